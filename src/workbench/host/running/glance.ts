import type { Area } from '../../../domain/workbook/area';
import type { HostSheet, HostWorkbook } from '../workbook';

/** What is seen of a workbook at one moment without looking into its cells: two of them tell what happened in between. */
export interface Glance {
  readonly active: HostSheet | undefined;
  readonly selections: ReadonlyMap<HostSheet, Area>;
  readonly sheets: ReadonlyMap<HostSheet, SheetGlance>;
  /** By id of the table. */
  readonly tables: ReadonlyMap<string, { readonly name: string; readonly sheetId: string }>;
  readonly settings: ReadonlyMap<string, string>;
}

interface SheetGlance {
  readonly name: string;
  readonly visibility: string;
  readonly protected: boolean;
  /** 0-based among all sheets. */
  readonly position: number;
}

/** Looks at the workbook now. */
export const glanceAt = (workbook: HostWorkbook, selections: ReadonlyMap<HostSheet, Area>): Glance => ({
  active: workbook.sheets[workbook.activeSheet],
  selections: new Map(selections),
  sheets: new Map(
    workbook.sheets.map((sheet, position) => [
      sheet,
      { name: sheet.name, visibility: sheet.visibility, protected: sheet.protected, position },
    ]),
  ),
  tables: new Map(
    workbook.sheets.flatMap((sheet) =>
      sheet.tables.map((table) => [table.id, { name: table.name, sheetId: sheet.id }] as const),
    ),
  ),
  settings: new Map(workbook.settings),
});

/** True when the two hold the same texts. */
export const sameSettings = (a: Glance['settings'], b: Glance['settings']): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
