import { breakReferences, renameSheetInFormulas } from '../moving/formulaReferences';
import { newSheet } from './newSheet';
import type { HostSheet, HostWorkbook } from '../workbook';

/** Adds a sheet at the end; the shown sheet stays the same. */
export function addSheet(workbook: HostWorkbook, name: string, id: string): HostSheet {
  const sheet = newSheet(id, name);
  workbook.sheets.push(sheet);
  return sheet;
}

/** Runs a change of the order of sheets so that the same sheet stays shown. */
function keepingActive(workbook: HostWorkbook, change: () => void): void {
  const active = workbook.sheets[workbook.activeSheet];
  change();
  const index = active ? workbook.sheets.indexOf(active) : -1;
  workbook.activeSheet = index >= 0 ? index : workbook.sheets.findIndex((sheet) => sheet.visibility === 'Visible');
}

/** Moves a sheet to a 0-based position among all sheets. */
export const moveSheet = (workbook: HostWorkbook, sheet: HostSheet, position: number): void =>
  keepingActive(workbook, () => {
    workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
    workbook.sheets.splice(position, 0, sheet);
  });

/** Deletes a sheet; references to it become `#REF!`. */
export const deleteSheet = (workbook: HostWorkbook, sheet: HostSheet): void =>
  keepingActive(workbook, () => {
    workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
    breakReferences(workbook, sheet);
  });

/** Renames a sheet; formulas follow. */
export function renameSheet(workbook: HostWorkbook, sheet: HostSheet, name: string): void {
  renameSheetInFormulas(workbook, sheet.name, name);
  sheet.name = name;
}
