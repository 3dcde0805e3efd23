import type { Decisions } from '../../decisions';
import { fieldSpec, type Field } from '../../fields';
import { issue, type Issue } from '../../issues/issue';
import { cellAddress, columnLetters } from '../../workbook/area';
import type { Block } from '../blocks/block';
import type { ColumnMatch } from '../reading';
import { dateOrderOf, type DateOrder } from '../values/dateOrder';
import { parseDate } from '../values/parseDate';
import type { RowContext } from './readRow';

/** One question for each column with dates that the other order would turn into other days. */
export function unsettledOrders(
  block: Block,
  matches: readonly ColumnMatch[],
  fields: ReadonlyMap<Field, number>,
  orders: ReadonlyMap<Field, DateOrder>,
  rows: readonly number[],
  cellAt: RowContext['cellAt'],
): Issue[] {
  const headerRow = block.headerRows[block.headerRows.length - 1] ?? 0;
  return [...orders].flatMap(([field, { order, lean }]) => {
    const column = fields.get(field);
    if (order !== 'unknown' || column === undefined) return [];
    const count = columnTexts(column, rows, cellAt).filter(turnsWithOrder).length;
    if (count === 0) return [];
    const value = matches.find((match) => match.column === column)?.header ?? '';
    const place = { sheet: block.sheet.name, cell: cellAddress(headerRow, column), field };
    return [issue('column/date-order', { ...place, value, suggestion: lean, data: { count } })];
  });
}

/** True when the order of day and month makes another day of a date. */
export function turnsWithOrder(text: string): boolean {
  const read = (order: 'dayFirst' | 'monthFirst') =>
    parseDate(text, { order: { order, lean: order }, endOfPeriod: true });
  const [day, month] = [read('dayFirst'), read('monthFirst')];
  return day.kind === 'read' && month.kind === 'read' && day.value !== month.value;
}

const isDateField = (field: Field): boolean => fieldSpec(field).kind === 'date';

/** Every date of a block that is written as text. */
export function dateTexts(
  fields: ReadonlyMap<Field, number>,
  rows: readonly number[],
  cellAt: RowContext['cellAt'],
): string[] {
  return [...fields].filter(([field]) => isDateField(field)).flatMap(([, column]) => columnTexts(column, rows, cellAt));
}

const columnTexts = (column: number, rows: readonly number[], cellAt: RowContext['cellAt']): string[] =>
  rows.flatMap((row) => {
    const { value } = cellAt(row, column);
    return value.kind === 'text' ? [value.text] : [];
  });

/** The order of each date column: as the officer answered, else as its own dates and those of the sheet show. */
export function dateOrdersOf(
  block: Block,
  matches: readonly ColumnMatch[],
  fields: ReadonlyMap<Field, number>,
  rows: readonly number[],
  cellAt: RowContext['cellAt'],
  { dateOrders }: Decisions,
): Map<Field, DateOrder> {
  const all = dateTexts(fields, rows, cellAt);
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return new Map(
    [...fields]
      .filter(([field]) => isDateField(field))
      .map(([field, column]) => {
        const header = plain(matches.find((match) => match.column === column)?.header ?? '');
        const about = dateOrders.filter(
          (decision) =>
            plain(decision.header) === header &&
            (decision.column === undefined || decision.column === columnLetters(column)),
        );
        const decision =
          about.find(({ sheet }) => sheet === block.sheet.name) ?? about.find(({ sheet }) => sheet === undefined);
        return [field, dateOrderOf(columnTexts(column, rows, cellAt), all, decision?.order ?? null)];
      }),
  );
}
