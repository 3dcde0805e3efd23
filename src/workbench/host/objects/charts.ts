import { boundingArea } from '../cells/geometry';
import { CellRange } from '../cells/cellRange';
import { shownText } from '../cells/cellText';
import { cellsAt, placeInPoints } from '../sheets/chartPlace';
import { notImplemented } from '../hostError';
import { firstFreeName } from '../sheets/nameRules';
import {
  bind,
  readOnly,
  type Arguments,
  type Given,
  type HostObject,
  type ObjectClass,
  type ObjectResult,
  type Scalar,
} from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import { rangeOn } from '../wire/rangeArguments';
import type { Session } from '../session';
import { cellKey, type HostChart, type HostSheet } from '../workbook';
import { sheetClass } from './worksheets';

/** The kinds that can be saved; Excel has some eighty. */
const CHART_TYPES: ReadonlySet<string> = new Set([
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'Pie',
  'Doughnut',
  'Area',
  'AreaStacked',
]);
const LEGEND_PLACES = ['Top', 'Bottom', 'Left', 'Right'] as const;
const NEW_CHART = { top: 30, left: 96, width: 360, height: 216 };

interface ChartTarget {
  readonly sheet: HostSheet;
  readonly chart: HostChart;
}

interface SeriesTarget extends ChartTarget {
  /** 0-based; its values are that column after the column of categories. */
  readonly index: number;
}

/** A property that a chart's record holds. */
function property<V extends string | boolean | number | null>(
  read: (chart: HostChart) => V,
  accept: (given: Given) => V,
  put: (chart: HostChart, value: V) => void,
): Scalar<ChartTarget> {
  return {
    read: ({ chart }) => read(chart),
    write: ({ sheet, chart }, given, session) => {
      const value = accept(given);
      session.beginSheet(sheet, given.location);
      put(chart, value);
    },
  };
}

export const titleClass: ObjectClass<ChartTarget> = {
  name: 'ChartTitle',
  scalars: {
    text: property(
      (chart) => chart.title,
      (given) => given.text(),
      (chart, title) => (chart.title = title),
    ),
    visible: property(
      (chart) => chart.title !== '',
      (given) => given.boolean(),
      (chart, visible) => (chart.title = visible ? chart.title || 'Chart Title' : ''),
    ),
  },
};

export const legendClass: ObjectClass<ChartTarget> = {
  name: 'ChartLegend',
  scalars: {
    position: property<string>(
      (chart) => chart.legend ?? 'Right',
      (given) => given.oneOf(LEGEND_PLACES),
      (chart, place) => (chart.legend = place),
    ),
    visible: property(
      (chart) => chart.legend !== null,
      (given) => given.boolean(),
      (chart, visible) => (chart.legend = visible ? (chart.legend ?? 'Right') : null),
    ),
  },
};

export const dataLabelsClass: ObjectClass<ChartTarget> = {
  name: 'ChartDataLabels',
  scalars: {
    showValue: property(
      (chart) => chart.showDataLabels,
      (given) => given.boolean(),
      (chart, shown) => (chart.showDataLabels = shown),
    ),
  },
};

export const seriesFillClass: ObjectClass<SeriesTarget> = {
  name: 'ChartFill',
  methods: {
    clear: ({ sheet, chart, index }, args, session) => {
      session.beginSheet(sheet, args.location);
      chart.colours[index] = undefined;
    },
    setSolidColor: ({ sheet, chart, index }, args, session) => {
      const colour = args.at(0).colour();
      session.beginSheet(sheet, args.location);
      while (chart.colours.length < index) chart.colours.push(undefined);
      chart.colours[index] = colour;
    },
  },
};

export const seriesFormatClass: ObjectClass<SeriesTarget> = {
  name: 'ChartSeriesFormat',
  navigation: { fill: (target) => bind(seriesFillClass, target) },
};

export const seriesClass: ObjectClass<SeriesTarget> = {
  name: 'ChartSeries',
  scalars: {
    name: readOnly(({ sheet, chart, index }) =>
      shownText(sheet.cells.get(cellKey(chart.data.row, chart.data.column + 1 + index))),
    ),
    chartType: readOnly(({ chart }) => chart.type),
    hasDataLabels: property(
      (chart) => chart.showDataLabels,
      (given) => given.boolean(),
      (chart, shown) => (chart.showDataLabels = shown),
    ),
  },
  navigation: {
    format: (target) => bind(seriesFormatClass, target),
    dataLabels: (target) => bind(dataLabelsClass, target),
  },
};

/** Series stand in columns after the column of categories. */
const seriesCount = ({ chart }: ChartTarget): number => Math.max(0, chart.data.columns - 1);

