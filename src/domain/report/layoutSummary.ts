import type { PlannedChart, PlannedPage, SheetPlan } from '../plan/sheetPlan';
import { PROTECTIVE_MARKING, RAG, type Rag } from '../vocabulary';
import { longDate } from '../workbook/serialDate';
import { outline, SUMMARY_ORDER, type Content, type Part, type PartId } from './outline';
import { ragColours } from '../rag/ragColours';
import type { ReportModel } from './reportModel';
import { positionAsAt, reportOf, titleOf } from './sentences';
import { headlineBlock, inspectionBlocks, travelBlock } from './summary/countBlocks';
import { SUMMARY_SHEET } from './summarySheet';
import * as grid from './summary/grid';
import { ragKeyBlock, recommendationBlock, labelBlock, responseBlock, termBlock } from './summary/listBlocks';
import { layOutPages } from './summary/paginate';
import { placeRows } from './summary/placeRows';
import { bullets, heading, note, paragraph, subheading } from './summary/proseBlocks';
import { block, textRows, type Block, type Row } from './summary/row';

/** Parts that begin a page of their own. */
const ON_A_NEW_PAGE: readonly PartId[] = ['findings', 'appendix'];

const TITLE = { size: 16, bold: true } as const;

/** The report's title is A1 and stands again at the head of each page; who reports to whom follows. */
function titleBlocks({ details }: ReportModel): { readonly title: readonly Row[]; readonly rest: Block } {
  const from = grid.COLUMN.number;
  const line = (text: string, size: number, bold: boolean): Row[] =>
    text.trim() === '' ? [] : textRows(text, { font: { size, bold }, from, after: 1.5 });
  return {
    title: textRows(titleOf(details), { font: TITLE, from, after: 3 }),
    rest: block([
      ...line(details.panel, 13, true),
      ...line(details.meetingDate === null ? 'Date of the meeting not set' : longDate(details.meetingDate), 11, false),
      ...line(reportOf(details), 11, false),
      ...line(details.body, 11, false),
      ...line(positionAsAt(details), 11, true),
    ]),
  };
}

function blocksOf(content: Content, model: ReportModel): Block[] {
  const { completeColour } = model.details;
  switch (content.kind) {
    case 'paragraph':
      return [paragraph(content.number, content.text, content.link)];
    case 'note':
      return [note(content.text)];
    case 'bullets':
      return [bullets(content.items)];
    case 'subheading':
      return [subheading(content.text)];
    case 'headline':
      return [headlineBlock(content.counts, completeColour)];
    case 'inspectionTable':
      return inspectionBlocks(content.sections, content.total, completeColour);
    case 'responseTable':
      return [responseBlock(content.sections)];
    case 'recommendations':
      return [recommendationBlock(content.items, content.owners, completeColour)];
    case 'travel':
      return [travelBlock(content.rows, content.earlier, content.now, completeColour)];
    case 'ragKey':
      return [ragKeyBlock(content.rows, completeColour)];
    case 'terms':
      return [content.as === 'labels' ? labelBlock(content.rows) : termBlock(content.rows)];
  }
}

/** A line that leads to bullets or a table stays with what it leads to. */
const LEADS: readonly Content['kind'][] = [
  'bullets',
  'responseTable',
  'recommendations',
  'travel',
  'headline',
  'inspectionTable',
];

const kept = (one: Block): Block => ({
  ...one,
  rows: one.rows.map((row, index) => (index === one.rows.length - 1 ? { ...row, keepWithNext: true } : row)),
});

const keepTogether = (one: Block): Block => ({
  ...one,
  rows: one.rows.map((row, index) => (index === one.rows.length - 1 ? row : { ...row, keepWithNext: true })),
});

/** Points; a part no higher than this is not parted between pages. */
const SHORT_PART = 150;

function partBlocks(part: Part, model: ReportModel): Block[] {
  const title = heading(part.heading);
  const first = title.rows.map((row, index) =>
    index === 0 && ON_A_NEW_PAGE.includes(part.id) ? { ...row, breakBefore: true } : row,
  );
  const contents = part.contents.flatMap((content, index) => {
    const next = part.contents[index + 1];
    const blocks = blocksOf(content, model);
    return content.kind === 'paragraph' && next && LEADS.includes(next.kind) ? blocks.map(kept) : blocks;
  });
  const blocks = [{ rows: first }, ...contents];
  const height = blocks.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.height, 0);
  if (height > SHORT_PART) return blocks;
  return blocks.map((one, index) => (index === blocks.length - 1 ? keepTogether(one) : kept(keepTogether(one))));
}

/** Page header and footer text: `&` starts a code there and is doubled. */
const plain = (text: string): string => text.replace(/&/g, '&&');
/** Beyond this the title in the footer would run into its neighbours. */
const LONGEST_FOOTER_TITLE = 40;

function pageOf(
  { details }: ReportModel,
  rows: number,
  titleRows: number,
  breaksBefore: readonly number[],
): PlannedPage {
  const title = titleOf(details);
  return {
    orientation: 'Portrait',
    printArea: { row: 0, column: 0, rows, columns: grid.COLUMNS },
    titleRows: { first: 0, count: titleRows },
    margins: grid.MARGINS,
    header: { left: '', centre: details.marking === 'none' ? '' : PROTECTIVE_MARKING[details.marking], right: '' },
    footer: {
      left: positionAsAt(details),
      centre: title.length <= LONGEST_FOOTER_TITLE ? plain(title) : '',
      right: 'Page &P of &N',
    },
    fitToWidth: false,
    breaksBefore,
  };
}

function chartsOf(rows: readonly Row[], model: ReportModel): PlannedChart[] {
  const rags = Object.keys(RAG) as Rag[];
  return rows.flatMap(({ chart }, row) =>
    chart === undefined
      ? []
      : {
          name: chart.title,
          title: chart.title,
          data: {
            row: row + chart.headings,
            column: grid.COLUMN.text,
            rows: chart.dataRows + 1,
            columns: rags.length + 1,
          },
          place: { row, column: 0, rows: chart.rows, columns: grid.COLUMNS },
          colours: rags.map((rag) => ragColours(rag, model.details.completeColour).bar),
        },
  );
}

/**
 * The Panel summary as a plan of its sheet: static values only, every one of them from the model. A4 portrait, no
 * merged cells, every row with a height of its own, pages broken so that no heading is left behind.
 */
export function layoutSummary(model: ReportModel): SheetPlan {
  const { title, rest } = titleBlocks(model);
  const parts = outline(model, SUMMARY_ORDER).flatMap((part) => partBlocks(part, model));
  const repeated = title.reduce((sum, { height }) => sum + height, 0);
  const { rows, breaks } = layOutPages(
    [block(title), rest, ...parts].flatMap((one) => one.rows),
    grid.PAGE_HEIGHT,
    repeated,
  );
  return {
    name: SUMMARY_SHEET,
    visibility: 'Visible',
    tabColour: '#1F3864',
    font: grid.FONT,
    gridlines: false,
    ...placeRows(rows),
    columnWidths: grid.COLUMN_WIDTHS,
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: chartsOf(rows, model),
    frozenRows: 0,
    page: pageOf(model, rows.length, title.length, breaks),
  };
}
