import { contains, type Area } from '../../../domain/workbook/area';
import { isWholeLines, linesOf, moveArea, moveLine, movingArea, withLines, type CellMove } from './cellMoves';
import { CellRange, heldKeys } from '../cells/cellRange';
import { clearContents } from '../cells/cellWriting';
import type { ChangeType, ShiftDirection } from '../running/events';
import { moveFormulas } from './formulaMoves';
import { subtractArea } from '../cells/geometry';
import { checkMove } from './moveGuards';
import { moveRules } from './ruleMoves';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import { lastRowOf, moveTables } from './tableMoves';
import { cellKey, DEFAULT_STYLE, keyCell, type HostCell, type HostSheet } from '../workbook';

/**
 * Inserts or deletes cells, with everything that stands on the cells that move: formats, merges, tables, rules, links, charts,
 * page settings, and every formula of the workbook that leads to them. Refused as a whole or done as a whole.
 */
export function moveCells(session: Session, sheet: HostSheet, asked: CellMove, location: string): void {
  checkMove(session, sheet, asked, location);
  noteMove(session, sheet, asked);
  const blank = lastRowOf(sheet, asked);
  const move = blank ? withoutRow(asked, blank.row) : asked;
  if (blank) clearContents(new CellRange(sheet, blank), session, heldKeys(sheet, blank));
  if (!move) return;
  if (enforced('moving/formulas')) moveFormulas(session.workbook, sheet, move);
  moveKeys(sheet.cells, [...heldKeys(sheet, movingArea(move))], move);
  const linked = [...sheet.links.keys()].filter((key) => isAt(movingArea(move), key));
  moveKeys(sheet.links, linked, move);
  if (isWholeLines(move)) moveWholeLines(sheet, move);
  moveMerges(sheet, move);
  moveRules(session, sheet, move);
  movePage(sheet, move);
  if (move.kind === 'insert' && enforced('moving/formats')) continueFormats(sheet, move);
  moveTables(session, sheet, move);
  session.followMove(sheet, move);
  if (sheet.part !== null) sheet.moves = [...(sheet.moves ?? []), move];
}

const isAt = (area: Area, key: number): boolean => {
  const { row, column } = keyCell(key);
  return contains(area, row, column);
};

/** The deletion of the rows behind one that stays; null when there are none. */
function withoutRow(move: CellMove, row: number): CellMove | null {
  const rows = move.area.row + move.area.rows - row - 1;
  return rows > 0 ? { ...move, area: { ...move.area, row: row + 1, rows } } : null;
}

const DIRECTIONS: Readonly<Record<CellMove['kind'], Readonly<Record<CellMove['along'], ShiftDirection>>>> = {
  insert: { rows: 'ShiftCellDown', columns: 'ShiftCellRight' },
  delete: { rows: 'ShiftCellUp', columns: 'ShiftCellLeft' },
};

/** Rows of a table, from its one edge to the other. */
const isOfTableRows = ({ tables }: HostSheet, { along, area }: CellMove): boolean =>
  along === 'rows' &&
  tables.some(({ area: table }) => {
    const isWithin = area.row > table.row && area.row <= table.row + table.rows;
    return isWithin && area.column === table.column && area.columns === table.columns;
  });

function noteMove(session: Session, sheet: HostSheet, move: CellMove): void {
  const verb = move.kind === 'insert' ? 'Inserted' : 'Deleted';
  const whole = isWholeLines(move) || (isOfTableRows(sheet, move) && enforced('events/table-rows'));
  const changeType: ChangeType = !whole ? `Cell${verb}` : move.along === 'rows' ? `Row${verb}` : `Column${verb}`;
  session.noteChange(new CellRange(sheet, move.area), changeType, whole ? 'None' : DIRECTIONS[move.kind][move.along]);
}

/** Moves what a map holds by the keys of cells; what stood on deleted cells goes. */
function moveKeys<T>(map: Map<number, T>, keys: readonly number[], move: CellMove): void {
  const moving = keys.map((key) => [key, map.get(key) as T] as const);
  for (const key of keys) map.delete(key);
  for (const [key, value] of moving) {
    const { row, column } = keyCell(key);
    const line = moveLine(move.along === 'rows' ? row : column, move);
    if (line !== null) map.set(move.along === 'rows' ? cellKey(line, column) : cellKey(row, line), value);
  }
}

