import type { Answer } from '../../domain/answers';
import { blockAnswer } from '../../domain/reading/question';
import { STRINGS } from '../strings';
import { ChoiceField, NOT_CHOSEN, type ChoiceProps } from './ChoiceField';

/** What a table is. */
export function BlockChoice({ question, chosen, choose }: ChoiceProps<'block'>) {
  const { choices, proposed } = question;
  const now = chosen[0]?.about === 'block' ? chosen[0].is : NOT_CHOSEN;
  const take = (value: string): readonly Answer[] =>
    choices.flatMap((choice) => (choice === value ? [blockAnswer(question, choice)] : []));
  return (
    <ChoiceField label={STRINGS.answer.blockIs} value={now} onChoose={(value) => choose(take(value))}>
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
    </ChoiceField>
  );
}
