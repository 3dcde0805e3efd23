import { HostError } from '../hostError';
import { enforced } from '../rules/catalogue';
import type { HostSheet, HostWorkbook } from '../workbook';

/** Refuses to show a hidden sheet, or a selection on it (excel-host 3.9; the code is not documented). */
export function refuseHidden(sheet: HostSheet, location: string): void {
  if (sheet.visibility !== 'Visible' && enforced('sheets/show-hidden'))
    throw new HostError('InvalidOperation', location);
}

/** Refuses to take away the only sheet that is shown (excel-host 3.9; the code is not documented). */
export function refuseLastVisible(workbook: HostWorkbook, sheet: HostSheet, location: string): void {
  const isLast =
    sheet.visibility === 'Visible' &&
    workbook.sheets.every((other) => other === sheet || other.visibility !== 'Visible');
  if (isLast && enforced('sheets/last-visible')) throw new HostError('InvalidOperation', location);
}
