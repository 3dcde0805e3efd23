import { layOutGrid } from '../../../src/workbench/page/gridLayout';
import { rowHeights } from '../../../src/workbench/page/rowHeights';
import { countLines, type MeasureText } from '../../../src/workbench/page/textMeasure';
import { placeText } from '../../../src/workbench/page/textPlace';
import { cellKey, DEFAULT_STYLE, type HostStyle, type HostValue } from '../../../src/workbench/host/workbook';
import { sheetOf } from '../host/buildWorkbook';

/** Every letter is 10 pixels wide; a column is 64. */
const measure: MeasureText = (text) => text.length * 10;
const TEN = 'ten is ten';

function placed(values: readonly (HostValue | null)[], position: number, style: Partial<HostStyle> = {}) {
  const sheet = sheetOf('Tracker', [values]);
  const cell = sheet.cells.get(cellKey(0, position));
  if (cell) cell.style = { ...DEFAULT_STYLE, ...style };
  return placeText(sheet, layOutGrid(sheet, new Map()).columns, 0, position, measure);
}

describe('where the text of a cell is drawn', () => {
  it.each([
    ['short text stays in its cell', ['short', ''], {}, null],
    ['a number never leaves its cell', [123456789012, ''], {}, null],
    ['text that wraps stays', [TEN, ''], { wrap: true }, null],
    [
      'text runs over the empty cell to its right',
      [TEN, null, 'full'],
      {},
      { before: 0, width: 128, start: 3, end: 103 },
    ],
    ['as far as it must and no further', [TEN, null, null], {}, { before: 0, width: 128, start: 3, end: 103 }],
    ['a cell that holds something cuts it off', [TEN, 'full'], {}, { before: 0, width: 64, start: 3, end: 103 }],
  ] as const)('%s', (_, values, style, expected) => {
    expect(placed(values, 0, style)).toEqual(expected);
  });

  it('runs to the left when it stands right, to both sides when it is centred', () => {
    expect(placed([null, TEN, null], 1, { horizontal: 'Right' })).toEqual({
      before: 64,
      width: 128,
      start: 25,
      end: 61,
    });
    expect(placed([null, TEN, null], 1, { horizontal: 'Center' })).toEqual({
      before: 64,
      width: 192,
      start: 46,
      end: 82,
    });
  });

  it('is centred across the empty cells beside it that have the same alignment', () => {
    const sheet = sheetOf('Tracker', [['title', '', '', '']]);
    const across: HostStyle = { ...DEFAULT_STYLE, horizontal: 'CenterAcrossSelection' };
    for (const column of [0, 1, 2]) Object.assign(sheet.cells.get(cellKey(0, column)) ?? {}, { style: across });
    const { columns } = layOutGrid(sheet, new Map());
    expect(placeText(sheet, columns, 0, 0, measure)).toEqual({ before: 0, width: 192, start: 71, end: 121 });
  });
});

describe('the lines of a text that wraps', () => {
  it.each([
    ['', 64, 1],
    ['one', 64, 1],
    ['one two', 64, 2],
    ['one two', 76, 1],
    ['a\nb', 64, 2],
    ['incomprehensible', 66, 3],
  ])('%j takes in %i pixels %i lines', (text, width, lines) => {
    expect(countLines(text, DEFAULT_STYLE, width, measure)).toBe(lines);
  });
});

it('gives a row without a height that of its text, and leaves the others', () => {
  const sheet = sheetOf('Tracker', [['one two three'], ['one two three'], ['one two three'], ['x'], ['large']]);
  const style = (row: number, more: Partial<HostStyle>): void => {
    Object.assign(sheet.cells.get(cellKey(row, 0)) ?? {}, { style: { ...DEFAULT_STYLE, ...more } });
  };
  [0, 1, 2].forEach((row) => style(row, { wrap: true }));
  style(4, { fontSize: 20 });
  sheet.rowHeights.set(1, 18);
  sheet.merges.push({ row: 2, column: 0, rows: 1, columns: 2 });
  expect([...rowHeights(sheet, measure)].sort()).toEqual([
    [0, 3 * 11 * 1.25 + 1.5],
    [1, 18],
    [4, 20 * 1.25 + 1.5],
  ]);
});
