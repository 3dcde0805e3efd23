/** What kind of value a canonical field holds; decides how it is parsed, written and validated. */
export type FieldKind =
  'text' | 'longText' | 'date' | 'forceStatus' | 'hmicfrsStatus' | 'findingType' | 'rag' | 'percent' | 'yesNo' | 'link';

export interface FieldSpec {
  /** Heading of the column in the Recommendations table. */
  readonly label: string;
  readonly kind: FieldKind;
  /** A tracker without this column cannot be built from. */
  readonly required?: boolean;
}

/** The canonical fields of a recommendation, in the order of the Recommendations table (design, section 2). */
export const FIELDS = {
  ref: { label: 'Reference', kind: 'text' },
  hmicfrsRef: { label: 'HMICFRS reference', kind: 'text' },
  inspection: { label: 'Inspection', kind: 'text' },
  findingType: { label: 'Finding type', kind: 'findingType' },
  parentRef: { label: 'Parent reference', kind: 'text' },
  text: { label: 'Recommendation', kind: 'longText', required: true },
  theme: { label: 'Theme', kind: 'text' },
  priority: { label: 'Priority', kind: 'text' },
  level: { label: 'Level', kind: 'text' },
  lead: { label: 'Lead', kind: 'text' },
  owner: { label: 'Owner', kind: 'text' },
  published: { label: 'Published', kind: 'date' },
  targetDate: { label: 'Target date', kind: 'date' },
  revisedDate: { label: 'Revised date', kind: 'date' },
  forceStatus: { label: 'Force status', kind: 'forceStatus' },
  hmicfrsStatus: { label: 'HMICFRS status', kind: 'hmicfrsStatus' },
  percent: { label: 'Percent complete', kind: 'percent' },
  rag: { label: 'Tracker RAG', kind: 'rag' },
  progress: { label: 'Progress update', kind: 'longText' },
  updateDate: { label: 'Update date', kind: 'date' },
  evidence: { label: 'Evidence', kind: 'longText' },
  closedDate: { label: 'Date closed', kind: 'date' },
  s55: { label: 'Section 55 comment', kind: 'longText' },
  publish: { label: 'Publish', kind: 'yesNo' },
  link: { label: 'Link', kind: 'link' },
} as const satisfies Record<string, FieldSpec>;

export type Field = keyof typeof FIELDS;

/** Fields in the order of the table. */
export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

/** Columns of our tables that no tracker has: of the Recommendations table, then of the Inspections table. */
export const OWN_FIELDS = {
  ratedRag: { label: 'RAG', kind: 'rag' },
  ragOverride: { label: 'RAG override', kind: 'rag' },
  title: { label: 'Title', kind: 'text' },
  type: { label: 'Type', kind: 'text' },
  coverage: { label: 'Coverage', kind: 'text' },
  scope: { label: 'Scope', kind: 'longText' },
  s55Required: { label: 'Section 55 required', kind: 'yesNo' },
  responsePublished: { label: 'Response published', kind: 'date' },
  responseLink: { label: 'Response link', kind: 'link' },
} as const satisfies Record<string, FieldSpec>;

/** A column of our tables. An inspection's publication date goes by the same name as a recommendation's. */
export type TableField = Field | keyof typeof OWN_FIELDS;

/** The specification of a field, typed as the general shape. */
export const fieldSpec = (field: TableField): FieldSpec =>
  field in FIELDS ? FIELDS[field as Field] : OWN_FIELDS[field as keyof typeof OWN_FIELDS];
