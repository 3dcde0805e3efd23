import type { HostWorkbook } from '../../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from './buildWorkbook';
import { playExcel, refusalOf } from './playExcel';

async function over(
  batch: (workbook: Excel.Workbook, context: Excel.RequestContext) => unknown,
): Promise<HostWorkbook> {
  const workbook = workbookOf(sheetOf('Sheet1', [[1]]));
  await playExcel(workbook);
  await Excel.run(async (context) => {
    await batch(context.workbook, context);
    await context.sync();
  });
  return workbook;
}

test('the workbook itself', async () => {
  await over(async (workbook, context) => {
    context.runtime.load('enableEvents');
    context.runtime.enableEvents = false;
    context.runtime.load('enableEvents');
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    context.application.calculate('Full');
    workbook.load('name,readOnly,protection/protected,application/calculationMode');
    await context.sync();
    expect([workbook.name, workbook.readOnly, workbook.protection.protected]).toEqual(['Tracker.xlsx', false, false]);
    expect([workbook.application.calculationMode, context.runtime.enableEvents]).toEqual(['Automatic', false]);
  });
});

test('formulas are always worked out at once: to switch that off is not served', async () => {
  await over(async ({ application }, context) => {
    application.calculationMode = 'AutomaticExceptTables';
    application.load('calculationMode');
    await context.sync();
    expect(application.calculationMode).toBe('AutomaticExceptTables');
  });
  expect(await refusalOf(over(({ application }) => void (application.calculationMode = 'Manual')))).toBe(
    'NotImplemented at Application.calculationMode = Manual',
  );
});

describe('settings', () => {
  // excel-host 3.11
  test('hold any JSON, are replaced by adding again, and can be deleted', async () => {
    const workbook = await over(async ({ settings }, context) => {
      settings.add('decisions', { columns: [1, 'two', null] });
      settings.add('decisions', { columns: ['three'] });
      settings.add('gone', 1);
      const [found, none] = [
        settings.getItemOrNullObject('decisions').load('value'),
        settings.getItemOrNullObject('nope'),
      ];
      settings.getItem('gone').delete();
      settings.load('items/key');
      await context.sync();
      expect([found.value, none.isNullObject]).toEqual([{ columns: ['three'] }, true]);
      expect(settings.items.map((item) => item.key)).toEqual(['decisions']);
    });
    expect([...workbook.settings]).toEqual([['decisions', '{"columns":["three"]}']]);
  });

  test('a Date comes back as one', async () => {
    await over(async ({ settings }, context) => {
      settings.add('when', new Date(Date.UTC(2026, 2, 4)));
      const setting = settings.getItem('when').load('value');
      await context.sync();
      expect(setting.value).toEqual(new Date(Date.UTC(2026, 2, 4)));
    });
  });

  test('one that is not there is ItemNotFound', async () => {
    expect(await refusalOf(over(({ settings }) => settings.getItem('nope').load('value')))).toBe(
      'ItemNotFound at SettingCollection.getItem',
    );
  });
});

