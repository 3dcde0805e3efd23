import type { Issue } from '../issues/issue';
import { cellAddress, parseArea, type Area } from '../workbook/area';
import { isBlank } from '../workbook/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { askedColumn, heldBeside } from './askedColumn';
import { headingsOf } from './blocks/block';
import { oneLine } from './columns/knownHeading';
import { unansweredPublishColumns } from './columns/publishColumns';
import type { BlockQuestion, ColumnQuestion, PublicationQuestion, Question, TextColumnQuestion } from './question';
import type { Reading, Tracker } from './reading';
import { turnsWithOrder } from './rows/dateOrders';
import type { ReadTitles } from './rows/inspectionTitles';
import type { AskedTitle } from './titleGroups';

/**
 * Everything that the officer is asked before the tables are built: blocks, then what may be published of trackers, columns
 * of recommendations, other columns, orders of dates and titles.
 */
export function findQuestions({ sheets }: WorkbookSnapshot, { trackers, titles, issues }: Reading): Question[] {
  const sheetOf = (tracker: Tracker): SheetSnapshot | undefined => sheets.find(({ name }) => name === tracker.sheet);
  const columns = trackers.flatMap((tracker) =>
    tracker.columns.flatMap((match): ColumnQuestion[] => {
      if (match.decided !== 'suggested' || match.field === null) return [];
      const { field, runnerUp, because } = match;
      const asked = askedColumn(tracker, match, trackers, samplesOf(sheetOf(tracker), tracker, match.column));
      return [{ about: 'column', ...asked, field, runnerUp, because, held: heldBeside(tracker, match) }];
    }),
  );
  const orders = issues.flatMap((one): ColumnQuestion[] => {
    const at = one.code === 'column/date-order' && one.cell !== null ? parseArea(one.cell) : null;
    const tracker = at && trackers.find(({ sheet, headerRows }) => sheet === one.sheet && headerRows.includes(at.row));
    const match = tracker?.columns.find(({ column }) => column === at?.column);
    if (!tracker || !match || match.field === null) return [];
    const turning = samplesOf(sheetOf(tracker), tracker, match.column, turnsWithOrder);
    const samples = turning.length > 0 ? turning : samplesOf(sheetOf(tracker), tracker, match.column);
    const turned = Number(one.data.turned);
    const order = one.suggestion === 'monthFirst' ? 'monthFirst' : 'dayFirst';
    const asked = askedColumn(tracker, match, trackers, samples);
    return [{ about: 'dateOrder', ...asked, field: match.field, order, turned }];
  });
  const publish = trackers.flatMap((tracker) =>
    unansweredPublishColumns(tracker.columns).map((match): ColumnQuestion => {
      const asked = askedColumn(tracker, match, trackers, samplesOf(sheetOf(tracker), tracker, match.column));
      const held = heldBeside(tracker, match);
      return { about: 'column', ...asked, field: 'publish', runnerUp: null, because: 'heading', held };
    }),
  );
  return [
    ...blockQuestions(sheets, issues),
    ...publicationQuestions(sheets, issues),
    ...trackers.flatMap((tracker) => textColumnQuestion(sheetOf(tracker), tracker, trackers)),
    ...oncePerColumn([...columns, ...publish, ...orders]),
    ...titleQuestions(titles),
  ];
}

/** One question for each block with the same headings: an answer holds for all of them. */
function blockQuestions(sheets: readonly SheetSnapshot[], issues: readonly Issue[]): BlockQuestion[] {
  const first = new Map<string, BlockQuestion>();
  for (const { code, sheet, cell, value, suggestion, data } of issues) {
    if (code !== 'sheet/possible-tracker' && code !== 'sheet/beside-tracker') continue;
    const key = JSON.stringify([sheet, value]);
    if (sheet === null || cell === null || value === null || first.has(key)) continue;
    const isBeside = code === 'sheet/beside-tracker';
    const proposed = suggestion === 'part' || suggestion === 'other' ? suggestion : null;
    first.set(key, {
      about: 'block',
      sheet,
      cell,
      headings: value,
      samples: samplesIn(
        sheets.find(({ name }) => name === sheet),
        parseArea(String(data.area)),
        parseArea(cell)?.row ?? 0,
      ),
      choices: isBeside ? ['part', 'tracker', 'other'] : ['tracker', 'other'],
      proposed,
    });
  }
  return [...first.values()];
}

