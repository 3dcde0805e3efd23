import { contains, type Area } from '../../workbook/area';
import { EMPTY_CELL, isBlank, type Cell } from '../../workbook/cell';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { looksLikeData } from './looksHeadless';
import { advisesForce } from './rowLabels';

/** True when two areas have a column in common. */
export const shareColumns = (one: Area, other: Area): boolean =>
  one.column < other.column + other.columns && other.column < one.column + one.columns;

const shareRows = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows && other.row < one.row + one.rows;

/** The rows of a sheet above a block's headings, with only those cells that may be titles of it. */
export type RowsAbove = readonly (readonly Cell[])[];

/**
 * The rows above a block where its title may stand: nothing of other blocks, and of blocks beside each other each has
 * what stands over its own columns, or is merged into them. `others` end with their last row of data.
 */
export function titlesAbove(sheet: SheetSnapshot, block: Area, others: readonly Area[]): RowsAbove {
  const upper = others.filter((other) => other.row + other.rows <= block.row && shareColumns(other, block));
  const from = Math.max(0, ...upper.map(({ row, rows }) => row + rows));
  const apart = others.filter((other) => !shareColumns(other, block));
  const isOver = (row: number, column: number): boolean => {
    // What stands in the rows of a table higher up on the left or right is said there, of that table.
    const beside = apart.filter(
      (other) => shareRows(other, block) || (row >= other.row && row < other.row + other.rows),
    );
    const left = beside.some((other) => other.column < block.column) ? block.column : 0;
    const right = Math.min(...beside.map((other) => other.column).filter((at) => at > block.column));
    const merge = sheet.merges.find((area) => area.row === row && area.column === column);
    return column < right && column + (merge?.columns ?? 1) > left;
  };
  const isTitle = (row: number, column: number): boolean =>
    isOver(row, column) && !others.some((other) => contains(other, row, column));
  const above = sheet.cells
    .slice(0, block.row)
    .map((cells, row) => (row < from ? [] : cells.map((cell, column) => (isTitle(row, column) ? cell : EMPTY_CELL))));
  const advice = above.filter((cells) => cells.some(({ shown }) => advisesForce(shown)));
  return above.map((cells) => (mayBeRecord(cells, advice.length) ? [] : cells));
}

/** A title line has fewer cells than this. */
const RECORD_CELLS = 5;

/** True for a row that may be a recommendation of a tracker whose headings are not known: it is told, and no title. */
function mayBeRecord(cells: readonly Cell[], rowsOfAdvice: number): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const advises = rowsOfAdvice > 0 && filled.some(({ shown }) => advisesForce(shown));
  return (
    (advises && (filled.length > 1 || rowsOfAdvice > 1)) || (filled.length >= RECORD_CELLS && looksLikeData(filled))
  );
}
