import { workbookOf } from './buildWorkbook';
import { onSheet, playExcel, refusalOf, resultOf } from './playExcel';

describe('links', () => {
  // excel-host 3.9
  test('a link writes its text, as text, and the look of a link', async () => {
    await playExcel(workbookOf());
    await onSheet('Sheet1', async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { documentReference: "'My sheet'!A5", textToDisplay: '=row 5', screenTip: 'Go there' };
      sheet.getRange('A2').hyperlink = { address: 'https://gov.uk' };
      const both = sheet.getRange('A1:A2').load('hyperlink,values');
      cell.load('hyperlink,format/font/underline,format/font/color');
      await context.sync();
      expect(cell.hyperlink).toEqual({
        documentReference: "'My sheet'!A5",
        textToDisplay: '=row 5',
        screenTip: 'Go there',
      });
      expect([cell.format.font.underline, cell.format.font.color]).toEqual(['Single', '#0563C1']);
      expect(both.values).toEqual([['=row 5'], ['https://gov.uk']]);
    });
  });

  test.each([
    ['the same in both cells', 'A1:A2', 'https://gov.uk'],
    ['different ones', 'A2:A3', null],
    ['one beside a cell without', 'A3:A4', null],
    ['none', 'A4', null],
  ])('%s', async (_links, address, expected) => {
    await playExcel(workbookOf());
    await onSheet('Sheet1', async (sheet, context) => {
      sheet.getRange('A1:A2').hyperlink = { address: 'https://gov.uk', textToDisplay: 'gov' };
      sheet.getRange('A3').hyperlink = { address: 'https://police.uk' };
      const range = sheet.getRange(address).load('hyperlink');
      await context.sync();
      const link = range.hyperlink as Excel.RangeHyperlink | null;
      expect(link?.address ?? null).toBe(expected);
    });
  });

  test.each<[string, object, string]>([
    ['no target', { textToDisplay: 'gov' }, 'InvalidArgument at Range.hyperlink'],
    ['a part that links do not have', { address: 'https://gov.uk', junk: 1 }, 'InvalidArgument at Range.hyperlink'],
    [
      'a place in another document',
      { address: 'https://gov.uk', documentReference: 'Sheet1!A1' },
      'NotImplemented at Range.hyperlink with an address and a documentReference',
    ],
  ])('%s is refused', async (_link, link, refusal) => {
    await playExcel(workbookOf());
    expect(await refusalOf(onSheet('Sheet1', (sheet) => void (sheet.getRange('A1').hyperlink = link)))).toBe(refusal);
  });

  // As the typings say of Excel.ClearApplyTo
  test.each<[Excel.ClearApplyTo, boolean, number]>([
    ['Hyperlinks' as Excel.ClearApplyTo, true, 1],
    ['RemoveHyperlinks' as Excel.ClearApplyTo, false, 1],
    ['All' as Excel.ClearApplyTo, false, 0],
  ])('clearing %s takes links; formats stay: %s; conditional formats: %i', async (applyTo, bold, rules) => {
    await playExcel(workbookOf());
    await onSheet('Sheet1', async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { address: 'https://gov.uk' };
      cell.format.font.bold = true;
      cell.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      cell.clear(applyTo);
      cell.load('hyperlink,format/font/bold');
      const count = cell.conditionalFormats.getCount();
      await context.sync();
      expect([cell.hyperlink, cell.format.font.bold, resultOf(count)]).toEqual([null, bold, rules]);
    });
  });

  test('clearing links leaves the text', async () => {
    await playExcel(workbookOf());
    await onSheet('Sheet1', async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { address: 'https://gov.uk' };
      cell.clear('RemoveHyperlinks');
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([['https://gov.uk']]);
    });
  });
});
