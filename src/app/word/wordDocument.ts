import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type IStylesOptions,
} from 'docx';
import { outline, REPORT_ORDER, type Part } from '../../domain/report/outline';
import type { ReportModel } from '../../domain/report/reportModel';
import { positionAsAt, reportOf, titleOf } from '../../domain/report/sentences';
import { PROTECTIVE_MARKING } from '../../domain/vocabulary';
import { longDate } from '../../domain/workbook/serialDate';
import { writeContent, BULLETS, PARAGRAPHS } from './wordContents';
import { TEXT_WIDTH } from './wordTables';

/** Twips: a twentieth of a point. A4 with margins of 2 cm, which leaves `TEXT_WIDTH`. */
const PAGE = { width: 11906, height: 16838, margin: 1134 } as const;
const HANGING = 567;

/** Arial 12, left aligned: the house style of council papers. Sizes are half points. */
const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 24, language: { value: 'en-GB' } },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { after: 120 } },
    },
    title: { run: { font: 'Arial', size: 40, bold: true }, paragraph: { spacing: { before: 120, after: 120 } } },
    heading1: {
      run: { font: 'Arial', size: 32, bold: true },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: 'Arial', size: 26, bold: true },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
  },
};

const line = (text: string, bold = false): Paragraph[] =>
  text.trim() === '' ? [] : [new Paragraph({ children: [new TextRun({ text, bold })] })];

function titleBlock({ details }: ReportModel): Paragraph[] {
  return [
    ...line(details.panel, true),
    ...line(details.meetingDate === null ? 'Date of the meeting not set' : longDate(details.meetingDate)),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(titleOf(details))] }),
    ...line(reportOf(details), true),
    ...line(details.body),
    ...line(positionAsAt(details)),
  ];
}

const writePart = (part: Part, model: ReportModel): ReturnType<typeof writeContent> => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: part.id === 'appendix',
    children: [new TextRun(part.heading)],
  }),
  ...part.contents.flatMap((content, index) =>
    writeContent(content, part.contents[index + 1], model.details.completeColour),
  ),
];

const marking = ({ details }: ReportModel): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children:
          details.marking === 'none' ? [] : [new TextRun({ text: PROTECTIVE_MARKING[details.marking], bold: true })],
      }),
    ],
  });

const pageNumbers = ({ details }: ReportModel): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({
            size: 20,
            children: [positionAsAt(details), '\t', 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

/** Lays the report out and packs it. Rejects only when the library itself fails. */
export async function packWordDocument(model: ReportModel): Promise<Uint8Array> {
  const indent = { paragraph: { indent: { left: HANGING, hanging: HANGING } } };
  const document = new Document({
    title: titleOf(model.details),
    subject: positionAsAt(model.details),
    creator: model.details.body,
    lastModifiedBy: model.details.body,
    description: '',
    styles: STYLES,
    numbering: {
      config: [
        {
          reference: PARAGRAPHS,
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: indent },
          ],
        },
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 2 * HANGING, hanging: HANGING } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        headers: { default: marking(model) },
        footers: { default: pageNumbers(model) },
        children: [...titleBlock(model), ...outline(model, REPORT_ORDER).flatMap((part) => writePart(part, model))],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
