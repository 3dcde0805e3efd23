import { CellRange } from '../cells/cellRange';
import { bind, readOnly, type ObjectClass } from '../wire/objectModel';
import type { Session } from '../session';
import type { HostWorkbook } from '../workbook';
import { applicationClass, runtimeClass } from './application';
import { namesClass } from './names';
import { workbookProtectionClass } from './protection';
import { rangeClass } from './range';
import { settingsClass } from './settings';
import { tablesClass } from './tables';
import { sheetsClass } from './worksheets';

const FIRST_CELL = { row: 0, column: 0, rows: 1, columns: 1 };

const selectedRange = (session: Session): CellRange => {
  const sheet = session.activeSheet;
  return new CellRange(sheet, session.selection.get(sheet) ?? FIRST_CELL);
};

export const workbookClass: ObjectClass<HostWorkbook> = {
  name: 'Workbook',
  scalars: {
    name: readOnly((workbook) => workbook.fileName),
    readOnly: readOnly((workbook) => workbook.readOnly),
  },
  navigation: {
    worksheets: (workbook) => bind(sheetsClass, workbook),
    tables: (workbook) => bind(tablesClass, { workbook, sheet: null }),
    names: (workbook) => bind(namesClass, workbook),
    settings: (workbook) => bind(settingsClass, workbook),
    application: (workbook) => bind(applicationClass, workbook),
    protection: (workbook) => bind(workbookProtectionClass, workbook),
    _Runtime: (workbook) => bind(runtimeClass, workbook),
  },
  methods: {
    getSelectedRange: (_workbook, _args, session) => bind(rangeClass, selectedRange(session)),
    getActiveCell: (_workbook, _args, session) => {
      const { sheet, area } = selectedRange(session);
      return bind(rangeClass, new CellRange(sheet, { ...area, rows: 1, columns: 1 }));
    },
    // `args.getRange(context)` of an event (excel-host 1.10)
    _GetRangeForEventByReferenceId: (_workbook, args, session) => session.referenced(args.at(0).text()),
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, args, session) => session.findReferenced(args.at(0).text()),
    _RemoveReference: (_workbook, args, session) => session.releaseReference(args.at(0).text()),
  },
};
