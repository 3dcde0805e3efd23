import type { Rule } from './rule';

/** Hidden rows of a tracker were read like the others. */
export const hiddenRows: Rule = {
  code: 'sheet/hidden-rows',
  find: (trackers) =>
    trackers.flatMap((tracker) => {
      const all = new Set(tracker.sheet.hiddenRows);
      const hidden = tracker.rows.filter(({ row }) => all.has(row));
      if (hidden.length === 0) return [];
      const value = hidden.map(({ row }) => row + 1).join(', ');
      return [{ sheet: tracker.sheet.name, value, data: { count: hidden.length } }];
    }),
};
