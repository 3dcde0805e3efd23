import { sheetOf, workbookOf } from './buildWorkbook';
import { onSheet, playExcel, refusalOf, resultOf } from './playExcel';
import type { HostWorkbook } from '../../../src/workbench/host/workbook';

async function over(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<HostWorkbook> {
  const workbook = workbookOf(sheetOf('Sheet1', [['Status', 'Due']]), sheetOf('Lists', [['Red', 'Green']]));
  await playExcel(workbook);
  await onSheet('Sheet1', batch);
  return workbook;
}

const list = (source: string | Excel.Range): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

describe('data validation', () => {
  test('a rule, its messages and what is read back', async () => {
    // excel-host 3.7
    const workbook = await over(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A2:A9');
      dataValidation.rule = list('Red, Green');
      dataValidation.errorAlert = { title: 'RAG', message: 'Choose one.', style: 'Stop', showAlert: true };
      dataValidation.prompt = { title: 'RAG', message: 'The status at the position date.', showPrompt: true };
      dataValidation.ignoreBlanks = false;
      dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
      await context.sync();
      expect(dataValidation.toJSON()).toEqual({
        type: 'List',
        rule: { list: { inCellDropDown: true, source: 'Red, Green' } },
        prompt: { title: 'RAG', message: 'The status at the position date.', showPrompt: true },
        errorAlert: { title: 'RAG', message: 'Choose one.', style: 'Stop', showAlert: true },
        ignoreBlanks: false,
      });
    });
    expect(workbook.sheets[0]?.validations).toHaveLength(1);
    expect(workbook.sheets[0]?.touched).toBe(true);
  });

  test.each<[string, Excel.DataValidationRule, string, object]>([
    [
      'a whole number',
      { wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' } },
      'WholeNumber',
      { wholeNumber: { formula1: '=0', formula2: '=100', operator: 'Between' } },
    ],
    [
      'a date',
      { date: { formula1: '2014-01-01', operator: 'GreaterThan' } },
      'Date',
      { date: { formula1: '2014-01-01', operator: 'GreaterThan' } },
    ],
    [
      'a length',
      { textLength: { formula1: 50, operator: 'LessThanOrEqualTo' } },
      'TextLength',
      { textLength: { formula1: '=50', operator: 'LessThanOrEqualTo' } },
    ],
    ['a formula', { custom: { formula: '=LEN(A2)>0' } }, 'Custom', { custom: { formula: '=LEN(A2)>0' } }],
  ])('%s', async (_kind, rule, type, shown) => {
    await over(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A2:A9');
      dataValidation.rule = rule;
      dataValidation.load('type,rule');
      await context.sync();
      expect([dataValidation.type, dataValidation.rule]).toEqual([type, shown]);
    });
  });

  test('a range as the source becomes its reference', async () => {
    const workbook = await over((sheet, context) => {
      sheet.getRange('A2:A9').dataValidation.rule = list(
        context.workbook.worksheets.getItem('Lists').getRange('A1:B1'),
      );
    });
    expect(workbook.sheets[0]?.validations[0]?.rule).toEqual({
      list: { inCellDropDown: true, source: '=Lists!$A$1:$B$1' },
    });
  });

  const set = (rule: object) => (sheet: Excel.Worksheet) => void (sheet.getRange('A2').dataValidation.rule = rule);
  const say = (part: 'prompt' | 'errorAlert', title: number, message: number) => (sheet: Excel.Worksheet) => {
    const { dataValidation } = sheet.getRange('A2');
    dataValidation.rule = list('a');
    dataValidation.set({
      [part]: {
        title: 't'.repeat(title),
        message: 'm'.repeat(message),
        showAlert: true,
        showPrompt: true,
        style: 'Stop',
      },
    });
  };
  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ['a list over 255 characters', set(list('x'.repeat(256))), 'InvalidArgument at ListDataValidation.source'],
    ['two kinds at once', set({ ...list('a'), custom: { formula: '=1' } }), 'InvalidArgument at DataValidation.rule'],
    ['no kind', set({}), 'InvalidArgument at DataValidation.rule'],
    [
      'an unknown operator',
      set({ decimal: { formula1: 1, operator: 'GreaterThanOrEqual' } }),
      'InvalidArgument at BasicDataValidation.operator',
    ],
    [
      'one limit where two are needed',
      set({ decimal: { formula1: 1, operator: 'Between' } }),
      'InvalidArgument at BasicDataValidation.formula2',
    ],
    [
      'a custom rule that is no formula',
      set({ custom: { formula: 'LEN(A1)' } }),
      'InvalidArgument at CustomDataValidation.formula',
    ],
    ['a prompt title over 32', say('prompt', 33, 1), 'InvalidArgument at DataValidation.prompt'],
    ['a prompt over 255', say('prompt', 1, 256), 'InvalidArgument at DataValidation.prompt'],
    ['an alert title over 32', say('errorAlert', 33, 1), 'InvalidArgument at DataValidation.errorAlert'],
    ['an alert over 225', say('errorAlert', 1, 226), 'InvalidArgument at DataValidation.errorAlert'],
  ])('%s is refused', async (_case, batch, refusal) => {
    expect(await refusalOf(over(batch))).toBe(refusal);
  });

  test.each([
    ['a list of 255', set(list('x'.repeat(255)))],
    ['a prompt of 32 and 255', say('prompt', 32, 255)],
    ['an alert of 32 and 225', say('errorAlert', 32, 225)],
  ])('%s is taken', async (_case, batch) => {
    await over(batch);
  });

  test('cells that differ are inconsistent, and must be cleared before a rule is set', async () => {
    const mixed = (sheet: Excel.Worksheet): Excel.DataValidation => {
      sheet.getRange('A2:A5').dataValidation.rule = list('a');
      return sheet.getRange('A2:A9').dataValidation;
    };
    expect(await refusalOf(over((sheet) => void (mixed(sheet).rule = list('b'))))).toBe(
      'InvalidArgument at DataValidation.rule',
    );
    const workbook = await over(async (sheet, context) => {
      const validation = mixed(sheet);
      validation.load('type,rule');
      await context.sync();
      expect([validation.type, validation.rule]).toEqual(['Inconsistent', null]);
      validation.clear();
      validation.rule = list('b');
    });
    expect(workbook.sheets[0]?.validations.map(({ area }) => area)).toEqual([
      { row: 1, column: 0, rows: 8, columns: 1 },
    ]);
  });

  test('clearing a part leaves the rest', async () => {
    const workbook = await over((sheet) => {
      sheet.getRange('A2:A9').dataValidation.rule = list('a');
      sheet.getRange('A4:A5').dataValidation.clear();
    });
    expect(workbook.sheets[0]?.validations.map(({ area }) => [area.row, area.rows])).toEqual([
      [1, 2],
      [5, 4],
    ]);
  });
});

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
      'cutting a rule in two',
      (sheet) => {
        add(sheet, 'A2:A9', '=TRUE');
        sheet.getRange('A4').conditionalFormats.clearAll();
      },
      'NotImplemented at ConditionalFormatCollection.clearAll of a part of a conditional format',
    ],
  ])('%s is refused', async (_case, batch, refusal) => {
    expect(await refusalOf(over(batch))).toBe(refusal);
  });
});
