import type { BlockAnswer } from '../../decisions';
import type { Field } from '../../fields';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { contains, type Area } from '../../workbook/area';
import { isBlank } from '../../workbook/cell';
import { matchHeading } from '../columns/matchHeading';
import { headingsOf, ownCell, type Block, type BlockColumn } from './block';
import { plain } from './headerStarts';
import { joinHeader } from './headerRows';
import { namesCount } from './isTracker';
import { PROSE } from './mayBeTracker';
import { rowShapes, type Extent } from './rowShapes';

type Table = Pick<Block, 'columns' | 'beside' | 'mayBeApart'>;

/**
 * The tables that stand beside each other under one row of headings. Columns with a recommendation's heading of their own
 * make a tracker; for others, behind a blank column or where headings begin again, the rows tell whether they are part of
 * the tracker beside them. Where they do not tell, the officer is asked; what was answered holds.
 */
export function tablesBeside(
  sheet: SheetSnapshot,
  extent: Extent,
  answerTo: (headings: string) => BlockAnswer | undefined,
): Table[] {
  const pieces = withMain(piecesOf(sheet, extent, answerTo));
  const mains = pieces.filter((piece) => piece.alone);
  const joined = new Map(
    mains.map((main) => [main, { columns: [...main.columns], mayBeApart: [] as (readonly BlockColumn[])[] }]),
  );
  const tables: Table[] = [];
  for (const piece of pieces) {
    if (joined.has(piece)) continue;
    const main = neighbourOf(sheet, extent, mains, piece);
    const isBetween = mains.some(({ from }) => from < piece.from) && mains.some(({ from }) => from > piece.from);
    const behindGap = piece.run !== main.run;
    const place = { ...piece, isBetween, behindGap };
    const standing = standingOf(sheet, extent, main, place, answerTo(headingsOf(piece.columns)));
    if (standing !== 'part' && (standing === 'apart' || behindGap)) {
      tables.push({ columns: piece.columns, beside: standing, mayBeApart: [] });
      continue;
    }
    const table = joined.get(main);
    table?.columns.push(...piece.columns);
    if (standing !== 'part') table?.mayBeApart.push(piece.columns);
  }
  const trackers = [...joined.values()].map(({ columns, mayBeApart }): Table => ({
    columns: columns.sort((a, b) => a.column - b.column),
    beside: null,
    mayBeApart,
  }));
  return [...trackers, ...tables].sort((a, b) => (a.columns[0]?.column ?? 0) - (b.columns[0]?.column ?? 0));
}

/** Of the trackers on both sides of a piece the one with whose rows it goes; where both fit, the one on its left. */
function neighbourOf(sheet: SheetSnapshot, extent: Extent, mains: readonly Piece[], piece: Piece): Piece {
  const left = mains.filter(({ from }) => from < piece.from).pop();
  const right = mains.find(({ from }) => from > piece.from);
  if (!left || !right) return (left ?? right) as Piece;
  const fitOf = (main: Piece): number => besideRows(sheet, extent, main.columns, piece.columns).fit;
  return fitOf(right) > fitOf(left) ? right : left;
}

/** Columns that hang together. */
interface Piece {
  readonly from: number;
  readonly columns: readonly BlockColumn[];
  /** Between two runs of columns stands a blank one, or the edge of an Excel table; counted from 0. */
  readonly run: number;
  /** It is a tracker by its own headings, or because the officer said so. */
  readonly alone: boolean;
}

