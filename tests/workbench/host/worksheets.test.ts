import { cellKey, DEFAULT_STYLE, type HostWorkbook } from '../../../src/workbench/host/workbook';
import { BUILDS, type Build } from '../../../src/workbench/host/builds';
import { sheetOf, workbookOf } from './buildWorkbook';
import { onSheet, playExcel, refusalOf } from './playExcel';

const threeSheets = (): HostWorkbook =>
  workbookOf(sheetOf('One', [[1]]), sheetOf('Two', [[2]]), sheetOf('Three', [[3]]));
const names = (workbook: HostWorkbook): string[] => workbook.sheets.map((sheet) => sheet.name);

/** Runs a batch over the sheets of a fresh workbook and gives the workbook back. */
async function over(
  batch: (sheets: Excel.WorksheetCollection) => void,
  workbook = threeSheets(),
): Promise<HostWorkbook> {
  await playExcel(workbook);
  await Excel.run(async (context) => {
    batch(context.workbook.worksheets);
    await context.sync();
  });
  return workbook;
}

describe('names', () => {
  // excel-host 3.5
  test.each([
    '',
    ' ',
    'x'.repeat(32),
    'a/b',
    'a\\b',
    'a?b',
    'a*b',
    'a[b',
    'a]b',
    'a:b',
    "'a",
    "a'",
    'History',
    'history',
  ])('%j is no name of a sheet', async (name) => {
    expect(await refusalOf(over((sheets) => void sheets.add(name)))).toBe('InvalidArgument at WorksheetCollection.add');
    expect(await refusalOf(over((sheets) => void (sheets.getItem('One').name = name)))).toBe(
      'InvalidArgument at Worksheet.name',
    );
  });

  test('a name is taken in any case', async () => {
    expect(await refusalOf(over((sheets) => void sheets.add('ONE')))).toBe(
      'ItemAlreadyExists at WorksheetCollection.add',
    );
    expect(await refusalOf(over((sheets) => void (sheets.getItem('Two').name = 'one')))).toBe(
      'ItemAlreadyExists at Worksheet.name',
    );
  });

  test('the same sheet may change the case of its name', async () => {
    expect(names(await over((sheets) => void (sheets.getItem('one').name = 'ONE')))).toEqual(['ONE', 'Two', 'Three']);
  });

  test('a new sheet stands last, with the first free name, and is not shown', async () => {
    const workbook = await over((sheets) => {
      sheets.add();
      sheets.add();
    });
    expect(names(workbook)).toEqual(['One', 'Two', 'Three', 'Sheet1', 'Sheet2']);
    expect(workbook.activeSheet).toBe(0);
    expect(new Set(workbook.sheets.map((sheet) => sheet.id)).size).toBe(5);
  });
});

