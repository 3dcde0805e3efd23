import type { Build } from '../../../src/workbench/host/builds';
import { ExcelHost } from '../../../src/workbench/host/excelHost';
import { recalculate } from '../../../src/workbench/formulas/recalculate';
import type { HostWorkbook } from '../../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from './buildWorkbook';
import { onSheet, playExcel, refusalOf } from './playExcel';

const twoSheets = () =>
  workbookOf(
    sheetOf('Tracker', [
      ['Ref', 'Due'],
      ['A1', 43831],
    ]),
    sheetOf('Notes', []),
  );

describe('objects', () => {
  test('a missing object is a null object, and nothing happens under it', async () => {
    // excel-host 1.7
    const host = await playExcel(twoSheets());
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Nope');
      missing.load('name');
      missing.delete();
      missing.getRange('A1').values = [[1]];
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      missing.getRange('A1').values = [[1]];
      const table = missing.tables.getItemOrNullObject('T');
      await context.sync();
      expect(table.isNullObject).toBe(true);
    });
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(['Tracker', 'Notes']);
  });

  test('a range lives on through later syncs by its reference, and is released after the run', async () => {
    const host = await playExcel(twoSheets());
    await onSheet('Tracker', async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      await context.sync();
      expect(host.referenceCount).toBe(1);
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Tracker!A1:B2');
    });
    await Excel.run((context) => context.sync());
    expect(host.referenceCount).toBe(0);
  });

  test('a range of a deleted sheet is no reference any more', async () => {
    await playExcel(twoSheets());
    const refused = onSheet('Notes', async (sheet, context) => {
      const range = sheet.getRange('A1');
      await context.sync();
      sheet.delete();
      await context.sync();
      range.load('values');
      await context.sync();
    });
    expect(await refusalOf(refused)).toMatch('InvalidReference');
  });

  test('an error ends the batch: what came before stays, what comes after is not done', async () => {
    // excel-host 1.3: no rollback
    const host = await playExcel(twoSheets());
    const refused = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Notes');
      sheet.getRange('A1').values = [['kept']];
      context.workbook.worksheets.getItem('Nope').load('name');
      sheet.getRange('A2').values = [['never']];
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe('ItemNotFound at WorksheetCollection.getItem');
    expect([...(host.workbook.sheets[1]?.cells.values() ?? [])].map((cell) => cell.value)).toEqual(['kept']);
  });

  test('a call that makes something is made once, where it stands in the batch', async () => {
    const host = await playExcel(twoSheets());
    await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add('New');
      added.getRange('A1').values = [['x']];
      added.load('name,position');
      await context.sync();
      added.tabColor = '#ff0000';
      added.load('tabColor');
      await context.sync();
      expect([added.name, added.position, added.tabColor]).toEqual(['New', 2, '#FF0000']);
    });
    expect(host.workbook.sheets).toHaveLength(3);
  });

  test('traces up to the failure come back', async () => {
    // excel-host 1.8
    await playExcel(twoSheets());
    const failure: unknown = await Excel.run(async (context) => {
      context.trace('before');
      context.workbook.worksheets.getItem('Nope');
      context.trace('after');
      await context.sync();
    }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ traceMessages: ['before'] });
  });
});

