import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { RAG_REASON_LABEL } from './recommendationsTable';

/**
 * The tables that the add-in makes, each with headings by which it knows one as its own: an officer may well have a
 * table called Recommendations, and that one must be neither skipped nor written to.
 */
export const OWN_TABLES = {
  Recommendations: [RAG_REASON_LABEL, 'RAG override', 'Source'],
  Inspections: ['Last day to respond', 'Response state'],
  Findings: ['Inspection', 'Kind', 'Text'],
  Schedule: ['Year', 'Title', 'Status', 'Note'],
  Risks: ['Heading', 'Text'],
  Report_details: ['Name', 'Value'],
  Change_log: ['When', 'Rule', 'Before', 'After'],
  Panel_positions: ['Position date', 'Reference', 'RAG'],
} as const satisfies Record<string, readonly string[]>;

export type OwnTable = keyof typeof OWN_TABLES;

export const OWN_TABLE_NAMES = Object.keys(OWN_TABLES) as OwnTable[];

/** What a table of ours is called when the officer's workbook had that name already. */
export const otherName = (table: OwnTable): string => `${table}_2`;

/** Which table of ours this is, by its name and its headings; null when it is the officer's. */
export function ownTable(name: string, headers: readonly string[]): OwnTable | null {
  const found = OWN_TABLE_NAMES.find((table) =>
    [table, otherName(table)].some((own) => own.toLowerCase() === name.toLowerCase()),
  );
  return found && OWN_TABLES[found].every((heading) => headers.includes(heading)) ? found : null;
}

/** The tables of ours that stand on a sheet. */
export const ownTablesOn = (sheet: SheetSnapshot): OwnTable[] =>
  sheet.tables.flatMap(({ name, area }) => {
    const header = sheet.cells[area.row]?.slice(area.column, area.column + area.columns) ?? [];
    const own = ownTable(
      name,
      header.map(({ shown }) => shown),
    );
    return own ? [own] : [];
  });

/** True when the Recommendations table was built before. */
export const isBuilt = (snapshot: WorkbookSnapshot): boolean =>
  snapshot.sheets.some((sheet) => ownTablesOn(sheet).includes('Recommendations'));
