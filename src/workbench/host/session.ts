import { HostError } from './hostError';
import type { HostObject } from './objectModel';
import type { CellRange } from './cellRange';
import type { HostSheet, HostTable, HostWorkbook } from './workbook';
import { DEFAULT_STYLE, cellKey } from './workbook';
import { cellsOf } from './cellRange';
import { fillCalculatedColumns } from './calculatedColumns';

export interface SessionOptions {
  /** Computes every formula that needs it; called before results are read after a write. */
  recalculate?: (workbook: HostWorkbook) => void;
}

/** The state of one running Excel: the workbook, what is selected, the references that the client keeps. */
export class Session {
  readonly selection = new Map<HostSheet, CellRange['area']>();
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  enableEvents = true;
  /** True once the current batch wrote something. */
  wrote = false;

  private readonly references = new Map<string, HostObject>();
  private readonly columnsToCheck = new Map<HostTable, { sheet: HostSheet; columns: Set<string> }>();
  private lastReference = 0;
  private lastTable: number;
  private lastId = 0;
  /** True from the start: a file may hold formulas without results. */
  private stale = true;

  constructor(
    readonly workbook: HostWorkbook,
    private readonly options: SessionOptions,
  ) {
    this.lastTable = Math.max(0, ...workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => Number(table.id))));
  }

  /** The sheet that is shown. */
  get activeSheet(): HostSheet {
    const { sheets, activeSheet } = this.workbook;
    const sheet = sheets[activeSheet] ?? sheets[0];
    if (!sheet) throw new Error('a workbook has at least one sheet');
    return sheet;
  }

  /** Before anything of the workbook changes. A read-only document refuses. */
  beginWrite(location: string): void {
    if (this.workbook.readOnly) throw new HostError('AccessDenied', location);
    this.wrote = true;
    this.stale = true;
  }

  /** Before sheets are added, deleted, renamed, moved or hidden (excel-host 3.8). */
  beginStructure(location: string): void {
    if (this.workbook.structureProtected) throw new HostError('AccessDenied', location);
    this.beginWrite(location);
  }

  /** Before something of a sheet changes that is not the content of unlocked cells: refused on a protected sheet. */
  beginSheet(sheet: HostSheet, location: string): void {
    if (sheet.protected) throw new HostError('AccessDenied', location);
    this.beginWrite(location);
    sheet.touched = true;
  }

  /** Before values or formulas of cells change: on a protected sheet only unlocked ones do. */
  beginCells(range: CellRange, location: string): void {
    const { sheet } = range;
    if (sheet.protected) {
      for (const { row, column } of cellsOf(range.area)) {
        const style = sheet.cells.get(cellKey(row, column))?.style ?? DEFAULT_STYLE;
        if (style.locked) throw new HostError('AccessDenied', location);
      }
    }
    this.beginWrite(location);
    sheet.touched = true;
  }

  /** Before results of formulas are read. */
  calculate(): void {
    this.fillCalculated();
    if (!this.stale) return;
    this.stale = false;
    this.options.recalculate?.(this.workbook);
  }

  /** Notes that formulas of a table's column changed; whether the column is a calculated one is decided later, once. */
  noteColumn(sheet: HostSheet, table: HostTable, columnId: string): void {
    const noted = this.columnsToCheck.get(table) ?? { sheet, columns: new Set<string>() };
    noted.columns.add(columnId);
    this.columnsToCheck.set(table, noted);
  }

  /** Ends a batch. */
  endBatch(): void {
    this.fillCalculated();
  }

  keepReference(object: HostObject): void {
    object.reference ??= `${object.className}#${++this.lastReference}`;
    this.references.set(object.reference, object);
  }

  releaseReference(reference: string): void {
    this.references.delete(reference);
  }

  referenced(reference: string): HostObject {
    const object = this.references.get(reference);
    if (!object || !object.exists(this)) throw new HostError('InvalidReference', '');
    return object;
  }

  /** How many references the client keeps: grows when code does not untrack. */
  get referenceCount(): number {
    return this.references.size;
  }

  /** Id of a new table, never used before in this workbook. */
  newTableId(): string {
    return String(++this.lastTable);
  }

  /** An id of the form that Excel gives to sheets, charts and conditional formats, unlike every id in `taken`. */
  newId(taken: readonly string[]): string {
    for (;;) {
      const id = `{${(++this.lastId).toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
      if (!taken.includes(id)) return id;
    }
  }

  private fillCalculated(): void {
    for (const [table, { sheet, columns }] of this.columnsToCheck) fillCalculatedColumns(sheet, table, columns);
    this.columnsToCheck.clear();
  }
}
