import { cellAddress, parseArea } from '../../../src/domain/workbook/area';
import { cellArea, layOutGrid } from '../../../src/workbench/page/gridLayout';
import { moveSelection } from '../../../src/workbench/page/moveSelection';
import { sheetOf } from '../host/buildWorkbook';

/** A1:C3 and A6 are filled; row 2 and column B are hidden where a test says so. */
const tracker = () => sheetOf('Tracker', [['a', 'b', 'c'], ['d', 'e', 'f'], ['g', 'h', 'i'], [], [], ['far']]);

function pressed(key: string, from: string, change: (sheet: ReturnType<typeof tracker>) => void = () => {}): string {
  const sheet = tracker();
  change(sheet);
  const start = parseArea(from);
  if (!start) throw new Error(`${from} is no address`);
  const [name = '', ctrl] = key.split('+').reverse();
  const move = { key: name, ctrl: ctrl === 'Ctrl', page: 10 };
  const area = cellArea(sheet, start.row, start.column);
  const place = moveSelection(sheet, layOutGrid(sheet, new Map()), area, move);
  return place ? cellAddress(place.row, place.column) : 'stays';
}

describe('the keys of the grid', () => {
  it.each([
    ['ArrowDown', 'A1', 'A2'],
    ['ArrowUp', 'A1', 'A1'],
    ['ArrowRight', 'A1', 'B1'],
    ['ArrowLeft', 'C1', 'B1'],
    ['Home', 'C2', 'A2'],
    ['End', 'A2', 'C2'],
    ['End', 'B5', 'A5'],
    ['PageDown', 'B1', 'B11'],
    ['PageUp', 'B15', 'B5'],
    ['PageUp', 'B3', 'B1'],
    ['Ctrl+Home', 'C9', 'A1'],
    ['Ctrl+End', 'A1', 'C6'],
    ['Ctrl+ArrowDown', 'A1', 'A3'],
    ['Ctrl+ArrowDown', 'A3', 'A6'],
    ['Ctrl+ArrowDown', 'A6', 'A60'],
    ['Ctrl+ArrowUp', 'A6', 'A3'],
    ['Ctrl+ArrowRight', 'A1', 'C1'],
    ['Ctrl+ArrowLeft', 'Z1', 'C1'],
    ['x', 'A1', 'stays'],
    ['Tab', 'A1', 'stays'],
  ])('%s from %s goes to %s', (key, from, to) => {
    expect(pressed(key, from)).toBe(to);
  });

  it('passes over hidden rows and columns', () => {
    const hide = (sheet: ReturnType<typeof tracker>): void => {
      sheet.hiddenRows.add(1);
      sheet.hiddenColumns.add(1);
    };
    expect([pressed('ArrowDown', 'A1', hide), pressed('ArrowRight', 'A1', hide)]).toEqual(['A3', 'C1']);
  });

  it('leaves a merged area at its far side', () => {
    const merge = (sheet: ReturnType<typeof tracker>): void => {
      sheet.merges.push({ row: 0, column: 0, rows: 2, columns: 2 });
    };
    expect([pressed('ArrowDown', 'A1', merge), pressed('ArrowRight', 'A1', merge)]).toEqual(['A3', 'C1']);
  });

  it('goes home to the first cell that scrolls', () => {
    const freeze = (sheet: ReturnType<typeof tracker>): void => {
      Object.assign(sheet, { frozenRows: 2, frozenColumns: 1 });
    };
    expect(pressed('Ctrl+Home', 'C6', freeze)).toBe('B3');
  });
});
