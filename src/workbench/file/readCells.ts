import { columnIndex } from '../../domain/workbook/area';
import { shiftFormula } from '../formulas/shiftFormula';
import { CellError, cellKey, type HostCell, type HostValue } from '../host/workbook';
import { typedFormula } from './filedFormula';
import type { StyleSheet } from './styleSheet';
import { attribute, decodeXstring, isOn, readAttributes, scanXml } from './xml';

/** The strings of `xl/sharedStrings.xml` as plain text: runs joined, phonetic guides left out. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  scanXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    close(name) {
      if (name === 'si') strings.push(decodeXstring(text));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}

/** `spans` is a hint that any change of the row makes wrong; attributes of other namespaces are hints as well. */
const ROW_ATTRIBUTES = new Set([
  's',
  'customFormat',
  'ht',
  'customHeight',
  'outlineLevel',
  'collapsed',
  'thickTop',
  'thickBot',
  'ph',
]);

/** What `<sheetData>` holds. */
export interface SheetData {
  readonly cells: Map<number, HostCell>;
  /** Points, only of rows that have a height of their own. */
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  /** Each cell as written, by key: an untouched cell is written back so. Cells of a shared formula are not here. */
  readonly raw: ReadonlyMap<number, string>;
  /** Style index in the file, by key. */
  readonly styleIndexes: ReadonlyMap<number, number>;
  /** What a row says besides its number and whether it is hidden, by 0-based row. */
  readonly rowAttributes: ReadonlyMap<number, Readonly<Record<string, string>>>;
}

interface Reading {
  readonly strings: readonly string[];
  readonly styles: StyleSheet;
  /** Name of the table that holds a cell, for references within it. */
  readonly tableAt: (row: number, column: number) => string | null;
}

/** Reads the rows of a sheet part. A cell's own position wins; one without stands after the one before (ECMA-376 18.3.1.4). */
export function readSheetData(xml: string, { strings, styles, tableAt }: Reading): SheetData {
  const cells = new Map<number, HostCell>();
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const raw = new Map<number, string>();
  const styleIndexes = new Map<number, number>();
  const rowAttributes = new Map<number, Readonly<Record<string, string>>>();
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  const range = sheetDataRange(xml);
  if (!range) return { cells, rowHeights, hiddenRows, raw, styleIndexes, rowAttributes };

  let row = -1;
  let column = -1;
  let cell = {
    attributes: '',
    start: 0,
    type: 'n',
    value: '',
    inline: '',
    formula: '',
    formulaAttributes: null as string | null,
    hasResult: false,
  };
  let collecting: 'value' | 'inline' | 'formula' | null = null;
  let phonetic = 0;

  const finishCell = (end: number): void => {
    const styleIndex = Number(attribute(cell.attributes, 's') ?? 0);
    const { style, quotePrefix } = styles.format(styleIndex);
    const value = typedValue(cell.type, cell.type === 'inlineStr' ? cell.inline : cell.value, strings);
    let formula: string | null = null;
    let kind = '';
    if (cell.formulaAttributes !== null) {
      const { t = 'normal', si = '' } = readAttributes(cell.formulaAttributes);
      kind = t;
      const master = shared.get(si);
      if (t === 'shared' && cell.formula === '' && master)
        formula = shiftFormula(master.formula, row - master.row, column - master.column);
      else if (cell.formula !== '' && t !== 'dataTable') formula = cell.formula;
      if (t === 'shared' && cell.formula !== '') shared.set(si, { formula: cell.formula, row, column });
    }
    const key = cellKey(row, column);
    const typed = formula === null ? null : typedFormula(formula, tableAt(row, column));
    cells.set(key, {
      value: value ?? '',
      ...(typed === null
        ? {}
        : { formula: typed, ...(cell.hasResult ? { filedResultOf: typed } : { uncalculated: true }) }),
      ...(quotePrefix && typeof value === 'string' && formula === null ? { quotePrefix: true } : {}),
      style,
    });
    styleIndexes.set(key, styleIndex);
    if (kind !== 'shared') raw.set(key, xml.slice(cell.start, end));
  };

  scanXml(
    xml,
    {
      open(name, attributes, start) {
        if (name === 'c') {
          const position = /^\$?([A-Za-z]{1,3})\$?(\d+)$/.exec(attribute(attributes, 'r') ?? '');
          column = position ? columnIndex(position[1] ?? '') : column + 1;
          if (position) row = Number(position[2]) - 1;
          cell = {
            attributes,
            start,
            type: attribute(attributes, 't') ?? 'n',
            value: '',
            inline: '',
            formula: '',
            formulaAttributes: null,
            hasResult: false,
          };
        } else if (name === 'v') {
          collecting = 'value';
          cell.hasResult = true;
        } else if (name === 't') collecting = phonetic === 0 ? 'inline' : null;
        else if (name === 'rPh') phonetic += 1;
        else if (name === 'f') {
          collecting = 'formula';
          cell.formulaAttributes = attributes;
        } else if (name === 'row') {
          const { r, hidden, ...others } = readAttributes(attributes);
          row = r === undefined ? row + 1 : Number(r) - 1;
          column = -1;
          if (others.ht !== undefined) rowHeights.set(row, Number(others.ht));
          if (isOn(hidden)) hiddenRows.add(row);
          rowAttributes.set(row, Object.fromEntries(Object.entries(others).filter(([key]) => ROW_ATTRIBUTES.has(key))));
        }
      },
      close(name, end) {
        if (name === 'c') finishCell(end);
        else if (name === 'rPh') phonetic -= 1;
        else if (name === 'v' || name === 't' || name === 'f') collecting = null;
      },
      text(text) {
        if (collecting) cell[collecting] += text;
      },
    },
    range.start,
    range.end,
  );
  return { cells, rowHeights, hiddenRows, raw, styleIndexes, rowAttributes };
}

/** Where `<sheetData>` stands in a sheet part, its tags included. */
export function sheetDataRange(xml: string): { start: number; end: number } | null {
  const open = /<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?>/.exec(xml);
  if (!open) return null;
  if (open[0].endsWith('/>')) return { start: open.index, end: open.index + open[0].length };
  const close = /<\/(?:[\w.-]+:)?sheetData\s*>/g;
  close.lastIndex = open.index;
  const found = close.exec(xml);
  return { start: open.index, end: found ? found.index + found[0].length : xml.length };
}

function typedValue(type: string, text: string, strings: readonly string[]): HostValue | null {
  switch (type) {
    case 's':
      return strings[Number(text)] ?? '';
    case 'str':
    case 'inlineStr':
      return decodeXstring(text);
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return new CellError(text.trim());
    case 'd':
      return isoSerial(text.trim()) ?? text;
    default: {
      const number = text.trim() === '' ? NaN : Number(text);
      return Number.isNaN(number) ? (text.trim() === '' ? null : text) : number;
    }
  }
}

const UNIX_EPOCH_SERIAL = 25569;
const DAY = 86_400_000;

/** Serial of an ISO 8601 date or time, which strict files use for dates. */
function isoSerial(text: string): number | null {
  const time = Date.parse(/T/.test(text) ? `${text.replace(/Z$/, '')}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY + UNIX_EPOCH_SERIAL;
}
