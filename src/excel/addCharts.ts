import type { SheetPlan } from '../domain/plan/sheetPlan';
import { rangeOf } from './ranges';

/** Stacked bar charts over cells of the same sheet. */
export function addCharts(plan: SheetPlan, sheet: Excel.Worksheet): void {
  for (const { name, title, data, place, colours } of plan.charts) {
    const chart = sheet.charts.add('BarStacked', rangeOf(sheet, data), 'Columns');
    chart.name = name;
    chart.title.text = title;
    chart.legend.position = 'Bottom';
    const last = { row: place.row + place.rows - 1, column: place.column + place.columns - 1, rows: 1, columns: 1 };
    chart.setPosition(rangeOf(sheet, { ...place, rows: 1, columns: 1 }), rangeOf(sheet, last));
    colours.forEach((colour, series) => chart.series.getItemAt(series).format.fill.setSolidColor(colour));
    chart.dataLabels.showValue = true;
  }
}
