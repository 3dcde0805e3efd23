import { itemNotFound } from '../hostError';
import { parseReference } from '../cells/geometry';
import { CellRange } from '../cells/cellRange';
import type { Given } from './objectModel';
import type { HostSheet, HostWorkbook } from '../workbook';

/** The sheet of a name or id, ignoring case; undefined when there is none. */
export const findSheet = (workbook: HostWorkbook, key: string): HostSheet | undefined =>
  workbook.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());

/** An address of the given sheet; one that names another sheet is refused. */
export function addressOn(sheet: HostSheet, given: Given): CellRange {
  const reference = parseReference(given.text());
  if (!reference || (reference.sheet !== null && reference.sheet.toLowerCase() !== sheet.name.toLowerCase()))
    throw given.refuse();
  return new CellRange(sheet, reference.area);
}

/** A Range object, or an address on the sheet. */
export const rangeOn = (sheet: HostSheet, given: Given): CellRange =>
  given.target(CellRange) ?? addressOn(sheet, given);

/** A Range object, or an address that may name its sheet; without one it is on `fallback`. */
export function rangeAnywhere(workbook: HostWorkbook, fallback: HostSheet, given: Given): CellRange {
  const range = given.target(CellRange);
  if (range) return range;
  const reference = parseReference(given.text());
  if (!reference) throw given.refuse();
  const sheet = reference.sheet === null ? fallback : findSheet(workbook, reference.sheet);
  if (!sheet) throw itemNotFound(given.location);
  return new CellRange(sheet, reference.area);
}
