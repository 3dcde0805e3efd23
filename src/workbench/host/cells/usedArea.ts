import type { Area } from '../../../domain/workbook/area';
import { heldKeys } from './cellRange';
import { enforced } from '../rules/catalogue';
import { DEFAULT_STYLE, keyCell, type HostCell, type HostSheet } from '../workbook';

const hasContent = (cell: HostCell): boolean => cell.value !== '' || cell.formula !== undefined;

/**
 * The smallest area with all used cells inside `within`; null when there are none. A format counts as used unless only
 * values do (excel-host 3.4).
 */
export function usedArea(sheet: HostSheet, within: Area, valuesOnly: boolean): Area | null {
  const withFormats = !valuesOnly && enforced('cells/used-format');
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const key of heldKeys(sheet, within)) {
    const cell = sheet.cells.get(key);
    if (!cell || (!hasContent(cell) && (!withFormats || cell.style === DEFAULT_STYLE))) continue;
    const { row, column } = keyCell(key);
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
