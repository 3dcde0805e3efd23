import { BLOCKED_WORDING, REFUSAL_WORDING } from '../../../src/app/wording/refusalWording';
import type { BlockedReason } from '../../../src/app/panelTracker';

const REASONS = Object.keys(BLOCKED_WORDING) as BlockedReason[];

describe('the wording of refusals', () => {
  it.each(Object.entries(REFUSAL_WORDING))('%s says what happened and what to do', (_code, wording) => {
    expect(wording.title).toMatch(/^[A-Z].*[^.]$/);
    expect(wording.whatToDo).toMatch(/^[A-Z].*[.]$/);
  });

  it.each(REASONS)('%s says what happened and what to do, with names and without', (reason) => {
    for (const names of [[], ['Recommendations', 'Findings']]) {
      const wording = BLOCKED_WORDING[reason](names);
      expect(wording.title).toMatch(/^[A-Z].*[^.:]$/);
      expect(wording.whatToDo).toMatch(/^[A-Z].*[.]$/);
    }
  });

  it.each(['requiredColumnMissing', 'doesNotReconcile'] as const)('%s names what it is about', (reason) => {
    const { title, whatToDo } = BLOCKED_WORDING[reason](['Findings', 'Lists']);
    expect(`${title} ${whatToDo}`).toContain('Findings, Lists');
  });
});
