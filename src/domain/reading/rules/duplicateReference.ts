import type { IssueFacts } from '../../issues/issue';
import { cellAddress } from '../../workbook/area';
import { coveredReferences } from '../values/coveredReferences';
import { placeOf, type ReadTracker, type Rule } from './rule';

/**
 * The same reference twice within one inspection; the rows after the first are reported, with the first one's place.
 * A range or list ("1-3") uses each of its references. The same number in two inspections, or of a recommendation and an area for improvement, is no duplicate.
 */
export const duplicateReference: Rule = {
  code: 'row/duplicate-reference',
  find: (trackers) => {
    const first = new Map<string, { tracker: ReadTracker; row: number }>();
    const found: IssueFacts[] = [];
    trackers.forEach((tracker, index) => {
      for (const { row, recommendation, severalRefs } of tracker.rows) {
        const { ref, inspection, findingType } = recommendation;
        if (ref === null) continue;
        let known: { tracker: ReadTracker; row: number } | undefined;
        for (const one of severalRefs ? coveredReferences(ref) : [ref]) {
          // No title has a line break in it
          const key = `${inspection ?? `\n${index}`}\n${findingType}\n${one.toLowerCase().replace(/\s+/g, '')}`;
          const earlier = first.get(key);
          if (earlier === undefined) first.set(key, { tracker, row });
          else if (earlier.tracker !== tracker || earlier.row !== row) known ??= earlier;
        }
        if (known) found.push({ ...placeOf(tracker, row, 'ref'), value: ref, data: placeOfFirst(known) });
      }
    });
    return found;
  },
};

const placeOfFirst = ({ tracker, row }: { tracker: ReadTracker; row: number }) => ({
  firstSheet: tracker.sheet.name,
  firstCell: cellAddress(row, tracker.fields.get('ref') ?? tracker.firstColumn),
});
