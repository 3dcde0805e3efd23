import { dateParts } from '../../domain/workbook/serialDate';
import { showValue } from '../host/cells/numberFormat';
import type { CellError } from '../host/workbook';
import { criterion } from './criterion';
import { Unsupported } from './parseFormula';
import {
  compare,
  DIV0,
  isError,
  NA,
  NUM,
  REF,
  toBoolean,
  toNumber,
  toText,
  VALUE,
  wildcard,
  type Scalar,
} from './scalar';

/** A rectangle of values. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** 0-based within the grid. */
  at(row: number, column: number): Scalar;
}

/**
 * How a parameter is read before the function sees it; the first error among them is the result. A `condition` is a
 * value that may be an error.
 */
type Kind = 'number' | 'text' | 'boolean' | 'scalar' | 'condition' | 'grid';
type Read<K extends Kind> = K extends 'number'
  ? number
  : K extends 'text'
    ? string
    : K extends 'boolean'
      ? boolean
      : K extends 'grid'
        ? Grid
        : Scalar;
type ReadAll<P extends readonly Kind[]> = { -readonly [I in keyof P]: Read<P[I]> };

/** How many parameters a function takes. */
export interface ParameterCount {
  readonly least: number;
  readonly most: number;
  /** Beyond the least they come in pairs. */
  readonly inPairs?: boolean;
}

export const fits = ({ least, most, inPairs }: ParameterCount, count: number): boolean =>
  count >= least && count <= most && (inPairs !== true || (count - least) % 2 === 0);

/**
 * A function of evaluated parameters. `grid` is given to parameters that are ranges, all else as one value; in an `array`
 * operators work on ranges cell by cell.
 */
export interface SheetFunction extends ParameterCount {
  /** Kind of the parameter at an index. */
  kind(index: number): Kind | 'values' | 'array';
  evaluate(parameters: readonly (Scalar | Grid)[]): Scalar;
}

const define = <const P extends readonly Kind[]>(
  kinds: P,
  least: number,
  evaluate: (...parameters: Partial<ReadAll<P>>) => Scalar,
): SheetFunction => ({
  least,
  most: kinds.length,
  kind: (index) => kinds[index] ?? 'scalar',
  evaluate: (parameters) => evaluate(...(parameters as Partial<ReadAll<P>>)),
});

/** A function over any number of values and ranges; `direct` marks a value that is not from a range. */
const aggregate = (
  evaluate: (values: readonly { readonly value: Scalar; readonly direct: boolean }[]) => Scalar,
): SheetFunction => ({
  least: 1,
  most: 255,
  kind: () => 'values',
  evaluate: (parameters) =>
    evaluate(
      parameters.flatMap((one) =>
        (isGrid(one) ? [...cellsOf(one)] : [one]).map((value) => ({ value, direct: !isGrid(one) })),
      ),
    ),
});

export const isGrid = (value: Scalar | Grid): value is Grid =>
  typeof value === 'object' && value !== null && !isError(value);

export function* cellsOf(grid: Grid): Generator<Scalar> {
  for (let row = 0; row < grid.rows; row += 1)
    for (let column = 0; column < grid.columns; column += 1) yield grid.at(row, column);
}

