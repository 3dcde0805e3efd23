import type { BlockAnswer } from '../../decisions';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { contains } from '../../workbook/area';
import { isBlank } from '../../workbook/cell';
import { matchHeading } from '../columns/matchHeading';
import { headingsOf, ownCell, type BlockColumn } from './block';
import { plain } from './headerStarts';
import { joinHeader } from './headerRows';
import type { Extent } from './rowShapes';

/** Columns that hang together. */
export interface Piece {
  readonly from: number;
  readonly columns: readonly BlockColumn[];
  /** Between two runs of columns stands a blank one, or the edge of an Excel table; counted from 0. */
  readonly run: number;
  /** It is a tracker by its own headings, or because the officer said so. */
  readonly alone: boolean;
}

/** The pieces that the columns under some headings come in, from left to right; one of them at least is a tracker. */
export const columnPieces = (
  sheet: SheetSnapshot,
  extent: Extent,
  answerTo: (headings: string) => BlockAnswer | undefined,
): readonly Piece[] => withMain(piecesOf(sheet, extent, answerTo));

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

export const textHeadings = (columns: readonly BlockColumn[]): string[] =>
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

export const namesField = ({ header, fieldHeader }: BlockColumn): boolean =>
  matchHeading(header, fieldHeader).length > 0;

export const mayBeText = (columns: readonly BlockColumn[]): boolean =>
  columns.some(({ header, fieldHeader }) => matchHeading(header, fieldHeader).some(({ field }) => field === 'text'));
