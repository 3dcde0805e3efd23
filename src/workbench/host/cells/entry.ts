import { serialOf } from '../../../domain/workbook/serialDate';
import { isWellFormed } from './formulaSyntax';
import { HostError, invalidArgument } from '../hostError';
import { enforced } from '../rules/catalogue';
import { CellError, type HostValue } from '../workbook';

/** What a cell becomes when something is entered. */
export interface Entry {
  value: HostValue;
  formula?: string;
  quotePrefix?: true;
  /** Format that the entry brings along when the cell is General, such as `0%` for "50%". */
  format?: string;
}

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;
const LONGEST_NUMBER = 40;

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

interface EntryPattern {
  readonly pattern: RegExp;
  /** Null when it is no such value after all, such as a day that does not exist. */
  read(parts: readonly string[]): { value: number | null; format?: string };
}

const number = (text: string): number => Number(text.replace(/,/g, ''));
const NUMBER = String.raw`(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?`;

/** How Excel with en-US settings reads typed text that is not a formula, in this order (excel-host 3.4). */
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
    pattern: new RegExp(`^([+-]?)\\$(?=[\\d.]*\\d)(${NUMBER})$`),
    read: ([sign, digits = '']) => ({ value: number(`${sign === '-' ? '-' : ''}${digits}`), format: '$#,##0.00' }),
  },
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/,
    read: ([month, day, year = '']) => ({
      value: serialOf(fullYear(year), Number(month), Number(day)),
      format: 'm/d/yyyy',
    }),
  },
  {
    pattern: /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/,
    read: ([year, month, day]) => ({ value: serialOf(Number(year), Number(month), Number(day)), format: 'm/d/yyyy' }),
  },
  // A Date of JavaScript arrives with milliseconds and a zone besides, and stays text (excel-host 3.4)
  {
    pattern: /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?$/,
    read: ([year, month, day, hours, minutes, seconds = '0']) => {
      const date = serialOf(Number(year), Number(month), Number(day));
      const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
      return { value: date === null ? null : date + time, format: 'm/d/yyyy h:mm' };
    },
  },
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})$/,
    read: ([month, day]) => ({ value: serialOf(thisYear(), Number(month), Number(day)), format: 'd-mmm' }),
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
    pattern: /^(\d{1,2})[ -]?([A-Za-z]{3,9})[ -](\d{4}|\d{2})$/,
    read: ([day, month = '', year = '']) => ({
      value: serialOf(fullYear(year), monthNumber(month), Number(day)),
      format: 'd-mmm-yy',
    }),
  },
  {
    pattern: /^([A-Za-z]{3,9}) (\d{1,2}),? (\d{4})$/,
    read: ([month = '', day, year]) => ({
      value: serialOf(Number(year), monthNumber(month), Number(day)),
      format: 'd-mmm-yy',
    }),
  },
  {
    pattern: /^([A-Za-z]{3,9})[ -](\d{4})$/,
    read: ([month = '', year]) => ({ value: serialOf(Number(year), monthNumber(month), 1), format: 'mmm-yy' }),
  },
  {
    // "May 21" is a day of this year, "May 45" the month of a year
    pattern: /^([A-Za-z]{3,9})[ -](\d{1,2})$/,
    read: ([month = '', day = '']) => {
      const inThisYear = serialOf(thisYear(), monthNumber(month), Number(day));
      return inThisYear === null
        ? { value: serialOf(fullYear(day), monthNumber(month), 1), format: 'mmm-yy' }
        : { value: inThisYear, format: 'd-mmm' };
    },
  },
  {
    pattern: /^(\d{1,2})[ -]?([A-Za-z]{3,9})$/,
    read: ([day, month = '']) => ({ value: serialOf(thisYear(), monthNumber(month), Number(day)), format: 'd-mmm' }),
  },
  {
    pattern: /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/,
    read: ([hours, minutes, seconds]) => ({
      value: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400,
      format: seconds === undefined ? 'h:mm' : 'h:mm:ss',
    }),
  },
  {
    pattern: /^(\d+) (\d{1,2})\/(\d{1,2})$/,
    read: ([whole, part, of]) => ({
      value: Number(of) === 0 ? null : Number(whole) + Number(part) / Number(of),
      format: '# ?/?',
    }),
  },
];

function readConstant(text: string): Entry {
  const typed = text.trim();
  if (/^(true|false)$/i.test(typed)) return { value: typed.toLowerCase() === 'true' };
  if (ERROR_CODES.has(typed.toUpperCase())) return { value: new CellError(typed.toUpperCase()) };
  // No number or date is longer, none is without a digit; most text of a workbook ends here
  if (typed.length > LONGEST_NUMBER || !/\d/.test(typed)) return { value: text };
  for (const { pattern, read } of PATTERNS) {
    const match = pattern.exec(typed);
    if (!match) continue;
    const { value, format } = read(match.slice(1));
    if (value !== null) return { value, ...(format !== undefined && { format }) };
  }
  return { value: text };
}

function readFormula(formula: string, location: string): Entry {
  if (formula.length > LONGEST_FORMULA && enforced('limits/formula-text'))
    throw new HostError('FormulaLengthExceedsLimit', location);
  if (!isWellFormed(formula) && enforced('cells/formula-text')) throw invalidArgument(location);
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

function readText(text: string, location: string): Entry {
  if (isQuoted(text)) return readQuoted(text);
  if (text.length > 1 && text.startsWith('=')) return readFormula(text, location);
  const constant = enforced('cells/typed') ? readConstant(text) : { value: text };
  if (typeof constant.value !== 'string' || !beginsFormula(text)) return constant;
  // https://github.com/OfficeDev/office-js/issues/3256
  if (text.length > LONGEST_FORMULA && enforced('limits/signed-text'))
    throw new HostError('GeneralException', location);
  return readFormula(`=${text}`, location);
}

/**
 * What `range.values` makes of one element in a cell of the given number format. Throws InvalidArgument for text longer
 * than a cell holds, for a broken formula and for what is no value. In a cell of format Text (`@`) everything is text;
 * that a number becomes text there too is how Excel's own cells behave, not documented for the API.
 */
export function readEntry(raw: unknown, numberFormat: string, location: string): Entry {
  const isText = numberFormat === '@' && enforced('cells/text-format');
  if (typeof raw === 'string') {
    if (raw.length > LONGEST_TEXT && enforced('limits/cell-text')) throw invalidArgument(location);
    if (!isText) return readText(raw, location);
    return isQuoted(raw) ? readQuoted(raw) : { value: raw };
  }
  if (typeof raw !== 'number' && typeof raw !== 'boolean') throw invalidArgument(location);
  if (isText) return { value: typeof raw === 'boolean' ? String(raw).toUpperCase() : String(raw) };
  return { value: raw };
}
