import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BlockedReason, CheckOutcome, PanelTracker, ReadFrom } from '../app/panelTracker';
import type { OutsideChange, Refusal, WorkbookPort } from '../app/ports';
import type { Answer } from '../domain/answers';
import { raisedQuestions } from '../domain/reading/openQuestions';
import type { Issue } from '../domain/issues/issue';
import type { Fixable } from '../domain/tables/planFixes';
import type { Tracked } from '../domain/recommendation';
import type { ReportModel } from '../domain/report/reportModel';

/** What the last check found; it stays in view through the later steps. */
export type Checked = Omit<Extract<CheckOutcome, { kind: 'checked' }>, 'kind'>;
export type Step = 'check' | 'answer' | 'build' | 'mend' | 'summarise';
export type Problem =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason; readonly names: readonly string[] };

/** How many fixes were applied, and those that were not. */
export interface Mended {
  readonly applied: number;
  readonly left: readonly Fixable[];
}

/** Where the officer stands. Every state carries exactly what its screen shows. */
export type PaneState =
  | { readonly kind: 'start' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly checked: Checked }
  /** Answers are being kept, and the workbook read with them. */
  | { readonly kind: 'answering'; readonly checked: Checked }
  | { readonly kind: 'building'; readonly checked: Checked }
  | { readonly kind: 'built'; readonly checked: Checked; readonly tracked: Tracked; readonly issues: readonly Issue[] }
  /** Fixes are being written, and the tables read again. */
  | { readonly kind: 'mending'; readonly checked: Checked; readonly issues: readonly Issue[] }
  | { readonly kind: 'summarising'; readonly checked: Checked; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'summarised';
      readonly checked: Checked;
      readonly model: ReportModel;
      readonly issues: readonly Issue[];
      /** Name of the earlier sheet, kept because the officer had edited it. */
      readonly kept: string | null;
    }
  | {
      readonly kind: 'failed';
      readonly step: Step;
      readonly problem: Problem;
      readonly checked: Checked | null;
      readonly issues: readonly Issue[];
    }
  /** A programmer's error: shown by the ErrorBoundary. */
  | { readonly kind: 'broken'; readonly error: unknown };

