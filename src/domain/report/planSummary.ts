import type { Issue } from '../issues/issue';
import type { WorkbookPlan } from '../plan/sheetPlan';
import { meetingOf, type Tracked } from '../recommendation';
import { planPositions } from '../tables/logTables';
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
  readonly sheetNames: readonly string[];
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
  const positions = planPositions([
    // Generating again for the same meeting replaces what was kept for it.
    ...tracked.positions.filter(({ meetingDate }) => meetingDate !== meetingOf(tracked.details)),
    ...model.position,
  ]);
  const table = place.tables.Panel_positions;
  const positionsPlan = table
    ? { ...positions, name: table.sheet, tables: positions.tables.map((planned) => ({ ...planned, name: table.name })) }
    : { ...positions, name: freeSheetName(positions.name, place.sheetNames) };
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
      sheets: [summary, positionsPlan],
      names: [{ name: SUMMARY_NAME, formula: `=${quoteSheet(sheet)}!${absolute(area)}` }],
      settings: { [FINGERPRINT_KEY]: fingerprintOfPlan(summary) },
      activate: sheet,
    },
  };
}

/** The earlier sheet is written over only while it holds exactly what was generated; else a new one is made. */
function chooseSheet({ summary, sheetNames, settings }: SummaryPlace): { sheet: string; kept: string | null } {
  if (summary && fingerprintOfValues(summary.values) === settings[FINGERPRINT_KEY]) {
    return { sheet: summary.sheet, kept: null };
  }
  return { sheet: freeSheetName(SUMMARY_SHEET, sheetNames), kept: summary?.sheet ?? null };
}

const absolute = (area: Area): string => areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
