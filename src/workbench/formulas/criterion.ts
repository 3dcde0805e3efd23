import { CellError } from '../host/workbook';
import { compare, isError, numberOfText, wildcard, type Scalar } from './scalar';

const TESTS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** The condition of COUNTIF, COUNTIFS, SUMIF and SUMIFS as a test of one cell. */
export function criterion(condition: Scalar): (cell: Scalar) => boolean {
  if (isError(condition)) return (cell) => isError(cell) && cell.code === condition.code;
  // An empty cell as the condition counts as 0.
  if (typeof condition !== 'string') return equalTo(condition ?? 0);
  const [, operator = '', text = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(condition) ?? [];
  const operand = operandOf(text);
  const test = TESTS[operator];
  if (test)
    return (cell) => cell !== null && !isError(cell) && typeof cell === typeof operand && test(compare(cell, operand));
  if (text === '') {
    if (operator === '<>') return (cell) => cell !== null;
    return operator === '=' ? (cell) => cell === null : (cell) => cell === null || cell === '';
  }
  const equal = typeof operand === 'string' ? matches(operand) : equalTo(operand);
  return operator === '<>' ? (cell) => !equal(cell) : equal;
}

function operandOf(text: string): Exclude<Scalar, null> {
  if (/^(?:true|false)$/i.test(text)) return /^true$/i.test(text);
  if (/^#(?:N\/A|[A-Z0/]+[!?])$/i.test(text)) return new CellError(text.toUpperCase());
  return text === '' ? '' : (numberOfText(text) ?? text);
}

const matches = (pattern: string): ((cell: Scalar) => boolean) => {
  const test = wildcard(pattern);
  return (cell) => typeof cell === 'string' && test(cell);
};

/** A number also finds itself written as text. */
const equalTo = (wanted: Exclude<Scalar, null>): ((cell: Scalar) => boolean) => {
  if (isError(wanted)) return (cell) => isError(cell) && cell.code === wanted.code;
  return (cell) => {
    if (cell === null || isError(cell)) return false;
    if (typeof cell === typeof wanted) return compare(cell, wanted) === 0;
    return (
      typeof wanted === 'number' &&
      typeof cell === 'string' &&
      /^\s*[-+]?[\d.]+(?:E[+-]?\d+)?%?\s*$/i.test(cell) &&
      numberOfText(cell) === wanted
    );
  };
};
