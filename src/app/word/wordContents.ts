import type { Table } from 'docx';
import { ExternalHyperlink, HeadingLevel, Paragraph, TabStopType, TextRun } from 'docx';
import { headlineFigures, percentClosed, showPercentage } from '../../domain/report/headlineFigures';
import { INSPECTION_NOT_STATED } from '../../domain/report/inspectionSections';
import type { Content } from '../../domain/report/outline';
import { ragColours } from '../../domain/rag/ragColours';
import type { Counts, InspectionSection, RatedRecommendation } from '../../domain/report/reportModel';
import {
  showTarget,
  NO_REFERENCE,
  NO_TEXT,
  ownerLine,
  responseDate,
  revisionSentence,
} from '../../domain/report/sentences';
import { describeResponse } from '../../domain/section55';
import { RAG, type Rag } from '../../domain/vocabulary';
import { shortDate } from '../../domain/workbook/serialDate';
import { numberCell, textCell, writeTable, type WordCell, type WordLine } from './wordTables';

/** Names of the two numberings of the document. */
export const PARAGRAPHS = 'paragraphs';
export const BULLETS = 'bullets';

type Colour = 'blue' | 'green';
const RAGS = Object.keys(RAG) as Rag[];
const LABEL_TAB = 2400;

function ragCell(rag: Rag, completeColour: Colour): WordCell {
  const { fill, font } = ragColours(rag, completeColour);
  return { lines: [{ text: RAG[rag], bold: true }], fill, colour: font };
}

const webLink = (address: string): boolean => /^https?:\/\//i.test(address);

const linkParagraph = (address: string): Paragraph =>
  new Paragraph({
    indent: { left: 567 },
    children: webLink(address)
      ? [new ExternalHyperlink({ link: address, children: [new TextRun({ text: address, style: 'Hyperlink' })] })]
      : [new TextRun(address)],
  });

function headlineTables(counts: Counts, completeColour: Colour): (Paragraph | Table)[] {
  const figures = headlineFigures(counts).map(({ label, value, percentage }) => [
    textCell(label),
    numberCell(percentage ? showPercentage(value) : (value ?? ''), true),
  ]);
  const byRag = RAGS.map((rag) => [ragCell(rag, completeColour), numberCell(counts.byRag[rag], true)]);
  const look = { widths: [4, 1], size: 22, headingSize: 22, numeric: [1] } as const;
  return [
    writeTable({ ...look, headings: ['Figure', 'Number'], rows: figures }),
    after(),
    writeTable({ ...look, headings: ['RAG', 'Number'], rows: byRag }),
    after(),
  ];
}

/** Word joins tables that touch, and sets the next text hard against one. */
const after = (): Paragraph => new Paragraph({ spacing: { after: 0, line: 160 }, children: [] });

function countCells(name: string, counts: Counts, completeColour: Colour, bold: boolean): WordCell[] {
  return [
    textCell(name, bold),
    ...RAGS.map((rag): WordCell => {
      const { fill, font } = ragColours(rag, completeColour);
      return { ...numberCell(counts.byRag[rag], bold), ...(counts.byRag[rag] > 0 ? { fill, colour: font } : {}) };
    }),
    numberCell(counts.total, true),
    numberCell(counts.overdue, bold),
    numberCell(showPercentage(percentClosed(counts)), bold),
  ];
}

const inspectionTable = (sections: readonly InspectionSection[], total: Counts, completeColour: Colour): Table =>
  writeTable({
    headings: ['Inspection', ...RAGS.map((rag) => RAG[rag]), 'Total', 'Overdue', '% closed'],
    widths: [134, 28, 33, 31, 44, 45, 29, 28, 29, 42, 39],
    size: 18,
    headingSize: 15,
    numeric: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    rows: [
      ...sections.map(({ inspection, counts }) => countCells(inspection.title, counts, completeColour, false)),
      countCells('All inspections', total, completeColour, true),
    ],
  });

const responseTable = (sections: readonly InspectionSection[]): Table =>
  writeTable({
    headings: ['Inspection', 'Published', 'Last day', 'Response', 'State'],
    widths: [170, 75, 75, 75, 87],
    size: 20,
    headingSize: 20,
    rows: sections.map(({ inspection, lastDayToRespond, response }) => {
      const answered = response.kind === 'publishedOnTime' || response.kind === 'publishedLate';
      const link = inspection.responseLink;
      const line: WordLine = {
        text: responseDate(response, shortDate),
        ...(answered && link !== null && webLink(link) ? { address: link } : {}),
      };
      return [
        textCell(inspection.title),
        textCell(inspection.published === null ? 'Unknown' : shortDate(inspection.published)),
        textCell(lastDayToRespond === null ? 'None' : shortDate(lastDayToRespond)),
        { lines: [line] },
        textCell(describeResponse(response)),
      ];
    }),
  });

