import type { CSSProperties } from 'react';
import { columnIndex, columnLetters, contains } from '../../domain/workbook/area';
import { evaluateFormula } from '../formulas/evaluateFormula';
import { parseFormula, Unsupported } from '../formulas/parseFormula';
import { cellKey, type HostConditionalFormat, type HostSheet } from '../host/workbook';

/** A formula written for one cell, as it reads for a cell so many rows and columns away; `$` holds a part fast. */
export const shiftReferences = (formula: string, rows: number, columns: number): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(
            /(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/g,
            (_, fixedColumn: string, letters: string, fixedRow: string, row: string) => {
              const column = fixedColumn ? letters : columnLetters(columnIndex(letters) + columns);
              return `${fixedColumn}${column}${fixedRow}${fixedRow ? row : Number(row) + rows}`;
            },
          ),
    )
    .join('');

/** True when the rule holds for a cell. A rule over more than the cells of its own sheet is not drawn. */
function holds(sheet: HostSheet, { area, formula }: HostConditionalFormat, row: number, column: number): boolean {
  try {
    const result = evaluateFormula(parseFormula(shiftReferences(formula, row - area.row, column - area.column)), {
      home: { sheet: sheet.name, row, column },
      cell: (_, r, c) => sheet.cells.get(cellKey(r, c))?.value ?? null,
      sheetNamed: () => null,
      structured: () => null,
      name: () => null,
    });
    return result === true;
  } catch (error) {
    if (error instanceof Unsupported) return false;
    throw error;
  }
}

/** How the first conditional format that holds colours a cell; the first of a sheet has the highest priority. */
export function conditionalLook(sheet: HostSheet, row: number, column: number): CSSProperties | undefined {
  const format = sheet.conditionalFormats.find(
    (one) => contains(one.area, row, column) && holds(sheet, one, row, column),
  );
  if (!format) return undefined;
  return {
    ...(format.fill === null ? {} : { backgroundColor: format.fill }),
    ...(format.fontColour === null ? {} : { color: format.fontColour }),
    ...(format.bold === null ? {} : { fontWeight: format.bold ? 700 : 400 }),
  };
}
