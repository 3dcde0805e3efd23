import type { PlannedValue, WorkbookPlan } from '../plan/sheetPlan';
import { rateAt } from '../rag/rate';
import type { Tracked } from '../recommendation';
import { RAG } from '../vocabulary';
import { EMPTY, type CellValue } from '../workbook/cell';
import { ownTable, type OwnTable } from './ownTables';
import { RAG_LABEL } from './recommendationsTable';
import type { TableSnapshot } from './tableSnapshot';

/**
 * Our tables as they stand once the plan is carried out, without reading them again. Of the formulas only the RAG has its result:
 * nothing else that a formula says is read back.
 */
export function tablesOfPlan(
  { sheets }: Pick<WorkbookPlan, 'sheets'>,
  { recommendations, details }: Pick<Tracked, 'recommendations' | 'details'>,
): Partial<Record<OwnTable, TableSnapshot>> {
  const rating = rateAt(details);
  const found: Partial<Record<OwnTable, TableSnapshot>> = {};
  for (const sheet of sheets) {
    for (const { name, area } of sheet.tables) {
      const headers = (sheet.values[area.row] ?? []).map(String);
      const own = ownTable(name, headers);
      if (!own) continue;
      const rag = own === 'Recommendations' ? headers.indexOf(RAG_LABEL) : -1;
      const rows = sheet.values.slice(area.row + 1, area.row + area.rows).map((row, index) =>
        headers.map((_, column): CellValue => {
          const recommendation = column === rag ? recommendations[index] : undefined;
          if (recommendation) return { kind: 'text', text: RAG[rating(recommendation).rag] };
          return valueOf(row[column] ?? null);
        }),
      );
      found[own] = { name, sheet: sheet.name, row: area.row, column: area.column, headers, rows, below: null };
    }
  }
  return found;
}

function valueOf(planned: PlannedValue): CellValue {
  switch (typeof planned) {
    case 'string':
      return planned === '' ? EMPTY : { kind: 'text', text: planned };
    case 'number':
      return { kind: 'number', value: planned };
    case 'boolean':
      return { kind: 'boolean', value: planned };
    default:
      return EMPTY;
  }
}
