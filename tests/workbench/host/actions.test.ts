import { ExcelHost } from '../../../src/workbench/host/excelHost';
import { bootOffice, matrixFor } from '../../../src/workbench/office/bootOffice';
import { sheetOf, workbookOf } from './buildWorkbook';
import { onSheet, refusalOf } from './playExcel';

/** What the client's classes can do and its typings do not say. */
interface Retrieving {
  retrieve(option?: unknown): { toJSON(): unknown; readonly $isNullObject: boolean; readonly items: unknown };
  ensureUnchanged(state: object): void;
  _recursivelyUpdate(properties: object): void;
}
const untyped = (object: unknown): Retrieving => object as Retrieving;

/** Sent only by a client whose host says that it understands them: this file's office.js boots with RichApiRuntime 1.2. */
async function playNewerRuntime(): Promise<ExcelHost> {
  const sheet = sheetOf('Tracker', [
    ['Ref', 'Due'],
    ['A1', 43831],
  ]);
  const host = new ExcelHost(workbookOf(sheet, sheetOf('Notes', [])));
  await bootOffice({ host, matrix: { ...matrixFor('1.14'), RichApiRuntime: '1.2' } });
  return host;
}

describe('the younger actions of the protocol (excel-host 1.3)', () => {
  test('QueryAsJson answers in the names of the client', async () => {
    await playNewerRuntime();
    await onSheet('Tracker', async (sheet, context) => {
      sheet.tables.add('A1:B2', true).name = 'Items';
      const one = untyped(sheet).retrieve('name,tables/name,protection/protected');
      const all = untyped(context.workbook.worksheets).retrieve({ name: true, $top: 1, $skip: 1 });
      const none = untyped(context.workbook.worksheets.getItemOrNullObject('Nope')).retrieve('name');
      await context.sync();
      expect(one.toJSON()).toEqual({ name: 'Tracker', tables: [{ name: 'Items' }], protection: { protected: false } });
      expect(all.toJSON()).toEqual({ items: [{ name: 'Notes' }] });
      expect(none.$isNullObject).toBe(true);
      const [notes] = all.items as { $proxy: Excel.Worksheet }[];
      notes?.$proxy.load('name');
      await context.sync();
      expect(notes?.$proxy.name).toBe('Notes');
    });
  });

  test('Update writes what it names, on the object and below it', async () => {
    const host = await playNewerRuntime();
    await onSheet('Notes', (sheet) => {
      untyped(sheet)._recursivelyUpdate({
        name: 'Journal',
        tabColor: '#ff0000',
        pageLayout: { orientation: 'Landscape' },
      });
    });
    const [, sheet] = host.workbook.sheets;
    expect([sheet?.name, sheet?.tabColour, sheet?.page.orientation]).toEqual(['Journal', '#FF0000', 'Landscape']);
  });

  test('Update refuses what a single property would refuse', async () => {
    await playNewerRuntime();
    const refused = onSheet('Notes', (sheet) => untyped(sheet)._recursivelyUpdate({ name: 'tracker' }));
    expect(await refusalOf(refused)).toBe('ItemAlreadyExists at Worksheet.name');
  });

  test('EnsureUnchanged ends the batch when something is not as it was', async () => {
    const host = await playNewerRuntime();
    await onSheet('Tracker', (sheet) =>
      untyped(sheet).ensureUnchanged({ name: 'Tracker', pageLayout: { orientation: 'Portrait' } }),
    );
    const refused = onSheet('Tracker', (sheet) => {
      untyped(sheet).ensureUnchanged({ pageLayout: { orientation: 'Landscape' } });
      sheet.getRange('A1').values = [['never']];
    });
    expect(await refusalOf(refused)).toBe('Conflict at PageLayout.orientation');
    expect(host.workbook.sheets[0]?.cells.get(0)?.value).toBe('Ref');
  });

  test('RecursiveQuery loads what is asked of each class on the way down, to a depth', async () => {
    await playNewerRuntime();
    await onSheet('Tracker', async (sheet, context) => {
      sheet.tables.add('A1:B2', true).name = 'Items';
      await context.sync();
      const queries = { Worksheet: 'name', Table: 'name', TableColumn: 'index' };
      const load = (depth: number) => {
        const { worksheets } = new Excel.RequestContext().workbook;
        (
          worksheets.context as unknown as { loadRecursive(object: unknown, options: object, depth: number): void }
        ).loadRecursive(worksheets, queries, depth);
        return worksheets.context.sync().then(() => worksheets.toJSON());
      };
      expect(await load(1)).toEqual({
        items: [
          { id: '{Tracker}', name: 'Tracker', tables: [{ id: '1', name: 'Items' }] },
          { id: '{Notes}', name: 'Notes', tables: [] },
        ],
      });
      expect(await load(2)).toMatchObject({ items: [{ tables: [{ columns: [{ index: 0 }, { index: 1 }] }] }, {}] });
    });
  });
});