export interface PaneDependencies {
  readonly tracker: PanelTracker;
  readonly goTo: WorkbookPort['goTo'];
  /** Makes the Word report, a .docx; rejects when its code could not be loaded. */
  readonly writeReport: (model: ReportModel) => Promise<Uint8Array>;
  /** Calls `then` after so many milliseconds, unless the function that it gives is called before. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
}

/** How long a step runs before the pane says that Excel has not answered; the largest workbooks take less. */
const PATIENCE = 20_000;

export interface Pane {
  readonly state: PaneState;
  /** Why the last click on a place did not lead there; null when it did. */
  readonly lost: Refusal | null;
  /** True once this pane has generated the summary of the workbook. */
  readonly generated: boolean;
  /** True once somebody changed the workbook since the latest step read it. */
  readonly changed: boolean;
  /** True when the running step takes so long that Excel may never answer. */
  readonly slow: boolean;
  /** Checks the workbook; where the tables were built, them or the officer's own sheets: without a word, what was checked last. */
  readonly check: (from?: ReadFrom) => Promise<void>;
  /** Keeps answers in the workbook, takes others back, and checks again. */
  readonly answer: (given: readonly Answer[], takenBack: readonly Answer[]) => Promise<void>;
  readonly build: () => Promise<void>;
  /** Writes fixes into the tables and the Change log, and checks again. */
  readonly mend: (fixes: readonly Fixable[]) => Promise<void>;
  /** What the latest mending came to; null when the latest step was another one. */
  readonly mended: Mended | null;
  /** How many questions the latest answer raised; 0 when the latest step was another one. */
  readonly raised: number;
  readonly summarise: () => Promise<void>;
  /** Ends the running step here; what Excel still makes of it is only noted as a change of the workbook. */
  readonly stopWaiting: () => void;
  /** Somebody changed the workbook, as Excel told. Nothing is read again by itself. */
  readonly noteChange: (change: OutsideChange) => void;
  readonly goTo: (sheet: string, cell: string) => Promise<void>;
  readonly writeReport: PaneDependencies['writeReport'];
}

const BUSY: ReadonlySet<PaneState['kind']> = new Set(['checking', 'answering', 'building', 'mending', 'summarising']);

/** True while a step runs: no other may begin. */
export const isBusy = (state: PaneState): boolean => BUSY.has(state.kind);

/** What was found last, null before the first check. */
export const checkedOf = (state: PaneState): Checked | null => ('checked' in state ? state.checked : null);

/** What the check of a state was of: the officer's own sheets, where these are read to build the tables again. */
const readFrom = (state: PaneState): ReadFrom => (checkedOf(state)?.again ? 'ownSheets' : 'tables');

/** The issues that are in force: those of the latest step that looked. */
export function issuesOf(state: PaneState): readonly Issue[] {
  if ('issues' in state) return state.issues;
  return checkedOf(state)?.reading.issues ?? [];
}

export type BuildHindrance =
  'notChecked' | 'busy' | 'alreadyBuilt' | 'workedIn' | 'datesFrom1904' | 'noTracker' | 'requiredColumnMissing';
export type SummaryHindrance = 'notChecked' | 'busy' | 'notBuilt' | 'again';

/** Why the tables cannot be built now; null when they can. The same value greys the button and says why. */
export function buildHindrance(state: PaneState): BuildHindrance | null {
  if (isBusy(state)) return 'busy';
  const checked = checkedOf(state);
  if (checked === null) return 'notChecked';
  if (checked.built) return 'alreadyBuilt';
  if (checked.again && checked.again.workedIn.length > 0) return 'workedIn';
  if (checked.reading.issues.some(({ code }) => code === 'workbook/dates-from-1904')) return 'datesFrom1904';
  if (checked.reading.trackers.length === 0) return 'noTracker';
  // Without a column that holds the words of the recommendations nothing was read (Build would be blocked with the same reason).
  return checked.reading.recommendations.length === 0 ? 'requiredColumnMissing' : null;
}

/** Why the summary cannot be generated now; null when it can. */
export function summaryHindrance(state: PaneState): SummaryHindrance | null {
  if (isBusy(state)) return 'busy';
  const checked = checkedOf(state);
  if (checked === null) return 'notChecked';
  if (checked.built) return null;
  return checked.again ? 'again' : 'notBuilt';
}

/** The step that runs in a state. */
export const RUNNING: Readonly<Partial<Record<PaneState['kind'], Step>>> = {
  checking: 'check',
  answering: 'answer',
  building: 'build',
  mending: 'mend',
  summarising: 'summarise',
};

const checkedState = ({ kind, ...checked }: Extract<CheckOutcome, { kind: 'checked' }>): PaneState => ({
  kind,
  checked,
});

/** The pane's state and its actions. A step that is not possible now is not begun. */
export function createPane({ tracker, goTo, writeReport, after }: PaneDependencies): StoreApi<Pane> {
  return createStore<Pane>()((set, get) => {
    /** Number of the step that is running or ran last: one that was given up finds another number there. */
    let turn = 0;
    const enter = (state: PaneState, more: Partial<Pane> = {}): void =>
      set(({ generated }) => ({
        ...more,
        state,
        lost: null,
        slow: false,
        generated: generated || state.kind === 'summarised',
      }));
    const fail = (step: Step, problem: Problem, before: PaneState): void =>
      enter({ kind: 'failed', step, problem, checked: checkedOf(before), issues: issuesOf(before) });

    /**
     * Runs one step; what throws is a programmer's error and breaks the pane openly. Every step reads the workbook anew, so
     * that what changed before it is known to it, unless it fails.
     */
    async function run<T extends { readonly kind: string }>(
      step: Step,
      running: PaneState,
      ask: () => Promise<T>,
      tell: (outcome: T) => void,
    ): Promise<void> {
      const mine = ++turn;
      const { changed: before } = get();
      enter(running, { changed: false, mended: null, raised: 0 });
      const stopClock = after(PATIENCE, () => set({ slow: true }));
      try {
        const outcome = await ask();
        if (mine !== turn) {
          // Excel answered after all, to a step that was given up
          if (step !== 'check') set({ changed: true });
          return;
        }
        tell(outcome);
        if (get().state.kind === 'failed') set(({ changed }) => ({ changed: changed || before }));
      } catch (error) {
        enter({ kind: 'broken', error });
      } finally {
        stopClock();
      }
    }

    return {
      state: { kind: 'start' },
      lost: null,
      generated: false,
      changed: false,
      slow: false,
      mended: null,
      raised: 0,
      check: async (from) => {
        const before = get().state;
        if (isBusy(before)) return;
        await run(
          'check',
          { kind: 'checking' },
          () => tracker.check(from ?? readFrom(before)),
          (outcome) => {
            if (outcome.kind === 'refused') return fail('check', outcome, before);
            enter(checkedState(outcome));
          },
        );
      },
      answer: async (given, takenBack) => {
        const before = get().state;
        const checked = checkedOf(before);
        if (isBusy(before) || checked === null || checked.built) return;
        await run(
          'answer',
          { kind: 'answering', checked },
          () => tracker.answer(given, takenBack, readFrom(before)),
          (outcome) => {
            if (outcome.kind !== 'checked') return fail('answer', outcome, before);
            // A question whose answer was taken back is asked again, and was not raised
            const raised = given.length === 0 ? [] : raisedQuestions(checked.questions, outcome.questions);
            enter(checkedState(outcome), { raised: raised.length });
          },
        );
      },
      build: async () => {
        const before = get().state;
        const checked = checkedOf(before);
        if (checked === null || buildHindrance(before) !== null) return;
        await run(
          'build',
          { kind: 'building', checked },
          () => tracker.build(readFrom(before)),
          (outcome) => {
            if (outcome.kind !== 'built') return fail('build', outcome, before);
            enter({
              kind: 'built',
              checked: { ...checked, built: true, again: null, fixes: outcome.fixes, holdings: outcome.holdings },
              tracked: outcome.tracked,
              issues: outcome.issues,
            });
          },
        );
      },
      mend: async (fixes) => {
        const before = get().state;
        const checked = checkedOf(before);
        if (isBusy(before) || checked === null || fixes.length === 0) return;
        await run(
          'mend',
          { kind: 'mending', checked, issues: issuesOf(before) },
          () => tracker.mend(fixes),
          (outcome) => {
            if (outcome.kind !== 'mended') return fail('mend', outcome, before);
            const { applied, left, now } = outcome;
            if (now.kind === 'refused') fail('check', now, before);
            else enter(checkedState(now));
            set({ mended: { applied: applied.length, left } });
          },
        );
      },
      summarise: async () => {
        const before = get().state;
        const checked = checkedOf(before);
        if (checked === null || summaryHindrance(before) !== null) return;
        await run(
          'summarise',
          { kind: 'summarising', checked, issues: issuesOf(before) },
          () => tracker.summarise(),
          (outcome) => {
            if (outcome.kind !== 'written') return fail('summarise', outcome, before);
            const { model, issues, fixes, holdings, kept } = outcome;
            enter({ kind: 'summarised', checked: { ...checked, fixes, holdings }, model, issues, kept });
          },
        );
      },
      stopWaiting: () => {
        const { state } = get();
        const step = RUNNING[state.kind];
        if (!step) return;
        turn++;
        const refusal: Refusal = { code: 'noAnswer', detail: `${step}: no answer, given up by the user` };
        fail(step, { kind: 'refused', refusal }, state);
      },
      noteChange: ({ remote }) => {
        const { state } = get();
        // Before the first check there is nothing to be out of date; while a step runs, what comes from here may be its own
        if (state.kind === 'start' || (isBusy(state) && !remote)) return;
        set({ changed: true });
      },
      goTo: async (sheet, cell) => {
        try {
          const outcome = await goTo(sheet, cell);
          set({ lost: outcome.ok ? null : outcome.refusal });
        } catch (error) {
          enter({ kind: 'broken', error });
        }
      },
      writeReport,
    };
  });
}
