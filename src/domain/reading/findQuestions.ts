import type { Field } from '../fields';
import type { Issue } from '../issues/issue';
import { cellAddress, columnLetters, parseArea } from '../workbook/area';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { AskedColumn, AskedTitle, Question } from './question';
import type { ColumnMatch, Reading, Tracker } from './reading';
import { turnsWithOrder } from './rows/dateOrders';

/** Everything that the officer is asked before the tables are built: columns, then orders of dates, then titles. */
export function findQuestions({ sheets }: WorkbookSnapshot, { trackers, issues }: Reading): Question[] {
  const sheetOf = (tracker: Tracker): SheetSnapshot | undefined => sheets.find(({ name }) => name === tracker.sheet);
  const columns = trackers.flatMap((tracker) =>
    tracker.columns.flatMap((match): Question[] => {
      if (match.decided !== 'suggested' || match.field === null) return [];
      const { field, runnerUp, because } = match;
      const asked = askedColumn(tracker, match, trackers, samplesOf(sheetOf(tracker), tracker, match.column));
      return [{ about: 'column', ...asked, field, runnerUp, because, held: heldBeside(tracker, match) }];
    }),
  );
  const orders = issues.flatMap((one): Question[] => {
    const at = one.code === 'column/date-order' && one.cell !== null ? parseArea(one.cell) : null;
    const tracker = at && trackers.find(({ sheet, headerRows }) => sheet === one.sheet && headerRows.includes(at.row));
    const match = tracker?.columns.find(({ column }) => column === at?.column);
    if (!tracker || !match || one.field === null) return [];
    const samples = samplesOf(sheetOf(tracker), tracker, match.column, turnsWithOrder);
    const order = one.suggestion === 'monthFirst' ? 'monthFirst' : 'dayFirst';
    return [{ about: 'dateOrder', ...askedColumn(tracker, match, trackers, samples), field: one.field, order }];
  });
  return [...oncePerColumn([...columns, ...orders]), ...titleQuestions(issues)];
}

function askedColumn(
  tracker: Tracker,
  { column, header }: ColumnMatch,
  trackers: readonly Tracker[],
  samples: readonly string[],
): AskedColumn {
  const { sheet, headerRows } = tracker;
  const cell = cellAddress(headerRows[headerRows.length - 1] ?? 0, column);
  const others = trackers
    .filter((other) => other.sheet === sheet)
    .flatMap(({ columns }) => columns)
    .filter((other) => other.column !== column);
  // A heading that ends another one is its lowest row, by which a decision knows it too
  const plain = (text: string): string => ` ${text.toLowerCase()}`;
  const shared = header === '' || others.some((other) => plain(other.header).endsWith(plain(header)));
  return { sheet, cell, header, samples, ...(shared ? { column: columnLetters(column) } : {}) };
}

const SAMPLES = 3;

function samplesOf(
  sheet: SheetSnapshot | undefined,
  { firstRow, lastRow, skipped }: Tracker,
  column: number,
  fits: (shown: string) => boolean = () => true,
): string[] {
  const left = new Set(skipped.map(({ row }) => row));
  const samples = new Set<string>();
  for (let row = firstRow; row <= lastRow && samples.size < SAMPLES; row += 1) {
    const shown = sheet?.cells[row]?.[column]?.shown.replace(/\s+/g, ' ').trim() ?? '';
    if (shown !== '' && !left.has(row) && fits(shown)) samples.add(shown);
  }
  return [...samples];
}

const heldBeside = ({ columns }: Tracker, match: ColumnMatch): Partial<Record<Field, string>> =>
  Object.fromEntries(
    columns.flatMap(({ column, field, decided, header }) =>
      field === null || decided === 'suggested' || column === match.column ? [] : [[field, header]],
    ),
  );

/** Blocks under each other have the same columns: one answer holds for all of them. */
function oncePerColumn(questions: readonly Question[]): Question[] {
  const first = new Map<string, Question>();
  for (const question of questions) {
    if (question.about === 'titles') continue;
    const { about, sheet, header, column } = question;
    const key = JSON.stringify([about, sheet, header, column]);
    if (!first.has(key)) first.set(key, question);
  }
  return [...first.values()];
}

/** Titles that resemble each other, each group under the title that was met first. */
function titleQuestions(issues: readonly Issue[]): Question[] {
  const groups: { as: string; titles: AskedTitle[] }[] = [];
  for (const { code, value, suggestion, sheet, cell } of issues) {
    if (code !== 'inspection/titles-alike' || value === null || suggestion === null) continue;
    const group = groups.find(
      ({ as, titles }) => as === suggestion || titles.some(({ title }) => title === suggestion),
    );
    if (group) group.titles.push({ title: value, sheet, cell });
    else groups.push({ as: suggestion, titles: [{ title: value, sheet, cell }] });
  }
  return groups.map(({ as, titles }) => ({ about: 'titles', as, titles }));
}
