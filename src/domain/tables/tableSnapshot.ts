import type { CellValue } from '../workbook/cell';

/** A table that the add-in owns, as it stands in the workbook. */
export interface TableSnapshot {
  readonly name: string;
  readonly sheet: string;
  /** 0-based row and column of its top-left header cell. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** 0-based row of the last cell in use beneath the table, where nothing of it is read; null when there is none. */
  readonly below: number | null;
}
