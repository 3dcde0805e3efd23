import { FIELD_NAMES, type Field } from '../../../src/domain/fields';
import { areaAddress } from '../../../src/domain/workbook/area';
import { longDate } from '../../../src/domain/workbook/serialDate';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/domain/workbook/snapshot';
import { filled, grid, workbook, type Short } from '../../domain/gridBuilder';
import { DECOYS } from './decoys';
import { DRAWN, type Naming, type RowSpec, type SheetSpec, type TrackerSpec, type WorkbookSpec } from './shape';
import {
  drawFrom,
  EXTRAS,
  headingOf,
  recommendationText,
  referenceWording,
  someDay,
  wordingOf,
  type Answer,
  type Draw,
  type Wording,
} from './wording';

/** A row that was put in, and what is to come out. Rows and columns are 0-based. */
export interface TrueRow {
  readonly sheet: string;
  readonly row: number;
  /** Answer of each field of a recommendation; `trackerRag` under `rag`. */
  readonly answers: Readonly<Partial<Record<Field, Answer>>>;
}

export interface TrueTracker {
  readonly sheet: string;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly headerRow: number;
  readonly columns: readonly { readonly column: number; readonly field: Field | null; readonly header: string }[];
  readonly rows: readonly TrueRow[];
}

/** A workbook with the truth beside it. */
export interface MadeWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly trackers: readonly TrueTracker[];
  /** Sheets that are no trackers. */
  readonly decoys: readonly SheetSnapshot[];
}

const INSPECTIONS: readonly string[] = [
  'PEEL 2021/22: Northshire',
  'Rural beats: an inspection of neighbourhood policing',
  'Custody in Northshire',
  'A call for answers',
  'Roads policing: still not optional',
];
const BANNERS: readonly Naming[] = ['banner', 'mergedBanner', 'plainBanner'];
const GROUPS = ['Dates', 'Governance', 'Tracking'];

/** A title as the same people write it on different days. */
function spelt(title: string, draw: Draw): string {
  const ways = [
    title,
    title,
    title.toUpperCase(),
    title.replace(' ', '  '),
    `HMICFRS ${title}`,
    `${title} `,
    title.replace(':', ' -'),
  ];
  return ways[draw(ways.length)] as string;
}

/** Cells by place, written in any order. */
class Canvas {
  private readonly cells: Short[][] = [];
  readonly merges: string[] = [];

  put(row: number, column: number, cell: Short): void {
    while (this.cells.length <= row) this.cells.push([]);
    const line = this.cells[row] as Short[];
    while (line.length <= column) line.push(null);
    line[column] = cell;
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    if (rows * columns > 1) this.merges.push(areaAddress({ row, column, rows, columns }));
  }

  get rows(): readonly (readonly Short[])[] {
    return this.cells;
  }

  get height(): number {
    return this.cells.length;
  }
}

/** Makes the workbook of a specification. */
export function makeWorkbook(spec: WorkbookSpec): MadeWorkbook {
  const made = spec.sheets.map((sheet, i) => makeSheet(sheet, i));
  const decoys = spec.decoys.map((decoy) => DECOYS[decoy]);
  const sheets = made.map(({ sheet }) => sheet);
  return {
    snapshot: workbook(...(spec.decoysFirst ? [...decoys, ...sheets] : [...sheets, ...decoys])),
    trackers: made.flatMap(({ trackers }) => trackers),
    decoys,
  };
}

