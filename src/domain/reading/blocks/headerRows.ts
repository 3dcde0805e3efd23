import type { Field } from '../../fields';
import { EMPTY_CELL, isBlank, type Cell } from '../../workbook/cell';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { knownHeading, oneLine } from '../columns/knownHeading';
import { isNoField } from '../columns/matchHeading';
import { parseFindingType } from '../values/parseFindingType';
import { parseForceStatus } from '../values/parseForceStatus';
import { parseRag } from '../values/parseRag';
import { ownCell, type BlockColumn } from './block';
import { advisesForce } from './rowLabels';

/** How much a row looks like the headings of a tracker. */
export interface HeaderScore {
  readonly fields: ReadonlySet<Field>;
  readonly certain: number;
  readonly filled: number;
}

/** A header row names at least one of these. */
const CORE: readonly Field[] = ['text', 'ref', 'hmicfrsRef', 'inspection', 's55'];
/** Below the rows in which a first header stands, headings with slips are not looked for. */
const SLIPS_WITHIN = 40;
/** A longer text is no heading by which a row is known. */
const LONGEST_SCORED = 100;
/** Headings are no longer than this. */
const LONGEST_HEADING = 40;
/** So many rows below headings tell whether a column is in use. */
const FIRST_ROWS = 50;
/** With so many certain headings it does not matter how many months or meetings stand beside them. */
const ENOUGH = { first: 3, another: 4 } as const;
const NO_SCORE: HeaderScore = { fields: new Set(), certain: 0, filled: 0 };

/**
 * Scores a row as headings. A date, number, error, tick or long text among them says neither yes nor no, where enough
 * certain headings stand beside it: people head a column with a month or a whole instruction.
 */
export function scoreHeaderRow(sheet: SheetSnapshot, row: number, from = 0, to = Infinity): HeaderScore {
  const cells: string[] = [];
  const line = from === 0 && to === Infinity ? (sheet.cells[row] ?? []) : (sheet.cells[row] ?? []).slice(from, to);
  let odd = false;
  for (const cell of line) {
    if (isBlank(cell)) continue;
    if (cell.value.kind === 'text' && cell.value.text.length <= LONGEST_SCORED) cells.push(cell.shown);
    else if (odd || areHeadingsAmongOthers(line)) odd = true;
    else return NO_SCORE;
  }
  // One heading at least is written right; the slow look for slips is for such rows only.
  if (cells.length < 2 || !(odd || cells.some((text) => knownHeading(text, true)))) return NO_SCORE;
  cells.push(...subHeadings(sheet, row));
  const known = cells.map((text) => knownHeading(text, row >= SLIPS_WITHIN)).filter((heading) => heading !== null);
  return {
    fields: new Set(known.map(({ field }) => field)),
    certain: new Set(known.filter(({ certain }) => certain).map(({ field }) => field)).size,
    // A heading that is known to be no field says neither yes nor no.
    filled: cells.filter((text) => !isNoField(oneLine(text), oneLine(text))).length,
  };
}

/**
 * True for three certain headings or more, or two where no other words stand; all but one no values ("Recommendation" is
 * a type as well), and two side by side: in a row of labels and values no label follows another. No heading tells the
 * force what to do.
 */
function areHeadingsAmongOthers(row: readonly Cell[]): boolean {
  let certain = 0;
  let others = 0;
  // Hardly a row of data has so many; a long sheet is looked through quickly.
  for (const cell of row)
    if (mayBeHeading(cell) && certainField(cell.shown)) certain += 1;
    else if (cell.value.kind === 'text' && !isBlank(cell)) others += 1;
  const enough = others === 0 ? 2 : 3;
  if (certain < enough) return false;
  const filled = row.filter((cell) => !isBlank(cell));
  const fields = filled.map((cell) => (mayBeHeading(cell) ? certainField(cell.shown) : null));
  const names = filled.filter(({ shown }, i) => fields[i] !== null && !isValue(shown));
  return (
    names.length >= enough - 1 &&
    fields.some((field, i) => field !== null && (fields[i + 1] ?? null) !== null) &&
    !filled.some(({ shown }) => shown.length > LONGEST_HEADING && advisesForce(shown))
  );
}

/** References, dates and sentences are passed over unread. */
const mayBeHeading = ({ value }: Cell): boolean =>
  value.kind === 'text' && value.text.length <= LONGEST_HEADING && !/\d/.test(value.text);

const certainFields = new Map<string, Field | null>();

/** The field that a text certainly names; owners and statuses stand in many rows and are looked at once. */
function certainField(shown: string): Field | null {
  const seen = certainFields.get(shown);
  if (seen !== undefined) return seen;
  const known = knownHeading(shown, true);
  const field = known?.certain ? known.field : null;
  if (certainFields.size > 2000) certainFields.clear();
  certainFields.set(shown, field);
  return field;
}

