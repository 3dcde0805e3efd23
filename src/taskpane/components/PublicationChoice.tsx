import { noPublishColumn } from '../../app/wording/issueWords';
import { blockAnswer, publicationAnswer } from '../../domain/reading/question';
import { STRINGS } from '../strings';
import { ChoiceField, NOT_CHOSEN, type ChoiceProps } from './ChoiceField';
import { Note } from './Note';

/** Whether a tracker may be published that does not say so: nothing is proposed, so that nothing is published unseen. */
export function PublicationChoice({ question, chosen, choose }: ChoiceProps<'publication'>) {
  const { sheet, rows, other, marking } = question;
  const answers = {
    yes: publicationAnswer(question, true),
    no: publicationAnswer(question, false),
    notRead: blockAnswer(question, 'other'),
  } as const;
  const choices = ['yes', 'no', 'notRead'] as const;
  const [answer] = chosen;
  const now =
    answer === undefined ? NOT_CHOSEN : answer.about === 'publication' ? (answer.publish ? 'yes' : 'no') : 'notRead';
  return (
    <>
      <Note>{STRINGS.answer.keptBackUntil(noPublishColumn(sheet, other, marking), rows)}</Note>
      <ChoiceField
        label={STRINGS.answer.theseMay}
        value={now}
        onChoose={(value) => choose(choices.flatMap((choice) => (choice === value ? [answers[choice]] : [])))}
      >
        <option value={NOT_CHOSEN}>{STRINGS.answer.choose}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {STRINGS.answer.publication[choice]}
          </option>
        ))}
      </ChoiceField>
    </>
  );
}
