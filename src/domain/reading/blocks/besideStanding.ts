import type { BlockAnswer } from '../../decisions';
import type { Field } from '../../fields';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { contains, type Area } from '../../workbook/area';
import { isBlank } from '../../workbook/cell';
import { headingWords } from '../columns/heading';
import { matchHeading } from '../columns/matchHeading';
import { ownCell, type Block, type BlockColumn } from './block';
import { mayBeText, namesField, textHeadings, type Piece } from './columnPieces';
import { plain } from './headerStarts';
import { namesCount } from './isTracker';
import { PROSE } from './mayBeTracker';
import { rowShapes, type Extent } from './rowShapes';

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

/** Part of the tracker, a table of its own, or the officer is asked, with what is most likely. */
export type Standing = 'part' | Exclude<Block['beside'], null>;

/** Whether a piece is part of a tracker, by its rows and headings. */
export function standingOf(
  sheet: SheetSnapshot,
  extent: Extent,
  main: Piece,
  piece: PlacedPiece,
  answer: BlockAnswer | undefined,
): Standing {
  if (answer !== undefined) return answer === 'part' ? 'part' : 'apart';
  if (!isInOneTable(sheet, extent, main, piece)) return 'apart';
  const rows = besideRows(sheet, extent, main.columns, piece.columns);
  // A marking or a date in the line of the headings is none.
  if (rows.own === 0) return piece.behindGap && !piece.columns.some(namesField) ? 'apart' : 'part';
  const whole = rows.shared.length >= rows.main * MOST;
  // Without headings and behind a blank column stand remarks, or a list: neither is a column of the tracker.
  if (piece.behindGap && piece.columns.every(({ header }) => header === '')) return 'apart';
  const prose = mayHold(sheet, extent, piece.columns);
  const names = new Set(main.columns.map(({ header }) => plain(header)));
  const again = piece.columns.some(({ header }) => header !== '' && names.has(plain(header)));
  // That text beside a tracker is recommendations too is never proposed: taken unseen, risks would be printed as such.
  const second = piece.behindGap && textHeadings(main.columns).length > 0 && textHeadings(piece.columns).length > 0;
  const unclear = second || (prose && (again || mayBeText(piece.columns)));
  const listed = isList(sheet, extent, piece.columns);
  const contacts = namesContacts(piece.columns);
  const [start = 0] = rows.shared;
  const unbroken = rows.shared.every((at, i) => at === start + i);
  const partial = !whole && unbroken && rows.shared.length >= 2;
  const named = piece.columns.some(namesField);
  // Each row of the tracker has a word under a heading of a tracker's own: as a list it would be as long by chance only.
  const along = rows.shared.length === rows.main && rows.outside === 0 && !again && piece.columns.every(namesField);
  const proposed = (): Exclude<Standing, string>['asked'] => {
    if (listed && !along) return 'other';
    if (unclear) return null;
    if (contacts) return whole && rows.outside === 0 ? null : 'other';
    if (!whole && isKeyed(sheet, extent, piece.columns)) return named ? null : 'other';
    return 'part';
  };
  const asked = { asked: proposed() };
  if (!piece.behindGap && rows.outside === 0) return listed || prose ? asked : 'part';
  const unsure = listed || contacts || prose || second || partial || again || rows.outside > 0 || piece.isBetween;
  return unsure ? asked : 'part';
}

/** An Excel table says itself what belongs to it. */
function isInOneTable(sheet: SheetSnapshot, { headerRows }: Extent, main: Piece, piece: PlacedPiece): boolean {
  const row = headerRows[headerRows.length - 1] ?? 0;
  const tableOf = ({ from }: Piece): number => sheet.tables.findIndex(({ area }) => contains(area, row, from));
  return tableOf(main) === tableOf(piece) || (!piece.behindGap && tableOf(piece) < 0);
}

/** Of the rows that have something in a tracker or in a piece the share that have something in both, 0 to 1. */
export const fitBeside = (sheet: SheetSnapshot, extent: Extent, main: Piece, piece: Piece): number =>
  besideRows(sheet, extent, main.columns, piece.columns).fit;

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

const CONTACT = /^(?:(?:tele)?phone|tel|mobile|mob|e ?mail|ext|extension|contact)(?: (?:number|address|details))?$/;

/** True for people with their numbers and addresses: "Name | Role | Phone | Email". */
const namesContacts = (columns: readonly BlockColumn[]): boolean =>
  columns.length >= 2 && columns.some(({ header }) => CONTACT.test(headingWords(header)));

/** True for rows that are filled throughout, each with a first word of its own: what a list looks like. */
function isKeyed(sheet: SheetSnapshot, extent: Extent, columns: readonly BlockColumn[]): boolean {
  const [keys = [], ...others] = columns.map(({ column }) => textsIn(sheet, extent, column));
  return (
    others.length > 0 && others.every(({ length }) => length === keys.length) && new Set(keys).size === keys.length
  );
}

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
