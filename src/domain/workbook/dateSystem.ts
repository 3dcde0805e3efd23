import { dateParts } from './serialDate';
import type { WorkbookSnapshot } from './snapshot';

/** Days between the two date systems: what a workbook of old Macs calls 0 is 1,462 in the other. */
const DAYS_TO_1904 = 1462;

/**
 * True when the workbook counts its dates from 1904. The Excel API does not say so and gives the bare serials, which
 * would be read four years early; but the text that a date cell shows has the right year.
 */
export function countsFrom1904(snapshot: WorkbookSnapshot): boolean {
  let from1904 = 0;
  let from1900 = 0;
  for (const { value, shown } of snapshot.sheets.flatMap(({ cells }) => cells.flat())) {
    const year = value.kind === 'date' ? /\b(?:19|20)\d{2}\b/.exec(shown)?.[0] : undefined;
    if (value.kind !== 'date' || year === undefined) continue;
    if (dateParts(value.serial).year === Number(year)) from1900++;
    else if (dateParts(value.serial + DAYS_TO_1904).year === Number(year)) from1904++;
  }
  return from1904 > from1900;
}