describe('names', () => {
  test('of ranges and of constants', async () => {
    const workbook = await over(async (book, context) => {
      book.names.add('Position_date', book.worksheets.getItem('Sheet1').getRange('A1'));
      book.names.add('Amber_days', '=30');
      book.names.add('Label', '="Off ""track"""').visible = false;
      book.names.load('items/name,items/formula,items/type,items/value,items/visible');
      const range = book.names.getItem('position_DATE').getRangeOrNullObject().load('address');
      const [constant, none] = [
        book.names.getItem('Amber_days').getRangeOrNullObject(),
        book.names.getItemOrNullObject('Nope'),
      ];
      await context.sync();
      expect(
        book.names.items.map(({ name, formula, type, value, visible }) => [name, formula, type, value, visible]),
      ).toEqual([
        ['Position_date', '=Sheet1!$A$1', 'Range', 'Sheet1!$A$1', true],
        ['Amber_days', '=30', 'Integer', 30, true],
        ['Label', '="Off ""track"""', 'String', 'Off "track"', false],
      ]);
      expect([range.address, constant.isNullObject, none.isNullObject]).toEqual(['Sheet1!A1', true, true]);
      book.names.getItem('Label').delete();
      book.names.getItem('Amber_days').formula = '=14';
    });
    expect(workbook.names).toEqual([
      { name: 'Position_date', formula: '=Sheet1!$A$1' },
      { name: 'Amber_days', formula: '=14' },
    ]);
  });

  test.each<[string, (names: Excel.NamedItemCollection) => unknown, string]>([
    ['an illegal name', (names) => names.add('Amber days', '=30'), 'InvalidArgument at NamedItemCollection.add'],
    ['a name over 255', (names) => names.add('x'.repeat(256), '=30'), 'InvalidArgument at NamedItemCollection.add'],
    ['a letter that means a row', (names) => names.add('r', '=30'), 'InvalidArgument at NamedItemCollection.add'],
    ['a cell’s name', (names) => names.add('AB12', '=30'), 'InvalidArgument at NamedItemCollection.add'],
    ['a formula without its sign', (names) => names.add('Amber', '30'), 'InvalidArgument at NamedItemCollection.add'],
    [
      'a name that is taken',
      (names) => {
        names.add('Amber', '=1');
        names.add('AMBER', '=2');
      },
      'ItemAlreadyExists at NamedItemCollection.add',
    ],
    [
      'the cells of a constant',
      (names) => names.add('Amber', '=1').getRange().load('address'),
      'ItemNotFound at NamedItem.getRange',
    ],
    [
      'a name of cells of another workbook',
      (names) => names.add('Theirs', '=SUM([Other.xlsx]Sheet1!$A$1)'),
      'InvalidArgument at NamedItemCollection.add',
    ],
    [
      'a name of cells of another workbook in a folder',
      (names) => names.add('Theirs', "='C:\\Work\\[Other.xlsx]My sheet'!$A$1"),
      'InvalidArgument at NamedItemCollection.add',
    ],
    [
      'a name of cells of several sheets',
      (names) => names.add('Deep', '=Sheet1:Sheet2!$A$1'),
      'InvalidArgument at NamedItemCollection.add',
    ],
    [
      'another workbook for a name',
      (names) => void (names.add('Ours', '="[Ours.xlsx]Sheet1!A1"').formula = '=[Other.xlsx]Sheet1!$A$1'),
      'InvalidArgument at NamedItem.formula',
    ],
    [
      'the sheet of a name of the workbook',
      (names) => names.add('Amber', '=1').worksheet.load('name'),
      'ItemNotFound at NamedItem.worksheet',
    ],
    [
      'a name that is not there',
      (names) => names.getItem('Nope').load('formula'),
      'ItemNotFound at NamedItemCollection.getItem',
    ],
  ])('%s is refused', async (_case, batch, refusal) => {
    // excel-host 3.5
    expect(await refusalOf(over(({ names }) => batch(names)))).toBe(refusal);
  });

  test('tables and names share one space', async () => {
    // excel-host 3.5 (https://github.com/OfficeDev/office-js/issues/551)
    const named = (first: 'table' | 'name') =>
      over(({ worksheets, names }) => {
        const table = worksheets.getItem('Sheet1').tables.add('A1:B2', true);
        if (first === 'table') {
          table.name = 'Risks';
          names.add('RISKS', '=1');
        } else {
          names.add('Risks', '=1');
          table.name = 'RISKS';
        }
      });
    const twoTables = over(({ worksheets }) => {
      const { tables } = worksheets.getItem('Sheet1');
      tables.add('A1:B2', true).name = 'Risks';
      tables.add('D1:E2', true).name = 'RISKS';
    });
    expect(await refusalOf(twoTables)).toBe('InvalidArgument at Table.name');
    expect(await refusalOf(named('table'))).toBe('InvalidArgument at NamedItemCollection.add');
    expect(await refusalOf(named('name'))).toBe('InvalidArgument at Table.name');
  });
});
