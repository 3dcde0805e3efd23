import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { Answer } from '../../domain/answers';
import { sameTextAnswer, type AskedText, type Question } from '../../domain/reading/question';
import type { Pane } from '../paneState';
import { STRINGS } from '../strings';
import { GoToLink } from './GoToLink';
import { Note } from './Note';

const useStyles = makeStyles({
  text: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px', alignItems: 'stretch' },
  // The longest choice must not widen the pane
  field: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
});

const SAME = 'same';
const TWO = 'two';

interface TextChoiceProps {
  readonly question: Extract<Question, { about: 'sameText' }>;
  readonly chosen: readonly Answer[];
  readonly choose: (answers: readonly Answer[]) => void;
  readonly goTo: Pane['goTo'];
}

/** A recommendation, and each text that says nearly the same with what it is. */
export function TextChoice({ question: { first, others }, chosen, choose, goTo }: TextChoiceProps) {
  const styles = useStyles();
  const isSame = ({ text }: AskedText): boolean =>
    chosen.some((answer) => answer.about === 'sameText' && answer.text === text && answer.same);
  return (
    <>
      <div className={styles.text}>
        <Note>{`“${first.text}”`}</Note>
        <Places of={first} goTo={goTo} />
      </div>
      {others.map((one) => (
        <div key={one.text} className={styles.text}>
          <Field label={`“${one.text}”`} className={styles.field}>
            <Select
              value={isSame(one) ? SAME : TWO}
              onChange={(_event, { value }) =>
                choose(
                  others.map((other) => sameTextAnswer(first, other, other === one ? value === SAME : isSame(other))),
                )
              }
            >
              <option value={SAME}>{STRINGS.answer.suggested(STRINGS.answer.sameOne)}</option>
              <option value={TWO}>{STRINGS.answer.anotherOne}</option>
            </Select>
          </Field>
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
