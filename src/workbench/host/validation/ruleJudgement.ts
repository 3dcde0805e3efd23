import { contains } from '../../../domain/workbook/area';
import { Unsupported } from '../../formulas/parseFormula';
import { formulasAt, type TypedCell } from '../../formulas/recalculate';
import { compare, isError, toBoolean, toText, type Scalar } from '../../formulas/scalar';
import { shiftFormula } from '../../formulas/shiftFormula';
import { readEntry } from '../cells/entry';
import { enforced } from '../rules/catalogue';
import type { HostSheet, HostValidation, HostWorkbook } from '../workbook';

/** The validation of a cell; undefined when it has none. */
export const validationAt = (sheet: HostSheet, row: number, column: number): HostValidation | undefined =>
  sheet.validations.find(({ area }) => contains(area, row, column));

/** A rule as it reads for one cell, with the means to work out its formulas there. */
interface Judging {
  readonly value: Scalar;
  readonly ignoreBlanks: boolean;
  evaluate(formula: string): Scalar;
  /** Values of the cells that a formula leads to, null when it gives no range. */
  listed(formula: string): Scalar[] | null;
}

type Limits = Record<string, unknown>;

/** True when the value satisfies the rule in that cell. Throws Unsupported for a formula that cannot be worked out here. */
export function satisfies(workbook: HostWorkbook, validation: HostValidation, typed: TypedCell): boolean {
  const { area, rule, ignoreBlanks } = validation;
  const { row, column, value } = typed;
  const [entry] = Object.entries(rule);
  if (!entry || (isBlank(value) && ignoreBlanks && enforced('validation/blanks'))) return true;
  if (isError(value)) return false;
  const formulas = formulasAt(workbook, typed);
  // A formula of the rule is relative to the top-left cell of its area
  const here = (formula: string): string => shiftFormula(formula, row - area.row, column - area.column);
  return judge(entry[0], entry[1], {
    value,
    ignoreBlanks,
    evaluate: (formula) => formulas.evaluate(here(formula)),
    listed: (formula) => formulas.listed(here(formula)),
  });
}

const isBlank = (value: Scalar): boolean => value === null || value === '';

function judge(kind: string, limits: Limits, judging: Judging): boolean {
  const { value } = judging;
  if (kind === 'list') return isListed(String(limits['source']), judging);
  if (kind === 'custom') {
    const holds = toBoolean(judging.evaluate(String(limits['formula'])));
    return !isError(holds) && holds;
  }
  if (kind === 'textLength') {
    const text = toText(value);
    return !isError(text) && isWithin(text.length, limits, judging);
  }
  if (typeof value !== 'number' || (kind === 'wholeNumber' && !Number.isInteger(value))) return false;
  // A time is a part of a day
  return (kind !== 'time' || (value >= 0 && value < 1)) && isWithin(value, limits, judging);
}

/** Items that are written out are compared with their case, cells of a range without it. */
function isListed(source: string, { value, ignoreBlanks, listed }: Judging): boolean {
  if (!source.startsWith('=')) {
    const items = source.split(',').map((item) => (enforced('validation/list-items') ? item.trim() : item));
    return items.some((item) => item === toText(value) || readEntry(item, 'General', 'list').value === value);
  }
  const cells = listed(source);
  if (!cells) throw new Unsupported(`the source ${source}`);
  // A list behind a name that has an empty cell lets everything in while blanks are ignored
  const isName = /^=[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(source);
  if (isName && ignoreBlanks && cells.some(isBlank)) return true;
  return cells.some((cell) => !isBlank(cell) && !isError(cell) && isSame(cell, value));
}

const isSame = (cell: Scalar, value: Scalar): boolean => typeof cell === typeof value && compare(cell, value) === 0;

/** A limit as a number: a number, a date or a time as it would be typed, or a formula. Null is a cell that is empty. */
function limitOf(limit: unknown, { evaluate, listed }: Judging): number | null {
  if (typeof limit === 'number') return limit;
  const text = String(limit);
  // A formula gives 0 for an empty cell, which is no limit here
  const [cell, ...more] = (text.startsWith('=') && listed(text)) || [];
  const result =
    cell !== undefined && more.length === 0
      ? cell
      : text.startsWith('=')
        ? evaluate(text)
        : readEntry(text, 'General', 'limit').value;
  return typeof result === 'number' ? result : isBlank(result) ? null : Number.NaN;
}

const TESTS: Readonly<Record<string, (value: number, first: number, second: number) => boolean>> = {
  Between: (value, first, second) => value >= first && value <= second,
  NotBetween: (value, first, second) => value < first || value > second,
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  LessThan: (value, first) => value < first,
  GreaterThanOrEqualTo: (value, first) => value >= first,
  LessThanOrEqualTo: (value, first) => value <= first,
};

function isWithin(value: number, limits: Limits, judging: Judging): boolean {
  const first = limitOf(limits['formula1'], judging);
  const second = limits['formula2'] === undefined ? first : limitOf(limits['formula2'], judging);
  // While blanks are ignored an empty limit lets everything in
  if (first === null || second === null) return judging.ignoreBlanks;
  if (Number.isNaN(first) || Number.isNaN(second)) return false;
  return TESTS[String(limits['operator'])]?.(value, first, second) ?? false;
}
