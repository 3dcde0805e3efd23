import { issue, type Issue } from '../../issues/issue';
import { cellAddress } from '../../workbook/area';
import { placeOf, type ReadTracker, type Rule } from './rule';

/**
 * The same reference twice within one inspection; the rows after the first are reported, with the first one's place.
 * The same number in two inspections, or of a recommendation and an area for improvement, is no duplicate.
 */
export const duplicateReference: Rule = (trackers) => {
  const first = new Map<string, { sheet: string; cell: string }>();
  const issues: Issue[] = [];
  trackers.forEach((tracker, index) => {
    for (const { row, recommendation } of tracker.rows) {
      const { ref, inspection, findingType } = recommendation;
      if (ref === null) continue;
      const key = JSON.stringify([inspection ?? index, findingType, ref.toLowerCase().replace(/\s+/g, '')]);
      const known = first.get(key);
      if (!known) first.set(key, { sheet: tracker.sheet.name, cell: cellAddress(row, refColumn(tracker)) });
      else {
        const place = placeOf(tracker, row, 'ref');
        issues.push(
          issue('row/duplicate-reference', {
            ...place,
            value: ref,
            data: { firstSheet: known.sheet, firstCell: known.cell },
          }),
        );
      }
    }
  });
  return issues;
};

const refColumn = (tracker: ReadTracker): number => tracker.fields.get('ref') ?? tracker.firstColumn;
