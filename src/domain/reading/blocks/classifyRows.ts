import type { Field } from '../../fields';
import { isBlank, type Cell } from '../../workbook/cell';
import type { ColumnMatch, SkippedKind } from '../reading';
import { knownHeading } from '../columns/knownHeading';
import { parseForceStatus } from '../values/parseForceStatus';
import { parseRag } from '../values/parseRag';
import { dataCell, mergesOverRows, ownCell, type Block } from './block';
import { isReferenceShaped, referenceShape } from './referenceShape';
import { filledUpTo } from './rowShapes';
import {
  advises,
  advisesForce,
  hasFootnoteMark,
  isCount,
  isLabelledRemark,
  isRemark,
  isSignature,
  isSignedLabel,
  isYear,
  labelsCount,
  namesPublication,
} from './rowLabels';

export interface RowKind {
  readonly row: number;
  readonly kind: 'data' | SkippedKind;
}

/** Decides what each row of a block is, now that its columns are known. */
export function classifyRows(block: Block, matches: readonly ColumnMatch[]): RowKind[] {
  const look = lookAt(block, matches);
  return trimTail(
    block.rows.map(({ row, shape }): RowKind => {
      if (shape === 'blank' || shape === 'repeatedHeader' || shape === 'total') return { row, kind: shape };
      if (look.headed.every((column) => isBlank(look.cell(row, column)))) return { row, kind: 'note' };
      return { row, kind: shape === 'lone' ? loneRow(look, row) : filledRow(look, row) };
    }),
    look,
  );
}

/** What the rows of one block are judged by. */
interface Look {
  readonly block: Block;
  readonly headed: readonly number[];
  /** Column of the recommendations' words; that of the references where there is none. */
  readonly text: number | undefined;
  readonly references: readonly number[];
  /** How the references of rows with a recommendation are written. */
  readonly shapes: ReadonlySet<string>;
  readonly fieldOf: ReadonlyMap<number, Field>;
  /** Fills of the rows of several cells, in the column of the recommendations. */
  readonly fills: ReadonlySet<string>;
  /** Merges along those rows, as `column,columns`. */
  readonly merges: ReadonlySet<string>;
  /** Last row of several cells. */
  readonly lastFilled: number;
  readonly cell: (row: number, column: number) => Cell;
}

function lookAt(block: Block, matches: readonly ColumnMatch[]): Look {
  const { sheet } = block;
  const columnOf = (field: Field): number | undefined => matches.find((match) => match.field === field)?.column;
  const over = mergesOverRows(block);
  const cell = (row: number, column: number): Cell =>
    over.length === 0 ? ownCell(sheet, row, column) : dataCell(sheet, over, row, column);
  const text = columnOf('text') ?? columnOf('ref');
  const references = [columnOf('ref'), columnOf('hmicfrsRef')].filter((column) => column !== undefined);
  const fieldOf = new Map(matches.flatMap(({ column, field }) => (field === null ? [] : [[column, field] as const])));
  const base = { block, headed: headedColumns(block), text, references, fieldOf, cell };
  const unmerged = { ...base, merges: new Set<string>() };
  const rows = new Set<number>();
  const shapes = new Set<string>();
  const fills = new Set<string>();
  let lastFilled = -1;
  for (const { row, shape } of block.rows) {
    if (shape !== 'filled' || isWideBanner(unmerged, row) || isKeyRow(base, row) || isExample(base, row)) continue;
    rows.add(row);
    lastFilled = row;
    if (text === undefined) continue;
    fills.add(ownCell(sheet, row, text).fill);
    if (!hasText(base, row)) continue;
    for (const column of references) {
      const reference = cell(row, column);
      if (!isBlank(reference)) shapes.add(referenceShape(reference.shown));
    }
  }
  return {
    ...base,
    shapes,
    fills,
    merges: new Set(
      sheet.merges
        .filter((area) => area.columns > 1 && rows.has(area.row))
        .map(({ column, columns }) => `${column},${columns}`),
    ),
    lastFilled,
  };
}

const headedColumns = (block: Block): number[] =>
  block.columns.filter(({ header }) => header !== '').map(({ column }) => column);

const filledCells = ({ block, cell }: Pick<Look, 'block' | 'cell'>, row: number): { column: number; cell: Cell }[] =>
  block.columns.map(({ column }) => ({ column, cell: cell(row, column) })).filter((one) => !isBlank(one.cell));

/** The recommendation's words; none where nothing but a figure stands in their place. */
const hasText = ({ text, cell }: Pick<Look, 'text' | 'cell'>, row: number): boolean =>
  text !== undefined && !isBlank(cell(row, text)) && !isCount(cell(row, text));

const hasReference = ({ references, shapes, cell }: Look, row: number): boolean =>
  references.some((column) => isReferenceShaped(cell(row, column), shapes));

/** Without the shapes of its neighbours a word such as "Signed off" is no reference. */
const NO_SHAPES: ReadonlySet<string> = new Set();