describe('load', () => {
  test.each<[string, unknown, unknown]>([
    [
      'a text',
      'items/name,items/visibility',
      [
        { name: 'Tracker', visibility: 'Visible' },
        { name: 'Notes', visibility: 'Visible' },
      ],
    ],
    ['an array', ['items/name'], [{ name: 'Tracker' }, { name: 'Notes' }]],
    ['an object', { name: true }, [{ name: 'Tracker' }, { name: 'Notes' }]],
    [
      'nested',
      'items/name,items/tables/items/name',
      [
        { name: 'Tracker', tables: [] },
        { name: 'Notes', tables: [] },
      ],
    ],
    [
      'nested by an object',
      { name: true, protection: { protected: true } },
      [
        { name: 'Tracker', protection: { protected: false } },
        { name: 'Notes', protection: { protected: false } },
      ],
    ],
    ['top and skip', { select: 'name', top: 1, skip: 1 }, [{ name: 'Notes' }]],
  ])('a collection by %s', async (_form, option, expected) => {
    // excel-host 1.4
    await playExcel(twoSheets());
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load(option as string);
      await context.sync();
      expect(sheets.items.map((item) => item.toJSON())).toMatchObject(expected as object[]);
    });
  });

  test('all of an object and a part of it, at once', async () => {
    await playExcel(twoSheets());
    await onSheet('Tracker', async (sheet, context) => {
      const range = sheet.getRange('A1').load('format,format/fill/color');
      await context.sync();
      expect([range.format.wrapText, range.format.fill.color]).toEqual([false, '#FFFFFF']);
    });
  });

  test('items without an indexer are found by their place', async () => {
    const workbook = twoSheets();
    workbook.sheets[0]?.merges.push(
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 3, column: 0, rows: 1, columns: 3 },
    );
    await playExcel(workbook);
    await onSheet('Tracker', async (sheet, context) => {
      const merged = sheet.getRange('A1:C10').getMergedAreasOrNullObject();
      merged.load('address,areas/items/address');
      await context.sync();
      expect(merged.address).toBe('Tracker!A1:B1,Tracker!A4:C4');
      const second = merged.areas.items[1]?.load('rowIndex');
      await context.sync();
      expect(second?.rowIndex).toBe(3);
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ['a property that Excel does not have', (sheet) => sheet.load('colour'), 'InvalidArgument at Worksheet.colour'],
    ['one below it', (sheet) => sheet.load('pageLayout/nothing'), 'InvalidArgument at PageLayout.nothing'],
    ['one below a value', (sheet) => sheet.load('name/first'), 'InvalidArgument at Worksheet.name.first'],
    [
      'one of items that are not there',
      (sheet) => sheet.tables.load('items/nonsense'),
      'InvalidArgument at Table.nonsense',
    ],
    [
      'one far below items that are not there',
      (sheet) => sheet.load('tables/items/columns/items/nonsense'),
      'InvalidArgument at TableColumn.nonsense',
    ],
    [
      'one that only this host lacks',
      (sheet) => sheet.load('standardWidth'),
      'NotImplemented at Worksheet.standardWidth',
    ],
    [
      'an object that only this host lacks',
      (sheet) => sheet.load('shapes/items'),
      'NotImplemented at Worksheet.shapes',
    ],
  ])('%s is refused', async (_case, load, refusal) => {
    await playExcel(twoSheets());
    expect(await refusalOf(onSheet('Tracker', load))).toBe(refusal);
  });
});

describe('what was deleted is gone', () => {
  /** A sheet with two of everything that can be deleted. */
  const withTwoOfEach = () =>
    onSheet('Tracker', (sheet, { workbook }) => {
      workbook.worksheets.add('Third');
      workbook.names.add('First', '=1');
      workbook.names.add('Second', '=2');
      workbook.settings.add('first', 1);
      workbook.settings.add('second', 2);
      sheet.tables.add('A1:B2', true).name = 'FirstTable';
      sheet.tables.add('D1:E2', true).name = 'SecondTable';
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2')).name = 'FirstChart';
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2')).name = 'SecondChart';
      sheet.horizontalPageBreaks.add('A10');
      sheet.horizontalPageBreaks.add('A20');
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=FALSE';
    });
  type Deleted = { delete(): void };

  // excel-host 1.7 and 3.15: also for the rest of the batch that deleted it
  test.each<[string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => Deleted, (host: ExcelHost) => unknown[]]>([
    ['Worksheet', (_sheet, { worksheets }) => worksheets.getItem('Notes'), ({ workbook }) => workbook.sheets],
    ['NamedItem', (_sheet, { names }) => names.getItem('First'), ({ workbook }) => workbook.names],
    ['Setting', (_sheet, { settings }) => settings.getItem('first'), ({ workbook }) => [...workbook.settings]],
    ['Table', (_sheet, { tables }) => tables.getItem('FirstTable'), ({ workbook }) => workbook.sheets[0]?.tables ?? []],
    [
      'TableColumn',
      (_sheet, { tables }) => tables.getItem('FirstTable').columns.getItemAt(0),
      ({ workbook }) => workbook.sheets[0]?.tables[0]?.columns ?? [],
    ],
    ['Chart', (sheet) => sheet.charts.getItem('FirstChart'), ({ workbook }) => workbook.sheets[0]?.charts ?? []],
    [
      'PageBreak',
      (sheet) => sheet.horizontalPageBreaks.getItem(9),
      ({ workbook }) => workbook.sheets[0]?.page.rowBreaks ?? [],
    ],
    [
      'ConditionalFormat',
      (sheet) => sheet.getRange('A1').conditionalFormats.getItemAt(0),
      ({ workbook }) => workbook.sheets[0]?.conditionalFormats ?? [],
    ],
  ])('a %s, which cannot be deleted twice', async (type, pick, left) => {
    const host = await playExcel(twoSheets());
    await withTwoOfEach();
    const before = left(host).length;
    const refused = onSheet('Tracker', (sheet, { workbook }) => {
      const object = pick(sheet, workbook);
      object.delete();
      object.delete();
    });
    expect(await refusalOf(refused)).toBe(`ItemNotFound at ${type}.delete`);
    expect(left(host)).toHaveLength(before - 1);
  });

  test('with all that was a part of it', async () => {
    await playExcel(twoSheets());
    const refused = onSheet('Notes', (sheet) => {
      const { format } = sheet.getRange('A1');
      format.wrapText = true;
      sheet.delete();
      format.wrapText = false;
    });
    expect(await refusalOf(refused)).toBe('InvalidReference at Range.wrapText');
  });
});

