import { foldedTitle } from '../../report/sameInspection';
import { isSlip } from '../columns/editDistance';
import { eachRow, placeOf, type Rule } from './rule';

/**
 * A row of our table whose inspection is none of the Inspections table: typed since, or misspelt. On a tracker's own sheets
 * every inspection is known.
 */
export const unknownInspection: Rule = {
  code: 'row/unknown-inspection',
  find: (trackers, inspections) => {
    const factsOf = unknownAmong([...inspections.keys()]);
    return eachRow(({ row, recommendation: { inspection } }, tracker) => {
      const facts = factsOf(inspection);
      return facts === null ? [] : [{ ...placeOf(tracker, row, 'inspection'), ...facts }];
    })(trackers, inspections);
  },
};

const digitsOf = (text: string): string => text.replace(/\D+/g, ' ').trim();

/**
 * What is to be said of a title that is none of these; null where there is nothing to say. The mending is the one title that
 * differs by slips of the keyboard only, and in no figure: "PEEL 2021/22" is not "PEEL 2022/23".
 */
export function unknownAmong(titles: readonly string[]) {
  const known = new Map(titles.map((title) => [foldedTitle(title), title]));
  return (title: string | null) => {
    if (title === null || known.has(foldedTitle(title))) return null;
    const key = foldedTitle(title);
    const near = [...known].filter(([other]) => isSlip(key, other) && digitsOf(key) === digitsOf(other));
    const meant = near.length === 1 ? (near[0]?.[1] ?? null) : null;
    const fix = meant === null ? null : { kind: 'misspelling' as const, field: 'inspection' as const, value: meant };
    return { value: title, suggestion: meant, fix };
  };
}
