import { recalculate } from '../../../src/workbench/formulas/recalculate';
import { ExcelHost, type EntryOutcome } from '../../../src/workbench/host/excelHost';
import { cellKey, type HostSheet, type HostValidation } from '../../../src/workbench/host/workbook';
import { bootOffice, matrixFor } from '../../../src/workbench/office/bootOffice';
import { sheetOf, workbookOf } from './buildWorkbook';

const ok: EntryOutcome = { ok: true };
const refused = (reason: 'readOnly' | 'protected' | 'invalidFormula' | 'validation' | 'tooLong'): EntryOutcome => ({
  ok: false,
  reason,
});

const hostOf = (...sheets: HostSheet[]): ExcelHost => new ExcelHost(workbookOf(...sheets), { recalculate });
const cellOf = (sheet: HostSheet, row: number, column: number) => {
  const { value, formula, style } = sheet.cells.get(cellKey(row, column)) ?? {};
  return [formula ?? null, value, style?.numberFormat];
};

/** A sheet whose A1 has the rule, with an alert in Excel's own words unless others are given. */
function ruled(rule: HostValidation['rule'], change: Partial<HostValidation> = {}): HostSheet {
  const sheet = sheetOf('Entry', [
    ['', 10, 'Open'],
    ['', '', 'Closed'],
    ['', '', 7],
  ]);
  sheet.validations.push({
    area: { row: 0, column: 0, rows: 2, columns: 1 },
    rule,
    ignoreBlanks: true,
    prompt: { showPrompt: true, title: '', message: '' },
    errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
    ...change,
  });
  return sheet;
}

describe('typing into a cell', () => {
  it.each<[string, unknown[]]>([
    ['In progress', [null, 'In progress', 'General']],
    ['12', [null, 12, 'General']],
    ['50%', [null, 0.5, '0%']],
    ['03/04/2020', [null, 43924, 'dd/mm/yyyy']],
    ['31/12/2026', [null, 46387, 'dd/mm/yyyy']],
    ['12/31/2026', [null, '12/31/2026', 'General']],
    ['£5', [null, 5, '£#,##0;[Red]-£#,##0']],
    ['$5', [null, '$5', 'General']],
    ['14:30', [null, 14.5 / 24, 'hh:mm']],
    ["'=no formula", [null, '=no formula', 'General']],
    ['=B1*2', ['=B1*2', 20, 'General']],
    ['TRUE', [null, true, 'General']],
  ])('%s is read as Excel reads it in the United Kingdom', (text, cell) => {
    const sheet = sheetOf('Entry', [['', 10]]);
    expect(hostOf(sheet).enter(sheet, 0, 0, text)).toEqual(ok);
    expect(cellOf(sheet, 0, 0)).toEqual(cell);
  });

  it('empties a cell, and what counts on it is worked out anew', () => {
    const sheet = sheetOf('Entry', [[5, 10]]);
    const host = hostOf(sheet);
    host.enter(sheet, 0, 2, '=SUM(A1:B1)');
    expect(host.enter(sheet, 0, 0, '')).toEqual(ok);
    expect([cellOf(sheet, 0, 0), cellOf(sheet, 0, 2)]).toEqual([
      [null, '', 'General'],
      ['=SUM(A1:B1)', 10, 'General'],
    ]);
  });

  it('goes to the top-left cell of a merge', () => {
    const sheet = sheetOf('Entry', [['Title']]);
    sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 3 });
    hostOf(sheet).enter(sheet, 0, 2, 'Another');
    expect([cellOf(sheet, 0, 0), sheet.cells.has(cellKey(0, 2))]).toEqual([[null, 'Another', 'General'], false]);
  });

  it('is refused in a read-only workbook, in locked cells, with a broken formula and with too much', () => {
    const sheet = sheetOf('Entry', [['kept', 'unlocked']]);
    const host = hostOf(sheet);
    const unlocked = sheet.cells.get(cellKey(0, 1));
    if (unlocked) unlocked.style = { ...unlocked.style, locked: false };
    expect(host.enter(sheet, 0, 0, '=SUM(')).toEqual(refused('invalidFormula'));
    expect(host.enter(sheet, 0, 0, 'x'.repeat(32_768))).toEqual(refused('tooLong'));
    expect(host.enter(sheet, 0, 0, `=${'1+'.repeat(4_200)}1`)).toEqual(refused('tooLong'));
    sheet.protected = true;
    expect(host.enter(sheet, 0, 0, 'x')).toEqual(refused('protected'));
    expect(host.enter(sheet, 0, 1, 'x')).toEqual(ok);
    host.workbook.readOnly = true;
    expect(host.enter(sheet, 0, 1, 'y')).toEqual(refused('readOnly'));
    expect([cellOf(sheet, 0, 0)[1], cellOf(sheet, 0, 1)[1]]).toEqual(['kept', 'x']);
  });
});

