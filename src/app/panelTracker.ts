import type { Issue } from '../domain/issues/issue';
import type { Reading } from '../domain/reading/reading';
import type { Tracked } from '../domain/recommendation';
import type { ReportModel } from '../domain/report/reportModel';
import type { Refusal } from './ports';

/** What "Check" found. */
export type CheckOutcome =
  | {
      readonly kind: 'checked';
      readonly reading: Reading;
      /** True when the tables were built before: the officer works in them, and there is nothing to build. */
      readonly built: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Why nothing was written although Excel would have let us. */
export type BlockedReason =
  | 'noTracker'
  | 'requiredColumnMissing'
  | 'alreadyBuilt'
  | 'notBuilt'
  | 'readOnly'
  | 'workbookProtected'
  | 'datesFrom1904'
  | 'noPositionDate'
  | 'tableColumnMissing'
  | 'rowsBelowTable'
  | 'doesNotReconcile'
  | 'officialSensitive';

export type BuildOutcome =
  | { readonly kind: 'built'; readonly tracked: Tracked; readonly issues: readonly Issue[] }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason; readonly names: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type SummaryOutcome =
  | {
      readonly kind: 'written';
      readonly model: ReportModel;
      readonly issues: readonly Issue[];
      /** Name of the earlier sheet, kept because it was edited. */ readonly kept: string | null;
    }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason; readonly names: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The three steps of the product, as the pane, the ribbon and the command line call them. */
export interface PanelTracker {
  check(): Promise<CheckOutcome>;
  build(): Promise<BuildOutcome>;
  summarise(): Promise<SummaryOutcome>;
}
