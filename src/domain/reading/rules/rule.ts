import type { Field } from '../../fields';
import type { Issue } from '../../issues/issue';
import type { Inspection, Recommendation } from '../../recommendation';
import { cellAddress } from '../../workbook/area';
import type { SheetSnapshot } from '../../workbook/snapshot';

/** One row as it was read, with what the rules need to know of it beyond its values. */
export interface ReadRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly recommendation: Recommendation;
  /** Fields of the row whose cells already have an issue. */
  readonly reported: ReadonlySet<Field>;
  /** What the row's inspection may be when nothing says so clearly. */
  readonly inspectionHint: string | null;
}

/** A tracker as it was read. */
export interface ReadTracker {
  readonly sheet: SheetSnapshot;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** 0-based column of each field that is used. */
  readonly fields: ReadonlyMap<Field, number>;
  readonly rows: readonly ReadRow[];
}

/** Judges what was read; never the clock. `inspections` are those of the whole workbook, by title. */
export type Rule = (trackers: readonly ReadTracker[], inspections: ReadonlyMap<string, Inspection>) => Issue[];

/** Place of a row's field: its cell, or the row's first cell when the tracker has no such column. */
export const placeOf = (tracker: ReadTracker, row: number, field: Field): Pick<Issue, 'sheet' | 'cell' | 'field'> => ({
  sheet: tracker.sheet.name,
  cell: cellAddress(row, tracker.fields.get(field) ?? tracker.firstColumn),
  field,
});

/** A rule that looks at one row at a time. */
export const eachRow =
  (
    judge: (row: ReadRow, tracker: ReadTracker, inspections: ReadonlyMap<string, Inspection>) => readonly Issue[],
  ): Rule =>
  (trackers, inspections) =>
    trackers.flatMap((tracker) => tracker.rows.flatMap((row) => judge(row, tracker, inspections)));