function makeSheet(spec: SheetSpec, index: number): { sheet: SheetSnapshot; trackers: TrueTracker[] } {
  const name = `Tab ${index + 1}`;
  const canvas = new Canvas();
  const lines = ['Northshire Police: HMICFRS tracker', 'Kept by the policy team', 'Last updated 3 May 2021'];
  let top = 0;
  for (const line of lines.slice(0, spec.titles)) canvas.put(top++, spec.gapLeft, line);
  top += spec.gapAbove;
  const [first, second] = spec.trackers;
  // A title names the inspection of the block below it; two blocks side by side have the same titles above.
  const naming = first.naming === 'title' && spec.second !== 'nothing' ? 'none' : first.naming;
  const one = putTracker(canvas, name, { ...first, naming }, top, spec.gapLeft, 100 * index);
  const trackers = [one];
  if (spec.second === 'beside') {
    const beside = {
      ...second,
      headers: 'one' as const,
      naming: second.naming === 'title' ? ('none' as const) : second.naming,
    };
    if (first.headers === 'one')
      trackers.push(
        putTracker(canvas, name, beside, one.headerRow + spec.besideDown, one.lastColumn + 2, 100 * index + 50),
      );
  }
  if (spec.second !== 'beside') putMargin(canvas, spec, one);
  if (spec.second === 'below') {
    const below = { ...second, naming: second.naming === 'title' ? ('none' as const) : second.naming };
    trackers.push(putTracker(canvas, name, below, canvas.height + 2, spec.gapLeft, 100 * index + 50));
  }
  const last = one.rows[one.rows.length - 1]?.row ?? one.headerRow;
  const area = areaAddress({
    row: one.headerRow,
    column: one.firstColumn,
    rows: last - one.headerRow + 1,
    columns: one.lastColumn - one.firstColumn + 1,
  });
  const isTable =
    spec.isTable &&
    first.headers === 'one' &&
    !first.spacer &&
    spec.second === 'nothing' &&
    one.columns.every(({ header }) => header !== '');
  const sheet = grid(canvas.rows, {
    name,
    visibility: spec.visibility,
    merges: canvas.merges,
    hiddenRows: spec.hidesRow ? [last] : [],
    hiddenColumns: spec.hidesColumn ? [one.lastColumn] : [],
    tables: isTable ? [{ name: `Table${index + 1}`, area }] : [],
  });
  return { sheet, trackers };
}

const MARGINS: Readonly<Record<'list' | 'counts' | 'inspections', readonly (readonly Short[])[]>> = {
  list: [
    ['Status', 'Meaning'],
    ['Not started', 'Nothing was done yet'],
    ['In progress', 'Work has begun and goes on'],
    ['Complete', 'All of it was done'],
  ],
  counts: [
    ['RAG', 'Number'],
    ['Red', 4],
    ['Amber', 9],
    ['Green', 12],
    ['Total', 25],
  ],
  inspections: [
    ['Inspection', 'Published'],
    ...INSPECTIONS.map((title, i) => [title, longDate(someDay(300 * i + 17))]),
  ],
};

/** Writes what stands to the right of a tracker, behind a blank column, and is no part of it. */
function putMargin(canvas: Canvas, { margin }: SheetSpec, tracker: TrueTracker): void {
  const last = tracker.rows[tracker.rows.length - 1]?.row ?? tracker.headerRow;
  const at = tracker.lastColumn + 2;
  if (margin === 'nothing') return;
  if (margin === 'marking') canvas.put(0, at, 'OFFICIAL');
  else if (margin === 'remarks') {
    canvas.put(tracker.headerRow + 1, at, 'chased on 3 May');
    canvas.put(last, at, 'ask again in June');
  } else
    MARGINS[margin].forEach((cells, i) => cells.forEach((cell, j) => canvas.put(tracker.headerRow + i, at + j, cell)));
}

interface Column {
  readonly column: number;
  readonly field: Field | null;
  readonly header: string;
  readonly extra: readonly Short[] | null;
}

function columnsOf(spec: TrackerSpec, left: number): Column[] {
  const named = spec.naming === 'column' || spec.naming === 'mergedColumn' ? (['inspection'] as const) : [];
  const fields: readonly Field[] = [...named, ...spec.fields];
  const mapped = fields.map((field, i) => ({
    column: left + i,
    field,
    header: headingOf(field, drawFrom(spec.headings[FIELD_NAMES.indexOf(field)] ?? 0)),
    extra: null,
  }));
  const extras = spec.extras.map((extra, i) => {
    const [header, cells] = EXTRAS[extra] as (typeof EXTRAS)[number];
    return { column: left + fields.length + i, field: null, header, extra: cells };
  });
  const columns = [...mapped, ...extras];
  const blank = spec.spacer && spec.headers === 'one' ? 1 + ((spec.headings[2] ?? 0) % (columns.length - 1)) : Infinity;
  return columns.map((one, i) => (i < blank ? one : { ...one, column: one.column + 1 }));
}

