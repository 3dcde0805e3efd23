import { issue } from '../../issues/issue';
import { areaAddress, columnLetters } from '../../workbook/area';
import { ownCell } from '../blocks/block';
import type { Rule } from './rule';

/** Cells merged inside the data rows: the value was taken for every row that they span. */
export const mergedCells: Rule = (trackers) =>
  trackers.flatMap((tracker) => {
    const rows = new Set(tracker.rows.map(({ row }) => row));
    return tracker.sheet.merges
      .filter((area) => area.column <= tracker.lastColumn && area.column + area.columns > tracker.firstColumn)
      .filter((area) => Array.from({ length: area.rows }, (_, i) => area.row + i).some((row) => rows.has(row)))
      .map((area) => {
        const shown = ownCell(tracker.sheet, area.row, area.column).shown;
        const place = { sheet: tracker.sheet.name, cell: areaAddress(area), value: shown === '' ? null : shown };
        return issue('cell/merged', { ...place, data: { rows: area.rows, columns: area.columns } });
      });
  });

/** Hidden rows of a tracker were read like the others. */
export const hiddenRows: Rule = (trackers) =>
  trackers.flatMap((tracker) => {
    const hidden = tracker.rows.filter(({ row }) => tracker.sheet.hiddenRows.includes(row));
    if (hidden.length === 0) return [];
    const value = hidden.map(({ row }) => row + 1).join(', ');
    return [issue('sheet/hidden-rows', { sheet: tracker.sheet.name, value, data: { count: hidden.length } })];
  });

/** Hidden columns of a tracker were read like the others. */
export const hiddenColumns: Rule = (trackers) =>
  trackers.flatMap((tracker) => {
    const hidden = tracker.sheet.hiddenColumns.filter(
      (column) => column >= tracker.firstColumn && column <= tracker.lastColumn,
    );
    if (hidden.length === 0) return [];
    const value = hidden.map(columnLetters).join(', ');
    return [issue('sheet/hidden-columns', { sheet: tracker.sheet.name, value, data: { count: hidden.length } })];
  });
