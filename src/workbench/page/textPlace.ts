import { shownText } from '../host/cells/cellText';
import { cellKey, type HostCell, type HostSheet } from '../host/workbook';
import { acrossOf } from './cellLook';
import type { Lines } from './gridLayout';
import { CELL_PADDING, type MeasureText } from './textMeasure';

/** Pixels of one level of indent. */
const INDENT = 9;

/** One line of text that runs over the empty cells beside its own. Pixels. */
export interface TextPlace {
  /** How far it may reach to the left of its cell, and the width from there that it may fill. */
  readonly before: number;
  readonly width: number;
  /** Where in that width it begins. */
  readonly start: number;
  /** The text ends so far from the left edge of its cell. */
  readonly end: number;
}

/** Space that the text of a cell keeps from its edges. */
export const textPadding = ({ style }: HostCell): { left: number; right: number } => {
  const indent = style.indent * INDENT;
  return acrossIndented(style.horizontal) === 'right'
    ? { left: CELL_PADDING, right: CELL_PADDING + indent }
    : { left: CELL_PADDING + indent, right: CELL_PADDING };
};
const acrossIndented = (horizontal: string): 'left' | 'right' => (horizontal === 'Right' ? 'right' : 'left');

const isEmpty = (cell: HostCell | undefined): boolean => !cell || (cell.value === '' && cell.formula === undefined);

/**
 * Where the text of a cell is drawn when it runs over its neighbours: text that does not wrap and is wider than its
 * cell, and text that is centred across several. Null when it stays inside its cell, as numbers always do.
 */
export function placeText(
  sheet: HostSheet,
  columns: Lines,
  row: number,
  position: number,
  measure: MeasureText,
): TextPlace | null {
  const at = (place: number): HostCell | undefined => sheet.cells.get(cellKey(row, columns.indexes[place] ?? -1));
  const sizeOf = (place: number): number => (columns.starts[place + 1] ?? 0) - (columns.starts[place] ?? 0);
  const cell = at(position);
  if (!cell || typeof cell.value !== 'string' || cell.value === '' || cell.style.wrap || cell.value.includes('\n'))
    return null;
  const own = sizeOf(position);
  const padding = textPadding(cell);
  const text = measure(shownText(cell), cell.style);
  const across = acrossOf(cell);
  const spread = cell.style.horizontal === 'CenterAcrossSelection';
  if (across === 'justify' || (!spread && text <= own - padding.left - padding.right)) return null;

  const roomBeside = (step: 1 | -1, wanted: number): number => {
    let room = 0;
    for (let next = position + step; next >= 0 && next < columns.indexes.length && room < wanted; next += step) {
      const neighbour = at(next);
      if (!isEmpty(neighbour)) break;
      if (spread && neighbour?.style.horizontal !== 'CenterAcrossSelection') break;
      room += sizeOf(next);
    }
    return room;
  };
  if (spread) {
    const width = own + roomBeside(1, Number.MAX_SAFE_INTEGER);
    const start = Math.max(padding.left, (width - text) / 2);
    return { before: 0, width, start, end: start + text };
  }
  const wanted = text + padding.left + padding.right - own;
  const before = across === 'left' ? 0 : roomBeside(-1, across === 'right' ? wanted : wanted / 2);
  const after = across === 'right' ? 0 : roomBeside(1, across === 'left' ? wanted : wanted / 2);
  const starts = { left: padding.left, right: own - padding.right - text, center: (own - text) / 2 };
  return { before, width: before + own + after, start: before + starts[across], end: starts[across] + text };
}
