import { enforced } from '../rules/catalogue';
import { showValue } from './numberFormat';
import { CellError, type HostCell, type HostValue } from '../workbook';

/** A value as it goes over the wire: an error is its code. */
export const plainValue = (value: HostValue): string | number | boolean =>
  value instanceof CellError ? value.code : value;

/** The text that a cell shows, at any width: `range.text`. */
export function shownText(cell: HostCell | undefined): string {
  if (!cell) return '';
  const { value } = cell;
  if (typeof value === 'number') return showValue(value, cell.style.numberFormat);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof CellError ? value.code : value;
}

/** A RangeValueType of the API. */
export function valueType(cell: HostCell | undefined): string {
  if ((!cell || (cell.value === '' && cell.formula === undefined)) && enforced('cells/empty-type')) return 'Empty';
  const value = cell?.value ?? '';
  if (value instanceof CellError) return enforced('cells/error-type') ? 'Error' : 'String';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}
