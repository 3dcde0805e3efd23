import type { CellStyle } from '../../plan/sheetPlan';
import { RAG, type Rag } from '../../vocabulary';
import { shareClosed } from '../countRecommendations';
import type { Counts, InspectionSection } from '../reportModel';
import { shortDate } from '../../workbook/serialDate';
import { headlineFigures } from '../headlineFigures';
import { ragColours } from '../../rag/ragColours';
import * as grid from './grid';
import { block, cell, fitToRow, wrappedCell, wrappedHeight, type Block, type Row, type RowCell } from './row';

const RAGS = Object.keys(RAG) as Rag[];
const { text: TEXT, firstRag, total, overdue, share } = grid.COLUMN;

/** The look of a column heading: a light fill and a line under it, so that it prints in grey. */
const HEADING: CellStyle = {
  font: { size: grid.COLUMN_HEADING.size, bold: false },
  fill: grid.HEAD_FILL,
  underline: grid.RULE,
  vertical: 'Bottom',
};
const COUNT: CellStyle = { horizontal: 'Right', numberFormat: '#,##0' };
const LINE: CellStyle = { underline: '#D9D9D9' };

/** Share closed as a percentage, or words when nothing is counted. */
const shareCell = (column: number, counts: Counts, style: CellStyle = {}): RowCell => {
  const closed = shareClosed(counts);
  return cell(column, closed ?? 'n/a', { horizontal: 'Right', numberFormat: closed === null ? '@' : '0.0%', ...style });
};

export const ragCell = (
  rag: Rag,
  from: number,
  to: number,
  completeColour: 'blue' | 'green',
  style: CellStyle = {},
): RowCell => {
  const { fill, font } = ragColours(rag, completeColour);
  return cell(from, RAG[rag], { ...style, fill, font: { bold: true, colour: font } }, to);
};

/** The headline figures: what is tracked on the left, the RAG on the right. */
export function headlineBlock(counts: Counts, completeColour: 'blue' | 'green'): Block {
  const [label, value, rag, ragCount] = [TEXT, 5, 7, share] as const;
  const bold = (figure: RowCell): RowCell => ({ ...figure, style: { ...figure.style, ...LINE, font: { bold: true } } });
  const figures = headlineFigures(counts);
  const rows = RAGS.map((colour, index): Row => {
    const figure = figures[index];
    const number = figure?.percentage === true ? shareCell(value, counts) : cell(value, figure?.value ?? null, COUNT);
    return {
      cells: [
        cell(label, figure?.label ?? null, LINE, value - 1),
        bold(number),
        ragCell(colour, rag, ragCount - 1, completeColour, LINE),
        bold(cell(ragCount, counts.byRag[colour], COUNT)),
      ],
      height: 16.5,
      keepWithNext: index < RAGS.length - 1,
    };
  });
  return block(rows);
}

const COUNT_HEADINGS: readonly string[] = [...RAGS.map((rag) => RAG[rag]), 'Total', 'Overdue', '% closed'];

function countHeader(): Row {
  const headings = COUNT_HEADINGS.map((words, index) =>
    cell(firstRag + index, words, { ...HEADING, horizontal: 'Right', wrap: true }),
  );
  return {
    cells: [cell(TEXT, 'Inspection', HEADING), ...headings],
    height: 2 * grid.lineHeight(grid.COLUMN_HEADING.size) + 3,
    keepWithNext: true,
  };
}

function countRow(title: string, counts: Counts, completeColour: 'blue' | 'green', last: boolean): Row {
  const font = { ...grid.FONT, bold: last };
  const name = fitToRow(title, TEXT, font);
  const weight: CellStyle = last ? { font: { bold: true }, underline: grid.RULE } : LINE;
  const ragCells = RAGS.map((rag, index) => {
    const { fill, font } = ragColours(rag, completeColour);
    const coloured = counts.byRag[rag] > 0 ? { fill, font: { bold: last, colour: font } } : {};
    return cell(firstRag + index, counts.byRag[rag], { ...COUNT, ...weight, ...coloured });
  });
  return {
    cells: [
      wrappedCell(TEXT, name, weight),
      ...ragCells,
      cell(total, counts.total, { ...COUNT, ...weight, font: { bold: true } }),
      cell(overdue, counts.overdue, { ...COUNT, ...weight }),
      shareCell(share, counts, weight),
    ],
    height: wrappedHeight(name, TEXT, font),
    keepWithNext: !last,
  };
}

/** Inspections of one chart and its table, so that both are on a page and the bars can be read. */
const INSPECTIONS_A_CHART = 10;
const BAR_HEIGHT = 27;
const CHART_FRAME = 84;
const CHART_ROW = 15;

/** Chart and table by inspection; beyond ten inspections there are several, and the total stands under the last. */
export function inspectionBlocks(
  sections: readonly InspectionSection[],
  sum: Counts,
  completeColour: 'blue' | 'green',
): Block[] {
  if (sections.length === 0) return [block([countHeader(), countRow('All inspections', sum, completeColour, true)])];
  const blocks: Block[] = [];
  for (let at = 0; at < sections.length; at += INSPECTIONS_A_CHART) {
    const some = sections.slice(at, at + INSPECTIONS_A_CHART);
    const last = at + some.length === sections.length;
    const chartRows = Math.ceil((CHART_FRAME + some.length * BAR_HEIGHT) / CHART_ROW);
    const range =
      sections.length > INSPECTIONS_A_CHART ? ` (${at + 1} to ${at + some.length} of ${sections.length})` : '';
    // The last of these rows is the air between chart and table, where a page may end.
    const air = Array.from({ length: chartRows + 1 }, (_, index): Row => ({
      cells: [],
      height: CHART_ROW,
      keepWithNext: index < chartRows,
      ...(index === 0
        ? {
            chart: {
              title: `RAG by inspection${range}`,
              rows: chartRows,
              headings: chartRows + 1,
              dataRows: some.length,
            },
          }
        : {}),
    }));
    const table = some.map(({ inspection, counts }) => countRow(inspection.title, counts, completeColour, false));
    const tail = last ? [countRow('All inspections', sum, completeColour, true)] : [];
    blocks.push(block([...air, countHeader(), ...table, ...tail]));
  }
  return blocks;
}

/** A heading row over spans of columns; each heading has the room of its span. */
export const headingRow = (headings: readonly (readonly [words: string, from: number, to: number])[]): Row => ({
  cells: headings.map(([words, from, to]) => cell(from, words, HEADING, to)),
  height: grid.lineHeight(grid.COLUMN_HEADING.size) + 4.5,
  keepWithNext: true,
});

/** How RAG stood at the last panel and how it stands now. */
export function travelBlock(
  rows: readonly { readonly rag: Rag; readonly before: number; readonly now: number }[],
  earlier: number,
  now: number,
  completeColour: 'blue' | 'green',
): Block {
  const body = rows.map(({ rag, before, now: after }, index): Row => ({
    cells: [
      ragCell(rag, TEXT, TEXT, completeColour, LINE),
      cell(2, null, LINE),
      cell(3, before, { ...COUNT, ...LINE }),
      cell(4, null, LINE),
      cell(5, after, { ...COUNT, ...LINE }),
      cell(6, null, LINE),
      cell(7, after - before, { horizontal: 'Right', numberFormat: '+#,##0;-#,##0;0', ...LINE }),
    ],
    height: 15,
    keepWithNext: index < rows.length - 1,
  }));
  const header = headingRow([
    ['RAG', TEXT, TEXT],
    [shortDate(earlier), 2, 3],
    [shortDate(now), 4, 5],
    ['Change', 6, 7],
  ]);
  return block([header, ...body]);
}
