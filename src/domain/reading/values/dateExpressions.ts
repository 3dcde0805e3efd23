import { endOfMonth, serialOf, type SerialDate } from '../../workbook/serialDate';
import type { DateOrder } from './dateOrder';

/** A piece of a text that speaks of a date. */
export interface DateExpression {
  readonly start: number;
  readonly end: number;
  /** Null when the day does not exist or cannot be told. */
  readonly serial: SerialDate | null;
  /** `period`: a month or quarter, taken to its last day. */
  readonly precision: 'day' | 'period';
  /** `impossible` is a day that no calendar has; `unsure` has more than one reading. */
  readonly standing: 'sure' | 'unsure' | 'impossible';
}

type Found = Omit<DateExpression, 'start' | 'end'>;

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?![a-z])';
/** A clock time; ", 03.10.24" is another date. */
const TIME =
  '(?:,?[ t]+(?:at )?\\d{1,2}[:.]\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?(?:[ap]m|hrs|hours))?(?:z|[+-]\\d{2}:?\\d{2})?(?![./:]?\\d))?';
const ORDINAL = '(\\d{1,2})(?: ?(?:st|nd|rd|th))?';

const monthNumber = (name: string): number => MONTH_NAMES.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;

/** Two digits are 1980 to 2079. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 80 ? 2000 : 1900);

const day = (year: number, month: number, dayOfMonth: number, unsure = false): Found => {
  const serial = serialOf(year, month, dayOfMonth);
  if (serial === null) return { serial, precision: 'day', standing: 'impossible' };
  // A year far off is a slip of the keyboard or a two-digit year gone wrong.
  const standing = unsure || year < 1990 || year > 2099 ? 'unsure' : 'sure';
  return { serial, precision: 'day', standing };
};

const period = (serial: SerialDate | null, standing: DateExpression['standing'] = 'sure'): Found => ({
  serial,
  precision: 'period',
  standing,
});

const UNKNOWN: Found = { serial: null, precision: 'day', standing: 'unsure' };

/** Years of a two-digit year that a tracker of this inspectorate is likely to mean. */
const LIKELY_YEARS = [2010, 2040] as const;
const isLikelyYear = (year: number): boolean => year >= LIKELY_YEARS[0] && year <= LIKELY_YEARS[1];

/** "23-06-05" has its year first or last. Only with hyphens: "27/10/05" and "27.10.05" always end with theirs. */
function shortHyphened(first: string, second: string, third: string, order: DateOrder): Found {
  const last = numericDay(Number(first), '-', Number(second), fullYear(third), order);
  const yearFirst = first.length === 2 ? day(fullYear(first), Number(second), Number(third)) : UNKNOWN;
  if (yearFirst.serial === null || !isLikelyYear(fullYear(first))) return last;
  if (last.serial === null || !isLikelyYear(fullYear(third))) return { ...yearFirst, standing: 'unsure' };
  return order.order === 'unknown' ? { ...last, standing: 'unsure' } : last;
}

function numericDay(first: number, separator: string, second: number, year: number, { order, lean }: DateOrder): Found {
  // Dots are never used for month-first dates.
  if (separator === '.' || first === second) return day(year, second, first);
  const dayFirst = day(year, second, first);
  const monthFirst = day(year, first, second);
  if (dayFirst.serial === null && monthFirst.serial === null) return dayFirst;
  if (dayFirst.serial === null) return order === 'monthFirst' ? monthFirst : { ...monthFirst, standing: 'unsure' };
  if (monthFirst.serial === null) return dayFirst;
  if (order !== 'unknown') return order === 'dayFirst' ? dayFirst : monthFirst;
  return { ...(lean === 'dayFirst' ? dayFirst : monthFirst), standing: 'unsure' };
}

/** Quarter of a financial year from 1 April: `2020/21` has its third quarter to 31 December 2020. */
function financialQuarter(quarter: number, from: string, to: string): Found {
  const year = fullYear(from);
  if (fullYear(to) % 100 !== (year + 1) % 100) return { serial: null, precision: 'period', standing: 'impossible' };
  return period(quarter === 4 ? endOfMonth(year + 1, 3) : endOfMonth(year, quarter * 3 + 3));
}

