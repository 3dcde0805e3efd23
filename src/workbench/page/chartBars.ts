import { plainValue } from '../host/cells/cellText';
import { cellKey, type HostChart, type HostSheet } from '../host/workbook';

export interface Bar {
  readonly category: string;
  readonly parts: readonly { readonly value: number; readonly series: string; readonly colour: string }[];
}

const AUTOMATIC = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** The rows of a chart's data as stacked bars: header row and first column are names. */
export function barsOf(sheet: HostSheet, { data, colours }: HostChart): Bar[] {
  const at = (row: number, column: number) => plainValue(sheet.cells.get(cellKey(row, column))?.value ?? '');
  return Array.from({ length: data.rows - 1 }, (_, index) => {
    const row = data.row + 1 + index;
    return {
      category: String(at(row, data.column)),
      parts: Array.from({ length: data.columns - 1 }, (_unused, series) => {
        const value = at(row, data.column + 1 + series);
        return {
          value: typeof value === 'number' ? value : 0,
          series: String(at(data.row, data.column + 1 + series)),
          colour: colours[series] ?? AUTOMATIC[series % AUTOMATIC.length] ?? '#808080',
        };
      }),
    };
  });
}

const MOST_TICKS = 10;

/** Marks of a value axis from 0 in steps of 1, 2 or 5 and their tenfolds; the last is not below the largest value. */
export function axisTicks(largest: number): number[] {
  const rough = Math.max(largest, 1) / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.ceil(Math.max(largest, 1) / step) + 1 }, (_, index) => index * step);
}

/** Black or white, whichever reads better on the colour. */
export function lettersOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? '#000000' : '#FFFFFF';
}
