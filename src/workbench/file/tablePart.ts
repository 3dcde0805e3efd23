import { areaAddress } from '../../domain/workbook/area';
import type { HostTable } from '../host/workbook';
import { filedFormula } from './filedFormula';
import {
  child,
  children,
  encodeXstring,
  escapeXml,
  parseXml,
  setAttributes,
  tagEnd,
  withoutPrefix,
  type XmlElement,
} from './xml';

const EMPTY_TABLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><tableColumns/>' +
  '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showColumnStripes="0"/></table>';

/** Line breaks of a header cell stand as escapes in the table part. */
const columnName = (name: string): string => encodeXstring(name).replace(/\n/g, '_x000a_');

/** A table part. Of `old`, the part as the file has it, stays what the host does not serve: totals, formats, filters, extensions. */
export function writeTable(table: HostTable, old: string = EMPTY_TABLE): string {
  const source = withoutPrefix(old);
  const root = parseXml(source);
  const raw = (element: XmlElement | undefined): string => (element ? source.slice(element.start, element.end) : '');
  const reference = areaAddress(table.area);
  const isPlaced = root.attributes.ref === reference;

  const head = setAttributes(source.slice(0, tagEnd(source, root.start)), root.start, {
    id: table.id,
    name: table.name,
    displayName: table.name,
    ref: reference,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : false,
  });
  const body = areaAddress({ ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) });
  // Filters and the order of rows are given by position: they mean something else once the table lies elsewhere.
  const filter = table.showFilterButton
    ? setAttributes((isPlaced && raw(child(root, 'autoFilter'))) || '<autoFilter/>', 0, { ref: body })
    : '';
  const known = new Map(children(child(root, 'tableColumns'), 'tableColumn').map((one) => [one.attributes.id, one]));
  const columns = table.columns.map((column) => writeColumn(column, table.name, known.get(column.id), raw));
  const style = setAttributes(raw(child(root, 'tableStyleInfo')) || '<tableStyleInfo/>', 0, {
    name: table.style || undefined,
    showRowStripes: table.showBandedRows,
  });
  return (
    `${head}${filter}${isPlaced ? raw(child(root, 'sortState')) : ''}` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>${style}${raw(child(root, 'extLst'))}</table>`
  );
}

function writeColumn(
  { id, name, calculated }: HostTable['columns'][number],
  table: string,
  old: XmlElement | undefined,
  raw: (element: XmlElement) => string,
): string {
  const xml = setAttributes(old ? raw(old) : '<tableColumn/>', 0, { id, name: columnName(name) });
  const formula = child(old, 'calculatedColumnFormula');
  const filed = calculated === undefined ? undefined : filedFormula(calculated, table);
  if (formula?.text === filed) return xml;
  const others = (old?.children ?? []).filter((one) => one !== formula).map(raw);
  const written = filed === undefined ? [] : [`<calculatedColumnFormula>${escapeXml(filed)}</calculatedColumnFormula>`];
  const tag = xml.slice(0, tagEnd(xml, 0)).replace(/\s*\/?>$/, '');
  return `${tag}>${[...written, ...others].join('')}</tableColumn>`;
}
