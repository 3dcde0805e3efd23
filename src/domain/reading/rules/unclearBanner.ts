import { cellAddress } from '../../workbook/area';
import type { Rule } from './rule';

/** A line above rows that names no known inspection: a report, or only a part of one. */
export const unclearBanner: Rule = {
  code: 'row/unclear-banner',
  find: (trackers) =>
    trackers.flatMap(({ sheet, unclearBanners }) =>
      unclearBanners
        .filter(({ rows }) => rows > 0)
        .map(({ row, column, text, rows }) => ({
          sheet: sheet.name,
          cell: cellAddress(row, column),
          field: 'inspection' as const,
          value: text,
          data: { count: rows },
        })),
    ),
};
