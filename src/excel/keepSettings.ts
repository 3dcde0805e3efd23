import type { Outcome } from '../app/ports';
import { runExcel } from './refusal';

/** Keeps text in the workbook, in one round trip. */
export const keepSettings = (settings: Readonly<Record<string, string>>): Promise<Outcome<null>> =>
  runExcel(async (context) => {
    for (const [key, value] of Object.entries(settings)) context.workbook.settings.add(key, value);
    await context.sync();
    return null;
  });
