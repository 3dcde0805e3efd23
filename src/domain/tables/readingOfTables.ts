import type { SameText } from '../decisions';
import { FIELD_NAMES, FIELDS, type Field } from '../fields';
import type { Reading, Tracker } from '../reading/reading';
import { NO_TITLES } from '../reading/rows/inspectionTitles';
import { isBlank } from '../workbook/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { whoHoldsWhat, type Holding } from '../report/whoHoldsWhat';
import { judgeTables } from './judgeTables';
import { ownTable, type OwnTable } from './ownTables';
import { fixableIn, type Fixable } from './planFixes';
import { readTracked } from './readTracked';
import type { TableSnapshot } from './tableSnapshot';

/** Our own tables as they stand in a snapshot of the whole workbook. */
export function tablesOf(snapshot: WorkbookSnapshot): Partial<Record<OwnTable, TableSnapshot>> {
  const found: Partial<Record<OwnTable, TableSnapshot>> = {};
  for (const sheet of snapshot.sheets) {
    for (const { name, area } of sheet.tables) {
      const cells = sheet.cells
        .slice(area.row, area.row + area.rows)
        .map((row) => row.slice(area.column, area.column + area.columns));
      const headers = (cells[0] ?? []).map(({ shown }) => shown);
      const own = ownTable(name, headers);
      if (own) {
        found[own] = {
          name,
          sheet: sheet.name,
          row: area.row,
          column: area.column,
          headers,
          rows: cells.slice(1).map((row) => row.map(({ value }) => value)),
          below: lastUsedRow(sheet, area.row + area.rows),
        };
      }
    }
  }
  return found;
}

/** What our tables say, what of it can be mended, and who holds what. */
export interface TablesReading {
  readonly reading: Reading;
  readonly fixes: readonly Fixable[];
  readonly holdings: readonly Holding[];
}

/** The check of a workbook whose tables were built before: the tables are what is read, and nothing else. */
export function readingOfTables(snapshot: WorkbookSnapshot, sameTexts: readonly SameText[] = []): TablesReading {
  const tables = tablesOf(snapshot);
  const read = readTracked(tables);
  const table = tables.Recommendations;
  const trackers = (rows: number): Tracker[] => (table ? [trackerOf(table, rows)] : []);
  if (read.kind === 'unusable') {
    const nothing = { recommendations: [], inspections: [], titles: NO_TITLES };
    return { reading: { trackers: trackers(0), ...nothing, issues: read.issues }, fixes: [], holdings: [] };
  }
  const { recommendations, inspections, details } = read.tracked;
  const issues = judgeTables(read, sameTexts);
  return {
    reading: { trackers: trackers(recommendations.length), recommendations, inspections, titles: NO_TITLES, issues },
    fixes: fixableIn({ recommendations, inspections, issues }),
    holdings: whoHoldsWhat(recommendations, details),
  };
}

/** Last row from `first` on that holds anything; null when there is none. */
function lastUsedRow({ cells }: SheetSnapshot, first: number): number | null {
  for (let row = cells.length - 1; row >= first; row--) if (cells[row]?.some((cell) => !isBlank(cell))) return row;
  return null;
}

const fieldOf = (header: string): Field | null => FIELD_NAMES.find((field) => FIELDS[field].label === header) ?? null;

const trackerOf = (table: TableSnapshot, rows: number): Tracker => ({
  sheet: table.sheet,
  headerRows: [table.row],
  firstRow: table.row + 1,
  lastRow: table.row + table.rows.length,
  rows,
  columns: table.headers.map((header, column) => {
    const field = fieldOf(header);
    return {
      column: table.column + column,
      header,
      field,
      confidence: field ? 1 : 0,
      decided: field ? 'auto' : 'unmapped',
      because: field ? 'heading' : 'nothing',
      runnerUp: null,
    };
  }),
  skipped: [],
});
