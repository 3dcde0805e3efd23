import { contains } from '../../domain/workbook/area';
import { cellsOf } from '../host/cells/cellRange';
import type { CellError } from '../host/workbook';
import { cellKey, keyCell, type HostCell, type HostSheet, type HostTable, type HostWorkbook } from '../host/workbook';
import { evaluateFormula, referenceOf, type Reference, type Surroundings } from './evaluateFormula';
import { parseFormula, Unsupported, type Formula } from './parseFormula';
import { NAME, NUM, type Scalar } from './scalar';
import { structuredArea } from './structuredArea';
import type { StructuredReference } from './structuredReference';

/**
 * A formula that was not calculated, and why. Its cell keeps the result that the file holds of it; without one it shows
 * #NAME? (#NUM! when it refers to itself).
 */
export interface UnsupportedFormula {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly reason: string;
}

/** Formulas that lead through more cells than this, one after the other, are reported instead of calculated. */
const DEEPEST = 1_000;

/**
 * Calculates every formula of the touched sheets and stores the results in their cells. Formulas on other sheets keep the
 * result that the file holds, and are calculated where it holds none. Gives the formulas outside of what the evaluator knows.
 */
export function recalculate(workbook: HostWorkbook): UnsupportedFormula[] {
  const calculation = new Calculation(workbook);
  for (const sheet of workbook.sheets) {
    for (const [key, cell] of sheet.cells) if (isDue(sheet, cell)) calculation.calculate(sheet, key, cell);
  }
  return calculation.unsupported;
}

/** A cell with what is about to be entered in it. */
export interface TypedCell {
  readonly sheet: HostSheet;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

/** What a formula would give in that cell, and the cells that it leads to, once the value is entered. Both throw Unsupported. */
export function formulasAt(
  workbook: HostWorkbook,
  typed: TypedCell,
): { evaluate(formula: string): Scalar; listed(formula: string): Scalar[] | null } {
  const calculation = new Calculation(workbook, typed);
  return {
    evaluate: (formula) => calculation.evaluate(formula, typed),
    listed: (formula) => calculation.listed(formula, typed),
  };
}

const isDue = (sheet: HostSheet, { formula, uncalculated }: HostCell): boolean =>
  formula !== undefined && (sheet.touched || uncalculated === true);

class Calculation {
  readonly unsupported: UnsupportedFormula[] = [];
  private readonly done = new Set<HostCell>();
  private readonly running = new Set<HostCell>();
  private readonly parsed = new Map<string, Formula | Unsupported>();
  private readonly sheets: ReadonlyMap<string, HostSheet>;
  private readonly tables: ReadonlyMap<string, { sheet: HostSheet; table: HostTable }>;
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    workbook: HostWorkbook,
    private readonly typed: TypedCell | null = null,
  ) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.tables = new Map(
      workbook.sheets.flatMap((sheet) =>
        sheet.tables.map((table) => [table.name.toLowerCase(), { sheet, table }] as const),
      ),
    );
    this.names = new Map(workbook.names.map((one) => [one.name.toLowerCase(), one.formula]));
  }

  evaluate(formula: string, { sheet, row, column }: TypedCell): Scalar {
    return evaluateFormula(this.formula(formula), this.surroundings(sheet, row, column));
  }

  /** Values of the cells that a formula leads to, null when it gives no range. */
  listed(formula: string, { sheet, row, column }: TypedCell): Scalar[] | null {
    const found = referenceOf(this.formula(formula), this.surroundings(sheet, row, column));
    return found && [...cellsOf(found.area)].map((cell) => this.value(found.sheet, cell.row, cell.column));
  }

  calculate(sheet: HostSheet, key: number, cell: HostCell): void {
    if (this.done.has(cell)) return;
    const { row, column } = keyCell(key);
    const report = (reason: string, value: CellError): void => {
      this.unsupported.push({ sheet: sheet.name, row, column, formula: cell.formula ?? '', reason });
      this.done.add(cell);
      if (cell.filedResultOf !== undefined && cell.filedResultOf === cell.formula) return;
      cell.value = value;
      cell.uncalculated = true;
    };
    if (this.running.has(cell)) return report('it refers to itself', NUM);
    if (this.running.size >= DEEPEST) throw new Unsupported('it leads through too many cells');
    this.running.add(cell);
    try {
      const value = evaluateFormula(this.formula(cell.formula ?? ''), this.surroundings(sheet, row, column));
      if (!this.done.has(cell)) {
        cell.value = value;
        delete cell.filedResultOf;
        // On a sheet that was not touched it stays due: what it depends on may change later.
        if (sheet.touched) delete cell.uncalculated;
      }
      this.done.add(cell);
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      report(error.message, NAME);
    } finally {
      this.running.delete(cell);
    }
  }

  private formula(text: string): Formula {
    const known = this.parsed.get(text);
    if (known instanceof Unsupported) throw known;
    if (known) return known;
    try {
      const formula = parseFormula(text);
      this.parsed.set(text, formula);
      return formula;
    } catch (error) {
      if (error instanceof Unsupported) this.parsed.set(text, error);
      throw error;
    }
  }

  private value(name: string, row: number, column: number): Scalar {
    const sheet = this.sheets.get(name.toLowerCase());
    const { typed } = this;
    if (typed && typed.sheet === sheet && typed.row === row && typed.column === column) return typed.value;
    const key = cellKey(row, column);
    const cell = sheet?.cells.get(key);
    if (!sheet || !cell) return null;
    if (isDue(sheet, cell)) this.calculate(sheet, key, cell);
    return cell.value === '' && cell.formula === undefined ? null : cell.value;
  }

  private surroundings(sheet: HostSheet, row: number, column: number): Surroundings {
    return {
      home: { sheet: sheet.name, row, column },
      cell: (name, r, c) => this.value(name, r, c),
      sheetNamed: (name) => this.sheets.get(name.toLowerCase())?.name ?? null,
      structured: (reference) => this.resolve(reference, sheet, row, column),
      name: (name) => {
        const formula = this.names.get(name.toLowerCase());
        if (formula !== undefined) return this.formula(formula);
        // A table's name alone means its data.
        return this.tables.has(name.toLowerCase())
          ? { kind: 'structured', reference: { table: name, items: [], columns: null } }
          : null;
      },
    };
  }

  /** Cells of a structured reference of a formula in this cell. */
  private resolve(
    reference: StructuredReference,
    home: HostSheet,
    row: number,
    column: number,
  ): Reference | 'outside' | null {
    const name = reference.table;
    const own = name === '' ? home.tables.find((one) => contains(one.area, row, column)) : undefined;
    const found = name === '' ? own && { sheet: home, table: own } : this.tables.get(name.toLowerCase());
    if (!found) return null;
    const { table, sheet } = found;
    const area = structuredArea(table, reference, sheet === home ? row : null);
    if (area === null || area === 'outside') return area;
    return { kind: 'reference', sheet: sheet.name, area };
  }
}
