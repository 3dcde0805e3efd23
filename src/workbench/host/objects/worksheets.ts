import { HostError } from '../hostError';
import { WHOLE_SHEET, isOnSheet } from '../cells/geometry';
import { CellRange } from '../cells/cellRange';
import { checkSheetName, firstFreeName } from '../sheets/nameRules';
import { addSheet, deleteSheet, moveSheet, renameSheet } from '../sheets/sheetChanges';
import { bind, readOnly, type Arguments, type HostObject, type ObjectClass } from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import { addressOn, findSheet } from '../wire/rangeArguments';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import { usedArea } from '../cells/usedArea';
import { refuseHidden, refuseLastVisible } from '../sheets/visibility';
import type { HostSheet, HostWorkbook } from '../workbook';
import { chartsClass } from './charts';
import { freezePanesClass } from './freezePanes';
import { pageBreaksClass, pageLayoutClass } from './pageLayout';
import { sheetProtectionClass } from './protection';
import { rangeClass } from './range';
import { tablesClass } from './tables';

const usedRange = (sheet: HostSheet, args: Arguments): HostObject | null => {
  const area = usedArea(sheet, WHOLE_SHEET, args.at(0).flag());
  return area && bind(rangeClass, new CellRange(sheet, area));
};

/** A range given by numbers: first row and column, count of rows and columns. */
function rangeAt(sheet: HostSheet, args: Arguments, rows: number, columns: number): HostObject {
  const area = { row: args.at(0).integer(), column: args.at(1).integer(), rows, columns };
  if (!isOnSheet(area)) throw args.at(0).refuse();
  return bind(rangeClass, new CellRange(sheet, area));
}

/** The sheet before (-1) or after (1) another, hidden ones left out when only visible ones count. */
function neighbour(sheet: HostSheet, args: Arguments, { workbook }: Session, step: 1 | -1): HostObject | null {
  const visibleOnly = args.at(0).flag() && enforced('sheets/skip-hidden');
  const { sheets } = workbook;
  for (let index = sheets.indexOf(sheet) + step; ; index += step) {
    const found = sheets[index];
    if (!found) return null;
    if (!visibleOnly || found.visibility === 'Visible') return bind(sheetClass, found);
  }
}

/** The first (1) or last (-1) sheet of all, or of the visible ones. */
function outermost({ sheets }: HostWorkbook, args: Arguments, end: 1 | -1): HostObject | null {
  const visibleOnly = args.at(0).flag() && enforced('sheets/skip-hidden');
  const counted = visibleOnly ? sheets.filter((sheet) => sheet.visibility === 'Visible') : sheets;
  const found = counted.at(end === 1 ? 0 : -1);
  return found ? bind(sheetClass, found) : null;
}

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
        if (visibility !== 'Visible') refuseLastVisible(session.workbook, sheet, value.location);
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
    showGridlines: {
      read: (sheet) => sheet.showGridlines,
      write: (sheet, value, session) => {
        const shown = value.boolean();
        session.beginSheet(sheet, value.location);
        sheet.showGridlines = shown;
      },
    },
  },
  navigation: {
    charts: (sheet) => bind(chartsClass, sheet),
    freezePanes: (sheet) => bind(freezePanesClass, sheet),
    horizontalPageBreaks: (sheet) => bind(pageBreaksClass, sheet),
    pageLayout: (sheet) => bind(pageLayoutClass, sheet),
    protection: (sheet) => bind(sheetProtectionClass, sheet),
    tables: (sheet, session) => bind(tablesClass, { workbook: session.workbook, sheet }),
  },
  methods: {
    activate: (sheet, args, session) => {
      refuseHidden(sheet, args.location);
      session.workbook.activeSheet = session.workbook.sheets.indexOf(sheet);
    },
    calculate: (_sheet, _args, session) => session.calculate(),
    delete: (sheet, args, session) => {
      const { workbook } = session;
      // A very hidden sheet must be made hidden before it can go (excel-host 3.9)
      if (sheet.visibility === 'VeryHidden' && enforced('sheets/very-hidden'))
        throw new HostError(session.build.veryHiddenDelete, args.location);
      refuseLastVisible(workbook, sheet, args.location);
      session.beginStructure(args.location);
      deleteSheet(workbook, sheet);
    },
    getCell: (sheet, args) => rangeAt(sheet, args, 1, 1),
    getNext: (sheet, args, session) =>
      orNotFound('sheets/no-such-item', neighbour(sheet, args, session, 1), args.location),
    getNextOrNullObject: (sheet, args, session) => neighbour(sheet, args, session, 1),
    getPrevious: (sheet, args, session) =>
      orNotFound('sheets/no-such-item', neighbour(sheet, args, session, -1), args.location),
    getPreviousOrNullObject: (sheet, args, session) => neighbour(sheet, args, session, -1),
    getRange: (sheet, args) => {
      const address = args.at(0);
      return bind(rangeClass, address.absent ? new CellRange(sheet, WHOLE_SHEET) : addressOn(sheet, address));
    },
    getRangeByIndexes: (sheet, args) => rangeAt(sheet, args, args.at(2).integer(1), args.at(3).integer(1)),
    getUsedRange: (sheet, args) => {
      const first = bind(rangeClass, new CellRange(sheet, { row: 0, column: 0, rows: 1, columns: 1 }));
      return usedRange(sheet, args) ?? (enforced('cells/blank-sheet') ? first : null);
    },
    getUsedRangeOrNullObject: usedRange,
  },
};

export const sheetsClass: ObjectClass<HostWorkbook> = {
  name: 'WorksheetCollection',
  item: (workbook, key) => {
    const sheet = findSheet(workbook, key.text());
    return orNotFound('sheets/no-such-item', sheet && bind(sheetClass, sheet), key.location);
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
    getFirst: (workbook, args) => outermost(workbook, args, 1),
    getLast: (workbook, args) => outermost(workbook, args, -1),
    getCount: (workbook, args) => {
      const visibleOnly = args.at(0).flag();
      return workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible').length;
    },
    getItemOrNullObject: (workbook, args) => {
      const sheet = findSheet(workbook, args.at(0).text());
      return sheet ? bind(sheetClass, sheet) : null;
    },
  },
};
