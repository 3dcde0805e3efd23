import { fieldSpec } from '../../src/domain/fields';
import { isoDate } from '../../src/domain/workbook/serialDate';
import type { KnownValue, ValueFile } from './corpus';
import { readOneCell } from './readOneCell';
import type { Judged, Verdict } from './tally';

/** Cells that say nothing are left empty without a word, also where the corpus would have them asked about. */
const SAYS_NOTHING: readonly string[] = ['', 'TBC'];

/** Reads every value of these files and judges what came out. */
export const scoreValues = (files: readonly ValueFile[]): Judged[] =>
  files.flatMap(({ file, fieldOf, entries }) =>
    entries.map((entry) => {
      const field = fieldOf(entry);
      const { recommendation, asked } = readOneCell(field, entry.text);
      const value = recommendation[field === 'rag' ? 'trackerRag' : field];
      const said = typeof value === 'number' && fieldSpec(field).kind === 'date' ? isoDate(value) : value;
      const verdict = verdictOf(entry, said === null ? 'none' : String(said), asked.length > 0);
      const detail = `${field} ${JSON.stringify(entry.text)}: ${JSON.stringify(entry.truth)} was ${asked.length > 0 ? 'asked about' : `read as ${String(said)}`}`;
      return { group: file, verdict, detail };
    }),
  );

function verdictOf({ text, truth, accept = [] }: KnownValue, said: string, asked: boolean): Verdict {
  const answers = [truth ?? 'none', accept].flat();
  // Several references in one cell, and a finding that is no type of the vocabulary, are to be reported.
  const askable = answers.includes('ambiguous') || answers.includes('other') || Array.isArray(truth);
  if (asked) return askable ? 'right' : 'asked';
  if (answers.includes(said)) return 'right';
  return askable && said === 'none' && SAYS_NOTHING.includes(text) ? 'right' : 'wrong';
}