/** Sizes, hidden lines, page breaks, frozen panes and the places of charts, which go with whole rows and columns. */
function moveWholeLines(sheet: HostSheet, move: CellMove): void {
  const isRows = move.along === 'rows';
  const sizes = isRows ? sheet.rowHeights : sheet.columnWidths;
  const hidden = isRows ? sheet.hiddenRows : sheet.hiddenColumns;
  const [at, count] = linesOf(move.area, move.along);
  const before = sizes.get(at - 1);
  const movedSizes = [...sizes].flatMap(([line, size]) => pairIfHeld(moveLine(line, move), size));
  sizes.clear();
  for (const [line, size] of movedSizes) sizes.set(line, size);
  if (move.kind === 'insert' && before !== undefined && enforced('moving/formats'))
    for (let line = at; line < at + count; line++) sizes.set(line, before);
  const movedHidden = [...hidden].flatMap((line) => moveLine(line, move) ?? []);
  hidden.clear();
  for (const line of movedHidden) hidden.add(line);
  if (isRows) {
    const breaks = sheet.page.rowBreaks;
    breaks.splice(0, breaks.length, ...breaks.flatMap((line) => moveLine(line, move) ?? []));
    sheet.frozenRows = frozenAfter(sheet.frozenRows, move);
  } else sheet.frozenColumns = frozenAfter(sheet.frozenColumns, move);
  for (const chart of sheet.charts) chart.place = moveArea(chart.place, move) ?? chart.place;
}

const pairIfHeld = (line: number | null, size: number): [number, number][] => (line === null ? [] : [[line, size]]);

/** How many lines are frozen after a move: those that are inserted among them are, too. */
function frozenAfter(frozen: number, { kind, along, area }: CellMove): number {
  const [at, count] = linesOf(area, along);
  if (at >= frozen) return frozen;
  return kind === 'insert' ? frozen + count : frozen - Math.min(count, frozen - at);
}

function moveMerges(sheet: HostSheet, move: CellMove): void {
  const { merges } = sheet;
  const moved = merges.flatMap((merge) => moveArea(merge, move) ?? []);
  merges.splice(0, merges.length, ...moved.filter(({ rows, columns }) => rows > 1 || columns > 1));
}

/** Print area, title rows and the data of charts. */
function movePage(sheet: HostSheet, move: CellMove): void {
  const { page } = sheet;
  page.printArea = page.printArea && moveArea(page.printArea, move);
  if (page.titleRows && move.along === 'rows' && isWholeLines(move)) {
    const { first, last } = page.titleRows;
    const rows = moveArea({ ...move.area, row: first, rows: last - first + 1 }, move);
    page.titleRows = rows && { first: rows.row, last: rows.row + rows.rows - 1 };
  }
  for (const chart of sheet.charts) chart.data = moveArea(chart.data, move) ?? chart.data;
}

/** New cells take the formats of the cells before them; under the header of a table those of the row behind. */
function continueFormats(sheet: HostSheet, move: CellMove): void {
  const [at, count] = linesOf(move.area, move.along);
  if (at === 0) return;
  const before = withLines(move.area, move.along, at - 1, 1);
  const headed = sheet.tables.map(({ area }) => area).filter((area) => move.along === 'rows' && area.row === at - 1);
  const sources = headed.reduce((areas, header) => areas.flatMap((area) => subtractArea(area, header)), [before]);
  for (const { column, columns } of headed) sources.push({ row: at + count, rows: 1, column, columns });
  for (const source of sources) {
    for (const key of [...heldKeys(sheet, source)]) {
      const { style } = sheet.cells.get(key) as HostCell;
      if (style === DEFAULT_STYLE) continue;
      const { row, column } = keyCell(key);
      for (let line = at; line < at + count; line++)
        sheet.cells.set(move.along === 'rows' ? cellKey(line, column) : cellKey(row, line), { value: '', style });
    }
  }
}
