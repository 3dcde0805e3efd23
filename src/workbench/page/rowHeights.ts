import { contains } from '../../domain/workbook/area';
import { shownText } from '../host/cells/cellText';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../host/cells/lineSizes';
import { keyCell, type HostSheet } from '../host/workbook';
import { countLines, type MeasureText } from './textMeasure';

/** A line of text is so many times as high as its font, and a row has so many points beside its lines. */
const LINE = 1.25;
const EDGE = 1.5;
/** Excel makes no row higher, in points. */
const HIGHEST = 409.5;

/**
 * Heights in points of the rows that are not of standard height. A row that the file gives no height is as high as its
 * text, as Excel makes it when it opens the file; merged cells do not count there either.
 */
export function rowHeights(sheet: HostSheet, measure: MeasureText): ReadonlyMap<number, number> {
  const heights = new Map(sheet.rowHeights);
  for (const [key, cell] of sheet.cells) {
    if (cell.value === '' || (!cell.style.wrap && cell.style.fontSize <= 11)) continue;
    const { row, column } = keyCell(key);
    if (sheet.rowHeights.has(row) || sheet.merges.some((area) => contains(area, row, column))) continue;
    const width = ((sheet.columnWidths.get(column) ?? STANDARD_WIDTH) * 4) / 3;
    const lines = cell.style.wrap ? countLines(shownText(cell), cell.style, width, measure) : 1;
    const height = Math.min(HIGHEST, lines * cell.style.fontSize * LINE + EDGE);
    if (height > (heights.get(row) ?? STANDARD_HEIGHT)) heights.set(row, height);
  }
  return heights;
}
