import { serialOf } from '../../../domain/workbook/serialDate';
import { isWellFormed } from './formulaSyntax';
import { HostError, invalidArgument } from '../hostError';
import { enforced } from '../rules/catalogue';
import { EN_US, type Region } from './regions';
import { CellError, type HostValue } from '../workbook';

/** What a cell becomes when something is entered. */
export interface Entry {
  value: HostValue;
  formula?: string;
  quotePrefix?: true;
  /** Format that the entry brings along when the cell is General, such as `0%` for "50%". */
  format?: string;
}

/** Characters of a cell (excel-host 3.2). */
export const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;
const LONGEST_NUMBER = 40;
/** https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const LARGEST_NUMBER = 9.999_999_999_999_99e307;

const ERROR_CODES: ReadonlySet<string> = new Set([
  '#N/A',
  '#REF!',
  '#NAME?',
  '#VALUE!',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS = 'january february march april may june july august september october november december'.split(' ');

const monthNumber = (name: string): number =>
  1 + Math.max(MONTHS.indexOf(name.toLowerCase()), LONG_MONTHS.indexOf(name.toLowerCase()));

/** Two digits of a year are 1930 to 2029. */
const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);
const thisYear = (): number => new Date().getFullYear();

/** Null when it is no such value after all, such as a day that does not exist. */
type Read = { value: number | null; format?: string };

interface EntryPattern {
  readonly pattern: RegExp;
  read(parts: readonly string[], region: Region): Read;
}

const number = (text: string): number => Number(text.replace(/,/g, ''));
const NUMBER = String.raw`(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?`;

/** A date of which the numbers of day and month come in the order of the region. */
const ordered = (year: number, first: string | undefined, second: string | undefined, region: Region): number | null =>
  region.dayFirst ? serialOf(year, Number(second), Number(first)) : serialOf(year, Number(first), Number(second));

/** Hours, minutes, seconds and half of the day, as `timeOf` takes them. */
const CLOCK = String.raw`(\d{1,2}):([0-5]?\d)(?::([0-5]?\d))?(?: (a|p)m?)?`;

