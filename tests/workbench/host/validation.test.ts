import { sheetOf, workbookOf } from './buildWorkbook';
import { onSheet, playExcel, refusalOf } from './playExcel';
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
    [
      'a number as text',
      { decimal: { formula1: '1.5', formula2: '=B1', operator: 'NotBetween' } },
      'Decimal',
      { decimal: { formula1: '1.5', formula2: '=B1', operator: 'NotBetween' } },
    ],
    [
      'a time',
      { time: { formula1: '09:30', operator: 'GreaterThan' } },
      'Time',
      { time: { formula1: '09:30', operator: 'GreaterThan' } },
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
  const tell = (part: 'prompt' | 'errorAlert', said: object) => (sheet: Excel.Worksheet) => {
    const { dataValidation } = sheet.getRange('A2');
    dataValidation.rule = list('a');
    dataValidation.set({ [part]: { title: 'T', message: 'M', ...said } });
  };
  const say = (part: 'prompt' | 'errorAlert', title: number, message: number) =>
    tell(part, { title: 't'.repeat(title), message: 'm'.repeat(message) });
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
    [
      'a drop-down that is neither shown nor not',
      set({ list: { inCellDropDown: 'no', source: 'a,b' } }),
      'InvalidArgument at ListDataValidation.inCellDropDown',
    ],
    [
      'a part that a list does not have',
      set({ list: { inCellDropDown: true, source: 'a,b', separator: ';' } }),
      'InvalidArgument at ListDataValidation.separator',
    ],
    [
      'a part that a number does not have',
      set({ decimal: { formula1: 1, formula3: 2, operator: 'EqualTo' } }),
      'InvalidArgument at BasicDataValidation.formula3',
    ],
    [
      'a part that a formula does not have',
      set({ custom: { formula: '=TRUE', operator: 'EqualTo' } }),
      'InvalidArgument at CustomDataValidation.operator',
    ],
    ['a list without an item', set(list(' , ')), 'InvalidArgument at ListDataValidation.source'],
    [
      'a list of cells in rows and columns',
      (sheet) => void (sheet.getRange('A2').dataValidation.rule = list(sheet.getRange('D1:E2'))),
      'InvalidArgument at ListDataValidation.source',
    ],
    [
      'a list of the address of such cells',
      set(list('=Lists!$A$1:$B$2')),
      'InvalidArgument at ListDataValidation.source',
    ],
    [
      'a limit that is no number',
      set({ wholeNumber: { formula1: 'abc', operator: 'EqualTo' } }),
      'InvalidArgument at BasicDataValidation.formula1',
    ],
    [
      'a formula without its sign',
      set({ decimal: { formula1: '-A1', operator: 'EqualTo' } }),
      'InvalidArgument at BasicDataValidation.formula1',
    ],
    [
      'a second limit that is no number',
      set({ textLength: { formula1: 1, formula2: 'two', operator: 'Between' } }),
      'InvalidArgument at BasicDataValidation.formula2',
    ],
    [
      'a limit that is no date',
      set({ date: { formula1: 'not a date', operator: 'EqualTo' } }),
      'InvalidArgument at DateTimeDataValidation.formula1',
    ],
    [
      'a limit that is no time',
      set({ time: { formula1: 'noon', operator: 'EqualTo' } }),
      'InvalidArgument at DateTimeDataValidation.formula1',
    ],
    // A moment, of which this host does not know in which zone Excel reads it
    [
      'a Date',
      set({ date: { formula1: new Date(0), operator: 'EqualTo' } }),
      'NotImplemented at DateTimeDataValidation.formula1 of a Date',
    ],
    [
      'a prompt that is neither shown nor not',
      tell('prompt', { showPrompt: 'no' }),
      'InvalidArgument at DataValidation.prompt',
    ],
    [
      'an alert that is neither shown nor not',
      tell('errorAlert', { showAlert: 0 }),
      'InvalidArgument at DataValidation.errorAlert',
    ],
    [
      'a part that a prompt does not have',
      tell('prompt', { style: 'Stop' }),
      'InvalidArgument at DataValidation.prompt',
    ],
    [
      'a part that an alert does not have',
      tell('errorAlert', { showPrompt: true }),
      'InvalidArgument at DataValidation.errorAlert',
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
    expect(
      await refusalOf(over((sheet) => void (mixed(sheet).prompt = { showPrompt: true, title: 'T', message: 'M' }))),
    ).toBe('InvalidArgument at DataValidation.prompt');
    const workbook = await over(async (sheet, context) => {
      const validation = mixed(sheet);
      validation.load('type,rule');
      await context.sync();
      expect([validation.type, validation.rule]).toEqual(['MixedCriteria', null]);
      validation.clear();
      validation.rule = list('b');
    });
    expect(workbook.sheets[0]?.validations.map(({ area }) => area)).toEqual([
      { row: 1, column: 0, rows: 8, columns: 1 },
    ]);
  });

  test('cells of one rule in two pieces are not mixed, cells of two rules are inconsistent', async () => {
    // excel-host 3.7
    await over(async (sheet, context) => {
      sheet.getRange('A2:A5').dataValidation.rule = { custom: { formula: '=A2>0' } };
      sheet.getRange('A6:A9').dataValidation.rule = { custom: { formula: '=A6>0' } };
      sheet.getRange('B2:B5').dataValidation.rule = list('a');
      const [one, two] = [sheet.getRange('A2:A9').dataValidation, sheet.getRange('A2:B5').dataValidation];
      one.load('type,rule');
      two.load('type,rule,prompt,errorAlert,ignoreBlanks');
      await context.sync();
      expect(one.toJSON()).toEqual({ type: 'Custom', rule: { custom: { formula: '=A2>0' } } });
      expect(two.toJSON()).toMatchObject({ type: 'Inconsistent', rule: null, prompt: null, errorAlert: null });
    });
  });

  test('without a rule there are defaults', async () => {
    // excel-host 3.7
    await over(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A2');
      dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks,valid');
      await context.sync();
      expect(dataValidation.toJSON()).toEqual({
        type: 'None',
        rule: {},
        prompt: { showPrompt: true, title: '', message: '' },
        errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
        ignoreBlanks: true,
        valid: true,
      });
    });
  });

  describe('of what the API wrote', () => {
    // excel-host 3.7: writes are not checked; `valid` and the invalid cells tell afterwards
    const written = async (
      rule: Excel.DataValidationRule,
      values: unknown[][],
      ignoreBlanks = true,
    ): Promise<unknown[]> => {
      const found: unknown[] = [];
      await over(async (sheet, context) => {
        context.workbook.names.add('Choices', '=Lists!$A$1:$B$1');
        const range = sheet.getRange('A2').getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
        range.dataValidation.set({ rule, ignoreBlanks });
        range.values = values;
        range.format.wrapText = true;
        const { dataValidation } = range;
        dataValidation.load('valid');
        const invalid = dataValidation.getInvalidCellsOrNullObject().load('address');
        await context.sync();
        found.push(dataValidation.valid, invalid.isNullObject ? null : invalid.address);
      });
      return found;
    };

    test.each<[string, Excel.DataValidationRule, unknown[][], unknown[]]>([
      ['items are trimmed', list('Red, Green'), [['Green'], ['Red']], [true, null]],
      ['items written out keep their case', list('Red,Green'), [['red'], ['Red']], [null, 'Sheet1!A2']],
      ['items of cells do not', list('=Lists!$A$1:$B$1'), [['red'], ['blue']], [null, 'Sheet1!A3']],
      ['items of a name', list('=Choices'), [['Red'], ['Blue']], [null, 'Sheet1!A3']],
      [
        'whole numbers',
        { wholeNumber: { formula1: 1, formula2: 3, operator: 'Between' } },
        [[1], [2.5], [4], ['3']],
        [null, 'Sheet1!A3:A4'],
      ],
      ['no number', { decimal: { formula1: 0, operator: 'GreaterThan' } }, [['many'], [true]], [false, 'Sheet1!A2:A3']],
      [
        'a date',
        { date: { formula1: '2026-03-01', formula2: '2026-03-31', operator: 'NotBetween' } },
        [['3/4/2026'], ['4/4/2026']],
        [null, 'Sheet1!A2'],
      ],
      [
        'a length',
        { textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } },
        [
          ['abc', 'abcd'],
          [1234, 12],
        ],
        [null, 'Sheet1!B2,Sheet1!A3'],
      ],
      [
        'a formula is read from each cell',
        { custom: { formula: '=AND(A2>0,$A2<10)' } },
        [
          [5, 6],
          [-1, 7],
          [11, 2],
        ],
        [null, 'Sheet1!A3,Sheet1!A4:B4'],
      ],
      [
        'a limit of another cell, of an empty one anything',
        { decimal: { formula1: '=B2', operator: 'EqualTo' } },
        [
          [1, 1],
          [1, 2],
        ],
        [null, 'Sheet1!A3'],
      ],
      ['blanks are ignored', list('Red'), [[''], ['']], [true, null]],
    ])('%s', async (_rule, rule, values, expected) => {
      expect(await written(rule, values)).toEqual(expected);
    });

    test('blanks are no choice when they count', async () => {
      expect(await written(list('Red'), [[''], ['Red']], false)).toEqual([null, 'Sheet1!A2']);
    });

    test('where all are valid there are no invalid cells', async () => {
      // excel-host 3.3
      const none = over((sheet) => sheet.getRange('A2:A9').dataValidation.getInvalidCells().load('address'));
      expect(await refusalOf(none)).toBe('ItemNotFound at DataValidation.getInvalidCells');
    });

    test('a formula that cannot be worked out is said so', async () => {
      const judged = over(async (sheet) => {
        sheet.getRange('A2').dataValidation.rule = { custom: { formula: '=NOSUCHFUNCTION(A2)' } };
        sheet.getRange('A2').values = [[1]];
        sheet.getRange('A2').dataValidation.load('valid');
      });
      expect(await refusalOf(judged)).toMatch(/^NotImplemented at DataValidation\.valid: /);
    });
  });

  test('clearing a part leaves the rest, with formulas that say the same', async () => {
    const workbook = await over((sheet) => {
      sheet.getRange('A2:A9').dataValidation.rule = { custom: { formula: '=A2>$B$1' } };
      sheet.getRange('A4:A5').dataValidation.clear();
    });
    expect(workbook.sheets[0]?.validations.map(({ area, rule }) => [area.row, area.rows, rule])).toEqual([
      [1, 2, { custom: { formula: '=A2>$B$1' } }],
      [5, 4, { custom: { formula: '=A6>$B$1' } }],
    ]);
  });

  test('a part of a rule may have a message of its own', async () => {
    const workbook = await over((sheet) => {
      sheet.getRange('A2:A5').dataValidation.rule = { custom: { formula: '=A2>0' } };
      sheet.getRange('A4:A5').dataValidation.prompt = { showPrompt: true, title: 'T', message: 'M' };
    });
    expect(workbook.sheets[0]?.validations.map(({ area, rule, prompt }) => [area.row, rule, prompt.title])).toEqual([
      [1, { custom: { formula: '=A2>0' } }, ''],
      [3, { custom: { formula: '=A4>0' } }, 'T'],
    ]);
  });
});
