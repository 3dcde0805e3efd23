import { trackedName } from '../../../src/workbench/page/downloadWorkbook';
import { extentOf, layOutGrid, positionOf, startOf } from '../../../src/workbench/page/gridLayout';
import { cellKey, DEFAULT_STYLE } from '../../../src/workbench/host/workbook';
import { sheetOf } from '../host/buildWorkbook';

describe('how a sheet is laid out', () => {
  it('leaves out hidden rows and columns, keeps sizes, and draws some spare lines', () => {
    const sheet = sheetOf(
      'Tracker',
      Array.from({ length: 60 }, () => ['a', 'b', 'c']),
    );
    sheet.hiddenRows.add(1);
    sheet.hiddenColumns.add(1);
    sheet.columnWidths.set(0, 75);
    sheet.frozenRows = 3;
    const { rows, columns } = layOutGrid(sheet, new Map([[2, 30]]));
    expect([rows.indexes.slice(0, 3), rows.starts.slice(0, 4), rows.indexes.at(-1)]).toEqual([
      [0, 2, 3],
      [0, 20, 60, 80],
      79,
    ]);
    expect([columns.indexes.slice(0, 3), columns.starts.slice(0, 3)]).toEqual([
      [0, 2, 3],
      [0, 100, 164],
    ]);
    // One of the three frozen rows is hidden.
    expect([rows.frozen, columns.frozen]).toEqual([2, 0]);
  });

  it('reaches as far as a border is drawn, and as far as it is asked to', () => {
    const sheet = sheetOf('Tracker', []);
    const line = { style: 'Continuous', weight: 'Thin', colour: '#000000' };
    sheet.cells.set(cellKey(99, 0), { value: '', style: { ...DEFAULT_STYLE, borders: { EdgeTop: line } } });
    expect(layOutGrid(sheet, new Map()).rows.indexes.at(-1)).toBe(119);
    expect(layOutGrid(sheet, new Map(), { rows: 200, columns: 40 }).rows.indexes.at(-1)).toBe(219);
    expect(layOutGrid(sheet, new Map(), { rows: 200, columns: 40 }).columns.indexes.at(-1)).toBe(43);
  });

  it('finds where lines begin and what they take, whether they are shown or not', () => {
    const lines = { indexes: [0, 2, 3, 7], starts: [0, 10, 30, 40, 45], frozen: 0 };
    expect([0, 1, 2, 6, 7, 8].map((line) => positionOf(lines, line))).toEqual([0, 1, 1, 3, 3, 4]);
    expect([startOf(lines, 1), startOf(lines, 99), extentOf(lines, 1, 3), extentOf(lines, 4, 3)]).toEqual([
      10, 45, 30, 0,
    ]);
  });
});

it.each([
  ['tracker.xlsx', 'tracker.tracked.xlsx'],
  ['Tracker.XLSM', 'Tracker.tracked.XLSM'],
  ['no ending', 'no ending.tracked.xlsx'],
])('%s is saved as %s', (name, saved) => {
  expect(trackedName(name)).toBe(saved);
});
