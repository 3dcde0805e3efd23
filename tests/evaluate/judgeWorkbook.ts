import { fieldSpec, type Field } from '../../src/domain/fields';
import type { Issue } from '../../src/domain/issues/issue';
import type { ColumnMatch, Reading, Tracker } from '../../src/domain/reading/reading';
import { titleKey } from '../../src/domain/reading/rows/titleKey';
import type { Recommendation } from '../../src/domain/recommendation';
import { cellAddress, contains, parseArea } from '../../src/domain/workbook/area';
import { isBlank, type Cell } from '../../src/domain/workbook/cell';
import { isoDate } from '../../src/domain/workbook/serialDate';
import type { SheetSnapshot } from '../../src/domain/workbook/snapshot';
import type { MadeWorkbook, TrueRow, TrueTracker } from './generator/makeWorkbook';
import { isQuestion } from './readOneCell';
import type { Judged } from './tally';

/** Judges what was read from a made workbook against what was put in. */
export function judgeWorkbook(made: MadeWorkbook, reading: Reading): Judged[] {
  const judged: Judged[] = [];
  const known = new Set<Recommendation>();
  const keepsBack = made.trackers.some(
    (tracker) =>
      (trackerAt(reading, tracker)?.rows ?? 0) > 0 &&
      tracker.rows.some(
        (row) => row.answers.publish?.values.every((publish) => publish === false) && recommendationOf(reading, row),
      ),
  );
  for (const tracker of made.trackers) {
    const found = trackerAt(reading, tracker);
    if (found) judged.push(...judgeHeadings(reading, tracker, found));
    const text = textColumn(tracker);
    const hidden = made.snapshot.sheets.some(
      ({ name, visibility }) => name === tracker.sheet && visibility !== 'visible',
    );
    const unsaid = (hidden || keepsBack) && publishColumn(tracker) === undefined;
    const waits =
      publishColumn(tracker) === undefined && made.trackers.some((one) => waitsForPublish(reading, tracker, one));
    for (const row of tracker.rows) {
      if (isAreaAskedAbout(reading, row.sheet, row.row, text)) {
        judged.push({ group: 'rows', verdict: 'asked', detail: '' });
        continue;
      }
      const recommendation = found && found.rows > 0 ? recommendationOf(reading, row) : undefined;
      if (recommendation) known.add(recommendation);
      judged.push(judgeRow(reading, row, recommendation));
      // What may be published is asked, where nothing says it and it is not clear; kept back, where that may stand beside.
      const publish = { values: waits ? [false] : [], ask: true };
      const answers = unsaid || waits ? { ...row.answers, publish } : row.answers;
      if (recommendation && found)
        judged.push(...judgeCells(reading, found, tracker, { ...row, answers }, recommendation));
    }
  }
  for (const { source } of reading.recommendations.filter((one) => !known.has(one))) {
    const detail = `${source?.sheet ?? ''} row ${(source?.row ?? 0) + 1} is no recommendation, or one of another tracker`;
    judged.push({ group: 'rows', verdict: 'wrong', detail });
  }
  for (const { name } of made.decoys) {
    const taken = reading.trackers.some(({ sheet }) => sheet === name);
    judged.push({ group: 'no tracker', verdict: taken ? 'wrong' : 'right', detail: `${name} was taken for a tracker` });
  }
  return [...judged, ...lostCells(made, reading)];
}

const trackerAt = (reading: Reading, tracker: TrueTracker): Tracker | undefined =>
  reading.trackers.find(
    (one) =>
      one.sheet === tracker.sheet &&
      one.headerRows.includes(tracker.headerRow) &&
      one.columns.some(({ column }) => column === textColumn(tracker)),
  );

const publishColumn = ({ columns }: TrueTracker): number | undefined =>
  columns.find(({ field }) => field === 'publish')?.column;

/** True when the publish column of a tracker on the same sheet is not read until the officer has said what stands there. */
function waitsForPublish(reading: Reading, { sheet }: TrueTracker, other: TrueTracker): boolean {
  const column = publishColumn(other);
  return column !== undefined && other.sheet === sheet && isNotReadYet(reading, sheet, other.headerRow, column);
}

const textColumn = ({ columns, firstColumn }: TrueTracker): number =>
  columns.find(({ field }) => field === 'text')?.column ?? firstColumn;

/** The recommendation read from a row; two blocks side by side have one each, told apart by their words. */
function recommendationOf(reading: Reading, { sheet, row, answers }: TrueRow): Recommendation | undefined {
  const there = reading.recommendations.filter(({ source }) => source?.sheet === sheet && source.row === row);
  return there.find(({ text }) => answers.text?.values.includes(text)) ?? (there.length === 1 ? there[0] : undefined);
}

