import fc from 'fast-check';
import {
  areaAddress,
  cellAddress,
  columnIndex,
  columnLetters,
  contains,
  parseArea,
  quoteSheet,
} from '../../../src/domain/workbook/area';
import { isDateFormat } from '../../../src/domain/workbook/dateFormat';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters.toLowerCase())).toBe(column);
  });

  it.each([
    ['C5', { row: 4, column: 2, rows: 1, columns: 1 }],
    ["'It''s'!$B$2:$D$4", { row: 1, column: 1, rows: 3, columns: 3 }],
    ['D4:B2', { row: 1, column: 1, rows: 3, columns: 3 }],
    ['A:A', null],
    ['Total', null],
  ])('%s', (address, area) => {
    expect(parseArea(address)).toEqual(area);
  });

  it('reads back what it writes', () => {
    const size = fc.integer({ min: 1, max: 500 });
    const start = fc.integer({ min: 0, max: 9000 });
    fc.assert(
      fc.property(start, start, size, size, (row, column, rows, columns) => {
        const area = { row, column, rows, columns };
        expect(parseArea(areaAddress(area))).toEqual(area);
        expect(contains(area, row + rows - 1, column + columns - 1)).toBe(true);
        expect(contains(area, row + rows, column)).toBe(false);
        expect(contains(area, row, column - 1)).toBe(false);
      }),
    );
  });

  it('quotes every sheet name', () => {
    expect([quoteSheet("PCC's tracker"), quoteSheet('2020')]).toEqual(["'PCC''s tracker'", "'2020'"]);
    expect(cellAddress(11, 0)).toBe('A12');
  });
});

describe('a number format that shows a date', () => {
  it.each([
    ['dd/mm/yyyy', true],
    ['m/d/yyyy', true],
    ['[$-809]dd mmmm yyyy;@', true],
    ['mmm-yy', true],
    ['d mmm', true],
    ['General', false],
    ['0.00', false],
    ['0"days"', false],
    ['hh:mm', false],
    ['[Red]0', false],
    ['@', false],
    ['#,##0\\d', false],
  ])('%s: %s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});
