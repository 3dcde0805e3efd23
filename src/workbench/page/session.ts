import type { Area } from '../../domain/workbook/area';
import type { ExcelHost } from '../host/excelHost';
import type { EntryOutcome } from '../host/running/userEntry';
import type { HostSheet } from '../host/workbook';
import type { QueryAnswer } from '../office/win32External';
import { Editing } from './editing';

/** The page's window: the frame of the pane finds its workbook here. */
export type WorkbenchWindow = Window & { workbenchSession?: WorkbenchSession };

/** What is selected on a sheet before anything was. */
const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

let opened = 0;

/** One opened workbook with the host that serves it to the pane, and what of it is shown. */
export class WorkbenchSession {
  /** Differs for every opened workbook: office.js caches settings under it. */
  readonly id = `workbench-${++opened}`;
  /** What is being typed into a cell. */
  readonly editing = new Editing(this, () => this.redraw());
  private readonly listeners = new Set<() => void>();
  /** Grows whenever there is something new to draw. */
  private drawing = 0;
  private written = 0;

  constructor(readonly host: ExcelHost) {
    host.onChange(() => {
      this.written++;
      this.redraw();
    });
  }

  /** Answers a request of the pane, then draws what it changed, showed or selected. */
  processQuery(body: string, flags: number): QueryAnswer | Promise<QueryAnswer> {
    const answer = this.host.processQuery(body, flags);
    this.redraw();
    return answer;
  }

  /** The sheet that is shown. */
  get sheet(): HostSheet {
    const { sheets, activeSheet } = this.host.workbook;
    const sheet = sheets[activeSheet];
    if (!sheet) throw new Error('a workbook shows one of its sheets');
    return sheet;
  }

  /** What is selected on the sheet that is shown: A1 to begin with. */
  get selection(): Area {
    return this.host.selectionOn(this.sheet) ?? FIRST_CELL;
  }

  /** Grows whenever the workbook itself was written to, not when something is only selected. */
  get content(): number {
    return this.written;
  }

  /** What a person typed into a cell of the shown sheet; 0-based. */
  enter(row: number, column: number, text: string): EntryOutcome {
    return this.drawn(() => this.host.enter(this.sheet, row, column, text));
  }

  /** Takes back the last entry, or the last thing that the pane wrote. */
  undo(): void {
    this.drawn(() => this.host.undo());
  }

  show(sheet: HostSheet): void {
    this.drawn(() => this.host.show(sheet));
  }

  select(area: Area): void {
    this.drawn(() => this.host.select(this.sheet, area));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly version = (): number => this.drawing;

  private drawn<T>(act: () => T): T {
    const result = act();
    this.redraw();
    return result;
  }

  private redraw(): void {
    this.drawing++;
    this.listeners.forEach((listener) => listener());
  }
}
