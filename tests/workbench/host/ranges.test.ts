import { sheetOf, workbookOf } from './buildWorkbook';
import { onSheet, playExcel, refusalOf } from './playExcel';

describe('ranges from ranges', () => {
  test.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(1, 2), 'D3'],
    ['getRow', (range) => range.getRow(1), 'B3:D3'],
    ['getColumn', (range) => range.getColumn(2), 'D2:D4'],
    ['getLastRow', (range) => range.getLastRow(), 'B4:D4'],
    ['getLastCell', (range) => range.getLastCell(), 'D4'],
    ['getBoundingRect', (range) => range.getBoundingRect('A6'), 'A2:D6'],
    ['getResizedRange', (range) => range.getResizedRange(1, -1), 'B2:C5'],
    ['getOffsetRange', (range) => range.getOffsetRange(1, -1), 'A3:C5'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:4'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
    [
      'getIntersectionOrNullObject',
      (range, sheet) => range.getIntersectionOrNullObject(sheet.getRange('C:C')),
      'C2:C4',
    ],
    ['getUsedRangeOrNullObject', (range) => range.getUsedRangeOrNullObject(true), 'B2:C3'],
    ['getRangeByIndexes', (_range, sheet) => sheet.getRangeByIndexes(4, 1, 2, 3), 'B5:D6'],
    ['worksheet.getCell', (_range, sheet) => sheet.getCell(0, 27), 'AB1'],
  ])('%s', async (_method, derive, address) => {
    await playExcel(workbookOf(sheetOf('Sheet1', [[1], [null, 2], [null, null, 3]])));
    await onSheet('Sheet1', async (sheet, context) => {
      const range = derive(sheet.getRange('B2:D4'), sheet).load('address');
      await context.sync();
      expect(range.address).toBe(`Sheet1!${address}`);
    });
  });

  test('what is not there is a null object', async () => {
    await playExcel(workbookOf());
    await onSheet('Sheet1', async (sheet, context) => {
      const none = [
        sheet.getUsedRangeOrNullObject(),
        sheet.getRange('A1:B2').getMergedAreasOrNullObject(),
        sheet.getRange('A1').getIntersectionOrNullObject('B1'),
      ];
      const blank = sheet.getUsedRange().load('address');
      await context.sync();
      expect(none.map((each) => each.isNullObject)).toEqual([true, true, true]);
      expect(blank.address).toBe('Sheet1!A1');
    });
  });

  // excel-host 3.3
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ['getUsedRange', (sheet) => sheet.getRange('A1:B2').getUsedRange(), 'Range.getUsedRange'],
    ['getIntersection', (sheet) => sheet.getRange('A1').getIntersection('B1'), 'Range.getIntersection'],
  ])('%s of nothing is ItemNotFound', async (_method, derive, location) => {
    await playExcel(workbookOf());
    expect(await refusalOf(onSheet('Sheet1', (sheet) => derive(sheet).load('address')))).toBe(
      `ItemNotFound at ${location}`,
    );
  });

  // excel-host 3.15
  test.each<[string, (sheet: Excel.Worksheet, sheets: Excel.WorksheetCollection, flag: boolean) => unknown]>([
    ['Worksheet.getUsedRange', (sheet, _sheets, flag) => sheet.getUsedRange(flag).load('address')],
    ['Range.getUsedRange', (sheet, _sheets, flag) => sheet.getRange('A1:B2').getUsedRange(flag).load('address')],
    ['Range.merge', (sheet, _sheets, flag) => sheet.getRange('A1:B2').merge(flag)],
    ['Worksheet.getNext', (sheet, _sheets, flag) => sheet.getNext(flag).load('name')],
    ['WorksheetCollection.getFirst', (_sheet, sheets, flag) => sheets.getFirst(flag).load('name')],
    ['WorksheetCollection.getCount', (_sheet, sheets, flag) => sheets.getCount(flag)],
  ])('%s takes yes or no and nothing else', async (location, batch) => {
    await playExcel(workbookOf(sheetOf('Sheet1', [[1]]), sheetOf('Sheet2', [])));
    const given = (flag: unknown): Promise<unknown> =>
      onSheet('Sheet1', (sheet, { workbook }) => void batch(sheet, workbook.worksheets, flag as boolean));
    expect(await refusalOf(given('yes'))).toBe(`InvalidArgument at ${location}`);
    await given(false);
    await given(true);
    await given(undefined);
  });

  test('a format counts as used, unless only values do', async () => {
    // excel-host 3.4
    await playExcel(workbookOf(sheetOf('Sheet1', [[1]])));
    await onSheet('Sheet1', async (sheet, context) => {
      sheet.getRange('C3').format.fill.color = 'red';
      const [all, values] = [sheet.getUsedRange().load('address'), sheet.getUsedRange(true).load('address')];
      await context.sync();
      expect([all.address, values.address]).toEqual(['Sheet1!A1:C3', 'Sheet1!A1']);
    });
  });

  test.each<[string, (cell: Excel.Range) => unknown, (cell: Excel.Range) => unknown]>([
    ['a fill', ({ format }) => (format.fill.color = 'red'), ({ format }) => format.fill.clear()],
    ['a font', ({ format }) => (format.font.bold = true), ({ format }) => (format.font.bold = false)],
    [
      'a border',
      ({ format }) => (format.borders.getItem('EdgeTop').style = 'Continuous'),
      ({ format }) => (format.borders.getItem('EdgeTop').style = 'None'),
    ],
    ['a number format', (cell) => (cell.numberFormat = [['0.00']]), (cell) => (cell.numberFormat = [['General']])],
  ])('%s that was taken away again does not', async (_format, give, take) => {
    await playExcel(workbookOf(sheetOf('Sheet1', [[1]])));
    await onSheet('Sheet1', async (sheet, context) => {
      give(sheet.getRange('C3'));
      const before = sheet.getUsedRange().load('address');
      take(sheet.getRange('C3'));
      const after = sheet.getUsedRange().load('address');
      await context.sync();
      expect([before.address, after.address]).toEqual(['Sheet1!A1:C3', 'Sheet1!A1']);
    });
  });
});

