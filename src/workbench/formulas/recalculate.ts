import { contains, type Area } from '../../domain/workbook/area';
import type { CellError } from '../host/workbook';
import { cellKey, keyCell, type HostCell, type HostSheet, type HostTable, type HostWorkbook } from '../host/workbook';
import { evaluateFormula, type Reference, type Surroundings } from './evaluateFormula';
import { parseFormula, Unsupported, type Formula } from './parseFormula';
import { NAME, NUM, type Scalar } from './scalar';
import type { StructuredReference } from './structuredReference';

/** A formula that was not calculated, and why. Its cell shows #NAME? (#NUM! when it refers to itself). */
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

  constructor(workbook: HostWorkbook) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.tables = new Map(
      workbook.sheets.flatMap((sheet) =>
        sheet.tables.map((table) => [table.name.toLowerCase(), { sheet, table }] as const),
      ),
    );
    this.names = new Map(workbook.names.map((one) => [one.name.toLowerCase(), one.formula]));
  }

  calculate(sheet: HostSheet, key: number, cell: HostCell): void {
    if (this.done.has(cell)) return;
    const { row, column } = keyCell(key);
    const report = (reason: string, value: CellError): void => {
      this.unsupported.push({ sheet: sheet.name, row, column, formula: cell.formula ?? '', reason });
      cell.value = value;
      this.done.add(cell);
    };
    if (this.running.has(cell)) return report('it refers to itself', NUM);
    if (this.running.size >= DEEPEST) throw new Unsupported('it leads through too many cells');
    this.running.add(cell);
    try {
      const value = evaluateFormula(this.formula(cell.formula ?? ''), this.surroundings(sheet, row, column));
      if (!this.done.has(cell)) cell.value = value;
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
    { table: name, items, columns }: StructuredReference,
    home: HostSheet,
    row: number,
    column: number,
  ): Reference | 'outside' | null {
    const own = name === '' ? home.tables.find((one) => contains(one.area, row, column)) : undefined;
    const found = name === '' ? own && { sheet: home, table: own } : this.tables.get(name.toLowerCase());
    if (!found) return null;
    const { table, sheet } = found;
    const rows = rowsOf(table, items, sheet === home ? row : -1);
    if (rows === 'outside') return 'outside';
    const at = (label: string): number =>
      table.columns.findIndex((one) => one.name.toLowerCase() === label.toLowerCase());
    const [first, last] = columns ? [at(columns.first), at(columns.last)] : [0, table.columns.length - 1];
    if (first < 0 || last < 0 || rows === null) return null;
    const area: Area = {
      ...rows,
      column: table.area.column + Math.min(first, last),
      columns: Math.abs(last - first) + 1,
    };
    return { kind: 'reference', sheet: sheet.name, area };
  }
}

/** Rows that the items of a structured reference mean; null for a part that the table does not have. */
function rowsOf(
  table: HostTable,
  items: StructuredReference['items'],
  row: number,
): Pick<Area, 'row' | 'rows'> | 'outside' | null {
  const { area, showTotals } = table;
  const body = { row: area.row + 1, rows: area.rows - 1 - (showTotals ? 1 : 0) };
  const wanted = [...items].sort().join('+');
  switch (wanted) {
    case '':
    case 'data':
      return body;
    case 'thisRow':
      return row >= body.row && row < body.row + body.rows ? { row, rows: 1 } : 'outside';
    case 'all':
      return { row: area.row, rows: area.rows };
    case 'headers':
      return { row: area.row, rows: 1 };
    case 'totals':
      return showTotals ? { row: area.row + area.rows - 1, rows: 1 } : null;
    case 'data+headers':
      return { row: area.row, rows: body.rows + 1 };
    case 'data+totals':
      return showTotals ? { row: body.row, rows: body.rows + 1 } : body;
    default:
      throw new Unsupported(`the parts ${wanted} of a table`);
  }
}
