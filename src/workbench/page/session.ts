import type { Area } from '../../domain/workbook/area';
import type { ExcelHost } from '../host/excelHost';
import type { HostSheet } from '../host/workbook';
import type { QueryAnswer } from '../office/win32External';

export interface Selection {
  readonly sheet: HostSheet;
  readonly area: Area;
}

/** The page's window: the frame of the pane finds its workbook here. */
export type WorkbenchWindow = Window & { workbenchSession?: WorkbenchSession };

let opened = 0;

/** One opened workbook with the host that serves it to the pane, and what of it is shown and selected. */
export class WorkbenchSession {
  /** Differs for every opened workbook: office.js caches settings under it. */
  readonly id = `workbench-${++opened}`;
  private readonly listeners = new Set<() => void>();
  /** Grows whenever there is something new to draw. */
  private drawing = 0;
  private selected: Selection | null = null;

  constructor(readonly host: ExcelHost) {}

  /** Answers a request of the pane, then draws what it changed, showed or selected. */
  processQuery(body: string, flags: number): QueryAnswer {
    const before = this.hostSelection();
    const answer = this.host.processQuery(body, flags);
    const after = this.hostSelection();
    if (after && (after.area !== before?.area || after.sheet !== before.sheet)) this.selected = after;
    this.redraw();
    return answer;
  }

  get sheet(): HostSheet | undefined {
    const { sheets, activeSheet } = this.host.workbook;
    return sheets[activeSheet];
  }

  /** What is selected on the sheet that is shown. */
  get selection(): Selection | null {
    return this.selected?.sheet === this.sheet ? this.selected : null;
  }

  show(sheet: HostSheet): void {
    this.host.workbook.activeSheet = this.host.workbook.sheets.indexOf(sheet);
    this.redraw();
  }

  select(area: Area): void {
    const { sheet } = this;
    if (!sheet) return;
    this.selected = { sheet, area };
    this.redraw();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly version = (): number => this.drawing;

  private hostSelection(): Selection | null {
    const { sheet } = this;
    const area = sheet && this.host.selectionOn(sheet);
    return sheet && area ? { sheet, area } : null;
  }

  private redraw(): void {
    this.drawing++;
    this.listeners.forEach((listener) => listener());
  }
}
