import { answersIn, withAnswers, withoutAnswers, type Answer } from '../domain/answers';
import { NO_DECISIONS, type Decisions } from '../domain/decisions';
import { issue } from '../domain/issues/issue';
import { planCopy } from '../domain/plan/planCopy';
import type { WorkbookPlan } from '../domain/plan/sheetPlan';
import { judgeInspections, judgeRecommendations } from '../domain/rag/judge';
import { locateIn } from '../domain/reading/locate';
import { FOUND_INSPECTION_RULES } from '../domain/reading/rules/inspections/registry';
import { findQuestions } from '../domain/reading/findQuestions';
import { readTrackers } from '../domain/reading/readTrackers';
import type { Reading } from '../domain/reading/reading';
import { planSummary, type SummaryPlace } from '../domain/report/planSummary';
import { fingerprintOfValues, SUMMARY_SHEET } from '../domain/report/summarySheet';
import { whoHoldsWhat } from '../domain/report/whoHoldsWhat';
import { changesOf, trackReading } from '../domain/tables/trackReading';
import { isBuilt } from '../domain/tables/ownTables';
import { judgeTables, mendableIn, publishedIssues } from '../domain/tables/judgeTables';
import { fixableIn, planFixes, type Fixable } from '../domain/tables/planFixes';
import { freeSheetName, planTables, type TakenNames } from '../domain/tables/planTables';
import { readingOfTables, tablesOf, type TablesReading } from '../domain/tables/readingOfTables';
import { readTracked } from '../domain/tables/readTracked';
import { tablesOfPlan } from '../domain/tables/tablesOfPlan';
import { countsFrom1904 } from '../domain/workbook/dateSystem';
import type { SerialDate } from '../domain/workbook/serialDate';
import type { SheetSnapshot, WorkbookSnapshot } from '../domain/workbook/snapshot';
import { DECISIONS_KEY, formatDecisions, joinDecisions, rememberedDecisions } from './decisions';
import { BUILT_KEY, builtBefore, formatBuilt, planAgain, type BuiltBefore } from './buildAgain';
import type {
  AnswerOutcome,
  BuildOutcome,
  CheckOutcome,
  MendOutcome,
  PanelTracker,
  ReadFrom,
  SummaryOutcome,
} from './panelTracker';
import type { Cleared, Outcome, OwnSheets, PresentSheets, WorkbookPort } from './ports';
import { begunSheets, isEdited, isLeftOver, readUnfinished } from './unfinished';

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
  /** Without the sheets that an earlier step began and did not finish: they are no tracker. */
  readonly snapshot: WorkbookSnapshot;
  readonly present: PresentSheets;
  readonly taken: TakenNames;
  readonly reading: Reading;
  readonly decisions: Decisions;
  /** What the tables say beside it; null while they are not built, or not read. */
  readonly built: Omit<TablesReading, 'reading'> | null;
  /** What of ours was there before, where the officer's own sheets are read all the same. */
  readonly again: BuiltBefore | null;
}