describe('a cell that is being edited', () => {
  const read = (options: Excel.RunOptions = {}): Promise<unknown> =>
    Excel.run(options, async ({ workbook }) => {
      const range = workbook.worksheets.getItem('Entry').getRange('A1').load('values');
      await workbook.context.sync();
      return range.values[0]?.[0] as unknown;
    });
  const outcomeOf = (batch: Promise<unknown>): Promise<unknown> =>
    batch.catch((error: unknown) => (error as OfficeExtension.Error).code);
  const turnOfTasks = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

  it('keeps the add-in out until the editing ends; what asked to wait then sees what was typed', async () => {
    // excel-host 1.9 and 3.3
    const sheet = sheetOf('Entry', [['before']]);
    const host = hostOf(sheet);
    await bootOffice({ host, matrix: { ...matrixFor('1.14'), DelayForCellEdit: '1.1' } });
    host.beginEditing();
    expect(await outcomeOf(read())).toBe('InvalidOperationInCellEditMode');
    let seen: unknown = 'waiting';
    const waiting = read({ delayForCellEdit: true }).then((value) => (seen = value));
    await turnOfTasks();
    expect(seen).toBe('waiting');
    // From one cell to the next without a pause in between
    host.endEditing();
    host.beginEditing();
    await turnOfTasks();
    expect(seen).toBe('waiting');
    host.enter(sheet, 0, 0, 'typed');
    expect(await outcomeOf(read())).toBe('InvalidOperationInCellEditMode');
    host.endEditing();
    expect([await waiting, await outcomeOf(read())]).toEqual(['typed', 'typed']);
  });
});

describe('typing into a table', () => {
  const tabled = (): HostSheet => {
    const sheet = sheetOf('Entry', [
      ['Ref', 'Days', 'Twice'],
      ['R1', 1, ''],
      ['R2', 2, ''],
    ]);
    sheet.tables.push({
      id: '1',
      name: 'Recs',
      style: 'TableStyleLight1',
      area: { row: 0, column: 0, rows: 3, columns: 3 },
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
      columns: ['Ref', 'Days', 'Twice'].map((name, index) => ({ id: String(index + 1), name })),
    });
    return sheet;
  };
  const column = (sheet: HostSheet, last: number) =>
    Array.from({ length: last }, (_, row) => cellOf(sheet, row + 1, 2).slice(0, 2));

  it('a formula fills the empty column and goes on in the row that is typed under the table', () => {
    // excel-host 3.6
    const sheet = tabled();
    const host = hostOf(sheet);
    host.enter(sheet, 2, 2, '=[@Days]*2');
    expect(column(sheet, 2)).toEqual([
      ['=[@Days]*2', 2],
      ['=[@Days]*2', 4],
    ]);
    expect(sheet.tables[0]?.columns[2]?.calculated).toBe('=[@Days]*2');
    host.enter(sheet, 3, 1, '30');
    expect(sheet.tables[0]?.area.rows).toBe(4);
    expect(column(sheet, 3)[2]).toEqual(['=[@Days]*2', 60]);
    host.enter(sheet, 1, 2, '=[@Days]*3');
    expect(column(sheet, 3)).toEqual([
      ['=[@Days]*3', 3],
      ['=[@Days]*3', 6],
      ['=[@Days]*3', 90],
    ]);
  });

  it('a formula of addresses moves on with the rows, one beside typed values fills nothing', () => {
    const sheet = tabled();
    const host = hostOf(sheet);
    host.enter(sheet, 1, 2, '=B2+1');
    expect(column(sheet, 2)).toEqual([
      ['=B2+1', 2],
      ['=B3+1', 3],
    ]);
    host.enter(sheet, 2, 2, '9');
    host.enter(sheet, 1, 2, '=B2+5');
    expect(column(sheet, 2)).toEqual([
      ['=B2+5', 6],
      [null, 9],
    ]);
  });
});