export const seriesListClass: ObjectClass<ChartTarget> = {
  name: 'ChartSeriesCollection',
  scalars: { count: readOnly(seriesCount) },
  items: (target) => Array.from({ length: seriesCount(target) }, (_, index) => bind(seriesClass, { ...target, index })),
  methods: {
    getCount: seriesCount,
    getItemAt: (target, args) => {
      const index = args.at(0).integer(0);
      const found = index < seriesCount(target) ? bind(seriesClass, { ...target, index }) : null;
      return orNotFound('sheets/no-such-item', found, args.location);
    },
  },
};

/** A side of the chart in points; the chart is moved to the cells that cover it best. */
const side = (key: 'top' | 'left' | 'width' | 'height'): Scalar<ChartTarget> => ({
  read: ({ sheet, chart }) => placeInPoints(sheet, chart.place)[key],
  write: ({ sheet, chart }, given, session) => {
    const points = given.numberWithin(0, Infinity);
    session.beginSheet(sheet, given.location);
    chart.place = cellsAt(sheet, { ...placeInPoints(sheet, chart.place), [key]: points });
  },
});

export const chartClass: ObjectClass<ChartTarget> = {
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  exists: ({ sheet, chart }, session) => session.workbook.sheets.includes(sheet) && sheet.charts.includes(chart),
  scalars: {
    id: readOnly(({ chart }) => chart.id),
    name: property(
      (chart) => chart.name,
      (given) => given.text(),
      (chart, name) => (chart.name = name),
    ),
    chartType: readOnly(({ chart }) => chart.type),
    top: side('top'),
    left: side('left'),
    width: side('width'),
    height: side('height'),
  },
  navigation: {
    dataLabels: (target) => bind(dataLabelsClass, target),
    legend: (target) => bind(legendClass, target),
    series: (target) => bind(seriesListClass, target),
    title: (target) => bind(titleClass, target),
    worksheet: ({ sheet }) => bind(sheetClass, sheet),
  },
  methods: {
    delete: ({ sheet, chart }, args, session) => {
      session.beginSheet(sheet, args.location);
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
    },
    setPosition: ({ sheet, chart }, args, session) => {
      const start = rangeOn(sheet, args.at(0));
      const end = args.at(1).absent ? start : rangeOn(sheet, args.at(1));
      session.beginSheet(sheet, args.location);
      chart.place = boundingArea(start.area, end.area);
    },
  },
};

const find = (sheet: HostSheet, key: Given): HostChart | undefined =>
  sheet.charts.find((chart) => chart.id === key.raw || chart.name.toLowerCase() === String(key.raw).toLowerCase());

function getItem(sheet: HostSheet, key: Given): ObjectResult {
  const chart = find(sheet, key);
  return orNotFound('sheets/no-such-item', chart && bind(chartClass, { sheet, chart }), key.location);
}

/** Adds a chart over a range whose first row names the series and whose first column the categories. */
function add(sheet: HostSheet, args: Arguments, session: Session): HostObject {
  const type = args.at(0).text();
  const source = args.at(1).target(CellRange);
  const seriesBy = args.at(2).absent ? 'Auto' : args.at(2).oneOf(['Auto', 'Columns', 'Rows']);
  if (!source) throw args.at(1).refuse();
  if (!CHART_TYPES.has(type)) throw notImplemented(`${args.location}(${type})`);
  if (source.sheet !== sheet) throw notImplemented(`${args.location} over another sheet`);
  // Excel takes the longer side of the range for the categories
  if (seriesBy === 'Rows' || (seriesBy === 'Auto' && source.area.columns > source.area.rows))
    throw notImplemented(`${args.location}(Rows)`);
  session.beginSheet(sheet, args.location);
  const chart: HostChart = {
    id: session.newId(session.workbook.sheets.flatMap((each) => each.charts.map((other) => other.id))),
    name: firstFreeName(
      'Chart ',
      sheet.charts.map((other) => other.name),
    ),
    type,
    title: 'Chart Title',
    data: source.area,
    place: cellsAt(sheet, NEW_CHART),
    colours: [],
    showDataLabels: false,
    legend: 'Bottom',
  };
  sheet.charts.push(chart);
  return bind(chartClass, { sheet, chart });
}

export const chartsClass: ObjectClass<HostSheet> = {
  name: 'ChartCollection',
  scalars: { count: readOnly((sheet) => sheet.charts.length) },
  item: getItem,
  items: (sheet) => sheet.charts.map((chart) => bind(chartClass, { sheet, chart })),
  methods: {
    add,
    getCount: (sheet) => sheet.charts.length,
    getItem: (sheet, args) => getItem(sheet, args.at(0)),
    getItemAt: (sheet, args) => {
      const chart = sheet.charts[args.at(0).integer(0)];
      return orNotFound('sheets/no-such-item', chart && bind(chartClass, { sheet, chart }), args.location);
    },
    getItemOrNullObject: (sheet, args) => {
      const chart = find(sheet, args.at(0));
      return chart ? bind(chartClass, { sheet, chart }) : null;
    },
  },
};
