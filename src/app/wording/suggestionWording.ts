import { fieldSpec, type TableField } from '../../domain/fields';
import { CHOICES_BY_KIND } from '../../domain/vocabulary';
import { longDate, parseIsoDate } from '../../domain/workbook/serialDate';

const YES_NO: Readonly<Record<string, string>> = { true: 'Yes', false: 'No' };

/** What a suggestion of an issue means, as the officer says it: an ISO date as `3 April 2020`, an identifier as its label, `false` as `No`. */
export function saySuggestion(field: TableField | null, suggestion: string): string {
  const date = parseIsoDate(suggestion);
  if (date !== null) return longDate(date);
  const kind = field === null ? '' : fieldSpec(field).kind;
  const labels = kind === 'yesNo' ? YES_NO : CHOICES_BY_KIND[kind];
  return labels?.[suggestion] ?? suggestion;
}
