import type { Area } from '../../domain/workbook/area';
import { HostError } from './hostError';
import { bodyRows } from './calculatedColumns';
import { overlaps } from './geometry';
import { shownText } from './cellText';
import {
  cellKey,
  DEFAULT_STYLE,
  type HostCell,
  type HostSheet,
  type HostTable,
  type HostTableColumn,
} from './workbook';

/** Refuses an area for a table that has cells of another table or merged cells (excel-host 3.3). */
export function checkTableArea(sheet: HostSheet, area: Area, location: string, except: HostTable | null = null): void {
  const blocked =
    sheet.tables.some((table) => table !== except && overlaps(table.area, area)) ||
    sheet.merges.some((merge) => overlaps(merge, area));
  if (blocked) throw new HostError('MergedRangeConflict', location);
}

/** The cell of a key, made (General, empty) when the sheet has none. */
export function heldCell(sheet: HostSheet, row: number, column: number): HostCell {
  const key = cellKey(row, column);
  let cell = sheet.cells.get(key);
  if (!cell) sheet.cells.set(key, (cell = { value: '', style: DEFAULT_STYLE }));
  return cell;
}

const isTaken = (taken: readonly string[], name: string): boolean =>
  taken.some((other) => other.toLowerCase() === name.toLowerCase());

/** A header as Excel makes it: text, unique in the table (`Name`, `Name2`), `Column1` when it is empty. */
export function uniqueHeader(text: string, index: number, taken: readonly string[]): string {
  const stem = text === '' ? 'Column' : text;
  let name = text === '' ? `${stem}${index + 1}` : text;
  for (let number = text === '' ? index + 2 : 2; isTaken(taken, name); number++) name = `${stem}${number}`;
  return name;
}

/** Makes the header cells of a table into text and its columns agree with them; columns keep their ids by position. */
export function settleHeaders(sheet: HostSheet, table: HostTable): void {
  const names: string[] = [];
  const ids = table.columns.map((column) => Number(column.id));
  let lastId = Math.max(0, ...ids.filter(Number.isFinite));
  const columns: HostTableColumn[] = [];
  for (let index = 0; index < table.area.columns; index++) {
    const cell = heldCell(sheet, table.area.row, table.area.column + index);
    const known = table.columns[index];
    const name = uniqueHeader(shownText(cell), index, names);
    names.push(name);
    delete cell.formula;
    cell.value = name;
    if (known) known.name = name;
    columns.push(known ?? { id: String(++lastId), name });
  }
  table.columns = columns;
}

/** True when the row directly under the table, in its columns, has a cell with content in `written`. */
function isWrittenUnder(table: HostTable, row: number, written: ReadonlySet<number>): boolean {
  for (let column = table.area.column; column < table.area.column + table.area.columns; column++) {
    if (written.has(cellKey(row, column))) return true;
  }
  return false;
}

/**
 * Tables grow over rows written directly under them, as when someone types there (excel-host 3.6): one cell of the row is
 * enough, several rows at once too; not below a totals row, not over merged cells or another table, not when the write
 * reaches outside the table's columns. Calculated columns continue in the new rows.
 */
export function growTables(sheet: HostSheet, area: Area, written: ReadonlySet<number>): void {
  for (const table of sheet.tables) {
    const { column, columns } = table.area;
    if (table.showTotals || area.column < column || area.column + area.columns > column + columns) continue;
    for (;;) {
      const row = table.area.row + table.area.rows;
      const line = { row, column, rows: 1, columns };
      if (row < area.row || row >= area.row + area.rows || !isWrittenUnder(table, row, written)) break;
      if (
        sheet.tables.some((other) => other !== table && overlaps(other.area, line)) ||
        sheet.merges.some((merge) => overlaps(merge, line))
      )
        break;
      table.area = { ...table.area, rows: table.area.rows + 1 };
      continueCalculated(sheet, table, row);
    }
  }
}

/** Calculated columns continue in a row that joined the table, where its cell is empty. */
export function continueCalculated(sheet: HostSheet, table: HostTable, row: number): void {
  table.columns.forEach((column, index) => {
    if (column.calculated === undefined) return;
    const cell = heldCell(sheet, row, table.area.column + index);
    if (cell.value !== '' || cell.formula !== undefined) return;
    const above = sheet.cells.get(cellKey(row - 1, table.area.column + index));
    cell.formula = column.calculated;
    cell.value = 0;
    if (above) cell.style = above.style;
  });
}

/** Area of the rows between header and totals. */
export function bodyArea(table: HostTable): Area {
  const { first, end } = bodyRows(table);
  return { row: first, column: table.area.column, rows: end - first, columns: table.area.columns };
}
