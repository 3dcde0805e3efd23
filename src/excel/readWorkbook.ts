import type { Outcome } from '../app/ports';
import type { Area } from '../domain/workbook/area';
import type { Cell } from '../domain/workbook/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../domain/workbook/snapshot';
import { CELLS_PER_READ, PAYLOAD_BYTES } from './limits';
import { cellOf, valuesOf } from './readCells';
import { readExcel } from './refusal';

/** A cell with its value, text, type, format and colours in a response, measured on trackers at about 250 bytes. */
const BYTES_PER_CELL = 260;

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** How large a sheet is; asked for before its cells. */
interface SheetSize {
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
}

interface OpenSheet extends SheetSize {
  readonly sheet: Excel.Worksheet;
  readonly tables: readonly { readonly name: string; readonly range: Excel.Range }[];
}

/** A block of whole rows of a sheet, queued for reading. */
interface Chunk {
  readonly sheet: number;
  readonly range: Excel.Range;
  readonly formats: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly firstRow: number;
}

const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

/**
 * Reads every sheet, hidden ones too, in three round trips and one more for each further 2 MB: what there is, how large
 * it is, what it holds. Sheets whose names are known are measured in the first. Grids begin at A1, so that indices are
 * the sheet's own.
 */
export const readWorkbook = (lastKnown: readonly string[] = []): Promise<Outcome<WorkbookSnapshot>> =>
  readExcel<WorkbookSnapshot | null>(async (context) => {
    const { workbook } = context;
    workbook.load('name,readOnly');
    workbook.protection.load('protected');
    workbook.settings.load('items/key,items/value');
    workbook.worksheets.load('items/name,items/visibility,items/protection/protected,items/tables/items/name');
    const sizes = new Map(lastKnown.map((name) => [name, measure(workbook.worksheets.getItemOrNullObject(name))]));
    await context.sync();

    const { items } = workbook.worksheets;
    const unknown = items.filter(({ name }) => !sizes.has(name));
    for (const sheet of unknown) sizes.set(sheet.name, measure(sheet));
    if (unknown.length > 0) await context.sync();

    const open = items.map((sheet): OpenSheet => {
      const tables = sheet.tables.items.map(({ name }) => {
        const range = sheet.tables.getItem(name).getRange();
        range.load('rowIndex,columnIndex,rowCount,columnCount');
        return { name, range };
      });
      return { sheet, tables, ...(sizes.get(sheet.name) as SheetSize) };
    });
    const grids = open.map(({ used }) =>
      used.isNullObject ? null : { rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount },
    );
    if (grids.some((grid) => grid && grid.rows * grid.columns > CELLS_PER_READ)) return null;
    const chunks: Chunk[] = [];
    let bytes = 0;
    for (const [index, grid] of grids.entries()) {
      if (!grid) continue;
      const rowsPerChunk = Math.max(1, Math.floor(PAYLOAD_BYTES / (BYTES_PER_CELL * grid.columns)));
      for (let row = 0; row < grid.rows; row += rowsPerChunk) {
        const rows = Math.min(rowsPerChunk, grid.rows - row);
        const weight = rows * grid.columns * BYTES_PER_CELL;
        if (bytes > 0 && bytes + weight > PAYLOAD_BYTES) {
          // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip for each 2 MB, not for each row
          await context.sync();
          bytes = 0;
        }
        bytes += weight;
        chunks.push(queueChunk((open[index] as OpenSheet).sheet, index, row, rows, grid.columns));
      }
    }
    await context.sync();

    const sheets = open.map((sheet, index) =>
      snapshotOf(
        sheet,
        chunks.filter((chunk) => chunk.sheet === index),
      ),
    );
    if (sheets.some((sheet) => sheet === null)) return null;
    return {
      name: workbook.name,
      readOnly: workbook.readOnly,
      structureProtected: workbook.protection.protected,
      sheets: sheets as SheetSnapshot[],
      settings: settingsOf(workbook.settings),
    };
  }).then(orTooLarge);

/** What the add-in kept in the workbook; values of other kinds than text are not ours. */
export const settingsOf = (settings: Excel.SettingCollection): Record<string, string> =>
  Object.fromEntries(
    settings.items.flatMap(({ key, value }) => (typeof value === 'string' ? [[key, value] as const] : [])),
  );

/** Excel answers null instead of an error above its limit of cells; that is a refusal. */
export function orTooLarge<T>(outcome: Outcome<T | null>): Outcome<T> {
  if (!outcome.ok) return outcome;
  return outcome.value === null
    ? { ok: false, refusal: { code: 'tooLarge', detail: 'Range.values is null' } }
    : { ok: true, value: outcome.value };
}

function measure(sheet: Excel.Worksheet): SheetSize {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const merged = used.getMergedAreasOrNullObject();
  merged.load('areaCount');
  merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return { used, merged };
}

function queueChunk(sheet: Excel.Worksheet, index: number, firstRow: number, rows: number, columns: number): Chunk {
  const range = sheet.getRangeByIndexes(firstRow, 0, rows, columns);
  range.load('values,valueTypes,numberFormat,text');
  return {
    sheet: index,
    range,
    formats: range.getCellProperties({ format: { fill: { color: true }, font: { color: true, strikethrough: true } } }),
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
    firstRow,
  };
}

function snapshotOf({ sheet, merged, tables }: OpenSheet, chunks: readonly Chunk[]): SheetSnapshot | null {
  const cells: Cell[][] = [];
  const hiddenRows: number[] = [];
  for (const { range, formats, rows, firstRow } of chunks) {
    const values = valuesOf(range);
    if (values === null) return null;
    values.forEach((row, r) => {
      cells.push(row.map((value, c) => cellOf(value, range.text[r]?.[c] ?? '', formats.value[r]?.[c]?.format)));
      if (rows.value[r]?.rowHidden) hiddenRows.push(firstRow + r);
    });
  }
  const columns = chunks[0]?.columns.value ?? [];
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    protected: sheet.protection.protected,
    cells,
    hiddenRows,
    hiddenColumns: columns.flatMap(({ columnHidden }, column) => (columnHidden ? [column] : [])),
    merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    tables: tables.map(({ name, range }) => ({ name, area: areaOf(range) })),
  };
}
