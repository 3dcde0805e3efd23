import { Button, Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { whyProposed } from '../../app/wording/answerWording';
import type { Answer } from '../../domain/answers';
import { FIELD_NAMES, FIELDS, type Field as FieldName } from '../../domain/fields';
import { columnAnswer, orderAnswer, titleAnswers, type Question } from '../../domain/reading/question';
import { parseArea, columnLetters } from '../../domain/workbook/area';
import type { Pane } from '../paneState';
import { STRINGS } from '../strings';
import { GoToLink } from './GoToLink';
import { Note } from './Note';

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
  group: { margin: 0, padding: 0, border: 0, minWidth: 0 },
});

/** What a question is about, in the officer's own words. */
function nameOf(question: Question): string {
  if (question.about === 'titles') return STRINGS.answer.oneInspection(question.as);
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
        <TitleChoice question={question} chosen={chosen} choose={choose} goTo={goTo} />
      ) : (
        <>
          <GoToLink
            sheet={question.sheet}
            cell={question.cell}
            label={STRINGS.issues.place(question.sheet, question.cell)}
            goTo={goTo}
          />
          <Note quiet>{STRINGS.answer.samples(question.samples)}</Note>
          {question.about === 'column' ? (
            <ColumnChoice question={question} chosen={chosen} choose={choose} />
          ) : (
            <OrderChoice question={question} chosen={chosen} choose={choose} />
          )}
        </>
      )}
      <Button
        className={styles.button}
        size="small"
        disabledFocusable={busy}
        aria-label={STRINGS.answer.confirmFor(name)}
        onClick={confirm}
      >
        {STRINGS.answer.confirm}
      </Button>
    </div>
  );
}

interface ChoiceProps<K extends Question['about']> {
  readonly question: About<K>;
  readonly chosen: readonly Answer[];
  readonly choose: (answers: readonly Answer[]) => void;
}

const LEAVE_OUT = '';

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
          <option value={field}>{STRINGS.answer.suggested(FIELDS[field].label)}</option>
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

function TitleChoice({
  question,
  chosen,
  choose,
  goTo,
}: ChoiceProps<'titles'> & { readonly goTo: Pane['goTo'] }): ReactNode {
  const styles = useStyles();
  const takenOut = chosen.flatMap((answer) =>
    answer.about === 'title' && answer.title === answer.as ? [answer.title] : [],
  );
  const toggle = (title: string, taken: boolean): void =>
    choose(titleAnswers(question, taken ? [...takenOut, title] : takenOut.filter((other) => other !== title)));
  return (
    <>
      <Note quiet>{STRINGS.answer.untick}</Note>
      {question.titles.map(({ title, sheet, cell }) => (
        <div key={title} className={styles.group}>
          <Checkbox
            label={title}
            checked={!takenOut.includes(title)}
            onChange={(_event, { checked }) => toggle(title, checked !== true)}
          />
          {sheet !== null && (
            <GoToLink sheet={sheet} cell={cell ?? 'A1'} label={STRINGS.issues.place(sheet, cell)} goTo={goTo} />
          )}
        </div>
      ))}
    </>
  );
}
