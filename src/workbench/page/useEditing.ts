import { useState } from 'react';
import { cellAddress, type Area } from '../../domain/workbook/area';
import { cellKey } from '../host/workbook';
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

export interface Editing {
  readonly edit: Edit | null;
  /** Why the last entry was refused; '' when it was not. */
  readonly refusal: string;
  /** Begins in the active cell; without a text with what it holds. */
  begin(place: Edit['place'], typed?: string): void;
  change(text: string, place: Edit['place']): void;
  /** Enters what was typed. False when it was refused: the editor then stays open with the text. */
  commit(): boolean;
  /** Enters a text into the active cell, as choosing from its list does. */
  choose(text: string): boolean;
  /** Empties the cells of an area. */
  clear(area: Area): void;
  cancel(): void;
}

/** Typing into the cells of the shown sheet. */
export function useEditing(session: WorkbenchSession): Editing {
  const [kept, setEdit] = useState<Edit | null>(null);
  const [refusal, setRefusal] = useState('');
  const { selection } = session;
  // When the pane selects another cell, what was being typed is given up.
  const edit = kept && kept.row === selection.row && kept.column === selection.column ? kept : null;

  function active(): { row: number; column: number; held: string } {
    const { row, column } = session.selection;
    return { row, column, held: entryText(session.sheet.cells.get(cellKey(row, column))) };
  }

  function enter(row: number, column: number, text: string): boolean {
    const outcome = session.enter(row, column, text);
    setRefusal(outcome.ok ? '' : entryRefusal(cellAddress(row, column), outcome));
    return outcome.ok;
  }

  return {
    edit,
    refusal,
    begin(place, typed) {
      const { row, column, held } = active();
      setRefusal('');
      setEdit({ row, column, place, text: typed ?? held, typedOver: typed !== undefined });
    },
    change(text, place) {
      const { row, column } = active();
      setEdit(edit ? { ...edit, text } : { row, column, place, text, typedOver: false });
    },
    commit() {
      if (!edit) return true;
      const held = entryText(session.sheet.cells.get(cellKey(edit.row, edit.column)));
      const done = edit.text === held || enter(edit.row, edit.column, edit.text);
      if (done) {
        setEdit(null);
        setRefusal('');
      }
      return done;
    },
    choose(text) {
      const { row, column } = active();
      const done = enter(row, column, text);
      if (done) setEdit(null);
      return done;
    },
    clear(area) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          if (!session.sheet.cells.has(cellKey(row, column))) continue;
          if (!enter(row, column, '')) return;
        }
      }
    },
    cancel() {
      setEdit(null);
      setRefusal('');
    },
  };
}
