import type { Area } from '../../../domain/workbook/area';
import { Unsupported } from '../../formulas/parseFormula';
import { cellsOf, heldKeys, type CellRange } from '../cells/cellRange';
import { intersection } from '../cells/geometry';
import { notImplemented } from '../hostError';
import { satisfies } from './ruleJudgement';
import { cellKey, keyCell, type HostSheet, type HostValidation, type HostWorkbook } from '../workbook';

/** Whether the cell holds what its rule allows; refused aloud where that cannot be worked out. */
function isValid(workbook: HostWorkbook, sheet: HostSheet, key: number, validation: HostValidation): boolean {
  const cell = sheet.cells.get(key);
  const value = !cell || (cell.value === '' && cell.formula === undefined) ? null : cell.value;
  try {
    return satisfies(workbook, validation, { sheet, ...keyCell(key), value });
  } catch (error) {
    if (error instanceof Unsupported) throw notImplemented(`DataValidation.valid: ${error.message}`);
    throw error;
  }
}

/** Keys of the cells of a range that their rule does not allow; the results of formulas must be there. */
export const invalidKeys = (workbook: HostWorkbook, { sheet, area }: CellRange): number[] =>
  sheet.validations.flatMap((validation) => {
    const common = intersection(validation.area, area);
    if (!common) return [];
    // Blank cells are right where blanks are ignored: only what the sheet holds is looked at
    const keys = validation.ignoreBlanks
      ? [...heldKeys(sheet, common)]
      : [...cellsOf(common)].map(({ row, column }) => cellKey(row, column));
    return keys.filter((key) => !isValid(workbook, sheet, key, validation));
  });

type GrowingArea = { -readonly [K in keyof Area]: Area[K] };

/** The rectangles that cells make, row by row from the top: runs of a row, joined with the same run above. */
export function areasOf(keys: readonly number[]): Area[] {
  const areas: GrowingArea[] = [];
  for (const { row, column } of [...keys].sort((a, b) => a - b).map(keyCell)) {
    const last = areas.at(-1);
    if (last && last.row === row && last.column + last.columns === column) last.columns++;
    else areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas.reduce<GrowingArea[]>((joined, run) => {
    const above = joined.find(
      (area) => area.column === run.column && area.columns === run.columns && area.row + area.rows === run.row,
    );
    if (above) above.rows++;
    else joined.push(run);
    return joined;
  }, []);
}
