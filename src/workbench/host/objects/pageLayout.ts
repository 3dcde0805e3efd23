import { isWholeRows, SHEET_COLUMNS } from '../cells/geometry';
import { CellAreas, CellRange } from '../cells/cellRange';
import { HostError, notImplemented } from '../hostError';
import {
  bind,
  readOnly,
  type Arguments,
  type Given,
  type HostObject,
  type ObjectClass,
  type Scalar,
} from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import { rangeOn } from '../wire/rangeArguments';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import type { HostPage, HostSheet } from '../workbook';
import { rangeAreasClass } from './rangeAreas';
import { rangeClass } from './range';

const PAPERS = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
] as const;
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGIN_NAMES = ['top', 'right', 'bottom', 'left', 'header', 'footer'] as const;
/** Points of the largest margin: that of the largest paper. */
const LARGEST_MARGIN = 49 * 72;
const MOST_PAGES = 32_767;
/** Excel's own limit, as that of page breaks: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const LONGEST_HEADER = 255;

type PageText = 'left' | 'centre' | 'right';

/** A property of the page's record. */
function property<K extends 'orientation' | 'paperSize' | 'centreHorizontally'>(
  key: K,
  accept: (given: Given) => HostPage[K],
): Scalar<HostSheet> {
  return {
    read: ({ page }) => page[key],
    write: (sheet, given, session) => {
      const value = accept(given);
      session.beginSheet(sheet, given.location);
      sheet.page[key] = value;
    },
  };
}

const margin = (key: (typeof MARGIN_NAMES)[number]): Scalar<HostSheet> => ({
  read: ({ page }) => page.margins[key],
  write: (sheet, given, session) => {
    const points = given.numberWithin(0, LARGEST_MARGIN);
    session.beginSheet(sheet, given.location);
    sheet.page.margins[key] = points;
  },
});

const pageText = (part: 'header' | 'footer', place: PageText): Scalar<HostSheet> => ({
  read: ({ page }) => page[part][place],
  write: (sheet, given, session) => {
    const text = given.text();
    if (text.length > LONGEST_HEADER && enforced('page/header-length')) throw given.refuse();
    session.beginSheet(sheet, given.location);
    sheet.page[part][place] = text;
  },
});

/** A scale or pages to fit, as one object and never both (excel-host 3.9). */
function readZoom(given: Given): HostPage['zoom'] {
  const { scale, horizontalFitToPages, verticalFitToPages, ...strange } = given.record();
  if (Object.keys(strange).length > 0) throw given.refuse();
  const pages = (value: typeof scale): number | undefined => {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > MOST_PAGES) throw given.refuse();
    return value;
  };
  const [across, down] = [pages(horizontalFitToPages), pages(verticalFitToPages)];
  if (scale !== undefined && scale !== null) {
    if ((across !== undefined || down !== undefined) && enforced('page/zoom-one')) throw given.refuse();
    if (typeof scale !== 'number' || ((scale < 10 || scale > 400) && enforced('page/zoom'))) throw given.refuse();
    return { scale };
  }
  return {
    ...(across !== undefined && { horizontalFitToPages: across }),
    ...(down !== undefined && { verticalFitToPages: down }),
  };
}

function setPrintMargins(sheet: HostSheet, args: Arguments, session: Session): void {
  const factor = UNITS[args.at(0).oneOf(['Points', 'Inches', 'Centimeters'])] ?? 1;
  const given = Object.entries(args.at(1).record()).filter(([, value]) => value !== null);
  const margins = given.map(([name, value]) => {
    const known = MARGIN_NAMES.find((each) => each === name);
    if (!known || typeof value !== 'number' || value < 0 || value * factor > LARGEST_MARGIN) throw args.at(1).refuse();
    return [known, value * factor] as const;
  });
  session.beginSheet(sheet, args.location);
  for (const [name, points] of margins) sheet.page.margins[name] = points;
}

function setPrintArea(sheet: HostSheet, args: Arguments, session: Session): void {
  if (args.at(0).target(CellAreas)) throw notImplemented(`${args.location} of several areas`);
  const range = rangeOn(sheet, args.at(0));
  if (range.sheet !== sheet) throw args.at(0).refuse();
  session.beginSheet(sheet, args.location);
  sheet.page.printArea = range.area;
}

/** Whole rows only: `$1:$2`, or a range of entire rows (excel-host 3.9). */
function setPrintTitleRows(sheet: HostSheet, args: Arguments, session: Session): void {
  const { area, sheet: place } = rangeOn(sheet, args.at(0));
  if (place !== sheet || (!isWholeRows(area) && enforced('page/title-rows'))) throw args.at(0).refuse();
  session.beginSheet(sheet, args.location);
  sheet.page.titleRows = { first: area.row, last: area.row + area.rows - 1 };
}

const printArea = (sheet: HostSheet): HostObject | null =>
  sheet.page.printArea && bind(rangeAreasClass, new CellAreas(sheet, [sheet.page.printArea]));

const titleRows = (sheet: HostSheet): HostObject | null => {
  const rows = sheet.page.titleRows;
  return (
    rows &&
    bind(
      rangeClass,
      new CellRange(sheet, { row: rows.first, rows: rows.last - rows.first + 1, column: 0, columns: SHEET_COLUMNS }),
    )
  );
};

