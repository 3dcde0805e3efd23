import { CellRange } from '../cells/cellRange';
import { writeValues } from '../cells/cellWriting';
import { readValues } from '../cells/gridReading';
import { moveCells } from '../moving/moveCells';
import { bind, readOnly, type Arguments, type HostObject, type ObjectClass } from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import type { Session } from '../session';
import { insertTableRows } from '../tables/tableInserts';
import { bodyArea } from '../tables/tableRules';
import { rangeClass } from './range';
import type { TableTarget } from './tableColumns';

/** A row of data by its 0-based position: another row once rows before it are gone (excel-host 3.6). */
interface RowTarget extends TableTarget {
  readonly index: number;
}

const rangeOf = ({ sheet, table, index }: RowTarget): CellRange => {
  const body = bodyArea(table);
  return new CellRange(sheet, { ...body, row: body.row + index, rows: 1 });
};

export const rowClass: ObjectClass<RowTarget> = {
  name: 'TableRow',
  exists: ({ sheet, table, index }, session) =>
    session.workbook.sheets.includes(sheet) && sheet.tables.includes(table) && index < bodyArea(table).rows,
  scalars: {
    index: readOnly(({ index }) => index),
    values: {
      read: (target, session) => readValues(rangeOf(target), session),
      write: (target, value, session) => writeValues(rangeOf(target), value.raw, value.location, session),
    },
  },
  methods: {
    delete: (target, args, session) =>
      moveCells(session, target.sheet, { kind: 'delete', along: 'rows', area: rangeOf(target).area }, args.location),
    getRange: (target) => bind(rangeClass, rangeOf(target)),
  },
};

const bodyCount = ({ table }: TableTarget): number => bodyArea(table).rows;

const bindRow = ({ sheet, table }: TableTarget, index: number): HostObject => bind(rowClass, { sheet, table, index });

/** `rows.add(index, values, alwaysInsert)`: an index of null or -1 is the end. */
function add(target: TableTarget, args: Arguments, session: Session): HostObject {
  const [place, values, alwaysInsert] = [args.at(0), args.at(1), args.at(2)];
  const count = bodyCount(target);
  const index = place.absent || place.raw === -1 ? count : place.integer(0);
  if (index > count) throw place.refuse();
  insertTableRows(session, target, {
    index,
    values: values.raw,
    pushes: alwaysInsert.absent || alwaysInsert.boolean(),
    location: args.location,
  });
  return bindRow(target, index);
}

export const tableRowsClass: ObjectClass<TableTarget> = {
  name: 'TableRowCollection',
  scalars: { count: readOnly(bodyCount) },
  items: (target) => Array.from({ length: bodyCount(target) }, (_, index) => bindRow(target, index)),
  methods: {
    add,
    getCount: bodyCount,
    getItemAt: (target, args) => {
      const index = args.at(0).integer(0);
      const found = index < bodyCount(target) ? bindRow(target, index) : undefined;
      return orNotFound('tables/no-such-item', found, args.location);
    },
  },
};
