import { cellAddress, columnLetters } from '../../domain/workbook/area';
import { FORCE_ROWS } from './forceRows';
import { NATIONAL_SECTIONS } from './nationalRows';
import type { ForceRow, NationalRow, TypedCell } from './officerRow';
import { fitHeight, put, putAcross, startSheet, type Look, type SheetDraft } from './sheetDraft';

type RowLooks = Pick<NationalRow, 'rowFill' | 'pasted'>;

interface Column<Row> {
  readonly header: string;
  readonly width: number;
  readonly cell: (row: Row) => TypedCell | undefined;
  readonly look?: (row: Row) => Look;
}

/** Where a recommendation was laid out; the row is 1-based. */
export interface PlacedRow<Row> {
  readonly row: number;
  /** As the row's banner or its inspection cell has it. */
  readonly inspection: string;
  readonly typed: Row;
}

const HEADER: Look = {
  bold: true,
  fill: '1F3864',
  colour: 'FFFFFF',
  wrap: true,
  down: 'center',
  across: 'center',
  borders: true,
};
const BODY: Look = { wrap: true, down: 'top', size: 10, borders: true };

const PASTED: Look = { wrap: true, down: 'top', size: 9, font: 'Arial' };

const PRIORITY_FILL = { High: 'FF7C80', Medium: 'FFD966', Low: 'A9D08E' } as const;
const RAG_FILL: Readonly<Record<string, string>> = {
  Red: 'FF0000',
  Amber: 'FFC000',
  Green: '00B050',
  Complete: '00B0F0',
  Blue: '00B0F0',
};

const NATIONAL_COLUMNS: readonly Column<NationalRow>[] = [
  { header: 'Ref', width: 9, cell: (row) => row.ref, look: () => ({ bold: true }) },
  { header: 'HMICFRS no.', width: 10, cell: (row) => row.hmicfrsNo, look: () => ({ across: 'center' }) },
  { header: 'Recommendation / AFI', width: 52, cell: (row) => row.text },
  { header: 'Type', width: 15, cell: (row) => row.type },
  {
    header: 'Priority',
    width: 9,
    cell: (row) => row.priority,
    look: (row) => ({ fill: PRIORITY_FILL[row.priority], across: 'center' }),
  },
  { header: 'Lead', width: 16, cell: (row) => row.lead },
  { header: 'Owner', width: 12, cell: (row) => row.owner },
  { header: 'Date due', width: 14, cell: (row) => row.due },
  { header: 'Revised date', width: 13, cell: (row) => row.revised },
  { header: 'Status', width: 16, cell: (row) => row.status },
  {
    header: 'RAG',
    width: 11,
    cell: (row) => row.rag,
    look: (row) => {
      const fill = row.ragFill ?? RAG_FILL[row.rag ?? ''];
      return { across: 'center', bold: true, ...(fill === undefined ? {} : { fill }) };
    },
  },
  { header: 'Progress update', width: 46, cell: (row) => row.update },
  { header: 'File ref', width: 18, cell: (row) => row.fileRef },
  { header: 'Date closed', width: 13, cell: (row) => row.closed },
  { header: 'Publish?', width: 9, cell: (row) => row.publish, look: () => ({ across: 'center' }) },
];

const FORCE_GROUPS: readonly {
  readonly title: string;
  readonly fill: string;
  readonly columns: readonly Column<ForceRow>[];
}[] = [
  {
    title: 'HMICFRS finding',
    fill: '203764',
    columns: [
      { header: 'Ref', width: 9, cell: (row) => row.ref, look: () => ({ bold: true }) },
      { header: 'Inspection', width: 24, cell: (row) => row.inspection },
      { header: 'Report published', width: 13, cell: (row) => row.published },
      { header: 'Finding type', width: 15, cell: (row) => row.type },
      { header: 'Parent ref', width: 9, cell: (row) => row.parent },
      { header: 'Recommendation', width: 48, cell: (row) => row.text },
      { header: 'Theme', width: 15, cell: (row) => row.theme },
    ],
  },
  {
    title: 'Northshire response',
    fill: '375623',
    columns: [
      { header: 'Owner', width: 18, cell: (row) => row.owner },
      { header: 'Status', width: 15, cell: (row) => row.status },
      {
        header: '% complete',
        width: 10,
        cell: (row) => row.percent,
        look: () => ({ numberFormat: '0%', across: 'center' }),
      },
      {
        header: 'RAG',
        width: 6,
        cell: () => undefined,
        look: (row) => (row.ragFill === undefined ? {} : { fill: row.ragFill }),
      },
      { header: 'Progress update', width: 46, cell: (row) => row.update },
      { header: 'Last updated', width: 14, cell: (row) => row.updated },
    ],
  },
  {
    title: 'Dates',
    fill: '7F6000',
    columns: [
      { header: 'Target date', width: 15, cell: (row) => row.due },
      { header: 'Revised target date', width: 14, cell: (row) => row.revised },
      { header: 'Date closed', width: 13, cell: (row) => row.closed },
    ],
  },
  {
    title: 'Assurance',
    fill: '595959',
    columns: [
      { header: 'HMICFRS status', width: 14, cell: (row) => row.hmicfrsStatus },
      { header: 'PCC comment (s55)', width: 36, cell: (row) => row.comment },
    ],
  },
];

/** Looks of a body cell; a whole-row fill gives way to a fill of the cell's own. */
function bodyLook(cell: TypedCell | undefined, row: RowLooks, own: Look): Look {
  return {
    ...(row.pasted === true ? PASTED : BODY),
    ...(row.rowFill === undefined ? {} : { fill: row.rowFill }),
    ...(typeof cell === 'object'
      ? { numberFormat: cell.format, ...(row.pasted === true ? {} : { across: 'left' }) }
      : {}),
    ...own,
  };
}