describe('what is not served is refused by name', () => {
  // excel-host 3.15
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['Range.getSpecialCells', (sheet) => void sheet.getRange('A1:B2').getSpecialCells('Blanks')],
    ['Worksheet.showHeadings', (sheet) => void (sheet.showHeadings = false)],
    ['Worksheet.autoFilter', (sheet) => sheet.autoFilter.remove()],
    ['Worksheet.comments', (sheet) => void sheet.comments.add('A1', 'a')],
    ['Range.getImage', (sheet) => void sheet.getRange('A1').getImage()],
  ])('%s', async (member, batch) => {
    await playExcel(twoSheets());
    const failure: unknown = await onSheet('Tracker', batch).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'NotImplemented',
      message: `host: ${member}`,
      debugInfo: { errorLocation: member },
    });
  });
});

describe('arguments are not bent into what they might mean', () => {
  test.each<[string, (sheet: Excel.Worksheet, sheets: Excel.WorksheetCollection) => void, string]>([
    // excel-host 3.14
    [
      'a text of an enumeration in another case',
      (sheet) => void (sheet.visibility = 'hidden' as Excel.SheetVisibility),
      'InvalidArgument at Worksheet.visibility',
    ],
    // excel-host 3.15
    [
      'a number as a name',
      (_sheet, sheets) => void sheets.add(5 as unknown as string),
      'InvalidArgument at WorksheetCollection.add',
    ],
    [
      'a text for yes or no',
      (sheet) => void (sheet.showGridlines = 'no' as unknown as boolean),
      'InvalidArgument at Worksheet.showGridlines',
    ],
    // excel-host 3.4
    [
      'null for a whole property',
      (sheet) => void (sheet.tabColor = null as unknown as string),
      'InvalidArgument at Worksheet.tabColor',
    ],
  ])('%s', async (_what, batch, refusal) => {
    const host = await playExcel(twoSheets());
    expect(await refusalOf(onSheet('Notes', (sheet, { workbook }) => batch(sheet, workbook.worksheets)))).toBe(refusal);
    expect(host.workbook).toEqual(twoSheets());
  });
});