function filledRow(look: Look, row: number): 'data' | SkippedKind {
  if (isWideBanner(look, row)) return 'banner';
  if (isKeyRow(look, row) || isExample(look, row)) return 'note';
  const cells = filledCells(look, row);
  const [first, ...others] = cells;
  if (!first) return 'note';
  const label = first.cell.value.kind === 'text' ? first.cell.shown.trim() : '';
  const figures = others.every(({ cell }) => isCount(cell) || labelsCount(cell.shown.trim()));
  // "Number open | 4" below the recommendations, with the references beside them.
  if (first.column === look.text && figures && labelsCount(label)) return 'total';
  if (hasText(look, row) && look.references.some((column) => isReferenceShaped(look.cell(row, column), NO_SHAPES)))
    return 'data';
  if (isSignedLabel(label) && others.length === 1 && !others.some(({ cell }) => advises(cell.shown))) return 'note';
  const opens = first.column === look.text || look.references.includes(first.column);
  if (opens && isSignature(label) && others.length <= 3 && !advises(label)) return 'note';
  if (figures && labelsCount(label)) return 'total';
  if (hasText(look, row)) return 'data';
  if (
    figures &&
    isCount(first.cell) &&
    others.length > 0 &&
    look.text !== undefined &&
    !isBlank(look.cell(row, look.text))
  )
    return 'total';
  if (hasReference(look, row)) return 'data';
  return figures && isCount(first.cell) ? 'total' : 'note';
}

type Cells = Pick<Look, 'block' | 'cell' | 'text' | 'references'>;

/** "Not started | Nothing was done", "* | As agreed": a word or a mark in the place of a reference, and what it means. */
function isKeyRow(look: Cells, row: number): boolean {
  // Most rows have a reference and are not looked at closely.
  if (!look.references.some((column) => isKeyWord(look.cell(row, column)))) return false;
  const cells = filledCells(look, row);
  const [first, meaning] = cells;
  if (!first || !meaning || cells.length > 2 || isCount(meaning.cell) || advises(meaning.cell.shown)) return false;
  return look.references.includes(first.column) && isKeyWord(first.cell);
}

function isKeyWord(cell: Cell): boolean {
  const word = cell.shown.trim();
  if (cell.value.kind !== 'text' || isReferenceShaped(cell, NO_SHAPES)) return false;
  return (
    /^[*†‡§]+$/.test(word) ||
    parseForceStatus(word).kind === 'read' ||
    parseRag(word).kind === 'read' ||
    knownHeading(word, true)?.certain === true
  );
}

/** What is to be typed, right below the headings: "(no.) | (as published) | dd/mm/yyyy". */
const TO_BE_TYPED =
  /^(?:\(.*\)|e\.?\s?g\b.*|dd?[/ .-]mm?[/ .-]yy.*|(?:please )?(?:choose|select|enter|drop.?down)\b.*|free text|text of the recommendation)$/i;

function isExample(look: Cells, row: number): boolean {
  const { headerRows } = look.block;
  if (row !== (headerRows[headerRows.length - 1] ?? 0) + 1) return false;
  const cells = filledCells(look, row);
  const typed = cells.filter(({ cell }) => TO_BE_TYPED.test(cell.shown.trim()));
  return typed.length >= 2 && typed.length >= cells.length / 2;
}

/** Dates of a recommendation, not of a report. */
const OWN_DATES: readonly (Field | undefined)[] = ['targetDate', 'revisedDate', 'closedDate', 'updateDate'];
const PUBLISHED = /\bpubli(?:shed|cation)\b/i;
const ENDS_PUBLISHED = /\b(?:published|publication(?: date)?)(?: on)?[\s):–—-]*$/i;
/** The whole of a cell: "Published:", "Date of publication", "Published 3 March 2020". */
const PUBLISHED_LABEL =
  /^(?:(?:date )?(?:of )?publication(?: date)?|(?:date )?published)(?: (?:on|in))?\s*[:–—-]?\s*(?:(?:\d{1,2}(?:st|nd|rd|th)?[\s./-]+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\d{1,2})[\s./-]+\d{2,4}|\d{4}-\d{2}-\d{2})?\.?$/i;

/** A title merged over columns with its publication beside it: "Rural beats | Published: | 3 March 2020". */
function isWideBanner(look: Pick<Look, 'block' | 'cell' | 'text' | 'fieldOf' | 'merges'>, row: number): boolean {
  // A merge or a label makes a banner of at most three cells; most rows have more and are not looked at closely.
  if (filledUpTo(4, look.block.sheet, row, look.block.columns) > 3) return false;
  const [title, ...others] = filledCells({ block: look.block, cell: (r, c) => ownCell(look.block.sheet, r, c) }, row);
  if (!title || others.length > 2 || title.cell.value.kind !== 'text') return false;
  const merge = look.block.sheet.merges.find(
    (area) => area.row === row && area.rows === 1 && area.column === title.column && area.columns > 1,
  );
  const published = others.every(({ cell }) => cell.value.kind === 'date' || PUBLISHED_LABEL.test(cell.shown.trim()));
  const named = others.some(({ cell }) => cell.value.kind === 'text');
  if (!published || (!merge && !named)) return false;
  // "Published guidance on body worn video", merged in the column of the recommendations, is one of them.
  const says = title.column === look.text ? ENDS_PUBLISHED : PUBLISHED;
  if (named || says.test(title.cell.shown)) return true;
  if (others.some(({ column }) => OWN_DATES.includes(look.fieldOf.get(column)))) return false;
  const shared = merge !== undefined && look.merges.has(`${merge.column},${merge.columns}`);
  return !(shared && title.column === look.text);
}

