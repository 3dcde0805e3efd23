import { BUILDS, type Build } from '../../../src/workbench/host/builds';
import { cellKey, DEFAULT_STYLE, type HostWorkbook } from '../../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from './buildWorkbook';
import { onSheet, playExcel, refusalOf } from './playExcel';

/** A1 is locked, B1 is not. */
function halfLocked(): HostWorkbook {
  const sheet = sheetOf('Sheet1', [[1, 2]]);
  sheet.cells.set(cellKey(0, 1), { value: 2, style: { ...DEFAULT_STYLE, locked: false } });
  return workbookOf(sheet, sheetOf('Sheet2', []));
}

const isProtected = (sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<boolean> => {
  sheet.protection.load('protected');
  return context.sync().then(() => sheet.protection.protected);
};

describe('a protected sheet', () => {
  const write = (address: string, values: unknown[][]) => (sheet: Excel.Worksheet) =>
    void (sheet.getRange(address).values = values);

  // excel-host 3.8, and 3.3 for the nulls
  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ['a locked cell', write('A1', [[9]]), 'Range.values'],
    ['a cell that the sheet does not hold', write('C9', [[9]]), 'Range.values'],
    ['a locked cell, even with null', write('A1:B1', [[null, 9]]), 'Range.values'],
    ['a formula', (sheet) => void (sheet.getRange('A1').formulas = [['=1']]), 'Range.formulas'],
    ['emptying a locked cell', (sheet) => sheet.getRange('A1').clear('Contents'), 'Range.clear'],
    ['emptying whole columns', (sheet) => sheet.getRange('A:B').clear('Contents'), 'Range.clear'],
    ['a number format', (sheet) => void (sheet.getRange('B1').numberFormat = [['0']]), 'Range.numberFormat'],
    ['a format', (sheet) => void (sheet.getRange('B1').format.font.bold = true), 'RangeFont.bold'],
    ['unlocking', (sheet) => void (sheet.getRange('A1').format.protection.locked = false), 'FormatProtection.locked'],
    ['a width', (sheet) => void (sheet.getRange('A1').format.columnWidth = 60), 'RangeFormat.columnWidth'],
    ['fitting', (sheet) => sheet.getRange('A1').format.autofitColumns(), 'RangeFormat.autofitColumns'],
    ['hiding a row', (sheet) => void (sheet.getRange('1:1').rowHidden = true), 'Range.rowHidden'],
    ['a link', (sheet) => void (sheet.getRange('B1').hyperlink = { address: 'https://gov.uk' }), 'Range.hyperlink'],
    ['a table', (sheet) => void sheet.tables.add('A1:B1', true), 'TableCollection.add'],
    ['a merge', (sheet) => sheet.getRange('A1:B1').merge(), 'Range.merge'],
    ['a validation', (sheet) => sheet.getRange('B1').dataValidation.clear(), 'DataValidation.clear'],
    [
      'a conditional format',
      (sheet) => sheet.getRange('B1').conditionalFormats.clearAll(),
      'ConditionalFormatCollection.clearAll',
    ],
  ])('refuses %s', async (_what, batch, location) => {
    const workbook = halfLocked();
    await playExcel(workbook);
    await onSheet('Sheet1', (sheet) => sheet.protection.protect());
    const cells = structuredClone([...(workbook.sheets[0]?.cells ?? [])]);
    expect(await refusalOf(onSheet('Sheet1', batch))).toBe(`AccessDenied at ${location}`);
    expect([...(workbook.sheets[0]?.cells ?? [])]).toEqual(cells);
  });

  test('takes values in unlocked cells, and lets itself be renamed, moved and hidden', async () => {
    // excel-host 3.8: the workbook's structure holds the sheets, not their own protection
    const workbook = halfLocked();
    await playExcel(workbook);
    await onSheet('Sheet1', (sheet) => {
      sheet.protection.protect();
      sheet.getRange('B1').values = [[9]];
      sheet.getRange('B1').clear('Contents');
      sheet.getRange('B1').values = [[10]];
      sheet.set({ name: 'Renamed', position: 1, visibility: 'Hidden' });
    });
    const [, sheet] = workbook.sheets;
    expect([sheet?.name, sheet?.visibility, sheet?.cells.get(cellKey(0, 1))?.value]).toEqual(['Renamed', 'Hidden', 10]);
  });

  // excel-host 3.8: what the options allow can be done, and nothing else
  test.each<[keyof Excel.WorksheetProtectionOptions, (sheet: Excel.Worksheet) => unknown]>([
    ['allowFormatCells', (sheet) => void (sheet.getRange('A1').format.fill.color = 'red')],
    ['allowFormatCells', (sheet) => void (sheet.getRange('A1').numberFormat = [['0']])],
    ['allowFormatCells', (sheet) => sheet.getRange('A1').clear('Formats')],
    ['allowFormatColumns', (sheet) => void (sheet.getRange('A1').format.columnWidth = 60)],
    ['allowFormatColumns', (sheet) => void (sheet.getRange('A:A').columnHidden = true)],
    ['allowFormatColumns', (sheet) => sheet.getRange('A1').format.autofitColumns()],
    ['allowFormatRows', (sheet) => void (sheet.getRange('A1').format.rowHeight = 60)],
    ['allowFormatRows', (sheet) => void (sheet.getRange('1:1').rowHidden = true)],
    ['allowFormatRows', (sheet) => sheet.getRange('A1').format.autofitRows()],
    ['allowInsertHyperlinks', (sheet) => void (sheet.getRange('B1').hyperlink = { address: 'https://gov.uk' })],
  ])('with %s does just that (%#)', async (option, batch) => {
    const protectWith = async (options: Excel.WorksheetProtectionOptions): Promise<void> => {
      await playExcel(halfLocked());
      await onSheet('Sheet1', (sheet) => sheet.protection.protect(options));
    };
    await protectWith({ [option]: true });
    await onSheet('Sheet1', batch);
    await protectWith({
      allowFormatCells: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      allowInsertHyperlinks: true,
      [option]: false,
    });
    expect(await refusalOf(onSheet('Sheet1', batch))).toMatch(/^AccessDenied at /);
  });

  test('says what it allows, as it was told', async () => {
    await playExcel(halfLocked());
    await onSheet('Sheet1', async (sheet, context) => {
      sheet.protection.protect({ allowSort: true, selectionMode: 'Unlocked' });
      sheet.protection.load('protected,options');
      await context.sync();
      expect(sheet.protection.toJSON()).toEqual({
        protected: true,
        options: {
          allowAutoFilter: false,
          allowDeleteColumns: false,
          allowDeleteRows: false,
          allowEditObjects: false,
          allowEditScenarios: false,
          allowFormatCells: false,
          allowFormatColumns: false,
          allowFormatRows: false,
          allowInsertColumns: false,
          allowInsertHyperlinks: false,
          allowInsertRows: false,
          allowPivotTables: false,
          allowSort: true,
          selectionMode: 'Unlocked',
        },
      });
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    [
      'a wrong password',
      (sheet) => {
        sheet.protection.protect({}, 'right');
        sheet.protection.unprotect('wrong');
      },
      'InvalidArgument at WorksheetProtection.unprotect',
    ],
    [
      'no password where one is needed',
      (sheet) => {
        sheet.protection.protect({}, 'right');
        sheet.protection.unprotect();
      },
      'InvalidArgument at WorksheetProtection.unprotect',
    ],
    [
      'a password whose hash depends on the computer',
      (sheet) => sheet.protection.protect({}, 'Zürich'),
      'NotImplemented at WorksheetProtection.protect with a password that is not ASCII',
    ],
    [
      'options with nulls, as they may be read',
      (sheet) => sheet.protection.protect({ allowSort: null as unknown as boolean }),
      'GeneralException at WorksheetProtection.protect',
    ],
    [
      'an unknown option',
      (sheet) => sheet.protection.protect({ allowSorting: true } as Excel.WorksheetProtectionOptions),
      'InvalidArgument at WorksheetProtection.protect',
    ],
    [
      'an unknown selection mode',
      (sheet) => sheet.protection.protect({ selectionMode: 'none' as 'None' }),
      'InvalidArgument at WorksheetProtection.protect',
    ],
  ])('%s is refused', async (_what, batch, refusal) => {
    // excel-host 3.3 and 3.8
    await playExcel(halfLocked());
    expect(await refusalOf(onSheet('Sheet1', batch))).toBe(refusal);
  });

  test('the right password lifts it', async () => {
    const workbook = halfLocked();
    await playExcel(workbook);
    await onSheet('Sheet1', async (sheet, context) => {
      sheet.protection.protect(undefined, 'right');
      expect(await isProtected(sheet, context)).toBe(true);
      sheet.protection.unprotect('right');
      expect(await isProtected(sheet, context)).toBe(false);
      sheet.getRange('A1').values = [[9]];
    });
    expect(workbook.sheets[0]).toMatchObject({ protected: false, touched: true });
  });

  test('of which nothing more is known allows nothing and is not lifted', async () => {
    const workbook = halfLocked();
    if (workbook.sheets[0]) workbook.sheets[0].protected = true;
    await playExcel(workbook);
    expect(await refusalOf(onSheet('Sheet1', (sheet) => void (sheet.tabColor = 'red')))).toBe(
      'AccessDenied at Worksheet.tabColor',
    );
    expect(await refusalOf(onSheet('Sheet1', (sheet) => sheet.protection.unprotect()))).toBe(
      'NotImplemented at WorksheetProtection.unprotect of a protection that is not known',
    );
    expect(workbook.sheets[0]?.touched).toBe(false);
  });
});

describe.each<[string, Build | undefined, string]>([
  ['the strictest', undefined, 'AccessDenied at WorksheetProtection.unprotect'],
  ...BUILDS.map((build): [string, Build, string] => [
    build,
    build,
    build === 'win-current' || build === 'mac' ? 'AccessDenied at WorksheetProtection.unprotect' : 'taken',
  ]),
])('on %s', (_name, build, unprotected) => {
  const play = (): Promise<unknown> => playExcel(halfLocked(), build ? { build } : {});

  // excel-host 3.8 (https://github.com/OfficeDev/office-js/issues/6784)
  test('protecting twice is refused', async () => {
    await play();
    const twice = (sheet: Excel.Worksheet): void => {
      sheet.protection.protect();
      sheet.protection.protect();
    };
    expect(await refusalOf(onSheet('Sheet1', twice))).toBe('AccessDenied at WorksheetProtection.protect');
  });

  test(`unprotecting what is not protected: ${unprotected}`, async () => {
    await play();
    const outcome = onSheet('Sheet1', (sheet) => sheet.protection.unprotect());
    expect(await (unprotected === 'taken' ? outcome.then(() => 'taken') : refusalOf(outcome))).toBe(unprotected);
  });
});

describe('a protected workbook', () => {
  const over = async (batch: (workbook: Excel.Workbook) => unknown): Promise<HostWorkbook> => {
    const workbook = halfLocked();
    await playExcel(workbook);
    await Excel.run(async (context) => {
      batch(context.workbook);
      await context.sync();
    });
    return workbook;
  };

  // excel-host 3.8
  test.each<[string, (sheets: Excel.WorksheetCollection) => unknown, string]>([
    ['add', (sheets) => sheets.add('New'), 'WorksheetCollection.add'],
    ['delete', (sheets) => sheets.getItem('Sheet1').delete(), 'Worksheet.delete'],
    ['rename', (sheets) => void (sheets.getItem('Sheet1').name = 'New'), 'Worksheet.name'],
    ['move', (sheets) => void (sheets.getItem('Sheet1').position = 1), 'Worksheet.position'],
    ['hide', (sheets) => void (sheets.getItem('Sheet1').visibility = 'Hidden'), 'Worksheet.visibility'],
  ])('refuses to %s', async (_what, batch, location) => {
    const refusal = await refusalOf(
      over((workbook) => {
        workbook.protection.protect();
        batch(workbook.worksheets);
      }),
    );
    expect(refusal).toBe(`AccessDenied at ${location}`);
  });

  test.each<[string, (protection: Excel.WorkbookProtection) => unknown, string]>([
    [
      'protecting twice',
      (protection) => {
        protection.protect();
        protection.protect();
      },
      'AccessDenied at WorkbookProtection.protect',
    ],
    [
      'a wrong password',
      (protection) => {
        protection.protect('right');
        protection.unprotect('wrong');
      },
      'InvalidArgument at WorkbookProtection.unprotect',
    ],
  ])('%s is refused', async (_what, batch, refusal) => {
    expect(await refusalOf(over(({ protection }) => batch(protection)))).toBe(refusal);
  });

  test('takes values, and after the right password sheets again', async () => {
    const workbook = await over(({ protection, worksheets }) => {
      protection.protect('right');
      worksheets.getItem('Sheet1').getRange('A1').values = [[9]];
      protection.unprotect('right');
      worksheets.add('New');
    });
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Sheet2', 'New']);
    expect([workbook.structureProtected, workbook.sheets[0]?.cells.get(cellKey(0, 0))?.value]).toEqual([false, 9]);
  });
});

test('a read-only document refuses writes', async () => {
  await playExcel({ ...workbookOf(), readOnly: true });
  const batches: [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown][] = [
    ['Range.values', (sheet) => void (sheet.getRange('A1').values = [[1]])],
    ['SettingCollection.add', (_sheet, context) => context.workbook.settings.add('key', 1)],
    ['WorksheetProtection.protect', (sheet) => sheet.protection.protect()],
  ];
  for (const [location, batch] of batches)
    expect(await refusalOf(onSheet('Sheet1', batch))).toBe(`AccessDenied at ${location}`);
});
