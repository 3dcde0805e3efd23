import { OWN_FIELDS } from '../fields';
import { withoutStraySpaces } from '../reading/values/cleanText';
import type { Inspection } from '../recommendation';
import type { TableRow } from './tableRow';

/** Columns of words in the Inspections table. */
type WordField = 'title' | 'type' | 'coverage' | 'scope' | 'responseLink';

/** One row of the Inspections table; null, and reported, without a title. Stray spaces are kept and reported. */
export function readInspection(row: TableRow): Inspection | null {
  const text = (field: WordField): string | null => {
    const { label } = OWN_FIELDS[field];
    const words = row.text(label);
    const mended = words === null ? null : withoutStraySpaces(words);
    if (words !== null && mended !== null && mended !== words)
      row.report('cell/stray-spaces', label, { field, value: words, fix: { kind: 'spaces', field, value: mended } });
    return words;
  };
  const title = text('title');
  if (title === null) {
    row.leaveOut(OWN_FIELDS.title.label);
    return null;
  }
  return {
    title,
    type: text('type'),
    coverage: text('coverage'),
    published: row.date('Published', 'published'),
    scope: text('scope'),
    s55Required: row.yesNo(OWN_FIELDS.s55Required.label, true, 'cell/unknown-publish', 's55Required'),
    responsePublished: row.date(OWN_FIELDS.responsePublished.label, 'responsePublished'),
    responseLink: text('responseLink'),
  };
}
