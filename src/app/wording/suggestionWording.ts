import { fieldSpec, type TableField } from '../../domain/fields';
import { CHOICES_BY_KIND } from '../../domain/vocabulary';
import { longDate, parseIsoDate } from '../../domain/workbook/serialDate';

/** What a suggestion of an issue means, as the officer says it: an ISO date as `3 April 2020`, an identifier as its label. */
export function saySuggestion(field: TableField | null, suggestion: string): string {
  const date = parseIsoDate(suggestion);
  if (date !== null) return longDate(date);
  const labels = field === null ? undefined : CHOICES_BY_KIND[fieldSpec(field).kind];
  return labels?.[suggestion] ?? suggestion;
}