/** Puts a tracker on the canvas; `number` keeps its recommendations apart from those of the other trackers. */
function putTracker(
  canvas: Canvas,
  sheet: string,
  spec: TrackerSpec,
  from: number,
  left: number,
  number: number,
): TrueTracker {
  const columns = columnsOf(spec, left);
  const width = (columns[columns.length - 1]?.column ?? left) - left + 1;
  let row = from;
  let inspection = 0;
  const published = (): number => someDay(300 * inspection + 17);
  const title = (): string => INSPECTIONS[inspection % INSPECTIONS.length] as string;
  if (spec.naming === 'title') canvas.put(row++, left, `Inspection: ${title()} - published ${longDate(published())}`);
  if (spec.naming === 'title') row += 1;
  const headerRow = putHeaders(canvas, spec, columns, row);
  row = headerRow + 1;

  const rows: TrueRow[] = [];
  let merged: { row: number; rows: number; inspection: number } | null = null;
  const endMerge = (column: number): void => {
    if (merged) canvas.merge(merged.row, column, merged.rows, 1);
    merged = null;
  };
  let parent = 0;
  const isBanner = BANNERS.includes(spec.naming);
  spec.rows.forEach((one, i) => {
    const between = row;
    row = putBetween(canvas, spec, columns, one, row, i);
    const renewed = i > 0 && one.newInspection && spec.naming !== 'title';
    if (renewed) inspection += 1;
    if (isBanner && (i === 0 || renewed)) {
      const words =
        i % 2 === 0
          ? `${title()} - published ${longDate(published())}`
          : `${title()} (published ${longDate(published())})`;
      canvas.put(row, left, spec.naming === 'banner' ? filled('#DDDDDD', words) : words);
      if (spec.naming === 'mergedBanner') canvas.merge(row, left, 1, width);
      row += 1;
    }
    if (one.isSub && parent > 0 && !renewed) parent += 0;
    else parent += 1;
    const isSub = one.isSub && i > 0 && !renewed;
    const own = isSub ? `${parent}.${i}` : String(parent);
    const continues: boolean = merged !== null && between === row && !renewed;
    if (!continues) endMerge(left);
    const inspectionCell =
      spec.naming === 'mergedColumn' && continues ? null : spelt(title(), drawFrom(one.cells[DRAWN.title] ?? 0));
    if (spec.naming === 'mergedColumn') {
      if (merged && continues)
        merged = { row: (merged as { row: number }).row, rows: (merged as { rows: number }).rows + 1, inspection };
      else merged = { row, rows: 1, inspection };
    }
    rows.push({
      sheet,
      row,
      answers: putRow(canvas, spec, columns, one, row, {
        inspection: inspectionCell,
        title: spec.naming === 'none' ? null : title(),
        published: published(),
        own,
        parent: isSub ? String(parent) : null,
        number: number + i,
      }),
    });
    row += 1;
  });
  endMerge(left);
  putTail(canvas, spec, columns, row, rows.length);
  return {
    sheet,
    firstColumn: left,
    lastColumn: left + width - 1,
    headerRow,
    columns: columns.map(({ column, field, header }) => ({ column, field, header })),
    rows,
  };
}

/**
 * Writes the header rows from `row` on; the lowest is returned. `grouped`: a group is merged over two fields and the other
 * headings are merged down; `groupedAbove`: the group stands above, all headings in one row; `three`: a group of groups.
 */
function putHeaders(canvas: Canvas, spec: TrackerSpec, columns: readonly Column[], row: number): number {
  if (spec.headers === 'one' || columns.length < 4) {
    for (const { column, header } of columns) canvas.put(row, column, header);
    return row;
  }
  const at = 1 + ((spec.headings[0] ?? 0) % (columns.length - 3));
  const group = columns[at]?.column ?? 0;
  const lowest = spec.headers === 'three' ? row + 2 : row + 1;
  for (const [i, { column, header }] of columns.entries()) {
    if (spec.headers === 'groupedAbove' || i === at || i === at + 1) canvas.put(lowest, column, header);
    else {
      canvas.put(row, column, header);
      canvas.merge(row, column, lowest - row + 1, 1);
    }
  }
  const name = (spec.headings[1] ?? 0) % GROUPS.length;
  for (let line = row; line < lowest; line += 1) {
    canvas.put(line, group, GROUPS[(name + line - row) % GROUPS.length] ?? '');
    canvas.merge(line, group, 1, 2);
  }
  return lowest;
}

function putBetween(
  canvas: Canvas,
  spec: TrackerSpec,
  columns: readonly Column[],
  { before }: RowSpec,
  row: number,
  index: number,
): number {
  const [first, second] = columns;
  if (!first || !second || index === 0) return row;
  switch (before) {
    case 'nothing':
      return row;
    case 'blank':
      return row + 1;
    case 'blanks':
      return row + 3;
    case 'division':
      canvas.put(row, first.column, filled('#DDDDDD', index % 2 === 0 ? '2021/22' : 'Completed actions'));
      return row + 1;
    case 'repeatedHeader':
      if (spec.headers !== 'one') return row;
      for (const { column, header } of columns) canvas.put(row, column, header);
      return row + 1;
    case 'subtotal':
      canvas.put(row, first.column, 'Subtotal');
      canvas.put(row, second.column, index);
      return row + 1;
    case 'note':
      canvas.put(row, first.column, 'Note: dates are agreed with the board');
      return row + 1;
  }
}

