import { cellCount, covers, intersection } from './geometry';
import { cellsOf, heldKeys, type CellRange } from './cellRange';
import { HostError } from '../hostError';
import { enforced } from '../rules/catalogue';
import { cellKey, type HostCell } from '../workbook';

/** Cells that a merge covers but for its top-left one: what is written there is lost. */
export function coveredByMerges(range: CellRange): ReadonlySet<number> {
  const covered = new Set<number>();
  if (!enforced('cells/merged')) return covered;
  for (const merge of range.sheet.merges) {
    const common = intersection(merge, range.area);
    if (!common) continue;
    for (const { row, column } of cellsOf(common)) {
      if (row !== merge.row || column !== merge.column) covered.add(cellKey(row, column));
    }
  }
  return covered;
}

/** Refuses to merge cells of a table (excel-host 3.6) or a part of merged cells; the codes are not documented. */
export function checkMergeable(range: CellRange, location: string): void {
  const inTable = range.sheet.tables.some((table) => intersection(table.area, range.area));
  if (inTable && enforced('tables/merge-inside')) throw new HostError('InvalidOperation', location);
  const cut = range.sheet.merges.some((merge) => intersection(merge, range.area) && !covers(range.area, merge));
  if (cut && enforced('cells/merge-cut')) throw new HostError('InvalidOperation', location);
}

/** Merges the range, or each of its rows when `across`; only the first value is kept. */
export function mergeCells(range: CellRange, across: boolean): void {
  const { sheet, area } = range;
  const pieces = across
    ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
    : [area];
  unmergeCells(range);
  for (const piece of pieces.filter((each) => cellCount(each) > 1)) {
    for (const key of [...heldKeys(sheet, piece)]) {
      if (key === cellKey(piece.row, piece.column)) continue;
      const { style } = sheet.cells.get(key) as HostCell;
      sheet.cells.set(key, { value: '', style });
    }
    sheet.merges.push(piece);
  }
}

/** Takes apart every merge that has a cell in the range. */
export function unmergeCells({ sheet, area }: CellRange): void {
  const kept = sheet.merges.filter((merged) => !intersection(merged, area));
  sheet.merges.splice(0, sheet.merges.length, ...kept);
}
