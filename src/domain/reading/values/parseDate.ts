import type { Cell } from '../../workbook/cell';
import { dateParts, weekday, type SerialDate } from '../../workbook/serialDate';
import { findDateExpressions, misspeltMonth, withoutExpressions, type DateExpression } from './dateExpressions';
import type { DateOrder } from './dateOrder';
import { isGainsaid } from './marks';
import { saysNothing } from './noneWords';
import { plainWords } from './plainWords';
import { remember } from './remember';
import {
  ambiguous,
  doubted,
  exactly,
  interpreted,
  misspelling,
  NONE,
  UNREADABLE,
  type ValueReading,
} from './valueReading';

export interface DateContext {
  readonly order: DateOrder;
  /**
   * True where a month or quarter may stand for its last day (a target). False where the very day matters
   * (publication, closing): there "May 2019" is asked about.
   */
  readonly endOfPeriod: boolean;
}

/** Words that change nothing about a date beside them. */
const LIGHT = new Set(
  'by on due the of date mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday'.split(
    ' ',
  ),
);
/** Words that change nothing either, but that are worth keeping. */
const FILLER = new Set(
  'end no not later than at latest target deadline implementation completion agree agreed week commencing ending expected'.split(
    ' ',
  ),
);
/** Words that belong beside a date of something that has happened; beside a target they make it doubtful. */
const HAPPENED = new Set('published issued complete completed closed signed off done updated'.split(' '));
/** Marks of doubt: "June 2021?", "c. June 2021", "~30 June". */
const DOUBT = /[?~≈]|\bc\. |\b(?:circa|approx)/;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** A cell of a date column that says, in words, that there is no date. */
const NO_DATE =
  /^(on-? ?going|continu(?:ous|ing|al)|rolling|(?:now )?complete[d]?|closed|done|asap|as soon as (?:possible|practicable)|awaiting.*|pending.*|to be .*|no (?:date|deadline|target|timescale).*|not (?:yet )?(?:set|known|agreed|confirmed|available|started)|pre-.*|before (?:phase|go).*|business as usual|bau|open|in progress|superseded|discontinued|first update|annual(?:ly)?|monthly|quarterly|weekly)$/;
const RELATIVE =
  /\b(immediate|immediately|within|next|following|from publication|day|days|week|weeks|month|months|quarter|year|years|spring|summer|autumn|winter|early|mid|late)\b/;
/** What follows replaces what stands before it. */
const REPLACED =
  /(?:\bnow\b|\brevised (?:to|date)\b|\bextended (?:to|until)\b|\bmoved to\b|\bchanged to\b|->|→|⇒)(.*)$/;

/** A strict reader of dates as UK offices write them: a day is read only where no other day could be meant. */
export function parseDate(text: string, context: DateContext): ValueReading<SerialDate> {
  const { order, endOfPeriod } = context;
  if (isGainsaid(text)) return doubted(readWords(text, context));
  const memo = MEMO[`${order.order} ${order.lean} ${endOfPeriod ? 'period' : 'day'}`];
  return memo ? memo(text) : readWords(text, context);
}

const ORDERS: readonly DateOrder['order'][] = ['dayFirst', 'monthFirst', 'unknown'];
const LEANS: readonly DateOrder['lean'][] = ['dayFirst', 'monthFirst'];
/** One memory for each way of reading. */
const MEMO: Readonly<Record<string, (text: string) => ValueReading<SerialDate>>> = Object.fromEntries(
  ORDERS.flatMap((order) =>
    LEANS.flatMap((lean) =>
      [true, false].map((endOfPeriod) => [
        `${order} ${lean} ${endOfPeriod ? 'period' : 'day'}`,
        remember((text) => readWords(text, { order: { order, lean }, endOfPeriod })),
      ]),
    ),
  ),
);

