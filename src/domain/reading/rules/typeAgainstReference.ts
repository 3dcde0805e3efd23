import { eachRow, placeOf, type Rule } from './rule';

/** "AFI 7" in a row whose type is recommendation: one of the two was copied wrong. */
export const typeAgainstReference: Rule = {
  code: 'row/type-against-reference',
  find: eachRow(({ row, recommendation: { findingType, ref }, referenceType }, tracker) =>
    referenceType !== null && findingType !== null && referenceType !== findingType
      ? [{ ...placeOf(tracker, row, 'findingType'), value: findingType, data: { ref: ref ?? '', says: referenceType } }]
      : [],
  ),
};
