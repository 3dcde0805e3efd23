import type { Area } from '../../../domain/workbook/area';
import { HostError, invalidArgument } from '../hostError';
import { cellCount, isUnbounded, intersection } from './geometry';
import { readCellEntry } from './cellEntry';
import type { Entry } from './entry';
import { EN_US, type Region } from './regions';
import { cellsOf, settledStyle, type CellRange } from './cellRange';
import { isNumberFormat } from './numberFormat';
import { coveredByMerges } from './merging';
import { bodyArea, growTables, heldCell, settleHeaders } from '../tables/tableRules';
import type { RawArgument } from '../wire/objectModel';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import { cellKey, type HostCell, type HostStyle, type HostWorkbook } from '../workbook';

const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Refuses an array that has not exactly the range's shape (excel-host 3.4). */
export function checkShape(range: CellRange, rows: number, columns: number, location: string): void {
  const fits = rows === range.area.rows && columns === range.area.columns;
  if (!fits && enforced('cells/shape')) throw invalidArgument(location, WRONG_SHAPE);
}

/** Refuses to do something to more cells than the build takes (excel-host 3.2). */
export function checkOperation({ area }: CellRange, location: string, session: Session): void {
  const most = session.build.cellsPerOperation;
  if (most !== null && cellCount(area) > most && enforced('limits/cells-per-operation'))
    throw new HostError('OperationCellsExceedLimit', location);
}

/** The element for each cell, in the order of the cells: a two-dimensional array of the range's shape, or one scalar for all. */
export function elementsFor(range: CellRange, value: RawArgument, location: string): RawArgument[] {
  if (isUnbounded(range.area) && enforced('cells/unbounded-write')) throw invalidArgument(location);
  if (!Array.isArray(value)) return Array.from({ length: cellCount(range.area) }, () => value);
  const rows = value as readonly RawArgument[];
  checkShape(range, rows.length, range.area.columns, location);
  return rows.flatMap((row) => {
    if (!Array.isArray(row)) throw invalidArgument(location, WRONG_SHAPE);
    checkShape(range, rows.length, row.length, location);
    return row as readonly RawArgument[];
  });
}

function enter(cell: HostCell, entry: Entry): void {
  cell.value = entry.value;
  delete cell.formula;
  if (enforced('cells/apostrophe-dropped')) delete cell.quotePrefix;
  if (entry.formula !== undefined) cell.formula = entry.formula;
  if (entry.quotePrefix) cell.quotePrefix = true;
  if (entry.format !== undefined && cell.style.numberFormat === 'General' && enforced('cells/typed-format'))
    cell.style = withFormat(cell.style, entry.format);
}

const formatted = new WeakMap<HostStyle, Map<string, HostStyle>>();

/** The style with another number format; the same object each time, so that equal cells share one. */
export function withFormat(style: HostStyle, numberFormat: string): HostStyle {
  if (style.numberFormat === numberFormat) return style;
  const variants = formatted.get(style) ?? new Map<string, HostStyle>();
  formatted.set(style, variants);
  const variant = variants.get(numberFormat) ?? settledStyle({ ...style, numberFormat });
  variants.set(numberFormat, variant);
  return variant;
}

interface Element {
  readonly row: number;
  readonly column: number;
  readonly raw: RawArgument;
}

/** The cells of a range with what is to be written to each; null for those that stay as they are. */
function* elementsByCell(range: CellRange, value: RawArgument, location: string): Generator<Element> {
  const elements = elementsFor(range, value, location);
  let index = 0;
  for (const { row, column } of cellsOf(range.area)) yield { row, column, raw: elements[index++] ?? null };
}

const isLeft = ({ raw }: Element): boolean =>
  (raw === null && enforced('cells/null-element')) || (raw === '' && !enforced('cells/empty-element'));

function* entriesOf(
  workbook: HostWorkbook,
  { sheet }: CellRange,
  elements: Iterable<Element>,
  location: string,
  region: Region,
): Generator<Element & { entry: Entry }> {
  for (const element of elements) {
    if (isLeft(element)) continue;
    const raw = element.raw ?? '';
    const entry = raw === '' ? { value: '' } : readCellEntry(workbook, { sheet, ...element }, raw, location, region);
    yield { ...element, entry };
  }
}

/** Areas of the single cells that a write concerns: all of the range, even those that it leaves as they are (excel-host 3.3). */
function* concerned(elements: Iterable<Element>): Generator<Area> {
  for (const element of elements) {
    if (isLeft(element) && !enforced('protection/locked-null')) continue;
    yield { row: element.row, column: element.column, rows: 1, columns: 1 };
  }
}

/** `range.values = ...` and `range.formulas = ...`: both parse. Nothing is written when one element is refused. */
export function writeValues(
  range: CellRange,
  value: RawArgument,
  location: string,
  session: Session,
  region = EN_US,
): void {
  const { sheet, area } = range;
  checkOperation(range, location, session);
  const elements = [...elementsByCell(range, value, location)];
  const entries = entriesOf(session.workbook, range, elements, location, region);
  const all = enforced('cells/all-or-nothing') ? [...entries] : entries;
  session.beginCells(sheet, concerned(elements), location);
  session.noteChange(range);
  const covered = coveredByMerges(range);
  const written = new Set<number>();
  for (const { row, column, raw, entry } of all) {
    const key = cellKey(row, column);
    if (covered.has(key)) continue;
    if (raw === '') {
      const cell = sheet.cells.get(key);
      if (cell) enter(cell, entry);
      continue;
    }
    enter(heldCell(sheet, row, column), entry);
    written.add(key);
  }
  growTables(sheet, area, written);
  settleTables(range, session);
}

/** After cells changed: header cells that were written rename their columns, columns of formulas are noted. */
export function settleTables({ sheet, area }: CellRange, session: Session): void {
  for (const table of sheet.tables) {
    const common = intersection(table.area, area);
    if (!common) continue;
    if (common.row === table.area.row) settleHeaders(session.workbook, sheet, table);
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
  checkOperation(range, location, session);
  const elements = [...elementsByCell(range, value, location)].filter(
    ({ raw }) => raw !== null || !enforced('cells/null-element'),
  );
  const formats = elements.map(({ raw }) => {
    if (typeof raw !== 'string') throw invalidArgument(location);
    if (!isNumberFormat(raw) && enforced('cells/number-format')) throw invalidArgument(location);
    return raw === '' && enforced('cells/general') ? 'General' : raw;
  });
  session.beginSheet(range.sheet, location, 'allowFormatCells');
  session.noteFormat(range);
  elements.forEach(({ row, column }, index) => {
    const cell = heldCell(range.sheet, row, column);
    cell.style = withFormat(cell.style, formats[index] as string);
  });
}

/** Empties cells and keeps their formats. */
export function clearContents(range: CellRange, session: Session, keys: Iterable<number>): void {
  for (const key of keys) {
    const cell = range.sheet.cells.get(key);
    if (cell) enter(cell, { value: '' });
  }
  settleTables(range, session);
}
