import type { OwnSheets, Outcome } from '../app/ports';
import { SUMMARY_NAME, SUMMARY_SHEET } from '../domain/report/summarySheet';
import { OWN_TABLE_NAMES, otherName, ownTable, type OwnTable } from '../domain/tables/ownTables';
import type { TableSnapshot } from '../domain/tables/tableSnapshot';
import { loadUsed, usedValuesOf, valuesOf } from './readCells';
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
    const summaryCells = loadUsed(summary);
    const namedSo = workbook.worksheets.getItemOrNullObject(SUMMARY_SHEET);
    const namedCells = loadUsed(namedSo);
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
      summary: summary.isNullObject ? null : { sheet: summary.name, values: usedValuesOf(summaryCells) ?? [] },
      readOnly: workbook.readOnly,
      structureProtected: workbook.protection.protected,
      sheetNames: workbook.worksheets.items.map(({ name }) => name),
      hiddenSheets: workbook.worksheets.items
        .filter(({ visibility }) => visibility !== 'Visible')
        .map(({ name }) => name),
      tableNames: Object.fromEntries(
        workbook.worksheets.items.map((sheet) => [sheet.name, sheet.tables.items.map(({ name }) => name)]),
      ),
      namedSummary: namedSo.isNullObject ? null : usedValuesOf(namedCells),
      settings: settingsOf(workbook.settings),
    };
  }).then(orTooLarge);