/** The steps over an open workbook. */
export function createPanelTracker(port: WorkbookPort, options: PanelTrackerOptions): PanelTracker {
  /** Names of the sheets when they were last read: the next reading is a round trip shorter. */
  let known: readonly string[] = [];
  const given = options.decisions ?? NO_DECISIONS;

  const read = (whole: WorkbookSnapshot, from: ReadFrom): Checked => {
    const unfinished = readUnfinished(whole.settings);
    const edited = whole.sheets.filter((sheet) => isEdited(sheet, unfinished));
    // Tables in which somebody works already are no longer a step's to write again
    const inUse = edited.length > 0 && isBuilt(whole);
    const begun = inUse ? [] : whole.sheets.filter((sheet) => isLeftOver(sheet, unfinished));
    const theirs = whole.sheets.filter((sheet) => !begun.includes(sheet));
    const snapshot = { ...whole, sheets: inUse ? theirs : theirs.filter((sheet) => !edited.includes(sheet)) };
    const present: PresentSheets = {
      names: namesOf(whole.sheets),
      hidden: whole.sheets.filter(({ visibility }) => visibility !== 'visible').map(({ name }) => name),
      begunTables: tableNames(begun),
    };
    const again = from === 'tables' && isBuilt(snapshot) ? null : builtBefore(snapshot);
    const taken = again?.taken ?? takenNames(theirs);
    const decisions = joinDecisions(given, rememberedDecisions(snapshot.settings));
    if (isBuilt(snapshot) && !again) {
      const { reading, ...built } = readingOfTables(snapshot, decisions.sameTexts);
      return { snapshot, present, taken, decisions, built, again, reading };
    }
    const found = readTrackers(again ? { ...snapshot, sheets: again.sheets } : snapshot, {
      decisions,
      acceptSuggestions: options.acceptSuggestions ?? false,
    });
    const { details, inspections } = trackReading(found, decisions, options.today(), again?.details);
    const judged = [
      ...judgeRecommendations(found.recommendations, details, locateIn(found.trackers)),
      ...judgeInspections(FOUND_INSPECTION_RULES, inspections, details),
    ];
    const dates = countsFrom1904(snapshot) ? [issue('workbook/dates-from-1904', { value: snapshot.name })] : [];
    return {
      snapshot,
      present,
      taken,
      decisions,
      built: null,
      again,
      reading: { ...found, issues: [...dates, ...found.issues, ...judged] },
    };
  };

  const readNow = async (from: ReadFrom): Promise<Outcome<Checked>> => {
    const outcome = await port.readWorkbook(known);
    if (!outcome.ok) return outcome;
    known = outcome.value.sheets.map(({ name }) => name);
    return { ok: true, value: read(outcome.value, from) };
  };

  async function check(from: ReadFrom = 'tables'): Promise<CheckOutcome> {
    const now = await readNow(from);
    return now.ok ? outcomeOf(now.value) : { kind: 'refused', refusal: now.refusal };
  }

  async function answer(
    given: readonly Answer[],
    takenBack: readonly Answer[],
    from: ReadFrom = 'tables',
  ): Promise<AnswerOutcome> {
    // Read again: what somebody else answered in the meantime must not be lost.
    const whole = await port.readWorkbook(known);
    if (!whole.ok) return { kind: 'refused', refusal: whole.refusal };
    if (whole.value.readOnly) return { kind: 'blocked', reason: 'readOnly', names: [] };
    known = whole.value.sheets.map(({ name }) => name);
    const { settings } = whole.value;
    const decisions = withAnswers(withoutAnswers(rememberedDecisions(settings), takenBack), given);
    const kept = { [DECISIONS_KEY]: formatDecisions(decisions) };
    const written = await port.keepSettings(kept);
    if (!written.ok) return { kind: 'refused', refusal: written.refusal };
    return outcomeOf(read({ ...whole.value, settings: { ...settings, ...kept } }, from));
  }

  async function build(from: ReadFrom = 'tables'): Promise<BuildOutcome> {
    // Read again: what was typed since the last check must not be lost.
    const now = await readNow(from);
    if (!now.ok) return { kind: 'refused', refusal: now.refusal };
    const { snapshot, present, taken, reading, decisions, built, again } = now.value;
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
    if (again && again.workedIn.length > 0) return { kind: 'blocked', reason: 'tablesWorkedIn', names: again.workedIn };
    const today = options.today();
    const tracked = trackReading(reading, decisions, today, again?.details);
    const whole = planTables(tracked, changesOf(reading, today), taken);
    const plan: WorkbookPlan = {
      ...(again ? planAgain(whole, namesOf(snapshot.sheets)) : whole),
      settings: {
        [DECISIONS_KEY]: formatDecisions(decisions),
        [BUILT_KEY]: formatBuilt(whole.sheets, taken),
      },
    };
    const begunTables = [...present.begunTables, ...(again?.tables ?? [])];
    const written = await port.carryOut(plan, { ...present, begunTables });
    if (!written.ok) return { kind: 'refused', refusal: written.refusal };
    const tables = readTracked({ ...(again && tablesOf(snapshot)), ...tablesOfPlan(plan, tracked) });
    return {
      kind: 'built',
      tracked,
      issues: reading.issues,
      fixes: tables.kind === 'read' ? mendableIn(tables) : [],
      holdings: whoHoldsWhat(tracked.recommendations, tracked.details),
    };
  }

  async function mend(chosen: readonly Fixable[]): Promise<MendOutcome> {
    const own = await port.readOwnSheets();
    if (!own.ok) return { kind: 'refused', refusal: own.refusal };
    const { tables, readOnly } = own.value;
    const found = readTracked(tables);
    if (found.kind === 'unusable') return { kind: 'blocked', reason: found.reason, names: found.names };
    if (readOnly) return { kind: 'blocked', reason: 'readOnly', names: [] };
    const { Change_log } = tables;
    if (!Change_log) return { kind: 'blocked', reason: 'noChangeLog', names: [] };
    const offered = new Set(mendableIn(found).map(fixKey));
    const still = chosen.filter((one) => offered.has(fixKey(one)));
    const written =
      still.length === 0
        ? { ok: true as const, value: [] }
        : await port.applyFixes(planFixes(still, tables, Change_log, options.today()));
    if (!written.ok) return { kind: 'refused', refusal: written.refusal };
    const applied = still.filter((_, place) => written.value.includes(place));
    return { kind: 'mended', applied, left: chosen.filter((one) => !applied.includes(one)), now: await check() };
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
    const { sameTexts } = joinDecisions(given, rememberedDecisions(own.value.settings));
    const issues = judgeTables(found, sameTexts);
    const begun = begunSheets(own.value);
    const planned = planSummary(tracked, publishedIssues(found, issues), placeOf(own.value, begun));
    if (planned.kind === 'mismatch') {
      const names = planned.mismatches.map(
        ({ what, expected, found: sum }) => `${what}: ${sum} instead of ${expected}`,
      );
      return { kind: 'blocked', reason: 'doesNotReconcile', names };
    }
    const rewritten = summaryOn(own.value, planned.plan.activate);
    const present: PresentSheets = {
      names: own.value.sheetNames,
      hidden: own.value.hiddenSheets,
      begunTables: planned.plan.sheets.flatMap(({ name }) =>
        begun.includes(name) ? (own.value.tableNames[name] ?? []) : [],
      ),
      watched: rewritten?.sheet ?? null,
    };
    const written = await port.carryOut(planned.plan, present);
    if (!written.ok) return { kind: 'refused', refusal: written.refusal };
    const kept = rewritten && (await keepEdit(rewritten, written.value, present));
    if (kept && !kept.ok) return { kind: 'refused', refusal: kept.refusal };
    const fixes = fixableIn({ ...tracked, issues });
    const holdings = whoHoldsWhat(tracked.recommendations, tracked.details);
    return { kind: 'written', model: planned.model, issues, fixes, holdings, kept: kept?.value ?? planned.kept };
  }

  /** What somebody changed on the summary between its reading and its clearing gets a sheet beside it, by this name. */
  async function keepEdit(
    { sheet, values }: Summary,
    cleared: Cleared,
    { names, hidden }: PresentSheets,
  ): Promise<Outcome<string | null>> {
    if (cleared === null || fingerprintOfValues(cleared) === fingerprintOfValues(values))
      return { ok: true, value: null };
    const name = freeSheetName(sheet, names);
    const kept = await port.carryOut(planCopy(cleared, name), { names, hidden, begunTables: [] });
    return kept.ok ? { ok: true, value: name } : kept;
  }

  return { check, answer, build, mend, summarise };
}

