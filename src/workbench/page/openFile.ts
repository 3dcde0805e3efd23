import { DECISIONS_KEY } from '../../app/decisions';
import { DATES_OF_1904, FILE_WORDING } from '../file/fileWording';
import { openWorkbook } from '../file/openWorkbook';
import { recalculate } from '../formulas/recalculate';
import { ExcelHost } from '../host/excelHost';
import { WorkbenchSession } from './session';

export type Opened =
  { readonly ok: true; readonly session: WorkbenchSession } | { readonly ok: false; readonly why: string };

/** Each step that can be undone costs a copy of the workbook: larger ones have no undo. */
const MOST_CELLS_TO_UNDO = 50_000;

/**
 * Opens the bytes of a file, or says in one line why that cannot be done. `answers` is JSON text of decisions that the
 * workbook is to remember.
 */
export function openFile(bytes: Uint8Array, name: string, answers?: string): Opened {
  const outcome = openWorkbook(bytes, name);
  if (outcome.kind === 'refused') return { ok: false, why: FILE_WORDING[outcome.reason] };
  if (outcome.date1904) return { ok: false, why: DATES_OF_1904 };
  if (answers !== undefined) outcome.workbook.settings.set(DECISIONS_KEY, JSON.stringify(answers));
  const cells = outcome.workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0);
  const host = new ExcelHost(outcome.workbook, { recalculate, undo: cells <= MOST_CELLS_TO_UNDO });
  return { ok: true, session: new WorkbenchSession(host) };
}
