import { contains, parseArea, type Area } from '../../domain/workbook/area';
import { cellKey, type HostSheet, type HostTable } from '../host/workbook';
import { readCharts } from './chartPart';
import { resolveColour } from './colours';
import { readConditionalFormats } from './conditionalFormats';
import { pointsOfWidth } from './lengths';
import { readPage, type PageNames } from './pageSetup';
import { partText, readRelationships, type Parts } from './parts';
import { readSheetProtection } from './protection';
import { readSheetData, sheetDataRange } from './readCells';
import { readTable } from './readTable';
import type { StyleSheet } from './styleSheet';
import { unheldOf } from './unheldParts';
import { readValidation } from './validationRule';
import { child, children, isOn, parseXml, type XmlElement } from './xml';

/** What the workbook part says of a sheet. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: HostSheet['visibility'];
  readonly part: string;
  /** 0-based among the worksheets. */
  readonly index: number;
  readonly pageNames: PageNames;
  /** It has defined names of its own, which the file keeps. */
  readonly hasNames: boolean;
}

/** What all sheets of a workbook share. */
export interface SheetSurroundings {
  readonly parts: Parts;
  readonly strings: readonly string[];
  readonly styles: StyleSheet;
  readonly theme: readonly string[];
}

/** A sheet part without its rows, as a tree. */
export function sheetFrame(xml: string): XmlElement {
  const range = sheetDataRange(xml);
  return parseXml(range ? xml.slice(0, range.start) + xml.slice(range.end) : xml);
}

/** `{00000000-0001-0000-0100-000000000000}`: what Excel gives to the second sheet of a file that says nothing. */
const standardId = (index: number): string =>
  `{00000000-0001-0000-${index.toString(16).toUpperCase().padStart(2, '0').padEnd(4, '0')}-000000000000}`;

export function readSheet(entry: SheetEntry, { parts, strings, styles, theme }: SheetSurroundings): HostSheet {
  const xml = partText(parts, entry.part) ?? '';
  const root = sheetFrame(xml);
  const relationships = readRelationships(parts, entry.part);
  const targetOf = (id: string | undefined): string | undefined => relationships.find((one) => one.id === id)?.target;

  const tableParts = children(child(root, 'tableParts'), 'tablePart').map(
    (one) => partText(parts, targetOf(one.attributes.id) ?? '') ?? '<table/>',
  );
  const tables = tableParts.map(readTable).filter((table): table is HostTable => table !== null);
  const tableAt = (row: number, column: number): string | null =>
    tables.find((table) => contains(table.area, row, column))?.name ?? null;
  const { cells, rowHeights, hiddenRows } = readSheetData(xml, { strings, styles, tableAt });

  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const { attributes } of children(child(root, 'cols'), 'col')) {
    const { min = '1', max = min, width, customWidth, hidden } = attributes;
    // A format for the rest of the sheet reaches to its last column; the host serves widths of columns one by one.
    const last = Math.min(Number(max), 16_384);
    for (let column = Number(min) - 1; column < last; column += 1) {
      if (isOn(hidden)) hiddenColumns.add(column);
      else if (width !== undefined && (isOn(customWidth) || last < 16_384))
        columnWidths.set(column, pointsOfWidth(Number(width)));
    }
  }

  const view = child(child(root, 'sheetViews'), 'sheetView');
  const pane = child(view, 'pane')?.attributes;
  const frozen = pane?.state === 'frozen' || pane?.state === 'frozenSplit';
  const drawing = targetOf(child(root, 'drawing')?.attributes.id);
  const [filter] = areaOf(child(root, 'autoFilter')?.attributes.ref);
  const protection = readSheetProtection(root);
  const unheld = unheldOf({
    root,
    xml,
    relationships,
    drawing: partText(parts, drawing ?? '') ?? '',
    tables: tableParts,
    hasNames: entry.hasNames,
  });
  return {
    id: /^\{[0-9A-Fa-f-]{36}\}$/.test(root.attributes.uid ?? '')
      ? (root.attributes.uid ?? '')
      : standardId(entry.index),
    name: entry.name,
    visibility: entry.visibility,
    protected: protection !== null,
    ...(protection && { protection }),
    tabColour: resolveColour(child(child(root, 'sheetPr'), 'tabColor'), theme) ?? '',
    showGridlines: isOn(view?.attributes.showGridLines, true),
    cells,
    columnWidths,
    rowHeights,
    hiddenRows,
    hiddenColumns,
    merges: children(child(root, 'mergeCells'), 'mergeCell').flatMap((one) => areaOf(one.attributes.ref)),
    tables,
    validations: children(child(root, 'dataValidations'), 'dataValidation').flatMap(readValidation),
    conditionalFormats: readConditionalFormats(root, styles),
    charts: drawing === undefined ? [] : readCharts(parts, drawing).map((one) => one.chart),
    links: readLinks(root, targetOf),
    frozenRows: frozen ? Number(pane.ySplit ?? 0) : 0,
    frozenColumns: frozen ? Number(pane.xSplit ?? 0) : 0,
    page: readPage(root, entry.pageNames),
    ...(filter && { filter }),
    ...(unheld.length > 0 && { unheld }),
    part: entry.part,
    touched: false,
  };
}

const areaOf = (reference: string | undefined): Area[] => {
  const area = parseArea(reference ?? '');
  return area ? [area] : [];
};

function readLinks(root: XmlElement, targetOf: (id: string | undefined) => string | undefined): HostSheet['links'] {
  const links: HostSheet['links'] = new Map();
  for (const { attributes } of children(child(root, 'hyperlinks'), 'hyperlink')) {
    const area = parseArea(attributes.ref ?? '');
    const address = targetOf(attributes.id);
    const screenTip = attributes.tooltip ?? '';
    const place = attributes.location;
    if (!area || (address === undefined && place === undefined)) continue;
    const link =
      address === undefined
        ? { documentReference: place ?? '', screenTip }
        : { address: place ? `${address}#${place}` : address, screenTip };
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1)
        links.set(cellKey(row, column), link);
    }
  }
  return links;
}
