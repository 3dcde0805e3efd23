import type { CellStyle } from '../../plan/sheetPlan';
import { describeResponse } from '../../section55';
import type { Rag } from '../../vocabulary';
import { shortDate } from '../../workbook/serialDate';
import { INSPECTION_NOT_STATED } from '../inspectionSections';
import type { InspectionSection, RatedRecommendation } from '../reportModel';
import { showTarget, NO_REFERENCE, NO_TEXT, ownerLine, reasonLine, responseDate, revisionSentence } from '../sentences';
import { headingRow, ragCell } from './countBlocks';
import * as grid from './grid';
import {
  block,
  cell,
  fits,
  fitToRow,
  textRows,
  wrappedCell,
  wrappedHeight,
  type Block,
  type Row,
  type RowCell,
} from './row';

const { text: TEXT } = grid.COLUMN;
const LAST = grid.COLUMNS - 1;
const BOLD: CellStyle = { font: { bold: true } };
const LINE: CellStyle = { underline: '#D9D9D9' };
/** Rows of an item that are kept on one page; a longer one may go on overleaf. */
const KEPT_TOGETHER = 14;

const ITEM_HEADINGS = [
  ['Reference', TEXT, TEXT],
  ['RAG', 2, 4],
  ['Reason', 5, 8],
  ['Current target', 9, LAST],
] as const;

/** A line under the item: its last row, over all its columns. */
const underlined = (row: Row): Row => ({
  ...row,
  cells: row.cells.map((one) => ({ ...one, style: { ...one.style, ...LINE } })),
});

/** One recommendation: its facts on a row, its words on the lines beneath, which run the width of the page. */
function itemRows(item: RatedRecommendation, owners: boolean, completeColour: 'blue' | 'green'): Row[] {
  const { recommendation, rag, reason } = item;
  const bold = { ...grid.FONT, bold: true };
  const ref = fitToRow(recommendation.ref ?? NO_REFERENCE, TEXT, bold);
  const short = fits(reason, 5, 8, grid.FONT);
  const facts: Row = {
    cells: [
      wrappedCell(TEXT, ref, BOLD),
      ragCell(rag, 2, 4, completeColour),
      cell(5, short ? reason : 'See below', {}, 8),
      cell(9, showTarget(item), {}, LAST),
    ],
    height: wrappedHeight(ref, TEXT, bold),
    keepWithNext: true,
    headings: headingRow(ITEM_HEADINGS),
  };
  const lines = [
    ...textRows(recommendation.inspection ?? INSPECTION_NOT_STATED, {
      font: grid.FONT,
      style: { font: { italic: true } },
    }),
    ...textRows(recommendation.text ?? NO_TEXT, { font: grid.FONT }),
    ...[short ? null : reasonLine(item), revisionSentence(item), owners ? ownerLine(item) : null].flatMap((line) =>
      line === null ? [] : textRows(line, { font: grid.FONT }),
    ),
  ];
  const rows = [facts, ...lines];
  return rows.map((row, index) => {
    const last = index === rows.length - 1;
    const kept = !last && (rows.length <= KEPT_TOGETHER || index < 3 || index === rows.length - 2);
    return { ...(last ? underlined({ ...row, height: row.height + 3 }) : row), keepWithNext: kept };
  });
}

export function recommendationBlock(
  items: readonly RatedRecommendation[],
  owners: boolean,
  completeColour: 'blue' | 'green',
): Block {
  return block([headingRow(ITEM_HEADINGS), ...items.flatMap((item) => itemRows(item, owners, completeColour))]);
}

const RESPONSE_HEADINGS = [
  ['Inspection', TEXT, TEXT],
  ['Published', 2, 3],
  ['Last day', 4, 5],
  ['Response', 6, 7],
  ['State', 8, LAST],
] as const;

export function responseBlock(sections: readonly InspectionSection[]): Block {
  const headings = headingRow(RESPONSE_HEADINGS);
  const rows = sections.map(({ inspection, lastDayToRespond, response }): Row => {
    const title = fitToRow(inspection.title, TEXT, grid.FONT);
    const answered = response.kind === 'publishedOnTime' || response.kind === 'publishedLate';
    const link =
      answered && inspection.responseLink !== null && /^https?:\/\//i.test(inspection.responseLink)
        ? { address: inspection.responseLink }
        : {};
    // The link is on words: Excel reads the text of a linked cell anew, and would make a date of a date.
    const state: RowCell = { ...cell(8, describeResponse(response), LINE, LAST), ...link };
    return {
      cells: [
        wrappedCell(TEXT, title, LINE),
        cell(2, inspection.published === null ? 'Unknown' : shortDate(inspection.published), LINE, 3),
        cell(4, lastDayToRespond === null ? 'None' : shortDate(lastDayToRespond), LINE, 5),
        cell(6, responseDate(response, shortDate), LINE, 7),
        state,
      ],
      height: wrappedHeight(title, TEXT, grid.FONT),
      keepWithNext: false,
      headings,
    };
  });
  return block([headings, ...rows]);
}

/** A short label in column B and its text on the lines beside it. */
function labelRows(label: RowCell, text: string): Row[] {
  const rows = textRows(text, { font: grid.FONT, from: 2, label, after: 3 });
  return rows.map((row, index) => ({ ...row, keepWithNext: index < rows.length - 1 && row.keepWithNext }));
}

export const labelBlock = (rows: readonly { readonly term: string; readonly text: string }[]): Block =>
  block(rows.flatMap(({ term, text }) => labelRows(cell(TEXT, term, BOLD), text)));

/** Terms as small headings, each with its text under it. */
export const termBlock = (rows: readonly { readonly term: string; readonly text: string }[]): Block =>
  block(
    rows.flatMap(({ term, text }) => [
      ...textRows(term, { font: { ...grid.FONT, bold: true } }).map((row) => ({ ...row, keepWithNext: true })),
      ...textRows(text, { font: grid.FONT, after: 6 }),
    ]),
  );

/** The key, in one piece: half of it explains nothing. */
export function ragKeyBlock(
  entries: readonly { readonly rag: Rag; readonly meaning: string }[],
  completeColour: 'blue' | 'green',
): Block {
  const rows = entries.flatMap(({ rag, meaning }) => labelRows(ragCell(rag, TEXT, TEXT, completeColour), meaning));
  return block(rows.map((row, index) => ({ ...row, keepWithNext: index < rows.length - 1 })));
}
