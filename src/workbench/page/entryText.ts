import { isDateFormat } from '../../domain/workbook/dateFormat';
import { plainValue } from '../host/cells/cellText';
import { formatCategory, showValue } from '../host/cells/numberFormat';
import type { HostCell } from '../host/workbook';

/** Dates and times as people in the United Kingdom type them, whatever the format of the cell. */
const dateText = (value: number): string => showValue(value, value % 1 === 0 ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss');

/** What the formula bar shows and what editing begins with: entered as it is, it leaves the cell as it was. */
export function entryText(cell: HostCell | undefined): string {
  if (!cell) return '';
  const { formula, value, quotePrefix, style } = cell;
  if (formula !== undefined) return formula;
  if (quotePrefix) return `'${String(plainValue(value))}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return String(plainValue(value));
  if (isDateFormat(style.numberFormat)) return dateText(value);
  if (formatCategory(style.numberFormat) === 'Time' && value >= 0 && value < 1) return showValue(value, 'hh:mm:ss');
  return style.numberFormat.includes('%') ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}
