import type { Area } from '../../../domain/workbook/area';
import { heldKeys } from '../cells/cellRange';
import { cellCount } from '../cells/geometry';
import { HostError } from '../hostError';
import { enforced } from '../rules/catalogue';
import { DEFAULT_STYLE, type HostCell, type HostSheet, type ProtectionOption } from '../workbook';

/** Refuses to change what a protected sheet holds fast, unless one of its options allows it (excel-host 3.8). */
export function refuseProtected(sheet: HostSheet, location: string, allowedBy?: ProtectionOption): void {
  if (!sheet.protected || !enforced('protection/sheet')) return;
  const allowed = allowedBy !== undefined && sheet.protection?.options[allowedBy] === true;
  if (!allowed || !enforced('protection/options')) throw new HostError('AccessDenied', location);
}

/** Refuses to write locked cells of a protected sheet; every cell is locked unless its format says otherwise. */
export function refuseLocked(sheet: HostSheet, areas: Iterable<Area>, location: string): void {
  if (!sheet.protected || !enforced('protection/locked-cells')) return;
  for (const area of areas) if (holdsLocked(sheet, area)) throw new HostError('AccessDenied', location);
}

/** Cells that the sheet does not hold have no format, and so are locked. */
function holdsLocked(sheet: HostSheet, area: Area): boolean {
  let held = 0;
  for (const key of heldKeys(sheet, area)) {
    if ((sheet.cells.get(key) as HostCell).style.locked) return true;
    held++;
  }
  return DEFAULT_STYLE.locked && held < cellCount(area);
}
