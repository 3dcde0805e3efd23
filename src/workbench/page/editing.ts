import { cellAddress, type Area } from '../../domain/workbook/area';
import { cellKey, type HostSheet } from '../host/workbook';
import { entryRefusal } from './entryWording';
import { entryText } from './entryText';
import type { WorkbenchSession } from './session';

/** A cell that is being typed into. */
export interface Edit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Typed over the cell instead of into it: arrow keys then enter the text, as in Excel. */
  readonly typedOver: boolean;
  /** Where the caret stands. */
  readonly place: 'cell' | 'bar';
}

/** Typing into the cells of the shown sheet. While a cell is edited, Excel refuses what the pane asks of it. */
export class Editing {
  private current: Edit | null = null;
  private refused: { readonly sheet: HostSheet; readonly why: string } | null = null;

  constructor(
    private readonly session: WorkbenchSession,
    private readonly redraw: () => void,
  ) {}

  get edit(): Edit | null {
    return this.current;
  }

  /** Why the last entry into the shown sheet was refused; '' when it was not. */
  get refusal(): string {
    return this.refused?.sheet === this.session.sheet ? this.refused.why : '';
  }

  /** Begins in the active cell; without a text with what it holds. */
  begin(place: Edit['place'], typed?: string): void {
    const { row, column } = this.session.selection;
    const text = typed ?? this.held(row, column);
    this.set({ row, column, place, text, typedOver: typed !== undefined }, null);
  }

  /** Changes what is typed; in the formula bar that also begins. */
  change(text: string, place: Edit['place']): void {
    const { row, column } = this.session.selection;
    this.set(this.current ? { ...this.current, text } : { row, column, place, text, typedOver: false });
  }

  /** Enters what was typed, if a cell is edited. False when it was refused: the editor then stays open with the text. */
  commit(): boolean {
    const { current } = this;
    if (!current) return true;
    const { row, column, text } = current;
    const done = text === this.held(row, column) || this.enter(row, column, text);
    if (done) this.cancel();
    return done;
  }

  /** Enters a text into the active cell, as choosing from its list does. */
  choose(text: string): void {
    const { row, column } = this.session.selection;
    this.enter(row, column, text);
  }

  /** Empties the cells of an area. */
  clear(area: Area): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (!this.session.sheet.cells.has(cellKey(row, column))) continue;
        if (!this.enter(row, column, '')) return;
      }
    }
  }

  /** Gives up what was typed. */
  cancel(): void {
    this.set(null, null);
  }

  private held(row: number, column: number): string {
    return entryText(this.session.sheet.cells.get(cellKey(row, column)));
  }

  private enter(row: number, column: number, text: string): boolean {
    const { sheet } = this.session;
    const outcome = this.session.enter(row, column, text);
    this.set(this.current, outcome.ok ? null : { sheet, why: entryRefusal(cellAddress(row, column), outcome) });
    return outcome.ok;
  }

  private set(edit: Edit | null, refusal = this.refused): void {
    this.current = edit;
    this.refused = refusal;
    if (edit) this.session.host.beginEditing();
    else this.session.host.endEditing();
    this.redraw();
  }
}
