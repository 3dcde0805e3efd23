import type { Field } from '../../src/domain/fields';
import dates from '../corpus/dates.json';
import headers from '../corpus/headers.json';
import rags from '../corpus/rags.json';
import refs from '../corpus/refs.json';
import statuses from '../corpus/statuses.json';
import types from '../corpus/types.json';

/** One real header row, with what each heading means; sample rows where the source shows some. */
export interface HeaderRow {
  readonly id: string;
  readonly headers: readonly { readonly text: string; readonly truth: readonly string[] }[];
  readonly rows?: readonly (readonly (string | null)[])[];
}

/** A cell as it was seen, and what it means. */
export interface KnownValue {
  readonly text: string;
  readonly truth: string | readonly string[] | null;
  readonly accept?: readonly string[];
}

/** Which field a date cell was seen in. */
const DATE_FIELD: Readonly<Record<string, Field>> = {
  target: 'targetDate',
  published: 'published',
  updated: 'updateDate',
  closed: 'closedDate',
  other: 'targetDate',
};

export const HEADER_ROWS: readonly HeaderRow[] = headers;

/** The value files of the corpus, each with the field that its cells stand in. */
export const VALUE_FILES: readonly {
  readonly file: string;
  readonly fieldOf: (entry: { readonly context?: string }) => Field;
  readonly entries: readonly (KnownValue & { readonly context?: string })[];
}[] = [
  { file: 'dates', fieldOf: ({ context }) => DATE_FIELD[context ?? 'target'] as Field, entries: dates },
  { file: 'statuses', fieldOf: () => 'forceStatus', entries: statuses },
  { file: 'rags', fieldOf: () => 'rag', entries: rags },
  { file: 'types', fieldOf: () => 'findingType', entries: types },
  { file: 'refs', fieldOf: () => 'ref', entries: refs },
];
