import { isDateFormat } from '../../domain/workbook/dateFormat';
import { plainValue } from '../host/cells/cellText';
import { showValue } from '../host/cells/numberFormat';
import type { HostCell } from '../host/workbook';

/** A date with its time as it can be typed again without a doubt about day and month. */
const dateText = (value: number): string => showValue(value, value % 1 === 0 ? 'd mmm yyyy' : 'yyyy-mm-dd hh:mm:ss');

/** What the formula bar shows and what editing begins with: entered as it is, it leaves the cell as it was. */
export function entryText(cell: HostCell | undefined): string {
  if (!cell) return '';
  const { formula, value, quotePrefix, style } = cell;
  if (formula !== undefined) return formula;
  if (quotePrefix) return `'${String(plainValue(value))}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return String(plainValue(value));
  if (isDateFormat(style.numberFormat)) return dateText(value);
  return style.numberFormat.includes('%') ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}
