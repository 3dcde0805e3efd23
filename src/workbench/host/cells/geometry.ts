import { areaAddress, columnIndex, columnLetters, parseArea, type Area } from '../../../domain/workbook/area';
import { enforced } from '../rules/catalogue';

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** Longest address that Excel takes (excel-host 3.2). */
const LONGEST_ADDRESS = 8192;

export const isWholeRows = (area: Area): boolean => area.columns === SHEET_COLUMNS;
export const isWholeColumns = (area: Area): boolean => area.rows === SHEET_ROWS;
/** A range without an end: its cells cannot be read or written one by one. */
export const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);
export const cellCount = (area: Area): number => area.rows * area.columns;

export const isOnSheet = (area: Area): boolean =>
  !enforced('limits/grid') ||
  (area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= SHEET_ROWS &&
    area.column + area.columns <= SHEET_COLUMNS);

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

const span = (row: number, column: number, endRow: number, endColumn: number): Area => ({
  row,
  column,
  rows: endRow - row,
  columns: endColumn - column,
});

/** Cells that both areas have, null when there are none. */
export function intersection(a: Area, b: Area): Area | null {
  const common = span(
    Math.max(a.row, b.row),
    Math.max(a.column, b.column),
    Math.min(a.row + a.rows, b.row + b.rows),
    Math.min(a.column + a.columns, b.column + b.columns),
  );
  return common.rows > 0 && common.columns > 0 ? common : null;
}

export const overlaps = (a: Area, b: Area): boolean => intersection(a, b) !== null;

/** True when every cell of `inner` lies in `outer`. */
export function covers(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== null && sameArea(common, inner);
}

/** The smallest area that has all cells of both. */
export const boundingArea = (a: Area, b: Area): Area =>
  span(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows),
    Math.max(a.column + a.columns, b.column + b.columns),
  );

/** What is left of an area when another is cut out of it: none to four areas. */
export function subtractArea(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const [endRow, endColumn] = [area.row + area.rows, area.column + area.columns];
  const [cutEndRow, cutEndColumn] = [cut.row + cut.rows, cut.column + cut.columns];
  return [
    span(area.row, area.column, cut.row, endColumn),
    span(cut.row, area.column, cutEndRow, cut.column),
    span(cut.row, cutEndColumn, cutEndRow, endColumn),
    span(cutEndRow, area.column, endRow, endColumn),
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

export interface SheetReference {
  /** Name of the sheet, null when the address has none. */
  readonly sheet: string | null;
  readonly area: Area;
}

function parseWholeLines(address: string): Area | null {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows) {
    const [first, last] = [Number(rows[1]) - 1, Number(rows[2]) - 1].sort((a, b) => a - b) as [number, number];
    return { row: first, column: 0, rows: last - first + 1, columns: SHEET_COLUMNS };
  }
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(address);
  if (!columns) return null;
  const ends = [columnIndex(columns[1] ?? ''), columnIndex(columns[2] ?? '')].sort((a, b) => a - b) as [number, number];
  return { row: 0, column: ends[0], rows: SHEET_ROWS, columns: ends[1] - ends[0] + 1 };
}

/** Reads `A1:B2`, `A:C`, `1:3`, with or without `Sheet1!` or `'My sheet'!`; null when it is no address on the grid. */
export function parseReference(address: string): SheetReference | null {
  if (address.length > LONGEST_ADDRESS && enforced('limits/address')) return null;
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(address.trim());
  if (!match) return null;
  const cells = match[3] ?? '';
  const area = parseWholeLines(cells) ?? parseArea(cells);
  if (!area || !isOnSheet(area)) return null;
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? null, area };
}

const needsQuotes = (sheetName: string): boolean =>
  enforced('sheets/quotes') &&
  (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName) ||
    /^[A-Z]{1,3}\d+$/i.test(sheetName) ||
    /^(R\d*)?(C\d*)?$/i.test(sheetName));

/** A sheet name as `range.address` and formulas of Excel show it: quoted only where it must be (excel-host 3.5). */
export const sheetPrefix = (sheetName: string): string =>
  `${needsQuotes(sheetName) ? `'${sheetName.replace(/'/g, "''")}'` : sheetName}!`;

/** Address of an area without its sheet: `A1:B2`, `A:C`, `1:3`. */
export function localAddress(area: Area): string {
  if (isWholeColumns(area) && isWholeRows(area)) return `1:${SHEET_ROWS}`;
  if (isWholeRows(area)) return `${area.row + 1}:${area.row + area.rows}`;
  if (isWholeColumns(area)) return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  return areaAddress(area);
}

/** `Sheet1!A1:B2`, as `range.address` reads. */
export const fullAddress = (sheetName: string, area: Area): string => sheetPrefix(sheetName) + localAddress(area);

/** `Sheet1!$A$1:$B$2`, as formulas and defined names hold it. */
export const absoluteAddress = (sheetName: string, area: Area): string =>
  sheetPrefix(sheetName) + localAddress(area).replace(/([A-Z]+)|(\d+)/g, (part) => `$${part}`);
