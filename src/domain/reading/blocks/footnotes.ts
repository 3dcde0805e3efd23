import type { Field } from '../../fields';
import { issue, type Issue } from '../../issues/issue';
import { cellAddress } from '../../workbook/area';
import { isBlank } from '../../workbook/cell';
import { ownCell, type Block } from './block';
import type { RowKind } from './classifyRows';

/** The mark and the words of a footnote: "* Reopened by HMICFRS in September". */
const FOOTNOTE = /^([*†‡]+|[¹²³])\s*(?=\p{L})/u;
/** The same mark behind what it is about. */
const MARKED = /(?<=[^\s*†‡¹²³]\s*)([*†‡]+|[¹²³])$/u;

/**
 * Cells with the mark of a footnote that stands below: the value was read without it, and the footnote may take it back.
 * `fields` are the columns that are used.
 */
export function footnotes(
  { sheet, columns }: Block,
  kinds: readonly RowKind[],
  fields: ReadonlyMap<Field, number>,
): Issue[] {
  const notes = new Map<string, string>();
  for (const { row, kind } of kinds) {
    if (kind !== 'note') continue;
    const filled = columns.map(({ column }) => ownCell(sheet, row, column)).filter((cell) => !isBlank(cell));
    const words = filled.map(({ shown }) => shown.trim()).join(' ');
    const mark = FOOTNOTE.exec(words)?.[1];
    if (mark !== undefined && !notes.has(mark)) notes.set(mark, words);
  }
  // Most trackers have none, and may have thousands of rows.
  if (notes.size === 0) return [];
  return kinds.flatMap(({ row, kind }) => {
    if (kind !== 'data') return [];
    return [...fields].flatMap(([field, column]) => {
      const value = ownCell(sheet, row, column).shown.trim();
      const note = notes.get(MARKED.exec(value)?.[1] ?? '');
      if (note === undefined) return [];
      return [
        issue('cell/footnoted', { sheet: sheet.name, cell: cellAddress(row, column), field, value, data: { note } }),
      ];
    });
  });
}
