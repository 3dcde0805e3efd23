import type { Field } from '../../fields';
import { issue, type Issue } from '../../issues/issue';
import { cellAddress } from '../../workbook/area';
import { ownCell, type Block } from './block';
import type { RowKind } from './classifyRows';
import { isNews } from './continuations';

/** What the first line of a recommendation says for the whole of it. */
const OF_THE_WHOLE = ['forceStatus', 'percent', 'targetDate', 'revisedDate', 'closedDate'] as const;

/**
 * Recommendations with further lines below them, of actions or of updates, that have another status or date: those of the
 * first line were read for the whole. `fields` are the columns that are used.
 */
export function furtherLines({ sheet }: Block, kinds: readonly RowKind[], fields: ReadonlyMap<Field, number>): Issue[] {
  const saidIn = (row: number, field: Field): string => {
    const column = fields.get(field);
    return column === undefined ? '' : ownCell(sheet, row, column).shown.trim();
  };
  const isFurther = (row: number): boolean => {
    const words = saidIn(row, 'text');
    return saidIn(row, 'ref') === '' && saidIn(row, 'hmicfrsRef') === '' && (words === '' || isNews(words));
  };
  const found: Issue[] = [];
  for (let i = 0; i < kinds.length; i += 1) {
    const first = kinds[i];
    if (first?.kind !== 'data' || kinds[i + 1]?.kind !== 'note') continue;
    const lines: number[] = [];
    for (let at = i + 1; kinds[at]?.kind === 'note'; at += 1) {
      const { row } = kinds[at] as RowKind;
      if (isFurther(row)) lines.push(row);
    }
    for (const field of OF_THE_WHOLE) {
      const column = fields.get(field);
      if (column === undefined) continue;
      const value = saidIn(first.row, field);
      const others = lines.map((row) => saidIn(row, field)).filter((said) => said !== '' && said !== value);
      const last = others[others.length - 1];
      if (last === undefined) continue;
      const place = { sheet: sheet.name, cell: cellAddress(first.row, column), field };
      const data = { count: others.length, last };
      found.push(issue('row/several-lines', { ...place, value: value === '' ? null : value, data }));
    }
  }
  return found;
}
