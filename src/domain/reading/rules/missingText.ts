import { eachRow, placeOf, type Rule } from './rule';

/** A row with other values but no recommendation. A tracker without that column is reported once, by its column. */
export const missingText: Rule = {
  code: 'row/missing-text',
  find: eachRow(({ row, recommendation, reported }, tracker) =>
    tracker.fields.has('text') && recommendation.text === null && !reported.has('text')
      ? [placeOf(tracker, row, 'text')]
      : [],
  ),
};
