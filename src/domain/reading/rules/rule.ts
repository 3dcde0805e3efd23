import type { SameText } from '../../decisions';
import type { Field, TableField } from '../../fields';
import { issue, type Issue, type IssueCode, type IssueFacts } from '../../issues/issue';
import type { Inspection, Recommendation } from '../../recommendation';
import type { FindingType } from '../../vocabulary';
import { cellAddress } from '../../workbook/area';
import type { SheetSnapshot } from '../../workbook/snapshot';

/** One row as it was read, with what the rules need to know of it beyond its values. */
export interface ReadRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly recommendation: Recommendation;
  /** Fields of the row whose cells already have an issue. */
  readonly reported: ReadonlySet<TableField>;
  /** What the row's inspection may be when nothing says so clearly. */
  readonly inspectionHint: string | null;
  /** The type that the row's reference names ("AFI 7"); null when it names none. */
  readonly referenceType: FindingType | null;
  /** The number of a label before the row's text ("Recommendation 3:") that has a reference in its own cell as well; else null. */
  readonly textLabel: string | null;
  /** The reference cell holds a range or a list ("1-3"). */
  readonly severalRefs: boolean;
  /** 0-based row of the recommendation that this one is a bullet of; null for a row by itself. */
  readonly bulletOf: number | null;
}

/** A line that stood above rows and named nothing for certain. */
export interface UnclearBanner {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** How many rows below it have no inspection for want of it. */
  readonly rows: number;
}

/** A tracker as it was read. */
export interface ReadTracker {
  readonly sheet: SheetSnapshot;
  /** 0-based row of the headings, the lowest of several; null for our own table. */
  readonly headerRow: number | null;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** 0-based column of each field that is used. */
  readonly fields: ReadonlyMap<Field, number>;
  readonly rows: readonly ReadRow[];
  readonly unclearBanners: readonly UnclearBanner[];
}

/** Judges what was read; never the clock. It finds one kind of issue, which has its own code. */
export interface Rule {
  readonly code: IssueCode;
  /** `inspections` are those of the whole workbook, by title; `sameTexts` what the officer said of texts that are alike. */
  readonly find: (
    trackers: readonly ReadTracker[],
    inspections: ReadonlyMap<string, Inspection>,
    sameTexts?: readonly SameText[],
  ) => readonly IssueFacts[];
}

/** Every issue that the rules find, in their order. */
export const applyRules = (
  rules: readonly Rule[],
  trackers: readonly ReadTracker[],
  inspections: ReadonlyMap<string, Inspection>,
  sameTexts: readonly SameText[],
): Issue[] =>
  rules.flatMap(({ code, find }) => find(trackers, inspections, sameTexts).map((facts) => issue(code, facts)));

/** Place of a row's field: its cell, or the row's first cell when the tracker has no such column. */
export const placeOf = (tracker: ReadTracker, row: number, field: Field): Pick<Issue, 'sheet' | 'cell' | 'field'> => ({
  sheet: tracker.sheet.name,
  cell: cellAddress(row, tracker.fields.get(field) ?? tracker.firstColumn),
  field,
});

/** What a rule finds in most rows. */
export const NOTHING: readonly never[] = [];

/** A rule that looks at one row at a time. */
export const eachRow =
  (
    judge: (row: ReadRow, tracker: ReadTracker, inspections: ReadonlyMap<string, Inspection>) => readonly IssueFacts[],
  ): Rule['find'] =>
  (trackers, inspections) => {
    const found: IssueFacts[] = [];
    for (const tracker of trackers) {
      for (const row of tracker.rows) {
        const facts = judge(row, tracker, inspections);
        if (facts.length > 0) found.push(...facts);
      }
    }
    return found;
  };

/** A rule that looks at one value at a time, of these fields and as far as a row has them. */
export const eachValue =
  <F extends Field & keyof Recommendation>(
    fields: readonly F[],
    judge: (
      value: NonNullable<Recommendation[F]>,
      field: F,
      row: ReadRow,
      tracker: ReadTracker,
    ) => readonly Omit<IssueFacts, 'sheet' | 'cell' | 'field'>[],
  ): Rule['find'] =>
  (trackers) => {
    const found: IssueFacts[] = [];
    for (const tracker of trackers) {
      for (const row of tracker.rows) {
        for (const field of fields) {
          const value = row.recommendation[field];
          if (value === null) continue;
          const judged = judge(value as NonNullable<Recommendation[F]>, field, row, tracker);
          if (judged.length === 0) continue;
          for (const facts of judged) found.push({ ...facts, ...placeOf(tracker, row.row, field) });
        }
      }
    }
    return found;
  };

/** When the report that a row belongs to was published, by its own column or by its inspection. */
export const publishedOf = (
  { published, inspection }: Recommendation,
  inspections: ReadonlyMap<string, Inspection>,
): number | null => published ?? inspections.get(inspection ?? '')?.published ?? null;

/** Statuses of a recommendation on which the force still works. */
const OPEN = new Set<Recommendation['forceStatus']>(['notStarted', 'inProgress', 'offTrack', 'paused']);
/** Statuses of one that the force has done. */
const DONE = new Set<Recommendation['forceStatus']>(['complete', 'completeAwaiting']);

export const isOpen = ({ forceStatus }: Recommendation): boolean => OPEN.has(forceStatus);
export const isDone = ({ forceStatus }: Recommendation): boolean => DONE.has(forceStatus);