/** Short texts below a row of which cells are merged down over two or three rows: the lower headings of a group. */
function subHeadings(sheet: SheetSnapshot, row: number): string[] {
  const down = sheet.merges.find((area) => area.row === row && (area.rows === 2 || area.rows === 3));
  if (!down) return [];
  const isGroup = (at: number, column: number): boolean =>
    sheet.merges.some((area) => area.row === at && area.column === column && area.columns > 1);
  const below = sheet.cells
    .slice(row + 1, row + down.rows)
    .flatMap((cells, i) => cells.filter((cell, column) => !isBlank(cell) && !isGroup(row + 1 + i, column)));
  return below.every(({ value }) => value.kind === 'text' && value.text.length <= 60)
    ? below.map(({ shown }) => shown)
    : [];
}

/** True when a row can be the first header row of a sheet. */
export const canBeHeader = (score: HeaderScore): boolean =>
  score.certain >= 1 &&
  (score.certain >= ENOUGH.first || score.fields.size >= score.filled * 0.3) &&
  namesTracker(score);

/** True when the first row of an Excel table names a tracker's fields; it holds headings, however many others there are. */
export const canHeadTable = (score: HeaderScore): boolean => score.certain >= 2 && namesTracker(score);

const namesTracker = ({ fields }: HeaderScore): boolean => fields.size >= 2 && CORE.some((field) => fields.has(field));

/** True when a row further down opens another block; stricter, because data rows hold words such as Recommendation too. */
export const opensAnotherBlock = (score: HeaderScore): boolean =>
  canBeHeader(score) && score.certain >= 3 && (score.certain >= ENOUGH.another || score.certain >= score.filled * 0.5);

/** True behind a blank row for a row of which half are headings, however few: a smaller tracker begins. */
export const opensBehindGap = (sheet: SheetSnapshot, row: number, score: HeaderScore): boolean =>
  canBeHeader(score) &&
  ((score.certain >= 2 && !holdsValues(sheet, row)) || subHeadings(sheet, row).length > 0) &&
  score.fields.size >= score.filled * 0.5 &&
  (isGap(sheet, row - 1) || (isGap(sheet, row - 2) && isGroupRow(sheet, row - 1, row)));

/** True when each heading of a row is a value as well: "AFI | No" is a row of data. */
const holdsValues = (sheet: SheetSnapshot, row: number): boolean =>
  (sheet.cells[row] ?? [])
    .filter(({ shown }) => knownHeading(shown, true)?.certain)
    .every(({ shown }) => isValue(shown));

const isValue = (shown: string): boolean =>
  /^\s*(?:yes|no)\s*$/i.test(shown) ||
  parseFindingType(shown).kind === 'read' ||
  parseForceStatus(shown).kind === 'read' ||
  parseRag(shown).kind === 'read';

/** So many rows above and below a row are looked at for the same words in the same columns. */
const NEAR = 3;

/**
 * True for a row in the midst of data that holds nothing but headings, two of them certain: from there on other columns
 * mean other things. "Recommendation" as a type, or an owner called "Owner", stands again in the rows around it.
 */
export function changesHeadings(sheet: SheetSnapshot, row: number, score: HeaderScore): boolean {
  if (!canBeHeader(score) || score.certain < 2 || holdsValues(sheet, row)) return false;
  const cells = sheet.cells[row] ?? [];
  return cells.every((cell, column) => isBlank(cell) || (isLikeHeading(cell) && !standsNear(sheet, row, column)));
}

const isLikeHeading = ({ shown }: Cell): boolean =>
  shown.length <= LONGEST_HEADING &&
  !/\d|[.!;]\s*$/.test(shown) &&
  (parseFindingType(shown).kind === 'read' ? knownHeading(shown, true)?.certain === true : !isValue(shown));

const standsNear = (sheet: SheetSnapshot, row: number, column: number): boolean => {
  const words = plainly(sheet, row, column);
  for (let at = row - NEAR; at <= row + NEAR; at += 1)
    if (at !== row && plainly(sheet, at, column) === words && !canBeHeader(scoreHeaderRow(sheet, at))) return true;
  return false;
};

const plainly = (sheet: SheetSnapshot, row: number, column: number): string =>
  oneLine(ownCell(sheet, row, column).shown).toLowerCase();

const isGap = (sheet: SheetSnapshot, row: number): boolean => (sheet.cells[row] ?? []).every(isBlank);

/** All rows that carry the headings of which `row` is one: a group row above, sub-headings below; three at most. */
export function headerRowsAround(sheet: SheetSnapshot, row: number): number[] {
  const rows = [row];
  while (rows.length < 3 && hasSubHeadings(sheet, rows)) rows.push((rows[rows.length - 1] as number) + 1);
  const isUpper = (above: number): boolean => isGroupRow(sheet, above, row) || namesBareColumn(sheet, above, rows);
  while (rows.length < 3 && isUpper((rows[0] as number) - 1)) rows.unshift((rows[0] as number) - 1);
  return rows;
}

const filledColumns = (sheet: SheetSnapshot, row: number): number[] =>
  (sheet.cells[row] ?? []).flatMap((cell, column) => (isBlank(cell) ? [] : [column]));

