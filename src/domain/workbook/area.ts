/** A rectangle of cells on one sheet. Rows and columns are 0-based; `rows` and `columns` count cells and are at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Letters that were worked out before: a reading asks for the same few columns in every row. */
const LETTERS: string[] = [];

/** Column letters of a 0-based column: 0 is `A`, 26 is `AA`. */
export const columnLetters = (column: number): string => (LETTERS[column] ??= spellOut(column));

function spellOut(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of column letters in either case: `A` is 0. */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A1 address of a 0-based cell, without the sheet: (4, 2) is `C5`. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A1 address of an area, without the sheet; one cell is written once. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** Reads `C5`, `$C$5`, `A1:B2`, with or without a sheet before it; null when the text is not such an address. */
export function parseArea(address: string): Area | null {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address);
  if (!match) return null;
  const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = match;
  const rows = [Number(r1) - 1, Number(r2) - 1].sort((a, b) => a - b) as [number, number];
  const columns = [columnIndex(c1), columnIndex(c2)].sort((a, b) => a - b) as [number, number];
  return { row: rows[0], column: columns[0], rows: rows[1] - rows[0] + 1, columns: columns[1] - columns[0] + 1 };
}

/** True when the cell lies inside the area. */
export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** A sheet name as it stands in a formula or link: always quoted, apostrophes doubled. */
export const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;
