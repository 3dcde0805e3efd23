import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { columnLetters, contains, type Area } from '../../domain/workbook/area';
import type { HostSheet } from '../host/workbook';
import { Cell } from './Cell';
import { ChartDrawing } from './ChartDrawing';
import { mergeAt, rowHeight, type GridLayout } from './gridLayout';

interface SheetGridProps {
  readonly sheet: HostSheet;
  /** How the sheet is laid out as it stands now. */
  readonly layout: GridLayout;
  readonly selection: Area | null;
  readonly onSelect: (area: Area) => void;
}

/** Rows drawn above and below what is in view. */
const OVERSCAN = 12;
const ROW_HEADING_WIDTH = 44;
const COLUMN_HEADING_HEIGHT = 22;
/** Pixels of a selected cell that should be in view. */
const LEAST_IN_VIEW = 160;

/** Spans of the cell at a position; null when a merged area has drawn it already. */
function spanAt(sheet: HostSheet, layout: GridLayout, row: number, column: number, lastRow: number) {
  const merge = mergeAt(sheet, row, column);
  if (!merge) return { rows: 1, columns: 1 };
  if (merge.row !== row || merge.column !== column) return null;
  const within = (all: readonly number[], from: number, count: number, last: number): number =>
    all.filter((index) => index >= from && index < from + count && index <= last).length;
  return {
    rows: within(layout.rows, row, merge.rows, lastRow),
    columns: within(layout.columns, column, merge.columns, Number.MAX_SAFE_INTEGER),
  };
}

/** The cells of a sheet, as a table; only the rows in view are in the document. */
export function SheetGrid({ sheet, layout, selection, onSelect }: SheetGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: layout.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight(sheet, layout.rows[index] ?? 0),
    overscan: OVERSCAN,
  });

  /** Pixels from the corner of the grid to where an area begins, or one past it ends. */
  const leftOf = (column: number): number =>
    layout.columns.reduce(
      (sum, one, position) => (one < column ? sum + (layout.widths[position] ?? 0) : sum),
      ROW_HEADING_WIDTH,
    );
  const topOf = (row: number): number => {
    const index = layout.rows.findIndex((one) => one >= row);
    return COLUMN_HEADING_HEIGHT + (rows.measurementsCache[index]?.start ?? 0);
  };
  const scrolledTo = useRef<Area | null>(null);
  useEffect(() => {
    // Scrolls when another cell is selected, not whenever the sheet is drawn again.
    if (!selection || selection === scrolledTo.current) return;
    scrolledTo.current = selection;
    const index = layout.rows.indexOf(selection.row);
    if (index >= 0) rows.scrollToIndex(index, { align: 'auto' });
    const view = scroller.current;
    const left = leftOf(selection.column) - ROW_HEADING_WIDTH;
    if (view && (left < view.scrollLeft || left > view.scrollLeft + view.clientWidth - LEAST_IN_VIEW)) {
      view.scrollLeft = Math.max(0, left - ROW_HEADING_WIDTH);
    }
  });

  const drawn = rows.getVirtualItems();
  const lastRow = layout.rows[drawn[drawn.length - 1]?.index ?? 0] ?? 0;
  const above = drawn[0]?.start ?? 0;
  const below = rows.getTotalSize() - (drawn[drawn.length - 1]?.end ?? 0);
  const width = layout.widths.reduce((sum, one) => sum + one, ROW_HEADING_WIDTH);

  return (
    <div className="scroller" ref={scroller} tabIndex={0} role="region" aria-label={`Cells of ${sheet.name}`}>
      <table
        className={sheet.showGridlines ? 'grid lined' : 'grid'}
        style={{ width }}
        aria-rowcount={layout.rows.length}
        aria-label={sheet.name}
      >
        <colgroup>
          <col style={{ width: ROW_HEADING_WIDTH }} />
          {layout.widths.map((one, position) => (
            <col key={position} style={{ width: one }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className="corner" />
            {layout.columns.map((column) => (
              <th key={column} scope="col">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {drawn.map(({ index }) => {
            const row = layout.rows[index] ?? 0;
            return (
              <tr
                key={row}
                ref={rows.measureElement}
                data-index={index}
                aria-rowindex={index + 1}
                style={{ height: rowHeight(sheet, row) }}
              >
                <th scope="row">{row + 1}</th>
                {layout.columns.map((column, position) => {
                  const span = spanAt(sheet, layout, row, column, lastRow);
                  return (
                    span && (
                      <Cell
                        key={column}
                        sheet={sheet}
                        layout={layout}
                        row={row}
                        position={position}
                        span={span}
                        selected={selection !== null && contains(selection, row, column)}
                        onSelect={() => onSelect({ row, column, rows: 1, columns: 1 })}
                      />
                    )
                  );
                })}
              </tr>
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
      {sheet.charts.map((chart) => {
        const { row, column, rows: height, columns } = chart.place;
        const [left, top] = [leftOf(column), topOf(row)];
        const box = { left, top, width: leftOf(column + columns) - left, height: topOf(row + height) - top };
        return <ChartDrawing key={chart.id} sheet={sheet} chart={chart} box={box} />;
      })}
    </div>
  );
}