function itemCells(item: RatedRecommendation, owners: boolean, completeColour: Colour): WordCell[] {
  const { recommendation } = item;
  const further = [revisionSentence(item), owners ? ownerLine(item) : null].flatMap((text) =>
    text === null ? [] : [{ text }],
  );
  const words = (recommendation.text ?? NO_TEXT).split(/\r\n|\r|\n/).map((text) => ({ text }));
  return [
    textCell(recommendation.ref ?? NO_REFERENCE, true),
    { lines: [{ text: recommendation.inspection ?? INSPECTION_NOT_STATED, italic: true }, ...words, ...further] },
    ragCell(item.rag, completeColour),
    textCell(item.reason),
    textCell(showTarget(item)),
  ];
}

const recommendationTable = (items: readonly RatedRecommendation[], owners: boolean, completeColour: Colour): Table =>
  writeTable({
    headings: ['Reference', 'Recommendation', 'RAG', 'Reason', 'Current target'],
    widths: [64, 220, 58, 78, 62],
    mayPart: true,
    size: 20,
    headingSize: 20,
    rows: items.map((item) => itemCells(item, owners, completeColour)),
  });

const term = (text: string, words: string, keepNext: boolean): Paragraph =>
  new Paragraph({
    keepNext,
    tabStops: [{ type: TabStopType.LEFT, position: LABEL_TAB }],
    indent: { left: LABEL_TAB, hanging: LABEL_TAB },
    children: [new TextRun({ text: `${text}:`, bold: true }), new TextRun(`\t${words}`)],
  });

/** `spacing` in twips; the style's own when absent. */
const heading2 = (text: string, spacing?: { readonly before: number; readonly after: number }): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, ...(spacing ? { spacing } : {}), children: [new TextRun(text)] });

const signed = (change: number): string => (change > 0 ? `+${change}` : String(change));

/** Word's form of one piece of the report; a paragraph that leads to a list or a table stays with it. */
export function writeContent(
  content: Content,
  next: Content | undefined,
  completeColour: Colour,
): (Paragraph | Table)[] {
  const leads = next !== undefined && next.kind !== 'paragraph' && next.kind !== 'subheading';
  switch (content.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          numbering: { reference: PARAGRAPHS, level: 0 },
          keepNext: leads,
          children: [new TextRun(content.text)],
        }),
        ...(content.link === undefined ? [] : [linkParagraph(content.link)]),
      ];
    case 'note':
      return [new Paragraph({ children: [new TextRun({ text: content.text, size: 22 })] })];
    case 'bullets':
      return content.items.map(
        (text) =>
          new Paragraph({
            numbering: { reference: BULLETS, level: 0 },
            spacing: { after: 60 },
            children: [new TextRun(text)],
          }),
      );
    case 'subheading':
      return [heading2(content.text)];
    case 'headline':
      return headlineTables(content.counts, completeColour);
    case 'inspectionTable':
      return [inspectionTable(content.sections, content.total, completeColour), after()];
    case 'responseTable':
      return [responseTable(content.sections), after()];
    case 'recommendations':
      return [recommendationTable(content.items, content.owners, completeColour), after()];
    case 'travel':
      return [
        writeTable({
          headings: ['RAG', shortDate(content.earlier), shortDate(content.now), 'Change'],
          widths: [3, 2, 2, 1],
          size: 22,
          headingSize: 22,
          numeric: [1, 2, 3],
          rows: content.rows.map(({ rag, before, now }) => [
            ragCell(rag, completeColour),
            numberCell(before),
            numberCell(now),
            numberCell(signed(now - before)),
          ]),
        }),
        after(),
      ];
    case 'ragKey':
      return [
        writeTable({
          headings: ['RAG', 'Meaning'],
          widths: [1, 3],
          size: 22,
          headingSize: 22,
          rows: content.rows.map(({ rag, meaning }) => [ragCell(rag, completeColour), textCell(meaning)]),
        }),
        after(),
      ];
    case 'terms':
      return content.as === 'labels'
        ? content.rows.map(({ term: name, text }, index) => term(name, text, index < content.rows.length - 1))
        : content.rows.flatMap(({ term: name, text }) => [
            heading2(name, { before: 100, after: 20 }),
            new Paragraph({ children: [new TextRun(text)] }),
          ]);
  }
}
