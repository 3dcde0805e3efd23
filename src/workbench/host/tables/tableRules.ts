import type { Area } from '../../../domain/workbook/area';
import { shiftFormula } from '../../formulas/shiftFormula';
import { HostError, itemNotFound } from '../hostError';
import { renameColumnInFormulas } from '../moving/formulaReferences';
import { bodyRows } from './calculatedColumns';
import { overlaps } from '../cells/geometry';
import { shownText } from '../cells/cellText';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import { cellKey, DEFAULT_STYLE, type HostCell, type HostSheet, type HostTable, type HostWorkbook } from '../workbook';

/** Refuses an area for a table that has cells of another table or merged cells (excel-host 3.3). */
export function checkTableArea(
  session: Session,
  sheet: HostSheet,
  area: Area,
  location: string,
  except: HostTable | null = null,
): void {
  const blocked =
    sheet.tables.some((table) => table !== except && overlaps(table.area, area)) ||
    sheet.merges.some((merge) => overlaps(merge, area));
  if (blocked && enforced('tables/overlap')) throw new HostError(session.build.tableOverlap, location);
  // What Excel answers is not documented
  if (sheet.filter && overlaps(sheet.filter, area) && enforced('tables/sheet-filter'))
    throw new HostError('InvalidOperation', location);
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

/** A header as Excel makes it: unique in the table (`Name`, `Name2`); an empty one is the first free of `Column1`, `Column2`... */
function uniqueHeader(text: string, taken: readonly string[]): string {
  const isEmpty = text === '' && enforced('tables/header-empty');
  const stem = isEmpty ? 'Column' : text;
  let name = isEmpty ? 'Column1' : text;
  for (let number = 2; isTaken(taken, name) && enforced('tables/header-unique'); number++) name = `${stem}${number}`;
  return name;
}

/** Makes the header cells of a table into text and its columns agree with them; formulas follow a column to its new name. */
export function settleHeaders(workbook: HostWorkbook, sheet: HostSheet, table: HostTable): void {
  const { row, column, columns } = table.area;
  const cells = Array.from({ length: columns }, (_, index) => heldCell(sheet, row, column + index));
  const texts = cells.map(shownText);
  let lastId = Math.max(0, ...table.columns.map(({ id }) => Number(id)).filter(Number.isFinite));
  const names: string[] = [];
  table.columns = cells.map((cell, index) => {
    const text = texts[index] ?? '';
    const name = uniqueHeader(text, text === '' ? [...names, ...texts] : names);
    names.push(name);
    if (enforced('tables/header-text')) {
      delete cell.formula;
      cell.value = name;
    } else if (text !== name) cell.value = name;
    return table.columns[index] ?? { id: String(++lastId), name };
  });
  table.columns.forEach((known, index) => {
    const name = names[index] ?? '';
    if (known.name !== name && known.name !== '' && enforced('tables/header-references'))
      renameColumnInFormulas(workbook, sheet, table, known.name, name);
    known.name = name;
  });
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
  if (!enforced('tables/grows')) return;
  for (const table of sheet.tables) {
    const { column, columns } = table.area;
    if (table.showTotals && enforced('tables/grows-without-totals')) continue;
    const reachesBeside = area.column < column || area.column + area.columns > column + columns;
    if (reachesBeside && enforced('tables/grows-in-columns')) continue;
    for (;;) {
      const row = table.area.row + table.area.rows;
      const line = { row, column, rows: 1, columns };
      if (row < area.row || row >= area.row + area.rows || !isWrittenUnder(table, row, written)) break;
      const isOccupied =
        sheet.tables.some((other) => other !== table && overlaps(other.area, line)) ||
        sheet.merges.some((merge) => overlaps(merge, line));
      if (isOccupied && enforced('tables/grows-alone')) break;
      table.area = { ...table.area, rows: table.area.rows + 1 };
      continueCalculated(sheet, table, row);
    }
  }
}

/** Calculated columns continue in a row that joined the table, where its cell is empty. */
export function continueCalculated(sheet: HostSheet, table: HostTable, row: number): void {
  if (!enforced('tables/calculated')) return;
  table.columns.forEach(({ calculated }, index) => {
    if (calculated === undefined) return;
    const at = table.area.column + index;
    const cell = heldCell(sheet, row, at);
    if (cell.value !== '' || cell.formula !== undefined) return;
    const above = sheet.cells.get(cellKey(row - 1, at));
    cell.formula = formulaFor(sheet, table, at, row) ?? calculated;
    cell.value = 0;
    if (above && row - 1 > table.area.row) cell.style = above.style;
  });
}

/** The formula of a calculated column as it reads in a row, from another row that has it; null when none has. */
function formulaFor(sheet: HostSheet, table: HostTable, column: number, row: number): string | null {
  const { first, end } = bodyRows(table);
  for (let other = first; other < end; other++) {
    const formula = other === row ? undefined : sheet.cells.get(cellKey(other, column))?.formula;
    if (formula !== undefined) return shiftFormula(formula, row - other, 0);
  }
  return null;
}

/** Area of the rows between header and totals. */
export function bodyArea(table: HostTable): Area {
  const { first, end } = bodyRows(table);
  return { row: first, column: table.area.column, rows: end - first, columns: table.area.columns };
}

/** Area of the totals row; without one it is ItemNotFound. */
export function totalsArea({ area, showTotals }: HostTable, location: string): Area {
  if (!showTotals && enforced('tables/no-totals')) throw itemNotFound(location);
  return { ...area, row: area.row + area.rows - 1, rows: 1 };
}
