import { FIELD_NAMES, FIELDS } from '../../fields';
import { columnLetters } from '../../workbook/area';
import type { BlockColumn } from '../blocks/block';
import { asTypedLabel } from './readCell';

/** Headings that the Recommendations table has itself, and those under which a field's own words are kept. */
const TAKEN = new Set(
  [
    ...FIELD_NAMES.flatMap((field) => [FIELDS[field].label, asTypedLabel(field)]),
    'RAG',
    'RAG reason',
    'RAG override',
    'Override reason',
    'Source',
  ].map((label) => label.toLowerCase()),
);

/** A name for each column that is kept verbatim: its heading, made unique among themselves and the table's own columns. */
export function extraNames(columns: readonly BlockColumn[]): Map<number, string> {
  const names = new Map<number, string>();
  const used = new Set<string>();
  for (const { column, header } of columns) {
    const heading = header === '' ? `Column ${columnLetters(column)}` : header;
    const name = TAKEN.has(heading.toLowerCase()) ? `${heading} (tracker)` : heading;
    let unique = name;
    for (let n = 2; used.has(unique.toLowerCase()); n += 1) unique = `${name} (${n})`;
    used.add(unique.toLowerCase());
    names.set(column, unique);
  }
  return names;
}
