import { FIELD_NAMES, FIELDS } from '../fields';
import { INPUT } from '../rag/ragRule';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { RAG_LABEL, RAG_REASON_LABEL, SOURCE_LABEL } from './recommendationsTable';

/**
 * The tables that the add-in makes, each with the headings that reading it back needs. They also tell ours from one of
 * the officer's of the same name, which must be neither skipped nor written to.
 */
export const OWN_TABLES = {
  Recommendations: [
    ...FIELD_NAMES.map((field) => FIELDS[field].label),
    RAG_LABEL,
    RAG_REASON_LABEL,
    INPUT.override,
    INPUT.overrideReason,
    SOURCE_LABEL,
  ],
  Inspections: [
    'Title',
    'Type',
    'Coverage',
    'Published',
    'Scope',
    'Section 55 required',
    'Response published',
    'Response link',
  ],
  Findings: ['Inspection', 'Kind', 'Text'],
  Schedule: ['Year', 'Title', 'Status', 'Note'],
  Risks: ['Heading', 'Text'],
  Report_details: ['Name', 'Value'],
  Change_log: ['When', 'Sheet', 'Cell', 'Rule', 'Before', 'After', 'Action'],
  Panel_positions: ['Meeting date', 'Position date', 'Inspection', 'Reference', 'Force status', 'RAG', 'Target'],
} as const satisfies Record<string, readonly string[]>;

export type OwnTable = keyof typeof OWN_TABLES;

export const OWN_TABLE_NAMES = Object.keys(OWN_TABLES) as OwnTable[];

/** What a table of ours is called when the officer's workbook had that name already. */
export const otherName = (table: OwnTable): string => `${table}_2`;

/** Which headings of a table of ours are not there any more. */
export const missingHeadings = (table: OwnTable, headers: readonly string[]): string[] =>
  OWN_TABLES[table].filter((heading) => !headers.includes(heading));

/** Which table of ours this is, by its name and most of its headings; null when it is the officer's. */
export function ownTable(name: string, headers: readonly string[]): OwnTable | null {
  const found = OWN_TABLE_NAMES.find((table) =>
    [table, otherName(table)].some((own) => own.toLowerCase() === name.toLowerCase()),
  );
  return found && missingHeadings(found, headers).length < OWN_TABLES[found].length / 2 ? found : null;
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
