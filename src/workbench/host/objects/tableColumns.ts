import type { Area } from '../../../domain/workbook/area';
import { CellRange } from '../cellRange';
import { bodyRows } from '../calculatedColumns';
import { writeValues } from '../cellWriting';
import { itemNotFound } from '../hostError';
import { bind, readOnly, type Given, type HostObject, type ObjectClass } from '../objectModel';
import { bodyArea } from '../tableRules';
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
const partOf = (target: ColumnTarget, area: Area): HostObject =>
  bind(
    rangeClass,
    new CellRange(target.sheet, { ...area, column: target.table.area.column + indexOf(target), columns: 1 }),
  );

const columnClass: ObjectClass<ColumnTarget> = {
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
        const header = {
          ...target.table.area,
          column: target.table.area.column + indexOf(target),
          rows: 1,
          columns: 1,
        };
        writeValues(new CellRange(target.sheet, header), `'${value.text()}`, value.location, session);
      },
    },
  },
  methods: {
    getDataBodyRange: (target) => partOf(target, bodyArea(target.table)),
    getHeaderRowRange: (target) => partOf(target, { ...target.table.area, rows: 1 }),
    getRange: (target) => partOf(target, target.table.area),
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

export const tableColumnsClass: ObjectClass<TableTarget> = {
  name: 'TableColumnCollection',
  scalars: { count: readOnly(({ table }) => table.columns.length) },
  item: (target, key) => {
    const column = find(target, key);
    if (!column) throw itemNotFound(key.location);
    return bindColumn(target, column);
  },
  items: (target) => target.table.columns.map((column) => bindColumn(target, column)),
  methods: {
    getCount: ({ table }) => table.columns.length,
    getItemAt: (target, args) => {
      const column = target.table.columns[args.at(0).integer(0)];
      if (!column) throw itemNotFound(args.location);
      return bindColumn(target, column);
    },
    getItemOrNullObject: (target, args) => {
      const column = find(target, args.at(0));
      return column ? bindColumn(target, column) : null;
    },
  },
};

const bodyCount = ({ table }: TableTarget): number => {
  const { first, end } = bodyRows(table);
  return end - first;
};

/** Only counted: rows are read and written as ranges. */
export const tableRowsClass: ObjectClass<TableTarget> = {
  name: 'TableRowCollection',
  scalars: { count: readOnly(bodyCount) },
  methods: { getCount: bodyCount },
};
