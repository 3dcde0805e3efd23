import type { Area } from '../../../domain/workbook/area';
import type { CellMove } from '../moving/cellMoves';
import { CellRange, heldKeys } from '../cells/cellRange';
import { writeValues } from '../cells/cellWriting';
import { checkFormulaTables } from '../cells/cellEntry';
import { readEntry } from '../cells/entry';
import { isOnSheet, overlaps } from '../cells/geometry';
import { HostError, invalidArgument } from '../hostError';
import { moveCells } from '../moving/moveCells';
import type { RawArgument } from '../wire/objectModel';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import { insertColumns } from '../moving/tableMoves';
import { bodyArea, continueCalculated, settleHeaders } from './tableRules';
import type { HostCell, HostSheet, HostTable } from '../workbook';

interface Place {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

const insertAt = (area: Area, along: CellMove['along']): CellMove => ({ kind: 'insert', along, area });

/** True when a cell of the area has content, or belongs to another table or merged cells. */
export const isUsed = (sheet: HostSheet, area: Area): boolean =>
  [...heldKeys(sheet, area)].some((key) => {
    const { value, formula } = sheet.cells.get(key) as HostCell;
    return value !== '' || formula !== undefined;
  }) ||
  sheet.tables.some((table) => overlaps(table.area, area)) ||
  sheet.merges.some((merge) => overlaps(merge, area));

/** Pushes the cells from the area on down, if one of its cells is used. */
export function pushDown(session: Session, sheet: HostSheet, area: Area, location: string): void {
  if (isUsed(sheet, area)) moveCells(session, sheet, insertAt(area, 'rows'), location);
}

/** A two-dimensional array as it was given; a row that is none counts as one without entries. */
const gridOf = (values: readonly RawArgument[]): RawArgument[][] =>
  values.map((row) => (Array.isArray(row) ? (row as RawArgument[]) : []));

/** Rows of values: none given is one blank row, a single value fills one row. */
const rowsOf = (values: RawArgument, columns: number): RawArgument[][] =>
  Array.isArray(values) ? gridOf(values as readonly RawArgument[]) : [Array.from({ length: columns }, () => values)];

/** Refuses values that could not be written into the table, before a place is made for them. */
function checkEntries(
  { workbook }: Session,
  { sheet, table }: Place,
  values: readonly RawArgument[],
  location: string,
): void {
  const place = { sheet, row: bodyArea(table).row, column: table.area.column };
  for (const value of values)
    if (value !== null && value !== '')
      checkFormulaTables(workbook, readEntry(value, 'General', location), place, location);
}

/** Refuses to make a table larger than the sheet. */
function checkRoom(area: Area, location: string): void {
  if (!isOnSheet(area) && enforced('moving/off-sheet')) throw new HostError('NonBlankCellOffSheet', location);
}

/**
 * Inserts rows of data before the 0-based index. What stands below, in the columns of the table, moves down: always when the
 * table `pushes`, else only when the rows under it are used.
 */
export function insertTableRows(
  session: Session,
  { sheet, table }: Place,
  given: { readonly index: number; readonly values: RawArgument; readonly pushes: boolean; readonly location: string },
): void {
  const { index, location } = given;
  const rows = rowsOf(given.values, table.columns.length);
  const fits = rows.length > 0 && rows.every((row) => row.length === table.columns.length);
  if (!fits && enforced('tables/rows-shape')) throw invalidArgument(location);
  checkEntries(session, { sheet, table }, rows.flat(), location);
  checkRoom({ ...table.area, rows: table.area.rows + rows.length }, location);
  const body = bodyArea(table);
  const added = { ...body, row: body.row + index, rows: rows.length };
  const below = { ...table.area, row: table.area.row + table.area.rows, rows: rows.length };
  const isAboveTable = sheet.tables.some(
    ({ area }) => area.row >= below.row && overlaps({ ...below, row: area.row }, area),
  );
  if (isAboveTable && enforced('tables/rows-above-table')) throw new HostError('InsertDeleteConflict', location);
  const isInside = added.row < below.row;
  const pushes = isInside || given.pushes || isUsed(sheet, below);
  if (pushes && enforced('tables/rows-push')) moveCells(session, sheet, insertAt(added, 'rows'), location);
  else {
    session.beginSheet(sheet, location);
    if (enforced('events/table-rows')) session.noteChange(new CellRange(sheet, added), 'RowInserted');
  }
  if (!isInside) growByRows(session, sheet, table, rows.length);
  writeValues(new CellRange(sheet, added), rows, location, session);
}

/** Rows that stand under the table join it. */
function growByRows(session: Session, sheet: HostSheet, table: HostTable, rows: number): void {
  const { area } = table;
  table.area = { ...area, rows: area.rows + rows };
  for (let row = area.row + area.rows; row < area.row + area.rows + rows; row++) continueCalculated(sheet, table, row);
  table.columns.forEach(({ id }) => session.noteColumn(sheet, table, id));
}

/** Inserts a column before the 0-based index; cells to the right of the table, in its rows, move right. */
export function insertTableColumn(
  session: Session,
  { sheet, table }: Place,
  given: {
    readonly index: number;
    readonly values: RawArgument;
    readonly name: string | null;
    readonly location: string;
  },
): void {
  const { index, values, name, location } = given;
  const entries = Array.isArray(values) ? gridOf(values as readonly RawArgument[]) : null;
  const rows = bodyArea(table).rows + 1;
  const fits = entries === null || (entries.length === rows && entries.every((entry) => entry.length === 1));
  if (!fits && enforced('tables/column-shape')) throw invalidArgument(location);
  // The apostrophe that makes text of the name counts too
  const header = name === null ? null : `'${name}`;
  checkEntries(session, { sheet, table }, [...(entries?.flat() ?? [values]), header], location);
  const { area } = table;
  checkRoom({ ...area, columns: area.columns + 1 }, location);
  const column = { ...area, column: area.column + index, columns: 1 };
  moveCells(session, sheet, insertAt(column, 'columns'), location);
  // At an edge of the table the move pushes the table, or nothing of it
  if (index === 0 || index === area.columns) {
    table.area = { ...area, columns: area.columns + 1 };
    insertColumns(table, index, 1);
    settleHeaders(session.workbook, sheet, table);
  }
  if (entries) writeValues(new CellRange(sheet, { ...column, rows: entries.length }), entries, location, session);
  else if (values !== null)
    writeValues(
      new CellRange(sheet, { ...bodyArea(table), column: column.column, columns: 1 }),
      values,
      location,
      session,
    );
  if (header !== null) writeValues(new CellRange(sheet, { ...column, rows: 1 }), header, location, session);
}
