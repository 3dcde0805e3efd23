import { eachRow, placeOf, type Rule } from './rule';

/** Closed, in a tracker that has a column for the date, but with no date. */
export const closedWithoutDate: Rule = {
  code: 'row/closed-without-date',
  find: eachRow(({ row, recommendation, reported }, tracker) =>
    recommendation.forceStatus === 'complete' &&
    tracker.fields.has('closedDate') &&
    recommendation.closedDate === null &&
    !reported.has('closedDate')
      ? [placeOf(tracker, row, 'closedDate')]
      : [],
  ),
};
