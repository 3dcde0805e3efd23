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
    const first = new Map<string, { firstSheet: string; firstCell: string }>();
    const found: IssueFacts[] = [];
    trackers.forEach((tracker, index) => {
      for (const { row, recommendation, severalRefs } of tracker.rows) {
        const { ref, inspection, findingType } = recommendation;
        if (ref === null) continue;
        const keys = (severalRefs ? coveredReferences(ref) : [ref]).map((one) =>
          JSON.stringify([inspection ?? index, findingType, one.toLowerCase().replace(/\s+/g, '')]),
        );
        const known = keys.map((key) => first.get(key)).find((place) => place !== undefined);
        if (known) found.push({ ...placeOf(tracker, row, 'ref'), value: ref, data: known });
        const place = { firstSheet: tracker.sheet.name, firstCell: cellAddress(row, refColumn(tracker)) };
        for (const key of keys) if (!first.has(key)) first.set(key, place);
      }
    });
    return found;
  },
};

const refColumn = (tracker: ReadTracker): number => tracker.fields.get('ref') ?? tracker.firstColumn;
