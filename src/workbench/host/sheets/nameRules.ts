import { columnIndex } from '../../../domain/workbook/area';
import { HostError, invalidArgument } from '../hostError';
import { SHEET_COLUMNS, SHEET_ROWS } from '../cells/geometry';
import { enforced, type RuleId } from '../rules/catalogue';
import type { HostWorkbook } from '../workbook';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

type NameTests = readonly (readonly [RuleId, (name: string) => boolean])[];

/** What is no name of a sheet (excel-host 3.5). */
const NOT_A_SHEET: NameTests = [
  ['sheets/name-blank', (name) => name.trim() === ''],
  ['sheets/name-length', (name) => name.length > 31],
  ['sheets/name-characters', (name) => /[\\/?*[\]:]/.test(name)],
  ['sheets/name-apostrophe', (name) => /^'|'$/.test(name)],
  ['sheets/name-history', (name) => same(name, 'History')],
];

function looksLikeCell(name: string): boolean {
  const cell = /^([A-Z]{1,3})(\d+)$/i.exec(name);
  if (cell) return columnIndex(cell[1] ?? '') < SHEET_COLUMNS && Number(cell[2]) >= 1 && Number(cell[2]) <= SHEET_ROWS;
  return /^(R\d*C\d*|R\d*|C\d*)$/i.test(name);
}

/** What is no defined name and no name of a table (excel-host 3.5). */
const NOT_DEFINED: NameTests = [
  ['sheets/defined-name', (name) => !/^[\p{L}_\\][\p{L}\p{N}._\\?]*$/u.test(name)],
  ['sheets/defined-name-length', (name) => name.length > 255],
  ['sheets/defined-name-cell', looksLikeCell],
];

function refuseName(tests: NameTests, name: string, location: string): void {
  if (tests.some(([rule, isWrong]) => isWrong(name) && enforced(rule))) throw invalidArgument(location);
}

/** Refuses what Excel refuses as the name of a sheet (excel-host 3.5); `except` is the sheet's present name. */
export function checkSheetName(
  workbook: HostWorkbook,
  name: string,
  location: string,
  except: string | null = null,
): void {
  refuseName(NOT_A_SHEET, name, location);
  const taken = workbook.sheets.some((sheet) => same(sheet.name, name) && sheet.name !== except);
  if (taken && enforced('sheets/name-taken'))
    throw new HostError('ItemAlreadyExists', location, 'A resource with the same name or identifier already exists.');
}

const tableNames = (workbook: HostWorkbook): string[] =>
  workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
const definedNames = (workbook: HostWorkbook): string[] => workbook.names.map((item) => item.name);

const isOneOf = (names: readonly string[], name: string): boolean => names.some((other) => same(other, name));

/** Refuses a table name that is illegal or taken: InvalidArgument in both cases (excel-host 3.5). */
export function checkTableName(workbook: HostWorkbook, name: string, location: string, except: string): void {
  refuseName(NOT_DEFINED, name, location);
  const others = tableNames(workbook).filter((taken) => taken !== except);
  if (isOneOf(others, name) && enforced('sheets/table-name-taken')) throw invalidArgument(location);
  if (isOneOf(definedNames(workbook), name) && enforced('sheets/one-name-space')) throw invalidArgument(location);
}

/** Refuses a defined name that is illegal (InvalidArgument) or taken (ItemAlreadyExists by a name, InvalidArgument by a table). */
export function checkDefinedName(workbook: HostWorkbook, name: string, location: string): void {
  refuseName(NOT_DEFINED, name, location);
  if (isOneOf(definedNames(workbook), name) && enforced('sheets/defined-name-taken'))
    throw new HostError('ItemAlreadyExists', location);
  if (isOneOf(tableNames(workbook), name) && enforced('sheets/one-name-space')) throw invalidArgument(location);
}

/** The first of `stem1`, `stem2`... that nothing is called. */
export function firstFreeName(stem: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = `${stem}${number}`;
    if (!isOneOf(taken, name)) return name;
  }
}

/** The first `Table1`, `Table2`... that is neither a table nor a defined name: they share one space. */
export const freeTableName = (workbook: HostWorkbook): string =>
  firstFreeName('Table', [...tableNames(workbook), ...definedNames(workbook)]);
