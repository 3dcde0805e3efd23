import type { CSSProperties } from 'react';
import { shownText } from '../host/cellText';
import { cellKey, type HostSheet } from '../host/workbook';
import { cellLook } from './cellLook';
import { conditionalLook } from './conditionalLook';
import { overrun, type GridLayout } from './gridLayout';
import { tableLook } from './tableLook';

interface CellProps {
  readonly sheet: HostSheet;
  readonly layout: GridLayout;
  /** 0-based row of the sheet. */
  readonly row: number;
  /** Index into the columns of the layout. */
  readonly position: number;
  readonly span: { readonly rows: number; readonly columns: number };
  readonly selected: boolean;
  readonly onSelect: () => void;
}

/** One cell as Excel would show it. */
export function Cell({ sheet, layout, row, position, span, selected, onSelect }: CellProps) {
  const column = layout.columns[position] ?? 0;
  const cell = sheet.cells.get(cellKey(row, column));
  const text = shownText(cell);
  const at = (r: number, c: number) => sheet.cells.get(cellKey(r, c));
  const own = cell && cellLook(cell, at(row - 1, column), at(row, column - 1));
  // The table's own colours show wherever the cell has no fill of its own.
  const look: CSSProperties = {
    ...own,
    ...(cell?.style.fill ? {} : tableLook(sheet, row, column)),
    ...conditionalLook(sheet, row, column),
  };
  const wrap = cell?.style.wrap === true || text.includes('\n');
  const runsOn = !wrap && typeof cell?.value === 'string' && look.textAlign === 'left' && span.columns === 1;
  const width = runsOn ? (layout.widths[position] ?? 0) + overrun(sheet, layout, row, position) - 6 : undefined;
  return (
    <td
      style={look}
      className={selected ? 'cell selected' : 'cell'}
      {...(span.columns > 1 ? { colSpan: span.columns } : {})}
      {...(span.rows > 1 ? { rowSpan: span.rows } : {})}
      onClick={onSelect}
    >
      {text !== '' && (
        <div className={wrap ? 'wrapped' : 'line'} style={width === undefined ? undefined : { width }}>
          {text}
        </div>
      )}
    </td>
  );
}
