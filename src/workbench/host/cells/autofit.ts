import type { Area } from '../../../domain/workbook/area';
import { heldKeys } from './cellRange';
import { quantise, STANDARD_HEIGHT, STANDARD_WIDTH } from './lineSizes';
import { shownText } from './cellText';
import { keyCell, type HostCell, type HostSheet } from '../workbook';

/** Points of an average character, a line and a cell's padding, as parts of the font size. An estimate: there is no font here. */
const CHARACTER = 0.5;
const LINE = 1.36;
const PADDING = 6;

const textWidth = (text: string, cell: HostCell): number =>
  Math.max(0, ...text.split('\n').map((line) => line.length)) *
    cell.style.fontSize *
    (cell.style.bold ? CHARACTER * 1.08 : CHARACTER) +
  PADDING;

function linesOf(text: string, cell: HostCell, width: number): number {
  if (!cell.style.wrap) return 1;
  const perLine = Math.max(1, Math.floor((width - PADDING) / (cell.style.fontSize * CHARACTER)));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** Keeps the largest size by line and writes it to the sheet's sizes. */
function applyLargest(
  sheet: HostSheet,
  area: Area,
  sizes: Map<number, number>,
  measure: (cell: HostCell, row: number, column: number) => [number, number],
): void {
  const largest = new Map<number, number>();
  for (const key of heldKeys(sheet, area)) {
    const cell = sheet.cells.get(key);
    if (!cell || (cell.value === '' && cell.formula === undefined)) continue;
    const { row, column } = keyCell(key);
    const [line, size] = measure(cell, row, column);
    largest.set(line, Math.max(size, largest.get(line) ?? 0));
  }
  for (const [line, size] of largest) sizes.set(line, quantise(size));
}

/** Widths after the longest text of each column; wrapped text does not widen a column. */
export const autofitColumns = (sheet: HostSheet, area: Area): void =>
  applyLargest(sheet, area, sheet.columnWidths, (cell, _row, column) => [
    column,
    cell.style.wrap ? (sheet.columnWidths.get(column) ?? STANDARD_WIDTH) : textWidth(shownText(cell), cell),
  ]);

/** Heights after the most lines of each row, at the columns' present widths. */
export const autofitRows = (sheet: HostSheet, area: Area): void =>
  applyLargest(sheet, area, sheet.rowHeights, (cell, row, column) => {
    const lines = linesOf(shownText(cell), cell, sheet.columnWidths.get(column) ?? STANDARD_WIDTH);
    return [row, Math.min(409.5, Math.max(STANDARD_HEIGHT, lines * cell.style.fontSize * LINE))];
  });
