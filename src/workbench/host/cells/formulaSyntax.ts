import { contains } from '../../../domain/workbook/area';
import { takesParameters } from '../../formulas/parameterCounts';
import { Malformed, parseFormula, partsOf, type Formula } from '../../formulas/parseFormula';
import { enforced } from '../rules/catalogue';
import type { HostSheet, HostWorkbook } from '../workbook';

/** A column of a table has one formula in all of its cells: the latest formulas are not read again. */
const latest = new Map<string, Formula | null>();
const MOST_KEPT = 100;

/** A formula as a tree, null when it is none. */
function parsed(formula: string): Formula | null {
  let tree = latest.get(formula);
  if (tree !== undefined) return tree;
  try {
    tree = parseFormula(formula);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    tree = null;
  }
  if (latest.size === MOST_KEPT) latest.clear();
  latest.set(formula, tree);
  return tree;
}

/**
 * False for a formula (with its `=`) that Excel would refuse to take: text that is none, or a function with too few or too
 * many parameters. What it lets through may still fail to calculate.
 */
export function isWellFormed(formula: string): boolean {
  const tree = parsed(formula);
  if (!tree) return !enforced('cells/formula-text');
  const counts = partsOf(tree).every(
    (part) => part.kind !== 'call' || takesParameters(part.name, part.parameters.length),
  );
  return counts || !enforced('cells/parameter-count');
}

/** A cell, 0-based. */
export interface FormulaPlace {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
}

/**
 * False when a formula names a table or a column that does not exist, or none while its cell lies in no table: Excel takes it
 * only once they are there. `place` is null for a formula that stands in no cell.
 */
export function findsTables(workbook: HostWorkbook, formula: string, place: FormulaPlace | null): boolean {
  if (!formula.includes('[') || !enforced('cells/formula-tables')) return true;
  const tree = parsed(formula);
  return !tree || partsOf(tree).every((part) => part.kind !== 'structured' || isFound(workbook, part, place));
}

function isFound(
  workbook: HostWorkbook,
  { reference }: Formula & { kind: 'structured' },
  place: FormulaPlace | null,
): boolean {
  const name = reference.table.toLowerCase();
  const table =
    name === ''
      ? place?.sheet.tables.find(({ area }) => contains(area, place.row, place.column))
      : workbook.sheets.flatMap(({ tables }) => tables).find((one) => one.name.toLowerCase() === name);
  const { columns } = reference;
  return (
    table !== undefined &&
    (columns === null ||
      [columns.first, columns.last].every((label) =>
        table.columns.some((one) => one.name.toLowerCase() === label.toLowerCase()),
      ))
  );
}
