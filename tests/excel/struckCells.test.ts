import { EMPTY_CELL } from '../../src/domain/workbook/cell';
import { cellOf } from '../../src/excel/readCells';

const TEXT = { kind: 'text', text: '18 Sep 2026' } as const;
const struck = (strikethrough: boolean | null | undefined): boolean =>
  cellOf(TEXT, TEXT.text, { font: { strikethrough } } as Excel.CellPropertiesFormat).struck;

it.each([
  [true, true],
  [false, false],
  [undefined, false],
  // Some of the letters only.
  [null, true],
])('strikethrough %s: struck %s', (given, expected) => expect(struck(given)).toBe(expected));

it('is not read off a cell without formats', () => {
  expect(cellOf(TEXT, TEXT.text, undefined)).toEqual({ ...EMPTY_CELL, value: TEXT, shown: TEXT.text });
});
