import type { EntryOutcome } from '../host/running/userEntry';

type Refusal = Extract<EntryOutcome, { ok: false }>;

/** Why Excel does not take an entry, in one sentence. A validation rule has words of its own where its author gave some. */
const WORDING: Readonly<Record<Refusal['reason'], string>> = {
  readOnly: 'The workbook is open for reading only: nothing can be typed into it.',
  protected: 'The sheet is protected, and this cell is locked.',
  invalidFormula: 'Excel cannot read this formula. To write text that begins with =, put an apostrophe before it.',
  validation: 'This value does not match the rule for this cell.',
  tooLong: 'This is longer than a cell can hold.',
};

/** `C5: This value does not match the rule for this cell.` */
export function entryRefusal(address: string, { reason, title, message }: Refusal): string {
  const own = [title, message].filter((part) => part !== undefined && part !== '').join(': ');
  return `${address}: ${own === '' ? WORDING[reason] : own}`;
}
