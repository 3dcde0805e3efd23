import type { Decisions } from '../../decisions';
import { fieldSpec, type Field } from '../../fields';
import { issue, type Issue } from '../../issues/issue';
import { cellAddress, columnLetters } from '../../workbook/area';
import type { Cell } from '../../workbook/cell';
import type { Block } from '../blocks/block';
import type { ColumnMatch } from '../reading';
import { dateOrderOf, turnedOver, type DateOrder } from '../values/dateOrder';
import { parseDate, showsWholeDay } from '../values/parseDate';
import type { RowContext } from './readRow';

/** The dates of a block that are written as text, by the field of their column. */
export type DateTexts = ReadonlyMap<Field, readonly string[]>;

/** Every date of a block that is written as text. */
export function dateTextsOf(
  fields: ReadonlyMap<Field, number>,
  rows: readonly number[],
  cellAt: RowContext['cellAt'],
): DateTexts {
  const found = new Map<Field, string[]>();
  for (const [field, column] of fields) {
    if (fieldSpec(field).kind !== 'date') continue;
    const texts: string[] = [];
    for (const row of rows) {
      const { value } = cellAt(row, column);
      if (value.kind === 'text') texts.push(value.text);
    }
    found.set(field, texts);
  }
  return found;
}

/**
 * One question for each column with dates that the other order would turn into other days, in its texts or, where these have
 * their month first, in the dates that Excel has made of some of them.
 */
export function unsettledOrders(
  block: Block,
  matches: readonly ColumnMatch[],
  fields: ReadonlyMap<Field, number>,
  orders: ReadonlyMap<Field, DateOrder>,
  texts: DateTexts,
  rows: readonly number[],
  cellAt: RowContext['cellAt'],
): Issue[] {
  const headerRow = block.headerRows[block.headerRows.length - 1] ?? 0;
  return [...orders].flatMap(([field, { order, lean, turned: said }]) => {
    const column = fields.get(field);
    if (column === undefined || said !== undefined) return [];
    const count = order === 'unknown' ? (texts.get(field) ?? []).filter(turnsWithOrder).length : 0;
    if (count === 0 && lean === 'dayFirst') return [];
    const turned = rows.filter((row) => mayBeTurned(cellAt(row, column))).length;
    if (count + turned === 0) return [];
    const value = matches.find((match) => match.column === column)?.header ?? '';
    const place = { sheet: block.sheet.name, cell: cellAddress(headerRow, column), field };
    return [issue('column/date-order', { ...place, value, suggestion: lean, data: { count, turned } })];
  });
}

const mayBeTurned = ({ value }: Cell): boolean =>
  value.kind === 'date' && showsWholeDay(value) && turnedOver(value.serial) !== null;

/** True when the order of day and month makes another day of a date. */
export function turnsWithOrder(text: string): boolean {
  const read = (order: 'dayFirst' | 'monthFirst') =>
    parseDate(text, { order: { order, lean: order }, endOfPeriod: true });
  const [day, month] = [read('dayFirst'), read('monthFirst')];
  return day.kind === 'read' && month.kind === 'read' && day.value !== month.value;
}

/** The order of each date column: as the officer answered, else as its own dates and those of the sheet show. */
export function dateOrdersOf(
  block: Block,
  matches: readonly ColumnMatch[],
  fields: ReadonlyMap<Field, number>,
  texts: DateTexts,
  sheetOrder: DateOrder,
  { dateOrders }: Decisions,
): Map<Field, DateOrder> {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return new Map(
    [...texts].map(([field, own]) => {
      const column = fields.get(field) as number;
      const header = plain(matches.find((match) => match.column === column)?.header ?? '');
      const about = dateOrders.filter(
        (decision) =>
          plain(decision.header) === header &&
          (decision.column === undefined || decision.column === columnLetters(column)),
      );
      const decision =
        about.find(({ sheet }) => sheet === block.sheet.name) ?? about.find(({ sheet }) => sheet === undefined);
      const order = dateOrderOf(own, sheetOrder, decision?.order ?? null);
      return [field, decision?.turned === undefined ? order : { ...order, turned: decision.turned }];
    }),
  );
}
