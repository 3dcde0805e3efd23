import { isBlank, type Cell } from '../../workbook/cell';
import type { ColumnMatch, SkippedKind } from '../reading';
import { ownCell, type Block } from './block';

export interface RowKind {
  readonly row: number;
  readonly kind: 'data' | SkippedKind;
}

/** Openings of footnotes and remarks below or between the rows. */
const NOTE =
  /^(?:\*|†|‡|\(?\d\)|[¹²³]|notes?\b|n\.?b\.?\b|key\b|source\b|sources\b|footnote|last updated|updated\b|prepared by|compiled by|contact|see (?:also|note)|legend|please note|end of)/i;

/** Decides what each row of a block is, now that its columns are known. */
export function classifyRows(block: Block, matches: readonly ColumnMatch[]): RowKind[] {
  const textColumn = (matches.find(({ field }) => field === 'text') ?? matches.find(({ field }) => field === 'ref'))
    ?.column;
  const refColumn = matches.find(({ field }) => field === 'ref')?.column;
  const headed = block.columns.filter(({ header }) => header !== '').map(({ column }) => column);
  const kinds = block.rows.map(({ row, shape }): RowKind => {
    if (shape === 'blank' || shape === 'repeatedHeader' || shape === 'total') return { row, kind: shape };
    if (headed.every((column) => isBlank(ownCell(block.sheet, row, column)))) return { row, kind: 'note' };
    if (shape === 'filled' && isSignature(block, row, refColumn)) return { row, kind: 'note' };
    if (shape === 'filled') return { row, kind: isWideBanner(block, row) ? 'banner' : 'data' };
    return { row, kind: loneRow(block, row, textColumn) };
  });
  return trimTail(block, kinds, textColumn);
}

/** "Prepared by | P Lee | May": a remark where the reference of a recommendation would stand. */
const SIGNATURE =
  /^(?:prepared|compiled|signed|approved|produced|reviewed|(?:last )?updated|keys?|notes?|sources?|version|legend)\b[^\d]{0,25}$/i;

const isSignature = (block: Block, row: number, refColumn: number | undefined): boolean =>
  refColumn !== undefined && SIGNATURE.test(ownCell(block.sheet, row, refColumn).shown.trim());

/** A title merged over columns with its publication beside it: "Rural beats | Published: | 3 March 2020". */
function isWideBanner(block: Block, row: number): boolean {
  const filled = block.columns
    .map(({ column }) => ({ column, cell: ownCell(block.sheet, row, column) }))
    .filter(({ cell }) => !isBlank(cell));
  const [title, ...others] = filled;
  if (!title || filled.length > 3 || title.cell.value.kind !== 'text') return false;
  const spans = block.sheet.merges.some(
    (area) => area.row === row && area.rows === 1 && area.column === title.column && area.columns > 1,
  );
  const published = others.every(
    ({ cell }) => cell.value.kind === 'date' || /^(?:date )?publi(?:shed|cation)\b/i.test(cell.shown.trim()),
  );
  return published && (spans || others.some(({ cell }) => cell.value.kind === 'text'));
}

function loneRow(block: Block, row: number, textColumn: number | undefined): 'data' | 'banner' | 'note' {
  const at = block.columns.find(({ column }) => !isBlank(ownCell(block.sheet, row, column)));
  const cell: Cell | undefined = at && ownCell(block.sheet, row, at.column);
  if (!at || !cell) return 'note';
  if (cell.value.kind !== 'text') return 'data';
  if (NOTE.test(cell.shown.trim())) return 'note';
  const first = block.columns.find(({ header }) => header !== '')?.column;
  const width = (block.columns[block.columns.length - 1]?.column ?? 0) - (block.columns[0]?.column ?? 0) + 1;
  const merge = block.sheet.merges.find((area) => area.row === row && area.rows === 1 && area.column === at.column);
  if (merge && merge.columns >= Math.min(3, width)) return 'banner';
  if (at.column === textColumn) {
    // A filled cell that starts the row and runs over the rest is a banner; text in its own column is a recommendation.
    return at.column === first && isFilled(cell) ? 'banner' : 'data';
  }
  return at.column === first ? 'banner' : 'data';
}

const isFilled = ({ fill }: Cell): boolean => fill !== '#FFFFFF';

/** Index of the last row that passes; -1 when none does. */
const lastIndexOf = (kinds: readonly RowKind[], passes: (kind: RowKind, index: number) => boolean): number =>
  kinds.reduce((last, kind, index) => (passes(kind, index) ? index : last), -1);

/** True when a row has a recommendation, or so many other cells that only its text is missing. */
function speaksOfOne(block: Block, row: number, textColumn: number): boolean {
  if (!isBlank(ownCell(block.sheet, row, textColumn))) return true;
  const headed = block.columns.filter(({ header }) => header !== '');
  const filled = headed.filter(({ column }) => !isBlank(ownCell(block.sheet, row, column))).length;
  return filled >= 3 && filled >= headed.length / 2;
}

/**
 * Ends the block: a banner with no data under it is a note, and so is everything behind a blank row from where no row
 * has a recommendation any more (a signature, a count, a key).
 */
function trimTail(block: Block, kinds: readonly RowKind[], textColumn: number | undefined): RowKind[] {
  const lastWithText =
    textColumn === undefined
      ? kinds.length - 1
      : lastIndexOf(kinds, ({ row, kind }) => kind === 'data' && speaksOfOne(block, row, textColumn));
  const gap = kinds.findIndex(({ kind }, i) => i > lastWithText && kind === 'blank');
  const end = lastWithText < 0 || gap < 0 ? kinds.length : gap;
  const lastData = lastIndexOf(kinds, ({ kind }, i) => i < end && kind === 'data');
  return kinds.map(({ row, kind }, i) => {
    if (i >= end && kind === 'data') return { row, kind: 'note' };
    if (i > lastData && kind === 'banner') return { row, kind: 'note' };
    return { row, kind };
  });
}
