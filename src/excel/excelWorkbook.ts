import type { WorkbookPort } from '../app/ports';
import { applyFixes } from './applyFixes';
import { carryOutPlan } from './carryOutPlan';
import { goToCell } from './goToCell';
import { keepSettings } from './keepSettings';
import { readOwnSheets } from './readOwnSheets';
import { readWorkbook } from './readWorkbook';
import { watchChanges } from './watchChanges';

/** The open workbook, through office.js. */
export const createExcelWorkbook = (): WorkbookPort => ({
  readWorkbook,
  readOwnSheets,
  carryOut: carryOutPlan,
  keepSettings,
  applyFixes,
  goTo: goToCell,
  watchChanges,
});
