import type { Area } from '../../../domain/workbook/area';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../../host/cells/lineSizes';
import type { HostPage, HostSheet } from '../../host/workbook';
import { linesOf, shownLines, usedSize, type Lines } from '../gridLayout';
import { paperSize } from './paper';

/** One printed page: shown rows and columns of the sheet, 0-based. */
export interface PrintedPage {
  /** The repeated title rows first, where the page has them. */
  readonly rows: readonly number[];
  /** How many of the rows are repeated ones. */
  readonly repeated: number;
  readonly columns: readonly number[];
}

/** A sheet as it is printed. Sizes are points on the paper. */
export interface PrintLayout {
  readonly paper: { readonly width: number; readonly height: number };
  /** Paper less margins. */
  readonly room: { readonly width: number; readonly height: number };
  /** 1 prints everything in its own size. */
  readonly scale: number;
  readonly pages: readonly PrintedPage[];
}

/** Excel scales to whole hundredths, and never below a tenth. */
const SMALLEST = 0.1;
const STEP = 0.01;
/** Sums of sizes may be off by so many points. */
const ROUNDING = 0.01;

/** Groups of lines that fit in `room` beside what is repeated; a line that is larger than the room has a page of its own. */
function fill(
  lines: Lines,
  room: number,
  repeatedSize: (first: number) => number,
  startsPage: (line: number) => boolean,
): number[][] {
  const groups: number[][] = [];
  let left = 0;
  lines.indexes.forEach((line, position) => {
    const size = (lines.starts[position + 1] ?? 0) - (lines.starts[position] ?? 0);
    const last = groups[groups.length - 1];
    if (last && size <= left + ROUNDING && !startsPage(line)) {
      last.push(line);
      left -= size;
      return;
    }
    groups.push([line]);
    left = room - repeatedSize(line) - size;
  });
  return groups;
}

interface Sheetful {
  readonly rows: Lines;
  readonly columns: Lines;
  readonly titles: Lines;
  readonly page: HostPage;
}

/** Title rows are repeated on every page that begins below them. */
const hasTitles = ({ titles }: Sheetful, first: number): boolean => first > (titles.indexes.at(-1) ?? Infinity);

function groupsAt(
  sheetful: Sheetful,
  room: PrintLayout['room'],
  scale: number,
): { rows: number[][]; columns: number[][] } {
  const { rows, columns, titles, page } = sheetful;
  // Fitted to pages, Excel ignores the page breaks.
  const breaks = new Set(fits(page) ? [] : page.rowBreaks);
  const titleHeight = titles.starts.at(-1) ?? 0;
  const repeated = (first: number): number => (hasTitles(sheetful, first) ? titleHeight : 0);
  return {
    rows: fill(rows, room.height / scale, repeated, (row) => breaks.has(row)),
    columns: fill(
      columns,
      room.width / scale,
      () => 0,
      () => false,
    ),
  };
}

const fits = ({ zoom }: HostPage): boolean => Boolean(zoom.horizontalFitToPages) || Boolean(zoom.verticalFitToPages);

/** The largest scale at which the sheet takes no more pages than it may; the sheet's own when it is not fitted. */
function scaleOf(sheetful: Sheetful, room: PrintLayout['room']): number {
  const { zoom } = sheetful.page;
  if (!fits(sheetful.page)) return (zoom.scale ?? 100) / 100;
  const across = zoom.horizontalFitToPages || Infinity;
  const down = zoom.verticalFitToPages || Infinity;
  for (let hundredths = 100; hundredths > SMALLEST / STEP; hundredths--) {
    const { rows, columns } = groupsAt(sheetful, room, hundredths * STEP);
    if (rows.length <= down && columns.length <= across) return hundredths * STEP;
  }
  return SMALLEST;
}

/** What is printed of a sheet: its print area, else all that is used. */
function printedArea(sheet: HostSheet): Area {
  const used = usedSize(sheet);
  return sheet.page.printArea ?? { row: 0, column: 0, rows: used.rows, columns: used.columns };
}

/**
 * The pages of a sheet as Excel prints them: down first, then over; no row or column is parted. `heights` are the points
 * of the rows that are not of standard height. A sheet with nothing on it has no page.
 */
export function layOutPages(sheet: HostSheet, heights: ReadonlyMap<number, number>): PrintLayout {
  const { page } = sheet;
  const paper = paperSize(page.paperSize, page.orientation);
  const { top, right, bottom, left } = page.margins;
  const room = { width: paper.width - left - right, height: paper.height - top - bottom };
  const area = printedArea(sheet);
  const height = (row: number): number => heights.get(row) ?? STANDARD_HEIGHT;
  const width = (column: number): number => sheet.columnWidths.get(column) ?? STANDARD_WIDTH;
  const { titleRows } = page;
  const sheetful: Sheetful = {
    rows: linesOf(shownLines(area.row, area.row + area.rows, sheet.hiddenRows), height),
    columns: linesOf(shownLines(area.column, area.column + area.columns, sheet.hiddenColumns), width),
    titles: linesOf(titleRows ? shownLines(titleRows.first, titleRows.last + 1, sheet.hiddenRows) : [], height),
    page,
  };
  const scale = scaleOf(sheetful, room);
  const { rows, columns } = groupsAt(sheetful, room, scale);
  const pages = columns.flatMap((across) =>
    rows.map((down): PrintedPage => {
      const titles = hasTitles(sheetful, down[0] ?? 0) ? sheetful.titles.indexes : [];
      return { rows: [...titles, ...down], repeated: titles.length, columns: across };
    }),
  );
  return { paper, room, scale, pages };
}
