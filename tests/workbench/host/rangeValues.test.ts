import { CellError, cellKey, DEFAULT_STYLE } from '../../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from './buildWorkbook';
import { loaded, onSheet, playExcel, refusalOf, resultOf } from './playExcel';

const SHAPE = 'InvalidArgument at Range.values';

/** Writes `values` to a range of a fresh sheet that holds 1 and 2 in A1:B1, and reads `property` of A1:B2 back. */
async function writeAndRead(write: (sheet: Excel.Worksheet) => void, property: keyof Excel.Range): Promise<unknown> {
  await playExcel(workbookOf(sheetOf('Sheet1', [[1, 2]])));
  return onSheet('Sheet1', async (sheet, context) => {
    write(sheet);
    const range = sheet.getRange('A1:B2');
    range.load('values,formulas,text,valueTypes,numberFormat,numberFormatCategories');
    await context.sync();
    return loaded(range, property);
  });
}

describe('writing', () => {
  // excel-host 3.4
  test.each<[string, (sheet: Excel.Worksheet) => void, unknown]>([
    [
      'an array',
      (sheet) =>
        void (sheet.getRange('A1:B2').values = [
          [3, 'x'],
          [true, 4.5],
        ]),
      [
        [3, 'x'],
        [true, 4.5],
      ],
    ],
    [
      'one value for all cells',
      (sheet) => void (sheet.getRange('A1:B2').values = 'x' as unknown as string[][]),
      [
        ['x', 'x'],
        ['x', 'x'],
      ],
    ],
    [
      'null leaves a cell as it is',
      (sheet) =>
        void (sheet.getRange('A1:B2').values = [
          [null, 5],
          [null, null],
        ]),
      [
        [1, 5],
        ['', ''],
      ],
    ],
    [
      'an empty text clears a cell',
      (sheet) => void (sheet.getRange('A1:B1').values = [['', 5]]),
      [
        ['', 5],
        ['', ''],
      ],
    ],
    [
      'text is parsed',
      (sheet) => void (sheet.getRange('A1:B1').values = [['1,234', '50%']]),
      [
        [1234, 0.5],
        ['', ''],
      ],
    ],
    [
      'text of a number that no cell holds stays text',
      (sheet) => void (sheet.getRange('A1:B1').values = [['1E400', '1E300']]),
      [
        ['1E400', 1e300],
        ['', ''],
      ],
    ],
    [
      'times, dates and money are read as they are typed',
      (sheet) =>
        void (sheet.getRange('A1:B2').values = [
          ['12:30 PM', '($5)'],
          ['3/4/2026 12:00', '1-2-3'],
        ]),
      [
        [750 / 1440, -5],
        [46085.5, 37623],
      ],
    ],
    [
      'an apostrophe makes text',
      (sheet) => void (sheet.getRange('A1:B1').values = [["'=1+1", "'007"]]),
      [
        ['=1+1', '007'],
        ['', ''],
      ],
    ],
    [
      'a Date of JavaScript arrives as its text and stays text',
      (sheet) => void (sheet.getRange('A1:B1').values = [[new Date(Date.UTC(2026, 2, 4)), 5]]),
      [
        ['2026-03-04T00:00:00.000Z', 5],
        ['', ''],
      ],
    ],
    [
      'a value takes the place of a formula, and an empty text too',
      (sheet) => {
        sheet.getRange('A1:B1').formulas = [['=1+1', '=2+2']];
        sheet.getRange('A1:B1').values = [[7, '']];
      },
      [
        [7, ''],
        ['', ''],
      ],
    ],
    [
      'the format Text, set before in the same batch, keeps text',
      (sheet) => {
        sheet.getRange('A1:B1').numberFormat = [['@', '@']];
        sheet.getRange('A1:B1').values = [['=1+1', '3/4/2026']];
      },
      [
        ['=1+1', '3/4/2026'],
        ['', ''],
      ],
    ],
  ])('%s', async (_rule, write, expected) => {
    expect(await writeAndRead(write, 'values')).toEqual(expected);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ['too few rows', (sheet) => void (sheet.getRange('A1:B2').values = [[1, 2]]), SHAPE],
    ['too many columns', (sheet) => void (sheet.getRange('A1').values = [[1, 2]]), SHAPE],
    ['no rows at all', (sheet) => void (sheet.getRange('A1').values = []), SHAPE],
    ['a flat array', (sheet) => void (sheet.getRange('A1:B1').values = [1, 2] as unknown as number[][]), SHAPE],
    [
      'null for the whole property',
      (sheet) => void (sheet.getRange('A1').values = null as unknown as number[][]),
      SHAPE,
    ],
    ['a broken formula', (sheet) => void (sheet.getRange('A1:B1').values = [[9, '=SUM(']]), SHAPE],
    [
      'a text that begins with a dash and is no formula',
      (sheet) => void (sheet.getRange('A1').values = [['- one, two']]),
      SHAPE,
    ],
    ['a text that is too long', (sheet) => void (sheet.getRange('A1').values = [['x'.repeat(32_768)]]), SHAPE],
    ['a range without an end', (sheet) => void (sheet.getRange('A:A').values = [[1]]), SHAPE],
    [
      'one value for a range without an end',
      (sheet) => void (sheet.getRange('A:A').values = 'x' as unknown as string[][]),
      SHAPE,
    ],
    [
      'formulas of the wrong shape',
      (sheet) => void (sheet.getRange('A1').formulas = [['=1', '=2']]),
      'InvalidArgument at Range.formulas',
    ],
    [
      'a number format that is a number',
      (sheet) => void (sheet.getRange('A1').numberFormat = [[1]]),
      'InvalidArgument at Range.numberFormat',
    ],
    ...['0"open', '[Red', '0;0;0;@;0'].map((format): [string, (sheet: Excel.Worksheet) => void, string] => [
      `the number format ${format}`,
      (sheet) => void (sheet.getRange('A1').numberFormat = [[format]]),
      'InvalidArgument at Range.numberFormat',
    ]),
    ['a bad address', (sheet) => void sheet.getRange('A0').load('values'), 'InvalidArgument at Worksheet.getRange'],
    [
      'an address of another sheet',
      (sheet) => void sheet.getRange('Other!A1').load('values'),
      'InvalidArgument at Worksheet.getRange',
    ],
    [
      'an address off the grid',
      (sheet) => void sheet.getRange('XFE1').load('values'),
      'InvalidArgument at Worksheet.getRange',
    ],
    [
      'an offset off the grid',
      (sheet) => void sheet.getRange('A1').getOffsetRange(-1, 0).load('values'),
      'InvalidArgument at Range.getOffsetRange',
    ],
  ])('%s is refused and nothing is written', async (_rule, write, refusal) => {
    const host = await playExcel(workbookOf(sheetOf('Sheet1', [[1, 2]])));
    expect(await refusalOf(onSheet('Sheet1', write))).toBe(refusal);
    expect([...(host.workbook.sheets[0]?.cells.values() ?? [])].map((cell) => cell.value)).toEqual([1, 2]);
  });

  test('a prefix is kept with the cell and dropped by a plain rewrite', async () => {
    const host = await playExcel(workbookOf());
    const prefixed = (): boolean | undefined => host.workbook.sheets[0]?.cells.get(cellKey(0, 0))?.quotePrefix;
    await onSheet('Sheet1', (sheet) => void (sheet.getRange('A1').values = [["'-text"]]));
    expect(prefixed()).toBe(true);
    await onSheet('Sheet1', (sheet) => void (sheet.getRange('A1').values = [['text']]));
    expect(prefixed()).toBeUndefined();
  });

  test('formats come with what is typed, into General cells only', async () => {
    const formats = await writeAndRead((sheet) => {
      sheet.getRange('B1').numberFormat = [['0.0']];
      sheet.getRange('A1:B1').values = [['50%', '50%']];
      sheet.getRange('A2:B2').numberFormat = [['', 'd mmm yyyy']];
    }, 'numberFormat');
    expect(formats).toEqual([
      ['0%', '0.0'],
      ['General', 'd mmm yyyy'],
    ]);
  });

  test('merged cells are not cut by merging others', async () => {
    const merging = writeAndRead((sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('B1:B2').merge();
    }, 'values');
    expect(await refusalOf(merging)).toBe('InvalidOperation at Range.merge');
  });

  test('in merged cells only the top-left one keeps a value', async () => {
    const values = await writeAndRead((sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:B2').values = [
        ['title', 'lost'],
        ['x', 'y'],
      ];
    }, 'values');
    expect(values).toEqual([
      ['title', ''],
      ['x', 'y'],
    ]);
  });
});

