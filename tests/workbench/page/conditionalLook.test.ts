import { conditionalLooks } from '../../../src/workbench/page/conditionalLook';
import type { HostConditionalFormat, HostSheet } from '../../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from '../host/buildWorkbook';

const format = (formula: string, more: Partial<HostConditionalFormat> = {}): HostConditionalFormat => ({
  id: formula,
  area: { row: 1, column: 0, rows: 2, columns: 2 },
  type: 'Custom',
  formula,
  stopIfTrue: false,
  fill: null,
  fontColour: null,
  bold: null,
  ...more,
});

/** The looks of A1 to A4. */
const looksOf = (sheet: HostSheet, ...others: HostSheet[]) => {
  const look = conditionalLooks(workbookOf(sheet, ...others), sheet);
  return [0, 1, 2, 3].map((row) => look(row, 0));
};

const tracker = () => sheetOf('Recommendations', [['RAG'], ['Red'], ['Green'], ['Red']]);

describe('conditional formats as they are drawn', () => {
  it('colours the cells of its area for which the formula, moved to the cell, holds', () => {
    const sheet = tracker();
    sheet.conditionalFormats.push(format('=$A2="Red"', { fill: '#FF0000' }));
    expect(looksOf(sheet)).toEqual([undefined, { backgroundColor: '#FF0000' }, undefined, undefined]);
    expect(conditionalLooks(workbookOf(sheet), sheet)(1, 1)).toEqual({ backgroundColor: '#FF0000' });
  });

  it('takes each property from the first rule that holds', () => {
    const sheet = tracker();
    sheet.conditionalFormats.push(
      format('=$A2="Red"', { fill: '#FF0000', bold: true }),
      format('=$A2<>""', { fill: '#EEEEEE', fontColour: '#111111' }),
    );
    expect(looksOf(sheet).slice(1, 3)).toEqual([
      { backgroundColor: '#FF0000', color: '#111111', fontWeight: 700 },
      { backgroundColor: '#EEEEEE', color: '#111111' },
    ]);
  });

  it('lets a rule that stops keep the later ones out', () => {
    const sheet = tracker();
    sheet.conditionalFormats.push(
      format('=$A2="Red"', { bold: false, stopIfTrue: true }),
      format('=$A2<>""', { fill: '#EEEEEE' }),
    );
    expect(looksOf(sheet).slice(1, 3)).toEqual([{ fontWeight: 400 }, { backgroundColor: '#EEEEEE' }]);
  });

  it('follows a rule to another sheet, and draws none that cannot be worked out', () => {
    const sheet = tracker();
    sheet.conditionalFormats.push(
      format('=NOSUCHFUNCTION($A2)', { bold: true }),
      format('=$A2=Key!$A$1', { fill: '#00FF00' }),
    );
    expect(looksOf(sheet, sheetOf('Key', [['Green']])).slice(1, 3)).toEqual([
      undefined,
      { backgroundColor: '#00FF00' },
    ]);
  });
});
