import type { Field } from '../fields';
import type { Issue } from '../issues/issue';
import type { Inspection, Recommendation } from '../recommendation';
import type { ReadTitles } from './rows/inspectionTitles';

/** What a row without a recommendation is; `title` stands above the headings. */
export type SkippedKind = 'title' | 'blank' | 'banner' | 'repeatedHeader' | 'total' | 'note';

/** One column of a source block and what it was taken for. */
export interface ColumnMatch {
  /** 0-based column of the sheet. */
  readonly column: number;
  /** The heading as typed; several header rows are joined by a space, line breaks become spaces. */
  readonly header: string;
  readonly field: Field | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly decided: 'auto' | 'suggested' | 'decision' | 'unmapped';
  /** What speaks for the field: the officer, the heading, its cells, or both of these. */
  readonly because: 'decision' | 'heading' | 'headingAndCells' | 'cells' | 'nothing';
  /** The next best field for this column; null when there is no other. */
  readonly runnerUp: Field | null;
  /** It is no field's, for another column is taken for Publish, and it may ask the same. */
  readonly asksToPublish?: true;
}

/** A source block that was found and read. All rows are 0-based rows of the sheet. */
export interface Tracker {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** How many recommendations were read from it. */
  readonly rows: number;
  readonly columns: readonly ColumnMatch[];
  readonly skipped: readonly { readonly row: number; readonly kind: SkippedKind }[];
}

/** What was read from a workbook's trackers. */
export interface Reading {
  readonly trackers: readonly Tracker[];
  readonly recommendations: readonly Recommendation[];
  /** In the order in which they are first met. Only title and publication date can be known from a tracker. */
  readonly inspections: readonly Inspection[];
  readonly titles: ReadTitles;
  readonly issues: readonly Issue[];
}