/** The same words in the same cell, to be mended in the same way. */
const fixKey = ({ sheet, cell, value, fix }: Fixable): string => JSON.stringify([sheet, cell, value, fix]);

const outcomeOf = ({ snapshot, reading, built, again }: Checked): CheckOutcome => ({
  kind: 'checked',
  reading,
  built: built !== null,
  again: again && { workedIn: again.workedIn },
  questions: built ? [] : findQuestions(snapshot, reading),
  answers: built ? [] : answersIn(rememberedDecisions(snapshot.settings)),
  fixes: built?.fixes ?? [],
  holdings: built?.holdings ?? [],
});

type Summary = NonNullable<OwnSheets['summary']>;

/** What stood on the sheet of that name, if it is an earlier summary. */
function summaryOn({ summary, namedSummary }: OwnSheets, sheet: string | null): Summary | null {
  if (summary?.sheet === sheet) return summary;
  return sheet === SUMMARY_SHEET && namedSummary ? { sheet, values: namedSummary } : null;
}

/** Where the summary goes; what was begun and not finished is written over. */
const placeOf = ({ tables, summary, sheetNames, settings }: OwnSheets, begun: readonly string[]): SummaryPlace => ({
  tables,
  summary: summary && begun.includes(summary.sheet) ? null : summary,
  sheetNames: sheetNames.filter((name) => !begun.includes(name)),
  begun,
  settings,
});

const namesOf = (sheets: readonly SheetSnapshot[]): string[] => sheets.map(({ name }) => name);
const tableNames = (sheets: readonly SheetSnapshot[]): string[] =>
  sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
const takenNames = (sheets: readonly SheetSnapshot[]): TakenNames => ({
  sheets: namesOf(sheets),
  tables: tableNames(sheets),
});
