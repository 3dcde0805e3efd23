import { whyProposed } from '../../app/wording/answerWording';
import { FIELD_NAMES, FIELDS, type Field as FieldName } from '../../domain/fields';
import { columnAnswer } from '../../domain/reading/question';
import { STRINGS } from '../strings';
import { ChoiceField, type ChoiceProps } from './ChoiceField';
import { Note } from './Note';

const LEAVE_OUT = '';

/** What a column holds: the suggestion, its runner-up, nothing, or any other field. */
export function ColumnChoice({ question, chosen, choose }: ChoiceProps<'column'>) {
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
      <ChoiceField
        label={STRINGS.answer.holds}
        value={now ?? LEAVE_OUT}
        onChoose={(value) => choose([columnAnswer(question, FIELD_NAMES.find((other) => other === value) ?? null)])}
      >
        <option value={field}>{STRINGS.answer.suggested(labelOf(field))}</option>
        {runnerUp !== null && <option value={runnerUp}>{STRINGS.answer.possible(labelOf(runnerUp))}</option>}
        <option value={LEAVE_OUT}>{STRINGS.answer.leaveOut}</option>
        {others.map((other) => (
          <option key={other} value={other}>
            {labelOf(other)}
          </option>
        ))}
      </ChoiceField>
    </>
  );
}
