import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { convertWithLibreOffice } from '../../../setup/libreOffice';
import { PNG, TRACKER } from './tracker';

const text = (value: string): string => `<text:p>${value}</text:p>`;
const cell = (value: string | number, inside = ''): string =>
  typeof value === 'number'
    ? `<table:table-cell office:value-type="float" office:value="${value}">${inside}${text(String(value))}</table:table-cell>`
    : `<table:table-cell office:value-type="string">${inside}${text(value)}</table:table-cell>`;
const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;

const NOTE = `<office:annotation svg:x="6cm" svg:y="1cm" svg:width="3cm" svg:height="1cm"><dc:creator>Officer</dc:creator>${text('Chased on 3 March')}</office:annotation>`;

const CHART =
  '<draw:frame table:end-cell-address="Board.H20" svg:x="1cm" svg:y="1cm" svg:width="9cm" svg:height="6cm"><draw:object draw:notify-on-update-of-ranges="Tracker.A1:Tracker.A5 Tracker.D1:Tracker.D5">' +
  '<office:document office:mimetype="application/vnd.oasis.opendocument.chart" office:version="1.2"><office:body><office:chart><chart:chart chart:class="chart:bar" svg:width="9cm" svg:height="6cm">' +
  `<chart:title>${text('Done')}</chart:title><chart:legend chart:legend-position="end"/>` +
  '<chart:plot-area table:cell-range-address="Tracker.A1:Tracker.A5 Tracker.D1:Tracker.D5" chart:data-source-has-labels="both"><chart:axis chart:dimension="x" chart:name="primary-x"><chart:categories table:cell-range-address="Tracker.A2:Tracker.A5"/></chart:axis><chart:axis chart:dimension="y" chart:name="primary-y"/>' +
  '<chart:series chart:values-cell-range-address="Tracker.D2:Tracker.D5" chart:label-cell-address="Tracker.D1" chart:class="chart:bar"/></chart:plot-area></chart:chart></office:chart></office:body></office:document></draw:object></draw:frame>';

const PICTURE = `<draw:frame svg:x="11cm" svg:y="1cm" svg:width="1cm" svg:height="1cm"><draw:image><office:binary-data>${Buffer.from(PNG).toString('base64')}</office:binary-data></draw:image></draw:frame>`;
const SHAPE = `<draw:rect svg:x="13cm" svg:y="1cm" svg:width="3cm" svg:height="2cm">${text('Draft')}</draw:rect>`;

const NAMESPACES = [
  ...['office', 'table', 'text', 'chart', 'style'].map((one) => [
    one,
    `urn:oasis:names:tc:opendocument:xmlns:${one}:1.0`,
  ]),
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['of', 'urn:oasis:names:tc:opendocument:xmlns:of:1.2'],
  ['calcext', 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** The tracker as a flat OpenDocument file: a comment, a drop-down, a data bar, a chart, a picture, a shape, a data pilot. */
function flatOpenDocument(): string {
  const [header, ...rest] = [TRACKER.header, ...TRACKER.rows].map((one) => one.map((value) => value));
  const open = (formula: string, value: number): string =>
    `<table:table-cell table:formula="${formula}" office:value-type="float" office:value="${value}">${text(String(value))}</table:table-cell>`;
  const lines = rest.map((one, i) =>
    row(
      one
        .map((value, column) =>
          column === 1
            ? cell(value, i === 0 ? NOTE : '').replace(
                '<table:table-cell',
                '<table:table-cell table:content-validation-name="status"',
              )
            : cell(value),
        )
        .join('') +
        (i === 0 ? '<table:table-cell/><table:table-cell/>' + open('of:=NETWORKDAYS(44105;44120)', 12) : ''),
    ),
  );
  const tracker =
    `<table:table table:name="${TRACKER.sheet}">` +
    row(
      (header ?? []).map((one) => cell(one)).join('') +
        '<table:table-cell/>' +
        cell('Sum of done') +
        open('of:=SUM([.D2:.D5])', 150),
    ) +
    lines.join('') +
    '<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="Tracker.D2:Tracker.D5"><calcext:data-bar calcext:max-length="100" calcext:positive-color="#638ec6" calcext:negative-color="#ff0000" calcext:axis-color="#000000"><calcext:formatting-entry calcext:value="0" calcext:type="number"/><calcext:formatting-entry calcext:value="100" calcext:type="number"/></calcext:data-bar></calcext:conditional-format></calcext:conditional-formats></table:table>';
  const board = `<table:table table:name="Board"><table:shapes>${CHART}${PICTURE}${SHAPE}</table:shapes>${row(cell('Board'))}</table:table>`;
  const pivot = `<table:table table:name="Pivot">${row(cell('Pivot'))}</table:table>`;
  const field = (name: string, orientation: string): string =>
    `<table:data-pilot-field table:source-field-name="${name}" table:orientation="${orientation}"${orientation === 'data' ? ' table:function="sum"' : ''}/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>` +
    '<table:content-validations><table:content-validation table:name="status" table:condition="of:cell-content-is-in-list(&quot;Open&quot;;&quot;Closed&quot;;&quot;Paused&quot;)" table:allow-empty-cell="true" table:base-cell-address="Tracker.B2"><table:error-message table:display="true"/></table:content-validation></table:content-validations>' +
    tracker +
    board +
    pivot +
    '<table:data-pilot-tables><table:data-pilot-table table:name="ByOwner" table:target-range-address="Pivot.A3:Pivot.B8"><table:source-cell-range table:cell-range-address="Tracker.A1:Tracker.D5"/>' +
    field('Owner', 'row') +
    field('Done', 'data') +
    '</table:data-pilot-table></table:data-pilot-tables></office:spreadsheet></office:body></office:document>'
  );
}

/** An .xlsx by LibreOffice. */
export async function writtenByLibreOffice(): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'panel-tracker-written-'));
  try {
    const source = path.join(folder, 'tracker.fods');
    await writeFile(source, flatOpenDocument());
    await convertWithLibreOffice(source, 'xlsx', folder);
    return await readFile(path.join(folder, 'tracker.xlsx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
