import { isBlank } from '../../workbook/cell';
import { cellAddress } from '../../workbook/area';
import { ownCell } from '../blocks/block';
import type { Rule } from './rule';

/** A RAG column of a tracker with rows of which no cell says anything, in word, fill or lettering. */
export const ragNotSeen: Rule = {
  code: 'column/rag-not-seen',
  find: (trackers) =>
    trackers.flatMap(({ sheet, fields, headerRow, rows }) => {
      const column = fields.get('rag');
      if (column === undefined || headerRow === null || rows.length === 0) return [];
      const plain = rows.every(({ row, recommendation }) => {
        const cell = ownCell(sheet, row, column);
        return recommendation.trackerRag === null && isBlank(cell) && cell.fill === '#FFFFFF';
      });
      if (!plain) return [];
      const value = ownCell(sheet, headerRow, column).shown;
      return [{ sheet: sheet.name, cell: cellAddress(headerRow, column), field: 'rag' as const, value }];
    }),
};
