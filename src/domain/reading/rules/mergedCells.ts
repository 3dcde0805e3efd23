import { areaAddress } from '../../workbook/area';
import { ownCell } from '../blocks/block';
import type { Rule } from './rule';

/** Cells merged inside the data rows: the value was taken for every row that they span. */
export const mergedCells: Rule = {
  code: 'cell/merged',
  find: (trackers) =>
    trackers.flatMap((tracker) => {
      const rows = new Set(tracker.rows.map(({ row }) => row));
      return tracker.sheet.merges
        .filter((area) => area.column <= tracker.lastColumn && area.column + area.columns > tracker.firstColumn)
        .filter((area) => Array.from({ length: area.rows }, (_, i) => area.row + i).some((row) => rows.has(row)))
        .map((area) => {
          const shown = ownCell(tracker.sheet, area.row, area.column).shown;
          const place = { sheet: tracker.sheet.name, cell: areaAddress(area), value: shown === '' ? null : shown };
          return { ...place, data: { rows: area.rows, columns: area.columns } };
        });
    }),
};
