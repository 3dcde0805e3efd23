import type { HostSheet } from '../../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from './buildWorkbook';
import { onSheet, playExcel } from './playExcel';

/** Runs a batch on a sheet of counts by inspection, three rows and columns from A1, and gives the sheet. */
export async function overCounts(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<HostSheet> {
  const sheet = sheetOf('Sheet1', [
    ['Inspection', 'Red', 'Green'],
    ['One', 1, 2],
    ['Two', 3, 4],
  ]);
  await playExcel(workbookOf(sheet));
  await onSheet('Sheet1', batch);
  return sheet;
}
