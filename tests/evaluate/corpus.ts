import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Field } from '../../src/domain/fields';
import dates from '../corpus/dates.json';
import furtherDates from '../corpus/further/dates.json';
import furtherHeaders from '../corpus/further/headers.json';
import furtherRags from '../corpus/further/rags.json';
import furtherRefs from '../corpus/further/refs.json';
import furtherStatuses from '../corpus/further/statuses.json';
import furtherTypes from '../corpus/further/types.json';
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

/** Values of one kind, with the field that their cells stand in. */
export interface ValueFile {
  readonly file: string;
  readonly fieldOf: (entry: { readonly context?: string }) => Field;
  readonly entries: readonly (KnownValue & { readonly context?: string })[];
}

/** Headings and values that were judged by hand. */
export interface Corpus {
  readonly name: string;
  readonly headerRows: readonly HeaderRow[];
  readonly valueFiles: readonly ValueFile[];
}

type Values = ValueFile['entries'];

const corpus = (
  name: string,
  headerRows: readonly HeaderRow[],
  values: Readonly<Record<'dates' | 'statuses' | 'rags' | 'types' | 'refs', Values>>,
): Corpus => ({
  name,
  headerRows,
  valueFiles: [
    { file: 'dates', fieldOf: ({ context }) => DATE_FIELD[context ?? 'target'] as Field, entries: values.dates },
    { file: 'statuses', fieldOf: () => 'forceStatus', entries: values.statuses },
    { file: 'rags', fieldOf: () => 'rag', entries: values.rags },
    { file: 'types', fieldOf: () => 'findingType', entries: values.types },
    { file: 'refs', fieldOf: () => 'ref', entries: values.refs },
  ],
});

export const CORPORA: readonly Corpus[] = [
  corpus('corpus', headers, { dates, statuses, rags, types, refs }),
  corpus('further corpus', furtherHeaders, {
    dates: furtherDates,
    statuses: furtherStatuses,
    rags: furtherRags,
    types: furtherTypes,
    refs: furtherRefs,
  }),
];

/** A folder with files of the same names and form as `tests/corpus`; those that are not there count as empty. */
export function readCorpus(folder: string): Corpus {
  const entries = <T>(name: string): readonly T[] => {
    const file = path.join(folder, `${name}.json`);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly T[]) : [];
  };
  const values = (name: string): Values => entries<Values[number]>(name);
  return corpus(folder, entries<HeaderRow>('headers'), {
    dates: values('dates'),
    statuses: values('statuses'),
    rags: values('rags'),
    types: values('types'),
    refs: values('refs'),
  });
}