describe('order and visibility', () => {
  test('a sheet moves to a position and the shown sheet stays shown', async () => {
    const workbook = await over((sheets) => void (sheets.getItem('Three').position = 0));
    expect([names(workbook), workbook.activeSheet]).toEqual([['Three', 'One', 'Two'], 1]);
  });

  test('a position counts hidden sheets', async () => {
    // excel-host 3.9
    const workbook = await over((sheets) => {
      sheets.getItem('One').visibility = 'Hidden';
      sheets.getItem('Three').position = 1;
    });
    expect(names(workbook)).toEqual(['One', 'Three', 'Two']);
  });

  test('neighbours, with and without the hidden sheets', async () => {
    // excel-host 3.9
    await playExcel(threeSheets());
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Two').visibility = 'VeryHidden';
      const [one, three] = [worksheets.getItem('One'), worksheets.getItem('Three')];
      const found = [
        one.getNext(),
        one.getNext(true),
        three.getPrevious(),
        three.getPrevious(true),
        worksheets.getFirst(),
        worksheets.getLast(true),
      ];
      found.forEach((sheet) => sheet.load('name'));
      const none = [one.getPreviousOrNullObject(), three.getNextOrNullObject(true)];
      await context.sync();
      expect(found.map((sheet) => sheet.name)).toEqual(['Two', 'Three', 'Two', 'One', 'One', 'Three']);
      expect(none.map((sheet) => sheet.isNullObject)).toEqual([true, true]);
    });
  });

  test('deleting the shown sheet shows another', async () => {
    const workbook = await over((sheets) => sheets.getItem('One').delete());
    expect([names(workbook), workbook.activeSheet]).toEqual([['Two', 'Three'], 0]);
  });

  test.each<[string, (sheets: Excel.WorksheetCollection) => void, string]>([
    [
      'the last visible sheet cannot go',
      (sheets) => {
        sheets.getItem('Two').visibility = 'Hidden';
        sheets.getItem('Three').delete();
        sheets.getItem('One').delete();
      },
      'InvalidOperation at Worksheet.delete',
    ],
    [
      'nor be hidden',
      (sheets) => {
        sheets.getItem('Two').visibility = 'Hidden';
        sheets.getItem('Three').visibility = 'VeryHidden';
        sheets.getItem('One').visibility = 'Hidden';
      },
      'InvalidOperation at Worksheet.visibility',
    ],
    [
      'a hidden sheet cannot be shown',
      (sheets) => {
        sheets.getItem('Two').visibility = 'Hidden';
        sheets.getItem('Two').activate();
      },
      'InvalidOperation at Worksheet.activate',
    ],
    [
      'nor a cell of it selected',
      (sheets) => {
        sheets.getItem('Two').visibility = 'Hidden';
        sheets.getItem('Two').getRange('A1').select();
      },
      'InvalidOperation at Range.select',
    ],
    [
      'a sheet before the first',
      (sheets) => void sheets.getItem('One').getPrevious().load('name'),
      'ItemNotFound at Worksheet.getPrevious',
    ],
    [
      'a sheet that is not there',
      (sheets) => void sheets.getItem('Four').load('name'),
      'ItemNotFound at WorksheetCollection.getItem',
    ],
    [
      'a position beyond the last',
      (sheets) => void (sheets.getItem('One').position = 3),
      'InvalidArgument at Worksheet.position',
    ],
    [
      'an unknown visibility',
      (sheets) => void (sheets.getItem('One').visibility = 'hidden' as 'Hidden'),
      'InvalidArgument at Worksheet.visibility',
    ],
  ])('%s', async (_rule, batch, refusal) => {
    // excel-host 3.9
    expect(await refusalOf(over(batch))).toBe(refusal);
  });
});

// excel-host 3.3 and 3.9 (https://github.com/OfficeDev/office-js/issues/365)
test.each<[string, Build | undefined]>([
  ['the strictest', undefined],
  ...BUILDS.map((build): [string, Build] => [build, build]),
])('on %s a very hidden sheet is not deleted before it is made hidden', async (_name, build) => {
  const workbook = threeSheets();
  await playExcel(workbook, build ? { build } : {});
  await onSheet('Two', (sheet) => void (sheet.visibility = 'VeryHidden'));
  const code = build === 'win-ltsc2021' ? 'GeneralException' : 'InvalidOperation';
  expect(await refusalOf(onSheet('Two', (sheet) => sheet.delete()))).toBe(`${code} at Worksheet.delete`);
  await onSheet('Two', (sheet) => {
    sheet.visibility = 'Hidden';
    sheet.delete();
  });
  expect(names(workbook)).toEqual(['One', 'Three']);
});

describe('formulas follow', () => {
  const withFormulas = (): HostWorkbook => {
    const workbook = threeSheets();
    workbook.sheets[0]?.cells.set(cellKey(0, 0), {
      value: 2,
      formula: `=Two!A1+'Two'!B1&"Two!A1"`,
      style: DEFAULT_STYLE,
    });
    workbook.names.push({ name: 'Position', formula: '=Two!$A$1' });
    return workbook;
  };
  const formula = (workbook: HostWorkbook): string | undefined => workbook.sheets[0]?.cells.get(cellKey(0, 0))?.formula;

  test('a renamed sheet, but not inside a text', async () => {
    const workbook = await over((sheets) => void (sheets.getItem('Two').name = 'My two'), withFormulas());
    expect(formula(workbook)).toBe(`='My two'!A1+'My two'!B1&"Two!A1"`);
    expect(workbook.names).toEqual([{ name: 'Position', formula: "='My two'!$A$1" }]);
    expect(workbook.sheets.map((sheet) => sheet.touched)).toEqual([true, false, false]);
  });

  test('a deleted sheet into #REF!', async () => {
    const workbook = await over((sheets) => sheets.getItem('Two').delete(), withFormulas());
    expect(formula(workbook)).toBe('=#REF!A1+#REF!B1&"Two!A1"');
  });
});

