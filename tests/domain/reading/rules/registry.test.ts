import { ISSUE_SEVERITY } from '../../../../src/domain/issues/issue';
import { DATED_RULES } from '../../../../src/domain/reading/rules/dated/registry';
import { RULES } from '../../../../src/domain/reading/rules/registry';
import { issuesOf, sheetOfRows } from './oneTracker';

describe('the catalogue of rules', () => {
  const codes = [...RULES, ...DATED_RULES].map(({ code }) => code);

  it('has one rule for a code, and a severity for each', () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !(code in ISSUE_SEVERITY))).toEqual([]);
  });

  it('finds nothing wrong with a good row', () => expect(issuesOf([sheetOfRows([{}])])).toEqual([]));
});