function putRow<Row extends RowLooks>(sheet: SheetDraft, columns: readonly Column<Row>[], at: number, row: Row): void {
  const cells = columns.map((column) => column.cell(row));
  columns.forEach((column, index) => {
    const cell = cells[index];
    put(
      sheet,
      at,
      index,
      cell === undefined || cell === '' ? null : cell,
      bodyLook(cell, row, column.look?.(row) ?? {}),
    );
  });
  fitHeight(sheet, at, cells);
}

/** "National & joint": titles, one header row, a banner per inspection, a totals row and notes. */
export function draftNational(): { readonly sheet: SheetDraft; readonly placed: readonly PlacedRow<NationalRow>[] } {
  const columns = NATIONAL_COLUMNS;
  const last = columns.length - 1;
  const sheet = startSheet({
    name: 'National & joint',
    tabColour: '1F3864',
    widths: columns.map((column) => column.width),
    hiddenColumns: ['M'],
    frozen: { rows: 4, columns: 1 },
  });
  putAcross(sheet, 1, 0, last, 'Northshire Police - HMICFRS national and joint inspections: recommendations tracker', {
    bold: true,
    size: 16,
    colour: '1F3864',
    down: 'center',
  });
  sheet.heights.set(1, 26);
  putAcross(
    sheet,
    2,
    0,
    last,
    'Kept by Policy and Accountability, Office of the Police and Crime Commissioner for Northshire. Last refreshed 14th October 2020 after the HMICFRS liaison meeting. OFFICIAL',
    { italic: true, size: 10, colour: '595959' },
  );
  columns.forEach((column, index) => put(sheet, 4, index, column.header, HEADER));
  sheet.heights.set(4, 32);

  const placed: PlacedRow<NationalRow>[] = [];
  let at = 5;
  NATIONAL_SECTIONS.forEach((section, index) => {
    putAcross(sheet, at, 0, last, `${section.title} - published ${section.published}`, {
      bold: true,
      fill: index % 2 === 0 ? 'D9E1F2' : 'DDEBF7',
      down: 'center',
      borders: true,
    });
    sheet.heights.set(at, 21);
    at += 1;
    for (const typed of section.rows) {
      putRow(sheet, columns, at, typed);
      placed.push({ row: at, inspection: section.title, typed });
      at += 1;
    }
    // The officer leaves a gap before the roads section only.
    if (index === 3) at += 1;
  });
  const lastRow = at - 1;
  sheet.filter = `A4:${cellAddress(lastRow - 1, last)}`;

  const totalLook: Look = { bold: true, fill: 'E7E6E6', borders: true };
  columns.forEach((_, index) => put(sheet, at, index, null, totalLook));
  put(sheet, at, 0, 'Total', totalLook);
  // The officer takes the banners off the count by hand.
  const formula = `COUNTA(A5:A${lastRow})-${NATIONAL_SECTIONS.length}`;
  put(sheet, at, 2, { formula, result: placed.length }, { ...totalLook, across: 'left' });
  const notes = [
    'Notes',
    '1. Numbers in column B are those of the HMICFRS portal where one has been given.',
    '2. Rows shaded pink were discussed at the last force performance board.',
    '3. No figures can be given until the new drug and alcohol service has been let; expected in the spring.',
  ];
  notes.forEach((note, index) =>
    put(sheet, at + 2 + index, 0, note, { size: 9, italic: index > 0, bold: index === 0 }),
  );
  return { sheet, placed };
}

/** "Force 2020": a colour key, group headings over the headings, RAG as fill only. */
export function draftForce(): { readonly sheet: SheetDraft; readonly placed: readonly PlacedRow<ForceRow>[] } {
  const columns = FORCE_GROUPS.flatMap((group) => group.columns);
  const sheet = startSheet({
    name: 'Force 2020',
    tabColour: 'C00000',
    widths: columns.map((column) => column.width),
    frozen: { rows: 6, columns: 1 },
  });
  putAcross(sheet, 1, 0, 8, 'FORCE ACTION PLAN 2020 - recommendations answered by Northshire Police itself', {
    bold: true,
    size: 14,
    font: 'Arial',
  });
  sheet.heights.set(1, 24);
  putAcross(sheet, 2, 0, 8, 'Position for Police and Crime Panel, 16th October 2020', { size: 11, font: 'Arial' });
  const key: readonly (readonly [string, string])[] = [
    ['Overdue', 'FF0000'],
    ['At risk', 'FFC000'],
    ['On track', '00B050'],
    ['Done', '00B0F0'],
  ];
  put(sheet, 3, 0, 'Key', { bold: true, size: 9 });
  key.forEach(([word, fill], index) =>
    put(sheet, 3, index + 1, word, { size: 9, fill, across: 'center', borders: true }),
  );

  let column = 0;
  for (const group of FORCE_GROUPS) {
    const look: Look = { ...HEADER, fill: group.fill, font: 'Arial' };
    putAcross(sheet, 5, column, column + group.columns.length - 1, group.title, look);
    group.columns.forEach((each, index) => put(sheet, 6, column + index, each.header, { ...look, size: 10 }));
    column += group.columns.length;
  }
  sheet.heights.set(6, 32);

  const placed = FORCE_ROWS.map((typed, index) => ({ row: 7 + index, inspection: typed.inspection, typed }));
  for (const { row, typed } of placed) putRow(sheet, columns, row, typed);
  sheet.filter = `A6:${columnLetters(columns.length - 1)}${6 + placed.length}`;
  return { sheet, placed };
}