function readWords(text: string, context: DateContext): ValueReading<SerialDate> {
  // "[on]4th" and "[/comment]" are left over from copied web pages.
  const words = plainWords(text.replace(/\[\/?[a-z]+\]/gi, ' '))
    .replace(/\bw\/c\b/g, 'week commencing')
    .replace(/\bw\/e\b/g, 'week ending');
  if (saysNothing(words)) return NONE;
  if (/^\d{5}$/.test(words)) return serialInWords(Number(words));
  const mended = words.replace(/[a-z]+/g, (word) => misspeltMonth(word) ?? word);
  if (mended !== words) {
    const reading = readWords(mended, context);
    if (reading.kind === 'read') return misspelling(reading.value);
    return ambiguous(reading.kind === 'ambiguous' ? reading.suggestion : null);
  }
  const expressions = findDateExpressions(words, context.order);
  if (expressions.length === 0) return withoutDate(words);
  if (expressions.some(({ standing }) => standing === 'impossible')) return UNREADABLE;
  const only = expressions[0] as DateExpression;
  if (expressions.length > 1) return ambiguous(likeliest(words, expressions));
  if (only.standing !== 'sure' || only.serial === null) return ambiguous(only.serial);
  const residue = withoutExpressions(words, expressions)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const plain = (word: string): boolean =>
    LIGHT.has(word) || FILLER.has(word) || (!context.endOfPeriod && HAPPENED.has(word));
  if (DOUBT.test(words) || !residue.every(plain) || saysOtherWeekday(residue, only.serial))
    return ambiguous(only.serial);
  if (only.precision === 'period') return context.endOfPeriod ? interpreted(only.serial) : ambiguous(only.serial);
  return residue.every((word) => LIGHT.has(word)) ? exactly(only.serial) : interpreted(only.serial);
}

/** "Monday 5 June 2021", which was a Saturday. */
const saysOtherWeekday = (residue: readonly string[], serial: SerialDate): boolean =>
  residue.some((word) => {
    const named = WEEKDAYS.find((name) => name.startsWith(word.slice(0, 3)));
    return (
      named !== undefined && /^(?:mon|tue|wed|thu|fri|sat|sun)/.test(word) && named !== weekday(serial).toLowerCase()
    );
  });

/** Reads a cell of a date column: a real date as it is, an unformatted serial as one, text by `parseDate`. */
export function readDate(cell: Cell, context: DateContext): ValueReading<SerialDate> {
  const reading = readValue(cell, context);
  // A date that is struck through was withdrawn; whether it still counts only the officer knows.
  return reading.kind === 'read' && cell.struck ? ambiguous(reading.value) : reading;
}

function readValue({ value }: Cell, context: DateContext): ValueReading<SerialDate> {
  switch (value.kind) {
    case 'empty':
      return NONE;
    case 'date':
      if (plausible(value.serial)) return exactly(Math.floor(value.serial));
      // The first days of 1900 are a number or a time of day in a date's format; Excel's 1900 has a day too many.
      return ambiguous(value.serial >= 61 && value.serial < 2_958_466 ? Math.floor(value.serial) : null);
    case 'number':
      return plausible(value.value) ? interpreted(Math.floor(value.value)) : UNREADABLE;
    case 'text':
      return parseDate(value.text, context);
    case 'boolean':
    case 'error':
      return UNREADABLE;
  }
}

/** 1990 to 2099. */
const plausible = (serial: number): boolean => {
  if (!(serial >= 61 && serial < 2_958_466)) return false;
  const { year } = dateParts(serial);
  return year >= 1990 && year <= 2099;
};

const serialInWords = (serial: number): ValueReading<SerialDate> =>
  plausible(serial) ? ambiguous(serial) : UNREADABLE;

function withoutDate(words: string): ValueReading<SerialDate> {
  if (NO_DATE.test(words)) return NONE;
  if (RELATIVE.test(words)) return ambiguous<SerialDate>(null);
  return UNREADABLE;
}

/** Of several dates in one cell, the one that is most likely meant; null when that cannot be said. */
function likeliest(words: string, expressions: readonly DateExpression[]): SerialDate | null {
  const sure = expressions.filter(({ standing, serial }) => standing === 'sure' && serial !== null);
  const replaced = REPLACED.exec(words);
  const after = replaced ? sure.filter(({ start }) => start > replaced.index) : [];
  if (after.length === 1) return after[0]?.serial ?? null;
  const outside = sure.filter(({ start }) => !/\([^)]*$/.test(words.slice(0, start)));
  return outside.length === 1 ? (outside[0]?.serial ?? null) : null;
}
