import { sheetOf, workbookOf } from './buildWorkbook';
import { onSheet, playExcel, refusalOf, resultOf } from './playExcel';
import type { HostWorkbook } from '../../../src/workbench/host/workbook';

async function over(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<HostWorkbook> {
  const workbook = workbookOf(sheetOf('Sheet1', [['Status', 'Due']]), sheetOf('Lists', [['Red', 'Green']]));
  await playExcel(workbook);
  await onSheet('Sheet1', batch);
  return workbook;
}

describe('conditional formats', () => {
  const add = (sheet: Excel.Worksheet, address: string, formula: string): Excel.ConditionalFormat => {
    const format = sheet.getRange(address).conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    return format;
  };

  test('a custom rule with its format; the newest comes first', async () => {
    const workbook = await over(async (sheet, context) => {
      const red = add(sheet, 'A2:A9', '=$A2="Red"');
      red.custom.format.fill.color = '#ffc7ce';
      red.custom.format.font.color = '#9C0006';
      red.custom.format.font.bold = true;
      red.stopIfTrue = true;
      const green = add(sheet, 'A2:A9', '=$A2="Green"');
      red.load('priority,type,id');
      green.load('priority');
      const range = red.getRangeOrNullObject().load('address');
      const formats = sheet.getRange('A2').conditionalFormats;
      const count = formats.getCount();
      formats.load('items/type,items/custom/rule/formula');
      await context.sync();
      expect([red.priority, green.priority, red.type, range.address, resultOf(count)]).toEqual([
        1,
        0,
        'Custom',
        'Sheet1!A2:A9',
        2,
      ]);
      expect(formats.items.map((format) => format.custom.rule.formula)).toEqual(['=$A2="Green"', '=$A2="Red"']);
    });
    expect(workbook.sheets[0]?.conditionalFormats[1]).toMatchObject({
      fill: '#FFC7CE',
      fontColour: '#9C0006',
      bold: true,
      stopIfTrue: true,
    });
  });

  test('what is added again comes on top of what is there', async () => {
    // excel-host 3.7 (https://github.com/OfficeDev/office-js/issues/4991)
    const workbook = await over((sheet) => {
      add(sheet, 'A2:A9', '=TRUE');
      add(sheet, 'A2:A9', '=TRUE');
    });
    expect(workbook.sheets[0]?.conditionalFormats).toHaveLength(2);
  });

  test('clearing a part leaves the rest, as one format of several areas', async () => {
    // excel-host 3.7
    const workbook = await over(async (sheet, context) => {
      const format = add(sheet, 'A2:B9', '=$A2&A$1="x"');
      const other = add(sheet, 'D1', '=TRUE');
      sheet.getRange('A2:B4').conditionalFormats.clearAll();
      sheet.getRange('B6').conditionalFormats.clearAll();
      format.custom.format.fill.color = 'red';
      format.priority = 0;
      const [ranges, range] = [format.getRanges().load('address'), format.getRangeOrNullObject()];
      const count = sheet.getRange('A1:D9').conditionalFormats.getCount();
      format.load('priority,type,custom/rule/formula,customOrNullObject/format/fill/color');
      const wrongType = format.cellValueOrNullObject;
      other.load('priority');
      await context.sync();
      expect([ranges.address, range.isNullObject, resultOf(count), wrongType.isNullObject]).toEqual([
        'Sheet1!A5:B5,Sheet1!A6,Sheet1!A7:B9',
        true,
        2,
        true,
      ]);
      expect([format.priority, other.priority, format.custom.rule.formula]).toEqual([0, 1, '=$A5&A$1="x"']);
    });
    expect(workbook.sheets[0]?.conditionalFormats.map(({ formula, fill }) => [formula, fill])).toEqual([
      ['=$A5&A$1="x"', '#FF0000'],
      ['=$A6&A$1="x"', '#FF0000'],
      ['=$A7&A$1="x"', '#FF0000'],
      ['=TRUE', null],
    ]);
  });

  test('a new formula is one for the first cell of all areas', async () => {
    const workbook = await over((sheet) => {
      const format = add(sheet, 'A2:A9', '=A2="x"');
      sheet.getRange('A4').conditionalFormats.clearAll();
      format.custom.rule.formula = '=A2="y"';
    });
    expect(workbook.sheets[0]?.conditionalFormats.map(({ formula }) => formula)).toEqual(['=A2="y"', '=A5="y"']);
  });

  test('clearing takes all that lie in the range', async () => {
    const workbook = await over((sheet) => {
      add(sheet, 'A2:A9', '=TRUE');
      add(sheet, 'C2:C9', '=TRUE');
      sheet.getRange('A:B').conditionalFormats.clearAll();
    });
    expect(workbook.sheets[0]?.conditionalFormats.map(({ area }) => area.column)).toEqual([2]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    [
      'a rule that is no formula',
      (sheet) => add(sheet, 'A2', 'A2="x"'),
      'InvalidArgument at ConditionalFormatRule.formula',
    ],
    [
      'another kind',
      (sheet) => sheet.getRange('A2').conditionalFormats.add('DataBar'),
      'NotImplemented at ConditionalFormatCollection.add(DataBar)',
    ],
    [
      'the member of another type',
      (sheet) => add(sheet, 'A2', '=TRUE').cellValue.load('rule'),
      'ItemNotFound at ConditionalFormat.cellValue',
    ],
    [
      'the one range of several areas',
      (sheet) => {
        const format = add(sheet, 'A2:A9', '=TRUE');
        sheet.getRange('A4').conditionalFormats.clearAll();
        format.getRange().load('address');
      },
      'ItemNotFound at ConditionalFormat.getRange',
    ],
  ])('%s is refused', async (_case, batch, refusal) => {
    expect(await refusalOf(over(batch))).toBe(refusal);
  });
});