/** Numbers as SUM, MIN and MAX see them: text and booleans of a range are passed over, given directly they must be numbers. */
const overNumbers = (fold: (numbers: readonly number[]) => Scalar): SheetFunction =>
  aggregate((values) => {
    const numbers: number[] = [];
    for (const { value, direct } of values) {
      if (isError(value)) return value;
      if (!direct && typeof value !== 'number') continue;
      const number = toNumber(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return fold(numbers);
  });

const overBooleans = (fold: (booleans: readonly boolean[]) => boolean): SheetFunction =>
  aggregate((values) => {
    const booleans: boolean[] = [];
    for (const { value, direct } of values) {
      if (isError(value)) return value;
      if (!direct && (value === null || typeof value === 'string')) continue;
      const boolean = toBoolean(value);
      if (isError(boolean)) return boolean;
      booleans.push(boolean);
    }
    return booleans.length === 0 ? VALUE : fold(booleans);
  });

/** Rounds half away from zero on the decimal digits that are shown, as Excel does: ROUND(1.005, 2) is 1.01. */
function roundTo(value: number, digits: number, how: (n: number) => number): number {
  const scaled = Number(`${Math.abs(Number(value.toPrecision(15)))}e${Math.trunc(digits)}`);
  if (Number.isNaN(scaled)) throw new Unsupported('rounding of a very large or very small number');
  return Math.sign(value) * Number(`${how(scaled)}e${-Math.trunc(digits)}`);
}

const datePart = (part: 'year' | 'month' | 'day') =>
  define(['number'], 1, (serial = 0) => {
    const day = Math.floor(serial);
    if (day < 0) return NUM;
    // Excel has a 29 February 1900 (60), and calls the day before 1 January 1900 the 0th.
    if (day === 60) return { year: 1900, month: 2, day: 29 }[part];
    if (day === 0) return { year: 1900, month: 1, day: 0 }[part];
    return dateParts(day < 60 ? day + 1 : day)[part];
  });

function dateSerial(year: number, month: number, day: number): Scalar {
  const full = Math.trunc(year) < 1900 ? Math.trunc(year) + 1900 : Math.trunc(year);
  const serial = Date.UTC(full, Math.trunc(month) - 1, Math.trunc(day)) / 86_400_000 + 25569;
  const counted = serial <= 60 ? serial - 1 : serial;
  return counted < 0 || full > 9999 || Number.isNaN(counted) ? NUM : counted;
}

const positions = (grid: Grid, test: (cell: Scalar) => boolean): boolean[] => [...cellsOf(grid)].map(test);

/** Which cells pass every pair of range and condition; an error when the ranges are of different shapes. */
function passing(pairs: readonly (Scalar | Grid)[]): boolean[] | CellError {
  let result: boolean[] | null = null;
  let shape = '';
  for (let i = 0; i < pairs.length; i += 2) {
    const range = pairs[i];
    const condition = pairs[i + 1];
    if (range === undefined || condition === undefined || !isGrid(range) || isGrid(condition)) return VALUE;
    if (result && shape !== `${range.rows}x${range.columns}`) return VALUE;
    shape = `${range.rows}x${range.columns}`;
    const passed = positions(range, criterion(condition));
    result = result ? result.map((before, at) => before && passed[at] === true) : passed;
  }
  return result ?? VALUE;
}

const count = (passed: boolean[] | CellError): Scalar => (isError(passed) ? passed : passed.filter(Boolean).length);

function sumWhere(sum: Grid, passed: boolean[] | CellError): Scalar {
  if (isError(passed)) return passed;
  let [total, at] = [0, 0];
  for (const value of cellsOf(sum)) {
    if (passed[at] === true) {
      if (isError(value)) return value;
      if (typeof value === 'number') total += value;
    }
    at += 1;
  }
  return total;
}

/** Pairs of range and condition. */
const paired = (first: readonly 'grid'[], evaluate: SheetFunction['evaluate']): SheetFunction => ({
  least: first.length + 2,
  most: 255,
  inPairs: true,
  kind: (index) => first[index] ?? ((index - first.length) % 2 === 0 ? 'grid' : 'condition'),
  evaluate,
});

/** Sum of the products of cells in the same place; what is no number counts as 0, arrays of different shapes are #VALUE!. */
function sumOfProducts(arrays: readonly (Scalar | Grid)[]): Scalar {
  const grids = arrays.map((one): Grid => (isGrid(one) ? one : { rows: 1, columns: 1, at: () => one }));
  const { rows, columns } = grids[0] ?? { rows: 0, columns: 0 };
  if (grids.some((grid) => grid.rows !== rows || grid.columns !== columns)) return VALUE;
  let total = 0;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      let product = 1;
      for (const { at } of grids) {
        const value = at(row, column);
        if (isError(value)) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      total += product;
    }
  return total;
}

function match(wanted: Scalar, range: Grid, type: number): Scalar {
  if (type !== 0) throw new Unsupported('MATCH in a sorted range');
  if (range.rows !== 1 && range.columns !== 1) return NA;
  const test = typeof wanted === 'string' ? wildcard(wanted) : null;
  const at = [...cellsOf(range)].findIndex((cell) =>
    test
      ? typeof cell === 'string' && test(cell)
      : typeof cell === typeof (wanted ?? 0) && cell !== null && !isError(cell) && compare(cell, wanted) === 0,
  );
  return at < 0 ? NA : at + 1;
}

const sliced = (text: string, from: number, length: number): Scalar =>
  length < 0 || from < 1 ? VALUE : text.slice(Math.trunc(from) - 1, Math.trunc(from) - 1 + Math.trunc(length));

/** Functions whose parameters are all evaluated first; the lazy ones stand in `evaluateFormula.ts`. */
export const FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  NOT: define(['boolean'], 1, (value) => value !== true),
  AND: overBooleans((all) => all.every(Boolean)),
  OR: overBooleans((all) => all.some(Boolean)),
  TRUE: define([], 0, () => true),
  FALSE: define([], 0, () => false),
  SUM: overNumbers((all) => all.reduce((sum, one) => sum + one, 0)),
  MIN: overNumbers((all) => (all.length === 0 ? 0 : all.reduce((a, b) => Math.min(a, b)))),
  MAX: overNumbers((all) => (all.length === 0 ? 0 : all.reduce((a, b) => Math.max(a, b)))),
  AVERAGE: overNumbers((all) => (all.length === 0 ? DIV0 : all.reduce((sum, one) => sum + one, 0) / all.length)),
  COUNT: aggregate(
    (all) =>
      all.filter(
        ({ value, direct }) =>
          typeof value === 'number' || (direct && (value === null || (!isError(value) && !isError(toNumber(value))))),
      ).length,
  ),
  COUNTA: aggregate((all) => all.filter(({ value, direct }) => direct || value !== null).length),
  COUNTBLANK: define(['grid'], 1, (range) =>
    range ? [...cellsOf(range)].filter((cell) => cell === null || cell === '').length : VALUE,
  ),
  COUNTIF: { ...paired([], (pair) => count(passing(pair))), most: 2 },
  COUNTIFS: paired([], (pairs) => count(passing(pairs))),
  SUMIF: define(['grid', 'condition', 'grid'], 2, (range, condition = null, sum = range) => {
    if (!range || !sum) return VALUE;
    if (sum.rows !== range.rows || sum.columns !== range.columns)
      throw new Unsupported('SUMIF over ranges of different shapes');
    return sumWhere(sum, passing([range, condition]));
  }),
  SUMIFS: paired(['grid'], ([sum, ...pairs]) => {
    if (sum === undefined || !isGrid(sum)) return VALUE;
    const passed = passing(pairs);
    return isError(passed) || passed.length === sum.rows * sum.columns ? sumWhere(sum, passed) : VALUE;
  }),
  SUMPRODUCT: { least: 1, most: 255, kind: () => 'array', evaluate: sumOfProducts },
  MATCH: define(['scalar', 'grid', 'number'], 2, (wanted = null, range = undefined, type = 1) =>
    range ? match(wanted, range, type) : NA,
  ),
  INDEX: define(['grid', 'number', 'number', 'number'], 2, (range, first = 0, second, place) => {
    if (!range) return VALUE;
    if (place !== undefined) throw new Unsupported('INDEX of several areas');
    const [row, column] = second === undefined && range.rows === 1 ? [1, first] : [first, second ?? 1];
    if (Math.trunc(row) === 0 || Math.trunc(column) === 0) throw new Unsupported('INDEX of a whole row or column');
    return row < 0 || column < 0
      ? VALUE
      : row > range.rows || column > range.columns
        ? REF
        : range.at(Math.trunc(row) - 1, Math.trunc(column) - 1);
  }),
  INT: define(['number'], 1, (value = 0) => Math.floor(Number(value.toPrecision(15)))),
  ABS: define(['number'], 1, (value = 0) => Math.abs(value)),
  MOD: define(['number', 'number'], 2, (value = 0, by = 0) => (by === 0 ? DIV0 : value - by * Math.floor(value / by))),
  ROUND: define(['number', 'number'], 2, (value = 0, digits = 0) => roundTo(value, digits, Math.round)),
  ROUNDUP: define(['number', 'number'], 2, (value = 0, digits = 0) => roundTo(value, digits, Math.ceil)),
  ROUNDDOWN: define(['number', 'number'], 2, (value = 0, digits = 0) => roundTo(value, digits, Math.floor)),
  LEN: define(['text'], 1, (text = '') => text.length),
  LEFT: define(['text', 'number'], 1, (text = '', length = 1) => sliced(text, 1, length)),
  RIGHT: define(['text', 'number'], 1, (text = '', length = 1) =>
    length < 0 ? VALUE : text.slice(Math.max(0, text.length - Math.trunc(length))),
  ),
  MID: define(['text', 'number', 'number'], 3, (text = '', from = 1, length = 0) => sliced(text, from, length)),
  TRIM: define(['text'], 1, (text = '') => text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ')),
  UPPER: define(['text'], 1, (text = '') => text.toUpperCase()),
  LOWER: define(['text'], 1, (text = '') => text.toLowerCase()),
  EXACT: define(['text', 'text'], 2, (a, b) => a === b),
  SUBSTITUTE: define(['text', 'text', 'text', 'number'], 3, (text = '', old = '', replacement = '', which) => {
    if (old === '') return text;
    if (which === undefined) return text.split(old).join(replacement);
    if (which < 1) return VALUE;
    const pieces = text.split(old);
    const n = Math.trunc(which);
    return pieces.length <= n ? text : pieces.slice(0, n).join(old) + replacement + pieces.slice(n).join(old);
  }),
  CONCATENATE: joined(false),
  CONCAT: joined(true),
  TEXT: define(['scalar', 'text'], 2, (value = null, format = '') => {
    const number =
      typeof value === 'string'
        ? /^\s*[-+]?[\d.]+\s*$/.test(value)
          ? toNumber(value)
          : value
        : value === null
          ? 0
          : value;
    return typeof number === 'number' ? showValue(number, format) : toText(number);
  }),
  VALUE: define(['scalar'], 1, (value = null) => (typeof value === 'boolean' ? VALUE : toNumber(value))),
  N: define(['scalar'], 1, (value = null) =>
    typeof value === 'number' || typeof value === 'boolean' ? Number(value) : 0,
  ),
  DATE: define(['number', 'number', 'number'], 3, (year = 0, month = 0, day = 0) => dateSerial(year, month, day)),
  YEAR: datePart('year'),
  MONTH: datePart('month'),
  DAY: datePart('day'),
  HYPERLINK: define(['scalar', 'scalar'], 1, (target = null, shown = target) => shown),
};

/** Texts one after the other; CONCATENATE takes single values only, CONCAT ranges as well. */
function joined(ranges: boolean): SheetFunction {
  const all = aggregate((values) => {
    let text = '';
    for (const { value } of values) {
      const piece = toText(value);
      if (isError(piece)) return piece;
      text += piece;
    }
    return text;
  });
  return ranges ? all : { ...all, kind: () => 'scalar' };
}
