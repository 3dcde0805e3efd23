import { titlesAbove } from '../../../src/domain/reading/blocks/titlesAbove';
import { isBlank } from '../../../src/domain/workbook/cell';
import { grid, type Short } from '../gridBuilder';

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
/** The words that may be titles of the block at row 5, columns D and E, with another block at B2:C4. */
const titles = (rows: readonly (readonly Short[])[]): string[] =>
  titlesAbove(grid(rows), area(4, 3, 2, 2), [area(1, 1, 3, 2)]).flatMap((row) =>
    row.filter((cell) => !isBlank(cell)).map(({ shown }) => shown),
  );

test.each<[string, Short[][], string[]]>([
  ['over everything', [['HMICFRS tracker'], [], [], []], ['HMICFRS tracker']],
  ['in the rows of a table on the left', [[], ['Rural beats'], ['PEEL 2021/22'], []], []],
  ['over its own columns in those rows', [[], [], [null, null, null, 'Custody'], []], ['Custody']],
])('a line %s', (_, rows, expected) => expect(titles(rows)).toEqual(expected));
