import type { Area } from '../../../domain/workbook/area';
import { covers, intersection, overlaps, SHEET_COLUMNS, SHEET_ROWS, subtractArea } from '../cells/geometry';

/** Cells that are inserted in a sheet or deleted from it, and which way the cells behind them move. */
export interface CellMove {
  readonly kind: 'insert' | 'delete';
  /** Down and up along the rows, right and left along the columns. */
  readonly along: 'rows' | 'columns';
  /** The cells that are new, or that go. */
  readonly area: Area;
}

/** First line of an area in a direction, and how many it has. */
export const linesOf = ({ row, rows, column, columns }: Area, along: CellMove['along']): [number, number] =>
  along === 'rows' ? [row, rows] : [column, columns];

/** The area with other lines in a direction. */
export const withLines = (area: Area, along: CellMove['along'], first: number, count: number): Area =>
  along === 'rows' ? { ...area, row: first, rows: count } : { ...area, column: first, columns: count };

/** Lines of a sheet in a direction. */
export const lastLine = (along: CellMove['along']): number => (along === 'rows' ? SHEET_ROWS : SHEET_COLUMNS);

/** The columns (or rows) in which cells move, from end to end of the sheet. */
const bandOf = ({ along, area }: CellMove): Area => withLines(area, along, 0, lastLine(along));

/** The cells that are inserted or deleted and all that move for it. */
export function movingArea({ along, area }: CellMove): Area {
  const [first] = linesOf(area, along);
  return withLines(area, along, first, lastLine(along) - first);
}

/** True for an insert or delete of whole rows or whole columns of the sheet. */
export const isWholeLines = ({ along, area }: CellMove): boolean => {
  const across = along === 'rows' ? 'columns' : 'rows';
  return linesOf(area, across)[1] === lastLine(across);
};

/** True when some cells of the area move, or go, and others do not because they stand outside the band that moves. */
export const isSplitBy = (area: Area, move: CellMove): boolean =>
  overlaps(area, movingArea(move)) && !covers(bandOf(move), area);

/** Where a line goes; null when it is deleted or pushed off the sheet. */
export function moveLine(line: number, { kind, along, area }: CellMove): number | null {
  const [first, count] = linesOf(area, along);
  if (line < first) return line;
  if (kind === 'insert') return line + count < lastLine(along) ? line + count : null;
  return line < first + count ? null : line - count;
}

/**
 * Where an area is after the move: it moves, grows over what is inserted inside it and shrinks by what is deleted; null when
 * nothing is left. One that reaches outside the band that moves stays, as a reference to it does in Excel.
 */
export function moveArea(area: Area, move: CellMove): Area | null {
  const { kind, along } = move;
  const [first, count] = linesOf(area, along);
  if (!covers(bandOf(move), area) || count === lastLine(along)) return area;
  const [at, moved] = linesOf(move.area, along);
  // An edge between two lines: before `first`, behind the last
  const edge = (line: number, follows: boolean): number => {
    if (kind === 'delete') return line <= at ? line : Math.max(at, line - moved);
    return follows ? Math.min(line + moved, lastLine(along)) : line;
  };
  const start = edge(first, first >= at);
  const end = edge(first + count, first + count > at);
  return end > start ? withLines(area, along, start, end - start) : null;
}

/** An area cut into the part inside the band that moves and the parts beside it. */
export function splitArea(area: Area, move: CellMove): { inside: Area | null; beside: Area[] } {
  const band = bandOf(move);
  return { inside: intersection(area, band), beside: subtractArea(area, band) };
}
