import { cellKey, type HostSheet, type HostTable } from './workbook';

/** First row, end row (exclusive) of a table's body. */
export const bodyRows = (table: HostTable): { first: number; end: number } => ({
  first: table.area.row + 1,
  end: table.area.row + table.area.rows - (table.showTotals ? 1 : 0),
});

/** A column whose whole body holds one formula becomes a calculated column; one without any formula stops being one. */
export function fillCalculatedColumns(sheet: HostSheet, table: HostTable, columnIds: ReadonlySet<string>): void {
  const { first, end } = bodyRows(table);
  table.columns.forEach((column, index) => {
    if (!columnIds.has(column.id)) return;
    const formulas = new Set<string>();
    let constants = 0;
    for (let row = first; row < end; row++) {
      const formula = sheet.cells.get(cellKey(row, table.area.column + index))?.formula;
      if (formula === undefined) constants++;
      else formulas.add(formula);
    }
    const [formula] = formulas;
    if (formula === undefined) delete column.calculated;
    else if (formulas.size === 1 && constants === 0) column.calculated = formula;
  });
}