/** Part of a day; by halves of the day 12 am is midnight, and 13 is no hour. */
function timeOf(hours?: string, minutes = '0', seconds = '0', half?: string): number | null {
  if (half !== undefined && Number(hours) > 12) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

const withTime = (date: number | null, time: number | null): number | null =>
  date === null || time === null ? null : date + time;

/** How Excel reads typed text that is not a formula, in this order (excel-host 3.4). */
const PATTERNS: readonly EntryPattern[] = [
  {
    pattern: new RegExp(`^([+-]?)(?=[\\d.]*\\d)(${NUMBER}(?:e[+-]?\\d+)?)$`, 'i'),
    read: ([sign, digits = '']) => ({
      value: number(`${sign === '-' ? '-' : ''}${digits}`),
      ...(digits.includes(',') && { format: digits.includes('.') ? '#,##0.00' : '#,##0' }),
    }),
  },
  {
    pattern: new RegExp(`^([+-]?)(?=[\\d.]*\\d)(${NUMBER})\\s*%$`),
    read: ([sign, digits = '']) => ({
      value: number(`${sign === '-' ? '-' : ''}${digits}`) / 100,
      format: digits.includes('.') ? '0.00%' : '0%',
    }),
  },
  { pattern: new RegExp(`^\\((?=[\\d.]*\\d)(${NUMBER})\\)$`), read: ([digits = '']) => ({ value: -number(digits) }) },
  {
    // -£5, £-5 and (£5)
    pattern: new RegExp(`^([+-]|\\()?([$£€])([+-])?(?=[\\d.]*\\d)(${NUMBER})(\\))?$`),
    read: ([before, currency, after, digits = '', close], { currency: own }) => {
      const isWhole = (before === '(') === (close !== undefined) && !(before && after) && currency === own.sign;
      const isNegative = [before, after].some((sign) => sign === '-' || sign === '(');
      return {
        value: isWhole ? number(`${isNegative ? '-' : ''}${digits}`) : null,
        format: digits.includes('.') ? own.parts : own.whole,
      };
    },
  },
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{1,2})$/,
    read: ([first, second, year = ''], region) => ({
      value: ordered(fullYear(year), first, second, region),
      format: region.formats.date,
    }),
  },
  {
    pattern: new RegExp(String.raw`^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{1,2}) ${CLOCK}$`, 'i'),
    read: ([first, second, year = '', ...clock], region) => ({
      value: withTime(ordered(fullYear(year), first, second, region), timeOf(...clock)),
      format: region.formats.dateTime,
    }),
  },
  {
    pattern: /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/,
    read: ([year, month, day], { formats }) => ({
      value: serialOf(Number(year), Number(month), Number(day)),
      format: formats.date,
    }),
  },
  // A Date of JavaScript arrives with milliseconds and a zone besides, and stays text (excel-host 3.4)
  {
    pattern: /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?$/,
    read: ([year, month, day, ...clock], { formats }) => ({
      value: withTime(serialOf(Number(year), Number(month), Number(day)), timeOf(...clock)),
      format: formats.dateTime,
    }),
  },
  {
    // Two numbers that are no day and month are a month and a year (https://support.microsoft.com/kb/214391)
    pattern: /^(\d{1,2})[/-](\d{1,2})$/,
    read: ([first = '', second = ''], region) => {
      const inThisYear = ordered(thisYear(), first, second, region);
      return inThisYear === null && second.length === 2
        ? { value: serialOf(fullYear(second), Number(first), 1), format: 'mmm-yy' }
        : { value: inThisYear, format: region.formats.dayMonth };
    },
  },
  {
    pattern: /^(\d{1,2})[/-](\d{4})$/,
    read: ([month, year]) => ({ value: serialOf(Number(year), Number(month), 1), format: 'mmm-yy' }),
  },
  {
    pattern: /^(\d{4})[/-](\d{1,2})$/,
    read: ([year, month]) => ({ value: serialOf(Number(year), Number(month), 1), format: 'mmm-yy' }),
  },
  {
    pattern: /^(\d{1,2})[ -]?([A-Za-z]{3,9})[ -](\d{4}|\d{1,2})$/,
    read: ([day, month = '', year = ''], { formats }) => ({
      value: serialOf(fullYear(year), monthNumber(month), Number(day)),
      format: formats.dayMonthYear,
    }),
  },
  {
    pattern: /^([A-Za-z]{3,9}) (\d{1,2}),? (\d{4})$/,
    read: ([month = '', day, year], { formats }) => ({
      value: serialOf(Number(year), monthNumber(month), Number(day)),
      format: formats.dayMonthYear,
    }),
  },
  {
    pattern: /^([A-Za-z]{3,9})[ -](\d{4})$/,
    read: ([month = '', year]) => ({ value: serialOf(Number(year), monthNumber(month), 1), format: 'mmm-yy' }),
  },
  {
    // "May 21" is a day of this year, "May 45" the month of a year
    pattern: /^([A-Za-z]{3,9})[ -](\d{1,2})$/,
    read: ([month = '', day = ''], { formats }) => {
      const inThisYear = serialOf(thisYear(), monthNumber(month), Number(day));
      return inThisYear === null
        ? { value: serialOf(fullYear(day), monthNumber(month), 1), format: 'mmm-yy' }
        : { value: inThisYear, format: formats.dayMonth };
    },
  },
  {
    pattern: /^(\d{1,2})[ -]?([A-Za-z]{3,9})$/,
    read: ([day, month = ''], { formats }) => ({
      value: serialOf(thisYear(), monthNumber(month), Number(day)),
      format: formats.dayMonth,
    }),
  },
  {
    pattern: new RegExp(`^${CLOCK}$`, 'i'),
    read: ([hours, minutes, seconds, half], { formats }) => {
      const [time, timeSeconds] =
        half === undefined ? [formats.time, formats.timeSeconds] : ['h:mm AM/PM', 'h:mm:ss AM/PM'];
      return { value: timeOf(hours, minutes, seconds, half), format: seconds === undefined ? time : timeSeconds };
    },
  },
  {
    pattern: /^(\d{1,2}) (a|p)m?$/i,
    read: ([hours, half]) => ({ value: timeOf(hours, '0', '0', half), format: 'h:mm AM/PM' }),
  },
  {
    pattern: /^(\d+) (\d{1,2})\/(\d{1,2})$/,
    read: ([whole, part, of]) => ({
      value: Number(of) === 0 ? null : Number(whole) + Number(part) / Number(of),
      format: '# ?/?',
    }),
  },
];

