/**
 * A calendar day as Excel counts it in the 1900 date system: 1 is 1 January 1900 and 61 is 1 March 1900
 * (60 is the 29 February 1900 that never was). Whole days; a time of day is dropped when a date is read.
 */
export type SerialDate = number;

const UNIX_EPOCH = 25569;
const DAY = 86_400_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Serial of a day, month 1-12; null for a day that does not exist (31 November) or lies before March 1900. */
export function serialOf(year: number, month: number, day: number): SerialDate | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 100 || date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  const serial = time / DAY + UNIX_EPOCH;
  return serial > 60 ? serial : null;
}

const dateOf = (serial: SerialDate): Date => new Date((Math.floor(serial) - UNIX_EPOCH) * DAY);

/** `YYYY-MM-DD`. */
export const isoDate = (serial: SerialDate): string => dateOf(serial).toISOString().slice(0, 10);

/** Serial of a `YYYY-MM-DD` text; null when it is not one or the day does not exist. */
export function parseIsoDate(text: string): SerialDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? serialOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** `16 October 2020`: how dates are written in the summary and the report. */
export function longDate(serial: SerialDate): string {
  const date = dateOf(serial);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `16 Oct 2020`: for narrow columns. */
export function shortDate(serial: SerialDate): string {
  const date = dateOf(serial);
  return `${date.getUTCDate()} ${(MONTHS[date.getUTCMonth()] as string).slice(0, 3)} ${date.getUTCFullYear()}`;
}

/** Year, month (1-12) and day of the month. */
export function dateParts(serial: SerialDate): { year: number; month: number; day: number } {
  const date = dateOf(serial);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `Wednesday`. */
export const weekday = (serial: SerialDate): string => WEEKDAYS[dateOf(serial).getUTCDay()] as string;

/** Last day of a month, month 1-12. */
export const endOfMonth = (year: number, month: number): SerialDate => Date.UTC(year, month, 0) / DAY + UNIX_EPOCH;
