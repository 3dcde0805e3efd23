import { areaAddress, cellAddress } from '../../domain/workbook/area';
import { CellError, keyCell, type HostCell, type HostSheet } from '../host/workbook';
import { filedFormula } from './filedFormula';
import { widthOfPoints } from './lengths';
import { encodeXstring, escapeXml, writeAttributes } from './xml';

/** One cell of a sheet part. `style` is its index in the style part. */
export function writeCell(row: number, column: number, cell: HostCell, style: number, ownTable: string | null): string {
  const { value, formula } = cell;
  const open = (type?: string): string =>
    `<c r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${style}"`}${type === undefined ? '' : ` t="${type}"`}`;
  if (formula === undefined) {
    if (value === '') return `${open()}/>`;
    if (typeof value === 'string') return `${open('inlineStr')}><is>${textElement('t', value)}</is></c>`;
  }
  const f = formula === undefined ? '' : `<f>${escapeXml(filedFormula(formula, ownTable))}</f>`;
  // Whoever opens the file works it out.
  if (formula !== undefined && cell.uncalculated) return `${open()}>${f}</c>`;
  if (typeof value === 'string') return `${open('str')}>${f}${textElement('v', value)}</c>`;
  if (typeof value === 'boolean') return `${open('b')}>${f}<v>${value ? 1 : 0}</v></c>`;
  if (value instanceof CellError) return `${open('e')}>${f}<v>${escapeXml(value.code)}</v></c>`;
  return `${open()}>${f}<v>${value}</v></c>`;
}

const textElement = (name: string, text: string): string =>
  `<${name}${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(encodeXstring(text))}</${name}>`;

/** What of a sheet's rows stays as it stood in the file. */
export interface KeptRows {
  readonly raw: ReadonlyMap<number, string>;
  readonly rowAttributes: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly rowHeights: ReadonlyMap<number, number>;
}

/** `<sheetData>`: `cellXml` gives the XML of one cell. */
export function writeSheetData(
  sheet: HostSheet,
  kept: KeptRows,
  cellXml: (key: number, cell: HostCell) => string,
): string {
  const rows = new Map<number, string[]>();
  for (const key of [...sheet.cells.keys()].sort((a, b) => a - b)) {
    const cell = sheet.cells.get(key);
    if (!cell) continue;
    const { row } = keyCell(key);
    const list = rows.get(row) ?? [];
    list.push(cellXml(key, cell));
    rows.set(row, list);
  }
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...kept.rowAttributes.keys()])
    if (!rows.has(row)) rows.set(row, []);
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.rowHeights.get(row);
      const { ht, customHeight, ...others } = kept.rowAttributes.get(row) ?? {};
      const size =
        height === undefined
          ? {}
          : height === kept.rowHeights.get(row)
            ? { ht, customHeight }
            : { ht: height, customHeight: 1 };
      const attributes = writeAttributes({
        r: row + 1,
        ...others,
        ...size,
        hidden: sheet.hiddenRows.has(row) || undefined,
      });
      return cells.length === 0 ? `<row${attributes}/>` : `<row${attributes}>${cells.join('')}</row>`;
    });
  return lines.length === 0 ? '<sheetData/>' : `<sheetData>${lines.join('')}</sheetData>`;
}

/** `<cols>`, '' when no column has anything of its own. `kept` is what the file said, by 0-based column. */
export function writeColumns(sheet: HostSheet, kept: ReadonlyMap<number, Readonly<Record<string, string>>>): string {
  const columns = [...new Set([...kept.keys(), ...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].sort(
    (a, b) => a - b,
  );
  const runs: { first: number; last: number; attributes: string }[] = [];
  for (const column of columns) {
    const points = sheet.columnWidths.get(column);
    const { hidden: _, ...others } = kept.get(column) ?? {};
    const attributes = writeAttributes({
      width: '9.140625',
      ...others,
      ...(points === undefined ? {} : { width: widthOfPoints(points), customWidth: 1 }),
      ...(sheet.hiddenColumns.has(column) ? { hidden: 1 } : {}),
    });
    const run = runs.at(-1);
    if (run && run.last === column - 1 && run.attributes === attributes) run.last = column;
    else runs.push({ first: column, last: column, attributes });
  }
  return runs.length === 0
    ? ''
    : `<cols>${runs.map((run) => `<col min="${run.first + 1}" max="${run.last + 1}"${run.attributes}/>`).join('')}</cols>`;
}

/** `<dimension>`: the rectangle of the cells. */
export function writeDimension(sheet: HostSheet): string {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const key of sheet.cells.keys()) {
    const { row, column } = keyCell(key);
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const reference =
    top === Infinity
      ? 'A1'
      : areaAddress({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
  return `<dimension ref="${reference}"/>`;
}

/** The pane and the selection of a sheet view with frozen rows or columns. */
export function writePane({ frozenRows, frozenColumns }: HostSheet): string {
  if (frozenRows === 0 && frozenColumns === 0) return '';
  const pane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const cell = cellAddress(frozenRows, frozenColumns);
  const attributes = {
    xSplit: frozenColumns || undefined,
    ySplit: frozenRows || undefined,
    topLeftCell: cell,
    activePane: pane,
    state: 'frozen',
  };
  return `<pane${writeAttributes(attributes)}/><selection pane="${pane}" activeCell="${cell}" sqref="${cell}"/>`;
}
