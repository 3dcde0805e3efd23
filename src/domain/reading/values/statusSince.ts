import { dateParts, serialOf, type SerialDate } from '../../workbook/serialDate';
import { findDateExpressions, withoutExpressions } from './dateExpressions';
import { statusForm } from './statusForm';

/** "Completed 12/03/2021", "Closed in March 2020"; "complete by March" is a plan and no state. */
const SINCE =
  /^(.+?),? (?:(?:on|in|as of|as at|since|from) )?(?=\d|january|february|march|april|may|june|july|august|sept?|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|oct|nov|dec)\b)/;
const MONTH_OF_YEAR = /^(?:0?[1-9]|1[0-2])[/.](?:20)?\d{2}$/;
const DAY_FIRST = { order: 'dayFirst', lean: 'dayFirst' } as const;

/** The words before the date with which a status, in the form of `statusForm`, ends; null when it ends with none. */
export function beforeDate(form: string): string | null {
  const since = SINCE.exec(form);
  if (!since) return null;
  const rest = form.slice(since[0].length);
  const dates = findDateExpressions(rest, DAY_FIRST);
  const dated = dates.length === 1 && /^[\s.,)]*$/.test(withoutExpressions(rest, dates));
  return dated || MONTH_OF_YEAR.test(rest) ? (since[1] ?? null) : null;
}

/** The one day that a status cell names, of a month the first; null when it names none or several. */
export function dayBeside(text: string): SerialDate | null {
  const [only, ...others] = findDateExpressions(statusForm(text), DAY_FIRST);
  if (!only || others.length > 0 || only.standing !== 'sure' || only.serial === null) return null;
  if (only.precision === 'day') return only.serial;
  const { year, month } = dateParts(only.serial);
  return serialOf(year, month, 1);
}
