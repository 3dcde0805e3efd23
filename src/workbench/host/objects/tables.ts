import type { Area } from '../../../domain/workbook/area';
import { overlaps, SHEET_ROWS } from '../cells/geometry';
import { CellRange, heldKeys } from '../cells/cellRange';
import { clearLinks } from '../cells/links';
import {
  breakColumnReferences,
  breakTableReferences,
  renameTableInFormulas,
  writeTableAddresses,
} from '../moving/formulaReferences';
import { notImplemented } from '../hostError';
import { moveCells } from '../moving/moveCells';
import { checkTableName, freeTableName } from '../sheets/nameRules';
import {
  bind,
  readOnly,
  type Arguments,
  type Given,
  type HostObject,
  type ObjectClass,
  type Scalar,
} from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import { rangeAnywhere, rangeOn } from '../wire/rangeArguments';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import { pushDown } from '../tables/tableInserts';
import { bodyArea, checkTableArea, continueCalculated, settleHeaders, totalsArea } from '../tables/tableRules';
import type { HostSheet, HostTable, HostWorkbook } from '../workbook';
import { rangeClass } from './range';
import { TableTarget, tableColumnsClass } from './tableColumns';
import { tableRowsClass } from './tableRows';
import { sheetClass } from './worksheets';

/** The tables of a sheet, or of the workbook when `sheet` is null. */
interface TablesTarget {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet | null;
}

const TABLE_STYLE = /^(TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01])))?$/;

/** A yes-or-no of the table that its record holds. */
const flag = (key: 'showBandedRows' | 'showFilterButton'): Scalar<TableTarget> => ({
  read: ({ table }) => table[key],
  write: ({ sheet, table }, value, session) => {
    const shown = value.boolean();
    session.beginSheet(sheet, value.location);
    table[key] = shown;
  },
});

/** Empties cells that go with their table: contents, formats and links. */
function removeCells(sheet: HostSheet, area: Area): void {
  for (const key of [...heldKeys(sheet, area)]) sheet.cells.delete(key);
  clearLinks(new CellRange(sheet, area));
}

/** Adds a totals row below, for which used cells are pushed down, or takes it away with its cells. */
function showTotals({ sheet, table }: TableTarget, value: Given, session: Session): void {
  const shown = value.boolean();
  if (shown === table.showTotals) return;
  const { area } = table;
  const last = { ...area, row: area.row + area.rows - (shown ? 0 : 1), rows: 1 };
  if (shown && last.row >= SHEET_ROWS) throw value.refuse();
  if (shown && enforced('tables/totals-push')) pushDown(session, sheet, last, value.location);
  session.beginSheet(sheet, value.location);
  if (!shown) removeCells(sheet, last);
  table.area = { ...area, rows: area.rows + (shown ? 1 : -1) };
  table.showTotals = shown;
}

/** The new area must keep the header row and overlap the old one (excel-host 3.6). */
function resize({ sheet, table }: TableTarget, args: Arguments, session: Session): void {
  const range = rangeOn(sheet, args.at(0));
  const { area } = range;
  const keeps = range.sheet === sheet && area.row === table.area.row && overlaps(area, table.area);
  if ((!keeps && enforced('tables/resize-header')) || area.rows < 2) throw args.at(0).refuse();
  // What becomes of the totals is not documented
  if (table.showTotals) throw notImplemented(`${args.location} with a totals row`);
  checkTableArea(session, sheet, area, args.location, table);
  session.beginSheet(sheet, args.location);
  const shift = area.column - table.area.column;
  let lastId = Math.max(0, ...table.columns.map((column) => Number(column.id)));
  const before = table.columns;
  const left = before.filter((_, index) => index < shift || index >= shift + area.columns).map(({ name }) => name);
  if (enforced('tables/resize-references')) breakColumnReferences(session.workbook, sheet, table, left);
  // A column stays itself where it stood: by its place on the sheet
  table.columns = Array.from(
    { length: area.columns },
    (_, index) => before[index + shift] ?? { id: String(++lastId), name: '' },
  );
  const firstNew = table.area.row + table.area.rows;
  table.area = area;
  settleHeaders(session.workbook, sheet, table);
  for (let row = firstNew; row < area.row + area.rows; row++) continueCalculated(sheet, table, row);
}

/** Deletes the table with the content and the formats of its cells (excel-host 3.6). */
function deleteTable({ sheet, table }: TableTarget, args: Arguments, session: Session): void {
  session.beginSheet(sheet, args.location);
  if (enforced('tables/delete-cells')) removeCells(sheet, table.area);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  breakTableReferences(session.workbook, sheet, table);
}

function convertToRange({ sheet, table }: TableTarget, args: Arguments, session: Session): HostObject {
  session.beginSheet(sheet, args.location);
  if (enforced('tables/converted-references')) writeTableAddresses(session.workbook, sheet, table);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  return bind(rangeClass, new CellRange(sheet, table.area));
}

const part = ({ sheet }: TableTarget, area: CellRange['area']): HostObject =>
  bind(rangeClass, new CellRange(sheet, area));

