import type { Area } from '../../domain/workbook/area';
import type { HostTable } from '../host/workbook';
import { Unsupported } from './parseFormula';
import type { StructuredReference } from './structuredReference';

/**
 * Cells of a structured reference to the table, of a formula in the 0-based `row` of its sheet (null: elsewhere). 'outside'
 * when it means its own row and that is no row of data; null when the table has no such part or column. Throws Unsupported.
 */
export function structuredArea(
  table: HostTable,
  { items, columns }: StructuredReference,
  row: number | null,
): Area | 'outside' | null {
  const rows = rowsOf(table, items, row);
  if (rows === 'outside' || rows === null) return rows;
  const at = (label: string): number =>
    table.columns.findIndex((one) => one.name.toLowerCase() === label.toLowerCase());
  const [first, last] = columns ? [at(columns.first), at(columns.last)] : [0, table.columns.length - 1];
  if (first < 0 || last < 0) return null;
  return { ...rows, column: table.area.column + Math.min(first, last), columns: Math.abs(last - first) + 1 };
}

/** Rows that the items of a structured reference mean; null for a part that the table does not have. */
function rowsOf(
  table: HostTable,
  items: StructuredReference['items'],
  row: number | null,
): Pick<Area, 'row' | 'rows'> | 'outside' | null {
  const { area, showTotals } = table;
  const body = { row: area.row + 1, rows: area.rows - 1 - (showTotals ? 1 : 0) };
  const wanted = [...items].sort().join('+');
  switch (wanted) {
    case '':
    case 'data':
      return body;
    case 'thisRow':
      return row !== null && row >= body.row && row < body.row + body.rows ? { row, rows: 1 } : 'outside';
    case 'all':
      return { row: area.row, rows: area.rows };
    case 'headers':
      return { row: area.row, rows: 1 };
    case 'totals':
      return showTotals ? { row: area.row + area.rows - 1, rows: 1 } : null;
    case 'data+headers':
      return { row: area.row, rows: body.rows + 1 };
    case 'data+totals':
      return showTotals ? { row: body.row, rows: body.rows + 1 } : body;
    default:
      throw new Unsupported(`the parts ${wanted} of a table`);
  }
}
