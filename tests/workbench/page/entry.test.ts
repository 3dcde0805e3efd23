import { entryText } from '../../../src/workbench/page/entryText';
import { listValues } from '../../../src/workbench/page/listValues';
import { readEntry } from '../../../src/workbench/host/cells/entry';
import { EN_GB } from '../../../src/workbench/host/cells/regions';
import { CellError, DEFAULT_STYLE, type HostCell, type HostValidation } from '../../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from '../host/buildWorkbook';

const cellOf = (value: HostCell['value'], numberFormat = 'General', more: Partial<HostCell> = {}): HostCell => ({
  value,
  style: { ...DEFAULT_STYLE, numberFormat },
  ...more,
});

describe('what editing begins with', () => {
  it.each<[HostCell, string]>([
    [cellOf('text'), 'text'],
    [cellOf(0.604, '0%'), '60.4%'],
    [cellOf(1234.5, '#,##0'), '1234.5'],
    [cellOf(44120, 'dd mmm yyyy'), '16/10/2020'],
    [cellOf(44120.5, 'dd mmm yyyy hh:mm'), '16/10/2020 12:00:00'],
    [cellOf(9.5 / 24, 'h:mm'), '09:30:00'],
    [cellOf(true), 'TRUE'],
    [cellOf(new CellError('#N/A')), '#N/A'],
    [cellOf('007', 'General', { quotePrefix: true }), "'007"],
    [cellOf('007', '@'), '007'],
  ])('%j is edited as %j, and entered again it is the same', (cell, text) => {
    expect(entryText(cell)).toBe(text);
    expect(readEntry(text, cell.style.numberFormat, 'typing', EN_GB).value).toEqual(cell.value);
  });

  it('is the formula of a formula, and nothing for an empty cell', () => {
    expect([entryText(cellOf(3, 'General', { formula: '=1+2' })), entryText(undefined)]).toEqual(['=1+2', '']);
  });
});

describe('what the drop-down of a cell offers', () => {
  const lists = sheetOf('Lists', [['Red'], ['Amber'], [''], ['Green']]);

  function offered(source: string, row = 0, more: object = {}) {
    const sheet = sheetOf('Tracker', [
      ['here', 'one'],
      ['', 'two'],
      ['', 'three'],
    ]);
    const validation: HostValidation = {
      area: { row: 0, column: 0, rows: 2, columns: 1 },
      rule: { list: { source, inCellDropDown: true, ...more } },
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: '', message: '' },
      errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
    };
    sheet.validations.push(validation);
    const workbook = workbookOf(sheet, lists);
    workbook.names.push({ name: 'Colours', formula: '=Lists!$A$1:$A$2' });
    return listValues(workbook, sheet, row, 0);
  }

  it.each([
    ['Yes, No,Maybe', ['Yes', 'No', 'Maybe']],
    ['=Lists!$A$1:$A$10', ['Red', 'Amber', 'Green']],
    ['=Lists!$A:$A', ['Red', 'Amber', 'Green']],
    ['=colours', ['Red', 'Amber']],
    ['=$B$1:$B$3', ['one', 'two', 'three']],
    ['=Nowhere!$A$1:$A$2', null],
    ['=OFFSET(Lists!$A$1,0,0,2)', null],
  ])('%s offers %j', (source, values) => {
    expect(offered(source)).toEqual(values);
  });

  it('moves a relative source along with the cell', () => {
    expect(offered('=B1:B2', 1)).toEqual(['two', 'three']);
  });

  it('is not there without a rule, or when the rule says so', () => {
    expect([offered('Yes,No', 2), offered('Yes,No', 0, { inCellDropDown: false })]).toEqual([null, null]);
  });
});
