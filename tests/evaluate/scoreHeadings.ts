import { NO_DECISIONS } from '../../src/domain/decisions';
import { oneLine } from '../../src/domain/reading/columns/knownHeading';
import { matchColumns } from '../../src/domain/reading/columns/matchColumns';
import type { ColumnMatch } from '../../src/domain/reading/reading';
import { readTrackers } from '../../src/domain/reading/readTrackers';
import { grid, workbook } from '../domain/gridBuilder';
import type { HeaderRow } from './corpus';

/**
 * What became of one heading. `right`: mapped, or left alone, without a question, and rightly; `offered`: asked about with the
 * right field first; `offeredOther`: asked about with another one; `missed`: kept as a column of the officer's although it
 * is a field; `wrong`: mapped to another field without a question.
 */
export type HeadingVerdict = 'right' | 'offered' | 'offeredOther' | 'missed' | 'wrong';

export interface JudgedHeading {
  /** The header row's id: one source each. */
  readonly source: string;
  readonly heading: string;
  readonly truth: readonly string[];
  readonly match: ColumnMatch;
  /** True when the field, asked about or not, is the right one. */
  readonly fits: boolean;
  readonly verdict: HeadingVerdict;
}

/** Matches header rows, with the sample rows that its source shows, and judges each heading. */
export const scoreHeadings = (headerRows: readonly HeaderRow[]): JudgedHeading[] =>
  headerRows.flatMap((row) => {
    const matches = matchesOf(row);
    return row.headers.map(({ text, truth }, column): JudgedHeading => {
      const match = matches.find((one) => one.column === column);
      if (!match) throw new Error(`${row.id}: no column for ${text}`);
      const fits = truth.includes(match.field ?? 'ignore');
      return { source: row.id, heading: text, truth, match, fits, verdict: verdictOf(match, fits) };
    });
  });

function verdictOf({ decided, field }: ColumnMatch, fits: boolean): HeadingVerdict {
  if (decided === 'suggested') return fits ? 'offered' : 'offeredOther';
  if (fits) return 'right';
  return field === null ? 'missed' : 'wrong';
}

/** Headings with no rows below them are no tracker; their columns are matched all the same. */
function matchesOf({ headers, rows = [] }: HeaderRow): readonly ColumnMatch[] {
  const texts = headers.map(({ text }) => text);
  const sheet = grid([texts, ...rows.map((row) => texts.map((_, column) => row[column] ?? null))]);
  const { trackers } = readTrackers(workbook(sheet), { decisions: NO_DECISIONS, acceptSuggestions: false });
  if (trackers[0]) return trackers[0].columns;
  const columns = texts.map((text, column) => ({
    column,
    header: oneLine(text),
    fieldHeader: oneLine(text),
    cells: sheet.cells.slice(1).flatMap((row) => row.slice(column, column + 1)),
  }));
  return matchColumns(sheet.name, columns, NO_DECISIONS);
}
