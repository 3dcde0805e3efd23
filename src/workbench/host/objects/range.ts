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
} from '../cells/geometry';
import type { CellMove } from '../moving/cellMoves';
import { CellAreas, CellRange, heldKeys } from '../cells/cellRange';
import { shownText, valueType } from '../cells/cellText';
import { checkOperation, checkShape, clearContents, writeNumberFormat, writeValues } from '../cells/cellWriting';
import { clearConditionalFormats } from '../validation/conditionalFormatting';
import { numberFormatOf, readGrid, readResults, readValue, readValues } from '../cells/gridReading';
import { hiddenLines, hideLines } from '../cells/hiddenLines';
import { HostError } from '../hostError';
import { clearLinks, readLink, writeLink } from '../cells/links';
import { readCellProperties, readLineProperties } from '../cells/cellProperties';
import { checkMergeable, mergeCells, unmergeCells } from '../cells/merging';
import { formatCategory } from '../cells/numberFormat';
import { moveCells } from '../moving/moveCells';
import { bind, readOnly, type Arguments, type HostObject, type ObjectClass } from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import { enforced } from '../rules/catalogue';
import { rangeAnywhere } from '../wire/rangeArguments';
import type { Session } from '../session';
import { usedArea } from '../cells/usedArea';
import { refuseHidden } from '../sheets/visibility';
import { DEFAULT_STYLE, type HostCell } from '../workbook';
import { conditionalFormatsClass } from './conditionalFormats';
import { dataValidationClass } from './dataValidation';
import { rangeAreasClass } from './rangeAreas';
import { rangeFormatClass } from './rangeFormat';
import { sheetClass } from './worksheets';

/** `getMergedAreasOrNullObject` fails above it (excel-host 3.2). */
const MOST_MERGED_AREAS = 512;
const LARGEST_COUNT = 2 ** 31 - 1;

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
  const area = usedArea(range.sheet, range.area, args.at(0).flag());
  return area && bind(rangeClass, new CellRange(range.sheet, area));
}

/** Merged areas whose top-left cell lies in the range (excel-host 3.4). */
function mergedAreas({ sheet, area }: CellRange, args: Arguments): HostObject | null {
  const found = sheet.merges.filter((merge) =>
    intersection(area, enforced('cells/merged-top-left') ? { ...merge, rows: 1, columns: 1 } : merge),
  );
  if (found.length > MOST_MERGED_AREAS && enforced('limits/merged-areas'))
    throw new HostError('InvalidOperation', args.location);
  return found.length === 0 ? null : bind(rangeAreasClass, new CellAreas(sheet, found));
}

/** Inserts cells, or deletes them; gives the cells that stand in the place afterwards. */
const move =
  (kind: CellMove['kind'], alongRows: 'Down' | 'Up', alongColumns: 'Right' | 'Left') =>
  ({ sheet, area }: CellRange, args: Arguments, session: Session): CellRange => {
    const along = args.at(0).oneOf([alongRows, alongColumns]) === alongRows ? 'rows' : 'columns';
    moveCells(session, sheet, { kind, along, area }, args.location);
    return new CellRange(sheet, area);
  };
const insertCells = move('insert', 'Down', 'Right');
const deleteCells = move('delete', 'Up', 'Left');

function clear(range: CellRange, args: Arguments, session: Session): void {
  const applyTo = args.at(0).absent
    ? 'All'
    : args.at(0).oneOf(['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks']);
  const { sheet, area } = range;
  if (!isUnbounded(area)) checkOperation(range, args.location, session);
  if (applyTo === 'Contents') session.beginCells(sheet, [area], args.location);
  else session.beginSheet(sheet, args.location, applyTo === 'Formats' ? 'allowFormatCells' : undefined);
  if (applyTo === 'All' || applyTo === 'Contents') session.noteChange(range);
  // By the typings RemoveHyperlinks takes the formats along and leaves conditional ones
  const formats = applyTo === 'All' || applyTo === 'Formats' || applyTo === 'RemoveHyperlinks';
  if (formats) session.noteFormat(range);
  const keys = [...heldKeys(sheet, area)];
  if (formats) {
    if (applyTo !== 'RemoveHyperlinks') clearConditionalFormats(range);
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
  const across = args.at(0).flag();
  checkMergeable(range, args.location);
  if (isUnbounded(range.area)) throw args.at(0).refuse();
  session.beginSheet(range.sheet, args.location);
  mergeCells(range, across);
}

const countOrMinusOne = (count: number): number =>
  count > LARGEST_COUNT && enforced('limits/cell-count') ? -1 : count;

export const rangeClass: ObjectClass<CellRange> = {
  name: 'Range',
  exists: (range, session) => !range.isGone && session.workbook.sheets.includes(range.sheet),
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
      read: readValues,
      write: (range, value, session) => writeValues(range, value.raw, value.location, session),
    },
    formulas: {
      read: readResults(
        'formulas',
        (cell) => cell?.formula ?? (enforced('cells/constant-formulas') ? readValue(cell) : ''),
      ),
      write: (range, value, session) => writeValues(range, value.raw, value.location, session),
    },
    text: readOnly(readResults('text', shownText)),
    valueTypes: readOnly(readResults('valueTypes', valueType)),
    numberFormat: {
      read: (range, session) => readGrid(range, 'numberFormat', session, numberFormatOf),
      write: (range, value, session) => writeNumberFormat(range, value.raw, value.location, session),
    },
    numberFormatCategories: readOnly((range, session) =>
      readGrid(range, 'numberFormatCategories', session, (cell) => formatCategory(numberFormatOf(cell))),
    ),
    hyperlink: {
      read: readLink,
      write: (range, value, session) => writeLink(range, value, session),
    },
    rowHidden: {
      read: ({ sheet, area }) => hiddenLines(sheet.hiddenRows, area.row, area.rows),
      write: ({ sheet, area }, value, session) => {
        if (isWholeColumns(area)) throw value.refuse();
        const hide = value.boolean();
        session.beginSheet(sheet, value.location, 'allowFormatRows');
        hideLines(sheet.hiddenRows, area.row, area.rows, hide);
      },
    },
    columnHidden: {
      read: ({ sheet, area }) => hiddenLines(sheet.hiddenColumns, area.column, area.columns),
      write: ({ sheet, area }, value, session) => {
        if (isWholeRows(area)) throw value.refuse();
        const hide = value.boolean();
        session.beginSheet(sheet, value.location, 'allowFormatColumns');
        hideLines(sheet.hiddenColumns, area.column, area.columns, hide);
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
    delete: (range, args, session) => void deleteCells(range, args, session),
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
      return orNotFound('cells/no-intersection', found && bind(rangeClass, found), args.location);
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
    getUsedRange: (range, args) => orNotFound('cells/nothing-used', used(range, args), args.location),
    getUsedRangeOrNullObject: used,
    insert: (range, args, session) => bind(rangeClass, insertCells(range, args, session)),
    merge,
    select: ({ sheet, area }, args, session) => {
      refuseHidden(sheet, args.location);
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