function judgeHeadings(reading: Reading, tracker: TrueTracker, found: Tracker): Judged[] {
  return tracker.columns.flatMap(({ column, field, header }): Judged[] => {
    const match = found.columns.find((one) => one.column === column);
    const said = match?.field ?? null;
    const group = field === null ? 'headings of no field' : 'headings';
    const detail = `${JSON.stringify(header)} (${field ?? 'no field'}) was ${match?.decided ?? 'not found'} as ${said ?? 'no field'}`;
    if (match?.decided === 'suggested' || isAreaAskedAbout(reading, tracker.sheet, tracker.headerRow, column))
      return [{ group, verdict: 'asked', detail }];
    return [{ group, verdict: said === field ? 'right' : 'wrong', detail }];
  });
}

function judgeRow(reading: Reading, { sheet, row }: TrueRow, recommendation: Recommendation | undefined): Judged {
  if (recommendation) return { group: 'rows', verdict: 'right', detail: '' };
  const reported = reading.issues.some(
    (issue) =>
      issue.sheet === sheet &&
      (isAt(issue, row) ||
        NOT_READ.includes(issue.code) ||
        issue.code === 'sheet/possible-tracker' ||
        (issue.code === 'sheet/text-not-read' && isRowIn(issue, row))),
  );
  const detail = `${sheet} row ${row + 1} was not read as a recommendation`;
  return { group: 'rows', verdict: reported ? 'asked' : 'wrong', detail };
}

/** These say of a whole sheet or block that its rows are not read until the officer has answered. */
const NOT_READ: readonly Issue['code'][] = [
  'column/required-missing',
  'column/required-suggested',
  'sheet/no-header-row',
];
const isAt = ({ cell }: Issue, row: number): boolean => cell?.replace(/^[A-Z]+/, '') === String(row + 1);

function judgeCells(
  reading: Reading,
  tracker: Tracker,
  { columns, headerRow }: TrueTracker,
  { sheet, row, answers }: TrueRow,
  one: Recommendation,
): Judged[] {
  return (Object.keys(answers) as Field[]).map((field): Judged => {
    const answer = answers[field];
    if (!answer) throw new Error(`no answer for ${field}`);
    const value = one[field === 'rag' ? 'trackerRag' : field];
    const truth = columns.find((column) => column.field === field);
    // A column that is asked about as something else is asked about.
    const match =
      tracker.columns.find((column) => column.field === field) ??
      tracker.columns.find(({ column, decided }) => column === truth?.column && decided === 'suggested');
    // What a banner says holds for the rows below it, whatever column it stands in.
    const byBanner = truth === undefined && (field === 'inspection' || field === 'published');
    // A question about a column ends with its last word; a colour below that is in the column all the same.
    const unread = truth
      ? isAreaAskedAbout(reading, sheet, row, truth.column) || isAreaAskedAbout(reading, sheet, headerRow, truth.column)
      : byBanner && columns.some(({ column }) => isAskedAboveOrAt(reading, sheet, row, column));
    const asked = unread || isAsked(reading, sheet, row, field, match);
    const same = answer.values.some((known) => isSame(field, known, value));
    const shown =
      typeof value === 'number' && fieldSpec(field).kind === 'date' ? isoDate(value) : JSON.stringify(value);
    const wanted = answer.values.map((known) =>
      typeof known === 'number' && fieldSpec(field).kind === 'date' ? isoDate(known) : JSON.stringify(known),
    );
    const where = `${sheet}!${cellAddress(row, match?.column ?? 0)} ${field} ("${match?.header ?? 'no column'}")`;
    const detail = `${where}: ${wanted.join(' or ')}${answer.ask ? ' or a question' : ''} was ${asked ? 'asked about' : `read as ${shown}`}`;
    if (asked) return { group: field, verdict: answer.ask ? 'right' : 'asked', detail };
    return { group: field, verdict: same ? 'right' : 'wrong', detail };
  });
}

function isSame(field: Field, known: string | number | boolean | null, value: unknown): boolean {
  if (field === 'inspection' && typeof known === 'string' && typeof value === 'string')
    return titleKey(known) === titleKey(value);
  return known === value;
}

/** True when the officer is asked what the columns around a cell are: they are not read before there is an answer. */
const isAreaAskedAbout = (reading: Reading, sheet: string, row: number, column: number): boolean =>
  reading.issues.some(
    (issue) => issue.sheet === sheet && issue.code === 'sheet/beside-tracker' && isIn(issue, row, column),
  );

