import type { Area } from '../../../domain/workbook/area';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../cells/lineSizes';
import type { HostSheet } from '../workbook';

/** Points that `count` lines from `first` take; hidden ones take none. */
function extent(
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  standard: number,
  first: number,
  count: number,
): number {
  let points = 0;
  for (let line = first; line < first + count; line++) points += hidden.has(line) ? 0 : (sizes.get(line) ?? standard);
  return points;
}

/** How many lines from `first` it takes to fill the points: at least one, half a line counts. */
function linesWithin(
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  standard: number,
  first: number,
  points: number,
): number {
  let lines = 0;
  for (let filled = 0; filled < points; lines++) {
    const size = hidden.has(first + lines) ? 0 : (sizes.get(first + lines) ?? standard);
    if (lines > 0 && filled + size / 2 > points) break;
    filled += size;
  }
  return Math.max(1, lines);
}

/** Where an area of cells lies, in points from the sheet's corner. */
export const placeInPoints = (
  sheet: HostSheet,
  area: Area,
): { top: number; left: number; width: number; height: number } => ({
  top: extent(sheet.rowHeights, sheet.hiddenRows, STANDARD_HEIGHT, 0, area.row),
  left: extent(sheet.columnWidths, sheet.hiddenColumns, STANDARD_WIDTH, 0, area.column),
  width: extent(sheet.columnWidths, sheet.hiddenColumns, STANDARD_WIDTH, area.column, area.columns),
  height: extent(sheet.rowHeights, sheet.hiddenRows, STANDARD_HEIGHT, area.row, area.rows),
});

/** The cells that best cover a rectangle of points. */
export function cellsAt(sheet: HostSheet, place: { top: number; left: number; width: number; height: number }): Area {
  const row = place.top <= 0 ? 0 : linesWithin(sheet.rowHeights, sheet.hiddenRows, STANDARD_HEIGHT, 0, place.top);
  const column =
    place.left <= 0 ? 0 : linesWithin(sheet.columnWidths, sheet.hiddenColumns, STANDARD_WIDTH, 0, place.left);
  return {
    row,
    column,
    rows: linesWithin(sheet.rowHeights, sheet.hiddenRows, STANDARD_HEIGHT, row, place.height),
    columns: linesWithin(sheet.columnWidths, sheet.hiddenColumns, STANDARD_WIDTH, column, place.width),
  };
}
