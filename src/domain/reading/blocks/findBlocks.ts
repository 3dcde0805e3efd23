import { isBlank, type Cell } from '../../workbook/cell';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { knownHeading, oneLine } from '../columns/knownHeading';
import { matchHeading } from '../columns/matchHeading';
import { ownCell, type Block, type BlockColumn, type RowShape } from './block';
import {
  canBeHeader,
  headerRowsAround,
  joinHeader,
  opensAnotherBlock,
  opensBehindGap,
  scoreHeaderRow,
} from './headerRows';
import { isCount, labelsCount } from './rowLabels';

/** The first header row of a sheet stands in its first 40 rows. */
const HEADER_WITHIN = 40;

/**
 * Every rectangle of a sheet that has headings of a tracker, with the shape of each row below them. Whether it is one
 * is judged once its columns are matched.
 */
export function findBlocks(sheet: SheetSnapshot): Block[] {
  const starts = headerStarts(sheet);
  return starts.flatMap(({ rows, until }) => {
    const first = (rows[rows.length - 1] as number) + 1;
    const width = sheet.cells[0]?.length ?? 0;
    return segmentsOf(sheet, rows, first, until, width).map((columns) => ({
      sheet,
      headerRows: rows,
      columns,
      rows: rowShapes(sheet, rows, columns, first, until),
    }));
  });
}

interface Start {
  readonly rows: readonly number[];
  /** First row that is no longer the block's. */
  readonly until: number;
}

function headerStarts(sheet: SheetSnapshot): Start[] {
  const tables = sheet.tables
    .map(({ area }) => area)
    .filter((area) => canBeHeader(scoreHeaderRow(sheet, area.row, area.column, area.column + area.columns)));
  const found = new Set<number>(tables.map(({ row }) => row));
  const best = tables.length > 0 ? null : bestHeaderRow(sheet);
  if (best !== null) found.add(best);
  sheet.cells.forEach((_, row) => {
    const score = scoreHeaderRow(sheet, row);
    // The first headings above the best ones may be a smaller tracker's: nothing else would speak of its rows.
    const opensFirst = best !== null && row < best && canBeHeader(score) && [...found].every((other) => other >= best);
    if (opensAnotherBlock(score) || opensBehindGap(sheet, row, score) || opensFirst) found.add(row);
  });
  const groups: number[][] = [];
  for (const row of [...found].sort((a, b) => a - b)) {
    const known = groups[groups.length - 1];
    if (known?.includes(row)) continue;
    const ofTable = tables.some((area) => area.row === row);
    const rows = ofTable ? [row] : headerRowsAround(sheet, row).filter((one) => !known?.includes(one));
    if (known && repeats(sheet, known, row)) continue;
    // Headings right below headings, with no row of data between, are the lower rows of one set.
    const goesOn = !ofTable && known?.[known.length - 1] === (rows[0] ?? row) - 1 && known.length + rows.length <= 3;
    if (known && goesOn) known.push(...rows);
    else groups.push(rows);
  }
  // Rows that were typed below an Excel table belong to it too: nobody meant to leave them out.
  return groups.map((rows, i) => ({ rows, until: groups[i + 1]?.[0] ?? sheet.cells.length }));
}

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
function repeats(
  sheet: SheetSnapshot,
  headerRows: readonly number[],
  row: number,
  columns?: readonly BlockColumn[],
): boolean {
  const places = columns?.map(({ column }) => column) ?? sheet.cells[row]?.keys() ?? [];
  return headerRows.some((headerRow) => {
    let filled = 0;
    let same = 0;
    for (const column of places) {
      const cell = ownCell(sheet, row, column);
      if (isBlank(cell)) continue;
      if (columns || knownHeading(cell.shown, true)) filled += 1;
      const heading = ownCell(sheet, headerRow, column).shown;
      // Most cells are told apart by their lengths; only the rest are worth comparing word by word.
      if (heading !== '' && Math.abs(heading.length - cell.shown.length) <= 3 && plain(heading) === plain(cell.shown))
        same += 1;
    }
    return same >= 2 && same >= filled * 0.6;
  });
}

const plain = (text: string): string => oneLine(text).toLowerCase();

/** The columns of the headings; blocks side by side come apart where a blank column lies between two sets of headings. */
function segmentsOf(
  sheet: SheetSnapshot,
  headerRows: readonly number[],
  first: number,
  until: number,
  width: number,
): BlockColumn[][] {
  const columns: BlockColumn[] = Array.from({ length: width }, (_, column) => ({
    column,
    ...joinHeader(sheet, headerRows, column),
  }));
  const used = columns.filter(({ column, header }) => header !== '' || hasValues(sheet, column, first, until));
  const segments: BlockColumn[][] = [];
  for (const column of used) {
    const current = segments[segments.length - 1];
    if (current && (current[current.length - 1] as BlockColumn).column === column.column - 1) current.push(column);
    else segments.push([column]);
  }
  const trackers = segments.filter(standsAlone);
  if (trackers.length < 2) return used.some(({ header }) => header !== '') ? [used] : [];
  // What stands between or beside two trackers goes with the one on its left.
  const joined: BlockColumn[][] = [];
  for (const segment of segments) {
    const current = joined[joined.length - 1];
    if (current && !(standsAlone(segment) && standsAlone(current))) current.push(...segment);
    else joined.push([...segment]);
  }
  return joined;
}

function hasValues(sheet: SheetSnapshot, column: number, first: number, until: number): boolean {
  for (let row = first; row < until; row += 1) if (!isBlank(ownCell(sheet, row, column))) return true;
  return false;
}

/** True when headings have a recommendation's text of their own and something about it. */
function standsAlone(columns: readonly BlockColumn[]): boolean {
  const named = columns.map(({ header, fieldHeader }) => matchHeading(header, fieldHeader));
  return (
    named.flat().some(({ field, strength }) => field === 'text' && strength === 'sure') &&
    new Set(named.flatMap(([claim]) => (claim ? [claim.field] : []))).size >= 2
  );
}

function rowShapes(
  sheet: SheetSnapshot,
  headerRows: readonly number[],
  columns: readonly BlockColumn[],
  first: number,
  until: number,
): Block['rows'] {
  const rows: { row: number; shape: RowShape }[] = [];
  for (let row = first; row < until; row += 1) {
    const filled = columns.map(({ column }) => ownCell(sheet, row, column)).filter((cell) => !isBlank(cell));
    if (filled.length === 0) rows.push({ row, shape: 'blank' });
    else if (filled.length === 1) rows.push({ row, shape: isTotal(filled) ? 'total' : 'lone' });
    else if (repeats(sheet, headerRows, row, columns)) rows.push({ row, shape: 'repeatedHeader' });
    else rows.push({ row, shape: isTotal(filled) ? 'total' : 'filled' });
  }
  while (rows[rows.length - 1]?.shape === 'blank') rows.pop();
  return rows;
}

/** "Total", "Sub-total open" and then nothing but numbers. */
function isTotal(filled: readonly Cell[]): boolean {
  const [label, ...others] = filled;
  if (!label || !/^(?:grand |overall |sub-?\s?)?totals?\b/i.test(label.shown.trim()) || label.shown.length > 60)
    return false;
  return others.every(
    (cell) =>
      isCount(cell) ||
      cell.value.kind === 'error' ||
      /^[\d.,%\s/-]+$/.test(cell.shown) ||
      labelsCount(cell.shown.trim()),
  );
}
