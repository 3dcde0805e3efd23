import { LAZY } from './evaluateFormula';
import { fits, FUNCTIONS, type ParameterCount } from './functions';

/** Least and most parameters of functions of Excel that are not worked out here. */
const OTHERS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  // Looking up
  ADDRESS: [2, 5],
  AREAS: [1, 1],
  FILTER: [2, 3],
  FORMULATEXT: [1, 1],
  HLOOKUP: [3, 4],
  INDIRECT: [1, 2],
  LOOKUP: [2, 3],
  OFFSET: [3, 5],
  SEQUENCE: [1, 4],
  SORT: [1, 4],
  TRANSPOSE: [1, 1],
  UNIQUE: [1, 3],
  VLOOKUP: [3, 4],
  XLOOKUP: [3, 6],
  XMATCH: [2, 4],
  // Dates and times
  DATEDIF: [3, 3],
  DATEVALUE: [1, 1],
  DAYS: [2, 2],
  DAYS360: [2, 3],
  EDATE: [2, 2],
  EOMONTH: [2, 2],
  HOUR: [1, 1],
  ISOWEEKNUM: [1, 1],
  MINUTE: [1, 1],
  NETWORKDAYS: [2, 3],
  'NETWORKDAYS.INTL': [2, 4],
  NOW: [0, 0],
  SECOND: [1, 1],
  TIME: [3, 3],
  TIMEVALUE: [1, 1],
  TODAY: [0, 0],
  WEEKDAY: [1, 2],
  WEEKNUM: [1, 2],
  WORKDAY: [2, 3],
  'WORKDAY.INTL': [2, 4],
  YEARFRAC: [2, 3],
  // Text
  CHAR: [1, 1],
  CLEAN: [1, 1],
  CODE: [1, 1],
  FIND: [2, 3],
  FIXED: [1, 3],
  NUMBERVALUE: [1, 3],
  PROPER: [1, 1],
  REPLACE: [4, 4],
  REPT: [2, 2],
  SEARCH: [2, 3],
  T: [1, 1],
  TEXTJOIN: [3, 254],
  UNICHAR: [1, 1],
  UNICODE: [1, 1],
  // Numbers
  CEILING: [2, 2],
  EVEN: [1, 1],
  EXP: [1, 1],
  FLOOR: [2, 2],
  LN: [1, 1],
  LOG: [1, 2],
  LOG10: [1, 1],
  MROUND: [2, 2],
  ODD: [1, 1],
  PI: [0, 0],
  POWER: [2, 2],
  PRODUCT: [1, 255],
  QUOTIENT: [2, 2],
  RAND: [0, 0],
  RANDBETWEEN: [2, 2],
  SIGN: [1, 1],
  SQRT: [1, 1],
  SUBTOTAL: [2, 255],
  SUMSQ: [1, 255],
  TRUNC: [1, 2],
  // Statistics
  AVERAGEIF: [2, 3],
  LARGE: [2, 2],
  MEDIAN: [1, 255],
  PERCENTILE: [2, 2],
  QUARTILE: [2, 2],
  RANK: [2, 3],
  SMALL: [2, 2],
  STDEV: [1, 255],
  // Kinds of values
  CELL: [1, 2],
  'ERROR.TYPE': [1, 1],
  INFO: [1, 1],
  ISERR: [1, 1],
  ISEVEN: [1, 1],
  ISFORMULA: [1, 1],
  ISODD: [1, 1],
  ISREF: [1, 1],
  SHEET: [0, 1],
  SHEETS: [0, 1],
  TYPE: [1, 1],
  XOR: [1, 254],
};

function countFor(name: string): ParameterCount | null {
  const [least, most] = OTHERS[name] ?? [];
  const other = least === undefined || most === undefined ? null : { least, most };
  return LAZY[name] ?? FUNCTIONS[name] ?? other;
}

/** False when Excel is known to refuse the function (name in capitals) with so many parameters. */
export function takesParameters(name: string, count: number): boolean {
  const known = countFor(name);
  return known === null || fits(known, count);
}
