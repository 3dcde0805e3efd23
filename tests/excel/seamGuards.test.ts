import type { PlannedValidation, SheetPlan, WorkbookPlan } from '../../src/domain/plan/sheetPlan';
import { addValidations } from '../../src/excel/addRules';
import { refusalOf, runExcel } from '../../src/excel/refusal';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';
import { playOn, valueOf } from './openTracker';
import { sheetPlan as blankPlan } from './sheetPlan';

const sheetPlan = (change: Partial<SheetPlan>): SheetPlan =>
  blankPlan({
    values: [
      ['Reference', 'Status'],
      ['R1', 'Closed'],
    ],
    ...change,
  });

const planOf = (sheet: SheetPlan): WorkbookPlan => ({
  sheets: [sheet],
  additions: [],
  names: [],
  settings: {},
  activate: null,
});
const play = () => playOn(workbookOf(sheetOf('Officer', [['Ref', 'Text']])));

describe('an error that is no refusal of Excel', () => {
  it.each<[string, unknown]>([
    ['a TypeError', new TypeError('undefined is not a function')],
    ['an error that only looks like one of the host', Object.assign(new Error('no'), { code: 'AccessDenied' })],
    ['something thrown that is no error', 'thrown'],
  ])('is thrown on, the very same: %s', async (_, error) => {
    await play();
    expect.assertions(2);
    try {
      refusalOf(error);
    } catch (thrown) {
      expect(thrown).toBe(error);
    }
    try {
      await runExcel(() => {
        throw error;
      });
    } catch (thrown) {
      expect(thrown).toBe(error);
    }
  });

  it('is thrown out of a step too, and the next step works', async () => {
    const { port } = await play();
    const mistake = { ...planOf(sheetPlan({})), settings: null } as unknown as WorkbookPlan;
    await expect(port.carryOut(mistake)).rejects.toThrow(TypeError);
    valueOf(await port.carryOut(planOf(sheetPlan({}))));
  });
});

describe('frozen rows', () => {
  it.each([0, 1, 4])('%d at the top stay in sight, and no column does', async (frozenRows) => {
    const { port, workbook } = await play();
    valueOf(await port.carryOut(planOf(sheetPlan({ frozenRows }))));
    expect([workbook.sheets[1]?.frozenRows, workbook.sheets[1]?.frozenColumns]).toEqual([frozenRows, 0]);
    expect(workbook.sheets[0]?.frozenRows).toBe(0);
  });

  it('of an earlier plan are let go', async () => {
    const { port, workbook } = await play();
    valueOf(await port.carryOut(planOf(sheetPlan({ frozenRows: 4 }))));
    valueOf(await port.carryOut(planOf(sheetPlan({ frozenRows: 0 }))));
    expect(workbook.sheets[1]?.frozenRows).toBe(0);
  });
});

describe('a rule for typing', () => {
  const area = { row: 1, column: 1, rows: 3, columns: 1 };
  const prompt = { title: 'Status', message: 'Choose one.' };
  const alert = { style: 'Stop', title: 'No such status', message: 'Choose one of the list.' } as const;

  it.each<[PlannedValidation['rule']]>([
    [{ kind: 'list', source: '=Officer!$A$1:$B$1' }],
    [{ kind: 'date', from: 43831, to: 44196 }],
    [{ kind: 'number', from: 0, to: 100 }],
    [{ kind: 'textLength', most: 20 }],
  ])('lets a cell be left blank, even where blanks were forbidden before: $kind', async (rule) => {
    const { workbook } = await play();
    const written = await runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Officer');
      const { dataValidation } = sheet.getRange('B2:B4');
      dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
      // Excel's default is true, so only over a stricter rule is it seen that ours says so itself.
      dataValidation.ignoreBlanks = false;
      await context.sync();
      const forbidden = workbook.sheets[0]?.validations.map(({ ignoreBlanks }) => ignoreBlanks);
      addValidations(sheetPlan({ validations: [{ area, rule, prompt, alert }] }), sheet);
      await context.sync();
      return forbidden;
    });
    expect(valueOf(written)).toEqual([false]);
    expect(workbook.sheets[0]?.validations).toMatchObject([
      { area, ignoreBlanks: true, prompt: { ...prompt, showPrompt: true }, errorAlert: { ...alert, showAlert: true } },
    ]);
  });
});
