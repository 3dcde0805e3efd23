import { mayBeTurned } from '../../app/wording/issueWords';
import type { Answer } from '../../domain/answers';
import { orderAnswer, proposalOf } from '../../domain/reading/question';
import { STRINGS } from '../strings';
import { ChoiceField, NOT_CHOSEN, type ChoiceProps } from './ChoiceField';
import { Note } from './Note';

/** The orders to choose from; where Excel may have changed dates over, month first says whether it has. */
function orderChoices(
  question: ChoiceProps<'dateOrder'>['question'],
): { readonly label: string; readonly answer: Answer }[] {
  const { order, turned } = question;
  const dayFirst = { label: STRINGS.answer.order.dayFirst, answer: orderAnswer(question, 'dayFirst') };
  const monthFirst =
    turned > 0
      ? ([true, false] as const).map((said) => ({
          label: STRINGS.answer.turned[`${said}`],
          answer: orderAnswer(question, 'monthFirst', said),
        }))
      : [{ label: STRINGS.answer.order.monthFirst, answer: orderAnswer(question, 'monthFirst') }];
  return order === 'dayFirst' ? [dayFirst, ...monthFirst] : [...monthFirst, dayFirst];
}

/** Whether the dates of a column have the day or the month first. */
export function OrderChoice({ question, chosen, choose }: ChoiceProps<'dateOrder'>) {
  const choices = orderChoices(question);
  const isProposed = proposalOf(question).length > 0;
  const [now] = chosen;
  const at = choices.findIndex(
    ({ answer }) =>
      answer.about === 'dateOrder' &&
      now?.about === 'dateOrder' &&
      answer.order === now.order &&
      answer.turned === now.turned,
  );
  return (
    <>
      {question.turned > 0 && <Note>{mayBeTurned(question.turned, question.header)}</Note>}
      <ChoiceField
        label={STRINGS.answer.dates}
        value={at < 0 ? NOT_CHOSEN : String(at)}
        onChoose={(value) => choose(choices.flatMap(({ answer }, index) => (value === String(index) ? [answer] : [])))}
      >
        {!isProposed && <option value={NOT_CHOSEN}>{STRINGS.answer.choose}</option>}
        {choices.map(({ label }, index) => (
          <option key={label} value={String(index)}>
            {isProposed && index === 0 ? STRINGS.answer.suggested(label) : label}
          </option>
        ))}
      </ChoiceField>
    </>
  );
}
