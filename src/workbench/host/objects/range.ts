import {
  boundingArea,
  cellCount,
  fullAddress,
  intersection,
  isOnSheet,
  isUnbounded,
  isWholeColumns,
  isWholeRows,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from '../geometry';
import { CellAreas, CellRange, heldKeys } from '../cellRange';
import { plainValue, shownText, valueType } from '../cellText';
import { checkMergeable, checkShape, clearContents, writeNumberFormat, writeValues } from '../cellWriting';
import { clearConditionalFormats } from '../conditionalFormatting';
import { HostError, itemNotFound } from '../hostError';
import { clearLinks, readLink, writeLink } from '../links';
import { readCellProperties, readLineProperties } from '../cellProperties';
import { formatCategory } from '../numberFormat';
import { bind, readOnly, type Arguments, type HostObject, type Json, type ObjectClass } from '../objectModel';
import { rangeAnywhere } from '../rangeArguments';
import type { Session } from '../session';
import { usedArea } from '../usedArea';
import { cellKey, DEFAULT_STYLE, type HostCell } from '../workbook';
import { conditionalFormatsClass } from './conditionalFormats';
import { dataValidationClass } from './dataValidation';
import { rangeAreasClass } from './rangeAreas';
import { rangeFormatClass } from './rangeFormat';
import { sheetClass } from './worksheets';

/** More cells than this are not read: the property is null (excel-host 3.2). */
const MOST_CELLS_READ = 5_000_000;
/** `getMergedAreasOrNullObject` fails above it (excel-host 3.2). */
const MOST_MERGED_AREAS = 512;
const LARGEST_COUNT = 2 ** 31 - 1;

/** A two-dimensional array over the cells; null for a range without an end or with too many cells. */
function readGrid({ sheet, area }: CellRange, read: (cell: HostCell | undefined) => Json): Json {
  if (isUnbounded(area) || cellCount(area) > MOST_CELLS_READ) return null;
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) =>
      read(sheet.cells.get(cellKey(area.row + row, area.column + column))),
    ),
  );
}

/** A grid of results: formulas are computed first. */
const results =
  (read: (cell: HostCell | undefined) => Json) =>
  (range: CellRange, session: Session): Json => {
    session.calculate();
    return readGrid(range, read);
  };

const readValue = (cell: HostCell | undefined): Json => (cell ? plainValue(cell.value) : '');
const numberFormatOf = (cell: HostCell | undefined): string => (cell?.style ?? DEFAULT_STYLE).numberFormat;

/** The range moved and stretched; off the grid is refused. */
function rangeFrom(range: CellRange, change: Partial<CellRange['area']>, location: Arguments): HostObject {
  const area = { ...range.area, ...change };
  if (!isOnSheet(area)) throw location.at(0).refuse();
  return bind(rangeClass, new CellRange(range.sheet, area));
}

function common(range: CellRange, args: Arguments, session: Session): CellRange | null {
  const other = rangeAnywhere(session.workbook, range.sheet, args.at(0));
  const area = other.sheet === range.sheet ? intersection(range.area, other.area) : null;
  return area && new CellRange(range.sheet, area);
}

function used(range: CellRange, args: Arguments): HostObject | null {
  const area = usedArea(range.sheet, range.area, args.at(0).raw === true);
  return area && bind(rangeClass, new CellRange(range.sheet, area));
}

/** Merged areas whose top-left cell lies in the range (excel-host 3.4). */
function mergedAreas({ sheet, area }: CellRange, args: Arguments): HostObject | null {
  const found = sheet.merges.filter((merge) => intersection(area, { ...merge, rows: 1, columns: 1 }));
  if (found.length > MOST_MERGED_AREAS) throw new HostError('InvalidOperation', args.location);
  return found.length === 0 ? null : bind(rangeAreasClass, new CellAreas(sheet, found));
}

function clear(range: CellRange, args: Arguments, session: Session): void {
  const applyTo = args.at(0).absent
    ? 'All'
    : args.at(0).oneOf(['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks']);
  const { sheet, area } = range;
  if (applyTo === 'Contents' && !isUnbounded(area)) session.beginCells(range, args.location);
  else session.beginSheet(sheet, args.location);
  const keys = [...heldKeys(sheet, area)];
  if (applyTo === 'All' || applyTo === 'Formats') {
    clearConditionalFormats(range, args.location);
    for (const key of keys) (sheet.cells.get(key) as HostCell).style = DEFAULT_STYLE;
  }
  if (applyTo === 'All' || applyTo === 'Contents') clearContents(range, session, keys);
  if (applyTo !== 'Formats' && applyTo !== 'Contents') clearLinks(range);
  for (const key of keys) {
    const cell = sheet.cells.get(key);
    if (cell && cell.value === '' && cell.formula === undefined && cell.style === DEFAULT_STYLE)
      sheet.cells.delete(key);
  }
}

