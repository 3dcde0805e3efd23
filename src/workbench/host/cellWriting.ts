import { HostError, invalidArgument } from './hostError';
import { cellCount, covers, isUnbounded, intersection } from './geometry';
import { readEntry, type Entry } from './entry';
import { cellsOf, type CellRange } from './cellRange';
import { bodyArea, growTables, heldCell, settleHeaders } from './tableRules';
import type { RawArgument } from './objectModel';
import type { Session } from './session';
import { cellKey, DEFAULT_STYLE, type HostCell, type HostStyle } from './workbook';

const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Refuses an array that has not exactly the range's shape (excel-host 3.4). */
export function checkShape(range: CellRange, rows: number, columns: number, location: string): void {
  if (rows !== range.area.rows || columns !== range.area.columns) throw invalidArgument(location, WRONG_SHAPE);
}

/** The element for each cell, in the order of the cells: a two-dimensional array of the range's shape, or one scalar for all. */
export function elementsFor(range: CellRange, value: RawArgument, location: string): RawArgument[] {
  if (isUnbounded(range.area)) throw invalidArgument(location);
  if (!Array.isArray(value)) return Array.from({ length: cellCount(range.area) }, () => value);
  const rows = value as readonly RawArgument[];
  if (rows.length !== range.area.rows) throw invalidArgument(location, WRONG_SHAPE);
  return rows.flatMap((row) => {
    if (!Array.isArray(row)) throw invalidArgument(location, WRONG_SHAPE);
    checkShape(range, rows.length, row.length, location);
    return row as readonly RawArgument[];
  });
}

/** Cells that a merge covers but for its top-left one: what is written there is lost. */
function coveredByMerges(range: CellRange): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const merge of range.sheet.merges) {
    const common = intersection(merge, range.area);
    if (!common) continue;
    for (const { row, column } of cellsOf(common)) {
      if (row !== merge.row || column !== merge.column) covered.add(cellKey(row, column));
    }
  }
  return covered;
}

function enter(cell: HostCell, entry: Entry): void {
  cell.value = entry.value;
  delete cell.formula;
  delete cell.quotePrefix;
  if (entry.formula !== undefined) cell.formula = entry.formula;
  if (entry.quotePrefix) cell.quotePrefix = true;
  if (entry.format !== undefined && cell.style.numberFormat === 'General')
    cell.style = withFormat(cell.style, entry.format);
}

const formatted = new WeakMap<HostStyle, Map<string, HostStyle>>();

/** The style with another number format; the same object each time, so that equal cells share one. */
export function withFormat(style: HostStyle, numberFormat: string): HostStyle {
  if (style.numberFormat === numberFormat) return style;
  const variants = formatted.get(style) ?? new Map<string, HostStyle>();
  formatted.set(style, variants);
  const variant = variants.get(numberFormat) ?? { ...style, numberFormat };
  variants.set(numberFormat, variant);
  return variant;
}

/** `range.values = ...` and `range.formulas = ...`: both parse. Nothing is written when one element is refused. */
export function writeValues(range: CellRange, value: RawArgument, location: string, session: Session): void {
  const elements = elementsFor(range, value, location);
  const { sheet, area } = range;
  const cells = [...cellsOf(area)];
  const entries = cells.map(({ row, column }, index) => {
    const element = elements[index] ?? null;
    const style = sheet.cells.get(cellKey(row, column))?.style ?? DEFAULT_STYLE;
    return element === null || element === '' ? element : readEntry(element, style.numberFormat, location);
  });
  session.beginCells(range, location);
  const covered = coveredByMerges(range);
  const written = new Set<number>();
  cells.forEach(({ row, column }, index) => {
    const entry = entries[index] ?? null;
    const key = cellKey(row, column);
    if (entry === null || covered.has(key)) return;
    if (typeof entry === 'string') {
      const cell = sheet.cells.get(key);
      if (cell) enter(cell, { value: '' });
      return;
    }
    enter(heldCell(sheet, row, column), entry);
    written.add(key);
  });
  growTables(sheet, area, written);
  settleTables(range, session);
}

/** After cells changed: header cells that were written rename their columns, columns of formulas are noted. */
export function settleTables({ sheet, area }: CellRange, session: Session): void {
  for (const table of sheet.tables) {
    const common = intersection(table.area, area);
    if (!common) continue;
    if (common.row === table.area.row) settleHeaders(sheet, table);
    if (!intersection(bodyArea(table), area)) continue;
    table.columns
      .slice(common.column - table.area.column, common.column - table.area.column + common.columns)
      .forEach((column) => {
        session.noteColumn(sheet, table, column.id);
      });
  }
}

/** `range.numberFormat = ...`; '' is General, null leaves a cell as it is. */
export function writeNumberFormat(range: CellRange, value: RawArgument, location: string, session: Session): void {
  const elements = elementsFor(range, value, location);
  if (elements.some((element) => element !== null && typeof element !== 'string')) throw invalidArgument(location);
  session.beginSheet(range.sheet, location);
  let index = 0;
  for (const { row, column } of cellsOf(range.area)) {
    const element = elements[index++];
    if (typeof element !== 'string') continue;
    const cell = heldCell(range.sheet, row, column);
    cell.style = withFormat(cell.style, element === '' ? 'General' : element);
  }
}

/** Empties cells and keeps their formats. */
export function clearContents(range: CellRange, session: Session, keys: Iterable<number>): void {
  for (const key of keys) {
    const cell = range.sheet.cells.get(key);
    if (cell) enter(cell, { value: '' });
  }
  settleTables(range, session);
}

/** Refuses to merge cells of a table (excel-host 3.6; the code is not documented). */
export function checkMergeable(range: CellRange, location: string): void {
  if (range.sheet.tables.some((table) => intersection(table.area, range.area)))
    throw new HostError('InvalidOperation', location);
  const cut = range.sheet.merges.some((merge) => intersection(merge, range.area) && !covers(range.area, merge));
  if (cut) throw new HostError('InvalidOperation', location);
}