const orFail = (find: (sheet: HostSheet) => HostObject | null) => (sheet: HostSheet, args: Arguments) =>
  orNotFound('page/unset', find(sheet), args.location);

export const headerFooterClass: ObjectClass<HostSheet> = {
  name: 'HeaderFooter',
  scalars: {
    leftHeader: pageText('header', 'left'),
    centerHeader: pageText('header', 'centre'),
    rightHeader: pageText('header', 'right'),
    leftFooter: pageText('footer', 'left'),
    centerFooter: pageText('footer', 'centre'),
    rightFooter: pageText('footer', 'right'),
  },
};

export const headerFooterGroupClass: ObjectClass<HostSheet> = {
  name: 'HeaderFooterGroup',
  scalars: {
    state: {
      read: () => 'Default',
      write: (_sheet, given) => {
        if (given.oneOf(['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven']) !== 'Default')
          throw notImplemented(given.location);
      },
    },
  },
  navigation: { defaultForAllPages: (sheet) => bind(headerFooterClass, sheet) },
};

export const pageLayoutClass: ObjectClass<HostSheet> = {
  name: 'PageLayout',
  scalars: {
    orientation: property('orientation', (given) => given.oneOf(['Portrait', 'Landscape'])),
    paperSize: property('paperSize', (given) => given.oneOf(PAPERS)),
    zoom: {
      read: ({ page }) => page.zoom,
      write: (sheet, given, session) => {
        const zoom = readZoom(given);
        session.beginSheet(sheet, given.location);
        // https://github.com/OfficeDev/office-js/issues/1860
        const alone = (zoom.horizontalFitToPages === undefined) !== (zoom.verticalFitToPages === undefined);
        if (alone && !session.build.takesFitAlone && enforced('page/fit-alone')) return;
        sheet.page.zoom = zoom;
      },
    },
    centerHorizontally: property('centreHorizontally', (given) => given.boolean()),
    blackAndWhite: {
      read: ({ page }) => page.blackAndWhite ?? false,
      write: (sheet, given, session) => {
        const blackAndWhite = given.boolean();
        session.beginSheet(sheet, given.location);
        sheet.page.blackAndWhite = blackAndWhite;
      },
    },
    topMargin: margin('top'),
    rightMargin: margin('right'),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
  },
  navigation: { headersFooters: (sheet) => bind(headerFooterGroupClass, sheet) },
  methods: {
    getPrintArea: orFail(printArea),
    getPrintAreaOrNullObject: printArea,
    getPrintTitleRows: orFail(titleRows),
    getPrintTitleRowsOrNullObject: titleRows,
    setPrintArea,
    setPrintMargins,
    setPrintTitleRows,
  },
};

interface BreakTarget {
  readonly sheet: HostSheet;
  readonly row: number;
}

export const pageBreakClass: ObjectClass<BreakTarget> = {
  name: 'PageBreak',
  identity: ({ row }) => ({ _Id: String(row) }),
  exists: ({ sheet, row }, session) => session.workbook.sheets.includes(sheet) && sheet.page.rowBreaks.includes(row),
  scalars: {
    rowIndex: readOnly(({ row }) => row),
    columnIndex: readOnly(() => 0),
  },
  methods: {
    delete: ({ sheet, row }, args, session) => {
      session.beginSheet(sheet, args.location);
      sheet.page.rowBreaks.splice(sheet.page.rowBreaks.indexOf(row), 1);
    },
    getCellAfterBreak: ({ sheet, row }) =>
      bind(rangeClass, new CellRange(sheet, { row, column: 0, rows: 1, columns: 1 })),
  },
};

/** Excel takes no more in one direction of a sheet. */
const MOST_BREAKS = 1026;

/** `worksheet.horizontalPageBreaks`: a break stands above the row of the range that was given. */
export const pageBreaksClass: ObjectClass<HostSheet> = {
  name: 'PageBreakCollection',
  item: (sheet, key) => {
    const row = Number(key.raw);
    const found = sheet.page.rowBreaks.includes(row) ? bind(pageBreakClass, { sheet, row }) : null;
    return orNotFound('sheets/no-such-item', found, key.location);
  },
  items: (sheet) => sheet.page.rowBreaks.map((row) => bind(pageBreakClass, { sheet, row })),
  methods: {
    add: (sheet, args, session) => {
      const { area, sheet: place } = rangeOn(sheet, args.at(0));
      const breaks = sheet.page.rowBreaks;
      if (place !== sheet || area.row === 0) throw args.at(0).refuse();
      if (breaks.length >= MOST_BREAKS && enforced('page/breaks'))
        throw new HostError('InvalidOperation', args.location);
      session.beginSheet(sheet, args.location);
      if (!breaks.includes(area.row)) breaks.push(area.row);
      breaks.sort((a, b) => a - b);
      return bind(pageBreakClass, { sheet, row: area.row });
    },
    getCount: (sheet) => sheet.page.rowBreaks.length,
    removePageBreaks: (sheet, args, session) => {
      session.beginSheet(sheet, args.location);
      sheet.page.rowBreaks.splice(0);
    },
  },
};
