import { isBlank, type Cell } from '../../workbook/cell';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { ownCell, type Block, type BlockColumn, type RowShape } from './block';
import { repeats } from './headerStarts';
import { isCount, labelsCount } from './rowLabels';

/** The rows of one set of headings, 0-based: the headings, the first row below them, the first that is no longer theirs. */
export interface Extent {
  readonly headerRows: readonly number[];
  readonly first: number;
  readonly until: number;
}

/** The shape of each row of some columns; blank rows at the end are left out. */
export function rowShapes(
  sheet: SheetSnapshot,
  columns: readonly BlockColumn[],
  { headerRows, first, until }: Extent,
): Block['rows'] {
  const rows: { row: number; shape: RowShape }[] = [];
  for (let row = first; row < until; row += 1) {
    const filled = filledUpTo(2, sheet, row, columns);
    if (filled === 0) rows.push({ row, shape: 'blank' });
    else if (filled > 1 && repeats(sheet, headerRows, row, columns)) rows.push({ row, shape: 'repeatedHeader' });
    else if (isTotal(sheet, row, columns)) rows.push({ row, shape: 'total' });
    else rows.push({ row, shape: filled === 1 ? 'lone' : 'filled' });
  }
  while (rows[rows.length - 1]?.shape === 'blank') rows.pop();
  return rows;
}

/** How many cells of a row are filled, as far as it matters: no more than `enough` are counted. */
export function filledUpTo(
  enough: number,
  sheet: SheetSnapshot,
  row: number,
  columns: readonly Pick<BlockColumn, 'column'>[],
): number {
  let filled = 0;
  for (const { column } of columns) {
    if (!isBlank(ownCell(sheet, row, column))) filled += 1;
    if (filled === enough) break;
  }
  return filled;
}

/** True for "Number open | 4": a label of a count, and figures. */
export function isCountRow(sheet: SheetSnapshot, row: number, columns: readonly BlockColumn[]): boolean {
  const [label, ...figures] = columns.map(({ column }) => ownCell(sheet, row, column)).filter((cell) => !isBlank(cell));
  return label !== undefined && figures.length > 0 && labelsCount(label.shown.trim()) && figures.every(isCount);
}

/** "Total", "Sub-total open" and then nothing but numbers. */
function isTotal(sheet: SheetSnapshot, row: number, columns: readonly BlockColumn[]): boolean {
  let label: string | null = null;
  for (const { column } of columns) {
    const cell = ownCell(sheet, row, column);
    if (isBlank(cell)) continue;
    if (label === null ? !isTotalLabel(cell) : !isFigure(cell) && !(isDay(cell) && labelsCount(label))) return false;
    label ??= cell.shown.trim();
  }
  return label !== null;
}

/** A day is no figure: beside "Total reports of hate crime to be published" it is a target. */
const isDay = ({ value, shown }: Cell): boolean =>
  value.kind === 'date' || /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s*$/.test(shown);

const isTotalLabel = ({ shown }: Cell): boolean =>
  shown.length <= 60 && /^(?:grand |overall |sub-?\s?)?totals?\b/i.test(shown.trim());

const isFigure = (cell: Cell): boolean =>
  isCount(cell) ||
  cell.value.kind === 'error' ||
  (!isDay(cell) && /^[\d.,%\s/-]+$/.test(cell.shown)) ||
  labelsCount(cell.shown.trim());