/** One question for each tracker that is kept back because nothing says what may be published of it. */
function publicationQuestions(sheets: readonly SheetSnapshot[], issues: readonly Issue[]): PublicationQuestion[] {
  const first = new Map<string, PublicationQuestion>();
  for (const { code, sheet, cell, value, data } of issues) {
    if (code !== 'sheet/publication-unsaid' || sheet === null || cell === null || value === null) continue;
    const key = JSON.stringify([sheet, value]);
    const rows = Number(data.count) + (first.get(key)?.rows ?? 0);
    const on = sheets.find(({ name }) => name === sheet);
    first.set(key, {
      about: 'publication',
      sheet,
      cell: first.get(key)?.cell ?? cell,
      headings: value,
      samples: first.get(key)?.samples ?? samplesIn(on, parseArea(String(data.area)), parseArea(cell)?.row ?? 0),
      rows,
      other: data.keptBackOn === undefined ? null : { sheet: String(data.keptBackOn), keptBack: Number(data.keptBack) },
      ...(data.marking === undefined ? {} : { marking: String(data.marking) }),
    });
  }
  return [...first.values()];
}

/** The first different values of an area below its headings. */
function samplesIn(sheet: SheetSnapshot | undefined, area: Area | null, headings: number): string[] {
  if (!sheet || !area) return [];
  const cells = sheet.cells
    .slice(headings + 1, area.row + area.rows)
    .flatMap((row) => row.slice(area.column, area.column + area.columns))
    .map(({ shown }) => oneLine(shown))
    .filter((shown) => shown !== '');
  return [...new Set(cells)].slice(0, SAMPLES);
}

/** Of a tracker none of whose columns is taken for the recommendations: which of those that hold words it is. */
function textColumnQuestion(
  sheet: SheetSnapshot | undefined,
  tracker: Tracker,
  trackers: readonly Tracker[],
): TextColumnQuestion[] {
  if (!sheet || tracker.columns.some(({ field }) => field === 'text')) return [];
  const columns = tracker.columns
    .map((match) => ({ match, length: averageLength(sheet, tracker, match.column) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ match }) => askedColumn(tracker, match, trackers, samplesOf(sheet, tracker, match.column)));
  const cell = cellAddress(tracker.headerRows[tracker.headerRows.length - 1] ?? 0, tracker.columns[0]?.column ?? 0);
  const headings = headingsOf(tracker.columns);
  return columns.length === 0 ? [] : [{ about: 'textColumn', sheet: sheet.name, cell, headings, columns }];
}

/** How long the words of a column are; 0 for one that holds numbers and dates. */
function averageLength({ cells }: SheetSnapshot, { firstRow, lastRow }: Tracker, column: number): number {
  const filled = cells.slice(firstRow, lastRow + 1).flatMap((row) => {
    const cell = row[column];
    return cell && !isBlank(cell) ? [cell] : [];
  });
  const words = filled.filter(({ value }) => value.kind === 'text' && /\p{L}{3}/u.test(value.text));
  if (words.length === 0 || words.length < filled.length / 2) return 0;
  return words.reduce((sum, { shown }) => sum + shown.length, 0) / words.length;
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

/**
 * Blocks under each other have the same columns, and so have sheets with the same headings: one answer holds for all of them,
 * and the question names these sheets. Only the order of dates is asked about on each sheet.
 */
function oncePerColumn(questions: readonly ColumnQuestion[]): ColumnQuestion[] {
  const asked = new Map<string, { readonly question: ColumnQuestion; readonly sheets: Set<string> }>();
  for (const question of questions) {
    const { about, sheet, headings, header, column } = question;
    const keys = [{ sheet }, ...(about === 'column' ? [{ headings }] : [])].map((place) =>
      JSON.stringify([about, place, header, column]),
    );
    const earlier = keys.map((key) => asked.get(key)).find((one) => one !== undefined);
    earlier?.sheets.add(sheet);
    if (earlier) continue;
    const first = { question, sheets: new Set([sheet]) };
    for (const key of keys) asked.set(key, first);
  }
  return [...new Set(asked.values())].map(({ question, sheets }) => {
    const alsoOn = [...sheets].filter((sheet) => sheet !== question.sheet);
    return alsoOn.length === 0 ? question : { ...question, alsoOn };
  });
}

/** One question for all spellings of the titles that may be one inspection. */
const titleQuestions = ({ met, alike }: ReadTitles): Question[] =>
  alike.map((cluster) => {
    const asked = new Map(cluster.map((one) => [one.title, one]));
    const titles = met.flatMap((spelling): AskedTitle[] => {
      const one = asked.get(spelling.inspection);
      return one ? [{ ...spelling, proposed: one.as, isDoubtful: one.isDoubtful }] : [];
    });
    return { about: 'titles', titles };
  });
