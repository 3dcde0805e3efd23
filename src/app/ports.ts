import type { WorkbookPlan } from '../domain/plan/sheetPlan';
import type { OwnTable } from '../domain/tables/ownTables';
import type { FixPlan } from '../domain/plan/fixPlan';
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
  | 'noAnswer'
  | 'outOfDate'
  | 'wrongPassword'
  | 'notCurrent'
  | 'notSupported'
  | 'internal';

export interface Refusal {
  readonly code: RefusalCode;
  /** Code and place that Excel gave, for a copyable details box; not for the officer's eyes. */
  readonly detail: string;
  /** Some of it may have been written before: Excel takes nothing back. Trying again writes it whole. */
  readonly begun?: true;
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
  /** Those of them that are hidden. */
  readonly hiddenSheets: readonly string[];
  /** Names of the tables on each sheet. */
  readonly tableNames: Readonly<Record<string, readonly string[]>>;
  /** Values of the sheet called `Panel summary`, whoever made it; null when there is none. */
  readonly namedSummary: readonly (readonly CellValue[])[] | null;
  /** Text that the add-in kept in the workbook's settings, by key. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The sheets of a workbook as they were last read. */
export interface PresentSheets {
  readonly names: readonly string[];
  readonly hidden: readonly string[];
  /** Tables on sheets that an earlier step began: they stand in the way of the new ones, under whatever name. */
  readonly begunTables: readonly string[];
  /** A sheet whose values are read once more as it is cleared: somebody may have worked in it since. */
  readonly watched?: string | null;
}

/** Values that stood on the watched sheet, row by row from A1, when it was cleared; null when no sheet was watched. */
export type Cleared = readonly (readonly CellValue[])[] | null;

/** A change of the workbook that is none of the add-in's own. */
export interface OutsideChange {
  /** True when a co-author made it, elsewhere. */
  readonly remote: boolean;
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
  /**
   * Makes or clears the sheets of the plan and writes them, as one step of undo where Excel can do that. Sheets that the plan
   * does not name are not touched, and with the sheets as they were last read no sheet that somebody made since.
   */
  carryOut(plan: WorkbookPlan, present?: PresentSheets): Promise<Outcome<Cleared>>;
  /** Keeps text in the workbook's settings, by key; what is there under other keys stays. */
  keepSettings(settings: Readonly<Record<string, string>>): Promise<Outcome<null>>;
  /**
   * Writes fixes into the cells of a table of ours that still say what they said, each with its row of the Change log, as one step of
   * undo where Excel can do that. Gives the 0-based places in the plan of those that were written.
   */
  applyFixes(plan: FixPlan): Promise<Outcome<readonly number[]>>;
  /** Shows and selects a cell, an A1 address on the sheet. */
  goTo(sheet: string, cell: string): Promise<Outcome<null>>;
  /** Calls the listener whenever somebody else than the add-in changes cells, as far as Excel tells. */
  watchChanges(listener: (change: OutsideChange) => void): Promise<Outcome<null>>;
}
