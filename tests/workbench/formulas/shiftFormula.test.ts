import { shiftFormula } from '../../../src/workbench/formulas/shiftFormula';

describe('shiftFormula', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 'C4+$A4+C$1+$A$1'],
    ['SUM(A:B)+SUM(1:2)+SUM($A:B)', 'SUM(C:D)+SUM(4:5)+SUM($A:D)'],
    ['\'A1 sheet\'!A1&"A1"', '\'A1 sheet\'!C4&"A1"'],
    ['LOG10(A1)+Rate2020+YTD2020', 'LOG10(C4)+Rate2020+YTD2020'],
  ])('%s, three lower and two to the right, is %s', (formula, shifted) => {
    expect(shiftFormula(formula, 3, 2)).toBe(shifted);
  });
});
