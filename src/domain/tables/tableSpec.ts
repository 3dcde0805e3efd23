import type {
  CellStyle,
  PlannedConditionalFormat,
  PlannedPage,
  PlannedRows,
  PlannedTable,
  PlannedValidation,
  PlannedValue,
  SheetPlan,
} from '../plan/sheetPlan';
import type { Area } from '../workbook/area';
import { serialOf, type SerialDate } from '../workbook/serialDate';
import type { TableSnapshot } from './tableSnapshot';

/** One column of a table that the add-in owns. */
export interface ColumnSpec<Row> {
  /** Text of the header cell, unique in the table. */
  readonly label: string;
  /** Points. */
  readonly width: number;
  readonly kind: 'text' | 'date' | 'number' | 'percent';
  /** Of a row; or the one formula of a calculated column. */
  readonly value: ((row: Row) => PlannedValue) | { readonly formula: string };
  readonly validation?: Pick<PlannedValidation, 'rule' | 'prompt' | 'alert'>;
}

/** A table that the add-in owns: title in A1, what it is for in A2, the header in the fourth row. */
export interface TableSpec<Row> {
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  readonly about: string;
  readonly hidden?: boolean;
  /** Too wide to be shrunk to one page: it is printed over several, with its headings on each. */
  readonly wide?: boolean;
  readonly columns: readonly ColumnSpec<Row>[];
}

/** 0-based row of the header cells on every sheet that the add-in owns. */
export const HEADER_ROW = 3;

/** Dates as `23 Jan 2020`: the month in letters cannot be taken for another order. */
export const DATE_FORMAT = 'dd mmm yyyy';

/** Percentages are whole numbers: 45 is shown as `45%`. */
export const PERCENT_FORMAT = '0"%"';

export const TABLE_FONT = { name: 'Arial', size: 10 } as const;

/** Direct formats, since not every reader of workbooks draws table styles. */
const HEADER_STYLE: CellStyle = {
  fill: '#1F3864',
  font: { bold: true, colour: '#FFFFFF' },
  wrap: true,
  vertical: 'Center',
  horizontal: 'Left',
};

const GRID_STYLE: CellStyle = { grid: '#BFBFBF' };

const STYLE_OF: Record<ColumnSpec<unknown>['kind'], CellStyle> = {
  text: { wrap: true, vertical: 'Top', horizontal: 'Left' },
  date: { numberFormat: DATE_FORMAT, vertical: 'Top', horizontal: 'Left' },
  number: { numberFormat: '0', vertical: 'Top', horizontal: 'Right' },
  percent: { numberFormat: PERCENT_FORMAT, vertical: 'Top', horizontal: 'Right' },
};

/** First and last day that the date columns of our tables take. */
export const EARLIEST_DATE = serialOf(1990, 1, 1) as SerialDate;
export const LATEST_DATE = serialOf(2099, 12, 31) as SerialDate;

/** The body of a column, 0-based, given how many rows the table has. */
export const bodyOf = (column: number, rows: number): Area => ({
  row: HEADER_ROW + 1,
  column,
  rows: Math.max(rows, 1),
  columns: 1,
});

