import { rate } from '../../../src/domain/rag/rate';
import type { Tracked } from '../../../src/domain/recommendation';
import type { OwnTable } from '../../../src/domain/tables/ownTables';
import { planTables } from '../../../src/domain/tables/planTables';
import type { TableSnapshot } from '../../../src/domain/tables/tableSnapshot';
import { RAG } from '../../../src/domain/vocabulary';
import type { CellValue } from '../../../src/domain/workbook/cell';

const text = (words: string): CellValue => ({ kind: 'text', text: words });

/** The tables as Excel would give them back: formulas of the RAG column with their result, the others blank. */
export function builtTables(planned: Tracked): Partial<Record<OwnTable, TableSnapshot>> {
  const { sheets } = planTables(planned, [], { sheets: [], tables: [] });
  return Object.fromEntries(
    sheets.flatMap((sheet) =>
      sheet.tables.map(({ name, area }) => {
        const headers = (sheet.values[area.row] ?? []).map(String);
        const rows = sheet.values.slice(area.row + 1).map((row, index) =>
          headers.map((label, column): CellValue => {
            const value = row[column] ?? null;
            if (value === null) return { kind: 'empty' };
            if (typeof value === 'object') {
              const own = planned.recommendations[index];
              return label === 'RAG' && own ? text(RAG[rate(own, planned.details).rag]) : { kind: 'empty' };
            }
            return typeof value === 'number'
              ? { kind: 'number', value }
              : typeof value === 'boolean'
                ? { kind: 'boolean', value }
                : text(value);
          }),
        );
        return [name, { name, sheet: sheet.name, row: area.row, column: 0, headers, rows, below: null }];
      }),
    ),
  );
}
