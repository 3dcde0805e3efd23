import { layOutGrid, overrun } from '../../../src/workbench/page/gridLayout';
import { trackedName } from '../../../src/workbench/page/downloadWorkbook';
import { sheetOf } from '../host/buildWorkbook';

describe('how a sheet is laid out', () => {
  it('leaves out hidden rows and columns and draws some spare ones', () => {
    const sheet = sheetOf(
      'Tracker',
      Array.from({ length: 60 }, () => ['a', 'b', 'c']),
    );
    sheet.hiddenRows.add(1);
    sheet.hiddenColumns.add(1);
    sheet.columnWidths.set(0, 75);
    const layout = layOutGrid(sheet);
    expect(layout.rows.slice(0, 3)).toEqual([0, 2, 3]);
    expect(layout.rows.at(-1)).toBe(71);
    expect(layout.columns.slice(0, 2)).toEqual([0, 2]);
    expect(layout.widths.slice(0, 2)).toEqual([100, 64]);
  });

  it('lets text run on over the empty cells beside it, up to the next that holds something', () => {
    const sheet = sheetOf('Tracker', [['a long title', '', '', 'full']]);
    expect(overrun(sheet, layOutGrid(sheet), 0, 0)).toBe(128);
  });
});

it.each([
  ['tracker.xlsx', 'tracker.tracked.xlsx'],
  ['Tracker.XLSM', 'Tracker.tracked.XLSM'],
  ['no ending', 'no ending.tracked.xlsx'],
])('%s is saved as %s', (name, saved) => {
  expect(trackedName(name)).toBe(saved);
});