function merge(range: CellRange, args: Arguments, session: Session): void {
  const { sheet, area } = range;
  checkMergeable(range, args.location);
  if (isUnbounded(area)) throw args.at(0).refuse();
  session.beginSheet(sheet, args.location);
  const across = args.at(0).raw === true;
  const pieces = across
    ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
    : [area];
  unmergeCells(range);
  for (const piece of pieces.filter((each) => cellCount(each) > 1)) {
    for (const key of [...heldKeys(sheet, piece)]) {
      if (key === cellKey(piece.row, piece.column)) continue;
      const cell = sheet.cells.get(key) as HostCell;
      sheet.cells.set(key, { value: '', style: cell.style });
    }
    sheet.merges.push(piece);
  }
}

function unmergeCells({ sheet, area }: CellRange): void {
  const kept = sheet.merges.filter((merged) => !intersection(merged, area));
  sheet.merges.splice(0, sheet.merges.length, ...kept);
}

/** True, false, or null when mixed. */
function hiddenLines(hidden: ReadonlySet<number>, first: number, count: number): boolean | null {
  let found = 0;
  for (const line of hidden) if (line >= first && line < first + count) found++;
  return found === 0 ? false : found === count ? true : null;
}

function hideLines(hidden: Set<number>, first: number, count: number, hide: boolean): void {
  for (let line = first; line < first + count; line++) {
    if (hide) hidden.add(line);
    else hidden.delete(line);
  }
}

const countOrMinusOne = (count: number): number => (count > LARGEST_COUNT ? -1 : count);