function piecesOf(
  sheet: SheetSnapshot,
  extent: Extent,
  answerTo: (headings: string) => BlockAnswer | undefined,
): Piece[] {
  const runs: BlockColumn[][] = [];
  const width = sheet.cells[0]?.length ?? 0;
  const tables = sheet.tables.filter(({ area }) => extent.headerRows.includes(area.row));
  const tableOf = (column: number): number =>
    tables.findIndex(({ area }) => column >= area.column && column < area.column + area.columns);
  let open = false;
  for (let column = 0; column < width; column += 1) {
    const heading = { column, ...joinHeader(sheet, extent.headerRows, column) };
    const below = hasValues(sheet, column, extent);
    if ((heading.header === '' || isMergedInto(sheet, column, extent)) && !below) {
      open &&= isBridged(sheet, column, extent);
      continue;
    }
    const edge = tableOf(column) !== tableOf(column - 1) && tableOf(column) >= 0 && tableOf(column - 1) >= 0;
    if (open && !edge) runs[runs.length - 1]?.push(heading);
    else runs.push([heading]);
    open = true;
  }
  if (!runs.some((run) => run.some(({ header }) => header !== ''))) return [];
  return runs.flatMap((run, at) => {
    const cut = repetitions(run);
    return cut.map((columns, i) => ({
      from: columns[0]?.column ?? 0,
      columns,
      run: at,
      alone:
        answerTo(headingsOf(columns)) === 'tracker' ||
        // Without a blank column between, "Cause of concern | Owner | Recommendation | Owner" can be one table.
        (standsAlone(columns) &&
          (i === 0 || textHeadings(cut[i - 1] ?? []).some((name) => textHeadings(columns).includes(name)))),
    }));
  });
}

function hasValues(sheet: SheetSnapshot, column: number, { first, until }: Extent): boolean {
  for (let row = first; row < until; row += 1) if (!isBlank(ownCell(sheet, row, column))) return true;
  return false;
}

/** True for a column over which the heading of another one is merged. */
const isMergedInto = (sheet: SheetSnapshot, column: number, { headerRows }: Extent): boolean => {
  const row = headerRows[headerRows.length - 1] ?? 0;
  return sheet.merges.some((area) => contains(area, row, column) && column > area.column);
};

/** True for a blank column that cells of its rows are merged over; a title or banner, alone in its row, joins nothing. */
const isBridged = (sheet: SheetSnapshot, column: number, { headerRows, until }: Extent): boolean =>
  sheet.merges.some(
    (area) =>
      area.row >= (headerRows[0] ?? 0) &&
      area.row < until &&
      column > area.column &&
      column < area.column + area.columns &&
      (sheet.cells[area.row] ?? []).some((cell, other) => other !== area.column && !isBlank(cell)),
  );

/**
 * Columns cut where their headings begin again: "Ref | Text | Ref | Text" in two, and behind the heading that is the last to
 * be repeated, so that "Text | Owner | Risk | Owner" comes apart before Risk.
 */
function repetitions(columns: readonly BlockColumn[]): (readonly BlockColumn[])[] {
  const names = columns.map(({ header }) => plain(header));
  const pairs = names.flatMap((name, i) => {
    const again = name === '' ? -1 : names.indexOf(name, i + 1);
    // One heading that is merged over columns, or written over each of them, does not begin again.
    const goesOn = names.slice(i, again).every((other) => other === name);
    return again < 0 || goesOn || names.indexOf(name) < i ? [] : [{ first: i, again }];
  });
  const seam = Math.max(...pairs.map(({ first }) => first)) + 1;
  if (pairs.length === 0 || seam > Math.min(...pairs.map(({ again }) => again))) return [columns];
  return [columns.slice(0, seam), ...repetitions(columns.slice(seam))];
}

/** True when headings have a recommendation's text of their own and something about it. */
function standsAlone(columns: readonly BlockColumn[]): boolean {
  const named = columns.flatMap(({ header, fieldHeader }) => matchHeading(header, fieldHeader).slice(0, 1));
  return textHeadings(columns).length > 0 && new Set(named.map(({ field }) => field)).size >= 2;
}

const textHeadings = (columns: readonly BlockColumn[]): string[] =>
  columns
    .filter(({ header, fieldHeader }) =>
      matchHeading(header, fieldHeader).some(({ field, strength }) => field === 'text' && strength === 'sure'),
    )
    .map(({ header }) => plain(header));

/**
 * Where no piece is a tracker by its own headings: the one that most likely is. It may name the recommendations and has the
 * most headings of fields; one of a single column goes with its neighbour.
 */
