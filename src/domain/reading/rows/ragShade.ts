import { isBlank, type Cell } from '../../workbook/cell';
import { isPale } from '../values/fillColour';

/** Fewer rows than this may well be rated alike. */
const ENOUGH = 3;

/** The pale fill that a RAG column has throughout while nobody has written in it: a cell to be filled in, or a rating; else null. */
export function ragShadeOf(
  column: number | undefined,
  rows: readonly number[],
  cellAt: (row: number, column: number) => Cell,
): string | null {
  if (column === undefined || rows.length < ENOUGH) return null;
  const cells = rows.map((row) => cellAt(row, column));
  const fill = cells[0]?.fill ?? '';
  return isPale(fill) && cells.every((cell) => isBlank(cell) && cell.fill === fill) ? fill : null;
}
