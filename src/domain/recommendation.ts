import type { FindingKind, FindingType, ForceStatus, HmicfrsStatus, ProtectiveMarking, Rag } from './vocabulary';
import type { CellValue } from './workbook/cell';
import type { SerialDate } from './workbook/serialDate';

/** One row of a tracker. A field that was absent, blank or unreadable is null; what could not be read has an issue. */
export interface Recommendation {
  /** Where the row stands on the officer's own sheet; the row is 0-based. Null for a row typed straight into the table. */
  readonly source: { readonly sheet: string; readonly row: number } | null;
  readonly ref: string | null;
  readonly hmicfrsRef: string | null;
  /** Title as it stands in the Inspections table; null when no inspection could be told. */
  readonly inspection: string | null;
  readonly findingType: FindingType | null;
  readonly parentRef: string | null;
  readonly text: string | null;
  readonly theme: string | null;
  readonly priority: string | null;
  readonly level: string | null;
  readonly lead: string | null;
  readonly owner: string | null;
  readonly published: SerialDate | null;
  readonly targetDate: SerialDate | null;
  readonly revisedDate: SerialDate | null;
  readonly forceStatus: ForceStatus | null;
  readonly hmicfrsStatus: HmicfrsStatus | null;
  /** 0 to 100. */
  readonly percent: number | null;
  /** What the tracker itself said, by word or by colour. Never the rated RAG. */
  readonly trackerRag: Rag | null;
  readonly progress: string | null;
  readonly updateDate: SerialDate | null;
  readonly evidence: string | null;
  readonly closedDate: SerialDate | null;
  readonly s55: string | null;
  /** False keeps the row out of the published summary; it is counted as withheld. */
  readonly publish: boolean;
  readonly link: string | null;
  /** The officer's override of the RAG; it counts only together with a reason. */
  readonly ragOverride: Rag | null;
  readonly overrideReason: string | null;
  /**
   * The officer's own words for cells that were read into another form or could not be read ("Q3 2020/21", "TBC"),
   * by the label of the field; and every column that maps to no field, by its heading.
   */
  readonly extras: Readonly<Record<string, CellValue>>;
}

/** One report of the inspectorate. Section 55 of the Police Act 1996 applies to it. */
export interface Inspection {
  readonly title: string;
  /** PEEL, thematic, joint, child protection and so on: free text. */
  readonly type: string | null;
  /** `National`, `Force` or the officer's own words. */
  readonly coverage: string | null;
  readonly published: SerialDate | null;
  readonly scope: string | null;
  readonly s55Required: boolean;
  readonly responsePublished: SerialDate | null;
  readonly responseLink: string | null;
}

export interface Finding {
  readonly inspection: string;
  readonly kind: FindingKind;
  readonly text: string;
}

/** An upcoming or known inspection. */
export interface ScheduledInspection {
  readonly year: string;
  readonly title: string;
  readonly status: string | null;
  readonly note: string | null;
}

/** One heading of Appendix 1. */
export interface Risk {
  readonly heading: string;
  readonly text: string;
}

/** Name and value: everything on the summary that no row of the tracker can say. */
export interface ReportDetails {
  /** `Northshire Office of the Police and Crime Commissioner`. */
  readonly body: string;
  /** Title of the office holder, such as `Police and Crime Commissioner`. */
  readonly officeHolder: string;
  /** The force's own name, such as `Northshire Police`. */
  readonly force: string;
  readonly panel: string;
  readonly meetingDate: SerialDate | null;
  readonly nextMeetingDate: SerialDate | null;
  /** The date that RAG is judged at. */
  readonly positionDate: SerialDate;
  readonly reportTitle: string;
  readonly comment: string;
  /** One entry each: "That the Panel notes ...". */
  readonly panelRecommendations: readonly string[];
  /** Web address of the section 55 responses; empty when there is none. */
  readonly responsesLink: string;
  readonly contactName: string;
  readonly contactTitle: string;
  readonly contactTelephone: string;
  readonly contactEmail: string;
  readonly marking: ProtectiveMarking;
  /** Days before the target in which an open recommendation is amber. */
  readonly amberDays: number;
  /** Colour of Complete on the sheet; not standard among panels (domain dossier, section 4). */
  readonly completeColour: 'blue' | 'green';
  /** Whether owners are named on the published summary. */
  readonly publishOwners: boolean;
}

/** What one panel was told of one recommendation. */
export interface Position {
  /** The meeting that it was told to; the position date where no meeting was set. Rehearsals for one meeting are one position. */
  readonly meetingDate: SerialDate;
  readonly positionDate: SerialDate;
  readonly inspection: string | null;
  readonly ref: string | null;
  readonly forceStatus: ForceStatus | null;
  readonly rag: Rag;
  readonly target: SerialDate | null;
}

/** The meeting that a position is kept for. */
export const meetingOf = ({ meetingDate, positionDate }: ReportDetails): SerialDate => meetingDate ?? positionDate;

/** Everything that the tables hold, read back or about to be written. */
export interface Tracked {
  readonly recommendations: readonly Recommendation[];
  readonly inspections: readonly Inspection[];
  readonly findings: readonly Finding[];
  readonly schedule: readonly ScheduledInspection[];
  readonly risks: readonly Risk[];
  readonly details: ReportDetails;
  /** Saved positions of all earlier panels, oldest first. */
  readonly positions: readonly Position[];
}
