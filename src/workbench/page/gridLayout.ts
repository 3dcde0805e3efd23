import { contains, type Area } from '../../domain/workbook/area';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../host/cells/lineSizes';
import { keyCell, type HostSheet } from '../host/workbook';
import { pixels } from './cellLook';

/** Drawn beyond the last used cell, and at least: so that a sheet fills the page and there is room to type. */
const SPARE = { rows: 20, columns: 4 } as const;
const LEAST = { rows: 60, columns: 26 } as const;

/** The shown rows or columns of a sheet in their order; hidden ones are left out. Sizes are pixels. */
export interface Lines {
  /** 0-based rows or columns of the sheet. */
  readonly indexes: readonly number[];
  /** Where each begins; one more than there are lines, so that the last is where they end. */
  readonly starts: readonly number[];
  /** How many of them, from the first, stay in view. */
  readonly frozen: number;
}

/** How a sheet is laid out for drawing. */
export interface GridLayout {
  readonly rows: Lines;
  readonly columns: Lines;
}

/** One past the last row and column that hold anything worth drawing. */
export function usedSize(sheet: HostSheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  const reach = (row: number, column: number): void => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  };
  for (const [key, { value, formula, style }] of sheet.cells) {
    if (value === '' && formula === undefined && style.fill === null && Object.keys(style.borders).length === 0)
      continue;
    const { row, column } = keyCell(key);
    reach(row, column);
  }
  for (const { place } of sheet.charts) reach(place.row + place.rows - 1, place.column + place.columns - 1);
  return { rows, columns };
}

/** The given lines one behind the other; `frozen` counts lines of the sheet. */
export function linesOf(indexes: readonly number[], sizeOf: (line: number) => number, frozen = 0): Lines {
  const starts = [0];
  for (const line of indexes) starts.push((starts[starts.length - 1] ?? 0) + sizeOf(line));
  return { indexes, starts, frozen: indexes.filter((line) => line < frozen).length };
}

/** The lines from `first` up to `end`, which is left out, that are not hidden. */
export const shownLines = (first: number, end: number, hidden: ReadonlySet<number>): number[] =>
  Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index).filter((line) => !hidden.has(line));

/**
 * Lays out a sheet. `heights` are the points of the rows that are not of standard height; `reach` is the size that is
 * asked for beyond what is used.
 */
export function layOutGrid(
  sheet: HostSheet,
  heights: ReadonlyMap<number, number>,
  reach: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 },
): GridLayout {
  const used = usedSize(sheet);
  const rows = Math.max(used.rows + SPARE.rows, reach.rows + SPARE.rows, LEAST.rows);
  const columns = Math.max(used.columns + SPARE.columns, reach.columns + SPARE.columns, LEAST.columns);
  const height = (row: number): number => pixels(heights.get(row) ?? STANDARD_HEIGHT);
  const width = (column: number): number => pixels(sheet.columnWidths.get(column) ?? STANDARD_WIDTH);
  return {
    rows: linesOf(shownLines(0, rows, sheet.hiddenRows), height, sheet.frozenRows),
    columns: linesOf(shownLines(0, columns, sheet.hiddenColumns), width, sheet.frozenColumns),
  };
}

/** Position in `indexes` of the first line at or behind the given one: how many shown lines stand before it. */
export function positionOf({ indexes }: Lines, line: number): number {
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexes[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Pixels at which a line begins; for a line behind the last, where they end. */
export const startOf = (lines: Lines, line: number): number => lines.starts[positionOf(lines, line)] ?? 0;

/** Pixels that `count` lines from `first` take. */
export const extentOf = (lines: Lines, first: number, count: number): number =>
  startOf(lines, first + count) - startOf(lines, first);

/** The merged area that a cell belongs to. */
export const mergeAt = (sheet: HostSheet, row: number, column: number): Area | undefined =>
  sheet.merges.find((area) => contains(area, row, column));

/** The cell as an area: with its merged neighbours when it has them. */
export const cellArea = (sheet: HostSheet, row: number, column: number): Area =>
  mergeAt(sheet, row, column) ?? { row, column, rows: 1, columns: 1 };
