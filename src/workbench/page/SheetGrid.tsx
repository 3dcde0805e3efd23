import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { cellAddress, contains, type Area } from '../../domain/workbook/area';
import { intersection } from '../host/cells/geometry';
import { shownText } from '../host/cells/cellText';
import { validationAt } from '../host/validation/ruleJudgement';
import { cellKey } from '../host/workbook';
import { CellEditor, type AfterEntry } from './CellEditor';
import { ChartDrawing } from './ChartDrawing';
import type { SheetDrawing } from './drawCell';
import { COLUMN_HEADING_HEIGHT, GridHeading } from './GridHeading';
import { cellArea, extentOf, positionOf, startOf, type GridLayout, type Lines } from './gridLayout';
import { cellId, cellOf, GridRow, ROW_HEADING_WIDTH } from './GridRow';
import { ListChoice } from './ListChoice';
import { listValues } from './listValues';
import { moveSelection } from './moveSelection';
import type { WorkbenchSession } from './session';
import { useDrawnLines, type Reaching } from './useDrawnLines';
import type { Editing } from './editing';

interface SheetGridProps {
  readonly session: WorkbenchSession;
  readonly drawing: SheetDrawing;
  /** How the sheet is laid out as it stands now. */
  readonly layout: GridLayout;
  readonly selection: Area;
  readonly editing: Editing;
  /** Leaves the editor: the selection moves on, and the grid has the focus again. */
  readonly onEntered: (after: AfterEntry | null) => void;
}

/** Where merged areas that reach into the lines in view begin. */
const reachingFrom =
  (lines: Lines, areas: readonly { readonly first: number; readonly count: number }[]): Reaching =>
  (from, to) =>
    areas
      .map(({ first, count }) => [positionOf(lines, first), positionOf(lines, first + count)] as const)
      .filter(([first, end]) => first < from && end > from && first <= to)
      .map(([first]) => first);

