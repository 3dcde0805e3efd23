import type { PlannedValue, SheetPlan } from '../domain/plan/sheetPlan';
import type { Area } from '../domain/workbook/area';
import { PAYLOAD_BYTES } from './limits';
import { rangeOf } from './ranges';
import { writeText } from './writeText';

export interface WrittenSheet {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
}

type Written = string | number | boolean;

const isFormula = (value: PlannedValue): value is { readonly formula: string } =>
  value !== null && typeof value === 'object';

/** What goes into `values`: in a write null would mean "leave as it is", so an empty cell is `''`. */
const writtenValue = (value: PlannedValue): Written =>
  value === null || isFormula(value) ? '' : typeof value === 'string' ? writeText(value) : value;

/** Values for a place on a sheet, and the formats of areas of that sheet. */
interface Placed extends Pick<SheetPlan, 'values' | 'styles'> {
  readonly sheet: Excel.Worksheet;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
}

/**
 * Writes constants in blocks of whole rows, with a round trip between blocks of 2 MB. Takes and gives the bytes that were
 * written since the last round trip.
 */
export async function writeValues(
  context: Excel.RequestContext,
  placed: readonly Placed[],
  before: number,
): Promise<number> {
  let bytes = before;
  for (const { sheet, values: rows, styles, row: top, column } of placed) {
    // Number formats first: a date written before its format would be shown as a number in between.
    for (const { area, style } of styles) {
      if (style.numberFormat !== undefined) {
        rangeOf(sheet, area).numberFormat = style.numberFormat as unknown as string[][];
      }
    }
    const columns = Math.max(0, ...rows.map((row) => row.length));
    let block: Written[][] = [];
    let first = 0;
    const flush = (next: number): void => {
      if (block.length > 0) sheet.getRangeByIndexes(top + first, column, block.length, columns).values = block;
      block = [];
      first = next;
    };
    for (const [index, row] of rows.entries()) {
      const values = Array.from({ length: columns }, (_, at) => writtenValue(row[at] ?? null));
      const weight = JSON.stringify(values).length;
      if (bytes + weight > PAYLOAD_BYTES) {
        flush(index);
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip for each 2 MB, not for each row
        await context.sync();
        bytes = 0;
      }
      bytes += weight;
      block.push(values);
    }
    flush(rows.length);
  }
  return bytes;
}

/** Makes the tables over the cells just written. */
export function addTables({ plan, sheet }: WrittenSheet): void {
  for (const { name, area, style } of plan.tables) {
    const table = sheet.tables.add(rangeOf(sheet, area), true);
    table.name = name;
    table.style = style;
    // Every cell has lines of its own, which grey bands would swallow
    table.showBandedRows = false;
  }
}

/** Writes the formulas among values that stand from a place of the sheet on, one write for each run of the same formula down a column. */
export function writeFormulas(sheet: Excel.Worksheet, values: SheetPlan['values'], top = 0, left = 0): void {
  for (const { area, formula } of formulaRuns(values)) {
    // A single value fills the whole range; a table makes a calculated column of it.
    rangeOf(sheet, { ...area, row: top + area.row, column: left + area.column }).formulas =
      formula as unknown as string[][];
  }
}

/** Runs of one and the same formula down a column. */
export function formulaRuns(values: SheetPlan['values']): { readonly area: Area; readonly formula: string }[] {
  const columns = Math.max(0, ...values.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const formulas = values.map((row) => {
      const value = row[column] ?? null;
      return isFormula(value) ? value.formula : null;
    });
    return formulas.flatMap((formula, row) => {
      if (formula === null || (row > 0 && formulas[row - 1] === formula)) return [];
      const next = formulas.findIndex((other, below) => below > row && other !== formula);
      return [{ area: { row, column, rows: (next === -1 ? formulas.length : next) - row, columns: 1 }, formula }];
    });
  }).flat();
}