/** "2024/25" is a financial year, "2025-02" a month. */
function yearAnd(year: number, second: string): Found {
  if (fullYear(second) === year + 1) return period(endOfMonth(year + 1, 3), 'unsure');
  const month = Number(second);
  return second.length === 2 && month >= 1 && month <= 12 ? period(endOfMonth(year, month), 'unsure') : UNKNOWN;
}

const ORDINALS = ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th'];
const ordinalNumber = (word: string): string =>
  String(ORDINALS.findIndex((names) => names.split('|').includes(word)) + 1);
const FINANCIAL_YEAR =
  "(?:of )?(?:the )?(?:financial year )?(?:fy ?)?'?(\\d{4}|\\d{2}) ?[/-] ?(\\d{4}|\\d{2})\\)?(?!\\d)";

const SEASON_END: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11 };

type Pattern = readonly [source: string, read: (groups: readonly string[], order: DateOrder) => Found];

/** In order: what a pattern takes, no later one sees. The groups are those of the source, the whole match left out. */
const PATTERNS: readonly Pattern[] = [
  [
    `(?<!\\d)(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})${TIME}(?!\\d)`,
    ([y = '', , m, d]) => day(Number(y), Number(m), Number(d)),
  ],
  [
    `(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}(?![\\d]|[/-]\\d)`,
    ([first = '', separator = '', second = '', y = ''], order) =>
      separator === '-' && y.length === 2
        ? shortHyphened(first, second, y, order)
        : numericDay(Number(first), separator, Number(second), fullYear(y), order),
  ],
  // Not the second week: "Week 2 of June 2024".
  [
    `(?<![\\d/]|\\b(?:week|wk) )${ORDINAL}(?: day)?(?: of)?[ \\-/.,]*${MONTH}[ \\-/.,]*'?(\\d{4}|\\d{2})(?![\\d])${TIME}`,
    ([d, month = '', y = '']) => day(fullYear(y), monthNumber(month), Number(d)),
  ],
  [
    `(?<![a-z])${MONTH} ${ORDINAL},? (\\d{4})(?!\\d)${TIME}`,
    ([month = '', d, y = '']) => day(Number(y), monthNumber(month), Number(d)),
  ],
  // "July 1st 17": the ending tells the day from the year.
  [
    `(?<![a-z])${MONTH} (\\d{1,2})(?:st|nd|rd|th),? '?(\\d{2})(?![\\d:.])`,
    ([month = '', d, y = '']) => day(fullYear(y), monthNumber(month), Number(d)),
  ],
  [
    "(?<![a-z])q(?:uarter|tr)?\\.? ?([1-4])[ ,\\-(]*(?:of )?(?:fy ?)?'?(\\d{4}|\\d{2}) ?[/-] ?(\\d{4}|\\d{2})\\)?(?!\\d)",
    ([q, from = '', to = '']) => financialQuarter(Number(q), from, to),
  ],
  [
    '(?<!\\d)(?:fy ?)?(\\d{4}|\\d{2}) ?[/-] ?(\\d{4}|\\d{2})[ ,\\-(]*q(?:uarter|tr)?\\.? ?([1-4])\\)?(?!\\d)',
    ([from = '', to = '', q]) => financialQuarter(Number(q), from, to),
  ],
  [
    `(?<![a-z])(${ORDINALS.join('|')}) (?:quarter|qtr|q)[ ,\\-(]*${FINANCIAL_YEAR}`,
    ([ordinal = '', from = '', to = '']) => financialQuarter(Number(ordinalNumber(ordinal)), from, to),
  ],
  [
    `(?<![a-z])h([12])[ ,\\-(]*${FINANCIAL_YEAR}`,
    ([half, from = '', to = '']) => financialQuarter(Number(half) * 2, from, to),
  ],
  [
    `(?<![a-z])(${ORDINALS.slice(0, 2).join('|')}) half[ ,\\-(]*${FINANCIAL_YEAR}`,
    ([ordinal = '', from = '', to = '']) => financialQuarter(Number(ordinalNumber(ordinal)) * 2, from, to),
  ],
  [
    `(?<![a-z])(?:end of (?:the )?(?:financial year|fy)|(?:financial )?year[ -]?end)[ ,\\-(]*${FINANCIAL_YEAR}`,
    ([from = '', to = '']) => financialQuarter(4, from, to),
  ],
  [
    '(?<![a-z])end of (?:the )?(?:calendar )?(?:year )?(\\d{4})(?! ?[/-] ?\\d|\\d)',
    ([y]) => period(endOfMonth(Number(y), 12), 'unsure'),
  ],
  // Calendar or financial year: cannot be told.
  [
    '(?<![a-z])q(?:uarter|tr)?\\.? ?([1-4])[ ,\\-(]*(\\d{4})\\)?(?!\\d)',
    ([q, y]) => period(endOfMonth(Number(y), Number(q) * 3), 'unsure'),
  ],
  ['(?<![a-z])q(?:uarter|tr)?\\.? ?[1-4](?!\\d)', () => UNKNOWN],
  [
    `(?<![a-z])${MONTH} ?[/-] ?${MONTH} ?(\\d{4})(?!\\d)`,
    ([, month = '', y]) => period(endOfMonth(Number(y), monthNumber(month)), 'unsure'),
  ],
  [
    `(?<![a-z])${MONTH}[ ,\\-/']*(?:of )?(\\d{4})(?!\\d)`,
    ([month = '', y]) => {
      const year = Number(y);
      return period(endOfMonth(year, monthNumber(month)), year < 1990 || year > 2099 ? 'unsure' : 'sure');
    },
  ],
  // "Mar-25" is a month of a year or a day of a month.
  [
    `(?<![a-z])${MONTH}[ \\-/]*'(\\d{2})(?!\\d)`,
    ([month = '', y = '']) => period(endOfMonth(fullYear(y), monthNumber(month))),
  ],
  [
    `(?<![a-z])${MONTH}[ -](\\d{2})(?! ?(?:st|nd|rd|th)|[\\d-])`,
    ([month = '', y = '']) => period(endOfMonth(fullYear(y), monthNumber(month)), 'unsure'),
  ],
  [
    '(?<![a-z])(spring|summer|autumn|winter)[ ,]*(\\d{4})(?!\\d)',
    ([season = '', y]) => {
      const month = SEASON_END[season];
      return period(month === undefined ? null : endOfMonth(Number(y), month), 'unsure');
    },
  ],
  [
    '(?<!\\d)(?:fy ?)?(20\\d{2}) ?[/-] ?(\\d{4}|\\d{2})(?![\\d/-])',
    ([from = '', to = '']) => yearAnd(Number(from), to),
  ],
  [`(?<!\\d)${ORDINAL}(?: of)?[ -]*${MONTH}`, () => UNKNOWN],
  [`(?<![a-z])${MONTH}(?: ?${ORDINAL}(?: ?- ?${ORDINAL})?)?`, () => UNKNOWN],
  ['(?<!\\d)(?:19|20)\\d{2}(?!\\d)', () => UNKNOWN],
];

