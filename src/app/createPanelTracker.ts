import { NO_DECISIONS, type Decisions } from '../domain/decisions';
import { issue } from '../domain/issues/issue';
import type { WorkbookPlan } from '../domain/plan/sheetPlan';
import { judgeInspections, judgeRecommendations } from '../domain/rag/judge';
import { locateIn } from '../domain/reading/locate';
import { readTrackers } from '../domain/reading/readTrackers';
import type { Reading } from '../domain/reading/reading';
import { planSummary, type SummaryPlace } from '../domain/report/planSummary';
import { changesOf, trackReading } from '../domain/tables/trackReading';
import { isBuilt } from '../domain/tables/ownTables';
import { judgeTables, publishedIssues } from '../domain/tables/judgeTables';
import { planTables, type TakenNames } from '../domain/tables/planTables';
import { readingOfTables } from '../domain/tables/readingOfTables';
import { readTracked } from '../domain/tables/readTracked';
import { countsFrom1904 } from '../domain/workbook/dateSystem';
import type { SerialDate } from '../domain/workbook/serialDate';
import type { WorkbookSnapshot } from '../domain/workbook/snapshot';
import { DECISIONS_KEY, formatDecisions, joinDecisions, rememberedDecisions } from './decisions';
import type { BuildOutcome, CheckOutcome, PanelTracker, SummaryOutcome } from './panelTracker';
import type { Outcome, OwnSheets, PresentSheets, WorkbookPort } from './ports';
import { begunSheets, isLeftOver, readUnfinished } from './unfinished';

export interface PanelTrackerOptions {
  /** Today, for a position date that nobody has set yet and for the Change log. */
  readonly today: () => SerialDate;
  /** The officer's answers, before those that the workbook remembers. */
  readonly decisions?: Decisions;
  /** Use the columns that are only suggested. */
  readonly acceptSuggestions?: boolean;
}

/** What was read, and what that is. */
interface Checked {
  /** Without the sheets that an earlier step began and did not finish: they are no tracker, and ours to write over. */
  readonly snapshot: WorkbookSnapshot;
  readonly present: PresentSheets;
  readonly reading: Reading;
  readonly decisions: Decisions;
  readonly built: boolean;
}

