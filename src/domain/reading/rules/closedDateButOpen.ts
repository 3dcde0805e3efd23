import { isoDate } from '../../workbook/serialDate';
import { eachRow, isOpen, placeOf, type Rule } from './rule';

/** A closing date beside a status that says that work goes on. */
export const closedDateButOpen: Rule = {
  code: 'row/closed-date-but-open',
  find: eachRow(({ row, recommendation }, tracker) => {
    const { closedDate, forceStatus } = recommendation;
    return closedDate !== null && forceStatus !== null && isOpen(recommendation)
      ? [{ ...placeOf(tracker, row, 'closedDate'), value: isoDate(closedDate), data: { status: forceStatus } }]
      : [];
  }),
};
