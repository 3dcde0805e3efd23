import type { QueryAnswer } from '../../office/win32External';
import { enforced } from '../rules/catalogue';

/** Request flag of `delayForCellEdit` (excel-host 1.9). */
const DELAY_FOR_CELL_EDIT = 64;
const CELL_EDIT_MODE = 5004;

/** What Excel makes of a request while a cell is edited: 5004, or waiting for `ended` when the request asked for that. */
export function answerWhileEditing(
  flags: number,
  ended: Promise<void>,
  answer: () => QueryAnswer | Promise<QueryAnswer>,
): QueryAnswer | Promise<QueryAnswer> {
  const waits = (flags & DELAY_FOR_CELL_EDIT) !== 0 && enforced('typing/edit-mode-waits');
  return waits ? ended.then(answer) : { osfError: CELL_EDIT_MODE };
}

/** A person at a cell's editor: from its opening until the text is entered or given up, Excel answers no add-in. */
export class CellEditing {
  private ended: Promise<void> | null = null;
  private tellEnd = (): void => undefined;

  begin(): void {
    this.ended ??= new Promise((resolve) => (this.tellEnd = resolve));
  }

  end(): void {
    this.ended = null;
    this.tellEnd();
  }

  /** Answers a request as `answer` does, unless a cell is being edited. */
  hinder(flags: number, answer: () => QueryAnswer | Promise<QueryAnswer>): QueryAnswer | Promise<QueryAnswer> {
    if (!this.ended || !enforced('typing/edit-mode')) return answer();
    // By the time that it may go on, another cell may be edited
    return answerWhileEditing(flags, this.ended, () => this.hinder(flags, answer));
  }
}
