import type { CSSProperties } from 'react';
import { contains } from '../../domain/workbook/area';
import { Unsupported } from '../formulas/parseFormula';
import { formulasAt } from '../formulas/recalculate';
import { shiftFormula } from '../formulas/shiftFormula';
import { cellKey, type HostSheet, type HostWorkbook } from '../host/workbook';

/** True when a rule's formula, as it reads for this cell, holds. One that cannot be worked out colours nothing. */
function holds(workbook: HostWorkbook, sheet: HostSheet, formula: string, row: number, column: number): boolean {
  const value = sheet.cells.get(cellKey(row, column))?.value ?? null;
  try {
    return formulasAt(workbook, { sheet, row, column, value }).evaluate(`=${formula}`) === true;
  } catch (error) {
    if (error instanceof Unsupported) return false;
    throw error;
  }
}

/**
 * How the conditional formats of a sheet, as it stands now, colour a cell. The first that holds decides each property;
 * one that stops keeps the later ones out. What a rule came to is kept: most rules say the same for a whole row.
 */
export function conditionalLooks(
  workbook: HostWorkbook,
  sheet: HostSheet,
): (row: number, column: number) => CSSProperties | undefined {
  const results = new Map<string, boolean>();
  const check = (formula: string, row: number, column: number): boolean => {
    const result = results.get(formula) ?? holds(workbook, sheet, formula, row, column);
    results.set(formula, result);
    return result;
  };
  return (row, column) => {
    let look: CSSProperties | undefined;
    for (const { area, formula, fill, fontColour, bold, stopIfTrue } of sheet.conditionalFormats) {
      if (!contains(area, row, column)) continue;
      if (!check(shiftFormula(formula.slice(1), row - area.row, column - area.column), row, column)) continue;
      look = {
        ...(fill === null ? {} : { backgroundColor: fill }),
        ...(fontColour === null ? {} : { color: fontColour }),
        ...(bold === null ? {} : { fontWeight: bold ? 700 : 400 }),
        ...look,
      };
      if (stopIfTrue) break;
    }
    return look;
  };
}
