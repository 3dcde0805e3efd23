import { fieldSpec, type Field } from '../../domain/fields';
import { FINDING_TYPE, FORCE_STATUS, HMICFRS_STATUS, RAG } from '../../domain/vocabulary';
import { longDate, parseIsoDate } from '../../domain/workbook/serialDate';

const LABELS: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = {
  forceStatus: FORCE_STATUS,
  hmicfrsStatus: HMICFRS_STATUS,
  findingType: FINDING_TYPE,
  rag: RAG,
};

/** What a suggestion of an issue means, as the officer says it: an ISO date as `3 April 2020`, an identifier as its label. */
export function saySuggestion(field: Field | null, suggestion: string): string {
  const date = parseIsoDate(suggestion);
  if (date !== null) return longDate(date);
  const labels = field === null ? undefined : LABELS[fieldSpec(field).kind];
  return labels?.[suggestion] ?? suggestion;
}
