import type { Cell, CellValue } from '../../workbook/cell';
import { shownParts } from '../../workbook/dateFormat';
import { dateParts, endOfMonth, weekday, type SerialDate } from '../../workbook/serialDate';
import { findDateExpressions, misspeltMonth, type DateExpression } from './dateExpressions';
import { LIGHT, remarksFit, wordsOf, type Happened } from './dateRemark';
import { withoutWriter } from './dateWriter';
import type { DateOrder } from './dateOrder';
import { isFootnoted, isGainsaid, isTicked } from './marks';
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
import { datesInEnglish } from './welshDates';

export interface DateContext {
  readonly order: DateOrder;
  /**
   * True where a month or quarter may stand for its last day (a target). False where the very day matters
   * (publication, closing): there "May 2019" is asked about.
   */
  readonly endOfPeriod: boolean;
  /** What happened on the day, where the column says it: its words may stand beside the date. */
  readonly happened?: Happened;
}

/** "31 / 03 / 2024" */
const SPACED = /(?<![\d/.-])(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)/g;
/** Marks of doubt: "June 2021?", "c. June 2021", "~30 June"; and beside the date: ">30 June 2021", "30 June 2021+". */
const DOUBT = /[?~≈]|\bc\. |\b(?:circa|approx)/;
const BESIDE = /[<>≤≥+]/;
const WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?s?$/;
/** What Excel shows for nought in the format of a date: a formula that points at a blank cell. */
const DAY_NOUGHT = /^(?:00?[/ .-](?:0?1|jan(?:uary)?)[/ .-](?:19)?00|0?1\/00?\/(?:19)?00)$/;
/** A cell of a date column that says, in words, that there is no date. */
const NO_DATE =
  /^(on-? ?going|continu(?:ous|ing|al)|rolling|(?:now )?complete[d]?|closed|done|asap|as soon as (?:possible|practicable)|awaiting.*|pending.*|to be .*|tb[acd] (?:by|with|from) [^\d]*|no (?:date|deadline|target|timescale).*|not (?:yet )?(?:set|known|agreed|confirmed|available|started|published|issued|released)|unpublished|none set|pre-.*|before (?:phase|go).*|business as usual|bau|open|in progress|superseded|discontinued|first update|annual(?:ly)?|monthly|quarterly|weekly)$/;