describe('cost and size', () => {
  test('round trips of the add-in are counted, those of the library apart', async () => {
    const host = await playExcel(twoSheets());
    await onSheet('Tracker', async (sheet, context) => {
      sheet.getRange('A1').load('values');
      await context.sync();
      sheet.getRange('A1').load('values');
    });
    await Excel.run((context) => context.sync());
    // An empty sync is a round trip too
    expect(host.cost.requests).toBe(3);
    expect(host.cost.officeRequests).toBeGreaterThanOrEqual(1);
    expect(host.cost.requestBytes).toBeGreaterThan(200);
    expect(host.cost.responseBytes).toBeGreaterThan(50);
  });

  test('listeners hear of batches that wrote, not of those that read', async () => {
    const host = await playExcel(twoSheets());
    let heard = 0;
    const stop = host.onChange(() => heard++);
    await onSheet('Tracker', (sheet) => void sheet.getRange('A1').load('values'));
    expect(heard).toBe(0);
    await onSheet('Tracker', (sheet) => void (sheet.getRange('A1').values = [['x']]));
    expect(heard).toBe(1);
    stop();
    await onSheet('Tracker', (sheet) => void (sheet.getRange('A1').values = [['y']]));
    expect(heard).toBe(1);
  });

  test.each<[Build, string]>([
    ['web', 'RequestPayloadSizeLimitExceeded'],
    ['win-current', 'none'],
  ])('a request over 5 MB in Excel on %s: %s', async (build, expected) => {
    // excel-host 3.2
    const host = await playExcel(twoSheets(), { build });
    const rows = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    const outcome = await onSheet('Notes', (sheet) => void (sheet.getRange('A1:A200').values = rows)).then(
      () => 'none',
      (error: unknown) => (error as OfficeExtension.Error).code,
    );
    expect(outcome).toBe(expected);
    // What Excel does not take has cost a round trip, too
    expect([host.cost.requests, host.cost.requestBytes > 6_000_000]).toEqual([1, true]);
  });

  test('a response over 5 MB is refused by Excel on the web', async () => {
    const workbook = workbookOf(
      sheetOf(
        'Tracker',
        Array.from({ length: 200 }, () => ['x'.repeat(30_000)]),
      ),
    );
    await playExcel(workbook, { build: 'web' });
    const failure: unknown = await onSheet('Tracker', (sheet) => void sheet.getRange('A1:A200').load('values')).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  test('more than 1500 cells come in blocks and end up in place', async () => {
    // excel-host 1.11
    const host = await playExcel(workbookOf());
    const rows = Array.from({ length: 1001 }, (_, row) => [row, row * 2, `r${row}`]);
    await onSheet('Sheet1', (sheet) => void (sheet.getRange('A1:C1001').values = rows));
    expect(host.cost.requests).toBe(1);
    await onSheet('Sheet1', async (sheet, context) => {
      const range = sheet.getUsedRange().load('values,address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:C1001');
      expect(range.values).toEqual(rows);
    });
  });

  test('a large array of the wrong shape is refused before any block is written', async () => {
    const host = await playExcel(workbookOf());
    const rows = Array.from({ length: 1000 }, () => [1, 2]);
    expect(await refusalOf(onSheet('Sheet1', (sheet) => void (sheet.getRange('A1:B1001').values = rows)))).toBe(
      'InvalidArgument at Range.values',
    );
    expect(host.workbook.sheets[0]?.cells.size).toBe(0);
  });
});

describe('recalculation', () => {
  test('is asked for once, before results are read after a write', async () => {
    const recalculated: number[] = [];
    const note = (workbook: HostWorkbook): [] => {
      recalculated.push(workbook.sheets.length);
      return [];
    };
    await playExcel(workbookOf(), { recalculate: note });
    await onSheet('Sheet1', async (sheet, context) => {
      sheet.getRange('A1:A2').formulas = [['=1+1'], ['=A1']];
      sheet.getRange('B1').load('address');
      await context.sync();
      expect(recalculated).toHaveLength(0);
      sheet.getRange('A1:A2').load('values,text');
      await context.sync();
      sheet.getRange('A1').load('values');
    });
    expect(recalculated).toHaveLength(1);
  });

  test('reading touches no sheet', async () => {
    const workbook = twoSheets();
    await playExcel(workbook);
    await onSheet(
      'Tracker',
      (sheet) => void sheet.getUsedRange().load('values,text,numberFormat,formulas,valueTypes,format/fill/color'),
    );
    expect(workbook.sheets.map((sheet) => sheet.touched)).toEqual([false, false]);
    await onSheet('Tracker', (sheet) => void (sheet.getRange('A1').format.font.bold = true));
    expect(workbook.sheets.map((sheet) => sheet.touched)).toEqual([true, false]);
  });

  test('tells which formulas were left out of the last calculation, and no longer once they are gone', async () => {
    const host = await playExcel(workbookOf(), { recalculate });
    expect(host.unsupportedFormulas).toEqual([]);
    const write = (formula: string) =>
      onSheet('Sheet1', async (sheet, context) => {
        sheet.getRange('B2').formulas = [[formula]];
        sheet.getRange('B2').load('values');
        await context.sync();
      });
    await write('=RAND()');
    expect(host.unsupportedFormulas).toEqual([
      { sheet: 'Sheet1', row: 1, column: 1, formula: '=RAND()', reason: 'the function RAND' },
    ]);
    await write('=1+1');
    expect(host.unsupportedFormulas).toEqual([]);
  });

  test('the host can be asked for results before the workbook is saved', () => {
    const asked = jest.fn(() => []);
    const host = new ExcelHost(workbookOf(), { recalculate: asked });
    host.calculate();
    host.calculate();
    // Once: a file may hold formulas without results. Then only after something was written.
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