/** The cells of a sheet. Only what is in view is in the document; the keys are those of Excel. */
export function SheetGrid({ session, drawing, layout, selection, editing, onEntered }: SheetGridProps) {
  const { sheet } = drawing;
  const { rows, columns } = layout;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [choosing, setChoosing] = useState<Area | null>(null);
  const { row, column } = selection;
  const address = cellAddress(row, column);
  const { edit } = editing;

  const reachingRows = reachingFrom(
    rows,
    sheet.merges.map((area) => ({ first: area.row, count: area.rows })),
  );
  const reachingColumns = reachingFrom(
    columns,
    sheet.merges.map((area) => ({ first: area.column, count: area.columns })),
  );
  const drawnRows = useDrawnLines(
    'rows',
    rows,
    scroller,
    COLUMN_HEADING_HEIGHT,
    positionOf(rows, row),
    selection,
    reachingRows,
  );
  const indexes = useDrawnLines(
    'columns',
    columns,
    scroller,
    ROW_HEADING_WIDTH,
    positionOf(columns, column),
    selection,
    reachingColumns,
  );
  // The same columns are the same array, so that rows that do not change are not drawn again.
  const columnKey = indexes.join();
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const drawnColumns = useMemo(() => indexes, [columnKey]);

  const values = useMemo(
    () => listValues(session.host.workbook, sheet, row, column),
    // A new drawing is made whenever the workbook changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [drawing, row, column],
  );
  const prompt = validationAt(sheet, row, column)?.prompt;
  const choosingHere = choosing === selection && values !== null && edit === null;

  // The pane may take the focus while a cell is edited; when the editor is left by its keys, the grid has it back.
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && edit === null) grid.current?.focus({ preventScroll: true });
    wasEditing.current = edit !== null;
  }, [edit]);

  function closeList(): void {
    setChoosing(null);
    grid.current?.focus({ preventScroll: true });
  }

  function handleKey(event: KeyboardEvent): void {
    const { key, altKey, shiftKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 24) - rows.frozen - 2);
    if (altKey) {
      if (key !== 'ArrowDown' || values === null) return;
      setChoosing(selection);
    } else if (ctrl && key.toLowerCase() === 'z') session.undo();
    else if (key === 'F2') editing.begin('cell');
    else if (key === 'Delete') editing.clear(selection);
    else if (key === 'Backspace') editing.begin('cell', '');
    else if (key === 'Enter') onEntered(shiftKey ? 'up' : 'down');
    else if (key.length === 1 && !ctrl) editing.begin('cell', key);
    else {
      const place = moveSelection(sheet, layout, selection, { key, ctrl, page });
      if (!place) return;
      session.select(cellArea(sheet, place.row, place.column));
    }
    event.preventDefault();
  }

  function handleMouse(event: MouseEvent): void {
    if (event.button !== 0) return;
    if (!editing.commit()) return event.preventDefault();
    const place = cellOf(event.target as Element);
    if (!place) return;
    const area = cellArea(sheet, place.row, place.column);
    if (area.row !== row || area.column !== column) session.select(area);
  }

  const cell = sheet.cells.get(cellKey(row, column));
  const hint = prompt?.showPrompt && (prompt.title !== '' || prompt.message !== '') ? prompt : null;
  const area = cellArea(sheet, row, column);
  const over = edit ? (
    <CellEditor
      editing={editing}
      address={address}
      width={extentOf(columns, area.column, area.columns)}
      height={extentOf(rows, area.row, area.rows)}
      onDone={onEntered}
    />
  ) : values || hint ? (
    <>
      {values && (
        <button
          type="button"
          className="drop"
          tabIndex={-1}
          aria-label={`Choose a value for ${address}`}
          aria-expanded={choosingHere}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={() => (choosingHere ? closeList() : setChoosing(selection))}
        />
      )}
      {choosingHere && values ? (
        <ListChoice
          values={values}
          held={shownText(cell)}
          address={address}
          onChoose={(value) => {
            editing.choose(value);
            closeList();
          }}
          onClose={closeList}
        />
      ) : (
        hint && (
          <div className="hint" id="cell-hint" aria-hidden>
            {hint.title !== '' && <strong>{hint.title}</strong>}
            {hint.message}
          </div>
        )
      )}
    </>
  ) : null;

  const width = ROW_HEADING_WIDTH + (columns.starts.at(-1) ?? 0);
  const height = COLUMN_HEADING_HEIGHT + (rows.starts.at(-1) ?? 0);
  return (
    <div className="scroller" ref={scroller}>
      <div
        ref={grid}
        role="grid"
        tabIndex={edit ? -1 : 0}
        className={sheet.showGridlines ? 'grid lined' : 'grid'}
        style={{ width, height }}
        aria-label={`Cells of ${sheet.name}`}
        aria-rowcount={(rows.indexes.at(-1) ?? 0) + 2}
        aria-colcount={(columns.indexes.at(-1) ?? 0) + 2}
        aria-activedescendant={cellId(area.row, area.column)}
        aria-describedby={hint ? 'cell-hint' : undefined}
        onKeyDown={handleKey}
        onMouseDown={handleMouse}
        onDoubleClick={(event) => cellOf(event.target as Element) && editing.begin('cell')}
      >
        <GridHeading columns={columns} drawn={drawnColumns} active={column} />
        {drawnRows.map((position) => {
          const line = rows.indexes[position] ?? 0;
          const selected = intersection(selection, { ...selection, row: line, rows: 1 });
          const active = contains(area, line, area.column) && line === area.row;
          return (
            <GridRow
              key={line}
              drawing={drawing}
              layout={layout}
              position={position}
              columns={drawnColumns}
              top={COLUMN_HEADING_HEIGHT + (rows.starts[position] ?? 0)}
              selection={selected && selection}
              active={active ? area.column : null}
              over={active ? over : null}
            />
          );
        })}
      </div>
      {sheet.charts.map((chart) => {
        const { place } = chart;
        const box = {
          left: ROW_HEADING_WIDTH + startOf(columns, place.column),
          top: COLUMN_HEADING_HEIGHT + startOf(rows, place.row),
          width: extentOf(columns, place.column, place.columns),
          height: extentOf(rows, place.row, place.rows),
        };
        return <ChartDrawing key={chart.id} sheet={sheet} chart={chart} box={box} />;
      })}
    </div>
  );
}
