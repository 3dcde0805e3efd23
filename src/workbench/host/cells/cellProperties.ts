import { fullAddress, isUnbounded } from './geometry';
import { invalidArgument, notImplemented } from '../hostError';
import { cellsOf, type CellRange } from './cellRange';
import type { Given, Json } from '../wire/objectModel';
import { enforced } from '../rules/catalogue';
import { cellKey, DEFAULT_STYLE, type HostStyle } from '../workbook';

/** The fill as it is read: of a cell that has none, white (excel-host 3.4). */
export const shownFill = ({ fill }: HostStyle): string => fill ?? (enforced('cells/no-fill') ? '#FFFFFF' : '');

/** What `getCellProperties` can give of a cell's format, by path. */
const FORMAT_PROPERTIES: Readonly<Record<string, (style: HostStyle) => Json>> = {
  'fill/color': shownFill,
  'font/color': (style) => style.fontColour,
  'font/bold': (style) => style.bold,
  'font/italic': (style) => style.italic,
  'font/name': (style) => style.fontName,
  'font/size': (style) => style.fontSize,
  'font/strikethrough': (style) => style.strikethrough,
  'font/underline': (style) => style.underline,
  wrapText: (style) => style.wrap,
  horizontalAlignment: (style) => style.horizontal,
  verticalAlignment: (style) => style.vertical,
  indentLevel: (style) => style.indent,
};

/** Paths of the properties that are asked for with true: `{ font: { color: true } }` is `font/color`. */
function askedPaths(options: Given['raw'], prefix: string): string[] {
  if (typeof options !== 'object' || options === null) return [];
  return Object.entries(options).flatMap(([name, asked]) => {
    const path = prefix + name;
    return asked === true ? [path] : askedPaths(asked as Given['raw'], `${path}/`);
  });
}

/** `range.getCellProperties(...)`: an array of rows of objects with just what was asked for. */
export function readCellProperties({ sheet, area }: CellRange, options: Given): Json {
  if (isUnbounded(area) && enforced('cells/unbounded-read')) throw invalidArgument(options.location);
  const { address, format, ...others } = options.record();
  const paths = askedPaths(format ?? null, '');
  const strange = [
    ...Object.keys(others),
    ...paths.filter((path) => !FORMAT_PROPERTIES[path]).map((path) => `format/${path}`),
  ][0];
  if (strange !== undefined) throw notImplemented(`${options.location}(${strange})`);
  const formats = new Map<HostStyle, Json>();
  const rows: Json[][] = Array.from({ length: area.rows }, () => []);
  for (const { row, column } of cellsOf(area)) {
    const style = sheet.cells.get(cellKey(row, column))?.style ?? DEFAULT_STYLE;
    let shown = formats.get(style);
    if (shown === undefined) formats.set(style, (shown = readPaths(style, paths)));
    rows[row - area.row]?.push({
      ...(address === true && { address: fullAddress(sheet.name, { row, column, rows: 1, columns: 1 }) }),
      ...(paths.length > 0 && { format: shown }),
    });
  }
  return rows;
}

function readPaths(style: HostStyle, paths: readonly string[]): Json {
  const format: Record<string, Json> = {};
  for (const path of paths) {
    const value = FORMAT_PROPERTIES[path]?.(style) ?? null;
    const [head = '', leaf] = path.split('/');
    if (leaf === undefined) format[head] = value;
    else format[head] = { ...(format[head] as Record<string, Json> | undefined), [leaf]: value };
  }
  return format;
}

/** `range.getRowProperties(...)` and its twin for columns: one object for each line of the range. */
export function readLineProperties(
  first: number,
  count: number,
  options: Given,
  served: Readonly<Record<string, (line: number) => Json>>,
): Json {
  const asked = Object.entries(options.record())
    .filter(([, wanted]) => wanted !== false)
    .map(([name]) => {
      const read = served[name];
      if (!read) throw notImplemented(`${options.location}(${name})`);
      return [name, read] as const;
    });
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(asked.map(([name, read]) => [name, read(first + index)])),
  );
}
