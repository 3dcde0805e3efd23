import type { Area } from '../../../domain/workbook/area';
import { isSplitBy, isWholeLines, linesOf, moveArea, movingArea, type CellMove } from './cellMoves';
import { breakColumnReferences, breakTableReferences } from './formulaReferences';
import { overlaps, sameArea } from '../cells/geometry';
import { HostError, notImplemented } from '../hostError';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import { bodyArea, continueCalculated, settleHeaders } from '../tables/tableRules';
import type { HostSheet, HostTable } from '../workbook';

/** True when the move changes which rows or columns the table has. */
function isReshapedBy({ area }: HostTable, move: CellMove): boolean {
  const after = moveArea(area, move);
  return after === null || after.rows !== area.rows || after.columns !== area.columns;
}

/** True when cells are put in or taken out across exactly the table, or across the whole sheet. */
function fits({ area }: HostTable, move: CellMove): boolean {
  const across = move.along === 'rows' ? 'columns' : 'rows';
  const [[first, count], [at, moved]] = [linesOf(area, across), linesOf(move.area, across)];
  return isWholeLines(move) || (first === at && count === moved);
}

const isDeleted = (line: number, { kind, along, area }: CellMove): boolean => {
  const [at, count] = linesOf(area, along);
  return kind === 'delete' && line >= at && line < at + count;
};

/** Refuses a move that would tear a table apart or take its header row (excel-host 3.3). */
export function checkTables(sheet: HostSheet, move: CellMove, location: string): void {
  for (const table of sheet.tables.filter(({ area }) => overlaps(area, movingArea(move)))) {
    const reshaped = isReshapedBy(table, move);
    const torn = isSplitBy(table.area, move) || (reshaped && moveArea(table.area, move) !== null && !fits(table, move));
    if (torn && enforced('tables/split')) throw new HostError('InsertDeleteConflict', location);
    const beheaded = move.along === 'rows' && isDeleted(table.area.row, move) && moveArea(table.area, move) !== null;
    if (beheaded && enforced('tables/header-row')) throw new HostError('InsertDeleteConflict', location);
    if (reshaped && sheet.protected && enforced('tables/protected')) throw new HostError('AccessDenied', location);
    if (losesBody(table, move) && isWholeLines(move)) throw notImplemented(`${location} of every row of a table`);
  }
}

/** True when every row of data would go and the table would stay. */
function losesBody(table: HostTable, move: CellMove): boolean {
  const { row, rows } = bodyArea(table);
  return (
    move.along === 'rows' &&
    !isDeleted(table.area.row, move) &&
    isDeleted(row, move) &&
    isDeleted(row + rows - 1, move) &&
    fits(table, move)
  );
}

/** The row of data that stays, blank, when all rows of a table are deleted (excel-host 3.6); null when the move leaves some. */
export function lastRowOf(sheet: HostSheet, move: CellMove): Area | null {
  const table = sheet.tables.find((each) => losesBody(each, move));
  return table && enforced('tables/last-row') ? { ...bodyArea(table), rows: 1 } : null;
}

/** Tables go along with their cells: they grow by what is inserted in them and shrink by what is deleted. */
export function moveTables(session: Session, sheet: HostSheet, move: CellMove): void {
  const { workbook } = session;
  for (const table of [...sheet.tables]) {
    const before = table.area;
    const after = moveArea(before, move);
    if (after === null) {
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      breakTableReferences(workbook, sheet, table);
      continue;
    }
    if (sameArea(before, after)) continue;
    if (table.showTotals && move.along === 'rows' && isDeleted(before.row + before.rows - 1, move))
      table.showTotals = false;
    table.area = after;
    const [at, count] = linesOf(move.area, move.along);
    if (after.columns !== before.columns) {
      const first = Math.max(0, at - before.column);
      if (move.kind === 'insert') insertColumns(table, first, count);
      else {
        const gone = table.columns.splice(first, before.columns - after.columns);
        breakColumnReferences(
          workbook,
          sheet,
          table,
          gone.map(({ name }) => name),
        );
      }
      settleHeaders(workbook, sheet, table);
    }
    if (after.rows <= before.rows) continue;
    for (let row = at; row < at + count; row++) continueCalculated(sheet, table, row);
    table.columns.forEach(({ id }) => session.noteColumn(sheet, table, id));
  }
}

/** New columns before the one at the 0-based index; their names come from their header cells. */
export function insertColumns(table: HostTable, index: number, count: number): void {
  let lastId = Math.max(0, ...table.columns.map(({ id }) => Number(id)));
  const added = Array.from({ length: count }, () => ({ id: String(++lastId), name: '' }));
  table.columns.splice(index, 0, ...added);
}
