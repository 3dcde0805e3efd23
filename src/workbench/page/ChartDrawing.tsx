import { plainValue } from '../host/cellText';
import { cellKey, type HostChart, type HostSheet } from '../host/workbook';

interface Bar {
  readonly category: string;
  readonly parts: readonly { readonly value: number; readonly series: string; readonly colour: string }[];
}

const AUTOMATIC = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** The rows of a chart's data as bars: header row and first column are names. */
function barsOf(sheet: HostSheet, { data, colours }: HostChart): Bar[] {
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

interface ChartDrawingProps {
  readonly sheet: HostSheet;
  readonly chart: HostChart;
  /** Pixels from the corner of the grid. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** A stacked bar chart as plain elements: one bar a row of its data. */
export function ChartDrawing({ sheet, chart, box }: ChartDrawingProps) {
  const bars = barsOf(sheet, chart);
  const largest = Math.max(1, ...bars.map((bar) => bar.parts.reduce((sum, part) => sum + part.value, 0)));
  const series = bars[0]?.parts.filter((part) =>
    bars.some((bar) => bar.parts.some((one) => one.series === part.series && one.value > 0)),
  );
  return (
    <figure className="chart" style={box}>
      <figcaption>{chart.title}</figcaption>
      <div className="bars">
        {bars.map((bar, index) => (
          <div key={index} className="bar-row">
            <span className="category">{bar.category}</span>
            <span className="bar-line">
              {bar.parts
                .filter((part) => part.value > 0)
                .map((part) => (
                  <span
                    key={part.series}
                    title={`${part.series}: ${part.value}`}
                    style={{ backgroundColor: part.colour, width: `${(part.value / largest) * 100}%` }}
                  />
                ))}
            </span>
          </div>
        ))}
      </div>
      <div className="legend">
        {series?.map((part) => (
          <span key={part.series}>
            <i style={{ backgroundColor: part.colour }} />
            {part.series}
          </span>
        ))}
      </div>
    </figure>
  );
}
