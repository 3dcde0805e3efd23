import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ITableBordersOptions,
} from 'docx';

/** Twips between the margins of the page. */
export const TEXT_WIDTH = 9638;

export interface WordLine {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Web address behind the text. */
  readonly address?: string;
}

/** What a cell of a table holds: its lines, and the colours of its RAG. */
export interface WordCell {
  readonly lines: readonly WordLine[];
  readonly right?: boolean;
  readonly fill?: string;
  readonly colour?: string;
}

export const textCell = (text: string, bold = false): WordCell => ({ lines: [{ text, bold }] });
export const numberCell = (number: number | string, bold = false): WordCell => ({
  lines: [{ text: String(number), bold }],
  right: true,
});

export interface WordTable {
  readonly headings: readonly string[];
  /** Parts of the page's width, by column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WordCell[])[];
  /** Half points. */
  readonly size: number;
  readonly headingSize: number;
  /** Columns whose headings stand over numbers. */
  readonly numeric?: readonly number[];
  /** Its rows are high: it may be parted between pages however few they are. */
  readonly mayPart?: boolean;
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' } as const;
const BORDERS: ITableBordersOptions = {
  top: EDGE,
  bottom: EDGE,
  left: EDGE,
  right: EDGE,
  insideHorizontal: EDGE,
  insideVertical: EDGE,
};
const MARGINS = { top: 30, bottom: 30, left: 40, right: 40 } as const;

/** docx takes colours without their `#`. */
const hex = (colour: string): string => colour.replace('#', '');

function writeLine(line: WordLine, cell: WordCell, size: number, keepNext: boolean): Paragraph {
  const run = new TextRun({
    text: line.text,
    size,
    bold: line.bold === true,
    italics: line.italic === true,
    ...(cell.colour === undefined ? {} : { color: hex(cell.colour) }),
    ...(line.address === undefined ? {} : { style: 'Hyperlink' }),
  });
  return new Paragraph({
    alignment: cell.right === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
    spacing: { after: 0 },
    keepNext,
    children: [line.address === undefined ? run : new ExternalHyperlink({ link: line.address, children: [run] })],
  });
}

const writeCell = (cell: WordCell, width: number, size: number, keepNext: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(cell.fill) } }),
    children: cell.lines.map((line) => writeLine(line, cell, size, keepNext)),
  });

/** Rows of a table that is not parted between pages. */
const KEPT_TOGETHER = 8;

/** A table whose one header row is marked as such and repeated on each page; no row is parted between pages, nor a table of few rows. */
export function writeTable(table: WordTable): Table {
  const parts = table.widths.reduce((sum, width) => sum + width, 0);
  const widths = table.widths.map((width) => Math.floor((width / parts) * TEXT_WIDTH));
  const row = (cells: readonly WordCell[], size: number, header: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((cell, column) => writeCell(cell, widths[column] ?? 0, size, keepNext)),
    });
  const short = table.mayPart !== true && table.rows.length <= KEPT_TOGETHER;
  const headings = table.headings.map((words, column): WordCell => ({
    lines: [{ text: words, bold: true }],
    fill: '#F2F2F2',
    right: table.numeric?.includes(column) === true,
  }));
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: MARGINS,
    rows: [
      row(headings, table.headingSize, true, true),
      ...table.rows.map((cells, index) => row(cells, table.size, false, short && index < table.rows.length - 1)),
    ],
  });
}
