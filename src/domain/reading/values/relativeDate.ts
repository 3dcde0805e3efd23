import { dateParts, endOfMonth, serialOf, type SerialDate } from '../../workbook/serialDate';
import { plainWords } from './plainWords';
import { ambiguous, interpreted, UNREADABLE, type ValueReading } from './valueReading';

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  eighteen: 18,
};
const COUNT = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
const UNIT = '(day|week|month|year)s?';
/** "Of publication", "after the report is published": then it is certain from when the time runs. */
const BASE =
  '(?: ?(?:of|from|after|following)(?: the)?(?: date of)?(?: (?:this|the|our))?(?: report)?(?: (?:being |is |was )?(?:publication|published)))(?: of (?:this|the) report)?';
const WITHIN = new RegExp(`^(?:by |to be (?:done|completed?) )?(?:with)?in (?:the next )?${COUNT} ${UNIT}(${BASE})?$`);
const AFTER = new RegExp(`^(?:by )?${COUNT} ${UNIT}(${BASE})$`);
const IMMEDIATELY = /^(?:with )?immediate(?:ly)?(?: effect)?$/;

/**
 * Reads "within six months" from the day of publication. Sure only where the words say so ("of publication");
 * otherwise the day is suggested. Null for words that are no such thing.
 */
export function readRelative(text: string, published: SerialDate): ValueReading<SerialDate> | null {
  const words = plainWords(text);
  if (IMMEDIATELY.test(words)) return ambiguous(published);
  const match = WITHIN.exec(words) ?? AFTER.exec(words);
  if (!match) return null;
  const [, count = '', unit = '', base] = match;
  const day = later(published, NUMBERS[count] ?? Number(count), unit);
  if (day === null) return UNREADABLE;
  return base === undefined ? ambiguous(day) : interpreted(day);
}

/** So many units later; the last day of a shorter month. */
function later(from: SerialDate, count: number, unit: string): SerialDate | null {
  if (unit === 'day') return from + count;
  if (unit === 'week') return from + 7 * count;
  const { year, month, day } = dateParts(from);
  const months = year * 12 + month - 1 + (unit === 'year' ? 12 * count : count);
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return serialOf(toYear, toMonth, day) ?? endOfMonth(toYear, toMonth);
}
