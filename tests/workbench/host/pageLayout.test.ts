import { BUILDS, type Build } from '../../../src/workbench/host/builds';
import { sheetOf, workbookOf } from './buildWorkbook';
import { overCounts } from './overCounts';
import { onSheet, playExcel, refusalOf } from './playExcel';

describe('page layout', () => {
  test('is written and read back', async () => {
    // excel-host 3.9
    const sheet = await overCounts(async (worksheet, context) => {
      const { pageLayout } = worksheet;
      pageLayout.set({
        orientation: 'Landscape',
        paperSize: 'A3',
        centerHorizontally: true,
        leftMargin: 36,
        blackAndWhite: true,
      });
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintMargins('Centimeters', { top: 2.54 });
      pageLayout.setPrintArea('A1:C3');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.headersFooters.defaultForAllPages.set({ leftHeader: 'OFFICIAL', centerFooter: 'Page &P of &N' });
      pageLayout.load('orientation,paperSize,zoom,topMargin,leftMargin');
      const [area, rows] = [
        pageLayout.getPrintAreaOrNullObject().load('address'),
        pageLayout.getPrintTitleRowsOrNullObject().load('address'),
      ];
      await context.sync();
      expect([
        pageLayout.orientation,
        pageLayout.paperSize,
        pageLayout.zoom,
        pageLayout.topMargin,
        pageLayout.leftMargin,
      ]).toEqual(['Landscape', 'A3', { horizontalFitToPages: 1, verticalFitToPages: 0 }, 72, 36]);
      expect([area.address, rows.address]).toEqual(['Sheet1!A1:C3', 'Sheet1!1:2']);
    });
    expect(sheet.page).toMatchObject({
      titleRows: { first: 0, last: 1 },
      header: { left: 'OFFICIAL', centre: '', right: '' },
      footer: { left: '', centre: 'Page &P of &N', right: '' },
      centreHorizontally: true,
      blackAndWhite: true,
    });
  });

  test('page breaks are rows where a page begins', async () => {
    const sheet = await overCounts(async (worksheet, context) => {
      const breaks = worksheet.horizontalPageBreaks;
      breaks.add('A20:C20');
      breaks.add(worksheet.getRange('A10'));
      breaks.load('items/rowIndex');
      await context.sync();
      expect(breaks.items.map((each) => each.rowIndex)).toEqual([9, 19]);
      breaks.items[0]?.delete();
    });
    expect(sheet.page.rowBreaks).toEqual([19]);
    await onSheet('Sheet1', (worksheet) => worksheet.horizontalPageBreaks.removePageBreaks());
    expect(sheet.page.rowBreaks).toEqual([]);
  });

  test('takes 1,026 breaks and 255 characters of a header', async () => {
    const sheet = await overCounts(({ horizontalPageBreaks, pageLayout }) => {
      for (let row = 2; row <= 1027; row++) horizontalPageBreaks.add(`A${row}`);
      pageLayout.headersFooters.defaultForAllPages.leftHeader = 'x'.repeat(255);
    });
    expect([sheet.page.rowBreaks.length, sheet.page.header.left.length]).toEqual([1026, 255]);
  });

  test('what is not set is a null object', async () => {
    await overCounts(async (sheet, context) => {
      const none = [sheet.pageLayout.getPrintAreaOrNullObject(), sheet.pageLayout.getPrintTitleRowsOrNullObject()];
      await context.sync();
      expect(none.map((each) => each.isNullObject)).toEqual([true, true]);
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    [
      'title rows that are not whole',
      (sheet) => sheet.pageLayout.setPrintTitleRows('A1:C2'),
      'InvalidArgument at PageLayout.setPrintTitleRows',
    ],
    [
      'title columns as rows',
      (sheet) => sheet.pageLayout.setPrintTitleRows('A:B'),
      'InvalidArgument at PageLayout.setPrintTitleRows',
    ],
    ['a scale under 10', (sheet) => (sheet.pageLayout.zoom = { scale: 9 }), 'InvalidArgument at PageLayout.zoom'],
    [
      'a scale and pages',
      (sheet) => (sheet.pageLayout.zoom = { scale: 90, horizontalFitToPages: 1 }),
      'InvalidArgument at PageLayout.zoom',
    ],
    [
      'an unknown unit',
      (sheet) => sheet.pageLayout.setPrintMargins('Inch' as 'Inches', { top: 1 }),
      'InvalidArgument at PageLayout.setPrintMargins',
    ],
    [
      'title rows that were never set',
      (sheet) => sheet.pageLayout.getPrintTitleRows().load('address'),
      'ItemNotFound at PageLayout.getPrintTitleRows',
    ],
    ['a scale over 400', (sheet) => (sheet.pageLayout.zoom = { scale: 401 }), 'InvalidArgument at PageLayout.zoom'],
    [
      'a print area that was never set',
      (sheet) => sheet.pageLayout.getPrintArea().load('address'),
      'ItemNotFound at PageLayout.getPrintArea',
    ],
    [
      'a break above the first row',
      (sheet) => sheet.horizontalPageBreaks.add('A1'),
      'InvalidArgument at PageBreakCollection.add',
    ],
    [
      'more than 1,026 breaks',
      ({ horizontalPageBreaks }) => {
        for (let row = 2; row <= 1028; row++) horizontalPageBreaks.add(`A${row}`);
      },
      'InvalidOperation at PageBreakCollection.add',
    ],
    [
      'a header over 255 characters',
      ({ pageLayout }) => (pageLayout.headersFooters.defaultForAllPages.leftHeader = 'x'.repeat(256)),
      'InvalidArgument at HeaderFooter.leftHeader',
    ],
  ])('%s is refused', async (_case, batch, refusal) => {
    expect(await refusalOf(overCounts(batch))).toBe(refusal);
  });
});

// excel-host 3.9 (https://github.com/OfficeDev/office-js/issues/1860)
test.each<[string, Build | undefined]>([
  ['the strictest', undefined],
  ...BUILDS.map((build): [string, Build] => [build, build]),
])('pages to fit in one direction alone, on %s', async (_name, build) => {
  await playExcel(workbookOf(sheetOf('Sheet1', [])), build ? { build } : {});
  await onSheet('Sheet1', async ({ pageLayout }, context) => {
    pageLayout.zoom = { scale: 80 };
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.load('zoom');
    await context.sync();
    const ignored = build === undefined || build === 'win-ltsc2021';
    expect(pageLayout.zoom).toEqual(ignored ? { scale: 80 } : { horizontalFitToPages: 1 });
  });
});
