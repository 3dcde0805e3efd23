import { areaAddress, parseArea, quoteSheet, type Area } from '../../domain/workbook/area';
import type { HostChart } from '../host/workbook';
import { partText, readRelationships, type Parts } from './parts';
import { child, descendants, escapeXml, parseXml, type XmlElement } from './xml';

/** Bar charts of the API: direction and grouping of the file. Others are kept by the file and not served. */
const BAR_TYPES: Readonly<
  Record<string, { readonly direction: 'bar' | 'col'; readonly grouping: 'clustered' | 'stacked' | 'percentStacked' }>
> = {
  BarClustered: { direction: 'bar', grouping: 'clustered' },
  BarStacked: { direction: 'bar', grouping: 'stacked' },
  BarStacked100: { direction: 'bar', grouping: 'percentStacked' },
  ColumnClustered: { direction: 'col', grouping: 'clustered' },
  ColumnStacked: { direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { direction: 'col', grouping: 'percentStacked' },
};
const LEGENDS: Readonly<Record<string, string>> = { Bottom: 'b', Right: 'r', Top: 't', Left: 'l', Corner: 'tr' };

const unite = (areas: readonly Area[]): Area | null => {
  const [first] = areas;
  if (!first) return null;
  const row = Math.min(...areas.map((a) => a.row));
  const column = Math.min(...areas.map((a) => a.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((a) => a.row + a.rows)) - row,
    columns: Math.max(...areas.map((a) => a.column + a.columns)) - column,
  };
};

const plainText = (element: XmlElement | undefined): string =>
  element
    ? descendants(element, 't')
        .map((one) => one.text)
        .join('')
    : '';

/** The charts of a drawing part, with the parts that hold them. Charts of other kinds come with an area of one cell. */
export function readCharts(parts: Parts, drawing: string): { chart: HostChart; anchor: XmlElement; part: string }[] {
  const xml = partText(parts, drawing);
  if (xml === null) return [];
  const relationships = readRelationships(parts, drawing);
  return parseXml(xml).children.flatMap((anchor) => {
    const frame = descendants(anchor, 'graphicFrame')[0];
    const link = frame && descendants(frame, 'chart')[0]?.attributes.id;
    const target = relationships.find((one) => one.id === link && one.type === 'chart')?.target;
    const text = target === undefined ? null : partText(parts, target);
    if (!frame || target === undefined || text === null) return [];
    const properties = descendants(frame, 'cNvPr')[0]?.attributes ?? {};
    return [{ chart: readChart(parseXml(text), properties, placeOf(anchor)), anchor, part: target }];
  });
}

function placeOf(anchor: XmlElement): Area {
  const at = (name: string): { row: number; column: number } => {
    const corner = child(anchor, name);
    return { row: Number(child(corner, 'row')?.text ?? 0), column: Number(child(corner, 'col')?.text ?? 0) };
  };
  const from = at('from');
  const to = child(anchor, 'to') ? at('to') : { row: from.row + 1, column: from.column + 1 };
  return { ...from, rows: Math.max(1, to.row - from.row), columns: Math.max(1, to.column - from.column) };
}

function readChart(
  space: XmlElement,
  { id = '0', name = '' }: Readonly<Record<string, string>>,
  place: Area,
): HostChart {
  const bars = descendants(space, 'barChart')[0];
  const direction = child(bars, 'barDir')?.attributes.val ?? 'col';
  const grouping = child(bars, 'grouping')?.attributes.val ?? 'clustered';
  const series = descendants(space, 'ser');
  const references = series
    .flatMap((one) => descendants(one, 'f').map((f) => parseArea(f.text)))
    .filter((area) => area !== null);
  const legend = descendants(space, 'legend')[0];
  const position = child(legend, 'legendPos')?.attributes.val;
  return {
    id,
    name,
    type:
      Object.keys(BAR_TYPES).find(
        (key) => bars && BAR_TYPES[key]?.direction === direction && BAR_TYPES[key]?.grouping === grouping,
      ) ?? 'Unknown',
    title: plainText(descendants(space, 'title')[0]),
    data: unite(references) ?? { row: 0, column: 0, rows: 1, columns: 1 },
    place,
    colours: series.map((one) => {
      const colour = child(child(child(one, 'spPr'), 'solidFill'), 'srgbClr')?.attributes.val;
      return colour === undefined ? undefined : `#${colour.toUpperCase()}`;
    }),
    showDataLabels: descendants(space, 'showVal').some((one) => one.attributes.val === '1'),
    legend: legend ? (Object.keys(LEGENDS).find((key) => LEGENDS[key] === position) ?? 'Right') : null,
  };
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An empty drawing part. */
export const EMPTY_DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"></xdr:wsDr>`;

/** The anchor of a chart in a drawing part: it covers exactly the cells of its place. `id` is unique in the drawing. */
export function writeAnchor({ name, title, place }: HostChart, id: number, relationship: string): string {
  const corner = (tag: string, row: number, column: number): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">${corner('from', place.row, place.column)}${corner('to', place.row + place.rows, place.column + place.columns)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relationship}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/** Text of a cell for the cached labels of a chart, and its number. */
export type ReadCell = (row: number, column: number) => { readonly text: string; readonly number: number | null };

const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;

/** True for a colour on which white is easier to read than black (WCAG 2 relative luminance below 0.18). */
function isDark(colour: string): boolean {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.18;
}

/** Values inside of the bars; a zero shows nothing. */
const labels = (colour: string | undefined): string =>
  '<c:dLbls><c:numFmt formatCode="0;;;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="1">${fill(colour !== undefined && isDark(colour) ? '#FFFFFF' : '#000000')}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>` +
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

/** A chart part: one bar a row, one series a column, the header row names the series. */
export function writeChart(chart: HostChart, sheet: string, read: ReadCell): string {
  const { direction, grouping } = BAR_TYPES[chart.type] ?? { direction: 'bar', grouping: 'clustered' };
  const { row, column, rows, columns } = chart.data;
  const reference = (area: Area): string =>
    escapeXml(`${quoteSheet(sheet)}!${areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`);
  const points = Array.from({ length: rows - 1 }, (_, i) => row + 1 + i);
  const strings = (texts: readonly string[]): string =>
    `<c:strCache><c:ptCount val="${texts.length}"/>${texts.map((text, i) => `<c:pt idx="${i}"><c:v>${escapeXml(text)}</c:v></c:pt>`).join('')}</c:strCache>`;
  const categories = `<c:cat><c:strRef><c:f>${reference({ row: row + 1, column, rows: rows - 1, columns: 1 })}</c:f>${strings(points.map((r) => read(r, column).text))}</c:strRef></c:cat>`;
  const series = Array.from({ length: columns - 1 }, (_, i) => {
    const at = column + 1 + i;
    const colour = chart.colours[i];
    const numbers = points.map((r) => read(r, at).number);
    return (
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:strRef><c:f>${reference({ row, column: at, rows: 1, columns: 1 })}</c:f>${strings([read(row, at).text])}</c:strRef></c:tx>` +
      (colour === undefined ? '' : `<c:spPr>${fill(colour)}<a:ln w="9525">${fill('#FFFFFF')}</a:ln></c:spPr>`) +
      `<c:invertIfNegative val="0"/>${chart.showDataLabels ? labels(colour) : ''}${categories}` +
      `<c:val><c:numRef><c:f>${reference({ row: row + 1, column: at, rows: rows - 1, columns: 1 })}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${numbers.length}"/>` +
      `${numbers.map((n, p) => (n === null ? '' : `<c:pt idx="${p}"><c:v>${n}</c:v></c:pt>`)).join('')}</c:numCache></c:numRef></c:val></c:ser>`
    );
  }).join('');
  const title =
    chart.title === ''
      ? '<c:autoTitleDeleted val="1"/>'
      : `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
  const horizontal = direction === 'bar';
  const axes =
    // The first row of the data stands at the top of a bar chart, as in the table beside it.
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${horizontal ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${horizontal ? 'l' : 'b'}"/>` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${horizontal ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="${horizontal ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
  const legend =
    chart.legend === null
      ? ''
      : `<c:legend><c:legendPos val="${LEGENDS[chart.legend] ?? 'r'}"/><c:overlay val="0"/></c:legend>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>${title}<c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${grouping === 'clustered' ? '' : '<c:overlap val="100"/>'}<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>${axes}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}
