import type { PlannedRows } from '../domain/plan/sheetPlan';
import { applyStyle } from './applyStyles';
import { rangeOf } from './ranges';
import { writeValues } from './writeCells';

/**
 * Adds rows to tables that stand, and then removes those that they replace: whatever Excel refuses, and wherever the batch
 * breaks off, each earlier row is there or its successor is. Cells under a table move down, so that nothing is written over.
 * `written` is the bytes of the batch so far.
 */
export async function addRows(
  context: Excel.RequestContext,
  additions: readonly PlannedRows[],
  written: number,
): Promise<void> {
  let bytes = written;
  for (const addition of additions) {
    const { area, values, styles, replaced } = addition;
    const sheet = context.workbook.worksheets.getItem(addition.sheet);
    const table = context.workbook.tables.getItem(addition.table);
    if (values.length > 0) {
      rangeOf(sheet, area).insert('Down');
      table.resize(table.getRange().getResizedRange(values.length, 0));
      bytes = await writeValues(context, [{ sheet, values, styles, row: area.row, column: area.column }], bytes);
      dressRows(sheet, addition);
    }
    // From the bottom, so that the areas above stay where they are
    for (const part of [...replaced].reverse()) rangeOf(sheet, part).delete('Up');
    sheet.pageLayout.setPrintArea(table.getRange());
  }
}

function dressRows(sheet: Excel.Worksheet, { area, font, styles }: PlannedRows): void {
  const added = rangeOf(sheet, area).format;
  added.font.name = font.name;
  added.font.size = font.size;
  for (const { area: part, style } of styles) applyStyle(rangeOf(sheet, part).format, style);
  added.autofitRows();
}
