import { contains, type Area } from '../../domain/workbook/area';
import { shownText } from '../host/cellText';
import { cellKey, keyCell, type HostCell, type HostSheet } from '../host/workbook';
import { pixels } from './cellLook';

/** Excel's standard sizes, in points. */
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;
/** Drawn beyond the last used cell, so that a sheet looks like one. */
const SPARE = { rows: 12, columns: 3 };

/** What of a sheet is drawn: hidden rows and columns are not. */
export interface GridLayout {
  /** 0-based rows and columns of the sheet, in their order. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Pixels, by position in `columns`. */
  readonly widths: readonly number[];
}

/** One past the last row and column that hold anything worth drawing. */
function usedSize(sheet: HostSheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  const reach = (row: number, column: number): void => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  };
  for (const [key, cell] of sheet.cells) {
    if (cell.value === '' && cell.formula === undefined && cell.style.fill === null) continue;
    const { row, column } = keyCell(key);
    reach(row, column);
  }
  for (const { place } of sheet.charts) reach(place.row + place.rows - 1, place.column + place.columns - 1);
  return { rows, columns };
}

const upTo = (count: number, hidden: ReadonlySet<number>): number[] =>
  Array.from({ length: count }, (_, index) => index).filter((index) => !hidden.has(index));

/** Lays out a sheet for drawing. */
export function layOutGrid(sheet: HostSheet): GridLayout {
  const used = usedSize(sheet);
  const columns = upTo(Math.max(used.columns + SPARE.columns, 10), sheet.hiddenColumns);
  return {
    rows: upTo(Math.max(used.rows + SPARE.rows, 40), sheet.hiddenRows),
    columns,
    widths: columns.map((column) => pixels(sheet.columnWidths.get(column) ?? STANDARD_WIDTH)),
  };
}

/** Height in pixels that a row has at least. */
export const rowHeight = (sheet: HostSheet, row: number): number =>
  pixels(sheet.rowHeights.get(row) ?? STANDARD_HEIGHT);

/** Width in pixels into which unwrapped text may run on: that of the empty cells to its right. */
export function overrun(sheet: HostSheet, layout: GridLayout, row: number, position: number): number {
  let width = 0;
  for (let next = position + 1; next < layout.columns.length; next++) {
    const neighbour = sheet.cells.get(cellKey(row, layout.columns[next] ?? 0));
    if (shownText(neighbour) !== '') break;
    width += layout.widths[next] ?? 0;
  }
  return width;
}

/** The merged area that a cell belongs to. */
export const mergeAt = (sheet: HostSheet, row: number, column: number): Area | undefined =>
  sheet.merges.find((area) => contains(area, row, column));

/** What the formula bar shows: the formula, or the constant as text. */
export const entryText = (cell: HostCell | undefined): string => cell?.formula ?? shownText(cell);
