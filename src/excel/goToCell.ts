import type { Outcome } from '../app/ports';
import { runExcel } from './refusal';

/** Shows and selects a cell, in one round trip. A hidden sheet cannot be shown: that is a refusal. */
export const goToCell = (sheet: string, cell: string): Promise<Outcome<null>> =>
  runExcel(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(cell).select();
    await context.sync();
    return null;
  });
