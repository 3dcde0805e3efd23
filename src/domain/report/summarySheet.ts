import { fingerprint, textsOfPlan, textsOfValues } from '../plan/fingerprint';
import type { SheetPlan } from '../plan/sheetPlan';
import type { CellValue } from '../workbook/cell';

export const SUMMARY_SHEET = 'Panel summary';

/** Defined name over the summary's cells, by which the sheet is found again even when it was renamed. */
export const SUMMARY_NAME = 'PanelTracker_Summary';

/** Key of the workbook's setting that holds the fingerprint of the summary as it was written. */
export const FINGERPRINT_KEY = 'panelTracker.summaryFingerprint';

/** The same for two grids that differ only in blank cells at the ends. */
const ofRows = (rows: readonly string[]): string => fingerprint(rows.join('\u0002').replace(/\u0002+$/, ''));

/** Fingerprint of a summary about to be written. */
export const fingerprintOfPlan = (plan: Pick<SheetPlan, 'values'>): string => ofRows(textsOfPlan(plan.values));

/** Fingerprint of a summary as it stands in the workbook; differs from the plan's once the officer edited a value. */
export const fingerprintOfValues = (values: readonly (readonly CellValue[])[]): string => ofRows(textsOfValues(values));
