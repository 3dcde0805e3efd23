import { makeStyles } from '@fluentui/react-components';
import { quote } from '../../app/wording/issueWords';
import type { Answer } from '../../domain/answers';
import { sameTextAnswer, type AskedText, type Question } from '../../domain/reading/question';
import type { Pane } from '../paneState';
import { STRINGS } from '../strings';
import { ChoiceField } from './ChoiceField';
import { GoToLink } from './GoToLink';
import { Note } from './Note';

const useStyles = makeStyles({
  text: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px', alignItems: 'stretch' },
});

/** As many characters of a recommendation as the name of its card may have: most are shown whole. */
const LONGEST_NAME = 240;

/** A recommendation by its words, cut off where they are many. */
export const nameOfText = ({ text }: AskedText): string => quote(text, LONGEST_NAME);

const inFull = (text: string): string => quote(text, Infinity);

const SAME = 'same';
const TWO = 'two';

interface TextChoiceProps {
  readonly question: Extract<Question, { about: 'sameText' }>;
  readonly chosen: readonly Answer[];
  readonly choose: (answers: readonly Answer[]) => void;
  readonly goTo: Pane['goTo'];
}

/** Where a recommendation stands, its words where the card's name is cut off, and each text that says nearly the same with what it is. */
export function TextChoice({ question: { first, others }, chosen, choose, goTo }: TextChoiceProps) {
  const styles = useStyles();
  const isSame = ({ text }: AskedText): boolean =>
    chosen.some((answer) => answer.about === 'sameText' && answer.text === text && answer.same);
  return (
    <>
      <div className={styles.text}>
        {nameOfText(first) !== inFull(first.text) && <Note>{inFull(first.text)}</Note>}
        <Places of={first} goTo={goTo} />
      </div>
      {others.map((one) => (
        <div key={one.text} className={styles.text}>
          <ChoiceField
            label={inFull(one.text) === inFull(first.text) ? STRINGS.answer.sameWords : inFull(one.text)}
            value={isSame(one) ? SAME : TWO}
            onChoose={(value) =>
              choose(
                others.map((other) => sameTextAnswer(first, other, other === one ? value === SAME : isSame(other))),
              )
            }
          >
            <option value={SAME}>{STRINGS.answer.sameOne}</option>
            <option value={TWO}>{STRINGS.answer.anotherOne}</option>
          </ChoiceField>
          <Places of={one} goTo={goTo} />
        </div>
      ))}
    </>
  );
}

function Places({ of: { places }, goTo }: { readonly of: AskedText; readonly goTo: Pane['goTo'] }) {
  return places.map(({ sheet, cell, inspection, ref }) => (
    <GoToLink
      key={`${sheet} ${cell}`}
      sheet={sheet}
      cell={cell}
      label={[STRINGS.issues.place(sheet, cell), inspection, ref].filter((part) => part !== '').join(' · ')}
      goTo={goTo}
    />
  ));
}
