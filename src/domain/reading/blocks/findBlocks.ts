import type { SheetSnapshot } from '../../workbook/snapshot';
import type { BlockAnswer } from '../../decisions';
import type { Block } from './block';
import { columnBands } from './columnBands';
import { headerStarts } from './headerStarts';
import { rowShapes } from './rowShapes';
import { tablesBeside } from './tablesBeside';

/**
 * Every rectangle of a sheet that has headings of a tracker, with the shape of each row below them. Whether it is one
 * is judged once its columns are matched. `answerTo` gives what the officer said of the table with these headings.
 */
export function findBlocks(
  sheet: SheetSnapshot,
  answerTo: (headings: string) => BlockAnswer | undefined = () => undefined,
): Block[] {
  return columnBands(sheet).flatMap((band) =>
    headerStarts(band).flatMap(({ rows, until }) => {
      const first = (rows[rows.length - 1] as number) + 1;
      return tablesBeside(band, { headerRows: rows, first, until }, answerTo).map((table) => ({
        sheet,
        headerRows: rows,
        ...table,
        rows: rowShapes(sheet, table.columns, { headerRows: rows, first, until }),
      }));
    }),
  );
}
