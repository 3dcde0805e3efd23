import { traitsOf, type BuildTraits } from './builds';
import { HostError } from './hostError';
import type { HostObject } from './wire/objectModel';
import type { CellMove } from './moving/cellMoves';
import { CellAreas, CellRange } from './cells/cellRange';
import type { Area } from '../../domain/workbook/area';
import type { HostSheet, HostTable, HostWorkbook, ProtectionOption } from './workbook';
import { fillCalculatedColumns } from './tables/calculatedColumns';
import { Events, type ChangeType, type ShiftDirection } from './running/events';
import { UndoStack } from './running/undo';
import { refuseLocked, refuseProtected } from './sheets/protection';
import { enforced } from './rules/catalogue';

export interface SessionOptions {
  /** Computes every formula that needs it; called before results are read after a write. */
  recalculate?: (workbook: HostWorkbook) => void;
  /** Which Excel is played; by default the strictest. */
  build?: BuildTraits;
  /** Keeps what is needed to undo. */
  undo?: boolean;
}

/** The state of one running Excel: the workbook, what is selected, the references that the client keeps. */
export class Session {
  /** What is particular to the Excel that is played. */
  readonly build: BuildTraits;
  readonly selection = new Map<HostSheet, CellRange['area']>();
  calculationMode: 'Automatic' | 'AutomaticExceptTables' = 'Automatic';
  /** True once the current batch wrote something. */
  wrote = false;
  /** What the client wants to hear of, and what is to be told to it. */
  readonly events: Events;
  readonly undo: UndoStack;

  private readonly references = new Map<string, HostObject>();
  /** Objects of the running batch. */
  private readonly resolved = new Set<HostObject>();
  private readonly columnsToCheck = new Map<HostTable, { sheet: HostSheet; columns: Set<string> }>();
  private lastReference = 0;
  private lastTable: number;
  private lastId = 0;
  private eventsEnabled = true;
  /** True from the start: a file may hold formulas without results. */
  private stale = true;

