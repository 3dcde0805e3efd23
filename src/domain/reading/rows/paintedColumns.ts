import type { Field } from '../../fields';
import { issue, type Issue } from '../../issues/issue';
import type { Rag } from '../../vocabulary';
import { areaAddress, columnLetters } from '../../workbook/area';
import { isBlank, type Cell } from '../../workbook/cell';
import type { Block } from '../blocks/block';
import type { ColumnMatch } from '../reading';
import { isFilled, isPale, ragOfFill } from '../values/fillColour';
import { parseForceStatus } from '../values/parseForceStatus';

type Rating = Extract<Rag, 'red' | 'amber' | 'green'>;
const RATINGS: readonly Rating[] = ['red', 'amber', 'green'];
/** Fewer rows than this show no bands. */
const BANDED = 4;

/**
 * Columns whose cells are painted as if they were rated, in a tracker without a RAG column that says something: the colours
 * rate nothing then, and the officer is told. Columns that are painted alike, as whole rows are, are told of once.
 */
export function paintedColumns(
  block: Block,
  matches: readonly ColumnMatch[],
  rows: readonly number[],
  cellAt: (row: number, column: number) => Cell,
): Issue[] {
  const { sheet } = block;
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (first === undefined || last === undefined) return [];
  const columnOf = (wanted: Field): number | undefined => matches.find(({ field }) => field === wanted)?.column;
  const rag = columnOf('rag');
  const saysSomething = (cell: Cell): boolean => !isBlank(cell) || isFilled(cell.fill);
  if (rag !== undefined && rows.some((row) => saysSomething(cellAt(row, rag)))) return [];
  const status = columnOf('forceStatus');
  const isDoneAt = (at: number): boolean => status !== undefined && isDone(cellAt(rows[at] ?? 0, status).shown);
  const alike = new Map<string, number[]>();
  for (const column of [...block.columns.map(({ column: own }) => own), ...emptyColumnsBeside(block, rows, cellAt)]) {
    // The colour of a priority is no RAG. Most columns are not painted, and a tracker may have thousands of rows.
    if (column === columnOf('priority') || !rows.some((row) => isFilled(cellAt(row, column).fill))) continue;
    const fills = rows.map((row) => cellAt(row, column).fill);
    if (!looksRated(fills, isDoneAt)) continue;
    const key = fills.join(' ');
    alike.set(key, [...(alike.get(key) ?? []), column]);
  }
  return [...alike.values()].map((painted) => {
    const [left = 0] = painted;
    const count = (rating: Rating): number => rows.filter((row) => ragOfFill(cellAt(row, left).fill) === rating).length;
    const right = painted[painted.length - 1] ?? left;
    const area = areaAddress({ row: first, column: left, rows: last - first + 1, columns: right - left + 1 });
    const counts = Object.fromEntries(RATINGS.map((rating) => [rating, count(rating)]));
    const data = { ...counts, columns: painted.map(columnLetters).join(', ') };
    return issue('column/colours-not-read', { sheet: sheet.name, cell: area, data });
  });
}

/** Columns within or right beside a block in which nothing is written: a rating by colour alone needs no heading. */
function emptyColumnsBeside(
  { headerRows, columns }: Block,
  rows: readonly number[],
  cellAt: (row: number, column: number) => Cell,
): number[] {
  const own = columns.map(({ column }) => column);
  const from = Math.max(0, Math.min(...own) - 1);
  const places = Array.from({ length: Math.max(...own) + 2 - from }, (_, i) => from + i);
  return places.filter(
    (column) => !own.includes(column) && [...headerRows, ...rows].every((row) => isBlank(cellAt(row, column))),
  );
}

/** True for the words of a status that says that work is done. */
function isDone(words: string): boolean {
  const status = parseForceStatus(words);
  return status.kind === 'read' && (status.value === 'complete' || status.value === 'completeAwaiting');
}

/**
 * Two or more of red, amber and green, or some cells of a full red or green among others. A highlighter's yellow, one pastel
 * throughout, bands of two pastels, and green that only marks what is done rate nothing.
 */
function looksRated(fills: readonly string[], isDoneAt: (at: number) => boolean): boolean {
  const ratings = new Map([...new Set(fills)].map((fill) => [fill, ragOfFill(fill)]));
  const met = [...ratings.values()];
  const kinds = RATINGS.filter((rating) => met.includes(rating)).length;
  if (kinds >= 2) return !isBanded(fills);
  const isFull = (fill: string, at: number): boolean =>
    !isPale(fill) && (ratings.get(fill) === 'red' || (ratings.get(fill) === 'green' && !isDoneAt(at)));
  return ratings.size > 1 && fills.some(isFull);
}

/** Two pastels in turn, row after row. */
const isBanded = (fills: readonly string[]): boolean =>
  fills.length >= BANDED && fills.every((fill, at) => isPale(fill) && (at < 2 || fill === fills[at - 2]));
