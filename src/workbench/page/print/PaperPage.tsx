import { memo, type CSSProperties } from 'react';
import { ChartDrawing } from '../ChartDrawing';
import { drawCell, type SheetDrawing } from '../drawCell';
import { extentOf, mergeAt, positionOf, startOf, type Lines } from '../gridLayout';
import { headerRuns, type HeaderFacts } from './headerText';
import type { PrintedPage, PrintLayout } from './layOutPages';

const PIXELS = 4 / 3;
/** Points of header text that says no size. */
const HEADER_SIZE = 11;

interface PaperPageProps {
  readonly drawing: SheetDrawing;
  readonly layout: PrintLayout;
  /** The rows of the page and its columns, in pixels. */
  readonly rows: Lines;
  readonly columns: Lines;
  readonly page: PrintedPage;
  readonly facts: HeaderFacts;
}

/** Header or footer in its three parts. */
function PageText(props: {
  readonly parts: { readonly left: string; readonly centre: string; readonly right: string };
  readonly facts: HeaderFacts;
  readonly scale: number;
  readonly style: CSSProperties;
}) {
  const { parts, facts, scale, style } = props;
  return (
    <div className="page-text" style={style}>
      {(['left', 'centre', 'right'] as const).map((part) => (
        <div key={part} className={part}>
          {headerRuns(parts[part], facts).map(({ text, bold, italic, underline, struck, size }, index) => (
            <span
              key={index}
              style={{
                fontSize: `${(size ?? HEADER_SIZE) * scale}pt`,
                fontWeight: bold ? 700 : 400,
                fontStyle: italic ? 'italic' : 'normal',
                textDecoration:
                  [underline && 'underline', struck && 'line-through'].filter(Boolean).join(' ') || 'none',
              }}
            >
              {text}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The cells of a page, each where it stands on the paper. */
function PageCells({ drawing, rows, columns }: Pick<PaperPageProps, 'drawing' | 'rows' | 'columns'>) {
  const { sheet } = drawing;
  return rows.indexes.flatMap((row, down) =>
    columns.indexes.map((column, position) => {
      const merge = mergeAt(sheet, row, column);
      const first = merge && {
        row: rows.indexes[positionOf(rows, merge.row)],
        column: columns.indexes[positionOf(columns, merge.column)],
      };
      if (first && (first.row !== row || first.column !== column)) return null;
      const left = columns.starts[position] ?? 0;
      const width = merge ? extentOf(columns, merge.column, merge.columns) : (columns.starts[position + 1] ?? 0) - left;
      const top = rows.starts[down] ?? 0;
      const height = merge ? extentOf(rows, merge.row, merge.rows) : (rows.starts[down + 1] ?? 0) - top;
      const { style, content } = drawCell(drawing, columns, row, position, width);
      if (content === null && Object.keys(style).length === 0) return null;
      return (
        <div key={`${row} ${column}`} className="cell" style={{ ...style, left, top, width, height }}>
          {content}
        </div>
      );
    }),
  );
}

/** One page of paper as it will be printed. */
export const PaperPage = memo(function PaperPage({ drawing, layout, rows, columns, page, facts }: PaperPageProps) {
  const { sheet } = drawing;
  const { paper, room, scale } = layout;
  const { margins, header, footer, centreHorizontally, blackAndWhite } = sheet.page;
  const width = (columns.starts.at(-1) ?? 0) / PIXELS;
  const indent = centreHorizontally ? Math.max(0, (room.width - width * scale) / 2) : 0;
  const side = { left: `${margins.left}pt`, right: `${margins.right}pt` };
  return (
    <section
      className={blackAndWhite ? 'paper black-and-white' : 'paper'}
      aria-label={`Page ${facts.page} of ${facts.pages}`}
      style={{ width: `${paper.width}pt`, height: `${paper.height}pt` }}
    >
      <PageText parts={header} facts={facts} scale={scale} style={{ ...side, top: `${margins.header}pt` }} />
      <div
        className="printed"
        style={{
          left: `${margins.left + indent}pt`,
          top: `${margins.top}pt`,
          width: `${width}pt`,
          height: `${room.height / scale}pt`,
          transform: `scale(${scale})`,
        }}
      >
        <PageCells drawing={drawing} rows={rows} columns={columns} />
        {sheet.charts.map((chart) => {
          const { place } = chart;
          const shown = page.rows.some((row) => row >= place.row && row < place.row + place.rows);
          if (!shown) return null;
          const box = {
            left: startOf(columns, place.column),
            top: startOf(rows, place.row),
            width: extentOf(columns, place.column, place.columns),
            height: extentOf(rows, place.row, place.rows),
          };
          return <ChartDrawing key={chart.id} sheet={sheet} chart={chart} box={box} />;
        })}
      </div>
      <PageText parts={footer} facts={facts} scale={scale} style={{ ...side, bottom: `${margins.footer}pt` }} />
    </section>
  );
});