  constructor(
    readonly workbook: HostWorkbook,
    private readonly options: SessionOptions,
  ) {
    this.build = options.build ?? traitsOf(undefined);
    this.lastTable = Math.max(0, ...workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => Number(table.id))));
    this.events = new Events(this);
    this.undo = new UndoStack(workbook, this.build, options.undo ?? false);
  }

  /** The sheet that is shown. */
  get activeSheet(): HostSheet {
    const { sheets, activeSheet } = this.workbook;
    const sheet = sheets[activeSheet] ?? sheets[0];
    if (!sheet) throw new Error('a workbook has at least one sheet');
    return sheet;
  }

  /** `context.runtime.enableEvents`. What happened until it is changed is told, or not told, by what it was. */
  get enableEvents(): boolean {
    return this.eventsEnabled;
  }

  set enableEvents(enabled: boolean) {
    this.events.compare();
    this.eventsEnabled = enabled;
  }

  /** Before anything of the workbook changes. A read-only document refuses. */
  beginWrite(location: string): void {
    if (this.workbook.readOnly) throw new HostError('AccessDenied', location);
    this.undo.beforeWrite(location);
    this.wrote = true;
    this.stale = true;
  }

  /** Before sheets are added, deleted, renamed, moved or hidden (excel-host 3.8). */
  beginStructure(location: string): void {
    if (this.workbook.structureProtected && enforced('protection/structure'))
      throw new HostError('AccessDenied', location);
    this.beginWrite(location);
  }

  /** Before something of a sheet changes that is not the content of cells: refused on a protected sheet that does not allow it. */
  beginSheet(sheet: HostSheet, location: string, allowedBy?: ProtectionOption): void {
    refuseProtected(sheet, location, allowedBy);
    this.beginWrite(location);
    sheet.touched = true;
  }

  /** Before values or formulas of cells change: on a protected sheet only unlocked ones do. */
  beginCells(sheet: HostSheet, areas: Iterable<Area>, location: string): void {
    refuseLocked(sheet, areas, location);
    this.beginWrite(location);
    sheet.touched = true;
  }

  /** Before cells change: what comes in their place is raised as one event once the running action has ended (excel-host 3.10). */
  noteChange(range: CellRange, changeType?: ChangeType, shiftDirection?: ShiftDirection): void {
    this.events.noteCells(range, changeType, shiftDirection);
  }

  /** Before formats of cells change, for onFormatChanged. */
  noteFormat(range: CellRange): void {
    this.events.noteFormat(range);
  }

  /** Before results of formulas are read. */
  calculate(): void {
    this.fillCalculated();
    if (!this.stale) return;
    this.stale = false;
    this.events.calculating(() => this.options.recalculate?.(this.workbook));
  }

  /** Notes that formulas of a table's column changed; whether the column is a calculated one is decided later, once. */
  noteColumn(sheet: HostSheet, table: HostTable, columnId: string): void {
    const noted = this.columnsToCheck.get(table) ?? { sheet, columns: new Set<string>() };
    noted.columns.add(columnId);
    this.columnsToCheck.set(table, noted);
  }

  /** Ends an action of a batch; one that was refused left nothing to tell. */
  endAction(done: boolean): void {
    if (done) this.events.settle();
    else this.events.forget();
  }

  /** Ends a batch. */
  endBatch(): void {
    this.resolved.clear();
    this.fillCalculated();
    if (this.events.awaitsCalculation) this.calculate();
    this.events.compare();
    this.undo.endBatch();
  }

  /** After the workbook was put back as it was: nothing that was noted or worked out holds any more. */
  startAfresh(): void {
    this.columnsToCheck.clear();
    this.wrote = true;
    this.stale = true;
  }

  /** Notes an object that the running batch names. */
  noteResolved(object: HostObject): void {
    this.resolved.add(object);
  }

  /**
   * After cells moved: the ranges that the client keeps, and those of the running batch, go along (excel-host 1.7). When the
   * move is undone they go back; those that the client keeps only since then follow the opposite move.
   */
  followMove(sheet: HostSheet, move: CellMove): void {
    const following = [
      ...(enforced('moving/references') ? this.references.values() : []),
      ...(enforced('moving/batch-references') ? this.resolved : []),
    ];
    const places = new Map(rangesOn(sheet, following).map((range) => [range, range.remember()]));
    for (const range of places.keys()) range.follow(move);
    const opposite: CellMove = { ...move, kind: move.kind === 'insert' ? 'delete' : 'insert' };
    this.undo.noteMove(() => {
      if (!enforced('undo/references')) return;
      for (const range of rangesOn(sheet, this.references.values())) {
        const putBack = places.get(range);
        if (putBack) putBack();
        else range.follow(opposite);
      }
    });
  }

  keepReference(object: HostObject): void {
    object.reference ??= `${object.className}#${++this.lastReference}`;
    this.references.set(object.reference, object);
  }

  releaseReference(reference: string): void {
    this.references.delete(reference);
  }

  referenced(reference: string): HostObject {
    const object = this.findReferenced(reference);
    if (!object) throw new HostError('InvalidReference', reference.replace(/#\d+$/, ''));
    return object;
  }

  /** The object that the client keeps; null when it is gone. */
  findReferenced(reference: string): HostObject | null {
    const object = this.references.get(reference);
    if (!object) return null;
    return object.exists(this) || !enforced('protocol/deleted-object') ? object : null;
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

/** The ranges on a sheet among objects, each once. */
const rangesOn = (sheet: HostSheet, objects: Iterable<HostObject>): (CellRange | CellAreas)[] => [
  ...new Set(
    [...objects]
      .map(({ target }) => target)
      .filter((target) => target instanceof CellRange || target instanceof CellAreas)
      .filter((range) => range.sheet === sheet),
  ),
];
