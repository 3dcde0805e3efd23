import { areaAddress } from '../../workbook/area';
import { ownCell } from '../blocks/block';
import { mergesAcross } from '../rows/mergesAcross';
import type { Rule } from './rule';

/** Cells merged inside the data rows: the value was taken for every row that they span. Those over several fields are asked about. */
export const mergedCells: Rule = {
  code: 'cell/merged',
  find: (trackers) =>
    trackers.flatMap((tracker) => {
      const rows = new Set(tracker.rows.map(({ row }) => row));
      const first = tracker.rows[0]?.row ?? 0;
      const asked = new Set(mergesAcross(tracker.sheet, first, tracker.fields).map(({ area }) => area));
      return tracker.sheet.merges
        .filter((area) => !asked.has(area))
        .filter((area) => area.column <= tracker.lastColumn && area.column + area.columns > tracker.firstColumn)
        .filter((area) => Array.from({ length: area.rows }, (_, i) => area.row + i).some((row) => rows.has(row)))
        .map((area) => {
          const shown = ownCell(tracker.sheet, area.row, area.column).shown;
          const place = { sheet: tracker.sheet.name, cell: areaAddress(area), value: shown === '' ? null : shown };
          return { ...place, data: { rows: area.rows, columns: area.columns } };
        });
    }),
};
