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
    const filled = columns.map(({ column }) => ownCell(sheet, row, column)).filter((cell) => !isBlank(cell));
    if (filled.length === 0) rows.push({ row, shape: 'blank' });
    else if (filled.length === 1) rows.push({ row, shape: isTotal(filled) ? 'total' : 'lone' });
    else if (repeats(sheet, headerRows, row, columns)) rows.push({ row, shape: 'repeatedHeader' });
    else rows.push({ row, shape: isTotal(filled) ? 'total' : 'filled' });
  }
  while (rows[rows.length - 1]?.shape === 'blank') rows.pop();
  return rows;
}

/** "Total", "Sub-total open" and then nothing but numbers. */
function isTotal(filled: readonly Cell[]): boolean {
  const [label, ...others] = filled;
  if (!label || !/^(?:grand |overall |sub-?\s?)?totals?\b/i.test(label.shown.trim()) || label.shown.length > 60)
    return false;
  return others.every(
    (cell) =>
      isCount(cell) ||
      cell.value.kind === 'error' ||
      /^[\d.,%\s/-]+$/.test(cell.shown) ||
      labelsCount(cell.shown.trim()),
  );
}
