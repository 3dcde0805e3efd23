import type { OwnSheets, Outcome } from '../app/ports';
import { SUMMARY_NAME, SUMMARY_SHEET } from '../domain/report/summarySheet';
import { OWN_TABLE_NAMES, otherName, ownTable, type OwnTable } from '../domain/tables/ownTables';
import type { TableSnapshot } from '../domain/tables/tableSnapshot';
import type { CellValue } from '../domain/workbook/cell';
import { valuesOf } from './readCells';
import { orTooLarge, settingsOf } from './readWorkbook';
import { readExcel } from './refusal';

/**
 * Reads the tables that the add-in made, and its summary sheet, in one round trip: every name that a table of ours can
 * have is asked for, and a missing one is a null object, on which every further action is ignored.
 */
export const readOwnSheets = (): Promise<Outcome<OwnSheets>> =>
  readExcel<OwnSheets | null>(async (context) => {
    const { workbook } = context;
    workbook.load('readOnly');
    workbook.protection.load('protected');
    workbook.settings.load('items/key,items/value');
    workbook.worksheets.load('items/name,items/visibility,items/tables/items/name');
    const asked = OWN_TABLE_NAMES.flatMap((own) => [own, otherName(own)]).map((name) => {
      const table = workbook.tables.getItemOrNullObject(name);
      table.load('name');
      table.worksheet.load('name');
      const range = table.getRange();
      range.load('values,valueTypes,numberFormat,rowIndex,columnIndex,rowCount');
      const used = table.worksheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,rowCount');
      return { table, range, used };
    });
    const summary = workbook.names.getItemOrNullObject(SUMMARY_NAME).getRangeOrNullObject().worksheet;
    summary.load('name');
    const summaryCells = summary.getUsedRangeOrNullObject(true);
    summaryCells.load('values,valueTypes,numberFormat,rowIndex,columnIndex');
    const namedSo = workbook.worksheets.getItemOrNullObject(SUMMARY_SHEET);
    const title = namedSo.getRange('A1');
    title.load('values');
    const namedCells = namedSo.getUsedRangeOrNullObject(true);
    namedCells.load('rowCount');
    await context.sync();

    const tables: Partial<Record<OwnTable, TableSnapshot>> = {};
    for (const { table, range, used } of asked) {
      if (table.isNullObject) continue;
      const values = valuesOf(range);
      if (values === null) return null;
      const headers = (values[0] ?? []).map((cell) => (cell.kind === 'text' ? cell.text : ''));
      const own = ownTable(table.name, headers);
      if (own) {
        const last = used.rowIndex + used.rowCount - 1;
        tables[own] = {
          name: table.name,
          sheet: table.worksheet.name,
          row: range.rowIndex,
          column: range.columnIndex,
          headers,
          rows: values.slice(1),
          below: last >= range.rowIndex + range.rowCount ? last : null,
        };
      }
    }
    return {
      tables,
      summary: summary.isNullObject
        ? null
        : { sheet: summary.name, values: summaryCells.isNullObject ? [] : (anchored(summaryCells) ?? []) },
      readOnly: workbook.readOnly,
      structureProtected: workbook.protection.protected,
      sheetNames: workbook.worksheets.items.map(({ name }) => name),
      hiddenSheets: workbook.worksheets.items
        .filter(({ visibility }) => visibility !== 'Visible')
        .map(({ name }) => name),
      tableNames: Object.fromEntries(
        workbook.worksheets.items.map((sheet) => [sheet.name, sheet.tables.items.map(({ name }) => name)]),
      ),
      summaryTitle: namedSo.isNullObject ? null : namedCells.isNullObject ? '' : String(title.values[0]?.[0]) || ' ',
      settings: settingsOf(workbook.settings),
    };
  }).then(orTooLarge);

/** Values of a used range as a grid that begins at A1. */
function anchored(range: Excel.Range): CellValue[][] | null {
  const values = valuesOf(range);
  if (values === null) return null;
  const before = new Array<CellValue>(range.columnIndex).fill({ kind: 'empty' });
  return [...Array.from({ length: range.rowIndex }, () => []), ...values.map((row) => [...before, ...row])];
}
