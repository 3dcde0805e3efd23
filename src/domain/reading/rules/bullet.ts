import { eachRow, placeOf, type Rule } from './rule';

/** A row that is a limb of the recommendation above it: counted by itself, under that one. */
export const bullet: Rule = {
  code: 'row/bullet',
  find: eachRow(({ row, recommendation, bulletOf }, tracker) =>
    bulletOf === null
      ? []
      : [{ ...placeOf(tracker, row, 'text'), value: recommendation.text, data: { above: bulletOf + 1 } }],
  ),
};
