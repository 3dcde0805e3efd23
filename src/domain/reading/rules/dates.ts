import type { Field } from '../../fields';
import { issue } from '../../issues/issue';
import { isoDate } from '../../workbook/serialDate';
import { eachRow, placeOf, type Rule } from './rule';

const TARGETS = ['targetDate', 'revisedDate'] as const satisfies readonly Field[];

/** A target earlier than the report that it answers. */
export const targetBeforePublication: Rule = eachRow(({ row, recommendation }, tracker, inspections) => {
  const published = recommendation.published ?? inspections.get(recommendation.inspection ?? '')?.published ?? null;
  if (published === null) return [];
  return TARGETS.flatMap((field) => {
    const target = recommendation[field];
    if (target === null || target >= published) return [];
    const data = { published: isoDate(published) };
    return [issue('row/target-before-publication', { ...placeOf(tracker, row, field), value: isoDate(target), data })];
  });
});

/** Closed, in a tracker that has a column for the date, but with no date. */
export const closedWithoutDate: Rule = eachRow(({ row, recommendation, reported }, tracker) =>
  recommendation.forceStatus === 'complete' &&
  tracker.fields.has('closedDate') &&
  recommendation.closedDate === null &&
  !reported.has('closedDate')
    ? [issue('row/closed-without-date', placeOf(tracker, row, 'closedDate'))]
    : [],
);
