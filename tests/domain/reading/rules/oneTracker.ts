import { NO_DECISIONS, type Decisions } from '../../../../src/domain/decisions';
import type { Issue, IssueCode } from '../../../../src/domain/issues/issue';
import { readTrackers } from '../../../../src/domain/reading/readTrackers';
import { day, grid, workbook, type SheetOptions, type Short } from '../../gridBuilder';

/** A row of the tracker below by its headings; what is not given is that of a row with nothing wrong. */
export type Row = Readonly<Record<string, Short>>;

const GOOD: Row = {
  Inspection: 'Rural beats',
  Published: day('2020-03-03'),
  Ref: '1',
  'Parent ref': null,
  Type: 'Recommendation',
  Recommendation: 'The force should mend the thing.',
  Owner: 'Head of Rural',
  Status: 'In progress',
  'HMICFRS status': 'Being progressed',
  '% complete': null,
  'Target date': day('2021-03-03'),
  'Revised date': null,
  'Date closed': null,
  'Progress update': 'Going well so far.',
};
const HEADERS = Object.keys(GOOD);

/** The cell of a heading in a row of the tracker: the first row of data is 2. */
export const at = (header: string, row: number): string => `${String.fromCharCode(65 + HEADERS.indexOf(header))}${row}`;

/** The tracker as a sheet. */
export const sheetOfRows = (rows: readonly Row[], options: SheetOptions = {}) =>
  grid([HEADERS, ...rows.map((row) => HEADERS.map((header) => ({ ...GOOD, ...row })[header] ?? null))], options);

/** Everything that is reported of sheets. */
export const issuesOf = (
  sheets: readonly ReturnType<typeof grid>[],
  decisions: Partial<Decisions> = {},
): readonly Issue[] =>
  readTrackers(workbook(...sheets), { decisions: { ...NO_DECISIONS, ...decisions }, acceptSuggestions: false }).issues;

/** The issues of one code in a tracker of these rows. */
export const found = (code: IssueCode, rows: readonly Row[], options: SheetOptions = {}): readonly Issue[] =>
  issuesOf([sheetOfRows(rows, options)]).filter((one) => one.code === code);

/** Their cells. */
export const cells = (code: IssueCode, ...rows: readonly Row[]): readonly (string | null)[] =>
  found(code, rows).map(({ cell }) => cell);
