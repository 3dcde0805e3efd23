import { areaAddress, cellAddress, contains } from '../../domain/workbook/area';
import { cellKey, keyCell, type HostCell, type HostSheet } from '../host/workbook';
import { EMPTY_DRAWING, readCharts, writeAnchor, writeChart } from './chartPart';
import { writeConditionalFormats } from './conditionalFormats';
import { followLines, followMoves } from './followMoves';
import { DEFAULT_PAGE, fitsToPage, writePage } from './pageSetup';
import {
  addRelationship,
  editPart,
  freePart,
  insertBeforeEnd,
  partText,
  readRelationships,
  removePart,
  removeRelationships,
  setContentType,
  setPartText,
  type Parts,
} from './parts';
import { writeSheetProtection } from './protection';
import { readSheetData, type SheetData } from './readCells';
import type { SheetSurroundings } from './readSheet';
import { readTable } from './readTable';
import { writeCell, writeColumns, writeDimension, writePane, writeSheetData } from './sheetXml';
import type { StyleWriter } from './styleWriter';
import { writeTable } from './tablePart';
import { writeValidations } from './validationRule';
import { Worksheet } from './worksheetPart';
import { child, children, withoutPrefix, writeAttributes, type XmlElement } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY_SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`;

/** Where a sheet is written to. */
export interface SheetTarget {
  /** Changed in place. */
  readonly parts: Parts;
  /** Part name of the sheet in `parts`. */
  readonly part: string;
  readonly styles: StyleWriter;
  /** The sheet as it was opened, null for a new one. */
  readonly before: { readonly sheet: HostSheet; readonly surroundings: SheetSurroundings } | null;
}

/** Equal as data; Maps and Sets by their entries. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));
const plain = (value: unknown): unknown => {
  if (value instanceof Map) return [...value].sort(([a], [b]) => Number(a) - Number(b));
  if (value instanceof Set) return [...value].sort((a, b) => Number(a) - Number(b));
  return value;
};

/** Writes a touched sheet and the parts that hang on it. What the host does not serve stays as the file had it. */
export function writeSheet(sheet: HostSheet, target: SheetTarget): void {
  const { parts, part, styles } = target;
  const before = target.before?.sheet ?? null;
  const source = withoutPrefix((before && partText(parts, part)) ?? EMPTY_SHEET);
  const worksheet = new Worksheet(source);
  const moves = sheet.moves ?? [];
  const kept = target.before
    ? followMoves(
        readSheetData(source, { ...target.before.surroundings, tableAt: tableAtOf(target.before.sheet) }),
        moves,
      )
    : null;

  worksheet.set('dimension', writeDimension(sheet));
  worksheet.set('sheetData', writeRows(sheet, kept, styles));
  if (
    !before ||
    moves.length > 0 ||
    !same(sheet.columnWidths, before.columnWidths) ||
    !same(sheet.hiddenColumns, before.hiddenColumns)
  ) {
    worksheet.set('cols', writeColumns(sheet, followLines(keptColumns(worksheet.root), 'columns', moves)));
  }
  if (!before || sheet.tabColour !== before.tabColour || fitsToPage(sheet.page) !== fitsToPage(before.page)) {
    worksheet.set('sheetPr', writeProperties(sheet, before, worksheet.root, worksheet.first('sheetPr')));
  }
  const viewOf = ({ showGridlines, frozenRows, frozenColumns }: HostSheet): unknown => [
    showGridlines,
    frozenRows,
    frozenColumns,
  ];
  if (!before || !same(viewOf(sheet), viewOf(before))) worksheet.set('sheetViews', writeView(sheet, worksheet.root));
  const protectionOf = ({ protected: isProtected, protection }: HostSheet): unknown => [isProtected, protection];
  if (before ? !same(protectionOf(sheet), protectionOf(before)) : sheet.protected)
    worksheet.set('sheetProtection', writeSheetProtection(sheet));
  if (!same(sheet.merges, before?.merges ?? [])) {
    const merges = sheet.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join('');
    worksheet.set('mergeCells', merges && `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`);
  }
  if (!same(sheet.validations, before?.validations ?? []))
    worksheet.set('dataValidations', writeValidations(sheet.validations, worksheet.first('dataValidations')));
  if (!same(sheet.conditionalFormats, before?.conditionalFormats ?? []))
    writeConditionalFormats(sheet, worksheet, styles);
  if (!same(sheet.page, before?.page ?? DEFAULT_PAGE) || !before) {
    const written = writePage(sheet.page, (name) => worksheet.first(name));
    for (const [name, xml] of Object.entries(written)) worksheet.set(name, xml);
  }
  if (!same(sheet.links, before?.links ?? new Map())) worksheet.set('hyperlinks', writeLinks(sheet, parts, part));
  if (!same(sheet.tables, before?.tables ?? [])) writeTables(sheet, before, worksheet, parts, part);
  if (!same(sheet.charts, before?.charts ?? [])) writeCharts(sheet, worksheet, parts, part);
  setPartText(parts, part, worksheet.toXml());
}

const tableAtOf =
  (sheet: HostSheet) =>
  (row: number, column: number): string | null =>
    sheet.tables.find((table) => contains(table.area, row, column))?.name ?? null;

function writeRows(sheet: HostSheet, kept: SheetData | null, styles: StyleWriter): string {
  const tableAt = tableAtOf(sheet);
  const cellXml = (key: number, cell: HostCell): string => {
    const { row, column } = keyCell(key);
    const old = kept?.cells.get(key);
    const sameFormat =
      old !== undefined && (old.quotePrefix ?? false) === (cell.quotePrefix ?? false) && same(old.style, cell.style);
    const isUnknown = cell.uncalculated === true && old?.uncalculated === true;
    if (sameFormat && old.formula === cell.formula && (isUnknown || same([old.value], [cell.value]))) {
      const raw = kept?.raw.get(key);
      if (raw !== undefined) return raw;
    }
    const style = sameFormat ? kept?.styleIndexes.get(key) : undefined;
    return writeCell(
      row,
      column,
      cell,
      style ?? styles.cellStyle({ style: cell.style, quotePrefix: cell.quotePrefix ?? false }),
      tableAt(row, column),
    );
  };
  return writeSheetData(sheet, kept ?? { raw: new Map(), rowAttributes: new Map(), rowHeights: new Map() }, cellXml);
}

const COLUMN_ATTRIBUTES = ['width', 'style', 'hidden', 'bestFit', 'customWidth', 'outlineLevel', 'collapsed'];

function keptColumns(root: XmlElement): Map<number, Readonly<Record<string, string>>> {
  const columns = new Map<number, Readonly<Record<string, string>>>();
  for (const { attributes } of children(child(root, 'cols'), 'col')) {
    const own = Object.fromEntries(Object.entries(attributes).filter(([name]) => COLUMN_ATTRIBUTES.includes(name)));
    for (let column = Number(attributes.min) - 1; column < Number(attributes.max); column += 1)
      columns.set(column, own);
  }
  return columns;
}

/** `<sheetPr>` with the tab's colour and the fit to pages; its other attributes and children stay. */
function writeProperties(sheet: HostSheet, before: HostSheet | null, root: XmlElement, old: string): string {
  const element = child(root, 'sheetPr');
  const { start = 0 } = element ?? {};
  const childXml = (name: string): string =>
    children(element, name)
      .map((one) => old.slice(one.start - start, one.end - start))
      .join('');
  const tab =
    before && sheet.tabColour === before.tabColour
      ? childXml('tabColor')
      : sheet.tabColour && `<tabColor rgb="FF${sheet.tabColour.slice(1)}"/>`;
  const { fitToPage: _, ...pageAttributes } = child(element, 'pageSetUpPr')?.attributes ?? {};
  const pageSetUp = writeAttributes({ ...pageAttributes, fitToPage: fitsToPage(sheet.page) || undefined });
  const inside = tab + childXml('outlinePr') + (pageSetUp && `<pageSetUpPr${pageSetUp}/>`);
  return `<sheetPr${writeAttributes(element?.attributes ?? {})}>${inside}</sheetPr>`;
}

function writeView(sheet: HostSheet, root: XmlElement): string {
  const {
    showGridLines: _,
    topLeftCell: __,
    workbookViewId = '0',
    ...others
  } = child(child(root, 'sheetViews'), 'sheetView')?.attributes ?? {};
  const attributes = writeAttributes({
    showGridLines: sheet.showGridlines ? undefined : false,
    ...others,
    workbookViewId,
  });
  return `<sheetViews><sheetView${attributes}>${writePane(sheet)}</sheetView></sheetViews>`;
}

function writeLinks(sheet: HostSheet, parts: Parts, part: string): string {
  removeRelationships(parts, part, (one) => one.type === 'hyperlink');
  const ids = new Map<string, string>();
  const links = [...sheet.links]
    .sort(([a], [b]) => a - b)
    .map(([key, link]) => {
      const { row, column } = keyCell(key);
      const tooltip = link.screenTip || undefined;
      if (link.address === undefined)
        return `<hyperlink${writeAttributes({ ref: cellAddress(row, column), location: link.documentReference ?? '', tooltip })}/>`;
      const id =
        ids.get(link.address) ?? addRelationship(parts, part, `${RELATIONSHIPS}/hyperlink`, link.address, true);
      ids.set(link.address, id);
      return `<hyperlink xmlns:r="${RELATIONSHIPS}"${writeAttributes({ ref: cellAddress(row, column), 'r:id': id, tooltip })}/>`;
    });
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

/** A table that the file has keeps its part and what hangs on it. */
function writeTables(
  sheet: HostSheet,
  before: HostSheet | null,
  worksheet: Worksheet,
  parts: Parts,
  part: string,
): void {
  const targets = new Map(readRelationships(parts, part).map(({ id, target }) => [id, target]));
  const held = new Map(
    children(child(worksheet.root, 'tableParts'), 'tablePart').flatMap(({ attributes: { id = '' } }) => {
      const target = targets.get(id) ?? '';
      const table = readTable(partText(parts, target) ?? '<table/>');
      return table ? [[table.id, { id, target }] as const] : [];
    }),
  );
  const old = new Map(before?.tables.map((table) => [table.id, table]));
  const ids = sheet.tables.map((table) => {
    const known = held.get(table.id);
    if (known) {
      if (!same(table, old.get(table.id))) editPart(parts, known.target, (xml) => writeTable(table, xml));
      return known.id;
    }
    const name = freePart(parts, 'xl/tables/table');
    setPartText(parts, name, writeTable(table));
    setContentType(parts, name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml');
    return addRelationship(parts, part, `${RELATIONSHIPS}/table`, `/${name}`);
  });
  for (const { id, target } of held.values()) {
    if (ids.includes(id)) continue;
    removePart(parts, target);
    removeRelationships(parts, part, (one) => one.id === id);
  }
  const elements = ids.map((id) => `<tablePart xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`).join('');
  worksheet.set('tableParts', elements && `<tableParts count="${ids.length}">${elements}</tableParts>`);
}

/** Charts that are as they were keep their parts; the others are written anew. Pictures and shapes stay. */
function writeCharts(sheet: HostSheet, worksheet: Worksheet, parts: Parts, part: string): void {
  let drawing = readRelationships(parts, part).find((one) => one.type === 'drawing')?.target;
  if (drawing === undefined) {
    drawing = freePart(parts, 'xl/drawings/drawing');
    setPartText(parts, drawing, EMPTY_DRAWING);
    setContentType(parts, drawing, 'application/vnd.openxmlformats-officedocument.drawing+xml');
    const id = addRelationship(parts, part, `${RELATIONSHIPS}/drawing`, `/${drawing}`);
    worksheet.set('drawing', `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`);
  }
  let xml = partText(parts, drawing) ?? EMPTY_DRAWING;
  const wanted = new Map(sheet.charts.map((chart) => [JSON.stringify(chart), chart]));
  for (const old of readCharts(parts, drawing).reverse()) {
    if (wanted.delete(JSON.stringify(old.chart))) continue;
    xml = xml.slice(0, old.anchor.start) + xml.slice(old.anchor.end);
    removePart(parts, old.part);
    removeRelationships(parts, drawing, (one) => one.target === old.part);
  }
  let id = Math.max(1, ...[...xml.matchAll(/cNvPr id="(\d+)"/g)].map((match) => Number(match[1])));
  for (const chart of wanted.values()) {
    const name = freePart(parts, 'xl/charts/chart');
    setPartText(parts, name, writeChart(chart, sheet.name, readCellOf(sheet)));
    setContentType(parts, name, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml');
    const relationship = addRelationship(parts, drawing, `${RELATIONSHIPS}/chart`, `/${name}`);
    id += 1;
    xml = insertBeforeEnd(xml, 'wsDr', writeAnchor(chart, id, relationship));
  }
  setPartText(parts, drawing, xml);
}

const readCellOf =
  (sheet: HostSheet) =>
  (row: number, column: number): { text: string; number: number | null } => {
    const value = sheet.cells.get(cellKey(row, column))?.value ?? '';
    return {
      text: typeof value === 'object' ? value.code : String(value),
      number: typeof value === 'number' ? value : null,
    };
  };
