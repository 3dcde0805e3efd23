import type { Field } from '../../fields';
import { isoDate } from '../../workbook/serialDate';
import { ownCell } from '../blocks/block';
import { eachValue, type Rule } from './rule';

const NUMBERS = [
  'percent',
  'published',
  'targetDate',
  'revisedDate',
  'updateDate',
  'closedDate',
] as const satisfies readonly Field[];

/** A percentage or a date that stands in its cell as text: formulas of the officer's own pass it over. */
export const numberAsText: Rule = {
  code: 'cell/number-as-text',
  find: eachValue(NUMBERS, (value, field, { row }, tracker) => {
    const column = tracker.fields.get(field);
    const typed = column === undefined ? null : ownCell(tracker.sheet, row, column).value;
    if (typed?.kind !== 'text' || !/^\s*\d[\d./-]*\s*%?\s*$/.test(typed.text)) return [];
    const meant = field === 'percent' ? String(value) : isoDate(value);
    return [{ value: typed.text, suggestion: meant, fix: { kind: 'textToValue', field, value: meant } }];
  }),
};
