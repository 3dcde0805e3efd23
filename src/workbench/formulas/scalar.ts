import { CellError } from '../host/workbook';
import { Unsupported } from './parseFormula';

/** One value of a formula; null is an empty cell. */
export type Scalar = null | number | string | boolean | CellError;

export const VALUE = new CellError('#VALUE!');
export const DIV0 = new CellError('#DIV/0!');
export const NA = new CellError('#N/A');
export const NUM = new CellError('#NUM!');
export const REF = new CellError('#REF!');
export const NAME = new CellError('#NAME?');

export const isError = (value: unknown): value is CellError => value instanceof CellError;

const NUMBER = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)(%?)\s*$/i;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m?)?`;
/** Text that Excel may read as an amount, a date or a time, by the settings of the machine that it runs on. */
const DEPENDS_ON_MACHINE = [
  String.raw`[-+(]?[£$€]?\d[\d,. ]*\)?%?`,
  String.raw`\d{1,4}\s*[-/. ]\s*(?:\d{1,2}|${MONTH})(?:\s*[-/., ]\s*\d{1,4})?(?:\s+${TIME})?`,
  String.raw`${MONTH}[-/., ]+\d{1,4}(?:[-/., ]+\d{2,4})?(?:\s+${TIME})?`,
  TIME,
].map((pattern) => new RegExp(String.raw`^\s*${pattern}\s*$`, 'i'));

/** Number that a text stands for, null when it stands for none. Throws Unsupported where Excel's answer depends on the machine. */
export function numberOfText(text: string): number | null {
  const match = NUMBER.exec(text);
  if (match) return Number(match[1]) / (match[2] ? 100 : 1);
  if (DEPENDS_ON_MACHINE.some((pattern) => pattern.test(text))) throw new Unsupported(`the text "${text}" as a number`);
  return null;
}

export function toNumber(value: Scalar): number | CellError {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return numberOfText(value) ?? VALUE;
  return value;
}

export function toText(value: Scalar): string | CellError {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? numberText(value) : value;
}

export function toBoolean(value: Scalar): boolean | CellError {
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value !== 'string') return value;
  const folded = value.toUpperCase();
  return folded === 'TRUE' ? true : folded === 'FALSE' ? false : VALUE;
}

/** A number as `&` joins it: at most 15 significant digits. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e20 || size < 1e-9)) {
    const [mantissa = '', exponent = '0'] = rounded.toExponential().split('e');
    const power = Math.abs(Number(exponent)).toString().padStart(2, '0');
    return `${mantissa}E${Number(exponent) < 0 ? '-' : '+'}${power}`;
  }
  return size !== 0 && size < 1e-6 ? rounded.toFixed(20).replace(/0+$/, '') : String(rounded);
}

const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** What an empty cell counts as beside another value. */
const filled = (value: Scalar, beside: Scalar): Scalar =>
  value !== null ? value : typeof beside === 'string' ? '' : typeof beside === 'boolean' ? false : 0;

/** Order of two values, neither an error: numbers before text before booleans, text without regard to case. */
export function compare(left: Scalar, right: Scalar): number {
  const a = filled(left, right);
  const b = filled(right, left);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' && typeof b === 'number') {
    // Excel compares 15 significant digits: 0.1+0.2 equals 0.3.
    return a === b || a.toPrecision(15) === b.toPrecision(15) ? 0 : a < b ? -1 : 1;
  }
  const x = String(a).toLowerCase();
  const y = String(b).toLowerCase();
  return x === y ? 0 : x < y ? -1 : 1;
}

/** A pattern with `*`, `?` and `~` as a test of whole texts, without regard to case. */
export function wildcard(pattern: string): (text: string) => boolean {
  const source = pattern.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (found, escaped?: string, mark?: string) =>
    escaped !== undefined ? `\\${escaped}` : mark !== undefined ? (mark === '*' ? '[^]*' : '[^]') : `\\${found}`,
  );
  const expression = new RegExp(`^${source}$`, 'iu');
  return (text) => expression.test(text);
}