export const rangeClass: ObjectClass<CellRange> = {
  name: 'Range',
  exists: ({ sheet }, session) => session.workbook.sheets.includes(sheet),
  scalars: {
    address: readOnly(({ sheet, area }) => fullAddress(sheet.name, area)),
    addressLocal: readOnly(({ sheet, area }) => fullAddress(sheet.name, area)),
    rowIndex: readOnly(({ area }) => area.row),
    columnIndex: readOnly(({ area }) => area.column),
    rowCount: readOnly(({ area }) => area.rows),
    columnCount: readOnly(({ area }) => area.columns),
    cellCount: readOnly(({ area }) => countOrMinusOne(cellCount(area))),
    isEntireRow: readOnly(({ area }) => isWholeRows(area)),
    isEntireColumn: readOnly(({ area }) => isWholeColumns(area)),
    values: {
      read: results(readValue),
      write: (range, value, session) => writeValues(range, value.raw, value.location, session),
    },
    formulas: {
      read: results((cell) => cell?.formula ?? readValue(cell)),
      write: (range, value, session) => writeValues(range, value.raw, value.location, session),
    },
    text: readOnly(results(shownText)),
    valueTypes: readOnly(results(valueType)),
    numberFormat: {
      read: (range) => readGrid(range, numberFormatOf),
      write: (range, value, session) => writeNumberFormat(range, value.raw, value.location, session),
    },
    numberFormatCategories: readOnly((range) => readGrid(range, (cell) => formatCategory(numberFormatOf(cell)))),
    hyperlink: {
      read: readLink,
      write: (range, value, session) => writeLink(range, value, session),
    },
    rowHidden: {
      read: ({ sheet, area }) => hiddenLines(sheet.hiddenRows, area.row, area.rows),
      write: ({ sheet, area }, value, session) => {
        if (isWholeColumns(area)) throw value.refuse();
        session.beginSheet(sheet, value.location);
        hideLines(sheet.hiddenRows, area.row, area.rows, value.boolean());
      },
    },
    columnHidden: {
      read: ({ sheet, area }) => hiddenLines(sheet.hiddenColumns, area.column, area.columns),
      write: ({ sheet, area }, value, session) => {
        if (isWholeRows(area)) throw value.refuse();
        session.beginSheet(sheet, value.location);
        hideLines(sheet.hiddenColumns, area.column, area.columns, value.boolean());
      },
    },
    hidden: readOnly(({ sheet, area }) => {
      const rows = hiddenLines(sheet.hiddenRows, area.row, area.rows);
      const columns = hiddenLines(sheet.hiddenColumns, area.column, area.columns);
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    }),
  },
  navigation: {
    conditionalFormats: (range) => bind(conditionalFormatsClass, range),
    dataValidation: (range) => bind(dataValidationClass, range),
    format: (range) => bind(rangeFormatClass, range),
    worksheet: ({ sheet }) => bind(sheetClass, sheet),
  },
  methods: {
    calculate: (_range, _args, session) => session.calculate(),
    clear,
    getBoundingRect: ({ sheet, area }, args, session) => {
      const other = rangeAnywhere(session.workbook, sheet, args.at(0));
      if (other.sheet !== sheet) throw args.at(0).refuse();
      return bind(rangeClass, new CellRange(sheet, boundingArea(area, other.area)));
    },
    getCell: (range, args) =>
      rangeFrom(
        range,
        {
          row: range.area.row + args.at(0).integer(),
          column: range.area.column + args.at(1).integer(),
          rows: 1,
          columns: 1,
        },
        args,
      ),
    getCellProperties: (range, args) => readCellProperties(range, args.at(0)),
    getColumn: (range, args) =>
      rangeFrom(range, { column: range.area.column + args.at(0).integer(0), columns: 1 }, args),
    getColumnProperties: ({ sheet, area }, args) =>
      readLineProperties(area.column, area.columns, args.at(0), {
        columnHidden: (column) => sheet.hiddenColumns.has(column),
        columnIndex: (column) => column,
        address: (column) => fullAddress(sheet.name, { row: 0, rows: SHEET_ROWS, column, columns: 1 }),
      }),
    getEntireColumn: (range, args) => rangeFrom(range, { row: 0, rows: SHEET_ROWS }, args),
    getEntireRow: (range, args) => rangeFrom(range, { column: 0, columns: SHEET_COLUMNS }, args),
    getIntersection: (range, args, session) => {
      const found = common(range, args, session);
      if (!found) throw itemNotFound(args.location);
      return bind(rangeClass, found);
    },
    getIntersectionOrNullObject: (range, args, session) => {
      const found = common(range, args, session);
      return found && bind(rangeClass, found);
    },
    getLastCell: (range, args) =>
      rangeFrom(
        range,
        {
          row: range.area.row + range.area.rows - 1,
          column: range.area.column + range.area.columns - 1,
          rows: 1,
          columns: 1,
        },
        args,
      ),
    getLastColumn: (range, args) =>
      rangeFrom(range, { column: range.area.column + range.area.columns - 1, columns: 1 }, args),
    getLastRow: (range, args) => rangeFrom(range, { row: range.area.row + range.area.rows - 1, rows: 1 }, args),
    getMergedAreasOrNullObject: mergedAreas,
    getOffsetRange: (range, args) =>
      rangeFrom(
        range,
        { row: range.area.row + args.at(0).integer(), column: range.area.column + args.at(1).integer() },
        args,
      ),
    getResizedRange: (range, args) =>
      rangeFrom(
        range,
        { rows: range.area.rows + args.at(0).integer(), columns: range.area.columns + args.at(1).integer() },
        args,
      ),
    getRow: (range, args) => rangeFrom(range, { row: range.area.row + args.at(0).integer(0), rows: 1 }, args),
    getRowProperties: ({ sheet, area }, args) =>
      readLineProperties(area.row, area.rows, args.at(0), {
        rowHidden: (row) => sheet.hiddenRows.has(row),
        rowIndex: (row) => row,
        address: (row) => fullAddress(sheet.name, { row, rows: 1, column: 0, columns: SHEET_COLUMNS }),
      }),
    getUsedRange: (range, args) => {
      const found = used(range, args);
      if (!found) throw itemNotFound(args.location);
      return found;
    },
    getUsedRangeOrNullObject: used,
    merge,
    select: ({ sheet, area }, args, session) => {
      if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', args.location);
      session.workbook.activeSheet = session.workbook.sheets.indexOf(sheet);
      session.selection.set(sheet, area);
    },
    unmerge: (range, args, session) => {
      session.beginSheet(range.sheet, args.location);
      unmergeCells(range);
    },
    // The client asks it once before it writes a large array in blocks (excel-host 1.11)
    _ValidateArraySize: (range, args) => checkShape(range, args.at(0).integer(), args.at(1).integer(), 'Range.values'),
  },
};
