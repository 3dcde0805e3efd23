import type { Locate } from '../rag/judge';
import { cellAddress } from '../workbook/area';
import type { Tracker } from './reading';

/** Finds the cell of a field on the officer's own sheet. */
export const locateIn =
  (trackers: readonly Tracker[]): Locate =>
  ({ source }, field) => {
    if (!source) return null;
    const tracker = trackers.find(
      ({ sheet, firstRow, lastRow }) => sheet === source.sheet && firstRow <= source.row && source.row <= lastRow,
    );
    const match = tracker?.columns.find((column) => column.field === field);
    return match ? { sheet: source.sheet, cell: cellAddress(source.row, match.column) } : null;
  };
