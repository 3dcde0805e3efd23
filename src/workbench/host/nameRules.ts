import { columnIndex } from '../../domain/workbook/area';
import { HostError, invalidArgument } from './hostError';
import { SHEET_COLUMNS, SHEET_ROWS } from './geometry';
import type { HostWorkbook } from './workbook';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Refuses what Excel refuses as the name of a sheet (excel-host 3.5); `except` is the sheet's present name. */
export function checkSheetName(
  workbook: HostWorkbook,
  name: string,
  location: string,
  except: string | null = null,
): void {
  const legal =
    name.trim() !== '' &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    !same(name, 'History');
  if (!legal) throw invalidArgument(location);
  const taken = workbook.sheets.some((sheet) => same(sheet.name, name) && sheet.name !== except);
  if (taken)
    throw new HostError('ItemAlreadyExists', location, 'A resource with the same name or identifier already exists.');
}

function looksLikeCell(name: string): boolean {
  const cell = /^([A-Z]{1,3})(\d+)$/i.exec(name);
  if (cell) return columnIndex(cell[1] ?? '') < SHEET_COLUMNS && Number(cell[2]) >= 1 && Number(cell[2]) <= SHEET_ROWS;
  return /^(R\d*C\d*|R\d*|C\d*)$/i.test(name);
}

const isLegalName = (name: string): boolean =>
  name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}._\\?]*$/u.test(name) && !looksLikeCell(name);

/** Names that tables and defined names of the workbook use: one space, ignoring case. */
const takenNames = (workbook: HostWorkbook): string[] => [
  ...workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)),
  ...workbook.names.map((item) => item.name),
];

/** Refuses a table name that is illegal or taken: InvalidArgument in both cases (excel-host 3.5). */
export function checkTableName(workbook: HostWorkbook, name: string, location: string, except: string): void {
  const others = takenNames(workbook).filter((taken) => taken !== except);
  if (!isLegalName(name) || others.some((taken) => same(taken, name))) throw invalidArgument(location);
}

/** Refuses a defined name that is illegal (InvalidArgument) or taken (ItemAlreadyExists by a name, else InvalidArgument). */
export function checkDefinedName(workbook: HostWorkbook, name: string, location: string): void {
  if (!isLegalName(name)) throw invalidArgument(location);
  if (workbook.names.some((item) => same(item.name, name))) throw new HostError('ItemAlreadyExists', location);
  if (takenNames(workbook).some((taken) => same(taken, name))) throw invalidArgument(location);
}

/** The first of `stem1`, `stem2`... that nothing is called. */
export function firstFreeName(stem: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = `${stem}${number}`;
    if (!taken.some((other) => same(other, name))) return name;
  }
}

export const freeTableName = (workbook: HostWorkbook): string => firstFreeName('Table', takenNames(workbook));
