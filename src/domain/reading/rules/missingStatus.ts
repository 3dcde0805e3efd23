import { eachRow, placeOf, type Rule } from './rule';

/** No force status: blank, or no column for it. A word that could not be read has an issue of its own. */
export const missingStatus: Rule = {
  code: 'row/missing-status',
  find: eachRow(({ row, recommendation, reported }, tracker) =>
    recommendation.forceStatus === null && !reported.has('forceStatus') ? [placeOf(tracker, row, 'forceStatus')] : [],
  ),
};
