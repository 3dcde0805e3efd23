import { parseArea } from '../../src/domain/workbook/area';
import { EMPTY_CELL, type Cell } from '../../src/domain/workbook/cell';
import { parseIsoDate, shortDate } from '../../src/domain/workbook/serialDate';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/domain/workbook/snapshot';

/** A cell in short: a text, a number, true or false, nothing, or a cell with a fill, a date or an error. */
export type Short = string | number | boolean | null | Partial<Cell>;

/** A sheet in short; addresses are A1. */
export interface SheetOptions {
  readonly name?: string;
  readonly visibility?: SheetSnapshot['visibility'];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly tables?: readonly { readonly name: string; readonly area: string }[];
}

/** A real date cell of a `YYYY-MM-DD` day. */
export function day(iso: string): Partial<Cell> {
  const serial = parseIsoDate(iso);
  if (serial === null) throw new Error(`${iso} is no day`);
  return { value: { kind: 'date', serial }, shown: shortDate(serial) };
}

/** A cell with a fill, blank unless a text is given. */
export const filled = (fill: string, text = ''): Partial<Cell> => ({ ...cell(text), fill });

/** A cell that shows a formula's error. */
export const failed = (code: string): Partial<Cell> => ({ value: { kind: 'error', code }, shown: code });

function cell(short: Short): Cell {
  if (short === null || short === '') return EMPTY_CELL;
  if (typeof short === 'string') return { ...EMPTY_CELL, value: { kind: 'text', text: short }, shown: short };
  if (typeof short === 'number')
    return { ...EMPTY_CELL, value: { kind: 'number', value: short }, shown: String(short) };
  if (typeof short === 'boolean')
    return { ...EMPTY_CELL, value: { kind: 'boolean', value: short }, shown: short ? 'TRUE' : 'FALSE' };
  return { ...EMPTY_CELL, ...short };
}

function area(address: string) {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`${address} is no address`);
  return parsed;
}

/** A sheet out of rows of short cells; rows are padded to the longest. */
export function grid(rows: readonly (readonly Short[])[], options: SheetOptions = {}): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    name: options.name ?? 'Sheet1',
    visibility: options.visibility ?? 'visible',
    protected: false,
    cells: rows.map((row) => Array.from({ length: width }, (_, i) => cell(row[i] ?? null))),
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: options.hiddenColumns ?? [],
    merges: (options.merges ?? []).map(area),
    tables: (options.tables ?? []).map((table) => ({ name: table.name, area: area(table.area) })),
  };
}

/** A workbook of these sheets. */
export const workbook = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({
  name: 'Tracker.xlsx',
  readOnly: false,
  structureProtected: false,
  sheets,
  settings: {},
});
