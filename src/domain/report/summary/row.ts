import type { CellStyle, PlannedValue } from '../../plan/sheetPlan';
import * as grid from './grid';
import { breakLines, textWidth, type Font } from './textMetric';

/** A cell of the sheet; `to` is the last column that its text may run over and that its style covers. */
export interface RowCell {
  readonly column: number;
  readonly to: number;
  readonly value: PlannedValue;
  readonly style: CellStyle;
  /** Web address behind the cell. */
  readonly address?: string;
}

/** One row of the summary before its place on the page is known. */
export interface Row {
  readonly cells: readonly RowCell[];
  /** Points. */
  readonly height: number;
  /** The next row may not begin a new page. */
  readonly keepWithNext: boolean;
  /** A page begins here. */
  readonly breakBefore?: boolean;
  /** Column headings that stand over this row again when a page begins with it. */
  readonly headings?: Row;
  /** A chart that begins at this row and covers `rows`; its headings stand `headings` rows below, its data under them. */
  readonly chart?: {
    readonly title: string;
    readonly rows: number;
    readonly headings: number;
    readonly dataRows: number;
  };
}

/** A stretch of rows that belong together. */
export interface Block {
  readonly rows: readonly Row[];
}

export const block = (rows: readonly Row[]): Block => ({ rows });

/** True when the text fits on one line in columns `from` to `to`. */
export const fits = (text: string, from: number, to: number, font: Font): boolean =>
  textWidth(text, font) <= grid.roomOf(from, to);

export const cell = (column: number, value: PlannedValue, style: CellStyle = {}, to = column): RowCell => ({
  column,
  to,
  value,
  style,
});

const styleOf = (font: Font): CellStyle => ({
  font: { size: font.size, ...(font.bold === undefined ? {} : { bold: font.bold }) },
});

interface Setting {
  readonly font: Font;
  readonly from?: number;
  /** Space under the last line, points. */
  readonly after?: number;
  /** Space over the first line, points. */
  readonly before?: number;
  /** What stands left of the first line. */
  readonly label?: RowCell;
  readonly style?: CellStyle;
  readonly keepWithNext?: boolean;
  readonly address?: string;
}

/** Prose as rows of one line each; its first two and last two lines stay together. */
export function textRows(text: string, setting: Setting): Row[] {
  const { font, from = grid.COLUMN.text, after = 0, before = 0, label, keepWithNext = false, address } = setting;
  const to = grid.COLUMNS - 1;
  const lines = breakLines(text, grid.roomOf(from, to), font);
  return lines.map((line, index): Row => {
    const first = index === 0;
    const last = index === lines.length - 1;
    const vertical = !first || before === 0 ? 'Top' : last && after > 0 ? 'Center' : 'Bottom';
    const style: CellStyle = { ...styleOf(font), ...(vertical === 'Top' ? {} : { vertical }), ...setting.style };
    const shown: RowCell = { ...cell(from, line, style, to), ...(address === undefined ? {} : { address }) };
    return {
      cells: first && label ? [label, shown] : [shown],
      height: grid.lineHeight(font.size) + (first ? before : 0) + (last ? after : 0),
      keepWithNext: last ? keepWithNext : first || index === lines.length - 2,
    };
  });
}

const EDGE = 3;

/** Height of a row whose text wraps inside one column. */
export const wrappedHeight = (text: string, column: number, font: Font): number =>
  breakLines(text, grid.roomOf(column, column), font).length * grid.lineHeight(font.size) + EDGE;

/** The text, or as much of it as Excel's highest row can show, with an ellipsis when something was left out. */
export function fitToRow(text: string, column: number, font: Font): string {
  const lines = breakLines(text, grid.roomOf(column, column), font);
  const most = Math.floor((grid.HIGHEST_ROW - EDGE) / grid.lineHeight(font.size));
  return lines.length <= most ? text : `${lines.slice(0, most - 1).join(' ')} …`;
}

/** A text that wraps inside its column. */
export const wrappedCell = (column: number, text: string, style: CellStyle = {}): RowCell =>
  cell(column, text, { ...style, wrap: true });
