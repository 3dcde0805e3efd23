import type { TableField } from '../../../fields';
import type { IssueCode, IssueFacts } from '../../../issues/issue';
import type { Inspection, ReportDetails } from '../../../recommendation';

/** An inspection among the others, as it stands at the position date. */
export interface JudgedInspection {
  readonly inspection: Inspection;
  /** All of them, in the order of the table. */
  readonly inspections: readonly Inspection[];
  readonly details: ReportDetails;
}

/** Judges one inspection. It finds one kind of issue, which has its own code; `field` is the column to look at. */
export interface InspectionRule {
  readonly code: IssueCode;
  readonly find: (judged: JudgedInspection) => (IssueFacts & { readonly field: TableField }) | null;
}
