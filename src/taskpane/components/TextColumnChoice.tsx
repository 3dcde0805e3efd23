import type { Answer } from '../../domain/answers';
import { blockAnswer, columnAnswer } from '../../domain/reading/question';
import { columnLetters, parseArea } from '../../domain/workbook/area';
import { STRINGS } from '../strings';
import { ChoiceField, NOT_CHOSEN, type ChoiceProps } from './ChoiceField';
import { Note } from './Note';

const NO_TRACKER = 'other';

/** Which column holds the recommendations: nothing is proposed, so that nothing is taken for them unseen. */
export function TextColumnChoice({ question, chosen, choose }: ChoiceProps<'textColumn'>) {
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
      <ChoiceField label={STRINGS.answer.textStands} value={now} onChoose={(value) => choose(take(value))}>
        <option value={NOT_CHOSEN}>{STRINGS.answer.choose}</option>
        {columns.map((column, index) => (
          <option key={column.cell} value={String(index)}>
            {labelOf(column)}
          </option>
        ))}
        <option value={NO_TRACKER}>{STRINGS.answer.noTracker}</option>
      </ChoiceField>
      {columns[at] && <Note quiet>{STRINGS.answer.samples(columns[at].samples)}</Note>}
    </>
  );
}
