import { recalculate } from '../../../src/workbench/formulas/recalculate';
import { ExcelHost, type ExcelHostOptions } from '../../../src/workbench/host/excelHost';
import { DEFAULT_STYLE, type HostWorkbook } from '../../../src/workbench/host/workbook';
import { bootOffice, matrixFor } from '../../../src/workbench/office/bootOffice';
import { sheetOf, workbookOf } from './buildWorkbook';
import { refusalOf } from './playExcel';

const tracker = () =>
  workbookOf(
    sheetOf('Tracker', [
      ['Ref', 'Due'],
      ['R1', 1],
    ]),
    sheetOf('Notes', []),
  );

/** An Excel of ExcelApi 1.20: this file is a realm of its own, and so has an office.js of its own. */
async function play(workbook: HostWorkbook = tracker(), options: ExcelHostOptions = {}): Promise<ExcelHost> {
  const host = new ExcelHost(workbook, { recalculate, undo: true, ...options });
  await bootOffice({ host, matrix: matrixFor('1.20') });
  return host;
}

/** The whole workbook as it would be saved. */
const held = ({ sheets, names, structureProtected }: HostWorkbook): unknown =>
  structuredClone({ names, structureProtected, sheets: sheets.map((sheet) => ({ ...sheet, touched: null })) });

const merged = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run({ mergeUndoGroup: true }, batch);

const touchEverything = async (context: Excel.RequestContext): Promise<void> => {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem('Tracker');
  sheet.getRange('A2:B3').values = [
    ['R1', 5],
    ['R2', 6],
  ];
  sheet.getRange('A1:B1').format.fill.color = '#FF0000';
  sheet.getRange('D1').format.columnWidth = 90;
  sheet.tables.add('A1:B3', true).name = 'Recs';
  await context.sync();
  sheet.getRange('D1').formulas = [['=SUM(Recs[Due])']];
  sheet.getRange('A2:A3').dataValidation.rule = { list: { inCellDropDown: true, source: 'R1,R2' } };
  workbook.names.add('Days', '=Tracker!$D$1');
  workbook.worksheets.add('New').getRange('A1').values = [['x']];
  await context.sync();
};

