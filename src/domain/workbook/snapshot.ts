import type { Area } from './area';
import type { Cell } from './cell';

/** A workbook as it was read, plain data: nothing here changes when the workbook does. */
export interface WorkbookSnapshot {
  /** File name, such as `Tracker.xlsx`. */
  readonly name: string;
  readonly readOnly: boolean;
  /** True when the workbook's structure is protected: no sheet can be added. */
  readonly structureProtected: boolean;
  readonly sheets: readonly SheetSnapshot[];
  /** The text that the add-in kept in this workbook's settings, by key. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  /** `cells[0][0]` is A1; every row has the same length; blank rows inside are kept. */
  readonly cells: readonly (readonly Cell[])[];
  /** 0-based. */
  readonly hiddenRows: readonly number[];
  /** 0-based. */
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Area[];
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
}