/** Plans the sheet of a table. A table without rows gets one blank row, since Excel knows no empty table. */
export function planTableSheet<Row>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  more: {
    readonly conditionalFormats?: readonly PlannedConditionalFormat[];
    readonly styles?: SheetPlan['styles'];
    readonly links?: SheetPlan['links'];
    readonly validations?: readonly PlannedValidation[];
  } = {},
): SheetPlan {
  const width = spec.columns.length;
  const blank = (): PlannedValue[] => new Array<PlannedValue>(width).fill(null);
  const line = (text: string): PlannedValue[] => [text, ...blank().slice(1)];
  const cell = (column: ColumnSpec<Row>, row: Row | null): PlannedValue =>
    typeof column.value !== 'function' ? column.value : row === null ? null : column.value(row);
  const body = (rows.length > 0 ? rows : [null]).map((row) => spec.columns.map((column) => cell(column, row)));
  const table: PlannedTable = {
    name: spec.table,
    area: { row: HEADER_ROW, column: 0, rows: body.length + 1, columns: width },
    style: 'TableStyleLight1',
  };
  return {
    name: spec.sheet,
    visibility: spec.hidden ? 'Hidden' : 'Visible',
    tabColour: '#1F3864',
    font: TABLE_FONT,
    gridlines: false,
    values: [line(spec.title), line(spec.about), blank(), spec.columns.map((column) => column.label), ...body],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: { font: { bold: true, size: 14 } } },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, style: { font: { colour: '#404040' } } },
      { area: { row: HEADER_ROW, column: 0, rows: 1, columns: width }, style: HEADER_STYLE },
      { area: { row: HEADER_ROW + 1, column: 0, rows: body.length, columns: width }, style: GRID_STYLE },
      ...spec.columns.map((column, index) => ({ area: bodyOf(index, body.length), style: STYLE_OF[column.kind] })),
      ...(more.styles ?? []),
    ],
    columnWidths: spec.columns.map((column) => column.width),
    rowHeights: [{ row: HEADER_ROW, height: 32 }],
    tables: [table],
    validations: [
      ...spec.columns.flatMap((column, index) =>
        column.validation ? [{ area: bodyOf(index, body.length), ...column.validation }] : [],
      ),
      ...(more.validations ?? []),
    ],
    conditionalFormats: more.conditionalFormats ?? [],
    links: more.links ?? [],
    charts: [],
    frozenRows: HEADER_ROW + 1,
    page: tablePage(spec.title, table.area, !spec.wide),
  };
}

/**
 * Plans rows that join a table as it stands, whatever the order of its columns, in place of the rows of these 0-based indexes.
 * The table keeps one blank row when nothing else would be left.
 */
export function planTableRows<Row>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  table: TableSnapshot,
  replaced: readonly number[],
): PlannedRows {
  const columns = table.headers.map((label) => spec.columns.find((column) => column.label === label) ?? null);
  const cell = (column: ColumnSpec<Row> | null, row: Row): PlannedValue =>
    typeof column?.value === 'function' ? column.value(row) : null;
  const filled = rows.map((row) => columns.map((column) => cell(column, row)));
  const isLeftEmpty = filled.length === 0 && replaced.length === table.rows.length;
  const values = isLeftEmpty ? [columns.map(() => null)] : filled;
  const top = table.row + 1;
  const area = { row: top + table.rows.length, column: table.column, rows: values.length, columns: columns.length };
  return {
    sheet: table.sheet,
    table: table.name,
    font: TABLE_FONT,
    area,
    values,
    styles: [
      { area, style: GRID_STYLE },
      ...columns.flatMap((column, index) =>
        column ? [{ area: { ...area, column: area.column + index, columns: 1 }, style: STYLE_OF[column.kind] }] : [],
      ),
    ],
    replaced: runsOf(replaced).map(({ first, count }) => ({ ...area, row: top + first, rows: count })),
  };
}

/** Ascending indexes as runs of neighbours. */
function runsOf(indexes: readonly number[]): { readonly first: number; readonly count: number }[] {
  const firsts = indexes.filter((index, at) => index - 1 !== indexes[at - 1]);
  return firsts.map((first, at) => {
    const next = firsts[at + 1];
    return { first, count: (next === undefined ? indexes.length : indexes.indexOf(next)) - indexes.indexOf(first) };
  });
}

const tablePage = (title: string, table: Area, fitToWidth: boolean): PlannedPage => ({
  orientation: 'Landscape',
  printArea: { row: 0, column: 0, rows: table.row + table.rows, columns: table.columns },
  titleRows: { first: HEADER_ROW, count: 1 },
  margins: { top: 43, right: 36, bottom: 43, left: 36, header: 22, footer: 22 },
  header: { left: '', centre: '', right: '' },
  footer: { left: title, centre: '', right: 'Page &P of &N' },
  fitToWidth,
  breaksBefore: [],
});
