import { usedSize } from './gridLayout';
import { cellsOf } from '../host/cells/cellRange';
import { shownText } from '../host/cells/cellText';
import { shiftFormula } from '../formulas/shiftFormula';
import { parseReference } from '../host/cells/geometry';
import { validationAt } from '../host/validation/ruleJudgement';
import { cellKey, type HostSheet, type HostWorkbook } from '../host/workbook';

/** Texts of a range's cells that hold something; a range without an end is read as far as the sheet goes. */
function textsOf(workbook: HostWorkbook, home: HostSheet, address: string): readonly string[] | null {
  const reference = parseReference(address);
  if (!reference) return null;
  const name = reference.sheet?.toLowerCase();
  const sheet = name === undefined ? home : workbook.sheets.find((one) => one.name.toLowerCase() === name);
  if (!sheet) return null;
  const { area } = reference;
  const rows = Math.max(1, Math.min(area.rows, usedSize(sheet).rows - area.row));
  return [...cellsOf({ ...area, rows })]
    .map(({ row, column }) => shownText(sheet.cells.get(cellKey(row, column))))
    .filter((text) => text !== '');
}

/**
 * What the drop-down of a cell offers: the values of the list, of the range or of the name that it refers to. Null for
 * a cell without a drop-down, and for a source that is worked out by a formula.
 */
export function listValues(
  workbook: HostWorkbook,
  sheet: HostSheet,
  row: number,
  column: number,
): readonly string[] | null {
  const validation = validationAt(sheet, row, column);
  const list = validation?.rule['list'];
  if (!validation || !list || list['inCellDropDown'] === false) return null;
  const source = String(list['source'] ?? '');
  if (!source.startsWith('=')) return source.split(',').map((value) => value.trim());
  // A source is written for the first cell of its rule.
  const target = shiftFormula(source.slice(1), row - validation.area.row, column - validation.area.column);
  const named = workbook.names.find((one) => one.name.toLowerCase() === target.toLowerCase());
  return textsOf(workbook, sheet, named ? named.formula.slice(1) : target);
}
