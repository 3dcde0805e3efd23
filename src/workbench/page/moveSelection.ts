import type { Area } from '../../domain/workbook/area';
import { cellKey, type HostSheet } from '../host/workbook';
import { cellArea, positionOf, usedSize, type GridLayout, type Lines } from './gridLayout';

/** A cell of the sheet, 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The keys that move the selection; `Page` keys move by `page` rows. */
export interface Move {
  readonly key: string;
  readonly ctrl: boolean;
  /** Shown rows that fit in the view. */
  readonly page: number;
}

const holds = (sheet: HostSheet, row: number, column: number): boolean => {
  const cell = sheet.cells.get(cellKey(row, column));
  return cell !== undefined && (cell.value !== '' || cell.formula !== undefined);
};

/** The line `steps` shown lines away from an area of lines; stays inside the sheet. */
function stepped(lines: Lines, first: number, count: number, steps: number): number {
  const from = steps > 0 ? positionOf(lines, first + count) - 1 : positionOf(lines, first);
  const target = Math.min(lines.indexes.length - 1, Math.max(0, from + steps));
  return lines.indexes[target] ?? first;
}

/** The end of the filled run that begins here, or the next filled cell, or the last line: Ctrl and an arrow key. */
function edge(lines: Lines, from: number, step: 1 | -1, filled: (line: number) => boolean): number {
  const { indexes } = lines;
  const filledAt = (position: number): boolean => {
    const line = indexes[position];
    return line !== undefined && filled(line);
  };
  let position = positionOf(lines, from);
  const run = filledAt(position) && filledAt(position + step);
  do position += step;
  while (position > 0 && position < indexes.length - 1 && (run ? filledAt(position + step) : !filledAt(position)));
  return indexes[Math.min(indexes.length - 1, Math.max(0, position))] ?? from;
}

/** Last filled column of a row, else its first shown one. */
function lastFilled(sheet: HostSheet, { columns }: GridLayout, row: number): number {
  for (let position = columns.indexes.length - 1; position >= 0; position--) {
    const column = columns.indexes[position] ?? 0;
    if (holds(sheet, row, column)) return column;
  }
  return columns.indexes[0] ?? 0;
}

/** Where a key takes the selection from an area; null when it is no key of the grid. Hidden lines are passed over. */
export function moveSelection(sheet: HostSheet, layout: GridLayout, from: Area, move: Move): Place | null {
  const { rows, columns } = layout;
  const { row, column } = from;
  const whole = cellArea(sheet, row, column);
  const vertical = (step: 1 | -1): Place =>
    move.ctrl
      ? { row: edge(rows, row, step, (line) => holds(sheet, line, column)), column }
      : { row: stepped(rows, whole.row, whole.rows, step), column };
  const horizontal = (step: 1 | -1): Place =>
    move.ctrl
      ? { row, column: edge(columns, column, step, (line) => holds(sheet, row, line)) }
      : { row, column: stepped(columns, whole.column, whole.columns, step) };
  switch (move.key) {
    case 'ArrowDown':
      return vertical(1);
    case 'ArrowUp':
      return vertical(-1);
    case 'ArrowRight':
      return horizontal(1);
    case 'ArrowLeft':
      return horizontal(-1);
    case 'PageDown':
      return { row: stepped(rows, row, 1, move.page), column };
    case 'PageUp':
      return { row: stepped(rows, row, 1, -move.page), column };
    case 'Home':
      // With frozen panes the first cell is the first that scrolls.
      return move.ctrl
        ? { row: rows.indexes[rows.frozen] ?? 0, column: columns.indexes[columns.frozen] ?? 0 }
        : { row, column: columns.indexes[0] ?? 0 };
    case 'End': {
      if (!move.ctrl) return { row, column: lastFilled(sheet, layout, row) };
      const used = usedSize(sheet);
      const last = (lines: Lines, count: number): number =>
        lines.indexes[Math.max(0, positionOf(lines, count) - 1)] ?? 0;
      return { row: last(rows, used.rows), column: last(columns, used.columns) };
    }
    default:
      return null;
  }
}
