import type { Position, Recommendation, ReportDetails, Risk, ScheduledInspection, Inspection } from '../recommendation';
import type { ResponseState } from '../section55';
import type { Rag } from '../vocabulary';
import type { SerialDate } from '../workbook/serialDate';

/** Counts of recommendations; every recommendation of the group is in exactly one RAG. */
export interface Counts {
  readonly total: number;
  readonly byRag: Readonly<Record<Rag, number>>;
  /** Force status Closed. */
  readonly closed: number;
  /** Neither closed nor out of the count (superseded, not accepted, not for this force): includes those awaiting HMICFRS. */
  readonly open: number;
  /** Superseded, not accepted or not for this force: outside the denominator of the percentages. */
  readonly outside: number;
  /** Open, not awaiting HMICFRS, with a current target before the position date. */
  readonly overdue: number;
}

/** One recommendation with what was worked out about it. */
export interface RatedRecommendation {
  readonly recommendation: Recommendation;
  readonly rag: Rag;
  readonly reason: string;
  readonly target: SerialDate | null;
}

export interface InspectionSection {
  readonly inspection: Inspection;
  readonly counts: Counts;
  readonly lastDayToRespond: SerialDate | null;
  readonly response: ResponseState;
  readonly goodPractice: readonly string[];
  readonly concerns: readonly string[];
  readonly findings: readonly string[];
}

/** What changed since the position that the last panel was told; absent on the first run. */
export interface SinceLastPanel {
  readonly earlierDate: SerialDate;
  readonly closed: readonly RatedRecommendation[];
  readonly added: readonly RatedRecommendation[];
  /** Current target later than it was. */
  readonly slipped: readonly { readonly item: RatedRecommendation; readonly from: SerialDate }[];
  /** Counts by RAG then and now, over what was published then and now. */
  readonly byRagBefore: Readonly<Record<Rag, number>>;
  /** In the earlier position, no longer in the tracker. */
  readonly gone: readonly Position[];
}

/** What the Panel summary and the Word report say; both are laid out from this and from nothing else. */
export interface ReportModel {
  readonly details: ReportDetails;
  readonly counts: Counts;
  /** Rows read = rows counted + rows withheld. */
  readonly rowsIn: number;
  /** Rows with Publish set to No: in no count, no list, no section. */
  readonly withheld: number;
  /** In the order of the Inspections table; those without a title of their own come last under one name. */
  readonly sections: readonly InspectionSection[];
  /** Red first, longest overdue first; only what is published. */
  readonly red: readonly RatedRecommendation[];
  /** Open, not overdue, due on or before the next meeting; soonest first. Empty when no next meeting is known. */
  readonly dueBeforeNext: readonly RatedRecommendation[];
  readonly sinceLast: SinceLastPanel | null;
  readonly schedule: readonly ScheduledInspection[];
  readonly risks: readonly Risk[];
  /** What is wrong with the data, by issue code, as counts: the data-quality note. */
  readonly dataQuality: readonly { readonly code: string; readonly count: number }[];
  /** The published rows as they will be saved as a position. */
  readonly position: readonly Position[];
}

/** A total that does not add up; nothing is written when there is one. */
export interface Mismatch {
  readonly what: string;
  readonly expected: number;
  readonly found: number;
}
