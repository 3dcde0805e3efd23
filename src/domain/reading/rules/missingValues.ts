import { issue } from '../../issues/issue';
import { eachRow, placeOf, type Rule } from './rule';

/** A row with other values but no recommendation. A tracker without that column is reported once, by its column. */
export const missingText: Rule = eachRow(({ row, recommendation, reported }, tracker) =>
  tracker.fields.has('text') && recommendation.text === null && !reported.has('text')
    ? [issue('row/missing-text', placeOf(tracker, row, 'text'))]
    : [],
);

/** Neither column nor banner nor title says which inspection a row belongs to. */
export const missingInspection: Rule = eachRow(({ row, recommendation, inspectionHint }, tracker) =>
  recommendation.inspection === null
    ? [issue('row/missing-inspection', { ...placeOf(tracker, row, 'inspection'), suggestion: inspectionHint })]
    : [],
);

/** No force status: blank, or no column for it. A word that could not be read has an issue of its own. */
export const missingStatus: Rule = eachRow(({ row, recommendation, reported }, tracker) =>
  recommendation.forceStatus === null && !reported.has('forceStatus')
    ? [issue('row/missing-status', placeOf(tracker, row, 'forceStatus'))]
    : [],
);
