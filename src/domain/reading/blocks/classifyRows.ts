import type { Field } from '../../fields';
import { isBlank, type Cell } from '../../workbook/cell';
import type { ColumnMatch, SkippedKind } from '../reading';
import { dataCell, mergesOverRows, ownCell, type Block } from './block';
import { goesOn, isNews } from './continuations';
import { isExample, isKeyRow } from './keyRows';
import { isReferenceShaped, referenceShape } from './referenceShape';
import {
  filledCells,
  hasOwnReference,
  hasReference,
  hasStatus,
  hasText,
  isBelow,
  spansRow,
  type Look,
  type Placed,
} from './rowLook';
import { filledUpTo } from './rowShapes';
import { sideTableRows } from './sideTables';
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
  tellsHowMany,
} from './rowLabels';
import { isWideBanner } from './wideBanner';

export interface RowKind {
  readonly row: number;
  readonly kind: 'data' | SkippedKind;
}

/** Decides what each row of a block is, now that its columns are known. */
export function classifyRows(block: Block, matches: readonly ColumnMatch[]): RowKind[] {
  const look = lookAt(block, matches);
  /** The row of data right above, or that whose words the line right above went on with, and that line. */
  let above: { readonly data: number; readonly last: number } | null = null;
  return trimTail(
    block.rows.map(({ row, shape }): RowKind => {
      const wordsAbove = above;
      above = null;
      if (shape === 'blank' || shape === 'repeatedHeader' || shape === 'total') return { row, kind: shape };
      if (look.aside.has(row)) return { row, kind: 'note' };
      if (look.headed.every((column) => isBlank(look.cell(row, column)))) return { row, kind: 'note' };
      if (wordsAbove !== null && shape === 'lone' && isContinuation(look, row, wordsAbove)) {
        above = { data: wordsAbove.data, last: row };
        return { row, kind: 'note' };
      }
      const kind = shape === 'lone' ? loneRow(look, row) : filledRow(look, row);
      if (kind === 'data') above = { data: row, last: row };
      return { row, kind };
    }),
    look,
  );
}

/** True for words alone in the column of the recommendations that go on with those above. */
function isContinuation({ block: { sheet }, text }: Look, row: number, above: { data: number; last: number }): boolean {
  if (text === undefined) return false;
  const words = (at: number): string => ownCell(sheet, at, text).shown;
  const line = ownCell(sheet, row, text);
  return (
    line.value.kind === 'text' && words(above.last) !== '' && goesOn(line.shown, words(above.last), words(above.data))
  );
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
  const headed = headedColumns(block);
  const aside = sideTableRows({ block, references, fieldOf, cell });
  const base = { block, headed, aside, text, references, fieldOf, cell };
  const unmerged = { ...base, merges: new Set<string>() };
  const rows = new Set<number>();
  const shapes = new Set<string>();
  const fills = new Set<string>();
  const whole = headed.length > 3 ? 3 : 2;
  let lastWhole = -1;
  for (const { row, shape } of block.rows) {
    if (shape !== 'filled' || aside.has(row)) continue;
    if (isWideBanner(unmerged, row) || isKeyRow(base, row) || isExample(base, row)) continue;
    rows.add(row);
    if (filledUpTo(whole, sheet, row, block.columns) === whole || hasOwnReference(base, row)) lastWhole = row;
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
    gapBelow: block.rows.find(({ row, shape }) => shape === 'blank' && row > lastWhole)?.row ?? Infinity,
  };
}

/** Columns with a heading: a figure in the row of the headings may belong to a row beside. */
const headedColumns = (block: Block): number[] =>
  block.columns.filter(({ header }) => !/^[\d.,/\s-]*$/.test(header)).map(({ column }) => column);

function filledRow(look: Look, row: number): 'data' | SkippedKind {
  if (isWideBanner(look, row)) return 'banner';
  if (isKeyRow(look, row) || isExample(look, row)) return 'note';
  if (tellsHowMany(textOf(look, row))) return 'total';
  // Most rows have a reference and words that count nothing: their other cells need no look.
  if (hasText(look, row) && hasOwnReference(look, row) && !labelsCount(textOf(look, row))) return 'data';
  const cells = filledCells(look, row);
  const [first, ...others] = cells;
  if (!first) return 'note';
  const label = first.cell.value.kind === 'text' ? first.cell.shown.trim() : '';
  const figures = others.every(({ cell }) => isCount(cell) || labelsCount(cell.shown.trim()));
  // "Number open | 4" below the recommendations, with the references beside them.
  if (first.column === look.text && figures && labelsCount(label)) return 'total';
  if (hasText(look, row) && hasOwnReference(look, row)) return 'data';
  if (others.length === 1 && isAside(look, row, first, others[0])) return 'note';
  if (isSignedLabel(label) && others.length === 1 && !others.some(({ cell }) => advises(cell.shown))) return 'note';
  const opens = first.column === look.text || look.references.includes(first.column);
  if (opens && isSignature(label) && others.length <= 3 && !advises(label) && !hasStatus(look, row)) return 'note';
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

const textOf = ({ text, cell }: Look, row: number): string => (text === undefined ? '' : cell(row, text).shown.trim());

/** Initials or an abbreviation, and who or what they are; behind the last row of a recommendation any short label. */
const INITIALS = /^\p{Lu}{2,5}$/u;
const LABEL = /^\S{1,20}(?: \S{1,20})?$/;

/** True for two cells below or between the recommendations that explain or go on with them: "JS | Jane Shaw". */
function isAside(look: Look, row: number, { column, cell }: Placed, meaning: Placed | undefined): boolean {
  if (cell.value.kind !== 'text' || meaning?.cell.value.kind !== 'text' || advises(meaning.cell.shown)) return false;
  const words = cell.shown.trim();
  if (column === look.text && isNews(words)) return true;
  if ((column !== look.text && !look.references.includes(column)) || hasStatus(look, row)) return false;
  return INITIALS.test(words) || (LABEL.test(words) && isBelow(look, row));
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
  if (isCount(cell) || tellsHowMany(words)) return 'total';
  if (isLabelledRemark(words) || isNews(words) || (isSignature(words) && !advises(words))) return 'note';
  // Also behind a blank row: without a recommendation below it is a note in the end.
  if (namesPublication(words) && !advises(words) && !hasFootnoteMark(words)) return 'banner';
  if (isBelow(look, row) && !advisesForce(words)) return 'note';
  if (advises(words)) return 'data';
  if (hasFootnoteMark(words)) return 'note';
  if (look.text !== undefined && spansRow(look, row, look.text)) return 'banner';
  // A fill of its own over the first column is a banner's; one that rows of data have too is a stripe.
  return opensRow && cell.fill !== '#FFFFFF' && !look.fills.has(cell.fill) ? 'banner' : 'data';
}

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
