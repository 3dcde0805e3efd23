import { columnLetters } from '../../workbook/area';
import type { Rule } from './rule';

/** Hidden columns of a tracker were read like the others. */
export const hiddenColumns: Rule = {
  code: 'sheet/hidden-columns',
  find: (trackers) =>
    trackers.flatMap((tracker) => {
      const hidden = tracker.sheet.hiddenColumns.filter(
        (column) => column >= tracker.firstColumn && column <= tracker.lastColumn,
      );
      if (hidden.length === 0) return [];
      const value = hidden.map(columnLetters).join(', ');
      return [{ sheet: tracker.sheet.name, value, data: { count: hidden.length } }];
    }),
};
