import type { Area } from '../../../domain/workbook/area';
import { CellRange } from '../cells/cellRange';
import { writeValues } from '../cells/cellWriting';
import { readValues } from '../cells/gridReading';
import { moveCells } from '../moving/moveCells';
import { bind, readOnly, type Arguments, type Given, type HostObject, type ObjectClass } from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import type { Session } from '../session';
import { insertTableColumn } from '../tables/tableInserts';
import { bodyArea, totalsArea } from '../tables/tableRules';
import type { HostSheet, HostTable, HostTableColumn } from '../workbook';
import { rangeClass } from './range';

/** A table and the sheet that it stands on. */
export class TableTarget {
  constructor(
    readonly sheet: HostSheet,
    readonly table: HostTable,
  ) {}
}

interface ColumnTarget extends TableTarget {
  readonly column: HostTableColumn;
}

const indexOf = ({ table, column }: ColumnTarget): number => table.columns.indexOf(column);

/** The part of the column that lies in an area of its table. */
const rangeOf = (target: ColumnTarget, area: Area): CellRange =>
  new CellRange(target.sheet, { ...area, column: target.table.area.column + indexOf(target), columns: 1 });
const partOf = (target: ColumnTarget, area: Area): HostObject => bind(rangeClass, rangeOf(target, area));

export const columnClass: ObjectClass<ColumnTarget> = {
  name: 'TableColumn',
  identity: ({ column }) => ({ Id: Number(column.id) }),
  exists: ({ sheet, table, column }, session) =>
    session.workbook.sheets.includes(sheet) && sheet.tables.includes(table) && table.columns.includes(column),
  scalars: {
    id: readOnly(({ column }) => Number(column.id)),
    index: readOnly(indexOf),
    name: {
      read: ({ column }) => column.name,
      write: (target, value, session) => {
        const header = rangeOf(target, { ...target.table.area, rows: 1 });
        writeValues(header, `'${value.text()}`, value.location, session);
      },
    },
    values: {
      read: (target, session) => readValues(rangeOf(target, target.table.area), session),
      write: (target, value, session) =>
        writeValues(rangeOf(target, target.table.area), value.raw, value.location, session),
    },
  },
  methods: {
    delete: (target, args, session) => {
      const { area } = rangeOf(target, target.table.area);
      moveCells(session, target.sheet, { kind: 'delete', along: 'columns', area }, args.location);
    },
    getDataBodyRange: (target) => partOf(target, bodyArea(target.table)),
    getHeaderRowRange: (target) => partOf(target, { ...target.table.area, rows: 1 }),
    getRange: (target) => partOf(target, target.table.area),
    getTotalRowRange: (target, args) => partOf(target, totalsArea(target.table, args.location)),
  },
};

const find = ({ table }: TableTarget, key: Given): HostTableColumn | undefined => {
  const wanted = String(key.raw).toLowerCase();
  return typeof key.raw === 'number'
    ? table.columns.find((column) => column.id === wanted)
    : table.columns.find((column) => column.name.toLowerCase() === wanted);
};

const bindColumn = ({ sheet, table }: TableTarget, column: HostTableColumn): HostObject =>
  bind(columnClass, { sheet, table, column });

/** `columns.add(index, values, name)`: an index of null or -1 is the end; the values begin with the header. */
function add(target: TableTarget, args: Arguments, session: Session): HostObject {
  const [place, values, name] = [args.at(0), args.at(1), args.at(2)];
  const count = target.table.columns.length;
  const index = place.absent || place.raw === -1 ? count : place.integer(0);
  if (index > count) throw place.refuse();
  insertTableColumn(session, target, {
    index,
    values: values.raw,
    name: name.absent ? null : name.text(),
    location: args.location,
  });
  return bindColumn(target, target.table.columns[index] as HostTableColumn);
}

export const tableColumnsClass: ObjectClass<TableTarget> = {
  name: 'TableColumnCollection',
  scalars: { count: readOnly(({ table }) => table.columns.length) },
  item: (target, key) => {
    const column = find(target, key);
    return orNotFound('tables/no-such-item', column && bindColumn(target, column), key.location);
  },
  items: (target) => target.table.columns.map((column) => bindColumn(target, column)),
  methods: {
    add,
    getCount: ({ table }) => table.columns.length,
    getItemAt: (target, args) => {
      const column = target.table.columns[args.at(0).integer(0)];
      return orNotFound('tables/no-such-item', column && bindColumn(target, column), args.location);
    },
    getItemOrNullObject: (target, args) => {
      const column = find(target, args.at(0));
      return column ? bindColumn(target, column) : null;
    },
  },
};
