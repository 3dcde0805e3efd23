import { shiftFormula } from '../../formulas/shiftFormula';
import { cellKey, type HostSheet, type HostTable } from '../workbook';

/** First row, end row (exclusive) of a table's body. */
export const bodyRows = (table: HostTable): { first: number; end: number } => ({
  first: table.area.row + 1,
  end: table.area.row + table.area.rows - (table.showTotals ? 1 : 0),
});

/**
 * A column whose whole body holds one formula becomes a calculated column; one without any formula stops being one. It is one
 * formula when each cell has it as it reads there: `=B2*2` under `=B1*2`.
 */
export function fillCalculatedColumns(sheet: HostSheet, table: HostTable, columnIds: ReadonlySet<string>): void {
  const { first, end } = bodyRows(table);
  table.columns.forEach((column, index) => {
    if (!columnIds.has(column.id)) return;
    const formulas = Array.from(
      { length: end - first },
      (_, row) => sheet.cells.get(cellKey(first + row, table.area.column + index))?.formula,
    );
    const [top] = formulas;
    if (formulas.every((formula) => formula === undefined)) delete column.calculated;
    else if (top !== undefined && isOneFormula(top, formulas)) column.calculated = top;
  });
}

/** True when each is the formula at the top, as many rows lower. */
function isOneFormula(top: string, formulas: readonly (string | undefined)[]): boolean {
  const isRelative = shiftFormula(top, 1, 0) !== top;
  return formulas.every((formula, row) => formula === (isRelative ? shiftFormula(top, row, 0) : top));
}
