import { EMPTY_CELL, isBlank, type Cell } from '../../workbook/cell';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { knownHeading } from '../columns/knownHeading';
import { headerStarts, repeats } from './headerStarts';

/**
 * A sheet as one view for each set of tables whose headings stand in the same rows: of tables side by side that begin in
 * different rows, the rows of one would be taken for headings of the other. Each view has all rows and columns; what is
 * not its own is blank.
 */
export function columnBands(sheet: SheetSnapshot): SheetSnapshot[] {
  const runs = filledRuns(sheet);
  const width = sheet.cells[0]?.length ?? 0;
  const bands: Band[] = [];
  // Columns with no headings of a tracker of their own, which may belong to either side.
  let between: number[] = [];
  for (const [i, from] of runs.entries()) {
    const to = runs[i + 1] ?? width;
    const [first = from] = between;
    const alone = startsIn(onlyColumns(sheet, from, to));
    // A tracker with a blank column among its first ones has its headings in several runs.
    const starts = alone.length === 0 && first < from ? startsIn(onlyColumns(sheet, first, to)) : alone;
    const current = bands[bands.length - 1];
    if (starts.length === 0 && runs.length > 1) between.push(from);
    else if (!current) bands.push({ from: 0, to, starts });
    else {
      const own =
        between.find((run) => isAt(sheet, run, from, starts) && !isAt(sheet, run, from, current.starts)) ?? from;
      const left = onlyColumns(sheet, current.from, own);
      if (standApart(left, current.starts, onlyColumns(sheet, own, to), starts)) bands.push({ from: own, to, starts });
      else
        bands[bands.length - 1] = {
          ...current,
          to,
          starts: startsIn(onlyColumns(sheet, current.from, to)),
        };
    }
    if (starts.length > 0) between = [];
  }
  return bands.length < 2 ? [sheet] : bands.map(({ from }, i) => onlyColumns(sheet, from, bands[i + 1]?.from ?? width));
}

/** Columns whose tables have their headings in the same rows. */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly starts: Starts;
}

/** Header rows of each table of some columns. */
type Starts = readonly (readonly number[])[];

const startsIn = (view: SheetSnapshot): Starts => headerStarts(view).map(({ rows }) => rows);

/** True when columns have something in the first header row of a table. */
const isAt = (sheet: SheetSnapshot, from: number, to: number, [first]: Starts): boolean =>
  (sheet.cells[first?.[0] ?? 0] ?? []).slice(from, to).some((cell) => !isBlank(cell));

/** First column of each run of columns between columns that are blank from top to bottom. */
function filledRuns(sheet: SheetSnapshot): number[] {
  const filled = new Set<number>();
  for (const cells of sheet.cells) cells.forEach((cell, column) => !isBlank(cell) && filled.add(column));
  return [...filled].filter((column) => !filled.has(column - 1)).sort((a, b) => a - b);
}

/**
 * True when no table of one view has its headings in rows where the other has some too, or when a table of one goes on
 * beside headings of the other.
 */
function standApart(left: SheetSnapshot, lefts: Starts, right: SheetSnapshot, rights: Starts): boolean {
  const goesOn = (view: SheetSnapshot, starts: Starts, others: Starts): boolean =>
    others.some(
      ([row = 0]) =>
        !starts.flat().includes(row) && !hasHeadings(view, row) && !isBlankAt(view, row) && !isBlankAt(view, row - 1),
    );
  const shared = lefts.some((rows) => rights.some((others) => others.some((row) => rows.includes(row))));
  if (shared) return goesOn(right, rights, lefts) || goesOn(left, lefts, rights);
  return beginsApart(left, lefts, rights) && beginsApart(right, rights, lefts);
}

const filledAt = (view: SheetSnapshot, row: number): readonly Cell[] =>
  (view.cells[row] ?? []).filter((cell) => !isBlank(cell));

const isBlankAt = (view: SheetSnapshot, row: number): boolean => filledAt(view, row).length === 0;

/** True when at least half of what stands in a row are headings. */
const hasHeadings = (view: SheetSnapshot, row: number): boolean => {
  const cells = filledAt(view, row);
  return cells.length > 0 && cells.filter(({ shown }) => knownHeading(shown, true)?.certain).length >= cells.length / 2;
};

/** True when, beside each headings of the others, a view has rows that began above, or no more than a title. */
const beginsApart = (view: SheetSnapshot, starts: Starts, others: Starts): boolean =>
  others.every(
    ([row = 0]) =>
      (!hasHeadings(view, row) || starts.some((rows) => repeats(view, rows, row))) &&
      (row > (starts[0]?.[0] ?? 0) || filledAt(view, row).length <= 1),
  );

function onlyColumns(sheet: SheetSnapshot, from: number, to: number): SheetSnapshot {
  const isOwn = (column: number): boolean => column >= from && column < to;
  return {
    ...sheet,
    cells: sheet.cells.map((cells) => cells.map((cell, column) => (isOwn(column) ? cell : EMPTY_CELL))),
    merges: sheet.merges.filter(({ column }) => isOwn(column)),
    tables: sheet.tables.filter(({ area }) => isOwn(area.column)),
  };
}
