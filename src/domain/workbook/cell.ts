/** What a cell holds, decided once when it is read; everything after this works on the closed set. */
export type CellValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** `format` is the cell's number format (en-US), absent for General: it makes 0.5 read 50% and 0.604 read 14:30. */
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A number whose format is a date: days of the 1900 date system (see serialDate.ts), the time of day as a fraction. */
  | { readonly kind: 'date'; readonly serial: number; readonly format?: string }
  /** A formula that failed; `code` is what Excel shows, such as `#REF!`. */
  | { readonly kind: 'error'; readonly code: string };

/** A cell as the officer sees it: its value, the text shown, and the formats that carry meaning in trackers. */
export interface Cell {
  readonly value: CellValue;
  /** The formatted text, never shortened to fit the column. */
  readonly shown: string;
  /** Fill colour `#RRGGBB` in capitals; `#FFFFFF` when there is none. */
  readonly fill: string;
  readonly fontColour: string;
  readonly struck: boolean;
}

export const EMPTY: CellValue = { kind: 'empty' };

export const EMPTY_CELL: Cell = { value: EMPTY, shown: '', fill: '#FFFFFF', fontColour: '#000000', struck: false };

/** True for a cell with no value, or with nothing but white space. */
export const isBlank = (cell: Cell): boolean =>
  cell.value.kind === 'empty' || (cell.value.kind === 'text' && cell.value.text.trim() === '');