/** The row below belongs to the headers when heading cells are merged down into it, or when it names parts of a group. */
function hasSubHeadings(sheet: SheetSnapshot, rows: readonly number[]): boolean {
  const last = rows[rows.length - 1] as number;
  const below = last + 1;
  const columns = filledColumns(sheet, below);
  const shortTexts = columns.every((column) => {
    const { value } = ownCell(sheet, below, column);
    return value.kind === 'text' && value.text.length <= 60 && !/^\s*[*†‡•]/.test(value.text);
  });
  if (columns.length === 0 || !shortTexts) return false;
  const mergedDown = sheet.merges.some(
    (area) => area.row <= last && area.row >= (rows[0] as number) && area.row + area.rows > below,
  );
  if (mergedDown) return true;
  const underGroups = columns.every(
    (column) => isBlank(ownCell(sheet, last, column)) || isGroupCell(sheet, last, column),
  );
  const named = columns.filter(
    (column) => knownHeading(joinHeader(sheet, [...rows, below], column).header)?.certain === true,
  );
  // A lone cell below a heading is a banner, unless it stands beside the heading that is its group.
  const besideGroup = columns.some((column) => isBlank(ownCell(sheet, last, column)));
  return underGroups && besideGroup && named.length === columns.length && filledColumns(sheet, last).length >= 2;
}

const isGroupCell = (sheet: SheetSnapshot, row: number, column: number): boolean =>
  sheet.merges.some(
    (area) =>
      area.row === row &&
      area.rows === 1 &&
      area.columns > 1 &&
      column >= area.column &&
      column < area.column + area.columns,
  ) ||
  (!isBlank(ownCell(sheet, row, column)) && isBlank(ownCell(sheet, row, column + 1)));

/** A row of group headings stands right above the fields and spans some of them, never all. */
function isGroupRow(sheet: SheetSnapshot, row: number, fieldRow: number): boolean {
  const columns = filledColumns(sheet, row);
  const fields = filledColumns(sheet, fieldRow);
  const texts = columns.map((column) => ownCell(sheet, row, column));
  const short = texts.every(
    ({ value }) => value.kind === 'text' && value.text.length <= 40 && !/:|\d{4}/.test(value.text),
  );
  if (row < 0 || columns.length === 0 || !short) return false;
  const width = (fields[fields.length - 1] ?? 0) - (fields[0] ?? 0) + 1;
  const merged = sheet.merges.filter((area) => area.row === row && columns.includes(area.column));
  if (merged.some((area) => area.columns > width * 0.8)) return false;
  // One cell over the first columns is the end of a title block.
  if (columns.length === 1 && (columns[0] ?? 0) <= (fields[0] ?? 0)) return false;
  if (merged.some((area) => area.columns > 1 || area.rows > 1)) return true;
  // Without merges only cells over the inner columns of the fields can be told from a title block.
  const inner = columns.filter((column) => column > (fields[0] ?? 0));
  return columns.length >= 2 && inner.length >= 1 && columns.every((column) => fields.includes(column));
}

/**
 * True when headings slipped one row up: they stand over columns without one, with values below, and beside no more than
 * a title. "Publish?" passed over there would publish what was to be withheld.
 */
export function namesBareColumn(sheet: SheetSnapshot, row: number, headerRows: readonly number[]): boolean {
  const below = (headerRows[headerRows.length - 1] as number) + 1;
  const isInUse = (column: number): boolean =>
    sheet.cells.slice(below, below + FIRST_ROWS).some((cells) => !isBlank(cells[column] ?? EMPTY_CELL));
  const columns = filledColumns(sheet, row);
  const bare = columns.filter((column) => joinHeader(sheet, headerRows, column).header === '' && isInUse(column));
  const titles = columns.length - bare.length;
  const words = bare.map((column) => ownCell(sheet, row, column));
  return (
    bare.length > 0 &&
    titles <= 1 &&
    words.every(({ value, shown }) => value.kind === 'text' && shown.length <= LONGEST_HEADING) &&
    (titles === 0 || words.some(({ shown }) => knownHeading(shown) !== null))
  );
}

/** The heading of one column out of all header rows; a group heading that is merged across counts for each column under it. */
export function joinHeader(
  sheet: SheetSnapshot,
  headerRows: readonly number[],
  column: number,
): Omit<BlockColumn, 'column'> {
  const parts: string[] = [];
  const lowest = headerRows[headerRows.length - 1] ?? 0;
  for (const row of headerRows) {
    const across = sheet.merges.find(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
    const text = across ? ownCell(sheet, across.row, across.column) : ownCell(sheet, row, column);
    const part = oneLine(text.shown);
    // A title over all the columns is no group of theirs, though a heading stands beside it.
    const isTitle = across !== undefined && across.columns > 1 && row < lowest && part.length > LONGEST_HEADING;
    if (isTitle) continue;
    if (part !== '' && parts[parts.length - 1] !== part) parts.push(part);
  }
  return { header: parts.join(' '), fieldHeader: parts[parts.length - 1] ?? '' };
}
