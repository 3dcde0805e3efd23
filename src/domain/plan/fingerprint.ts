import type { CellValue } from '../workbook/cell';
import type { PlannedValue, SheetPlan } from './sheetPlan';

const BETWEEN_CELLS = '\u0001';

/** A value about to be written, as text; '' for a formula, whose result is not known yet. */
const planned = (value: PlannedValue): string => (value === null || typeof value === 'object' ? '' : String(value));

/** A value that stands in the workbook, as the same text. */
function held(value: CellValue): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'text':
      return value.text;
    case 'date':
      return String(value.serial);
    case 'error':
      return value.code;
    default:
      return String(value.value);
  }
}

/** Each row of a plan as one text, without the blank cells at its end. */
export const textsOfPlan = (rows: SheetPlan['values']): string[] => rows.map((row) => joined(row.map(planned)));

/** Each row as it stands in the workbook, in the same way. */
export const textsOfValues = (rows: readonly (readonly CellValue[])[]): string[] =>
  rows.map((row) => joined(row.map(held)));

function joined(cells: readonly string[]): string {
  return cells.join(BETWEEN_CELLS).replace(/\u0001+$/, '');
}

/** FNV-1a, 32 bits: it tells an edit, it guards against nobody. */
function hash(text: string, start: number, prime: number): number {
  let sum = start;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), prime) >>> 0;
  return sum;
}

/** Fingerprint of a text. */
export const fingerprint = (text: string): string =>
  `${text.length}-${hash(text, 0x01000193, 0x85ebca6b).toString(16)}-${hash(text, 0x811c9dc5, 0x01000193).toString(16)}`;

/** Fingerprint of one row among many: short, and without a space. */
export const rowMark = (text: string): string => hash(text, 0x811c9dc5, 0x01000193).toString(36);