function readConstant(text: string, region: Region): Entry {
  const typed = text.trim();
  if (/^(true|false)$/i.test(typed)) return { value: typed.toLowerCase() === 'true' };
  if (ERROR_CODES.has(typed.toUpperCase())) return { value: new CellError(typed.toUpperCase()) };
  // No number or date is longer, none is without a digit; most text of a workbook ends here
  if (typed.length > LONGEST_NUMBER || !/\d/.test(typed)) return { value: text };
  for (const { pattern, read } of PATTERNS) {
    const match = pattern.exec(typed);
    if (!match) continue;
    const { value, format } = read(match.slice(1), region);
    if (value === null || (Math.abs(value) > LARGEST_NUMBER && enforced('limits/number'))) continue;
    return { value, ...(format !== undefined && { format }) };
  }
  return { value: text };
}

function readFormula(formula: string, location: string): Entry {
  if (formula.length > LONGEST_FORMULA && enforced('limits/formula-text'))
    throw new HostError('FormulaLengthExceedsLimit', location);
  if (!isWellFormed(formula)) throw invalidArgument(location);
  return { value: 0, formula };
}

/** An apostrophe makes text of what follows and is not part of it; Excel gives it back nowhere (excel-host 3.4). */
const isQuoted = (text: string): boolean => text.startsWith("'") && enforced('cells/apostrophe');
const readQuoted = (text: string): Entry => ({
  value: enforced('cells/apostrophe-unread') ? text.slice(1) : text,
  quotePrefix: true,
});

/** Signs that begin a formula as `=` does, when something follows. */
const beginsFormula = (text: string): boolean =>
  text.length > 1 && (/^[+-]/.test(text) ? enforced('cells/signs') : text.startsWith('@') && enforced('cells/at-sign'));

function readText(text: string, location: string, region: Region): Entry {
  if (isQuoted(text)) return readQuoted(text);
  if (text.length > 1 && text.startsWith('=')) return readFormula(text, location);
  const constant = enforced('cells/typed') ? readConstant(text, region) : { value: text };
  if (typeof constant.value !== 'string' || !beginsFormula(text)) return constant;
  // https://github.com/OfficeDev/office-js/issues/3256
  if (text.length > LONGEST_FORMULA && enforced('limits/signed-text'))
    throw new HostError('GeneralException', location);
  return readFormula(`=${text}`, location);
}

/**
 * What `range.values` makes of one element in a cell of the given number format, or typing in another region. Throws InvalidArgument for text longer
 * than a cell holds, for a broken formula and for what is no value. In a cell of format Text (`@`) everything is text;
 * that a number becomes text there too is how Excel's own cells behave, not documented for the API.
 */
export function readEntry(raw: unknown, numberFormat: string, location: string, region = EN_US): Entry {
  const isText = numberFormat === '@' && enforced('cells/text-format');
  if (typeof raw === 'string') {
    if (raw.length > LONGEST_TEXT && enforced('limits/cell-text')) throw invalidArgument(location);
    if (!isText) return readText(raw, location, region);
    return isQuoted(raw) ? readQuoted(raw) : { value: raw };
  }
  if (typeof raw !== 'number' && typeof raw !== 'boolean') throw invalidArgument(location);
  if (isText) return { value: typeof raw === 'boolean' ? String(raw).toUpperCase() : String(raw) };
  return { value: raw };
}