// excel-host 3.3
test.each<[string, (sheet: Excel.Worksheet) => { load(names: string): unknown }, string]>([
  ['a chart', ({ charts }) => charts.getItem('Nope'), 'ChartCollection.getItem'],
  ['a chart by its place', ({ charts }) => charts.getItemAt(0), 'ChartCollection.getItemAt'],
  [
    'a conditional format',
    (sheet) => sheet.getRange('A1').conditionalFormats.getItem('Nope'),
    'ConditionalFormatCollection.getItem',
  ],
  [
    'a conditional format by its place',
    (sheet) => sheet.getRange('A1').conditionalFormats.getItemAt(0),
    'ConditionalFormatCollection.getItemAt',
  ],
  ['a border', (sheet) => sheet.getRange('A1').format.borders.getItemAt(8), 'RangeBorderCollection.getItemAt'],
  [
    'an area',
    (sheet) => {
      sheet.getRange('A1:B1').merge();
      return sheet.getRange('A1').getMergedAreasOrNullObject().areas.getItemAt(1);
    },
    'RangeCollection.getItemAt',
  ],
])('%s that is not there is ItemNotFound', async (_item, get, location) => {
  await playExcel(workbookOf());
  expect(await refusalOf(onSheet('Sheet1', (sheet) => void get(sheet).load('$none')))).toBe(
    `ItemNotFound at ${location}`,
  );
});

describe('clearing and merging', () => {
  test.each<[Excel.ClearApplyTo | undefined, { value: unknown; bold: boolean }]>([
    [undefined, { value: '', bold: false }],
    ['Contents' as Excel.ClearApplyTo, { value: '', bold: true }],
    ['Formats' as Excel.ClearApplyTo, { value: 1, bold: false }],
  ])('clear(%s)', async (applyTo, expected) => {
    await playExcel(workbookOf(sheetOf('Sheet1', [[1]])));
    await onSheet('Sheet1', async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1:B2').clear(applyTo);
      const range = sheet.getRange('A1').load('values,format/font/bold');
      await context.sync();
      expect({ value: range.values[0]?.[0], bold: range.format.font.bold }).toEqual(expected);
    });
  });

  test('a whole sheet can be cleared', async () => {
    const host = await playExcel(workbookOf(sheetOf('Sheet1', [[1, 2], [3]])));
    await onSheet('Sheet1', (sheet) => sheet.getRange().clear());
    expect(host.workbook.sheets[0]?.cells.size).toBe(0);
  });

  test('merging keeps the first value; unmerging gives the cells back', async () => {
    const host = await playExcel(
      workbookOf(
        sheetOf('Sheet1', [
          [1, 2],
          [3, 4],
        ]),
      ),
    );
    const values = await onSheet('Sheet1', async (sheet, context) => {
      const range = sheet.getRange('A1:B2').load('values');
      range.merge();
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [1, ''],
      ['', ''],
    ]);
    expect(host.workbook.sheets[0]?.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
    const found = await onSheet('Sheet1', async (sheet, context) => {
      // excel-host 3.4: a merge is found where its top-left cell lies
      const [inside, outside] = [sheet.getRange('A1:A2'), sheet.getRange('B1:C9')].map((range) =>
        range.getMergedAreasOrNullObject().load('address'),
      );
      await context.sync();
      return [inside?.address, outside?.isNullObject];
    });
    expect(found).toEqual(['Sheet1!A1:B2', true]);
    await onSheet('Sheet1', (sheet) => sheet.getRange('B2').unmerge());
    expect(host.workbook.sheets[0]?.merges).toEqual([]);
  });
});