describe('a rule for typing', () => {
  const list = (source: string): HostValidation['rule'] => ({ list: { inCellDropDown: true, source } });
  const between = (kind: string, formula1: unknown, formula2: unknown): HostValidation['rule'] => ({
    [kind]: { formula1, formula2, operator: 'Between' },
  });

  it.each<[string, HostValidation['rule'], readonly string[], readonly string[]]>([
    ['a list that is written out', list('Open, Closed,3'), ['Open', 'Closed', '3', '=C1'], ['closed', 'Paused', '=C3']],
    ['a list of cells', list('=$C$1:$C$3'), ['Open', 'CLOSED', '7'], ['Paused', "'7", '=1/0']],
    ['whole numbers', between('wholeNumber', 1, '=$B$1'), ['1', '10', '=B1'], ['0', '11', '1.5', 'one', 'TRUE']],
    ['numbers', between('decimal', 0, 1), ['0.5', '50%'], ['2', 'half', '#N/A']],
    ['dates', between('date', '2026-01-01', '2026-12-31'), ['31/12/2026', '46085'], ['3/4/2027', 'soon']],
    ['times', between('time', '9:00', '17:30'), ['9:00', '12:15'], ['18:00', '8']],
    ['lengths', { textLength: { formula1: 4, operator: 'LessThanOrEqualTo' } }, ['four', '1234'], ['fives']],
    ['an exception', { decimal: { formula1: 5, operator: 'NotEqualTo' } }, ['4'], ['5']],
    ['a formula', { custom: { formula: '=COUNTIF($C$1:$C$3,A1)=0' } }, ['Paused'], ['Open', 'closed']],
    ['a formula that is an error', { custom: { formula: '=1/0' } }, [], ['x']],
    ['a formula that cannot be worked out', { custom: { formula: '=CELL("row",A1)=1' } }, ['x'], []],
  ])('%s', (_name, rule, taken, refusals) => {
    const sheet = ruled(rule);
    const host = hostOf(sheet);
    for (const text of taken) expect([text, host.enter(sheet, 0, 0, text)]).toEqual([text, ok]);
    const before = cellOf(sheet, 0, 0);
    for (const text of refusals) expect([text, host.enter(sheet, 0, 0, text)]).toEqual([text, refused('validation')]);
    expect(cellOf(sheet, 0, 0)).toEqual(before);
  });

  it('is relative to the top-left cell of its area', () => {
    const sheet = ruled({ custom: { formula: '=A1=B1' } });
    const host = hostOf(sheet);
    expect([host.enter(sheet, 0, 0, '10'), host.enter(sheet, 1, 0, '10')]).toEqual([ok, refused('validation')]);
  });

  it('of the kind Warning or Information, or that shows no alert, lets everything in', () => {
    // excel-host 3.7
    for (const alert of [{ style: 'Warning' }, { style: 'Information' }, { showAlert: false }]) {
      const sheet = ruled(list('Open'), {
        errorAlert: { showAlert: true, style: 'Stop', title: '', message: '', ...alert },
      });
      expect([alert, hostOf(sheet).enter(sheet, 0, 0, 'Other')]).toEqual([alert, ok]);
    }
  });

  it('refuses in its own words', () => {
    const alert = { showAlert: true, style: 'Stop', title: 'No such status', message: 'Choose one of the list.' };
    const sheet = ruled(list('Open'), { errorAlert: alert });
    expect(hostOf(sheet).enter(sheet, 0, 0, 'Other')).toEqual({
      ok: false,
      reason: 'validation',
      title: 'No such status',
      message: 'Choose one of the list.',
    });
  });

  it('lets blanks in when it ignores them, an empty limit and a named list with a gap then let in everything', () => {
    const outcome = (rule: HostValidation['rule'], ignoreBlanks: boolean, text: string) => {
      const sheet = ruled(rule, { ignoreBlanks });
      const host = hostOf(sheet);
      host.workbook.names.push({ name: 'Gaps', formula: '=Entry!$C$1:$C$4' });
      return host.enter(sheet, 0, 0, text).ok;
    };
    const limit = { wholeNumber: { formula1: '=$B$2', operator: 'GreaterThan' } };
    expect([true, false].map((ignored) => outcome(list('Open'), ignored, ''))).toEqual([true, false]);
    expect([true, false].map((ignored) => outcome(limit, ignored, '-5'))).toEqual([true, false]);
    expect([true, false].map((ignored) => outcome(list('=Gaps'), ignored, 'Other'))).toEqual([true, false]);
    expect(outcome(list('=$C$1:$C$4'), true, 'Other')).toBe(false);
  });
});
