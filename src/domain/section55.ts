import type { Inspection } from './recommendation';
import { serialOf, weekday, type SerialDate } from './workbook/serialDate';

/** Policing and Crime Act 2017 s37 put the time limit into Police Act 1996 s55 on 2 May 2017 (SI 2017/399). */
const IN_FORCE = serialOf(2017, 5, 2) as SerialDate;

/**
 * "Before the end of the period of 56 days beginning with the day on which the report is published"
 * (Police Act 1996 s55(5A)): the day of publication is day 1, so the last day is 55 days after it.
 */
const DAYS_AFTER_PUBLICATION = 55;

export type ResponseState =
  | { readonly kind: 'notRequired' }
  /** No publication date, so no last day can be told. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'publishedOnTime'; readonly on: SerialDate }
  | { readonly kind: 'publishedLate'; readonly on: SerialDate; readonly daysLate: number }
  | { readonly kind: 'due'; readonly daysLeft: number }
  | { readonly kind: 'overdue'; readonly daysLate: number };

/** Last day on which the response can be published in time; null when the duty did not yet exist or no date is known. */
export function lastDayToRespond(published: SerialDate | null): SerialDate | null {
  return published === null || published < IN_FORCE ? null : Math.floor(published) + DAYS_AFTER_PUBLICATION;
}

/** True for a Saturday or Sunday: the law gives no extension, so the office should publish earlier. */
export const fallsOnWeekend = (day: SerialDate): boolean => ['Saturday', 'Sunday'].includes(weekday(day));

/** How the duty to respond stands at a date. */
export function responseState(
  inspection: Pick<Inspection, 'published' | 's55Required' | 'responsePublished'>,
  at: SerialDate,
): ResponseState {
  if (!inspection.s55Required) return { kind: 'notRequired' };
  if (inspection.published === null) return { kind: 'unknown' };
  const last = lastDayToRespond(inspection.published);
  if (last === null) return { kind: 'notRequired' };
  const response = inspection.responsePublished;
  if (response !== null && response <= at) {
    return response <= last
      ? { kind: 'publishedOnTime', on: response }
      : { kind: 'publishedLate', on: response, daysLate: response - last };
  }
  return at <= last ? { kind: 'due', daysLeft: last - at } : { kind: 'overdue', daysLate: at - last };
}

/** The state in a few words, as it stands in the Inspections table and on the summary. */
export function describeResponse(state: ResponseState): string {
  const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
  switch (state.kind) {
    case 'notRequired':
      return 'Not required';
    case 'unknown':
      return 'Publication date not known';
    case 'publishedOnTime':
      return 'Published on time';
    case 'publishedLate':
      return `Published ${days(state.daysLate)} late`;
    case 'due':
      return state.daysLeft === 0 ? 'Due on the position date' : `Due in ${days(state.daysLeft)}`;
    case 'overdue':
      return `Overdue by ${days(state.daysLate)}`;
  }
}