const COMPILED = PATTERNS.map(([source, read]) => [new RegExp(source, 'g'), read] as const);

/** Every expression of a date in a text of plain words, in the order of the text. */
export function findDateExpressions(text: string, order: DateOrder): DateExpression[] {
  const found: DateExpression[] = [];
  let rest = text;
  for (const [pattern, read] of COMPILED) {
    for (const match of rest.matchAll(pattern)) {
      const end = match.index + match[0].length;
      found.push({ start: match.index, end, ...read(match.slice(1), order) });
    }
    for (const { start, end } of found) rest = rest.slice(0, start) + '\u0000'.repeat(end - start) + rest.slice(end);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with every expression taken out. */
export function withoutExpressions(text: string, expressions: readonly DateExpression[]): string {
  return expressions.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** The month that a misspelt word stands for, written out; null when it is none or more than one. */
export function misspeltMonth(word: string): string | null {
  if (word.length < 5) return null;
  const letters = [...word].sort().join('');
  const close = MONTH_NAMES.filter((month) => {
    if (month === word) return false;
    if (month.length === word.length && [...month].sort().join('') === letters) return true;
    return oneLetterApart(month, word);
  });
  return close.length === 1 ? (close[0] as string) : null;
}

function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const rest =
    a.length === b.length
      ? [a.slice(i + 1), b.slice(i + 1)]
      : a.length > b.length
        ? [a.slice(i + 1), b.slice(i)]
        : [a.slice(i), b.slice(i + 1)];
  return rest[0] === rest[1];
}
