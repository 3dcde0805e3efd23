import { covers, overlaps } from './geometry';
import { notImplemented } from './hostError';
import type { CellRange } from './cellRange';

/**
 * Takes the conditional formats from the range. One that reaches outside it would have to be cut, which this host does not do:
 * its formula is relative to a cell that may be cut away.
 */
export function clearConditionalFormats({ sheet, area }: CellRange, location: string): void {
  const formats = sheet.conditionalFormats;
  if (formats.some((format) => overlaps(format.area, area) && !covers(area, format.area))) {
    throw notImplemented(`${location} of a part of a conditional format`);
  }
  formats.splice(0, formats.length, ...formats.filter((format) => !overlaps(format.area, area)));
}
