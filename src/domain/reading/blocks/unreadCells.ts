import type { Field } from '../../fields';
import { issue, type Issue } from '../../issues/issue';
import { areaAddress, cellAddress, contains, type Area } from '../../workbook/area';
import { EMPTY_CELL, isBlank, type Cell } from '../../workbook/cell';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { ownCell } from './block';
import { matchExactly } from '../columns/matchHeading';
import { isAudienceMark, isMarkedNotPublic } from '../values/publicationWords';
import { PROSE } from './mayBeTracker';
import { advisesForce } from './rowLabels';
import type { RowsAbove } from './titlesAbove';

/** Cells with no more than this many blank rows or columns between them are told as one place. */
const GAP = 2;
/** So much of what stands there is told. */
const TOLD = 100;

/**
 * What no block holds: rows above a block's headings, for each of `above`, and one issue for each other place, so that
 * nothing is passed over unsaid. `known` are the areas that are read, or have an issue of their own.
 */
export function unreadCells(
  sheet: SheetSnapshot,
  known: readonly Area[],
  above: readonly RowsAbove[],
): { readonly titleRows: readonly (readonly number[])[]; readonly issues: readonly Issue[] } {
  const titleRows = above.map(() => new Set<number>());
  const places: Area[] = [];
  for (const [row, cells] of sheet.cells.entries()) {
    for (let column = 0; column < cells.length; column += 1) {
      const area = known.find((one) => contains(one, row, column));
      // Most cells are read: the rest of their row is passed over at once.
      if (area) column = area.column + area.columns - 1;
      else if (!isBlank(cells[column] as Cell)) {
        const titled = titleRows[above.findIndex((rows) => !isBlank(rows[row]?.[column] ?? EMPTY_CELL))];
        if (titled) titled.add(row);
        else addTo(places, { row, column, rows: 1, columns: 1 });
      }
    }
  }
  return {
    titleRows: titleRows.map((rows) => [...rows]),
    issues: places.map((place) => notRead(sheet, place, hasProse(sheet, place))),
  };
}

/** A row of so many cells may be a recommendation with what is known of it. */
const RECORD_COLUMNS = 3;

/**
 * True for rows of several cells with prose in one column, as a table of recommendations would have, and for what asks
 * the force for something: once beside other cells, or twice.
 */
function hasProse({ cells }: SheetSnapshot, { row, column, rows, columns }: Area): boolean {
  const advice = cells
    .slice(row, row + rows)
    .flatMap((line) => line.slice(column, column + columns).filter(({ shown }) => advisesForce(shown)));
  if (advice.length >= (columns >= RECORD_COLUMNS ? 1 : 2)) return true;
  if (columns < 2) return false;
  return Array.from({ length: columns }, (_, i) => column + i).some((at) => {
    const filled = cells.slice(row, row + rows).flatMap((line) => (isBlank(line[at] ?? EMPTY_CELL) ? [] : [line[at]]));
    const prose = filled.filter((cell) => (cell?.shown.trim().length ?? 0) >= PROSE);
    return prose.length >= 2 && prose.length >= filled.length / 2;
  });
}

/** One issue for a sheet of which nothing is read; none for an empty one. */
export function unreadSheet(sheet: SheetSnapshot): Issue[] {
  const filled = sheet.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ row, column, rows: 1, columns: 1 }])),
  );
  const [first, ...others] = filled;
  const advice = filled.filter(({ row, column }) => advisesForce(ownCell(sheet, row, column).shown));
  return first ? [notRead(sheet, others.reduce<Area>(boundsOf, first), advice.length > 1)] : [];
}

/** Joins a cell to the places that it stands near, which thereby become one. */
function addTo(places: Area[], cell: Area): void {
  let joined = cell;
  for (let i = places.length - 1; i >= 0; i -= 1) {
    const place = places[i] as Area;
    if (!isNear(place, joined)) continue;
    joined = boundsOf(place, joined);
    places.splice(i, 1);
  }
  places.push(joined);
}

const isNear = (one: Area, other: Area): boolean =>
  one.row <= other.row + other.rows + GAP &&
  other.row <= one.row + one.rows + GAP &&
  one.column <= other.column + other.columns + GAP &&
  other.column <= one.column + one.columns + GAP;

function boundsOf(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/** What a table that says of each report or recommendation whether it may be published has beside that. */
const KEYS: ReadonlySet<string> = new Set<Field>(['inspection', 'ref', 'hmicfrsRef', 'text', 'published']);
/** A quick look before the slow one. */
const MAY_ASK_TO_PUBLISH = /publi|exempt|confidential|restricted|withh|panel/i;

/** True for words that say that something is not for the public, and for a table of what may be published. */
function saysWhatToPublish(cells: readonly PlacedCell[]): boolean {
  const means = ({ cell }: PlacedCell, wanted: (field: Field) => boolean): boolean =>
    matchExactly(cell.shown).some(({ field }) => wanted(field));
  return cells.some((one) => {
    const { cell, row, column } = one;
    if (isMarkedNotPublic(cell.shown)) return true;
    if (!MAY_ASK_TO_PUBLISH.test(cell.shown) || !means(one, (field) => field === 'publish')) return false;
    const below = cells.filter((other) => other.column === column && other.row > row);
    return (
      below.some((other) => isAudienceMark(other.cell.shown)) &&
      cells.some((other) => other.row === row && means(other, (field) => KEYS.has(field)))
    );
  });
}

function notRead(sheet: SheetSnapshot, place: Area, mayBeRecommendations: boolean): Issue {
  const cells = sheet.cells
    .slice(place.row, place.row + place.rows)
    .flatMap((line, i) =>
      line
        .slice(place.column, place.column + place.columns)
        .flatMap((cell, j) => (isBlank(cell) ? [] : [{ cell, row: place.row + i, column: place.column + j }])),
    );
  const first = cells[0] ?? place;
  const words = cells.slice(0, 10).map(({ cell }) => cell.shown.replace(/\s+/g, ' ').trim());
  const told = words.join(' | ');
  const code = saysWhatToPublish(cells) ? 'sheet/publication-not-read' : 'sheet/not-read';
  return issue(mayBeRecommendations ? 'sheet/text-not-read' : code, {
    sheet: sheet.name,
    cell: cellAddress(first.row, first.column),
    value: told.length > TOLD ? `${told.slice(0, TOLD - 1)}…` : told,
    data: { area: areaAddress(place), cells: cells.length },
  });
}