export const tableClass: ObjectClass<TableTarget> = {
  name: 'Table',
  identity: ({ table }) => ({ Id: table.id }),
  exists: ({ sheet, table }, session) => session.workbook.sheets.includes(sheet) && sheet.tables.includes(table),
  scalars: {
    id: readOnly(({ table }) => table.id),
    name: {
      read: ({ table }) => table.name,
      write: ({ sheet, table }, value, session) => {
        const name = value.text();
        checkTableName(session.workbook, name, value.location, table.name);
        session.beginSheet(sheet, value.location);
        renameTableInFormulas(session.workbook, sheet, table, name);
        table.name = name;
      },
    },
    style: {
      read: ({ table }) => table.style,
      write: ({ sheet, table }, value, session) => {
        const style = value.text();
        if (!TABLE_STYLE.test(style) && enforced('tables/style')) throw value.refuse();
        session.beginSheet(sheet, value.location);
        table.style = style;
      },
    },
    showHeaders: {
      read: () => true,
      write: (_target, value) => {
        if (!value.boolean()) throw notImplemented(`${value.location} = false`);
      },
    },
    showTotals: { read: ({ table }) => table.showTotals, write: showTotals },
    showBandedRows: flag('showBandedRows'),
    showFilterButton: flag('showFilterButton'),
    highlightFirstColumn: {
      read: ({ table }) => table.highlightFirstColumn ?? false,
      write: ({ sheet, table }, value, session) => {
        const highlighted = value.boolean();
        session.beginSheet(sheet, value.location);
        table.highlightFirstColumn = highlighted;
      },
    },
  },
  navigation: {
    columns: (target) => bind(tableColumnsClass, target),
    rows: (target) => bind(tableRowsClass, target),
    worksheet: ({ sheet }) => bind(sheetClass, sheet),
  },
  methods: {
    convertToRange,
    delete: deleteTable,
    getDataBodyRange: (target) => part(target, bodyArea(target.table)),
    getHeaderRowRange: (target) => part(target, { ...target.table.area, rows: 1 }),
    getRange: (target) => part(target, target.table.area),
    getTotalRowRange: (target, args) => part(target, totalsArea(target.table, args.location)),
    resize,
  },
};

const held = ({ workbook, sheet }: TablesTarget): TableTarget[] =>
  (sheet ? [sheet] : workbook.sheets).flatMap((each) => each.tables.map((table) => new TableTarget(each, table)));

const find = (target: TablesTarget, key: Given): TableTarget | undefined =>
  held(target).find(
    ({ table }) => table.id === String(key.raw) || table.name.toLowerCase() === String(key.raw).toLowerCase(),
  );

/**
 * Makes room for a table over the cells and gives its area: without headers a row is inserted for them, and a header row alone
 * gets a row of body; both push the used cells below down, within the columns of the table (excel-host 3.6).
 */
function makeRoom(session: Session, sheet: HostSheet, cells: Area, hasHeaders: boolean, location: string): Area {
  const body = { ...cells, row: cells.row + 1, rows: 1 };
  if (!hasHeaders && enforced('tables/headers-added')) {
    moveCells(session, sheet, { kind: 'insert', along: 'rows', area: { ...cells, rows: 1 } }, location);
    return { ...cells, rows: cells.rows + 1 };
  }
  if (cells.rows > 1 || !enforced('tables/body-row')) return cells;
  pushDown(session, sheet, body, location);
  return { ...cells, rows: 2 };
}

/** `tables.add(addressOrRange, hasHeaders)`. */
function add(target: TablesTarget, args: Arguments, session: Session): HostObject {
  const range = rangeAnywhere(target.workbook, target.sheet ?? session.activeSheet, args.at(0));
  const { sheet, area: cells } = range;
  if (target.sheet && target.sheet !== sheet) throw args.at(0).refuse();
  const hasHeaders = args.at(1).boolean();
  const grows = !hasHeaders || cells.rows === 1;
  if (cells.rows === SHEET_ROWS || cells.row + cells.rows + (grows ? 1 : 0) > SHEET_ROWS) throw args.at(0).refuse();
  checkTableArea(session, sheet, cells, args.location);
  const area = makeRoom(session, sheet, cells, hasHeaders, args.location);
  session.beginSheet(sheet, args.location);
  const table: HostTable = {
    id: session.newTableId(),
    name: freeTableName(target.workbook),
    style: 'TableStyleMedium2',
    area,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    columns: [],
  };
  sheet.tables.push(table);
  settleHeaders(session.workbook, sheet, table);
  table.columns.forEach((column) => session.noteColumn(sheet, table, column.id));
  return bind(tableClass, new TableTarget(sheet, table));
}

export const tablesClass: ObjectClass<TablesTarget> = {
  name: 'TableCollection',
  scalars: { count: readOnly((target) => held(target).length) },
  item: (target, key) => {
    const found = find(target, key);
    return orNotFound('tables/no-such-item', found && bind(tableClass, found), key.location);
  },
  items: (target) => held(target).map((found) => bind(tableClass, found)),
  methods: {
    add,
    getCount: (target) => held(target).length,
    getItemAt: (target, args) => {
      const found = held(target)[args.at(0).integer(0)];
      return orNotFound('tables/no-such-item', found && bind(tableClass, found), args.location);
    },
    getItemOrNullObject: (target, args) => {
      const found = find(target, args.at(0));
      return found ? bind(tableClass, found) : null;
    },
  },
};
