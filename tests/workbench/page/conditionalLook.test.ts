import { conditionalLook, shiftReferences } from '../../../src/workbench/page/conditionalLook';
import { sheetOf } from '../host/buildWorkbook';

describe('conditional formats as they are drawn', () => {
  it.each([
    ['=$V5="Red"', 3, 2, '=$V8="Red"'],
    ['=V$5=A1', 3, 2, '=X$5=C4'],
    ['=$A$1', 9, 9, '=$A$1'],
    ['=A1="see A1"', 1, 0, '=A2="see A1"'],
    ['=LOG10(A1)>Z9', 1, 1, '=LOG10(B2)>AA10'],
  ])('%s, %i rows down and %i columns right, is %s', (formula, rows, columns, shifted) => {
    expect(shiftReferences(formula, rows, columns)).toBe(shifted);
  });

  it('takes the first rule that holds for the row, and only inside its area', () => {
    const sheet = sheetOf('Recommendations', [['RAG'], ['Red'], ['Green'], ['Red']]);
    const format = (formula: string, fill: string) => ({
      id: fill,
      area: { row: 1, column: 0, rows: 2, columns: 1 },
      type: 'Custom' as const,
      formula,
      stopIfTrue: false,
      fill,
      fontColour: null,
      bold: null,
    });
    sheet.conditionalFormats.push(format('=$A2="Red"', '#FF0000'), format('=$A2<>""', '#EEEEEE'));
    expect([0, 1, 2, 3].map((row) => conditionalLook(sheet, row, 0))).toEqual([
      undefined,
      { backgroundColor: '#FF0000' },
      { backgroundColor: '#EEEEEE' },
      undefined,
    ]);
  });

  it('draws no rule that looks beyond its own sheet', () => {
    const sheet = sheetOf('Recommendations', [['Red']]);
    sheet.conditionalFormats.push({
      id: 'far',
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      type: 'Custom',
      formula: '=Other!A1="Red"',
      stopIfTrue: false,
      fill: '#FF0000',
      fontColour: null,
      bold: true,
    });
    expect(conditionalLook(sheet, 0, 0)).toBeUndefined();
  });
});
