import { filedFormula, typedFormula } from '../../../src/workbench/file/filedFormula';

describe('a formula of a cell in the table Recs', () => {
  it.each([
    ['=[@Owner]', 'Recs[[#This Row],[Owner]]'],
    ['=[@[Force status]]&"[@Owner]"', 'Recs[[#This Row],[Force status]]&"[@Owner]"'],
    ["=[@[RAG '[old'] '#1]]", "Recs[[#This Row],[RAG '[old'] '#1]]"],
    ['=SUM(Recs[Days])', 'SUM(Recs[Days])'],
    ['=SUM([@[First col]:[Last]])', 'SUM(Recs[[#This Row],[First col]:[Last]])'],
    ['=Other[@Owner]', 'Other[[#This Row],[Owner]]'],
    ['=Other[[#Headers],[Owner]]', 'Other[[#Headers],[Owner]]'],
    ['=ROWS(Other[#All])', 'ROWS(Other[#All])'],
    ['=IFS(TRUE,1)+SUM(A1)', '_xlfn.IFS(TRUE,1)+SUM(A1)'],
    ["='It''s [1]'!A1&IF(A1<>\"\",1,2)", "'It''s [1]'!A1&IF(A1<>\"\",1,2)"],
  ])('%s is filed as %s, and read back', (typed, filed) => {
    expect(filedFormula(typed, 'Recs')).toBe(filed);
    expect(typedFormula(filed, 'Recs')).toBe(typed);
  });

  it('names its table when it is read elsewhere', () => {
    expect(typedFormula('Recs[[#This Row],[Force status]]', null)).toBe('=Recs[@[Force status]]');
  });

  it('is an error when it stands in no table: Excel refuses the file otherwise', () => {
    expect(filedFormula('=[@Owner]', null)).toBe('#REF!');
  });
});