function putTail(canvas: Canvas, { tail }: TrackerSpec, columns: readonly Column[], row: number, count: number): void {
  const [first, second] = columns;
  if (!first || !second) return;
  switch (tail) {
    case 'nothing':
      return;
    case 'footnote':
      canvas.put(row + 1, first.column, '* Dates in italics are not agreed yet');
      return;
    case 'total':
      canvas.put(row, first.column, 'Total');
      canvas.put(row, second.column, count);
      return;
    case 'signature':
      canvas.put(row + 1, first.column, 'Prepared by');
      canvas.put(row + 1, second.column, 'P Lee');
      return;
    case 'counts':
      canvas.put(row + 1, first.column, 'Number open');
      canvas.put(row + 1, second.column, count);
      canvas.put(row + 2, first.column, 'Number closed');
      canvas.put(row + 2, second.column, 0);
  }
}

interface RowFacts {
  /** What stands in the inspection's own cell; null below the first row of a merged one. */
  readonly inspection: string | null;
  readonly title: string | null;
  readonly published: number;
  readonly own: string;
  readonly parent: string | null;
  readonly number: number;
}

const NOTHING: Answer = { values: [null], ask: false };

function putRow(
  canvas: Canvas,
  spec: TrackerSpec,
  columns: readonly Column[],
  { cells }: RowSpec,
  row: number,
  facts: RowFacts,
): TrueRow['answers'] {
  const answers: Partial<Record<Field, Answer>> = Object.fromEntries(FIELD_NAMES.map((field) => [field, NOTHING]));
  const byTitle = BANNERS.includes(spec.naming) || spec.naming === 'title';
  // A banner or title says the day; one elsewhere in the workbook may say it of an inspection that a column names.
  const published = byTitle ? [facts.published] : facts.title === null ? [null] : [null, facts.published];
  answers.inspection = { values: [facts.title], ask: facts.title === null };
  answers.published = { values: published, ask: false };
  answers.publish = { values: [true], ask: false };
  answers.parentRef = { values: [null, facts.parent, `R${facts.parent ?? ''}`], ask: false };
  let implied: string | null = null;
  for (const { column, field, extra } of columns) {
    if (field === null) {
      const draw = drawFrom(cells[DRAWN.extra] ?? 0);
      canvas.put(row, column, (extra ?? [])[draw(extra?.length ?? 1)] ?? null);
      continue;
    }
    const draw = drawFrom(cells[FIELD_NAMES.indexOf(field)] ?? 0);
    if (field === 'inspection') canvas.put(row, column, facts.inspection);
    else if (field === 'text') {
      const draw = drawFrom(cells[DRAWN.text] ?? 0);
      const words = String(recommendationText(draw, facts.number));
      answers.text = { values: [words.trim()], ask: false };
      const labelled = !spec.fields.includes('ref') && draw(4) === 0;
      canvas.put(row, column, labelled ? `Rec ${facts.own}: ${words.trim()}` : words);
      if (labelled) answers.ref = { values: [facts.own], ask: false };
      if (labelled) implied = 'recommendation';
    } else if (field === 'ref') {
      const { wording, type } = referenceWording(drawFrom(cells[DRAWN.ref] ?? 0), facts.own);
      canvas.put(row, column, wording.cell);
      answers.ref = wording.answer;
      implied = type;
    } else {
      const serial = field === 'published' ? facts.published : someDay(draw(4000));
      const wording: Wording = wordingOf(field, draw, serial, facts.published);
      canvas.put(row, column, wording.cell);
      answers[field] = wording.answer;
    }
  }
  // An empty cell leaves the word to the banner, or to the label of the reference.
  answers.findingType = orElse(answers.findingType, [implied]);
  answers.published = orElse(answers.published, published);
  return answers;
}

/** The answer of a cell that may be empty, and then means what something else says. */
const orElse = (answer: Answer | undefined, others: Answer['values']): Answer =>
  answer?.values.includes(null) ? { values: [...answer.values, ...others], ask: answer.ask } : (answer ?? NOTHING);
