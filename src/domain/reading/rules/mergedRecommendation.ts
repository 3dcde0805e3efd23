import { areaAddress } from '../../workbook/area';
import { ownCell } from '../blocks/block';
import type { Rule } from './rule';

/** The words of a recommendation merged over several rows: each row is read and counted as one of its own. */
export const mergedRecommendation: Rule = {
  code: 'cell/merged-recommendation',
  find: (trackers) =>
    trackers.flatMap(({ sheet, fields, rows }) => {
      const column = fields.get('text');
      const over = sheet.merges.filter((area) => area.column === column && area.rows > 1);
      if (over.length === 0) return [];
      return over.flatMap((area) => {
        const counted = rows.filter(({ row }) => row >= area.row && row < area.row + area.rows).length;
        if (counted < 2) return [];
        const value = ownCell(sheet, area.row, area.column).shown;
        const cell = areaAddress(area);
        return [{ sheet: sheet.name, cell, field: 'text' as const, value, data: { count: counted } }];
      });
    }),
};
