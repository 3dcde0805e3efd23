import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Answer } from '../../domain/answers';
import type { Question } from '../../domain/reading/question';
import { parseArea, columnLetters } from '../../domain/workbook/area';
import type { Pane } from '../paneState';
import { STRINGS } from '../strings';
import { BlockChoice } from './BlockChoice';
import { ColumnChoice } from './ColumnChoice';
import { GoToLink } from './GoToLink';
import { Note } from './Note';
import { OrderChoice } from './OrderChoice';
import { PublicationChoice } from './PublicationChoice';
import { TextColumnChoice } from './TextColumnChoice';
import { nameOfText, TextChoice } from './TextChoice';
import { TitleChoice } from './TitleChoice';

type About<K extends Question['about']> = Extract<Question, { about: K }>;

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  button: { alignSelf: 'start' },
});

/** What is asked of titles: which inspection one is, or whether they are one; only its name where nothing is asked. */
function titlesNamed(titles: About<'titles'>['titles']): string {
  const doubtful = titles.find(({ isDoubtful }) => isDoubtful);
  if (doubtful) return STRINGS.answer.whichInspection(doubtful.title);
  const { proposed = '' } = titles[0] ?? {};
  return titles.some(({ inspection }) => inspection !== proposed)
    ? STRINGS.answer.oneInspection(proposed)
    : `“${proposed}”`;
}

/** What a question is about, in the officer's own words. */
function nameOf(question: Question): string {
  if (question.about === 'titles') return titlesNamed(question.titles);
  if (question.about === 'sameText') return STRINGS.answer.oneRecommendation(nameOfText(question.first));
  if (question.about === 'textColumn') return STRINGS.answer.whichText(question.headings);
  if (question.about === 'publication') return STRINGS.answer.mayBePublished(question.headings);
  if (question.about === 'block')
    return question.choices.includes('part')
      ? STRINGS.answer.isPart(question.headings)
      : STRINGS.answer.isTracker(question.headings);
  const { header, cell } = question;
  if (question.about === 'dateOrder') return STRINGS.answer.datesUnder(header, question.sheet);
  return header === '' ? STRINGS.answer.noHeading(columnLetters(parseArea(cell)?.column ?? 0)) : `“${header}”`;
}

interface QuestionCardProps {
  readonly question: Question;
  /** What is chosen now; the suggestion at first. */
  readonly chosen: readonly Answer[];
  readonly choose: (answers: readonly Answer[]) => void;
  readonly confirm: () => void;
  /** Takes what is chosen here for every question of the kind; none where there is no other. */
  readonly confirmAll?: { readonly label: string; readonly run: () => void } | undefined;
  readonly busy: boolean;
  readonly goTo: Pane['goTo'];
}

/** One thing that the reading is not sure of: where it stands, what is proposed and why, and the other choices. */
export function QuestionCard({ question, chosen, choose, confirm, confirmAll, busy, goTo }: QuestionCardProps) {
  const styles = useStyles();
  const name = nameOf(question);
  return (
    <div className={styles.card}>
      <h4 className={styles.name}>{name}</h4>
      {question.about === 'titles' ? (
        <TitleChoice titles={question.titles} choose={choose} goTo={goTo} />
      ) : question.about === 'sameText' ? (
        <TextChoice question={question} chosen={chosen} choose={choose} goTo={goTo} />
      ) : (
        <>
          <GoToLink
            sheet={question.sheet}
            cell={question.cell}
            label={STRINGS.issues.place(question.sheet, question.cell)}
            goTo={goTo}
          />
          {'alsoOn' in question && question.alsoOn && <Note>{STRINGS.answer.alsoOn(question.alsoOn)}</Note>}
          {question.about !== 'textColumn' && <Note quiet>{STRINGS.answer.samples(question.samples)}</Note>}
          {question.about === 'column' && <ColumnChoice question={question} chosen={chosen} choose={choose} />}
          {question.about === 'dateOrder' && <OrderChoice question={question} chosen={chosen} choose={choose} />}
          {question.about === 'block' && <BlockChoice question={question} chosen={chosen} choose={choose} />}
          {question.about === 'publication' && (
            <PublicationChoice question={question} chosen={chosen} choose={choose} />
          )}
          {question.about === 'textColumn' && <TextColumnChoice question={question} chosen={chosen} choose={choose} />}
        </>
      )}
      {chosen.length > 0 && (
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={busy}
          aria-label={STRINGS.answer.confirmFor(name)}
          onClick={confirm}
        >
          {STRINGS.answer.confirm}
        </Button>
      )}
      {confirmAll && (
        <Button className={styles.button} size="small" disabledFocusable={busy} onClick={confirmAll.run}>
          {confirmAll.label}
        </Button>
      )}
    </div>
  );
}
