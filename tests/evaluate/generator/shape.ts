import fc from 'fast-check';
import type { Field } from '../../../src/domain/fields';
import { FIELD_NAMES } from '../../../src/domain/fields';

/** What stands between two rows of a tracker. */
export type Between = 'nothing' | 'blank' | 'blanks' | 'division' | 'repeatedHeader' | 'subtotal' | 'note';
/** How a tracker says which inspection its rows belong to. */
export type Naming = 'column' | 'mergedColumn' | 'banner' | 'mergedBanner' | 'plainBanner' | 'title' | 'none';
export type Decoy = 'lookup' | 'counts' | 'dashboard' | 'contents' | 'prose' | 'key';

export interface RowSpec {
  readonly before: Between;
  readonly newInspection: boolean;
  readonly isSub: boolean;
  /** One drawn number a field, and those of the reference, the text and the extra columns. */
  readonly cells: readonly number[];
}

export interface TrackerSpec {
  readonly fields: readonly Field[];
  readonly headings: readonly number[];
  readonly extras: readonly number[];
  readonly headers: 'one' | 'grouped' | 'groupedAbove' | 'three';
  readonly naming: Naming;
  readonly rows: readonly RowSpec[];
  readonly tail: 'nothing' | 'footnote' | 'total' | 'signature' | 'counts';
  /** A blank column among its columns; only under one row of headings. */
  readonly spacer: boolean;
}

/** What stands to the right of a tracker, behind a blank column. */
export type Margin = 'nothing' | 'list' | 'counts' | 'inspections' | 'remarks' | 'marking';

export interface SheetSpec {
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly titles: number;
  readonly gapAbove: number;
  readonly gapLeft: number;
  readonly isTable: boolean;
  readonly hidesRow: boolean;
  readonly hidesColumn: boolean;
  readonly second: 'nothing' | 'beside' | 'below';
  /** How many rows further down the headings of a tracker beside another begin. */
  readonly besideDown: number;
  readonly margin: Margin;
  readonly trackers: readonly [TrackerSpec, TrackerSpec];
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly decoys: readonly Decoy[];
  readonly decoysFirst: boolean;
}

const drawn = fc.nat(2 ** 31 - 1);
/** Places in a row's drawn numbers beyond the fields. */
export const DRAWN = {
  ref: FIELD_NAMES.length,
  text: FIELD_NAMES.length + 1,
  extra: FIELD_NAMES.length + 2,
  title: FIELD_NAMES.length + 3,
} as const;
const OPTIONAL = FIELD_NAMES.filter((field) => !['text', 'inspection', 'parentRef'].includes(field));

const weighted = <T>(usual: T, weight: number, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight, arbitrary: fc.constant(usual) },
    ...others.map((one) => ({ weight: 1, arbitrary: fc.constant(one) })),
  );

const row: fc.Arbitrary<RowSpec> = fc.record({
  before: weighted<Between>('nothing', 12, 'blank', 'blanks', 'division', 'repeatedHeader', 'subtotal', 'note'),
  newInspection: weighted(false, 3, true),
  isSub: weighted(false, 4, true),
  cells: fc.array(drawn, { minLength: FIELD_NAMES.length + 5, maxLength: FIELD_NAMES.length + 5 }),
});

const tracker: fc.Arbitrary<TrackerSpec> = fc.record({
  fields: fc
    .shuffledSubarray(OPTIONAL, { minLength: 2, maxLength: 12 })
    .chain((fields) =>
      fc.nat(fields.length).map((at): Field[] => [...fields.slice(0, at), 'text', ...fields.slice(at)]),
    ),
  headings: fc.array(drawn, { minLength: FIELD_NAMES.length, maxLength: FIELD_NAMES.length }),
  extras: weighted<readonly number[]>([], 3, [0], [1, 3], [4], [2, 5]),
  headers: weighted<TrackerSpec['headers']>('one', 5, 'grouped', 'groupedAbove', 'three'),
  naming: fc.constantFrom<Naming>('column', 'mergedColumn', 'banner', 'mergedBanner', 'plainBanner', 'title', 'none'),
  rows: fc.array(row, { minLength: 1, maxLength: 9 }),
  tail: weighted<TrackerSpec['tail']>('nothing', 4, 'footnote', 'total', 'signature', 'counts'),
  spacer: weighted(false, 7, true),
});

const sheet: fc.Arbitrary<SheetSpec> = fc.record({
  visibility: weighted<SheetSpec['visibility']>('visible', 6, 'hidden', 'veryHidden'),
  titles: fc.nat(3),
  gapAbove: weighted(0, 4, 1, 2, 8, 30),
  gapLeft: weighted(0, 4, 1, 2),
  isTable: weighted(false, 5, true),
  hidesRow: weighted(false, 5, true),
  hidesColumn: weighted(false, 5, true),
  second: weighted<SheetSpec['second']>('nothing', 6, 'beside', 'below'),
  besideDown: weighted(0, 3, 1, 2, 4),
  margin: weighted<Margin>('nothing', 9, 'list', 'counts', 'inspections', 'remarks', 'marking'),
  trackers: fc.tuple(tracker, tracker),
});

/** Every workbook that the generator can make: structure, mess and wording, each at random. */
export const workbookSpec: fc.Arbitrary<WorkbookSpec> = fc.record({
  sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
  decoys: fc.subarray<Decoy>(['lookup', 'counts', 'dashboard', 'contents', 'prose', 'key']),
  decoysFirst: fc.boolean(),
});
