import type { HostChart, HostSheet } from '../host/workbook';
import { axisTicks, barsOf, lettersOn } from './chartBars';

interface ChartDrawingProps {
  readonly sheet: HostSheet;
  readonly chart: HostChart;
  /** Pixels from the corner of what it is drawn on. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** A stacked bar chart as plain elements: one bar a row of its data, the first on top. */
export function ChartDrawing({ sheet, chart, box }: ChartDrawingProps) {
  const bars = barsOf(sheet, chart);
  const ticks = axisTicks(Math.max(...bars.map((bar) => bar.parts.reduce((sum, part) => sum + part.value, 0))));
  const end = ticks[ticks.length - 1] ?? 1;
  const share = (value: number): string => `${(value / end) * 100}%`;
  return (
    <figure className="chart" style={box}>
      <figcaption>{chart.title}</figcaption>
      <div className="plot">
        <div className="categories">
          {bars.map(({ category }, index) => (
            <span key={index}>
              <span>{category}</span>
            </span>
          ))}
        </div>
        <div className="bars">
          {ticks.map((tick) => (
            <i key={tick} className="grid-line" style={{ left: share(tick) }} />
          ))}
          {bars.map((bar, index) => (
            <div key={index} className="stacked">
              {bar.parts
                .filter((part) => part.value > 0)
                .map(({ series, value, colour }) => (
                  <span
                    key={series}
                    title={`${series}: ${value}`}
                    style={{ backgroundColor: colour, color: lettersOn(colour), width: share(value) }}
                  >
                    {chart.showDataLabels && value}
                  </span>
                ))}
            </div>
          ))}
        </div>
        <div className="ticks">
          {ticks.map((tick) => (
            <span key={tick} style={{ left: share(tick) }}>
              {tick}
            </span>
          ))}
        </div>
      </div>
      {chart.legend !== null && (
        <div className="legend">
          {bars[0]?.parts.map(({ series, colour }) => (
            <span key={series}>
              <i style={{ backgroundColor: colour }} />
              {series}
            </span>
          ))}
        </div>
      )}
    </figure>
  );
}
