import { isBlank, type Cell } from '../../workbook/cell';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { parseForceStatus } from '../values/parseForceStatus';
import { parseRag } from '../values/parseRag';

/** Fewer rows than this are no tracker. */
const ENOUGH = 4;

/** The first row of what looks like a tracker's data without headings; null when there is no such thing. */
export function headlessDataRow(sheet: SheetSnapshot): number | null {
  const rows = sheet.cells.flatMap((cells, row) => (looksLikeData(cells) ? [row] : []));
  return rows.length >= ENOUGH ? (rows[0] ?? null) : null;
}

/** A long text, a status, RAG word or date, and at least one thing more. */
export function looksLikeData(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length < 3) return false;
  const long = filled.some(({ value }) => value.kind === 'text' && value.text.length >= 40);
  const state = filled.some(
    ({ value, shown }) =>
      value.kind === 'date' ||
      (value.kind === 'text' &&
        shown.length <= 40 &&
        (parseForceStatus(shown).kind === 'read' || parseRag(shown).kind === 'read')),
  );
  return long && state;
}
