import { columnLetters, type Area } from '../../workbook/area';
import type { BlockAnswer } from '../../decisions';
import { EMPTY_CELL, type Cell } from '../../workbook/cell';
import type { SheetSnapshot } from '../../workbook/snapshot';

/** A column of a source block. Columns are 0-based columns of the sheet. */
export interface BlockColumn {
  readonly column: number;
  /** All header rows joined by a space; empty when the column has no heading. */
  readonly header: string;
  readonly fieldHeader: string;
}

/**
 * A row below the headers. `filled` has several cells and is data unless its columns say otherwise; `lone` has one
 * cell and is a banner, a note or a short row of data: that can only be told once the columns are known.
 */
export type RowShape = 'filled' | 'lone' | 'blank' | 'repeatedHeader' | 'total';

/** A rectangle that has headings of a tracker. All rows are 0-based rows of the sheet. */
export interface Block {
  readonly sheet: SheetSnapshot;
  readonly headerRows: readonly number[];
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly { readonly row: number; readonly shape: RowShape }[];
  /** How it stands beside a tracker: clearly apart, or asked about, with what is most likely; null for one by itself. */
  readonly beside: 'apart' | { readonly asked: BlockAnswer | null } | null;
  /** Columns of it that may be tables of their own: the officer is asked about each. */
  readonly mayBeApart: readonly (readonly BlockColumn[])[];
}

/** The headings by which a decision knows a block; letters where there are none. */
export function headingsOf(columns: readonly Pick<BlockColumn, 'column' | 'header'>[]): string {
  const headings = columns.map(({ header }) => header).filter((header) => header !== '');
  return headings.length > 0
    ? headings.join(' | ')
    : columns.map(({ column }) => `Column ${columnLetters(column)}`).join(' | ');
}

/** The cell itself; an empty one outside the sheet's used area. */
export const ownCell = (sheet: SheetSnapshot, row: number, column: number): Cell =>
  sheet.cells[row]?.[column] ?? EMPTY_CELL;

/**
 * A cell of a block's data: below the first row of a cell that is merged over several rows, the merged value.
 * A merge that began above the first data row belongs to the headers or titles.
 */
export function dataCell(sheet: SheetSnapshot, merges: readonly Area[], row: number, column: number): Cell {
  const merge = merges.find((area) => area.column === column && row > area.row && row < area.row + area.rows);
  return ownCell(sheet, merge?.row ?? row, column);
}

/** The merges of a sheet that lie in a block's data and span rows. */
export const mergesOverRows = (block: Block): Area[] => {
  const first = block.rows[0]?.row ?? Infinity;
  return block.sheet.merges.filter((area) => area.rows > 1 && area.row >= first);
};