/** The three steps over an open workbook. */
export function createPanelTracker(port: WorkbookPort, options: PanelTrackerOptions): PanelTracker {
  /** Names of the sheets when they were last read: the next reading is a round trip shorter. */
  let known: readonly string[] = [];

  const read = (whole: WorkbookSnapshot): Checked => {
    const unfinished = readUnfinished(whole.settings);
    const begun = whole.sheets.filter((sheet) => isLeftOver(sheet, unfinished));
    const snapshot = { ...whole, sheets: whole.sheets.filter((sheet) => !begun.includes(sheet)) };
    const present: PresentSheets = {
      names: whole.sheets.map(({ name }) => name),
      hidden: whole.sheets.filter(({ visibility }) => visibility !== 'visible').map(({ name }) => name),
      begunTables: begun.flatMap(({ tables }) => tables.map(({ name }) => name)),
    };
    const decisions = joinDecisions(options.decisions ?? NO_DECISIONS, rememberedDecisions(snapshot.settings));
    const built = isBuilt(snapshot);
    if (built) return { snapshot, present, decisions, built, reading: readingOfTables(snapshot) };
    const found = readTrackers(snapshot, {
      decisions,
      acceptSuggestions: options.acceptSuggestions ?? false,
    });
    const { details, inspections } = trackReading(found, decisions, options.today());
    const judged = [
      ...judgeRecommendations(found.recommendations, details, locateIn(found.trackers)),
      ...judgeInspections(inspections, details),
    ];
    const dates = countsFrom1904(snapshot) ? [issue('workbook/dates-from-1904', { value: snapshot.name })] : [];
    return {
      snapshot,
      present,
      decisions,
      built,
      reading: { ...found, issues: [...dates, ...found.issues, ...judged] },
    };
  };

  const readNow = async (): Promise<Outcome<Checked>> => {
    const outcome = await port.readWorkbook(known);
    if (!outcome.ok) return outcome;
    known = outcome.value.sheets.map(({ name }) => name);
    return { ok: true, value: read(outcome.value) };
  };

  async function check(): Promise<CheckOutcome> {
    const now = await readNow();
    if (!now.ok) return { kind: 'refused', refusal: now.refusal };
    return { kind: 'checked', reading: now.value.reading, built: now.value.built };
  }

  async function build(): Promise<BuildOutcome> {
    // Read again: what was typed since the last check must not be lost.
    const now = await readNow();
    if (!now.ok) return { kind: 'refused', refusal: now.refusal };
    const { snapshot, present, reading, decisions, built } = now.value;
    if (built) return { kind: 'blocked', reason: 'alreadyBuilt', names: [] };
    if (reading.issues.some(({ code }) => code === 'workbook/dates-from-1904')) {
      return { kind: 'blocked', reason: 'datesFrom1904', names: [] };
    }
    if (reading.trackers.length === 0) return { kind: 'blocked', reason: 'noTracker', names: [] };
    if (reading.recommendations.length === 0) {
      const sheets = [...new Set(reading.trackers.map(({ sheet }) => sheet))];
      return { kind: 'blocked', reason: 'requiredColumnMissing', names: sheets };
    }
    if (snapshot.readOnly) return { kind: 'blocked', reason: 'readOnly', names: [] };
    if (snapshot.structureProtected) return { kind: 'blocked', reason: 'workbookProtected', names: [] };
    const today = options.today();
    const tracked = trackReading(reading, decisions, today);
    const plan: WorkbookPlan = {
      ...planTables(tracked, changesOf(reading, today), takenNames(snapshot)),
      settings: { [DECISIONS_KEY]: formatDecisions(decisions) },
    };
    const written = await port.carryOut(plan, present);
    if (!written.ok) return { kind: 'refused', refusal: written.refusal };
    return { kind: 'built', tracked, issues: reading.issues };
  }

  async function summarise(): Promise<SummaryOutcome> {
    const own = await port.readOwnSheets();
    if (!own.ok) return { kind: 'refused', refusal: own.refusal };
    const found = readTracked(own.value.tables);
    if (found.kind === 'unusable') return { kind: 'blocked', reason: found.reason, names: found.names };
    if (own.value.readOnly) return { kind: 'blocked', reason: 'readOnly', names: [] };
    if (own.value.structureProtected) return { kind: 'blocked', reason: 'workbookProtected', names: [] };
    const { tracked } = found;
    if (tracked.details.marking === 'officialSensitive') {
      return { kind: 'blocked', reason: 'officialSensitive', names: [] };
    }
    const issues = judgeTables(found);
    const begun = begunSheets(own.value);
    const planned = planSummary(tracked, publishedIssues(found, issues), placeOf(own.value, begun));
    if (planned.kind === 'mismatch') {
      const names = planned.mismatches.map(
        ({ what, expected, found: sum }) => `${what}: ${sum} instead of ${expected}`,
      );
      return { kind: 'blocked', reason: 'doesNotReconcile', names };
    }
    const present: PresentSheets = {
      names: own.value.sheetNames,
      hidden: own.value.hiddenSheets,
      begunTables: begun.flatMap((name) => own.value.tableNames[name] ?? []),
    };
    const written = await port.carryOut(planned.plan, present);
    if (!written.ok) return { kind: 'refused', refusal: written.refusal };
    return { kind: 'written', model: planned.model, issues, kept: planned.kept };
  }

  return { check, build, summarise };
}

/** Where the summary goes; what was begun and not finished is written over. */
const placeOf = ({ tables, summary, sheetNames, settings }: OwnSheets, begun: readonly string[]): SummaryPlace => ({
  tables,
  summary: summary && begun.includes(summary.sheet) ? null : summary,
  sheetNames: sheetNames.filter((name) => !begun.includes(name)),
  settings,
});

const takenNames = (snapshot: WorkbookSnapshot): TakenNames => ({
  sheets: snapshot.sheets.map(({ name }) => name),
  tables: snapshot.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
});
