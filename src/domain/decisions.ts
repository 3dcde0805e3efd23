import type { Field } from './fields';
import type { Finding, Inspection, ReportDetails, Risk, ScheduledInspection } from './recommendation';

/** What a block of the officer's sheets is: a tracker, a part of the one beside it, or nothing to be read. */
export type BlockAnswer = 'tracker' | 'part' | 'other';

/** What the officer said of two texts that say nearly the same: one recommendation, answered once, or two. */
export interface SameText {
  readonly text: string;
  readonly other: string;
  readonly same: boolean;
}

/** What the officer answered. Remembered in the workbook; also the shape of the `--decisions` file. Dates are ISO there. */
export interface Decisions {
  /**
   * This heading, on this sheet or (sheet absent) on any, holds this field; `null` means it maps to none. The letters of the
   * column stand here only where the heading alone does not tell which column is meant. With all headings of the tracker
   * (joined by ` | `) it holds on every sheet with the very same ones: next month's copy is not asked about again.
   */
  readonly columns: readonly {
    readonly sheet?: string;
    readonly headings?: string;
    readonly header: string;
    readonly column?: string;
    readonly field: Field | null;
  }[];
  /** What the block with these headings is, on this sheet or (sheet absent) on any. The headings are joined by ` | `. */
  readonly blocks: readonly { readonly sheet?: string; readonly headings: string; readonly is: BlockAnswer }[];
  /**
   * Whether the recommendations of the tracker with these headings, on this sheet or (sheet absent) on any, may be published:
   * it has no column that says so.
   */
  readonly publication: readonly { readonly sheet?: string; readonly headings: string; readonly publish: boolean }[];
  /**
   * Slashed dates in this column are written day first or month first; asked once per column. Where the month is first, `turned`
   * says whether Excel has changed day and month over in those that it holds as dates: it took 05/03/2024 for 5 March.
   */
  readonly dateOrders: readonly {
    readonly sheet?: string;
    readonly header: string;
    readonly column?: string;
    readonly order: 'dayFirst' | 'monthFirst';
    readonly turned?: boolean;
  }[];
  /**
   * This title, as it is found in the tracker (a cell, a banner, a title line, a sheet's name), is the inspection `as`.
   * A title that is `as` itself is an inspection by itself, whatever it resembles.
   */
  readonly inspectionTitles: readonly { readonly title: string; readonly as: string }[];
  /**
   * Recommendations whose words are nearly the same ("By March 2022 the force should ..." of a force's report beside "Chief
   * constables should ..." of a national one). Rows that are one recommendation all stay and are counted.
   */
  readonly sameTexts: readonly SameText[];
  /** What the tracker does not say about an inspection, by title. */
  readonly inspections: readonly (Pick<Inspection, 'title'> & Partial<Inspection>)[];
  readonly findings: readonly Finding[];
  readonly schedule: readonly ScheduledInspection[];
  readonly risks: readonly Risk[];
  readonly details: Partial<ReportDetails>;
}

export const NO_DECISIONS: Decisions = {
  columns: [],
  blocks: [],
  publication: [],
  dateOrders: [],
  inspectionTitles: [],
  sameTexts: [],
  inspections: [],
  findings: [],
  schedule: [],
  risks: [],
  details: {},
};
