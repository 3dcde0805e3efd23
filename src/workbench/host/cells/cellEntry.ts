import { invalidArgument } from '../hostError';
import { cellKey, DEFAULT_STYLE, type HostWorkbook } from '../workbook';
import { readEntry, type Entry } from './entry';
import { findsTables, type FormulaPlace } from './formulaSyntax';
import { EN_US } from './regions';

/** Refuses a formula over tables or columns that are not there. */
export function checkFormulaTables(workbook: HostWorkbook, entry: Entry, place: FormulaPlace, location: string): void {
  if (entry.formula !== undefined && !findsTables(workbook, entry.formula, place)) throw invalidArgument(location);
}

/** What `readEntry` makes of one element in that cell. Throws besides for a formula over tables or columns that are not there. */
export function readCellEntry(
  workbook: HostWorkbook,
  place: FormulaPlace,
  raw: unknown,
  location: string,
  region = EN_US,
): Entry {
  const { numberFormat } = place.sheet.cells.get(cellKey(place.row, place.column))?.style ?? DEFAULT_STYLE;
  const entry = readEntry(raw, numberFormat, location, region);
  checkFormulaTables(workbook, entry, place, location);
  return entry;
}
