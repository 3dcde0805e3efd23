import type { Field } from '../../fields';
import { issue, type Issue } from '../../issues/issue';
import type { ForceStatus, Rag } from '../../vocabulary';
import { cellAddress } from '../../workbook/area';
import { isBlank, type Cell } from '../../workbook/cell';
import { parseForceStatus } from '../values/parseForceStatus';
import { parseRag } from '../values/parseRag';
import { UNREADABLE } from '../values/valueReading';
import { ownCell, type Block } from './block';
import type { RowKind } from './classifyRows';
import type { RowsAbove } from './titlesAbove';

const COLOUR = /^(?:red|amber|yellow|green|blue)$/i;
/** What a colour stands for where a sheet does not say otherwise (domain dossier, section 4): statuses that contradict it. */
const CONTRADICTS: Readonly<Partial<Record<Rag, readonly ForceStatus[]>>> = {
  complete: ['notStarted', 'inProgress', 'offTrack', 'paused'],
  green: ['notStarted', 'offTrack', 'paused'],
  amber: ['notStarted', 'complete', 'completeAwaiting'],
  red: ['complete', 'completeAwaiting'],
};
const INTRODUCED = /^\s*(?:(?:b?rag|colour|status)\s+)?(?:key|legend|ratings?|status|definitions?)\s*[:–—-]\s*/i;
/** "Blue = in progress", "Closed: submitted to HMICFRS". */
const ENTRY = /^\s*["'“‘]?([\p{L} ]{3,30}?)["'”’]?\s*(=|:|\smeans\s|\s[–—-]\s)\s*(.{3,80}?)[\s.]*$/iu;

/**
 * Entries of the sheet's own key, above the headings or below the recommendations, by which a word or a colour means
 * something else than it is read as. `fields` are the columns that are used.
 */
export function ownKey(
  { sheet, columns }: Block,
  above: RowsAbove,
  kinds: readonly RowKind[],
  fields: ReadonlyMap<Field, number>,
): Issue[] {
  const found: Issue[] = [];
  const tell = (row: number, cells: readonly (readonly [column: number, cell: Cell])[]): void => {
    for (const [word, meaning] of entriesOf(cells.map(([, cell]) => cell))) {
      const read = readOtherwise(word, meaning);
      if (read === null || !fields.has(read.field)) continue;
      const cell = cellAddress(row, cells[0]?.[0] ?? 0);
      const value = `${word} = ${meaning}`;
      found.push(
        issue('sheet/key-differs', {
          sheet: sheet.name,
          cell,
          field: read.field,
          value,
          suggestion: read.as,
          data: { word },
        }),
      );
    }
  };
  const filled = (cells: readonly (readonly [number, Cell])[]) => cells.filter(([, cell]) => !isBlank(cell));
  for (const [row, cells] of above.entries()) tell(row, filled(cells.map((cell, column) => [column, cell] as const)));
  for (const { row, kind } of kinds)
    if (kind === 'note') tell(row, filled(columns.map(({ column }) => [column, ownCell(sheet, row, column)] as const)));
  return found;
}

/** The words that a row explains, each with its meaning: two cells are one entry, a cell may hold several. */
function entriesOf(cells: readonly Cell[]): (readonly [word: string, meaning: string])[] {
  const [first, second, ...more] = cells.map(({ shown }) => shown.trim());
  if (first !== undefined && second !== undefined && more.length === 0) return [[first, second]];
  return cells.flatMap(({ shown }) =>
    shown
      .replace(INTRODUCED, '')
      .split(/[;,\n|•·]/)
      .flatMap((part) => {
        const [, word = '', mark = '', meaning = ''] = ENTRY.exec(part) ?? [];
        // "Closed - superseded" is a status; "Blue - in progress" explains a colour.
        const explains = word !== '' && (!/[–—-]/.test(mark) || COLOUR.test(word));
        return explains ? [[word.trim(), meaning.trim()] as const] : [];
      }),
  );
}

/** How the word is read where its meaning is another one; null where they agree, or are no status. */
function readOtherwise(
  word: string,
  meaning: string,
): { readonly field: 'rag' | 'forceStatus'; readonly as: string } | null {
  // "Complete | 45%" counts.
  const meant = /\d/.test(meaning) ? UNREADABLE : parseForceStatus(meaning);
  if (meant.kind !== 'read') return null;
  if (COLOUR.test(word)) {
    const rag = parseRag(word);
    return rag.kind === 'read' && CONTRADICTS[rag.value]?.includes(meant.value) === true
      ? { field: 'rag', as: rag.value }
      : null;
  }
  const status = parseForceStatus(word);
  return status.kind === 'read' && status.value !== meant.value ? { field: 'forceStatus', as: status.value } : null;
}
