import { isWholeColumns, isWholeRows, SHEET_COLUMNS, SHEET_ROWS } from '../cells/geometry';
import { CellRange } from '../cells/cellRange';
import { bind, type Arguments, type HostObject, type ObjectClass } from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import { rangeOn } from '../wire/rangeArguments';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import type { HostSheet } from '../workbook';
import { rangeClass } from './range';

function freeze(sheet: HostSheet, args: Arguments, session: Session, rows: number, columns: number): void {
  session.beginSheet(sheet, args.location);
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
}

/** How many lines are to be frozen, one when that is left out. */
function readCount(args: Arguments, most: number): number {
  const given = args.at(0);
  if (given.absent) return 1;
  const count = given.integer(0);
  if (count > most && enforced('page/freeze-lines')) throw given.refuse();
  return count;
}

/** The frozen block: whole rows, whole columns, or the top-left cells; null when nothing is frozen. */
function frozen(sheet: HostSheet): HostObject | null {
  const { frozenRows: rows, frozenColumns: columns } = sheet;
  if (rows === 0 && columns === 0) return null;
  const area = { row: 0, column: 0, rows: rows || SHEET_ROWS, columns: columns || SHEET_COLUMNS };
  return bind(rangeClass, new CellRange(sheet, area));
}

export const freezePanesClass: ObjectClass<HostSheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    // The block up to and including the range stays (excel-host 3.9)
    freezeAt: (sheet, args, session) => {
      const { area, sheet: place } = rangeOn(sheet, args.at(0));
      if (place !== sheet && enforced('page/freeze-sheet')) throw args.at(0).refuse();
      const [rows, columns] = enforced('page/freeze-block') ? [area.rows, area.columns] : [0, 0];
      freeze(
        sheet,
        args,
        session,
        isWholeColumns(area) ? 0 : area.row + rows,
        isWholeRows(area) ? 0 : area.column + columns,
      );
    },
    freezeColumns: (sheet, args, session) => freeze(sheet, args, session, 0, readCount(args, SHEET_COLUMNS)),
    freezeRows: (sheet, args, session) => freeze(sheet, args, session, readCount(args, SHEET_ROWS), 0),
    getLocation: (sheet, args) => {
      return orNotFound('page/unset', frozen(sheet), args.location);
    },
    getLocationOrNullObject: frozen,
    unfreeze: (sheet, args, session) => freeze(sheet, args, session, 0, 0),
  },
};
