import { shiftFormula } from '../../formulas/shiftFormula';
import { overlaps, subtractArea } from '../cells/geometry';
import type { CellRange } from '../cells/cellRange';
import { enforced } from '../rules/catalogue';
import type { HostConditionalFormat, HostSheet } from '../workbook';

/**
 * A conditional format may have several areas, once a part of it was cleared: one record for each, with the same id, and with
 * its formula relative to the top-left cell of its own area. These are the areas of one, as they stand in the sheet.
 */
export const partsOf = (sheet: HostSheet, id: string): HostConditionalFormat[] =>
  sheet.conditionalFormats.filter((format) => format.id === id);

/** Ids of the sheet's conditional formats by priority, the first wins. */
export const idsByPriority = (sheet: HostSheet): string[] => [
  ...new Set(sheet.conditionalFormats.map((format) => format.id)),
];

/** The formula of one part as it reads for another (excel-host 3.7). */
export const formulaFor = (formula: string, from: HostConditionalFormat['area'], to: typeof from): string =>
  formula.startsWith('=') && enforced('validation/format-anchor')
    ? `=${shiftFormula(formula.slice(1), to.row - from.row, to.column - from.column)}`
    : formula;

/** Takes the conditional formats from the range; of one that reaches outside it the rest stays (excel-host 3.7). */
export function clearConditionalFormats({ sheet, area }: CellRange): void {
  const kept = sheet.conditionalFormats.flatMap((format) => {
    if (!overlaps(format.area, area)) return [format];
    const left = enforced('validation/format-cut') ? subtractArea(format.area, area) : [];
    return left.map((piece) => ({
      ...format,
      area: piece,
      formula: formulaFor(format.formula, format.area, piece),
    }));
  });
  sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...kept);
}
