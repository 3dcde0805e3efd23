import type { CSSProperties, ReactNode } from 'react';
import { shownText } from '../host/cells/cellText';
import { cellKey, type HostCell, type HostSheet, type HostWorkbook } from '../host/workbook';
import { acrossOf, cellLook } from './cellLook';
import { conditionalLooks } from './conditionalLook';
import type { Lines } from './gridLayout';
import { tableLook } from './tableLook';
import { CELL_PADDING, type MeasureText } from './textMeasure';
import { placeText, textPadding } from './textPlace';

/** A sheet as it stands now, ready to be drawn cell by cell. A new one is made whenever the sheet has changed. */
export interface SheetDrawing {
  readonly sheet: HostSheet;
  readonly measure: MeasureText;
  readonly conditional: (row: number, column: number) => CSSProperties | undefined;
}

export const drawingOf = (workbook: HostWorkbook, sheet: HostSheet, measure: MeasureText): SheetDrawing => ({
  sheet,
  measure,
  conditional: conditionalLooks(workbook, sheet),
});

export interface DrawnCell {
  readonly style: CSSProperties;
  readonly content: ReactNode;
  /** Pixels behind the left edge of the cell at which text that runs over its neighbours ends; 0 when it does not. */
  readonly end: number;
}

/** A number that is wider than its column is not cut: the cell is filled with signs, as in Excel. */
function fitted(text: string, cell: HostCell, width: number, measure: MeasureText): string {
  if (typeof cell.value !== 'number' || cell.style.wrap || measure(text, cell.style) <= width) return text;
  return '#'.repeat(Math.max(1, Math.floor(width / measure('#', cell.style))));
}

/** How one cell looks and what stands in it; `position` counts in `columns`, `width` is that of the merged area. */
export function drawCell(
  { sheet, measure, conditional }: SheetDrawing,
  columns: Lines,
  row: number,
  position: number,
  width: number,
): DrawnCell {
  const column = columns.indexes[position] ?? 0;
  const at = (r: number, c: number) => sheet.cells.get(cellKey(r, c));
  const cell = at(row, column);
  const own = cell && cellLook(cell, at(row - 1, column), at(row, column - 1));
  const table = tableLook(sheet, row, column);
  // The table's colours show wherever the cell says nothing. Its white letters are meant for its own fill.
  const filled = cell !== undefined && cell.style.fill !== null;
  const look: CSSProperties = {
    ...(filled ? { ...table, color: undefined } : table),
    ...own,
    ...conditional(row, column),
  };
  const shown = shownText(cell);
  if (!cell || shown === '') return { style: look, content: null, end: 0 };
  const merged = width > (columns.starts[position + 1] ?? 0) - (columns.starts[position] ?? 0);
  const place = merged ? null : placeText(sheet, columns, row, position, measure);
  if (place) {
    const text = { marginLeft: -place.before, width: place.width, textIndent: place.start };
    return {
      style: look,
      end: place.end,
      content: (
        <div className="line over" style={text}>
          {shown}
        </div>
      ),
    };
  }
  const wrap = cell.style.wrap || shown.includes('\n');
  const { left, right } = textPadding(cell);
  const inset: CSSProperties = {
    ...(acrossOf(cell) === 'left' ? {} : { textAlign: acrossOf(cell) }),
    ...(left === CELL_PADDING ? {} : { paddingLeft: left }),
    ...(right === CELL_PADDING ? {} : { paddingRight: right }),
  };
  return {
    style: look,
    end: 0,
    content: (
      <div className={wrap ? 'wrapped' : 'line'} style={inset}>
        {fitted(shown, cell, width, measure)}
      </div>
    ),
  };
}
