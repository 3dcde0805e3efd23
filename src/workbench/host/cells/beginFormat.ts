import type { CellRange } from './cellRange';
import { checkOperation } from './cellWriting';
import { isUnbounded } from './geometry';
import { notImplemented } from '../hostError';
import type { Session } from '../session';

/**
 * Before formats of cells change. Whole rows and columns have a format of their own in Excel; the workbook here holds formats
 * of cells only, and refuses them.
 */
export function beginFormat(range: CellRange, location: string, session: Session): void {
  if (isUnbounded(range.area)) throw notImplemented(`${location} of whole rows or columns`);
  checkOperation(range, location, session);
  session.beginSheet(range.sheet, location, 'allowFormatCells');
  session.noteFormat(range);
}
