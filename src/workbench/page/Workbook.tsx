import { useMemo, useSyncExternalStore } from 'react';
import { unsupportedLine } from '../formulas/unsupportedWording';
import type { HostSheet } from '../host/workbook';
import type { AfterEntry } from './CellEditor';
import { drawingOf } from './drawCell';
import { FormulaBar } from './FormulaBar';
import { cellArea, layOutGrid } from './gridLayout';
import { moveSelection } from './moveSelection';
import { PrintPreview } from './print/PrintPreview';
import { rowHeights } from './rowHeights';
import type { WorkbenchSession } from './session';
import { SheetGrid } from './SheetGrid';
import { SheetTabs } from './SheetTabs';
import type { MeasureText } from './textMeasure';

const ARROW: Readonly<Record<AfterEntry, string>> = {
  down: 'ArrowDown',
  up: 'ArrowUp',
  right: 'ArrowRight',
  left: 'ArrowLeft',
};
/** The grid grows in steps of so many lines when the selection goes beyond what is used. */
const GROWTH = { rows: 20, columns: 5 } as const;
const grown = (line: number, step: number): number => Math.ceil((line + 1) / step) * step;

interface WorkbookProps {
  readonly session: WorkbenchSession;
  readonly measure: MeasureText;
  /** True while the shown sheet is previewed as it prints. */
  readonly previewing: boolean;
  readonly onPreviewed: () => void;
}

/** The opened workbook, drawn again whenever it has changed. */
export function Workbook(props: WorkbookProps) {
  const { session } = props;
  useSyncExternalStore(session.subscribe, session.version);
  return <ShownSheet key={session.sheet.id} {...props} sheet={session.sheet} />;
}

function ShownSheet(props: WorkbookProps & { readonly sheet: HostSheet }) {
  const { session, measure, sheet, previewing, onPreviewed } = props;
  const { content, editing, selection } = session;
  const { workbook } = session.host;
  // The sheet is one object that changes: what is worked out from it holds until the workbook is written to.
  /* eslint-disable react-hooks/exhaustive-deps */
  const drawing = useMemo(() => {
    session.host.calculate();
    return drawingOf(workbook, sheet, measure);
  }, [session, sheet, measure, content]);
  const heights = useMemo(() => rowHeights(sheet, measure), [drawing]);
  const [rows, columns] = [grown(selection.row, GROWTH.rows), grown(selection.column, GROWTH.columns)];
  const layout = useMemo(() => layOutGrid(sheet, heights, { rows, columns }), [heights, rows, columns]);
  /* eslint-enable react-hooks/exhaustive-deps */

  function moveOn(after: AfterEntry | null): void {
    if (!after) return;
    const place = moveSelection(sheet, layout, selection, { key: ARROW[after], ctrl: false, page: 1 });
    if (place) session.select(cellArea(sheet, place.row, place.column));
  }

  return (
    <section className="workbook" aria-label="Workbook">
      <FormulaBar sheet={sheet} area={selection} editing={editing} onEntered={moveOn} />
      <p className="message" role="alert">
        {editing.refusal}
      </p>
      <p className="notice" role="status">
        {unsupportedLine(session.host.unsupportedFormulas)}
      </p>
      <SheetGrid
        session={session}
        drawing={drawing}
        layout={layout}
        selection={selection}
        editing={editing}
        onEntered={moveOn}
      />
      <SheetTabs
        sheets={workbook.sheets}
        shown={sheet}
        onShow={(next) => {
          if (editing.commit()) session.show(next);
        }}
      />
      {previewing && (
        <PrintPreview drawing={drawing} heights={heights} fileName={workbook.fileName} onClose={onPreviewed} />
      )}
    </section>
  );
}
