/** The closed lists of the field, as identifier -> label. Identifiers go into report.json, labels into the workbook. */

export const FORCE_STATUS = {
  notStarted: 'Not started',
  inProgress: 'In progress',
  offTrack: 'Off track',
  paused: 'Paused',
  completeAwaiting: 'Complete - awaiting HMICFRS',
  complete: 'Closed',
  superseded: 'Superseded',
  notAccepted: 'Not accepted',
  notApplicable: 'Not for this force',
} as const;
export type ForceStatus = keyof typeof FORCE_STATUS;

/** Statuses that put a recommendation outside the count: it has no RAG and no part in a percentage. */
export const OUTSIDE_THE_COUNT: readonly ForceStatus[] = ['superseded', 'notAccepted', 'notApplicable'];

export const HMICFRS_STATUS = {
  awaitingReview: 'Awaiting review',
  beingProgressed: 'Being progressed',
  complete: 'Complete',
  superseded: 'Superseded',
} as const;
export type HmicfrsStatus = keyof typeof HMICFRS_STATUS;

export const FINDING_TYPE = {
  causeOfConcern: 'Cause of concern',
  recommendation: 'Recommendation',
  afi: 'Area for improvement',
} as const;
export type FindingType = keyof typeof FINDING_TYPE;

export const RAG = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  complete: 'Complete',
  awaiting: 'Awaiting HMICFRS',
  notRated: 'Not rated',
  none: 'No RAG',
} as const;
export type Rag = keyof typeof RAG;

export const FINDING_KIND = {
  goodPractice: 'Good practice',
  concern: 'Concern',
  finding: 'Finding',
} as const;
export type FindingKind = keyof typeof FINDING_KIND;

export const PROTECTIVE_MARKING = {
  none: 'None',
  official: 'OFFICIAL',
  officialSensitive: 'OFFICIAL-SENSITIVE',
} as const;
export type ProtectiveMarking = keyof typeof PROTECTIVE_MARKING;

/** The 13 headings of Appendix 1 of a report to the panel, in their order (domain dossier, section 1). */
export const RISK_HEADINGS = [
  'Finance',
  'Staffing',
  'Equality and Diversity',
  'Accommodation',
  'Crime and Disorder',
  "Children's Act 2004",
  'Stakeholder/Community Engagement',
  'Environment',
  'Collaboration and Partnerships',
  'Value for Money and Productivity',
  'Potential Impact on Police and Crime Plan Priorities',
  'Commissioning',
  'Other risks',
] as const;

/** Identifier of a label in one of the lists above, ignoring case and outer spaces; null when it is none of them. */
export function identifierOf<T extends Record<string, string>>(list: T, label: string): keyof T | null {
  const wanted = label.trim().toLowerCase();
  return Object.keys(list).find((id) => (list[id] as string).toLowerCase() === wanted) ?? null;
}

/** The labels of each vocabulary by identifier, under the kind of the fields that hold it. */
export const CHOICES_BY_KIND: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = {
  forceStatus: FORCE_STATUS,
  hmicfrsStatus: HMICFRS_STATUS,
  findingType: FINDING_TYPE,
  rag: RAG,
};
