import { issue, type Issue } from '../../issues/issue';
import { cellAddress } from '../../workbook/area';
import { isBlank } from '../../workbook/cell';
import type { Block } from '../blocks/block';
import type { ColumnMatch } from '../reading';
import { isFilled } from '../values/fillColour';
import { publishQuestion, readPublish } from '../values/parsePublish';
import type { RowContext } from './readRow';

/** Told where a publish column says nothing in words, and some of its cells have a colour that their rows have not. */
export function publishByColour(
  { sheet, headerRows }: Block,
  matches: readonly ColumnMatch[],
  column: number | undefined,
  rows: readonly number[],
  cellAt: RowContext['cellAt'],
): Issue | null {
  if (column === undefined || rows.some((row) => !isBlank(cellAt(row, column)))) return null;
  const text = matches.find(({ field }) => field === 'text')?.column ?? column;
  const own = rows.map((row) => {
    const { fill } = cellAt(row, column);
    return fill === cellAt(row, text).fill ? '' : fill;
  });
  if (new Set(own).size < 2 || !own.some((fill) => fill !== '' && isFilled(fill))) return null;
  return issue('column/publish-colours', {
    sheet: sheet.name,
    cell: cellAddress(headerRows[headerRows.length - 1] ?? 0, column),
    field: 'publish',
    value: matches.find((match) => match.column === column)?.header ?? null,
    data: { count: rows.length },
  });
}

/** True when some row says in so many words that it is to be published. */
export function saysYes(
  column: number | undefined,
  header: string,
  rows: readonly number[],
  cellAt: RowContext['cellAt'],
): boolean {
  if (column === undefined) return false;
  const question = publishQuestion(header);
  return rows.some((row) => {
    const reading = readPublish(cellAt(row, column), question);
    return reading.kind === 'read' && reading.value && question === 'publish';
  });
}
