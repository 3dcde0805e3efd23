import { newSheet } from '../../../src/workbench/host/sheets/newSheet';
import {
  cellKey,
  DEFAULT_STYLE,
  type HostSheet,
  type HostValue,
  type HostWorkbook,
} from '../../../src/workbench/host/workbook';

/** A sheet with the given values from A1 on; null leaves a cell out. */
export function sheetOf(name: string, rows: readonly (readonly (HostValue | null)[])[], id = `{${name}}`): HostSheet {
  const sheet = newSheet(id, name);
  sheet.touched = false;
  rows.forEach((values, row) =>
    values.forEach((value, column) => {
      if (value !== null) sheet.cells.set(cellKey(row, column), { value, style: DEFAULT_STYLE });
    }),
  );
  return sheet;
}

/** A workbook of those sheets, of one empty `Sheet1` when none is given. */
export const workbookOf = (...sheets: HostSheet[]): HostWorkbook => ({
  fileName: 'Tracker.xlsx',
  original: new Uint8Array(),
  sheets: sheets.length > 0 ? sheets : [sheetOf('Sheet1', [])],
  names: [],
  settings: new Map(),
  readOnly: false,
  structureProtected: false,
  activeSheet: 0,
});
