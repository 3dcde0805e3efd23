import { beginFormat } from '../cells/beginFormat';
import { isWholeColumns, isWholeRows } from '../cells/geometry';
import { commonStyle, restyle, type CellRange } from '../cells/cellRange';
import { autofitColumns, autofitRows } from '../cells/autofit';
import { shownFill } from '../cells/cellProperties';
import { lineSize, quantise, STANDARD_HEIGHT, STANDARD_WIDTH } from '../cells/lineSizes';
import { notImplemented } from '../hostError';
import { bind, type Given, type ObjectClass, type Scalar } from '../wire/objectModel';
import { enforced } from '../rules/catalogue';
import type { HostStyle } from '../workbook';
import { bordersClass } from './borders';

/** A property of each cell's style that reads null when the cells differ. */
function styleProperty<V extends string | number | boolean>(
  pick: (style: HostStyle) => V,
  accept: (value: Given) => V,
  put: (style: HostStyle, value: V) => HostStyle,
): Scalar<CellRange> {
  return {
    read: (range) => commonStyle(range, pick),
    write: (range, given, session) => {
      const value = accept(given);
      beginFormat(range, given.location, session);
      restyle(range, (style) => put(style, value));
    },
  };
}

const boolean = (value: Given): boolean => value.boolean();
const LARGEST_INDENT = 250;
const LARGEST_FONT = 409;
const LONGEST_FONT_NAME = 31;
const WIDEST_COLUMN = 1342;
const HIGHEST_ROW = 409.5;

export const fillClass: ObjectClass<CellRange> = {
  name: 'RangeFill',
  scalars: {
    color: styleProperty(
      shownFill,
      (value) => value.colour(),
      (style, fill) => ({ ...style, fill }),
    ),
  },
  methods: {
    clear: (range, args, session) => {
      beginFormat(range, args.location, session);
      restyle(range, (style) => ({ ...style, fill: null }));
    },
  },
};

export const fontClass: ObjectClass<CellRange> = {
  name: 'RangeFont',
  scalars: {
    name: styleProperty(
      (style) => style.fontName,
      (value) => {
        const name = value.text();
        if (name === '' || (name.length > LONGEST_FONT_NAME && enforced('cells/font-name'))) throw value.refuse();
        return name;
      },
      (style, fontName) => ({ ...style, fontName }),
    ),
    size: styleProperty(
      (style) => style.fontSize,
      (value) => value.numberWithin(1, LARGEST_FONT),
      (style, fontSize) => ({ ...style, fontSize }),
    ),
    color: styleProperty(
      (style) => style.fontColour,
      (value) => value.colour(),
      (style, fontColour) => ({ ...style, fontColour }),
    ),
    bold: styleProperty(
      (style) => style.bold,
      boolean,
      (style, bold) => ({ ...style, bold }),
    ),
    italic: styleProperty(
      (style) => style.italic,
      boolean,
      (style, italic) => ({ ...style, italic }),
    ),
    underline: styleProperty(
      (style) => style.underline,
      (value) => value.oneOf(['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']),
      (style, underline) => ({ ...style, underline }),
    ),
    strikethrough: styleProperty(
      (style) => style.strikethrough,
      boolean,
      (style, strikethrough) => ({ ...style, strikethrough }),
    ),
  },
};

export const protectionClass: ObjectClass<CellRange> = {
  name: 'FormatProtection',
  scalars: {
    locked: styleProperty(
      (style) => style.locked,
      boolean,
      (style, locked) => ({ ...style, locked }),
    ),
  },
};

export const rangeFormatClass: ObjectClass<CellRange> = {
  name: 'RangeFormat',
  scalars: {
    wrapText: styleProperty(
      (style) => style.wrap,
      boolean,
      (style, wrap) => ({ ...style, wrap }),
    ),
    horizontalAlignment: styleProperty(
      (style) => style.horizontal,
      (value) =>
        value.oneOf(['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed']),
      (style, horizontal) => ({ ...style, horizontal }),
    ),
    verticalAlignment: styleProperty(
      (style) => style.vertical,
      (value) => value.oneOf(['Top', 'Center', 'Bottom', 'Justify', 'Distributed']),
      (style, vertical) => ({ ...style, vertical }),
    ),
    indentLevel: styleProperty(
      (style) => style.indent,
      (value) => {
        const level = value.integer();
        if ((level < 0 || level > LARGEST_INDENT) && enforced('cells/indent')) throw value.refuse();
        return level;
      },
      (style, indent) => ({ ...style, indent }),
    ),
    columnWidth: {
      read: ({ sheet, area }) => lineSize(sheet.columnWidths, area.column, area.columns, STANDARD_WIDTH),
      write: ({ sheet, area }, value, session) => {
        if (isWholeRows(area)) throw notImplemented(`${value.location} of whole rows`);
        const width = quantise(value.numberWithin(0, WIDEST_COLUMN));
        session.beginSheet(sheet, value.location, 'allowFormatColumns');
        for (let column = area.column; column < area.column + area.columns; column++)
          sheet.columnWidths.set(column, width);
      },
    },
    rowHeight: {
      read: ({ sheet, area }) => lineSize(sheet.rowHeights, area.row, area.rows, STANDARD_HEIGHT),
      write: ({ sheet, area }, value, session) => {
        if (isWholeColumns(area)) throw notImplemented(`${value.location} of whole columns`);
        const height = value.numberWithin(0, HIGHEST_ROW);
        session.beginSheet(sheet, value.location, 'allowFormatRows');
        for (let row = area.row; row < area.row + area.rows; row++) sheet.rowHeights.set(row, height);
      },
    },
  },
  navigation: {
    borders: (range) => bind(bordersClass, range),
    fill: (range) => bind(fillClass, range),
    font: (range) => bind(fontClass, range),
    protection: (range) => bind(protectionClass, range),
  },
  methods: {
    autofitColumns: ({ sheet, area }, args, session) => {
      session.beginSheet(sheet, args.location, 'allowFormatColumns');
      autofitColumns(sheet, area);
    },
    autofitRows: ({ sheet, area }, args, session) => {
      session.beginSheet(sheet, args.location, 'allowFormatRows');
      autofitRows(sheet, area);
    },
  },
};
