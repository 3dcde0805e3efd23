import { cellCount, isUnbounded } from './geometry';
import { plainValue } from './cellText';
import type { CellRange } from './cellRange';
import { HostError } from '../hostError';
import type { Json } from '../wire/objectModel';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import { cellKey, DEFAULT_STYLE, type HostCell } from '../workbook';

/** More cells than this are not read (excel-host 3.2). */
const MOST_CELLS_READ = 5_000_000;

/** A two-dimensional array over the cells; null for a range without an end, and by build for one with too many cells. */
export function readGrid(
  { sheet, area }: CellRange,
  member: string,
  session: Session,
  read: (cell: HostCell | undefined) => Json,
): Json {
  if (isUnbounded(area) && enforced('cells/unbounded-read')) return null;
  if (cellCount(area) > MOST_CELLS_READ && enforced('limits/cells-per-read')) {
    if (session.build.tooManyCells === 'null') return null;
    throw new HostError(session.build.tooManyCells, `Range.${member}`);
  }
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) =>
      read(sheet.cells.get(cellKey(area.row + row, area.column + column))),
    ),
  );
}

/** A grid of results: formulas are computed first. */
export const readResults =
  (member: string, read: (cell: HostCell | undefined) => Json) =>
  (range: CellRange, session: Session): Json => {
    session.calculate();
    return readGrid(range, member, session, read);
  };

/** The value of a cell as the API gives it. */
export const readValue = (cell: HostCell | undefined): Json => (cell ? plainValue(cell.value) : '');
/** `range.values`. */
export const readValues = readResults('values', readValue);
/** The number format of a cell, of one that the sheet does not hold too. */
export const numberFormatOf = (cell: HostCell | undefined): string => (cell?.style ?? DEFAULT_STYLE).numberFormat;
