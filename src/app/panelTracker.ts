import type { Answer } from '../domain/answers';
import type { Issue } from '../domain/issues/issue';
import type { Question } from '../domain/reading/question';
import type { Reading } from '../domain/reading/reading';
import type { Tracked } from '../domain/recommendation';
import type { ReportModel } from '../domain/report/reportModel';
import type { Holding } from '../domain/report/whoHoldsWhat';
import type { Fixable } from '../domain/tables/planFixes';
import type { Refusal } from './ports';

/** What "Check" found. */
export type CheckOutcome =
  | {
      readonly kind: 'checked';
      readonly reading: Reading;
      /** True when the tables were built before and were read: the officer works in them, and there is nothing to build. */
      readonly built: boolean;
      /** The officer's own sheets were read although tables were built before; null when these are read, or there are none. */
      readonly again: Again | null;
      /** What the reading is not sure of; none once the tables are built. */
      readonly questions: readonly Question[];
      /** What this workbook remembers of the officer's answers, the latest first; none once the tables are built. */
      readonly answers: readonly Answer[];
      /** What can be mended in the tables; none before they are built. */
      readonly fixes: readonly Fixable[];
      /** What each owner holds by the tables; none before they are built. Never for publication. */
      readonly holdings: readonly Holding[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What stands in the way of building the tables again. */
export interface Again {
  /** Sheets of ours in which somebody has worked since they were built: they are not written again. */
  readonly workedIn: readonly string[];
}

/** What a step reads where the tables were built before: them, or the officer's own sheets, to build them again. */
export type ReadFrom = 'tables' | 'ownSheets';

/** What came of answering: the workbook as it is read with the answers. */
export type AnswerOutcome =
  CheckOutcome | { readonly kind: 'blocked'; readonly reason: BlockedReason; readonly names: readonly string[] };

/** What came of mending. */
export type MendOutcome =
  | {
      readonly kind: 'mended';
      readonly applied: readonly Fixable[];
      /** What the tables no longer say, or say in a formula: these were left as they are. */
      readonly left: readonly Fixable[];
      /** The tables as they are read afterwards. */
      readonly now: CheckOutcome;
    }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason; readonly names: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Why nothing was written although Excel would have let us. */
export type BlockedReason =
  | 'noTracker'
  | 'requiredColumnMissing'
  | 'alreadyBuilt'
  /** Somebody has worked in the tables since they were built: building again would lose that. */
  | 'tablesWorkedIn'
  | 'notBuilt'
  | 'noChangeLog'
  | 'readOnly'
  | 'workbookProtected'
  | 'datesFrom1904'
  | 'noPositionDate'
  | 'tableColumnMissing'
  | 'rowsBelowTable'
  | 'doesNotReconcile'
  | 'officialSensitive';

export type BuildOutcome =
  | {
      readonly kind: 'built';
      readonly tracked: Tracked;
      readonly issues: readonly Issue[];
      /** What can be mended in the tables at once. */
      readonly fixes: readonly Fixable[];
      readonly holdings: readonly Holding[];
    }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason; readonly names: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type SummaryOutcome =
  | {
      readonly kind: 'written';
      readonly model: ReportModel;
      readonly issues: readonly Issue[];
      /** What of these can be mended in the tables. */
      readonly fixes: readonly Fixable[];
      readonly holdings: readonly Holding[];
      /** Name of the earlier sheet, kept because it was edited. */ readonly kept: string | null;
    }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason; readonly names: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The steps of the product, as the pane, the ribbon and the command line call them. */
export interface PanelTracker {
  check(from?: ReadFrom): Promise<CheckOutcome>;
  /** Keeps answers in the workbook, takes others back, and reads it with what is remembered then. */
  answer(given: readonly Answer[], takenBack: readonly Answer[], from?: ReadFrom): Promise<AnswerOutcome>;
  /**
   * Makes the tables. From the officer's own sheets it makes those again that come from there, unless somebody has worked in them;
   * what is filled in by hand stays.
   */
  build(from?: ReadFrom): Promise<BuildOutcome>;
  /** Writes fixes into the tables, each with its row in the Change log, and checks again. */
  mend(fixes: readonly Fixable[]): Promise<MendOutcome>;
  summarise(): Promise<SummaryOutcome>;
}
