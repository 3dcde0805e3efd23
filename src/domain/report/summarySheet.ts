import type { PlannedValue, SheetPlan } from '../plan/sheetPlan';
import type { CellValue } from '../workbook/cell';

export const SUMMARY_SHEET = 'Panel summary';

/** Defined name over the summary's cells, by which the sheet is found again even when it was renamed. */
export const SUMMARY_NAME = 'PanelTracker_Summary';

/** Key of the workbook's setting that holds the fingerprint of the summary as it was written. */
export const FINGERPRINT_KEY = 'panelTracker.summaryFingerprint';

const planned = (value: PlannedValue): string => (value === null || typeof value === 'object' ? '' : String(value));

function held(value: CellValue): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'text':
      return value.text;
    case 'date':
      return String(value.serial);
    case 'error':
      return value.code;
    default:
      return String(value.value);
  }
}

/** Fingerprint of a grid of texts: the same for two grids that differ only in blank cells at the ends. */
function fingerprint(rows: readonly (readonly string[])[]): string {
  const text = rows
    .map((row) => row.join('\u0001').replace(/\u0001+$/, ''))
    .join('\u0002')
    .replace(/\u0002+$/, '');
  // FNV-1a over 52 bits in two halves: it tells an edit, it guards against nobody.
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193) >>> 0;
    high = Math.imul(high ^ text.charCodeAt(i), 0x85ebca6b) >>> 0;
  }
  return `${text.length}-${high.toString(16)}-${low.toString(16)}`;
}

/** Fingerprint of a summary about to be written. */
export const fingerprintOfPlan = (plan: Pick<SheetPlan, 'values'>): string =>
  fingerprint(plan.values.map((row) => row.map(planned)));

/** Fingerprint of a summary as it stands in the workbook; differs from the plan's once the officer edited a value. */
export const fingerprintOfValues = (values: readonly (readonly CellValue[])[]): string =>
  fingerprint(values.map((row) => row.map(held)));
