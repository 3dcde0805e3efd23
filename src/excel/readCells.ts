import { EMPTY, EMPTY_CELL, type Cell, type CellValue } from '../domain/workbook/cell';
import { isDateFormat } from '../domain/workbook/dateFormat';

/** A number under the text format is shown as General shows it, and would become text if it were written under it. */
const saysNothing = (numberFormat: string): boolean => /^(?:general|@|)$/i.test(numberFormat);

/** One cell as `values`, `valueTypes` and `numberFormat` give it. */
export function cellValue(value: unknown, type: string, numberFormat: string): CellValue {
  if (type === 'Empty' || value === '') return EMPTY;
  if (type === 'Error') return { kind: 'error', code: String(value) };
  switch (typeof value) {
    case 'boolean':
      return { kind: 'boolean', value };
    case 'number': {
      const format = saysNothing(numberFormat) ? {} : { format: numberFormat };
      return isDateFormat(numberFormat)
        ? { kind: 'date', serial: value, ...format }
        : { kind: 'number', value, ...format };
    }
    default:
      return { kind: 'text', text: String(value) };
  }
}

type ValueRange = Pick<Excel.Range, 'values' | 'valueTypes' | 'numberFormat'>;

/** Values of a range of which values, valueTypes and numberFormat were loaded. Excel answers null above its limit of cells, whatever the typings say. */
export function valuesOf(range: ValueRange): CellValue[][] | null {
  const values = range.values as unknown[][] | null;
  if (values === null) return null;
  return values.map((row, r) =>
    row.map((value, c) => cellValue(value, String(range.valueTypes[r]?.[c]), String(range.numberFormat[r]?.[c]))),
  );
}

/** Asks for the values in use on a sheet, for `usedValuesOf`. */
export function loadUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,valueTypes,numberFormat,rowIndex,columnIndex');
  return used;
}

/** The values in use on a sheet as a grid that begins at A1; null above Excel's limit of cells. */
export function usedValuesOf(used: Excel.Range): CellValue[][] | null {
  if (used.isNullObject) return [];
  const values = valuesOf(used);
  if (values === null) return null;
  const before = new Array<CellValue>(used.columnIndex).fill(EMPTY);
  return [...Array.from({ length: used.rowIndex }, () => []), ...values.map((row) => [...before, ...row])];
}

/** A cell with its formats; one without a value, a fill or a strike is the one empty cell. */
export function cellOf(value: CellValue, shown: string, format: Excel.CellPropertiesFormat | undefined): Cell {
  const fill = format?.fill?.color ?? EMPTY_CELL.fill;
  // Null where only some of the letters are struck through, whatever the typings say.
  const strike = format?.font?.strikethrough as boolean | null | undefined;
  const struck = strike === true || strike === null;
  if (value.kind === 'empty' && fill === EMPTY_CELL.fill && !struck) return EMPTY_CELL;
  return {
    value,
    shown,
    fill: fill.toUpperCase(),
    fontColour: (format?.font?.color ?? '#000000').toUpperCase(),
    struck,
  };
}