test('requirement sets of that Excel are known to the library', async () => {
  await play();
  const { requirements } = Office.context;
  expect(['1.14', '1.20', '1.21'].map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual([
    true,
    true,
    false,
  ]);
});

describe('a step of undo', () => {
  test('is each batch that wrote, with what wrote and where, and gives the workbook back', async () => {
    const host = await play();
    const before = held(host.workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Tracker').getRange('A1').load('values');
      await context.sync();
    });
    expect(host.undoRecords).toEqual([]);
    await Excel.run(touchEverything);
    expect(host.undoRecords.map(({ members, sheets }) => ({ members, sheets }))).toEqual([
      {
        members: ['Range.values', 'RangeFill.color', 'RangeFormat.columnWidth', 'TableCollection.add', 'Table.name'],
        sheets: [{ sheet: 'Tracker', cells: 5 }],
      },
      {
        members: [
          'Range.formulas',
          'DataValidation.rule',
          'NamedItemCollection.add',
          'WorksheetCollection.add',
          'Range.values',
        ],
        sheets: [
          { sheet: 'Tracker', cells: 1 },
          { sheet: 'New', cells: 1 },
        ],
      },
    ]);
    expect([host.undo(), host.undo(), host.undo()]).toEqual([true, true, false]);
    expect(held(host.workbook)).toEqual(before);
  });

  test('is a whole group when the batches are merged', async () => {
    const host = await play();
    const before = held(host.workbook);
    await merged(touchEverything);
    expect(host.undoRecords).toHaveLength(1);
    expect(host.undo()).toBe(true);
    expect(held(host.workbook)).toEqual(before);
  });

  test('ends with its group also when that fails, and holds what was written until then', async () => {
    const host = await play();
    const before = held(host.workbook);
    const failed = merged(async (context) => {
      await touchEverything(context);
      context.workbook.worksheets.getItem('Nope').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(await refusalOf(failed)).toBe('ItemNotFound at WorksheetCollection.getItem');
    const { sheets } = host.workbook;
    host.enter(sheets[0]!, 8, 8, 'typed after');
    expect(host.undoRecords).toHaveLength(2);
    host.undo();
    host.undo();
    expect(held(host.workbook)).toEqual(before);
  });

  test('is what a person types too, and undoing is told as a change of that person', async () => {
    const host = await play();
    const [sheet] = host.workbook.sheets;
    const told: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (args) => told.push([args.address, args.triggerSource]));
      await context.sync();
    });
    host.enter(sheet!, 1, 1, '9');
    host.undo();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(told).toEqual([
      ['B2', 'Unknown'],
      ['B2', 'Unknown'],
    ]);
  });

  test('leaves the shown sheet and what the client keeps as they are, and results are worked out anew', async () => {
    const host = await play();
    const [sheet] = host.workbook.sheets;
    host.enter(sheet!, 4, 0, '=B2*10');
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Tracker').getRange('A5').load('values');
      await context.sync();
      host.enter(sheet!, 1, 1, '7');
      host.show(host.workbook.sheets[1]!);
      host.undo();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[10]]);
    });
    expect(host.workbook.activeSheet).toBe(1);
  });

  test('keeps where ranges were: those that the client holds go back with their cells', async () => {
    // excel-host 1.7
    const host = await play();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tracker');
      const other = context.workbook.worksheets.getItem('Notes').getRange('A5');
      const early = [sheet.getRange('A5'), sheet.getRange('B2:B4')];
      await context.sync();
      const within = sheet.getRange('A7');
      sheet.getRange('3:3').insert('Down');
      const between = sheet.getRange('A6');
      sheet.getRange('4:5').delete('Up');
      await context.sync();
      const [inserted, late] = [sheet.getRange('A3'), sheet.getRange('A1:A9')];
      await context.sync();
      const places = async (): Promise<string[]> => {
        const all = [...early, within, between, late, other];
        all.forEach((range) => range.load('address'));
        await context.sync();
        return all.map(({ address }) => address.replace('Tracker!', ''));
      };
      expect(await places()).toEqual(['A4', 'B2:B3', 'A6', 'A4', 'A1:A9', 'Notes!A5']);
      host.undo();
      expect(await places()).toEqual(['A5', 'B2:B4', 'A7', 'A5', 'A1:A10', 'Notes!A5']);
      inserted.load('address');
      expect(await refusalOf(context.sync())).toMatch(/^InvalidReference at /);
    });
  });

  test('brings back a range whose cells were deleted', async () => {
    const host = await play();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tracker');
      const kept = sheet.getRange('A2');
      await context.sync();
      sheet.getRange('2:2').delete('Up');
      await context.sync();
      host.undo();
      kept.load('address,values');
      await context.sync();
      expect([kept.address, kept.values]).toEqual(['Tracker!A2', [['R1']]]);
    });
  });

  test('is nothing that leaves everything as it was', async () => {
    const slanted = tracker();
    slanted.sheets[0]!.cells.get(0)!.style = { ...DEFAULT_STYLE, italic: true };
    const host = await play(slanted);
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.settings.add('seen', true);
      const sheet = workbook.worksheets.getItem('Tracker');
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').format.font.bold = false;
      await context.sync();
    });
    host.enter(host.workbook.sheets[0]!, 1, 1, '1');
    expect(host.undoRecords).toEqual([]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Tracker').getRange('1:1').rowHidden = true;
      await context.sync();
    });
    expect(host.undoRecords.map(({ members, sheets }) => ({ members, sheets }))).toEqual([
      { members: ['Range.rowHidden'], sheets: [] },
    ]);
    host.enter(host.workbook.sheets[0]!, 0, 0, "'Ref");
    expect(host.undoRecords.at(-1)?.sheets).toEqual([{ sheet: 'Tracker', cells: 1 }]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    [
      'a link in a locked cell',
      (sheet) => (sheet.getRange('A2').hyperlink = { address: 'https://gov.uk' }),
      'AccessDenied at Range.hyperlink',
    ],
    ['a part of a row to delete', (sheet) => sheet.getRange('B2').delete('Up'), 'AccessDenied at Range.delete'],
    [
      'rows that are neither hidden nor shown',
      (sheet) => (sheet.getRange('2:2').rowHidden = 'yes' as unknown as boolean),
      'InvalidArgument at Range.rowHidden',
    ],
    [
      'columns that are neither hidden nor shown',
      (sheet) => (sheet.getRange('A:A').columnHidden = 'yes' as unknown as boolean),
      'InvalidArgument at Range.columnHidden',
    ],
  ])('says nothing of what was refused: %s', async (_what, batch, refusal) => {
    const workbook = tracker();
    const host = await play(workbook);
    const allowed = {
      allowInsertHyperlinks: true,
      allowDeleteRows: true,
      allowFormatRows: true,
      allowFormatColumns: true,
    };
    const refused = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tracker');
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect(allowed);
      sheet.getRange('B2').values = [[2]];
      batch(sheet);
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe(refusal);
    expect(host.undoRecords.map(({ members }) => members)).toEqual([['Range.values']]);
  });

  test('is not kept unless it is asked for', async () => {
    const host = await play(tracker(), { undo: false });
    await Excel.run(touchEverything);
    expect([host.undoRecords, host.undo()]).toEqual([[], false]);
  });
});

describe('what cannot be undone', () => {
  const inSheet =
    (work: (sheet: Excel.Worksheet) => unknown) =>
    async (context: Excel.RequestContext): Promise<void> => {
      work(context.workbook.worksheets.getItem('Notes'));
      await context.sync();
    };

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['Worksheet.delete', (sheet) => sheet.delete()],
    ['WorksheetProtection.protect', (sheet) => sheet.protection.protect()],
    ['Worksheet.name', (sheet) => (sheet.name = 'Renamed')],
    ['Worksheet.position', (sheet) => (sheet.position = 0)],
    ['Worksheet.visibility', (sheet) => (sheet.visibility = 'Hidden')],
  ])('%s is refused in a group, and clears the stack outside of one', async (member, work) => {
    // excel-host 3.8
    const host = await play();
    host.enter(host.workbook.sheets[0]!, 0, 0, 'a step');
    const before = held(host.workbook);
    expect(await refusalOf(merged(inSheet(work)))).toBe(`UndoNotSupported at ${member}`);
    expect([host.undoRecords.length, held(host.workbook)]).toEqual([1, before]);
    await Excel.run(inSheet(work));
    expect([host.undoRecords, host.undo()]).toEqual([[], false]);
  });

  test('on the web a sheet is renamed, moved and hidden in a group as well', async () => {
    const host = await play(tracker(), { build: 'web' });
    const before = held(host.workbook);
    await merged(
      inSheet((sheet) => {
        sheet.name = 'Renamed';
        sheet.position = 0;
        sheet.visibility = 'Hidden';
      }),
    );
    expect(host.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Renamed', 'Hidden'],
      ['Tracker', 'Visible'],
    ]);
    host.undo();
    expect(held(host.workbook)).toEqual(before);
  });
});
