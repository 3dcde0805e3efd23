import type { HostWorkbook } from '../../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from './buildWorkbook';
import { loaded, onSheet, playExcel, refusalOf } from './playExcel';

const ROWS = [
  ['a1', 'b1'],
  ['a2', 'b2'],
  ['a3', 'b3'],
  ['a4', 'b4'],
  ['a5', 'b5'],
];

async function over<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  await playExcel(workbookOf(sheetOf('Sheet1', ROWS), sheetOf('Other', ROWS)));
  return onSheet('Sheet1', batch);
}

/** Where the range at an address is, once it was kept and other batches have moved cells. */
const follow = (address: string, moves: (sheet: Excel.Worksheet) => unknown): Promise<string> =>
  over(async (sheet, context) => {
    const kept = sheet.getRange(address);
    await context.sync();
    moves(sheet);
    await context.sync();
    kept.load('address');
    await context.sync();
    return kept.address;
  });

describe('a range that the client keeps', () => {
  // excel-host 1.7: a reference follows inserts and deletes like an Excel range does
  test.each<[string, string, (sheet: Excel.Worksheet) => unknown, string]>([
    ['rows above it', 'A3:B4', (sheet) => sheet.getRange('1:2').insert('Down'), 'Sheet1!A5:B6'],
    ['rows inside it', 'A3:B4', (sheet) => sheet.getRange('4:4').insert('Down'), 'Sheet1!A3:B5'],
    ['rows below it', 'A3:B4', (sheet) => sheet.getRange('5:5').insert('Down'), 'Sheet1!A3:B4'],
    ['a column before it', 'B3', (sheet) => sheet.getRange('A:A').insert('Right'), 'Sheet1!C3'],
    ['cells above it', 'A3:B4', (sheet) => sheet.getRange('A1:B1').insert('Down'), 'Sheet1!A4:B5'],
    ['cells above a part of it', 'A3:B4', (sheet) => sheet.getRange('A1').insert('Down'), 'Sheet1!A3:B4'],
    ['deleted rows above it', 'A3:B4', (sheet) => sheet.getRange('1:2').delete('Up'), 'Sheet1!A1:B2'],
    ['a part of its rows deleted', 'A3:B5', (sheet) => sheet.getRange('2:3').delete('Up'), 'Sheet1!A2:B3'],
    [
      'several moves in one batch',
      'A3:B4',
      (sheet) => {
        sheet.getRange('1:1').insert('Down');
        sheet.getRange('A:A').insert('Right');
        sheet.getRange('5:5').delete('Up');
      },
      'Sheet1!B4:C4',
    ],
  ])('%s', async (_what, address, moves, after) => {
    expect(await follow(address, moves)).toBe(after);
  });

  test('reads and writes its own cells over many round trips', async () => {
    const workbook: HostWorkbook = workbookOf(sheetOf('Sheet1', ROWS));
    await playExcel(workbook);
    await onSheet('Sheet1', async (sheet, context) => {
      const kept = sheet.getRange('B3');
      const insertAbove = async (): Promise<unknown> => {
        sheet.getRange('2:2').insert('Down');
        await context.sync();
        kept.load('values,address');
        await context.sync();
        return [kept.values, kept.address];
      };
      expect(await insertAbove()).toEqual([[['b3']], 'Sheet1!B4']);
      expect(await insertAbove()).toEqual([[['b3']], 'Sheet1!B5']);
      expect(await insertAbove()).toEqual([[['b3']], 'Sheet1!B6']);
      kept.values = [['mine']];
      sheet.getRange('1:1').delete('Up');
      await context.sync();
      kept.load('values,address');
      await context.sync();
      expect([kept.values, kept.address]).toEqual([[['mine']], 'Sheet1!B5']);
    });
  });

  test('moves of another sheet leave it alone', async () => {
    const address = await over(async (sheet, context) => {
      const kept = sheet.getRange('A3');
      await context.sync();
      context.workbook.worksheets.getItem('Other').getRange('1:1').insert('Down');
      await context.sync();
      kept.load('address');
      await context.sync();
      return kept.address;
    });
    expect(address).toBe('Sheet1!A3');
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['deleted', (sheet) => sheet.getRange('2:9').delete('Up')],
    [
      'deleted in two steps',
      (sheet) => {
        sheet.getRange('3:3').delete('Up');
        sheet.getRange('A3:B3').delete('Up');
      },
    ],
  ])('is refused once its cells were %s', async (_how, moves) => {
    // excel-host 3.3
    expect(await refusalOf(follow('A3:B4', moves))).toBe('InvalidReference at Range');
  });

  test('of several areas goes along, too', async () => {
    const address = await over(async (sheet, context) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A3:B4').merge();
      const merged = sheet.getRange('A1:B9').getMergedAreasOrNullObject();
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      sheet.getRange('1:1').delete('Up');
      await context.sync();
      merged.load('address');
      await context.sync();
      return merged.address;
    });
    expect(address).toBe('Sheet1!A3:B4');
  });
});

describe('a range of the running batch', () => {
  test('follows as well', async () => {
    const workbook = workbookOf(sheetOf('Sheet1', ROWS));
    await playExcel(workbook);
    await onSheet('Sheet1', async (sheet, context) => {
      const range = sheet.getRange('A2');
      range.values = [['first']];
      sheet.getRange('1:1').insert('Down');
      range.values = [['second']];
      const column = sheet.getRange('A1:A4');
      column.load('values');
      await context.sync();
      expect(column.values).toEqual([[''], ['a1'], ['second'], ['a3']]);
    });
  });

  test('follows even when the client does not keep it', async () => {
    // excel-host 1.7: outside of Excel.run nothing is kept
    const workbook = workbookOf(sheetOf('Sheet1', ROWS));
    await playExcel(workbook);
    const context = new Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A2');
    sheet.getRange('1:1').insert('Down');
    range.values = [['mine']];
    const column = sheet.getRange('A1:A4');
    column.load('values');
    await context.sync();
    expect(column.values).toEqual([[''], ['a1'], ['mine'], ['a3']]);
  });

  test('stands behind what was inserted in its place', async () => {
    const addresses = await over(async (sheet, context) => {
      const range = sheet.getRange('A2:B2');
      const inserted = range.insert('Down');
      range.load('address');
      inserted.load('address');
      await context.sync();
      return [loaded(range, 'address'), loaded(inserted, 'address')];
    });
    expect(addresses).toEqual(['Sheet1!A3:B3', 'Sheet1!A2:B2']);
  });

  test('cannot be used once it deleted itself', async () => {
    const gone = over(async (sheet, context) => {
      const range = sheet.getRange('A2:B2');
      range.delete('Up');
      range.load('address');
      await context.sync();
    });
    expect(await refusalOf(gone)).toBe('InvalidReference at Range.address');
  });
});