const isNotReadYet = (reading: Reading, sheet: string, row: number, column: number): boolean =>
  reading.issues.some(
    (issue) =>
      issue.sheet === sheet &&
      (issue.code === 'sheet/beside-tracker' || issue.code === 'sheet/possible-tracker') &&
      isIn(issue, row, column),
  );

const isRowIn = ({ data }: Issue, row: number): boolean => {
  const area = typeof data.area === 'string' ? parseArea(data.area) : null;
  return area !== null && row >= area.row && row < area.row + area.rows;
};

const isAskedAboveOrAt = (reading: Reading, sheet: string, row: number, column: number): boolean =>
  reading.issues.some(({ code, sheet: on, data }) => {
    const area = code === 'sheet/beside-tracker' && on === sheet ? parseArea(String(data.area)) : null;
    return area !== null && area.row <= row && contains({ ...area, row }, row, column);
  });

/** True when an issue speaks of an area that holds the cell. */
function isIn({ data }: Issue, row: number, column: number): boolean {
  const area = typeof data.area === 'string' ? parseArea(data.area) : null;
  return area !== null && contains(area, row, column);
}

/** True when the officer is asked about the cell, its column or, for a banner, the row's inspection. */
function isAsked(reading: Reading, sheet: string, row: number, field: Field, match: ColumnMatch | undefined): boolean {
  if (match?.decided === 'suggested') return true;
  const cell = match ? cellAddress(row, match.column) : null;
  return reading.issues.some(
    (issue) =>
      issue.sheet === sheet &&
      ((cell !== null && issue.cell === cell && isQuestion(issue)) ||
        (field === 'publish' && issue.code === 'sheet/publication-unsaid' && isRowIn(issue, row)) ||
        (field === 'publish' && issue.code === 'row/marked-not-public' && isAt(issue, row)) ||
        (field === 'inspection' &&
          issue.code === 'row/missing-inspection' &&
          isAt(issue, row) &&
          issue.suggestion !== null)),
  );
}

/**
 * One judgement for each cell of each sheet, where anything is read at all: it is in the tables, in `skipped` or in an issue,
 * or it is lost.
 */
function lostCells(made: MadeWorkbook, reading: Reading): Judged[] {
  if (reading.trackers.length === 0) return [];
  return made.snapshot.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column): Judged[] => {
        if (isBlank(cell)) return [];
        const kept = isKept(reading, sheet, row, column, cell);
        const detail = `${sheet.name}!${cellAddress(row, column)} ${JSON.stringify(cell.shown)} is nowhere`;
        return [{ group: 'cells kept', verdict: kept ? 'right' : 'wrong', detail }];
      }),
    ),
  );
}

function isKept(reading: Reading, { name }: SheetSnapshot, row: number, column: number, cell: Cell): boolean {
  const address = cellAddress(row, column);
  const reported = reading.issues.filter((issue) => issue.sheet === name);
  if (
    reported.some(
      (issue) =>
        issue.cell === address ||
        (isAt(issue, row) && issue.code === 'row/skipped-text') ||
        isIn(issue, row, column) ||
        issue.code === 'sheet/no-header-row',
    )
  )
    return true;
  const here = reading.trackers.filter((one) => one.sheet === name);
  if (here.some(({ skipped }) => skipped.some((one) => one.row === row && one.kind === 'title'))) return true;
  const around = here
    .filter((one) => (one.headerRows[0] ?? 0) <= row)
    .filter(({ columns }) => columns.some((match) => match.column === column));
  const tracker = around[around.length - 1];
  const match = tracker?.columns.find((one) => one.column === column);
  if (!tracker || !match) return false;
  if (tracker.headerRows.includes(row)) return match.header.includes(cell.shown.replace(/\s+/g, ' ').trim());
  if (tracker.skipped.some((skipped) => skipped.row === row)) return true;
  // Without its column of recommendations no row of a tracker is read: an error says so.
  if (tracker.rows === 0 && row <= tracker.lastRow) return reported.some(({ code }) => NOT_READ.includes(code));
  return reading.recommendations
    .filter(({ source }) => source?.sheet === name && source.row === row)
    .some((one) => {
      if (match.field && match.decided === 'auto' && one[match.field === 'rag' ? 'trackerRag' : match.field] !== null)
        return true;
      return Object.values(one.extras).some(
        (extra) =>
          JSON.stringify(extra) === JSON.stringify(cell.value) || (extra.kind === 'text' && extra.text === cell.shown),
      );
    });
}
