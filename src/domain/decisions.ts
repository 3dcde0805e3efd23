import type { Field } from './fields';
import type { Finding, Inspection, ReportDetails, Risk, ScheduledInspection } from './recommendation';

/** What the officer answered. Remembered in the workbook; also the shape of the `--decisions` file. Dates are ISO there. */
export interface Decisions {
  /**
   * This heading, on this sheet or (sheet absent) on any, holds this field; `null` means it maps to none. The letters of the
   * column stand here only where the heading alone does not tell which column is meant.
   */
  readonly columns: readonly {
    readonly sheet?: string;
    readonly header: string;
    readonly column?: string;
    readonly field: Field | null;
  }[];
  /** Slashed dates in this column are written day first or month first; asked once per column. */
  readonly dateOrders: readonly {
    readonly sheet?: string;
    readonly header: string;
    readonly column?: string;
    readonly order: 'dayFirst' | 'monthFirst';
  }[];
  /**
   * This title, as it is found in the tracker (a cell, a banner, a title line, a sheet's name), is the inspection `as`.
   * A title that is `as` itself is an inspection by itself, whatever it resembles.
   */
  readonly inspectionTitles: readonly { readonly title: string; readonly as: string }[];
  /** What the tracker does not say about an inspection, by title. */
  readonly inspections: readonly (Pick<Inspection, 'title'> & Partial<Inspection>)[];
  readonly findings: readonly Finding[];
  readonly schedule: readonly ScheduledInspection[];
  readonly risks: readonly Risk[];
  readonly details: Partial<ReportDetails>;
}

export const NO_DECISIONS: Decisions = {
  columns: [],
  dateOrders: [],
  inspectionTitles: [],
  inspections: [],
  findings: [],
  schedule: [],
  risks: [],
  details: {},
};
