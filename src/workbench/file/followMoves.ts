import { cellAddress } from '../../domain/workbook/area';
import { isWholeLines, moveLine, movingArea, type CellMove } from '../host/moving/cellMoves';
import { overlaps } from '../host/cells/geometry';
import { cellKey, keyCell } from '../host/workbook';
import type { SheetData } from './readCells';

/** Where a cell of the file is after the moves; null when it was deleted. */
function keyAfter(key: number, moves: readonly CellMove[]): number | null {
  let { row, column } = keyCell(key);
  for (const move of moves) {
    if (!overlaps(movingArea(move), { row, column, rows: 1, columns: 1 })) continue;
    const line = moveLine(move.along === 'rows' ? row : column, move);
    if (line === null) return null;
    if (move.along === 'rows') row = line;
    else column = line;
  }
  return cellKey(row, column);
}

/** What is held by key or by line, where it is after the moves. */
function followed<T>(held: ReadonlyMap<number, T>, place: (at: number) => number | null): Map<number, T> {
  const after = new Map<number, T>();
  for (const [at, value] of held) {
    const moved = place(at);
    if (moved !== null) after.set(moved, value);
  }
  return after;
}

/** What is held by whole rows, or columns, where it is after the moves. */
export function followLines<T>(
  held: ReadonlyMap<number, T>,
  along: CellMove['along'],
  moves: readonly CellMove[],
): Map<number, T> {
  const own = moves.filter((move) => move.along === along && isWholeLines(move));
  const place = (line: number): number | null =>
    own.reduce<number | null>((at, move) => (at === null ? null : moveLine(at, move)), line);
  return followed(held, place);
}

/** The rows of a file where the host has moved them: what it does not know of a cell goes along with the cell. */
export function followMoves(data: SheetData, moves: readonly CellMove[]): SheetData {
  if (moves.length === 0) return data;
  const place = (key: number): number | null => keyAfter(key, moves);
  const raw = new Map<number, string>();
  for (const [key, xml] of followed(data.raw, place)) {
    const { row, column } = keyCell(key);
    const moved = xml.replace(/^(<(?:\w+:)?c\b[^>]*?\sr=")[^"]*/, `$1${cellAddress(row, column)}`);
    if (/^<(?:\w+:)?c\b[^>]*?\sr="/.test(xml)) raw.set(key, moved);
  }
  return {
    cells: followed(data.cells, place),
    hiddenRows: data.hiddenRows,
    raw,
    styleIndexes: followed(data.styleIndexes, place),
    rowHeights: followLines(data.rowHeights, 'rows', moves),
    rowAttributes: followLines(data.rowAttributes, 'rows', moves),
  };
}
