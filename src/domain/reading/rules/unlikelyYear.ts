import type { Field } from '../../fields';
import { dateParts, isoDate, type SerialDate } from '../../workbook/serialDate';
import { placeOf, type ReadTracker, type Rule } from './rule';

const DATES = [
  'published',
  'targetDate',
  'revisedDate',
  'updateDate',
  'closedDate',
] as const satisfies readonly Field[];
/** Fewer dates than this say nothing about what is usual. */
const ENOUGH = 5;
/** Years between a date and the nearest other one of its column. */
const FAR = 5;

/** A year that no other date of the column comes near: 2012 among 2021s, 2201 for 2021. */
export const unlikelyYear: Rule = {
  code: 'cell/unlikely-year',
  find: (trackers) => trackers.flatMap((tracker) => DATES.flatMap((field) => farOut(tracker, field))),
};

function farOut(tracker: ReadTracker, field: (typeof DATES)[number]) {
  const counts = new Map<SerialDate, number>();
  let dated = 0;
  for (const { recommendation } of tracker.rows) {
    const date = recommendation[field];
    if (date === null) continue;
    dated += 1;
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  if (dated < ENOUGH) return [];
  const byYear = new Map<number, SerialDate[]>();
  for (const date of counts.keys()) {
    const { year } = dateParts(date);
    byYear.set(year, [...(byYear.get(year) ?? []), date]);
  }
  const years = [...byYear.keys()];
  // One date by itself is a slip; several of one year are a part of the tracker.
  const slips = new Set(
    [...byYear].flatMap(([year, [date, ...others]]) => {
      const single = date !== undefined && others.length === 0 && counts.get(date) === 1;
      return single && years.every((other) => other === year || Math.abs(other - year) >= FAR) ? [date] : [];
    }),
  );
  if (slips.size === 0) return [];
  return tracker.rows.flatMap(({ row, recommendation }) => {
    const date = recommendation[field];
    return date !== null && slips.has(date) ? [{ ...placeOf(tracker, row, field), value: isoDate(date) }] : [];
  });
}
