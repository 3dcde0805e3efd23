import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { whyProposed } from '../../app/wording/answerWording';
import { quote } from '../../app/wording/issueWords';
import type { Answer } from '../../domain/answers';
import { FIELD_NAMES, FIELDS, type Field as FieldName } from '../../domain/fields';
import { blockAnswer, columnAnswer, orderAnswer, type Question } from '../../domain/reading/question';
import { parseArea, columnLetters } from '../../domain/workbook/area';
import type { Pane } from '../paneState';
import { STRINGS } from '../strings';
import { GoToLink } from './GoToLink';
import { Note } from './Note';
import { TextChoice } from './TextChoice';
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
  // The longest choice must not widen the pane
  field: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
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
  if (question.about === 'sameText') return STRINGS.answer.oneRecommendation(quote(question.first.text));
  if (question.about === 'textColumn') return STRINGS.answer.whichText(question.headings);
  if (question.about === 'block')
    return question.choices.includes('part')
      ? STRINGS.answer.isPart(question.headings)
      : STRINGS.answer.isTracker(question.headings);
  const { header, cell } = question;
  return header === '' ? STRINGS.answer.noHeading(columnLetters(parseArea(cell)?.column ?? 0)) : `“${header}”`;
}

interface QuestionCardProps {
  readonly question: Question;
  /** What is chosen now; the suggestion at first. */
  readonly chosen: readonly Answer[];
  readonly choose: (answers: readonly Answer[]) => void;
  readonly confirm: () => void;
  readonly busy: boolean;
  readonly goTo: Pane['goTo'];
}

/** One thing that the reading is not sure of: where it stands, what is proposed and why, and the other choices. */
export function QuestionCard({ question, chosen, choose, confirm, busy, goTo }: QuestionCardProps) {
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
          {question.about !== 'textColumn' && <Note quiet>{STRINGS.answer.samples(question.samples)}</Note>}
          {question.about === 'column' && <ColumnChoice question={question} chosen={chosen} choose={choose} />}
          {question.about === 'dateOrder' && <OrderChoice question={question} chosen={chosen} choose={choose} />}
          {question.about === 'block' && <BlockChoice question={question} chosen={chosen} choose={choose} />}
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
    </div>
  );
}

interface ChoiceProps<K extends Question['about']> {
  readonly question: About<K>;
  readonly chosen: readonly Answer[];
  readonly choose: (answers: readonly Answer[]) => void;
}

const LEAVE_OUT = '';
const NOT_CHOSEN = '';

function ColumnChoice({ question, chosen, choose }: ChoiceProps<'column'>) {
  const styles = useStyles();
  const { field, runnerUp, held } = question;
  const now = chosen[0]?.about === 'column' ? chosen[0].field : null;
  const others = FIELD_NAMES.filter((other) => other !== field && other !== runnerUp);
  const labelOf = (other: FieldName): string => {
    const heading = held[other];
    return heading === undefined ? FIELDS[other].label : STRINGS.answer.held(FIELDS[other].label, heading);
  };
  return (
    <>
      <Note>{whyProposed(question)}</Note>
      <Field label={STRINGS.answer.holds} className={styles.field}>
        <Select
          value={now ?? LEAVE_OUT}
          onChange={(_event, { value }) =>
            choose([columnAnswer(question, FIELD_NAMES.find((other) => other === value) ?? null)])
          }
        >
          <option value={field}>{STRINGS.answer.suggested(labelOf(field))}</option>
          {runnerUp !== null && <option value={runnerUp}>{STRINGS.answer.possible(labelOf(runnerUp))}</option>}
          <option value={LEAVE_OUT}>{STRINGS.answer.leaveOut}</option>
          {others.map((other) => (
            <option key={other} value={other}>
              {labelOf(other)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function OrderChoice({ question, chosen, choose }: ChoiceProps<'dateOrder'>) {
  const styles = useStyles();
  const now = chosen[0]?.about === 'dateOrder' ? chosen[0].order : question.order;
  const other = question.order === 'dayFirst' ? 'monthFirst' : 'dayFirst';
  return (
    <Field label={STRINGS.answer.dates} className={styles.field}>
      <Select
        value={now}
        onChange={(_event, { value }) => choose([orderAnswer(question, value === other ? other : question.order)])}
      >
        <option value={question.order}>{STRINGS.answer.suggested(STRINGS.answer.order[question.order])}</option>
        <option value={other}>{STRINGS.answer.order[other]}</option>
      </Select>
    </Field>
  );
}

function BlockChoice({ question, chosen, choose }: ChoiceProps<'block'>) {
  const styles = useStyles();
  const { choices, proposed } = question;
  const now = chosen[0]?.about === 'block' ? chosen[0].is : NOT_CHOSEN;
  const take = (value: string): readonly Answer[] =>
    choices.flatMap((choice) => (choice === value ? [blockAnswer(question, choice)] : []));
  return (
    <Field label={STRINGS.answer.blockIs} className={styles.field}>
      <Select value={now} onChange={(_event, { value }) => choose(take(value))}>
        {proposed === null ? (
          <option value={NOT_CHOSEN}>{STRINGS.answer.choose}</option>
        ) : (
          <option value={proposed}>{STRINGS.answer.suggested(STRINGS.answer.block[proposed])}</option>
        )}
        {choices
          .filter((choice) => choice !== proposed)
          .map((choice) => (
            <option key={choice} value={choice}>
              {STRINGS.answer.block[choice]}
            </option>
          ))}
      </Select>
    </Field>
  );
}

const NO_TRACKER = 'other';

/** Which column holds the recommendations: nothing is proposed, so that nothing is taken for them unseen. */
function TextColumnChoice({ question, chosen, choose }: ChoiceProps<'textColumn'>) {
  const styles = useStyles();
  const { columns } = question;
  const [answer] = chosen;
  const at = columns.findIndex(
    ({ header, column }) => answer?.about === 'column' && answer.header === header && answer.column === column,
  );
  const now = answer === undefined ? NOT_CHOSEN : at < 0 ? NO_TRACKER : String(at);
  const take = (value: string): readonly Answer[] => {
    const column = value === NOT_CHOSEN ? undefined : columns[Number(value)];
    if (value === NO_TRACKER) return [blockAnswer(question, 'other')];
    return column ? [columnAnswer(column, 'text')] : [];
  };
  const labelOf = ({ header, cell }: (typeof columns)[number]): string =>
    header === '' ? STRINGS.answer.noHeading(columnLetters(parseArea(cell)?.column ?? 0)) : `“${header}”`;
  return (
    <>
      <Field label={STRINGS.answer.textStands} className={styles.field}>
        <Select value={now} onChange={(_event, { value }) => choose(take(value))}>
          <option value={NOT_CHOSEN}>{STRINGS.answer.choose}</option>
          {columns.map((column, index) => (
            <option key={column.cell} value={String(index)}>
              {labelOf(column)}
            </option>
          ))}
          <option value={NO_TRACKER}>{STRINGS.answer.noTracker}</option>
        </Select>
      </Field>
      {columns[at] && <Note quiet>{STRINGS.answer.samples(columns[at].samples)}</Note>}
    </>
  );
}