function withMain(pieces: readonly Piece[]): readonly Piece[] {
  const [first] = pieces;
  if (!first || pieces.some(({ alone }) => alone)) return pieces;
  const named = ({ columns }: Piece): number => columns.filter(namesField).length;
  const rank = (piece: Piece): number => (mayBeText(piece.columns) ? 1000 : 0) + named(piece);
  const best = (some: readonly Piece[]): Piece | undefined =>
    some.reduce<Piece | undefined>((top, one) => (top && rank(top) >= rank(one) ? top : one), undefined);
  const main = best(pieces) ?? first;
  const at = pieces.indexOf(main);
  const neighbour = main.columns.length > 1 ? undefined : best(pieces.filter((_, i) => Math.abs(i - at) === 1));
  const columns = [...main.columns, ...(neighbour?.columns ?? [])].sort((a, b) => a.column - b.column);
  return pieces
    .filter((piece) => piece !== neighbour)
    .map((piece) => (piece === main ? { ...main, from: columns[0]?.column ?? 0, columns, alone: true } : piece));
}

/** Fields of which a list has each word once, and a tracker has them again and again. */
const LISTED: readonly Field[] = [
  'forceStatus',
  'hmicfrsStatus',
  'rag',
  'findingType',
  'priority',
  'level',
  'inspection',
  'publish',
];
/** Of a tracker's rows so many have something in a part of it that every row fills, but for notes below and the like. */
const MOST = 0.8;

/** A piece as it stands to a tracker. */
interface PlacedPiece extends Piece {
  /** A blank column stands between it and the tracker, or the edge of an Excel table. */
  readonly behindGap: boolean;
  /** There are trackers on both sides of it. */
  readonly isBetween: boolean;
}

/** Whether a piece is part of a tracker, by its rows and headings. */
function standingOf(
  sheet: SheetSnapshot,
  extent: Extent,
  main: Piece,
  piece: PlacedPiece,
  answer: BlockAnswer | undefined,
): 'part' | Exclude<Table['beside'], null> {
  if (answer !== undefined) return answer === 'part' ? 'part' : 'apart';
  if (!isInOneTable(sheet, extent, main, piece)) return 'apart';
  const rows = besideRows(sheet, extent, main.columns, piece.columns);
  // A marking or a date in the line of the headings is none.
  if (rows.own === 0) return piece.behindGap && !piece.columns.some(namesField) ? 'apart' : 'part';
  const whole = rows.shared.length >= rows.main * MOST;
  // Without headings and behind a blank column stand remarks, or a list: neither is a column of the tracker.
  if (piece.behindGap && piece.columns.every(({ header }) => header === '')) return 'apart';
  const listed = isList(sheet, extent, piece.columns);
  const prose = mayHold(sheet, extent, piece.columns);
  const names = new Set(main.columns.map(({ header }) => plain(header)));
  const again = piece.columns.some(({ header }) => header !== '' && names.has(plain(header)));
  // That text beside a tracker is recommendations too is never proposed: taken unseen, risks would be printed as such.
  const asked = { asked: listed ? 'other' : prose && (again || mayBeText(piece.columns)) ? null : 'part' } as const;
  if (!piece.behindGap && rows.outside === 0) return listed || prose ? asked : 'part';
  const [start = 0] = rows.shared;
  const unbroken = rows.shared.every((at, i) => at === start + i);
  const partial = !whole && unbroken && rows.shared.length >= 2;
  return listed || prose || partial || again || rows.outside > 0 || piece.isBetween ? asked : 'part';
}

/** An Excel table says itself what belongs to it. */
function isInOneTable(sheet: SheetSnapshot, { headerRows }: Extent, main: Piece, piece: PlacedPiece): boolean {
  const row = headerRows[headerRows.length - 1] ?? 0;
  const tableOf = ({ from }: Piece): number => sheet.tables.findIndex(({ area }) => contains(area, row, from));
  return tableOf(main) === tableOf(piece) || (!piece.behindGap && tableOf(piece) < 0);
}

