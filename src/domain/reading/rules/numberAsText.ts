import type { Field } from '../../fields';
import { isoDate } from '../../workbook/serialDate';
import { ownCell } from '../blocks/block';
import { eachRow, placeOf, type Rule } from './rule';

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
  find: eachRow(({ row, recommendation }, tracker) =>
    NUMBERS.flatMap((field) => {
      const column = tracker.fields.get(field);
      const value = recommendation[field];
      if (column === undefined || value === null) return [];
      const cell = ownCell(tracker.sheet, row, column);
      if (cell.value.kind !== 'text' || !/^\s*\d[\d./-]*\s*%?\s*$/.test(cell.value.text)) return [];
      const suggestion = field === 'percent' ? String(value) : isoDate(value);
      return [{ ...placeOf(tracker, row, field), value: cell.value.text, suggestion }];
    }),
  ),
};
