import type { CSSProperties } from 'react';
import { contains } from '../../domain/workbook/area';
import type { HostSheet, HostTable } from '../host/workbook';

/** Accents of the Office theme, by the number of the light styles: TableStyleLight9 to 14 have a filled header. */
const HEADER = '#4472C4';
const LINE = '#8EA9DB';

/** How the table under a cell colours it, where the cell itself says nothing. */
export function tableLook(sheet: HostSheet, row: number, column: number): CSSProperties | undefined {
  const table = sheet.tables.find((one: HostTable) => contains(one.area, row, column));
  if (!table) return undefined;
  if (row === table.area.row)
    return { backgroundColor: HEADER, color: '#FFFFFF', fontWeight: 700, borderBottom: `1px solid ${LINE}` };
  return { borderBottom: `1px solid ${LINE}` };
}
