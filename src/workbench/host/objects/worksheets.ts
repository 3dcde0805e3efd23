import { HostError, itemNotFound } from '../hostError';
import { WHOLE_SHEET, isOnSheet } from '../geometry';
import { CellRange } from '../cellRange';
import { checkSheetName, firstFreeName } from '../nameRules';
import { addSheet, deleteSheet, moveSheet, renameSheet } from '../sheetChanges';
import { bind, readOnly, type Arguments, type HostObject, type ObjectClass } from '../objectModel';
import { addressOn, findSheet } from '../rangeArguments';
import { usedArea } from '../usedArea';
import type { HostSheet, HostWorkbook } from '../workbook';
import { chartsClass } from './charts';
import { freezePanesClass } from './freezePanes';
import { namesClass } from './names';
import { pageBreaksClass, pageLayoutClass } from './pageLayout';
import { rangeClass } from './range';
import { tablesClass } from './tables';

const sheetProtectionClass: ObjectClass<HostSheet> = {
  name: 'WorksheetProtection',
  scalars: { protected: readOnly((sheet) => sheet.protected) },
};

const usedRange = (sheet: HostSheet, args: Arguments): HostObject | null => {
  const area = usedArea(sheet, WHOLE_SHEET, args.at(0).raw === true);
  return area && bind(rangeClass, new CellRange(sheet, area));
};

/** A range given by numbers: first row and column, count of rows and columns. */
function rangeAt(sheet: HostSheet, args: Arguments, rows: number, columns: number): HostObject {
  const area = { row: args.at(0).integer(), column: args.at(1).integer(), rows, columns };
  if (!isOnSheet(area)) throw args.at(0).refuse();
  return bind(rangeClass, new CellRange(sheet, area));
}

/** True when no other sheet could be shown: such a sheet can neither go nor be hidden (excel-host 3.9). */
const isLastVisible = (workbook: HostWorkbook, sheet: HostSheet): boolean =>
  sheet.visibility === 'Visible' && workbook.sheets.every((other) => other === sheet || other.visibility !== 'Visible');

export const sheetClass: ObjectClass<HostSheet> = {
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  exists: (sheet, session) => session.workbook.sheets.includes(sheet),
  scalars: {
    id: readOnly((sheet) => sheet.id),
    name: {
      read: (sheet) => sheet.name,
      write: (sheet, value, session) => {
        checkSheetName(session.workbook, value.text(), value.location, sheet.name);
        session.beginStructure(value.location);
        renameSheet(session.workbook, sheet, value.text());
      },
    },
    position: {
      read: (sheet, session) => session.workbook.sheets.indexOf(sheet),
      write: (sheet, value, session) => {
        const position = value.integer(0);
        if (position >= session.workbook.sheets.length) throw value.refuse();
        session.beginStructure(value.location);
        moveSheet(session.workbook, sheet, position);
      },
    },
    visibility: {
      read: (sheet) => sheet.visibility,
      write: (sheet, value, session) => {
        const visibility = value.oneOf(['Visible', 'Hidden', 'VeryHidden']);
        if (visibility !== 'Visible' && isLastVisible(session.workbook, sheet))
          throw new HostError('InvalidOperation', value.location);
        session.beginStructure(value.location);
        sheet.visibility = visibility;
        if (visibility !== 'Visible' && session.workbook.sheets[session.workbook.activeSheet] === sheet) {
          session.workbook.activeSheet = session.workbook.sheets.findIndex((other) => other.visibility === 'Visible');
        }
      },
    },
    tabColor: {
      read: (sheet) => sheet.tabColour,
      write: (sheet, value, session) => {
        const colour = value.raw === '' ? '' : value.colour();
        session.beginSheet(sheet, value.location);
        sheet.tabColour = colour;
      },
    },
    showGridlines: readOnly((sheet) => sheet.showGridlines),
    // The client writes showGridlines under this name (excel-host 1.3)
    gridlines: {
      write: (sheet, value, session) => {
        session.beginSheet(sheet, 'Worksheet.showGridlines');
        sheet.showGridlines = value.boolean();
      },
    },
  },
  navigation: {
    charts: (sheet) => bind(chartsClass, sheet),
    freezePanes: (sheet) => bind(freezePanesClass, sheet),
    horizontalPageBreaks: (sheet) => bind(pageBreaksClass, sheet),
    names: (sheet) => bind(namesClass, { sheet }),
    pageLayout: (sheet) => bind(pageLayoutClass, sheet),
    protection: (sheet) => bind(sheetProtectionClass, sheet),
    tables: (sheet, session) => bind(tablesClass, { workbook: session.workbook, sheet }),
  },
  methods: {
    activate: (sheet, args, session) => {
      if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', args.location);
      session.workbook.activeSheet = session.workbook.sheets.indexOf(sheet);
    },
    calculate: (_sheet, _args, session) => session.calculate(),
    delete: (sheet, args, session) => {
      const { workbook } = session;
      // A very hidden sheet must be made hidden before it can go (excel-host 3.9)
      if (isLastVisible(workbook, sheet) || sheet.visibility === 'VeryHidden')
        throw new HostError('InvalidOperation', args.location);
      session.beginStructure(args.location);
      deleteSheet(workbook, sheet);
    },
    getCell: (sheet, args) => rangeAt(sheet, args, 1, 1),
    getRange: (sheet, args) => {
      const address = args.at(0);
      return bind(rangeClass, address.absent ? new CellRange(sheet, WHOLE_SHEET) : addressOn(sheet, address));
    },
    getRangeByIndexes: (sheet, args) => rangeAt(sheet, args, args.at(2).integer(1), args.at(3).integer(1)),
    getUsedRange: (sheet, args) =>
      usedRange(sheet, args) ?? bind(rangeClass, new CellRange(sheet, { row: 0, column: 0, rows: 1, columns: 1 })),
    getUsedRangeOrNullObject: usedRange,
  },
};

export const sheetsClass: ObjectClass<HostWorkbook> = {
  name: 'WorksheetCollection',
  item: (workbook, key) => {
    const sheet = findSheet(workbook, key.text());
    if (!sheet) throw itemNotFound(key.location);
    return bind(sheetClass, sheet);
  },
  items: (workbook) => workbook.sheets.map((sheet) => bind(sheetClass, sheet)),
  methods: {
    add: (workbook, args, session) => {
      const given = args.at(0);
      const taken = workbook.sheets.map((sheet) => sheet.name);
      const name = given.absent ? firstFreeName('Sheet', taken) : given.text();
      checkSheetName(workbook, name, args.location);
      session.beginStructure(args.location);
      return bind(sheetClass, addSheet(workbook, name, session.newId(workbook.sheets.map((sheet) => sheet.id))));
    },
    getActiveWorksheet: (_workbook, _args, session) => bind(sheetClass, session.activeSheet),
    getCount: (workbook, args) =>
      workbook.sheets.filter((sheet) => args.at(0).raw !== true || sheet.visibility === 'Visible').length,
    getItemOrNullObject: (workbook, args) => {
      const sheet = findSheet(workbook, args.at(0).text());
      return sheet ? bind(sheetClass, sheet) : null;
    },
  },
};
