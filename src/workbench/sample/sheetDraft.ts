import { cellAddress } from '../../domain/workbook/area';
import type { TypedCell } from './officerRow';

/** Looks of a cell; what is absent is Excel's default. Colours are `RRGGBB`. */
export interface Look {
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly colour?: string;
  readonly wrap?: boolean;
  readonly across?: 'left' | 'center' | 'right';
  readonly down?: 'top' | 'center';
  readonly borders?: boolean;
  readonly numberFormat?: string;
}

/** A formula and the result that it has when the file is made. Begins with no `=`. */
export interface FormulaCell {
  readonly formula: string;
  readonly result: number;
}

export interface DraftCell {
  readonly value: TypedCell | FormulaCell | null;
  readonly look: Look;
}

/** A sheet before it is written. Rows of `heights`, `widths` and `cells` are told by A1 addresses and letters. */
export interface SheetDraft {
  readonly name: string;
  readonly tabColour: string;
  /** By A1 address. */
  readonly cells: Map<string, DraftCell>;
  /** A1 ranges. */
  readonly merges: string[];
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  /** Points by 1-based row. */
  readonly heights: Map<number, number>;
  /** Column letters. */
  readonly hiddenColumns: readonly string[];
  /** Rows above and columns left of the frozen pane's edge. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  /** A1 range of the filter, header row included. */
  filter: string | null;
  readonly landscape: boolean;
}

/** An empty sheet. */
export const startSheet = (
  about: Pick<SheetDraft, 'name' | 'tabColour' | 'widths'> &
    Partial<Pick<SheetDraft, 'hiddenColumns' | 'frozen' | 'landscape'>>,
): SheetDraft => ({
  hiddenColumns: [],
  frozen: null,
  landscape: true,
  ...about,
  cells: new Map(),
  merges: [],
  heights: new Map(),
  filter: null,
});

/** Types a value into a cell; row 1-based, column 0-based. Null formats an empty cell. */
export function put(sheet: SheetDraft, row: number, column: number, value: DraftCell['value'], look: Look = {}): void {
  sheet.cells.set(cellAddress(row - 1, column), { value, look });
}

/** Types into the first cell of a row and merges it with those to its right, up to `lastColumn`. */
export function putAcross(
  sheet: SheetDraft,
  row: number,
  column: number,
  lastColumn: number,
  value: string,
  look: Look,
): void {
  for (let c = column; c <= lastColumn; c += 1) put(sheet, row, c, c === column ? value : null, look);
  sheet.merges.push(`${cellAddress(row - 1, column)}:${cellAddress(row - 1, lastColumn)}`);
}

/** Height in points that shows a row's wrapped text at 10 points, as Excel would fit it. */
export function fitHeight(sheet: SheetDraft, row: number, texts: readonly (TypedCell | null | undefined)[]): void {
  const lines = texts.map((text, column) => {
    if (typeof text !== 'string') return 1;
    const width = (sheet.widths[column] ?? 8) * 1.05;
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  sheet.heights.set(row, Math.min(400, Math.max(...lines) * 13.2 + 4));
}