describe('reading', () => {
  const workbook = () => {
    const sheet = sheetOf('Sheet1', [['x', 1.5, true, new CellError('#N/A'), null, 43831]]);
    sheet.cells.set(cellKey(0, 5), { value: 43831, style: { ...DEFAULT_STYLE, numberFormat: 'd mmm yyyy' } });
    sheet.cells.set(cellKey(0, 6), { value: '', formula: '=""', style: DEFAULT_STYLE });
    return workbookOf(sheet);
  };

  test.each<[keyof Excel.Range, unknown]>([
    ['values', ['x', 1.5, true, '#N/A', '', 43831, '']],
    ['formulas', ['x', 1.5, true, '#N/A', '', 43831, '=""']],
    ['text', ['x', '1.5', 'TRUE', '#N/A', '', '1 Jan 2020', '']],
    ['valueTypes', ['String', 'Double', 'Boolean', 'Error', 'Empty', 'Double', 'String']],
    ['numberFormat', ['General', 'General', 'General', 'General', 'General', 'd mmm yyyy', 'General']],
    ['numberFormatCategories', ['General', 'General', 'General', 'General', 'General', 'Date', 'General']],
  ])('%s', async (property, expected) => {
    await playExcel(workbook());
    await onSheet('Sheet1', async (sheet, context) => {
      const range = sheet.getRange('A1:G1');
      range.load('values,formulas,text,valueTypes,numberFormat,numberFormatCategories');
      await context.sync();
      expect(loaded(range, property)).toEqual([expected]);
    });
  });

  test('the text "#N/A" is no error', async () => {
    await playExcel(workbookOf(sheetOf('Sheet1', [['#N/A']])));
    await onSheet('Sheet1', async (sheet, context) => {
      const range = sheet.getRange('A1').load('values,valueTypes');
      await context.sync();
      expect([range.values, range.valueTypes]).toEqual([[['#N/A']], [['String']]]);
    });
  });

  test('a range without an end has an address and a count but no values', async () => {
    await playExcel(workbook());
    await onSheet('Sheet1', async (sheet, context) => {
      const [columns, rows, all] = [sheet.getRange('A:C'), sheet.getRange('1:2'), sheet.getRange()];
      for (const range of [columns, rows, all]) range.load('address,cellCount,values,numberFormat');
      await context.sync();
      expect([columns.address, rows.address]).toEqual(['Sheet1!A:C', 'Sheet1!1:2']);
      expect([columns.cellCount, rows.cellCount, all.cellCount]).toEqual([3 * 1_048_576, 2 * 16_384, -1]);
      expect([columns.values, rows.numberFormat, all.values]).toEqual([null, null, null]);
    });
  });

  test('text is not cut by a narrow column', async () => {
    // excel-host 3.4: never ####
    await playExcel(workbookOf(sheetOf('Sheet1', [[123456789]])));
    await onSheet('Sheet1', async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.format.columnWidth = 6;
      range.load('text');
      await context.sync();
      expect(range.text).toEqual([['123456789']]);
    });
  });

  test.each([
    ['Sheet1', 'Sheet1!A1'],
    ['My sheet', "'My sheet'!A1"],
    ["It's", "'It''s'!A1"],
    ['2020', "'2020'!A1"],
    ['AB12', "'AB12'!A1"],
    ['Q3-21', "'Q3-21'!A1"],
    ['Crème_1', 'Crème_1!A1'],
  ])('the address on a sheet called %s', async (name, address) => {
    // excel-host 3.5
    await playExcel(workbookOf(sheetOf(name, [])));
    await onSheet(name, async (sheet, context) => {
      const range = sheet.getRange('A1').load('address');
      await context.sync();
      expect(range.address).toBe(address);
    });
  });

  test('properties of cells, rows and columns come as asked for', async () => {
    const book = workbook();
    const [sheet] = book.sheets;
    sheet?.cells.set(cellKey(0, 0), { value: 'x', style: { ...DEFAULT_STYLE, fill: '#FF0000', strikethrough: true } });
    sheet?.hiddenRows.add(1);
    sheet?.hiddenColumns.add(0);
    await playExcel(book);
    await onSheet('Sheet1', async (worksheet, context) => {
      const range = worksheet.getRange('A1:B2');
      const cells = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { color: true, strikethrough: true } },
      });
      const rows = range.getRowProperties({ rowHidden: true });
      const columns = range.getColumnProperties({ columnHidden: true, columnIndex: true });
      await context.sync();
      expect(resultOf(cells)[0]?.[0]).toEqual({
        address: 'Sheet1!A1',
        format: { fill: { color: '#FF0000' }, font: { color: '#000000', strikethrough: true } },
      });
      expect(resultOf(cells)[1]?.[1]).toEqual({
        address: 'Sheet1!B2',
        format: { fill: { color: '#FFFFFF' }, font: { color: '#000000', strikethrough: false } },
      });
      expect(resultOf(rows)).toEqual([{ rowHidden: false }, { rowHidden: true }]);
      expect(resultOf(columns)).toEqual([
        { columnHidden: true, columnIndex: 0 },
        { columnHidden: false, columnIndex: 1 },
      ]);
    });
  });
});
