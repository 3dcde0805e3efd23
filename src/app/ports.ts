import type { WorkbookPlan } from '../domain/plan/sheetPlan';
import type { OwnTable } from '../domain/tables/ownTables';
import type { TableSnapshot } from '../domain/tables/tableSnapshot';
import type { CellValue } from '../domain/workbook/cell';
import type { WorkbookSnapshot } from '../domain/workbook/snapshot';

/** Why Excel refused, by what the officer can do about it. */
export type RefusalCode =
  | 'editingCell'
  | 'sheetProtected'
  | 'workbookProtected'
  | 'readOnly'
  | 'tooLarge'
  | 'unavailable'
  | 'notSupported'
  | 'internal';

export interface Refusal {
  readonly code: RefusalCode;
  /** Code and place that Excel gave, for a copyable details box; not for the officer's eyes. */
  readonly detail: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** What of the add-in's own is in the workbook. */
export interface OwnSheets {
  /** Absent when the workbook has no such table of ours. */
  readonly tables: Readonly<Partial<Record<OwnTable, TableSnapshot>>>;
  /** The sheet of the last Panel summary and its values, row by row from A1; null when there is none. */
  readonly summary: { readonly sheet: string; readonly values: readonly (readonly CellValue[])[] } | null;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly sheetNames: readonly string[];
  /** Text that the add-in kept in the workbook's settings, by key. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The workbook as the use cases need it. Implemented over Excel in src/excel. */
export interface WorkbookPort {
  /**
   * Everything on every sheet. Changes nothing. With the names that the sheets had when they were last read it needs a
   * round trip less, unless a sheet was added or renamed since.
   */
  readWorkbook(lastKnown?: readonly string[]): Promise<Outcome<WorkbookSnapshot>>;
  /** The add-in's own tables only. Changes nothing. */
  readOwnSheets(): Promise<Outcome<OwnSheets>>;
  /** Makes or clears the sheets of the plan and writes them. Sheets that the plan does not name are not touched. */
  carryOut(plan: WorkbookPlan): Promise<Outcome<null>>;
  /** Shows and selects a cell, an A1 address on the sheet. */
  goTo(sheet: string, cell: string): Promise<Outcome<null>>;
}
