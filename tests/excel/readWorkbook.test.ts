import { cellValue } from '../../src/excel/readCells';
import { CellError, cellKey, DEFAULT_STYLE } from '../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';
import { counted, playFile, playOn, valueOf } from './openTracker';

describe('reading a workbook', () => {
  it('reads the whole sample in three round trips and changes nothing', async () => {
    const opened = await playFile();
    const { result, roundTrips } = await counted(opened, () => opened.port.readWorkbook());
    const { sheets } = valueOf(result);
    expect(roundTrips).toBe(3);
    expect(sheets.map(({ name, cells }) => [name, cells.length, cells[0]?.length])).toEqual([
      ['Dashboard', 14, 7],
      ['National & joint', 54, 15],
      ['Force 2020', 36, 18],
      ['Owners', 9, 3],
    ]);
    expect(opened.workbook.sheets.filter(({ touched }) => touched)).toEqual([]);
    expect(valueOf(await opened.port.readWorkbook()).sheets).toEqual(sheets);
  });

  it('gives every kind of value, anchored at A1, with what the officer sees', async () => {
    const sheet = sheetOf('Tracker', [
      [],
      [null, 'Ref', 17, 0.5, true, new CellError('#REF!'), 43853, '=> see note 3'],
    ]);
    const style = (column: number, change: object): void => {
      const cell = sheet.cells.get(cellKey(1, column));
      if (cell) cell.style = { ...DEFAULT_STYLE, ...change };
    };
    style(3, { numberFormat: '0%' });
    style(6, { numberFormat: 'dd/mm/yyyy', fill: '#FFC7CE', strikethrough: true, fontColour: '#9C0006' });
    sheet.hiddenRows.add(1);
    sheet.hiddenColumns.add(2);
    sheet.merges.push({ row: 1, column: 1, rows: 1, columns: 2 });
    sheet.visibility = 'Hidden';
    const opened = await playOn(workbookOf(sheetOf('Front', []), sheet));
    const found = valueOf(await opened.port.readWorkbook()).sheets[1];
    expect(found).toMatchObject({
      name: 'Tracker',
      visibility: 'hidden',
      protected: false,
      hiddenRows: [1],
      hiddenColumns: [2],
      merges: [{ row: 1, column: 1, rows: 1, columns: 2 }],
      tables: [],
    });
    expect(found?.cells[0]?.map(({ value }) => value.kind)).toEqual(new Array(8).fill('empty'));
    expect(found?.cells[1]?.map(({ value }) => value)).toEqual([
      { kind: 'empty' },
      { kind: 'text', text: 'Ref' },
      { kind: 'number', value: 17 },
      { kind: 'number', value: 0.5, format: '0%' },
      { kind: 'boolean', value: true },
      { kind: 'error', code: '#REF!' },
      { kind: 'date', serial: 43853, format: 'dd/mm/yyyy' },
      { kind: 'text', text: '=> see note 3' },
    ]);
    expect(found?.cells[1]?.[3]?.shown).toBe('50%');
    expect(found?.cells[1]?.[6]).toEqual({
      value: { kind: 'date', serial: 43853, format: 'dd/mm/yyyy' },
      shown: '23/01/2020',
      fill: '#FFC7CE',
      fontColour: '#9C0006',
      struck: true,
    });
  });

  it.each([
    [0.6041666666666666, 'h:mm', { kind: 'number', value: 0.6041666666666666, format: 'h:mm' }],
    [45052.5, 'dd/mm/yyyy hh:mm', { kind: 'date', serial: 45052.5, format: 'dd/mm/yyyy hh:mm' }],
    [1234.5, '£#,##0.00', { kind: 'number', value: 1234.5, format: '£#,##0.00' }],
    [44120, '"16/10/2020";"-"', { kind: 'number', value: 44120, format: '"16/10/2020";"-"' }],
    [7, 'General', { kind: 'number', value: 7 }],
    [7, '@', { kind: 'number', value: 7 }],
  ])('keeps the time of day and the number format: %s as %s', (value, numberFormat, expected) => {
    expect(cellValue(value, 'Double', numberFormat)).toEqual(expected);
  });

  it.each([
    ['one block', 700, 3],
    ['a block and a remainder', 1100, 4],
    ['five blocks', 3800, 7],
  ])('reads in blocks of 2 MB: %s', async (_, rows, trips) => {
    const width = 10;
    const sheet = sheetOf(
      'Long',
      Array.from({ length: rows }, (__, row) => Array.from({ length: width }, (___, column) => row * width + column)),
    );
    const opened = await playOn(workbookOf(sheet), { build: 'web' });
    const { result, roundTrips } = await counted(opened, () => opened.port.readWorkbook());
    const cells = valueOf(result).sheets[0]?.cells ?? [];
    expect(roundTrips).toBe(trips);
    expect(cells.length).toBe(rows);
    expect(cells.map((row) => row.map(({ value }) => value))).toEqual(
      Array.from({ length: rows }, (__, row) =>
        Array.from({ length: width }, (___, column) => ({ kind: 'number', value: row * width + column })),
      ),
    );
  });

  it('reads an empty workbook as sheets without cells', async () => {
    const opened = await playOn(workbookOf());
    expect(valueOf(await opened.port.readWorkbook()).sheets.map(({ name, cells }) => [name, cells])).toEqual([
      ['Sheet1', []],
    ]);
  });
});
