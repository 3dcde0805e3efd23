import { ISSUE_SEVERITY } from '../../../../src/domain/issues/issue';
import { DATED_RULES } from '../../../../src/domain/reading/rules/dated/registry';
import { FOUND_INSPECTION_RULES, INSPECTION_RULES } from '../../../../src/domain/reading/rules/inspections/registry';
import { MENDING_RULES, RULES } from '../../../../src/domain/reading/rules/registry';
import { issuesOf, sheetOfRows } from './oneTracker';

describe('the catalogue of rules', () => {
  const codes = [...RULES, ...DATED_RULES, ...INSPECTION_RULES].map(({ code }) => code);

  it('has one rule for a code, and a severity for each', () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !(code in ISSUE_SEVERITY))).toEqual([]);
  });

  it('asks the rules for mendings in the order of the catalogue, and inspections by some of the same', () => {
    expect(RULES.filter((rule) => MENDING_RULES.includes(rule))).toEqual(MENDING_RULES);
    expect(INSPECTION_RULES.filter((rule) => FOUND_INSPECTION_RULES.includes(rule))).toEqual(FOUND_INSPECTION_RULES);
  });

  it('finds nothing wrong with a good row', () => expect(issuesOf([sheetOfRows([{}])])).toEqual([]));
});
