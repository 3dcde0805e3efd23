import { BUILDS, type Build } from '../../../src/workbench/host/builds';
import { sheetOf, workbookOf } from './buildWorkbook';
import { loaded, onSheet, playExcel, refusalOf } from './playExcel';

/** What a batch on a sheet with 1 in A1 gives, or how it was refused. */
async function outcomeOf(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  build?: Build,
): Promise<unknown> {
  await playExcel(workbookOf(sheetOf('Sheet1', [[1]])), build ? { build } : {});
  let refused: unknown;
  const value = await onSheet('Sheet1', batch).catch((error: unknown) => (refused = error));
  return refused === undefined ? value : refusalOf(Promise.reject(refused as Error));
}

/** One property of a range. */
const read =
  (address: string, property: 'values' | 'address' | 'cellCount') =>
  (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
    const range = sheet.getRange(address).load(property);
    return context.sync().then(() => loaded(range, property));
  };

describe.each<[string, Build | undefined]>([
  ['the strictest', undefined],
  ...BUILDS.map((build): [string, Build] => [build, build]),
])('on %s', (_name, build) => {
  // excel-host 3.2: 5,000,000 cells in one read; web answers an error, or a null that nobody can tell beforehand
  test('more than five million cells are not read', async () => {
    const expected = build === 'web' ? 'RangeExceedsLimit at Range.values' : null;
    expect(await outcomeOf(read('A1:Z200000', 'values'), build)).toEqual(expected);
  });

  // excel-host 3.2: 33,554,000 cells in one operation on the web
  test('more than 33,554,000 cells at once', async () => {
    const refused = build === 'web' || build === undefined;
    const [least, most] = ['A1:AG1000000', 'A1:AH1000000'];
    const clear = (address: string) => (sheet: Excel.Worksheet) => sheet.getRange(address).clear();
    expect(await outcomeOf(clear(least), build)).toBeUndefined();
    expect(await outcomeOf(clear(most), build)).toBe(refused ? 'OperationCellsExceedLimit at Range.clear' : undefined);
    const write = (sheet: Excel.Worksheet): void => void (sheet.getRange(most).values = [[1]]);
    expect(await outcomeOf(write, build)).toBe(
      refused ? 'OperationCellsExceedLimit at Range.values' : 'InvalidArgument at Range.values',
    );
    const line = (sheet: Excel.Worksheet): void =>
      void (sheet.getRange(most).format.borders.getItem('EdgeTop').weight = 'Thick');
    expect(await outcomeOf(line, build)).toBe(refused ? 'OperationCellsExceedLimit at RangeBorder.weight' : undefined);
  });
});

// excel-host 3.2
test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown, unknown]>([
  ['an address of 8,192 characters', read(`${' '.repeat(8190)}A1`, 'address'), 'Sheet1!A1'],
  ['an address of 8,193 characters', read(`${' '.repeat(8191)}A1`, 'address'), 'InvalidArgument at Worksheet.getRange'],
  ['the last cell', read('XFD1048576', 'address'), 'Sheet1!XFD1048576'],
  ['a column too far', read('XFE1', 'address'), 'InvalidArgument at Worksheet.getRange'],
  ['a row too far', read('A1048577', 'address'), 'InvalidArgument at Worksheet.getRange'],
  [
    'a cell above the first',
    (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'),
    'InvalidArgument at Range.getOffsetRange',
  ],
  [
    'a range of no columns',
    (sheet) => sheet.getRange('A1').getResizedRange(0, -1).load('address'),
    'InvalidArgument at Range.getResizedRange',
  ],
  ['a count of 2^31 - 2^20 cells', read('A:BZS', 'cellCount'), 2 ** 31 - 2 ** 20],
  ['a count of 2^31 cells', read('A:BZT', 'cellCount'), -1],
])('%s', async (_limit, batch, expected) => {
  expect(await outcomeOf(batch)).toEqual(expected);
});

// excel-host 3.2
test.each([
  [512, 512],
  [513, 'InvalidOperation at Range.getMergedAreasOrNullObject'],
])('%d merged areas', async (count, expected) => {
  const sheet = sheetOf('Sheet1', []);
  for (let row = 0; row < count; row++) sheet.merges.push({ row, column: 0, rows: 1, columns: 2 });
  await playExcel(workbookOf(sheet));
  const read = onSheet('Sheet1', async (worksheet, context) => {
    const merged = worksheet.getRange('A1:B600').getMergedAreasOrNullObject().load('areaCount');
    await context.sync();
    return merged.areaCount;
  });
  expect(await (typeof expected === 'number' ? read : refusalOf(read))).toBe(expected);
});
