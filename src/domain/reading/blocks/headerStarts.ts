import { isBlank } from '../../workbook/cell';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { knownHeading, oneLine } from '../columns/knownHeading';
import { ownCell, type BlockColumn } from './block';
import {
  canBeHeader,
  canHeadTable,
  changesHeadings,
  headerRowsAround,
  namesBareColumn,
  opensAnotherBlock,
  opensBehindGap,
  scoreHeaderRow,
} from './headerRows';

/** The first header row of a sheet stands in its first 40 rows. */
const HEADER_WITHIN = 40;

/** The headings of tables that begin in the same rows. */
export interface Start {
  readonly rows: readonly number[];
  /** First row that is no longer the block's. */
  readonly until: number;
}

/** Every place of a sheet, or of a view of one, where headings of a tracker stand. */
export function headerStarts(sheet: SheetSnapshot): Start[] {
  const tables = sheet.tables
    .map(({ area }) => area)
    .filter((area) => canHeadTable(scoreHeaderRow(sheet, area.row, area.column, area.column + area.columns)));
  const found = new Set<number>(tables.map(({ row }) => row));
  /** Rows that hold nothing but headings, and of them those that nothing else tells. */
  const changed = new Set<number>();
  const below = new Set<number>();
  const best = tables.length > 0 ? null : bestHeaderRow(sheet);
  if (best !== null) found.add(best);
  sheet.cells.forEach((_, row) => {
    const score = scoreHeaderRow(sheet, row);
    // The first headings above the best ones may be a smaller tracker's: nothing else would speak of its rows.
    const opensFirst = best !== null && row < best && canBeHeader(score) && [...found].every((other) => other >= best);
    if (opensAnotherBlock(score) || opensBehindGap(sheet, row, score) || opensFirst) found.add(row);
    if (best === null || !changesHeadings(sheet, row, score)) return;
    changed.add(row);
    if (!found.has(row)) below.add(row);
    found.add(row);
  });
  const groups: number[][] = [];
  for (const row of [...found].sort((a, b) => a - b)) {
    const known = groups[groups.length - 1];
    if (known?.includes(row)) continue;
    const ofTable = tables.some((area) => area.row === row);
    const around = ofTable || below.has(row) ? [row] : headerRowsAround(sheet, row);
    const rows = around.filter((one) => !known?.includes(one));
    if (known && repeats(sheet, known, row)) {
      const changes = changed.has(row) && !repeats(sheet, known, row, everyColumn(sheet));
      // What stands right above changed headings is the last row of data: it is no group heading of theirs.
      if (namesBareColumn(sheet, row - 1, [row])) groups.push([row - 1, row]);
      else if (changes || renamesHeading(sheet, known, row)) groups.push(known.length === 1 ? [row] : rows);
      continue;
    }
    // Headings right below headings, with no row of data between, are the lower rows of one set.
    const goesOn = !ofTable && known?.[known.length - 1] === (rows[0] ?? row) - 1 && known.length + rows.length <= 3;
    if (known && goesOn) known.push(...rows);
    else groups.push(rows);
  }
  // Rows that were typed below an Excel table belong to it too: nobody meant to leave them out.
  return groups.map((rows, i) => ({ rows, until: groups[i + 1]?.[0] ?? sheet.cells.length }));
}

const everyColumn = ({ cells }: SheetSnapshot): { readonly column: number }[] =>
  Array.from({ length: cells[0]?.length ?? 0 }, (_, column) => ({ column }));

function bestHeaderRow(sheet: SheetSnapshot): number | null {
  let best: { row: number; score: number } | null = null;
  for (let row = 0; row < Math.min(HEADER_WITHIN, sheet.cells.length); row += 1) {
    const header = scoreHeaderRow(sheet, row);
    if (!canBeHeader(header)) continue;
    const score = header.certain * 2 + header.fields.size;
    if (!best || score > best.score) best = { row, score };
  }
  return best?.row ?? null;
}

/**
 * True when most of a row's cells say again what stands above them in one of the header rows. Without `columns` only
 * cells that are headings count: a block beside may have a row of data there.
 */
export function repeats(
  sheet: SheetSnapshot,
  headerRows: readonly number[],
  row: number,
  columns?: readonly Pick<BlockColumn, 'column'>[],
): boolean {
  const width = columns?.length ?? sheet.cells[row]?.length ?? 0;
  return headerRows.some((headerRow) => {
    let filled = 0;
    let same = 0;
    for (let place = 0; place < width; place += 1) {
      const column = columns?.[place]?.column ?? place;
      const cell = ownCell(sheet, row, column);
      if (isBlank(cell)) continue;
      if (columns || knownHeading(cell.shown, true)) filled += 1;
      if (isAlike(ownCell(sheet, headerRow, column).shown, cell.shown)) same += 1;
    }
    return same >= 2 && same >= filled * 0.6;
  });
}

/**
 * True when a heading names another field than the headings above it: what stands below is read by the new ones. A row
 * of data of a table beside holds such words too, so only headings of one unbroken run, most of them alike, count.
 */
const renamesHeading = (sheet: SheetSnapshot, headerRows: readonly number[], row: number): boolean => {
  const above = (column: number): string[] =>
    headerRows.map((headerRow) => ownCell(sheet, headerRow, column).shown).filter((heading) => heading !== '');
  const cells = sheet.cells[row] ?? [];
  let from = 0;
  for (let until = 0; until <= cells.length; until += 1) {
    if (until < cells.length && (above(until).length > 0 || !isBlank(ownCell(sheet, row, until)))) continue;
    const run = cells
      .slice(from, until)
      .map(({ shown }, i) => ({ shown, above: above(from + i) }))
      // Months, boards and errors that head columns are no other fields' names.
      .filter(({ shown }) => knownHeading(shown, true) !== null);
    const others = run.filter(({ shown, above: headings }) => !headings.some((heading) => isAlike(heading, shown)));
    const areHeadings = run.length > others.length * 2 && canBeHeader(scoreHeaderRow(sheet, row, from, until));
    if (areHeadings && others.some(isRenamed)) return true;
    from = until + 1;
  }
  return false;
};

function isRenamed({ shown, above }: { readonly shown: string; readonly above: readonly string[] }): boolean {
  const now = knownHeading(shown, true);
  return now !== null && now.certain && above.every((heading) => knownHeading(heading, true)?.field !== now.field);
}

/** Most cells are told apart by their lengths or first letters; only the rest are worth comparing word by word. */
const isAlike = (heading: string, text: string): boolean =>
  heading !== '' &&
  Math.abs(heading.length - text.length) <= 3 &&
  (heading.charAt(0).toLowerCase() === text.charAt(0).toLowerCase() || /^\s/.test(heading) || /^\s/.test(text)) &&
  plain(heading) === plain(text);

/** A heading for comparing: one line in lower case. */
export const plain = (text: string): string => oneLine(text).toLowerCase();
