import type { IssueFacts } from '../../issues/issue';
import { placeOf, type ReadRow, type ReadTracker, type Rule } from './rule';

/** So many rows of one tracker with another number are no slips: the tracker numbers its rows itself. */
const SYSTEM = 3;

/** "Recommendation 3: ..." beside the reference 1. Told once where most rows of a tracker that have such a label differ. */
export const referenceInText: Rule = {
  code: 'row/reference-in-text',
  find: (trackers) =>
    trackers.flatMap((tracker) => {
      const labelled = tracker.rows.filter(({ textLabel }) => textLabel !== null);
      const differing = labelled.filter(differs);
      const [first] = differing;
      if (first && differing.length >= SYSTEM && differing.length > labelled.length / 2)
        return [factsOf(tracker, first, differing.length)];
      return differing.map((row) => factsOf(tracker, row, 1));
    }),
};

const factsOf = (tracker: ReadTracker, { row, recommendation, textLabel }: ReadRow, count: number): IssueFacts => ({
  ...placeOf(tracker, row, 'ref'),
  value: recommendation.ref,
  data: { label: textLabel ?? '', count },
});

/** True when the number of the label is no part of the row's own references: "3" of "PEEL22-03" is. */
function differs({ recommendation: { ref, hmicfrsRef }, textLabel, severalRefs }: ReadRow): boolean {
  if (ref === null || textLabel === null || severalRefs) return false;
  const known = new Set([...numbersOf(ref), ...numbersOf(hmicfrsRef ?? '')]);
  const said = numbersOf(textLabel);
  return known.size > 0 && said.length > 0 && !said.every((number) => known.has(number));
}

/** The numbers of a reference, without leading noughts. */
const numbersOf = (ref: string): string[] => (ref.match(/\d+/g) ?? []).map((digits) => String(Number(digits)));
