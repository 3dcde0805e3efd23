import { eachRow, placeOf, type Rule } from './rule';

/** Neither column nor banner nor title says which inspection a row belongs to. */
export const missingInspection: Rule = {
  code: 'row/missing-inspection',
  find: eachRow(({ row, recommendation, inspectionHint }, tracker) =>
    recommendation.inspection === null ? [{ ...placeOf(tracker, row, 'inspection'), suggestion: inspectionHint }] : [],
  ),
};
