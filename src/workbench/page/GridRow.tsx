import { memo, type CSSProperties, type ReactNode } from 'react';
import { contains, type Area } from '../../domain/workbook/area';
import { cellKey } from '../host/workbook';
import { drawCell, type SheetDrawing } from './drawCell';
import { extentOf, mergeAt, positionOf, type GridLayout } from './gridLayout';

export const ROW_HEADING_WIDTH = 44;

/** Id of the element of a cell; there is one grid on the page. */
export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** The cell of an element inside the grid; null when it is a heading. */
export function cellOf(element: Element): { row: number; column: number } | null {
  const [, row, column] = /^cell-(\d+)-(\d+)$/.exec(element.closest('[role=gridcell]')?.id ?? '') ?? [];
  return row === undefined ? null : { row: Number(row), column: Number(column) };
}

interface GridRowProps {
  readonly drawing: SheetDrawing;
  readonly layout: GridLayout;
  /** Index into the rows of the layout. */
  readonly position: number;
  /** Indexes into the columns of the layout, those that are drawn, in their order. */
  readonly columns: readonly number[];
  /** Pixels from the top of the grid. */
  readonly top: number;
  /** What of the selection lies in this row, and its active cell when that does. */
  readonly selection: Area | null;
  readonly active: number | null;
  /** What stands over the active cell: its editor or its drop-down. */
  readonly over: ReactNode;
}

/** Text of a cell further left that runs into the columns in view: the position of that cell. */
function runningIn({ sheet }: SheetDrawing, { columns }: GridLayout, row: number, first: number): number | null {
  for (let position = first; position >= columns.frozen; position--) {
    const cell = sheet.cells.get(cellKey(row, columns.indexes[position] ?? 0));
    if (cell && (cell.value !== '' || cell.formula !== undefined)) return position === first ? null : position;
  }
  return null;
}

/** One row of the grid: its heading, the cells that stay in view, the cells in view. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { drawing, layout, position, columns: drawn, top, selection, active, over } = props;
  const { sheet } = drawing;
  const { rows, columns } = layout;
  const row = rows.indexes[position] ?? 0;
  const height = (rows.starts[position + 1] ?? 0) - (rows.starts[position] ?? 0);
  const stays = position < rows.frozen;
  const frozenEdge = columns.starts[columns.frozen] ?? 0;
  const first = drawn.find((one) => one >= columns.frozen);
  const running = first === undefined ? null : runningIn(drawing, layout, row, first);
  const positions = running === null ? drawn : [...drawn, running].sort((a, b) => a - b);
  let reach = 0;

  const drawOne = (place: number): ReactNode => {
    const column = columns.indexes[place] ?? 0;
    const merge = mergeAt(sheet, row, column);
    const origin = merge && positionedAt(layout, merge);
    if (merge && (origin?.row !== row || origin.column !== column)) return null;
    const left = columns.starts[place] ?? 0;
    const own = (columns.starts[place + 1] ?? 0) - left;
    const width = merge ? extentOf(columns, merge.column, merge.columns) : own;
    const { style, content, end } = drawCell(drawing, columns, row, place, width);
    const covered = left + width < Math.max(reach, left + end);
    reach = Math.max(reach, left + (end > 0 ? end : content === null ? 0 : width));
    const isActive = active === column;
    const box: CSSProperties = {
      ...style,
      width,
      height: merge ? extentOf(rows, merge.row, merge.rows) : height,
    };
    const classes = [
      'cell',
      merge && 'merged',
      (covered || style.backgroundColor !== undefined) && 'open',
      isActive && 'active',
      isActive && over && 'raised',
      selection && !isActive && contains(selection, row, column) && 'in-selection',
    ];
    const attributes = {
      role: 'gridcell',
      id: cellId(row, column),
      'aria-colindex': column + 2,
      ...(selection && contains(selection, row, column) ? { 'aria-selected': true } : {}),
      className: classes.filter(Boolean).join(' '),
    };
    if (place >= columns.frozen)
      return (
        <div key={column} {...attributes} style={{ ...box, left: ROW_HEADING_WIDTH + left }}>
          {content}
          {isActive && over}
        </div>
      );
    // A cell that stays in view is cut where the scrolled columns begin; what runs on from it is drawn under them.
    const cut: CSSProperties = { left: ROW_HEADING_WIDTH + left, marginRight: own - width };
    const clip = isActive && over ? {} : { clipPath: `inset(-1px ${width - (frozenEdge - left)}px -1px 0)` };
    const runsOn = left + Math.max(width, end) > frozenEdge;
    return [
      <div key={column} {...attributes} className={`${attributes.className} stays`} style={{ ...box, ...cut, ...clip }}>
        {content}
        {isActive && over}
      </div>,
      runsOn && (
        <div
          key={`${column} on`}
          aria-hidden
          className={attributes.className}
          style={{ ...box, left: ROW_HEADING_WIDTH + left }}
        >
          {content}
        </div>
      ),
    ];
  };

  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={['grid-row', stays && 'stays', over && 'raised'].filter(Boolean).join(' ')}
      style={{ height, top, ...(position === rows.frozen - 1 ? { boxShadow: '0 1px #9a9a9a' } : {}) }}
    >
      <div role="rowheader" aria-colindex={1} className={active === null ? 'heading' : 'heading current'}>
        {row + 1}
      </div>
      {positions.map(drawOne)}
    </div>
  );
});

/** First shown cell of a merged area: the one that is drawn. */
function positionedAt({ rows, columns }: GridLayout, merge: Area): { row: number; column: number } {
  const shown = (lines: GridLayout['rows'], first: number): number => lines.indexes[positionOf(lines, first)] ?? first;
  return { row: shown(rows, merge.row), column: shown(columns, merge.column) };
}