function loneRow(look: Look, row: number): 'data' | SkippedKind {
  const { block, text: textColumn, references } = look;
  const [only] = filledCells({ block, cell: (r, c) => ownCell(block.sheet, r, c) }, row);
  if (!only) return 'note';
  const { column, cell } = only;
  if (cell.value.kind === 'error' && column === textColumn) return 'data';
  if (isCount(cell) && hasLabelBeside(block, row)) return 'total';
  if (references.includes(column) && isReferenceShaped(cell, look.shapes)) return 'data';
  if (cell.value.kind !== 'text') {
    if (hasText(look, row)) return 'data';
    return cell.value.kind === 'number' ? 'total' : 'note';
  }
  const first = look.headed[0];
  const words = cell.shown.trim();
  if (column === first && isYear(words)) return 'banner';
  if (column === textColumn) return loneText(look, row, cell, column === first);
  if (hasText(look, row)) return 'data';
  if (isRemark(words)) return 'note';
  return spansRow(look, row, column) || column === first ? 'banner' : 'note';
}

/** "Subtotal" in a column on the left that is not read yet says what a lone figure is. */
function hasLabelBeside({ sheet, columns }: Block, row: number): boolean {
  for (let column = (columns[0]?.column ?? 0) - 1; column >= 0; column -= 1) {
    const beside = ownCell(sheet, row, column);
    if (!isBlank(beside)) return labelsCount(beside.shown.trim());
  }
  return false;
}

/** A lone text in the column of the recommendations is one, unless it clearly is something else. */
function loneText(look: Look, row: number, cell: Cell, opensRow: boolean): 'data' | SkippedKind {
  const words = cell.shown.trim();
  if (isCount(cell)) return 'total';
  if (isLabelledRemark(words) || (isSignature(words) && !advises(words))) return 'note';
  if (isBelow(look, row) && !advisesForce(words)) return 'note';
  if (advises(words)) return 'data';
  if (hasFootnoteMark(words)) return 'note';
  if (namesPublication(words)) return 'banner';
  if (look.text !== undefined && spansRow(look, row, look.text)) return 'banner';
  // A fill of its own over the first column is a banner's; one that rows of data have too is a stripe.
  return opensRow && cell.fill !== '#FFFFFF' && !look.fills.has(cell.fill) ? 'banner' : 'data';
}

/** True for a cell merged over the row, as no row of data is. */
function spansRow({ block, merges }: Look, row: number, column: number): boolean {
  const width = (block.columns[block.columns.length - 1]?.column ?? 0) - (block.columns[0]?.column ?? 0) + 1;
  const merge = block.sheet.merges.find((area) => area.row === row && area.rows === 1 && area.column === column);
  return merge !== undefined && merge.columns >= Math.min(3, width) && !merges.has(`${column},${merge.columns}`);
}

/** True below a blank row behind the last row of several cells. */
const isBelow = ({ block, lastFilled }: Look, row: number): boolean =>
  row > lastFilled && block.rows.some((other) => other.shape === 'blank' && other.row > lastFilled && other.row < row);

/** Index of the last row that passes; -1 when none does. */
const lastIndexOf = (kinds: readonly RowKind[], passes: (kind: RowKind, index: number) => boolean): number =>
  kinds.reduce((last, kind, index) => (passes(kind, index) ? index : last), -1);

/**
 * Ends the block: a banner with no data under it is a note, and so is everything behind a blank row from where no row
 * has a recommendation any more (a signature, a count, a key).
 */
function trimTail(kinds: readonly RowKind[], look: Look): RowKind[] {
  const lastWithText =
    look.text === undefined
      ? kinds.length - 1
      : lastIndexOf(kinds, ({ row, kind }) => kind === 'data' && hasText(look, row));
  const gap = kinds.findIndex(({ kind }, i) => i > lastWithText && kind === 'blank');
  const end = lastWithText < 0 || gap < 0 ? kinds.length : gap;
  const lastData = lastIndexOf(kinds, ({ kind }, i) => i < end && kind === 'data');
  return kinds.map(({ row, kind }, i) => {
    if (i >= end && kind === 'data') return { row, kind: 'note' };
    if (i > lastData && kind === 'banner') return { row, kind: 'note' };
    return { row, kind };
  });
}
