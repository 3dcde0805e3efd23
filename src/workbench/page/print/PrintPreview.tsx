import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../../host/cells/lineSizes';
import type { SheetDrawing } from '../drawCell';
import { linesOf } from '../gridLayout';
import { layOutPages, type PrintedPage } from './layOutPages';
import { PaperPage } from './PaperPage';

const PIXELS = 4 / 3;
/** Pixels between two pages on the screen. */
const GAP = 40;

interface PrintPreviewProps {
  readonly drawing: SheetDrawing;
  readonly heights: ReadonlyMap<number, number>;
  readonly fileName: string;
  readonly onClose: () => void;
}

/** The pages that the sheet makes on paper, and the button that prints them. Only the pages in view are drawn until then. */
export function PrintPreview({ drawing, heights, fileName, onClose }: PrintPreviewProps) {
  const { sheet } = drawing;
  const dialog = useRef<HTMLDialogElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const [printing, setPrinting] = useState(false);
  const layout = useMemo(() => layOutPages(sheet, heights), [sheet, heights]);
  const { pages, paper } = layout;
  const [now] = useState(() => new Date());

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    const drawAll = (): void => flushSync(() => setPrinting(true));
    const drawSome = (): void => setPrinting(false);
    window.addEventListener('beforeprint', drawAll);
    window.addEventListener('afterprint', drawSome);
    return () => {
      window.removeEventListener('beforeprint', drawAll);
      window.removeEventListener('afterprint', drawSome);
    };
  }, []);

  const virtualizer = useVirtualizer({
    count: pages.length,
    getScrollElement: () => desk.current,
    estimateSize: () => paper.height * PIXELS + GAP,
    overscan: 1,
  });
  const items = virtualizer.getVirtualItems();
  const drawn = printing ? pages.map((_, index) => index) : items.map(({ index }) => index);

  const facts = (index: number) => ({
    page: index + 1,
    pages: pages.length,
    date: now.toLocaleDateString('en-GB'),
    time: now.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }),
    fileName,
    sheetName: sheet.name,
  });
  const linesOn = ({ rows, columns }: PrintedPage) => ({
    rows: linesOf(rows, (row) => (heights.get(row) ?? STANDARD_HEIGHT) * PIXELS),
    columns: linesOf(columns, (column) => (sheet.columnWidths.get(column) ?? STANDARD_WIDTH) * PIXELS),
  });
  const count = pages.length === 1 ? '1 page' : `${pages.length} pages`;
  const percent = layout.scale === 1 ? '' : `, at ${Math.round(layout.scale * 100)} %`;

  return (
    <dialog ref={dialog} className="preview" aria-labelledby="preview-title" onClose={onClose}>
      <style>{`@page { size: ${paper.width}pt ${paper.height}pt; margin: 0; }`}</style>
      <header className="preview-bar">
        <h2 id="preview-title">Print preview: {sheet.name}</h2>
        <p>
          {pages.length === 0
            ? 'There is nothing on this sheet to print.'
            : `${count}, ${sheet.page.paperSize} ${sheet.page.orientation.toLowerCase()}${percent}`}
        </p>
        <button type="button" className="primary" disabled={pages.length === 0} onClick={() => window.print()}>
          Print
        </button>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </header>
      <div ref={desk} className="papers" tabIndex={0} role="region" aria-label="Pages">
        <div style={{ height: virtualizer.getTotalSize() }} className="stack">
          {drawn.map((index) => {
            const page = pages[index];
            if (!page) return null;
            return (
              <div key={index} className="placed" style={{ top: index * (paper.height * PIXELS + GAP) }}>
                <PaperPage drawing={drawing} layout={layout} {...linesOn(page)} page={page} facts={facts(index)} />
                <p aria-hidden className="page-number">
                  Page {index + 1} of {pages.length}
                </p>
              </div>
            );
          })}
        </div>
      </div>
    </dialog>
  );
}
