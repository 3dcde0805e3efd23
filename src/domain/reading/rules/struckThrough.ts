import { ownCell } from '../blocks/block';
import { eachRow, isOpen, placeOf, type Rule } from './rule';

/** Words of a recommendation that are struck through, while its status says that work goes on or nothing. */
export const struckThrough: Rule = {
  code: 'row/struck-through',
  find: eachRow(({ row, recommendation }, tracker) => {
    const column = tracker.fields.get('text');
    if (column === undefined || recommendation.text === null || !ownCell(tracker.sheet, row, column).struck) return [];
    if (recommendation.forceStatus !== null && !isOpen(recommendation)) return [];
    return [{ ...placeOf(tracker, row, 'text'), value: recommendation.text }];
  }),
};
