import { ExcelHost } from '../../../src/workbench/host/excelHost';
import { bootOffice, matrixFor } from '../../../src/workbench/office/bootOffice';
import { sheetOf, workbookOf } from '../host/buildWorkbook';

const hostOf = (value: string): ExcelHost => new ExcelHost(workbookOf(sheetOf('Sheet1', [[value]])));

const readFirstCell = (): Promise<unknown> =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
    await context.sync();
    return cell.values[0]?.[0];
  });

describe('bootOffice', () => {
  test('boots the unmodified library in this realm, as Excel on a PC', async () => {
    const office = await bootOffice({ host: hostOf('one') });
    expect(office.Office.context.platform).toBe('PC');
    expect(office.Office.context.host).toBe('Excel');
    expect(office.Excel).toBe(Excel);
    expect(await readFirstCell()).toBe('one');
  });

  test('errors are the library’s own and of this realm', async () => {
    await bootOffice({ host: hostOf('one') });
    const failure: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Missing');
      await context.sync();
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OfficeExtension.Error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  test('another host takes over, and nothing of the first one stays', async () => {
    await bootOffice({ host: hostOf('one') });
    const { settings } = Office.context.document;
    settings.set('of the first', 1);
    await new Promise((resolve) => settings.saveAsync(resolve));
    await bootOffice({ host: hostOf('two') });
    expect(await readFirstCell()).toBe('two');
    expect(Office.context.document.settings.get('of the first')).toBeNull();
  });

  test('requirement sets are those of the matrix, and newer members are refused by the library', async () => {
    await bootOffice({ host: hostOf('one') });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    const failure: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').getDependents(); // ExcelApi 1.15
      await context.sync();
    }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'ApiNotFound' });
  });

  test('a second matrix needs a process of its own', async () => {
    await bootOffice({ host: hostOf('one') });
    await expect(bootOffice({ host: hostOf('one'), matrix: matrixFor('1.17') })).rejects.toThrow('another matrix');
  });

  test('a long answer comes in pieces, which the client puts together', async () => {
    // excel-host 1.2
    const rows = Array.from({ length: 40 }, (_, row) => [`${row} ${'x'.repeat(20_000)}`]);
    await bootOffice({ host: new ExcelHost(workbookOf(sheetOf('Sheet1', rows))) });
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A40').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual(rows);
  });
});
