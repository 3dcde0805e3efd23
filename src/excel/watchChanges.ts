import type { OutsideChange, Outcome } from '../app/ports';
import { runExcel } from './refusal';

/**
 * Hears of changes of cells that the add-in did not make itself, in one round trip. Excel does not tell of every change (a
 * drop-down on the web, calculated results), so nothing may be built on it but a hint. The handler lives as long as the pane.
 */
export const watchChanges = (listener: (change: OutsideChange) => void): Promise<Outcome<null>> =>
  runExcel(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ source, triggerSource }) => {
      if (triggerSource !== 'ThisLocalAddin') listener({ remote: source === 'Remote' });
    });
    await context.sync();
    return null;
  });
