import { parseArea, type Area } from '../../domain/workbook/area';
import { shiftFormula } from '../formulas/shiftFormula';
import { boundingArea } from '../host/cells/geometry';

/** The areas of an `sqref`, those that can be read. */
export const readAreas = (sqref: string): Area[] =>
  sqref.split(/\s+/).flatMap((reference) => {
    const area = parseArea(reference);
    return area ? [area] : [];
  });

/**
 * A formula of a rule over several areas as it reads for one of them. In the file it is relative to the first row and the
 * first column that any of the areas has, wherever that is (https://github.com/ironcalc/IronCalc/pull/1145).
 */
export function formulaFor(formula: string, areas: readonly Area[], area: Area): string {
  const from = areas.reduce(boundingArea, area);
  return shiftFormula(formula, area.row - from.row, area.column - from.column);
}