interface BesideRows {
  /** How many rows of the tracker have several cells. */
  readonly main: number;
  /** Which of those have something in the piece, counted from 0. */
  readonly shared: readonly number[];
  /** How many rows of the piece stand where the tracker has none. */
  readonly outside: number;
  /** How many rows have something in the piece. */
  readonly own: number;
  /** Of the rows that have something in either the share that have something in both, 0 to 1. */
  readonly fit: number;
}

function besideRows(
  sheet: SheetSnapshot,
  extent: Extent,
  main: readonly BlockColumn[],
  piece: readonly BlockColumn[],
): BesideRows {
  const shapes = new Map(rowShapes(sheet, main, extent).map(({ row, shape }) => [row, shape]));
  const down = sheet.merges.filter(
    (area) => area.rows > 1 && area.row < extent.until && piece.some(({ column }) => column === area.column),
  );
  const shared: number[] = [];
  let rows = 0;
  let outside = 0;
  let own = 0;
  let beyond = 0;
  let either = 0;
  let both = 0;
  for (let row = extent.first; row < extent.until; row += 1) {
    const shape = shapes.get(row);
    const inPiece = filledIn(sheet, down, row, piece);
    // A total or a signature behind a blank row is no sign of a longer table.
    if (shape === undefined && inPiece === 0) break;
    if (inPiece > 0) own += 1;
    if (inPiece > 0 || (shape ?? 'blank') !== 'blank') either += 1;
    if (inPiece > 0 && (shape ?? 'blank') !== 'blank') both += 1;
    if (shape === 'filled' || (shape === 'lone' && main.length === 1)) {
      if (inPiece > 0) shared.push(rows);
      rows += 1;
    } else if (inPiece > 1 && (shape === 'blank' || shape === undefined)) outside += 1;
    else if (shape === undefined) beyond += 1;
  }
  // One cell below the tracker is a note.
  if (beyond > 1) outside += beyond;
  return { main: rows, shared, outside, own, fit: either === 0 ? 0 : both / either };
}

/** How many cells of a row are filled, with those that are merged down into it. */
const filledIn = (sheet: SheetSnapshot, down: readonly Area[], row: number, columns: readonly BlockColumn[]): number =>
  columns.filter(
    ({ column }) =>
      !isBlank(ownCell(sheet, row, column)) ||
      down.some((area) => contains(area, row, column) && !isBlank(ownCell(sheet, area.row, area.column))),
  ).length;

/** A list has a word, what it means and little more. */
const LIST_COLUMNS = 3;

/** True for counts, and when a column of statuses, RAG words, inspections or the like has each of them once. */
const isList = (sheet: SheetSnapshot, extent: Extent, columns: readonly BlockColumn[]): boolean =>
  columns.length <= LIST_COLUMNS &&
  columns.some(({ column, header, fieldHeader }) => {
    if (namesCount(header)) return true;
    if (!matchHeading(header, fieldHeader).some(({ field }) => LISTED.includes(field))) return false;
    const words = textsIn(sheet, extent, column);
    return words.length >= 2 && new Set(words).size === words.length;
  });

const namesField = ({ header, fieldHeader }: BlockColumn): boolean => matchHeading(header, fieldHeader).length > 0;

const mayBeText = (columns: readonly BlockColumn[]): boolean =>
  columns.some(({ header, fieldHeader }) => matchHeading(header, fieldHeader).some(({ field }) => field === 'text'));

/** True when a column whose heading says nothing else holds prose: recommendations may stand there. */
const mayHold = (sheet: SheetSnapshot, extent: Extent, columns: readonly BlockColumn[]): boolean =>
  columns.some(({ column, header, fieldHeader }) => {
    const claims = matchHeading(header, fieldHeader);
    if (claims.length > 0 && !claims.some(({ field }) => field === 'text')) return false;
    const words = textsIn(sheet, extent, column);
    return words.length > 0 && words.filter((text) => text.length >= PROSE).length >= words.length / 2;
  });

function textsIn(sheet: SheetSnapshot, { first, until }: Extent, column: number): string[] {
  const texts: string[] = [];
  for (let row = first; row < until; row += 1) {
    const text = plain(ownCell(sheet, row, column).shown);
    if (text !== '') texts.push(text);
  }
  return texts;
}
