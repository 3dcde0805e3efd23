import type { Issue } from '../issues/issue';
import type { PlannedRows, SheetPlan, WorkbookPlan } from '../plan/sheetPlan';
import { meetingOf, type Position, type Tracked } from '../recommendation';
import { planMorePositions, planPositions } from '../tables/logTables';
import type { OwnTable } from '../tables/ownTables';
import { freeSheetName } from '../tables/planTables';
import type { TableSnapshot } from '../tables/tableSnapshot';
import { areaAddress, quoteSheet, type Area } from '../workbook/area';
import type { CellValue } from '../workbook/cell';
import { buildReport } from './buildReport';
import { layoutSummary } from './layoutSummary';
import { reconcile } from './reconcile';
import type { Mismatch, ReportModel } from './reportModel';
import { FINGERPRINT_KEY, fingerprintOfPlan, fingerprintOfValues, SUMMARY_NAME, SUMMARY_SHEET } from './summarySheet';

/** What of ours is in the workbook already. */
export interface SummaryPlace {
  readonly tables: Readonly<Partial<Record<OwnTable, TableSnapshot>>>;
  readonly summary: { readonly sheet: string; readonly values: readonly (readonly CellValue[])[] } | null;
  /** Names that are not free. */
  readonly sheetNames: readonly string[];
  /** Sheets that an earlier step began and did not finish. */
  readonly begun: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
}

export type PlannedSummary =
  | {
      readonly kind: 'planned';
      readonly model: ReportModel;
      readonly plan: WorkbookPlan;
      /** Earlier sheet left as it is, since it was edited. */ readonly kept: string | null;
    }
  /** The totals do not add up: nothing may be written. */
  | { readonly kind: 'mismatch'; readonly mismatches: readonly Mismatch[] };

/** Plans the Panel summary and the position that it tells the panel, once its totals reconcile. */
export function planSummary(tracked: Tracked, issues: readonly Issue[], place: SummaryPlace): PlannedSummary {
  const model = buildReport(tracked, issues);
  const mismatches = reconcile(model);
  if (mismatches.length > 0) return { kind: 'mismatch', mismatches };

  const { sheet, kept } = chooseSheet(place);
  const summary = { ...layoutSummary(model), name: sheet };
  const positions = planPlaceOfPositions(tracked, model.position, place);
  const area: Area = {
    row: 0,
    column: 0,
    rows: summary.values.length,
    columns: Math.max(1, ...summary.values.map((row) => row.length)),
  };
  return {
    kind: 'planned',
    model,
    kept,
    plan: {
      sheets: positions.kind === 'sheet' ? [summary, positions.sheet] : [summary],
      additions: positions.kind === 'rows' ? [positions.rows] : [],
      names: [{ name: SUMMARY_NAME, formula: `=${quoteSheet(sheet)}!${absolute(area)}` }],
      settings: { [FINGERPRINT_KEY]: fingerprintOfPlan(summary) },
      activate: sheet,
    },
  };
}

/**
 * What panels were told before stands nowhere else: it is added to, never written again. A table of which Excel refused a part,
 * and which holds nothing but what this step says anew, is made whole.
 */
function planPlaceOfPositions(
  { details }: Tracked,
  positions: readonly Position[],
  { tables: { Panel_positions: table }, begun, sheetNames }: SummaryPlace,
): { readonly kind: 'sheet'; readonly sheet: SheetPlan } | { readonly kind: 'rows'; readonly rows: PlannedRows } {
  const sheet = planPositions(positions);
  if (!table) return { kind: 'sheet', sheet: { ...sheet, name: freeSheetName(sheet.name, sheetNames) } };
  const rows = planMorePositions(positions, table, meetingOf(details));
  const anew = rows.replaced.reduce((count, area) => count + area.rows, 0);
  const holdsMore = anew < table.rows.length || table.below !== null;
  if (!begun.includes(table.sheet) || holdsMore) return { kind: 'rows', rows };
  const tables = sheet.tables.map((planned) => ({ ...planned, name: table.name }));
  return { kind: 'sheet', sheet: { ...sheet, name: table.sheet, tables } };
}

/** The earlier sheet is written over only while it holds exactly what was generated; else a new one is made. */
function chooseSheet({ summary, sheetNames, settings }: SummaryPlace): { sheet: string; kept: string | null } {
  if (summary && fingerprintOfValues(summary.values) === settings[FINGERPRINT_KEY]) {
    return { sheet: summary.sheet, kept: null };
  }
  return { sheet: freeSheetName(SUMMARY_SHEET, sheetNames), kept: summary?.sheet ?? null };
}

const absolute = (area: Area): string => areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
