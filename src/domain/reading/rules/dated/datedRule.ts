import type { Field } from '../../../fields';
import type { IssueCode, IssueFacts } from '../../../issues/issue';
import type { Rating } from '../../../rag/rate';
import type { Recommendation, ReportDetails } from '../../../recommendation';

/** A recommendation as it is rated at the position date. */
export interface RatedRow {
  readonly recommendation: Recommendation;
  readonly rating: Rating;
  readonly details: ReportDetails;
  /** Sheet, cell and name of a field; the row's text where its tracker has no such column. */
  readonly place: (field: Field) => Pick<IssueFacts, 'sheet' | 'cell' | 'field'>;
}

/** Judges one recommendation at the position date. It finds one kind of issue, which has its own code. */
export interface DatedRule {
  readonly code: IssueCode;
  readonly find: (row: RatedRow) => IssueFacts | null;
}
