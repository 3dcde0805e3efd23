import type { Field } from '../../fields';
import { EMPTY_CELL } from '../../workbook/cell';
import { isoDate } from '../../workbook/serialDate';
import { ownCell } from '../blocks/block';
import { eachValue, NOTHING, type Rule } from './rule';

const NUMBERS = [
  'percent',
  'published',
  'targetDate',
  'revisedDate',
  'updateDate',
  'closedDate',
] as const satisfies readonly Field[];

/**
 * A percentage or a date that stands in its cell as text: formulas of the officer's own pass it over. The tables hold the
 * number, so that nothing is left to mend there.
 */
export const numberAsText: Rule = {
  code: 'cell/number-as-text',
  find: eachValue(NUMBERS, (value, field, { row }, { sheet, fields }) => {
    const column = fields.get(field);
    const cell = column === undefined ? EMPTY_CELL : ownCell(sheet, row, column);
    if (cell.value.kind !== 'text' || !/^\s*\d[\d./-]*\s*%?\s*$/.test(cell.value.text)) return NOTHING;
    return [{ value: cell.value.text, suggestion: field === 'percent' ? String(value) : isoDate(value) }];
  }),
};