describe('a sheet', () => {
  test('its look and its frozen panes', async () => {
    const workbook = threeSheets();
    await playExcel(workbook);
    await onSheet('One', async (sheet, context) => {
      sheet.showGridlines = false; // sent as Gridlines: excel-host 1.3
      sheet.tabColor = 'orange';
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B4'));
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.load('showGridlines,tabColor');
      await context.sync();
      expect([sheet.showGridlines, sheet.tabColor, frozen.address]).toEqual([false, '#FFA500', 'One!A1:B4']);
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(rows.address).toBe('One!1:2');
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(workbook.sheets[0]).toMatchObject({
      showGridlines: false,
      tabColour: '#FFA500',
      frozenRows: 0,
      frozenColumns: 0,
      touched: true,
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string | null]>([
    ['a block', ({ freezePanes }) => freezePanes.freezeAt('A1:B4'), 'One!A1:B4'],
    ['up to and including a cell', ({ freezePanes }) => freezePanes.freezeAt('B2'), 'One!A1:B2'],
    ['whole rows', ({ freezePanes }) => freezePanes.freezeAt('1:3'), 'One!1:3'],
    ['whole columns', ({ freezePanes }) => freezePanes.freezeAt('A:B'), 'One!A:B'],
    ['rows by number', ({ freezePanes }) => freezePanes.freezeRows(2), 'One!1:2'],
    ['columns by number', ({ freezePanes }) => freezePanes.freezeColumns(), 'One!A:A'],
  ])('panes freeze %s', async (_what, freeze, address) => {
    // excel-host 3.9
    await playExcel(threeSheets());
    await onSheet('One', async (sheet, context) => {
      freeze(sheet);
      const block = sheet.freezePanes.getLocation().load('address');
      await context.sync();
      expect(block.address).toBe(address);
    });
  });

  test.each<[string, (panes: Excel.WorksheetFreezePanes, sheets: Excel.WorksheetCollection) => unknown, string]>([
    [
      'a block of another sheet',
      (panes, sheets) => panes.freezeAt(sheets.getItem('Two').getRange('A1:B2')),
      'freezeAt',
    ],
    ['more rows than there are', (panes) => panes.freezeRows(1_048_577), 'freezeRows'],
    ['more columns than there are', (panes) => panes.freezeColumns(16_385), 'freezeColumns'],
  ])('panes do not freeze %s', async (_what, freeze, method) => {
    await playExcel(threeSheets());
    const refused = onSheet('One', (sheet, { workbook }) => freeze(sheet.freezePanes, workbook.worksheets));
    expect(await refusalOf(refused)).toBe(`InvalidArgument at WorksheetFreezePanes.${method}`);
  });

  test('where nothing is frozen is ItemNotFound', async () => {
    // excel-host 3.3
    await playExcel(threeSheets());
    expect(await refusalOf(onSheet('One', (sheet) => sheet.freezePanes.getLocation().load('address')))).toBe(
      'ItemNotFound at WorksheetFreezePanes.getLocation',
    );
  });

  test('selecting a range shows its sheet', async () => {
    const workbook = threeSheets();
    await playExcel(workbook);
    await onSheet('Two', (sheet) => sheet.getRange('C4:D5').select());
    await Excel.run(async (context) => {
      const [selected, active] = [
        context.workbook.getSelectedRange().load('address'),
        context.workbook.getActiveCell().load('address'),
      ];
      const shown = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect([selected.address, active.address, shown.name]).toEqual(['Two!C4:D5', 'Two!C4', 'Two']);
    });
    expect(workbook.sheets[1]?.touched).toBe(false);
  });

  test('hidden rows and columns', async () => {
    const workbook = threeSheets();
    await playExcel(workbook);
    await onSheet('One', async (sheet, context) => {
      sheet.getRange('2:3').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      const [rows, mixed, column] = [sheet.getRange('A2:A3'), sheet.getRange('A1:A3'), sheet.getRange('B1')];
      rows.load('rowHidden');
      mixed.load('rowHidden');
      column.load('columnHidden');
      await context.sync();
      expect([rows.rowHidden, mixed.rowHidden, column.columnHidden]).toEqual([true, null, true]);
    });
  });
});