/** There is no date, and behind a mark is why: "N/A - national rec", "Ongoing (annual)". */
const NO_DATE_HEAD = /^([a-z][a-z/. ]*[a-z])\s*(?: -|[-:;,(]) *[a-z][^\d]*$/;
const OPEN_ENDED =
  /^(?:on-? ?going|continu(?:ous|ing|al)|rolling|no (?:date|deadline|target)(?: set)?|not (?:yet )?set|none set)$/;
const RELATIVE =
  /\b(immediate|immediately|within|next|following|from publication|day|days|week|weeks|month|months|quarter|year|years|spring|summer|autumn|winter|early|mid|late)\b/;
/** What follows replaces what stands before it. */
const REPLACED =
  /(?:\bnow\b|\brevised (?:to|date)\b|\bextended (?:to|until)\b|\bmoved to\b|\bchanged to\b|->|→|⇒)(.*)$/;

/** A strict reader of dates as UK offices write them: a day is read only where no other day could be meant. */
export function parseDate(text: string, context: DateContext): ValueReading<SerialDate> {
  if (isGainsaid(text)) return doubted(readNote(text, context));
  const { order, endOfPeriod, happened } = context;
  const key = `${order.order} ${order.lean} ${endOfPeriod ? 'period' : (happened ?? 'day')}`;
  let memo = MEMO.get(key);
  if (!memo) MEMO.set(key, (memo = remember((words) => readNote(words, context))));
  return memo(text);
}

/** One memory for each way of reading. */
const MEMO = new Map<string, (text: string) => ValueReading<SerialDate>>();

/** A date, or the date of a note that its writer signed. */
function readNote(text: string, context: DateContext): ValueReading<SerialDate> {
  const reading = readWords(text, context);
  const unsigned = reading.kind !== 'read' && context.happened === 'updated' ? withoutWriter(text) : null;
  const dated = unsigned === null ? null : readWords(unsigned, context);
  return dated?.kind === 'read' ? interpreted(dated.value) : reading;
}

function readWords(text: string, context: DateContext): ValueReading<SerialDate> {
  // "[on]4th" and "[/comment]" are left over from copied web pages.
  const words = datesInEnglish(
    plainWords(
      text
        .replace(/\[\/?[a-z]+\]/gi, ' ')
        .trim()
        .replace(/\s*\n\s*/g, ' - '),
    ),
  )
    .replace(/\bw\/c\b/g, 'week commencing')
    .replace(/\bw\/e\b/g, 'week ending')
    .replace(/\b(?:on|by) or before\b/g, 'by')
    .replace(SPACED, '$1$2$3$2$4');
  if (words === '' ? saysNothing(text) : saysNothing(words)) return NONE;
  if (DAY_NOUGHT.test(words)) return NONE;
  if (/^\d{5}$/.test(words)) return serialInWords(Number(words));
  const mended = words.replace(/[a-z]+/g, (word) => misspeltMonth(word) ?? word);
  if (mended !== words) {
    const reading = readWords(mended, context);
    if (reading.kind === 'read') return misspelling(reading.value);
    return ambiguous(reading.kind === 'ambiguous' ? reading.suggestion : null);
  }
  const found = findDateExpressions(words, context.order);
  if (found.length === 0) return withoutDate(words);
  if (found.some(({ standing }) => standing === 'impossible')) return UNREADABLE;
  const expressions = withoutRestatements(words, found);
  const only = expressions[0] as DateExpression;
  if (expressions.length > 1) return ambiguous(likeliest(words, expressions));
  if (only.standing !== 'sure' || only.serial === null) return ambiguous(only.serial);
  const bare = blankOut(words, found);
  const residue = wordsOf(bare);
  if (DOUBT.test(words) || BESIDE.test(bare) || saysOtherWeekday(residue, only.serial)) return ambiguous(only.serial);
  const column = context.endOfPeriod ? 'target' : (context.happened ?? 'any');
  const fits = remarksFit(bare.slice(0, only.start), bare.slice(only.end), column);
  if (!fits) return ambiguous(only.serial);
  if (only.precision === 'period') return context.endOfPeriod ? interpreted(only.serial) : ambiguous(only.serial);
  // A tick says that it is done, a star that there is a note: both are worth keeping.
  return found.length === 1 && residue.every((word) => LIGHT.has(word)) && !isTicked(text) && !isFootnoted(text)
    ? exactly(only.serial)
    : interpreted(only.serial);
}

/** The text with spaces where its dates stand. */
const blankOut = (text: string, expressions: readonly DateExpression[]): string =>
  expressions.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

/** Without what only says the same again: "31 March 2024 (end of Q4)", "31/12/2023 (Q3)", "PEEL 2021/22 - published 3 May 2022". */
function withoutRestatements(words: string, found: readonly DateExpression[]): readonly DateExpression[] {
  if (found.length === 1) return found;
  const sure = found.filter(({ standing, serial }) => standing === 'sure' && serial !== null);
  const main = sure.find(({ precision }) => precision === 'day') ?? sure[0];
  if (!main) return found;
  const restates = ({ start, end, serial, standing }: DateExpression): boolean =>
    (standing === 'sure' && serial === main.serial) ||
    isQuarterOf(words.slice(start, end), main.serial as SerialDate) ||
    (standing === 'unsure' && TITLE_BEFORE.test(words.slice(0, start)));
  return found.every((one) => one === main || restates(one)) ? [main] : found;
}

/** A year behind these is a part of a title. */
const TITLE_BEFORE = /\b(?:peel|inspection|programme|report)\s*$/;

/** True for "Q4" beside a day of January to March or of October to December: of the financial year or the calendar's. */
function isQuarterOf(text: string, serial: SerialDate): boolean {
  const named = /^q(?:uarter|tr)?\.? ?([1-4])$/.exec(text)?.[1];
  const quarter = Math.ceil(dateParts(serial).month / 3);
  return named !== undefined && [quarter, quarter === 1 ? 4 : quarter - 1].includes(Number(named));
}

/** "Monday 5 June 2021", which was a Saturday. */
const saysOtherWeekday = (residue: readonly string[], serial: SerialDate): boolean =>
  residue.some((word) => {
    const named = WEEKDAY.exec(word)?.[1];
    return named !== undefined && !weekday(serial).toLowerCase().startsWith(named);
  });

/** Reads a cell of a date column: a real date as far as it is shown, an unformatted serial as one, text by `parseDate`. */
export function readDate(cell: Cell, context: DateContext): ValueReading<SerialDate> {
  const reading = readValue(cell, context);
  // A date that is struck through was withdrawn; whether it still counts only the officer knows.
  return reading.kind === 'read' && cell.struck ? ambiguous(reading.value) : reading;
}

/** Which parts of a day the format of a date shows: `Mar-24` and `31-Mar` are not the whole of it. */
const partsOf = remember(shownParts);

/** True for a real date that shows its day, month and year; one without a format of its own shows them all. */
export function showsWholeDay(value: CellValue): boolean {
  if (value.kind !== 'date' || value.format === undefined) return value.kind === 'date';
  const { day, month, year } = partsOf(value.format);
  return day && month && year;
}

/**
 * A real date of which only a part is shown, read as the words that are shown: "Mar-24" is the month, of which Excel
 * makes its first day. Where the day is another one, somebody gave it. The year of "31-Mar" is the one it was typed in.
 */
function readInPart(serial: SerialDate, format: string, { endOfPeriod }: DateContext): ValueReading<SerialDate> {
  const { day: ofMonth, month, year } = dateParts(serial);
  const shown = partsOf(format);
  if (!shown.month) return ambiguous<SerialDate>(null);
  if (!shown.year) return ambiguous(shown.day ? serial : null);
  if (ofMonth !== 1) return interpreted(serial);
  const end = endOfMonth(year, month);
  return endOfPeriod ? interpreted(end) : ambiguous(end);
}

function readValue({ value }: Cell, context: DateContext): ValueReading<SerialDate> {
  switch (value.kind) {
    case 'empty':
      return NONE;
    case 'date':
      if (value.serial === 0) return NONE;
      if (plausible(value.serial))
        return value.format === undefined || showsWholeDay(value)
          ? exactly(Math.floor(value.serial))
          : readInPart(Math.floor(value.serial), value.format, context);
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
  const head = NO_DATE_HEAD.exec(words)?.[1];
  if (head !== undefined && (saysNothing(head) || OPEN_ENDED.test(head))) return NONE;
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
