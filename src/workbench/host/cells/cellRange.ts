import type { Area } from '../../../domain/workbook/area';
import { moveArea, type CellMove } from '../moving/cellMoves';
import { cellCount, intersection } from './geometry';
import { HostError } from '../hostError';
import { enforced } from '../rules/catalogue';
import { cellKey, keyCell, DEFAULT_STYLE, type HostCell, type HostSheet, type HostStyle } from '../workbook';

/** Where an area is after a move; null once its cells were deleted. */
function follow(area: Area, move: CellMove): Area | null {
  const after = moveArea(area, move);
  return after === null && !enforced('moving/deleted-reference') ? area : after;
}

/** A rectangle of cells of a sheet: what a Range of the API stands for. It follows inserts and deletes (excel-host 1.7). */
export class CellRange {
  private place: Area | null;

  constructor(
    readonly sheet: HostSheet,
    area: Area,
  ) {
    this.place = area;
  }

  /** Where its cells are now. Throws InvalidReference once they were deleted. */
  get area(): Area {
    if (this.place === null) throw new HostError('InvalidReference', 'Range');
    return this.place;
  }

  get isGone(): boolean {
    return this.place === null;
  }

  /** Goes along with its cells. */
  follow(move: CellMove): void {
    this.place &&= follow(this.place, move);
  }

  /** Remembers where its cells are now; the function puts it back there. */
  remember(): () => void {
    const { place } = this;
    return () => void (this.place = place);
  }
}

/** Several rectangles of one sheet: what a RangeAreas of the API stands for. It follows inserts and deletes. */
export class CellAreas {
  private places: readonly Area[];

  constructor(
    readonly sheet: HostSheet,
    areas: readonly Area[],
  ) {
    this.places = areas;
  }

  /** Where its cells are now. Throws InvalidReference once all were deleted. */
  get areas(): readonly Area[] {
    if (this.isGone) throw new HostError('InvalidReference', 'RangeAreas');
    return this.places;
  }

  get isGone(): boolean {
    return this.places.length === 0;
  }

  /** Goes along with its cells. */
  follow(move: CellMove): void {
    this.places = this.places.flatMap((area) => follow(area, move) ?? []);
  }

  /** Remembers where its cells are now; the function puts it back there. */
  remember(): () => void {
    const { places } = this;
    return () => void (this.places = places);
  }
}

/** The cells of a bounded area, row by row. */
export function* cellsOf(area: Area): Generator<{ row: number; column: number }> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) yield { row, column };
  }
}

/** Keys of the cells of an area that the sheet holds, in no order; works for areas without an end. */
export function* heldKeys(sheet: HostSheet, area: Area): Generator<number> {
  if (cellCount(area) <= sheet.cells.size) {
    for (const { row, column } of cellsOf(area)) {
      const key = cellKey(row, column);
      if (sheet.cells.has(key)) yield key;
    }
    return;
  }
  for (const key of sheet.cells.keys()) {
    const { row, column } = keyCell(key);
    if (intersection(area, { row, column, rows: 1, columns: 1 })) yield key;
  }
}

/** What all cells of the range have in common; null when they differ (excel-host 3.4). */
export function commonStyle<V extends string | number | boolean>(
  range: CellRange,
  pick: (style: HostStyle) => V,
): V | null {
  const found = new Set<V>();
  let held = 0;
  for (const key of heldKeys(range.sheet, range.area)) {
    held++;
    found.add(pick((range.sheet.cells.get(key) as HostCell).style));
    if (found.size > 1 && enforced('cells/mixed')) return null;
  }
  if (held < cellCount(range.area)) found.add(pick(DEFAULT_STYLE));
  const [value] = found;
  return value !== undefined && (found.size === 1 || !enforced('cells/mixed')) ? value : null;
}

/** The style, `DEFAULT_STYLE` itself when it is equal to that: a cell whose formats were taken away is as if it never had one. */
export function settledStyle(style: HostStyle): HostStyle {
  const { borders, ...others } = style;
  const isPlain =
    Object.keys(borders).length === 0 &&
    Object.entries(others).every(([property, value]) => DEFAULT_STYLE[property as keyof HostStyle] === value);
  return isPlain ? DEFAULT_STYLE : style;
}

/** Changes the style of each cell of a bounded range; cells that were equal share one style afterwards too. */
export function restyle(range: CellRange, change: (style: HostStyle) => HostStyle): void {
  const changed = new Map<HostStyle, HostStyle>();
  for (const { row, column } of cellsOf(range.area)) {
    const key = cellKey(row, column);
    const cell = range.sheet.cells.get(key);
    const before = cell?.style ?? DEFAULT_STYLE;
    let after = changed.get(before);
    if (!after) changed.set(before, (after = settledStyle(change(before))));
    if (cell) cell.style = after;
    else range.sheet.cells.set(key, { value: '', style: after });
  }
}
