import { FIELD_NAMES } from '../../../../src/domain/fields';
import { ALIASES, NO_FIELD } from '../../../../src/domain/reading/columns/aliases';
import { headingWords } from '../../../../src/domain/reading/columns/heading';

const GRADES = ['sure', 'likely', 'offered'] as const;

describe('the known headings', () => {
  it('stand in the words that headings are compared in', () => {
    const all = [...FIELD_NAMES.flatMap((field) => GRADES.flatMap((grade) => ALIASES[field][grade])), ...NO_FIELD];
    expect(all.filter((heading) => headingWords(heading) !== heading)).toEqual([]);
  });

  it.each(FIELD_NAMES)('name %s once, and none that is no field', (field) => {
    const all = GRADES.flatMap((grade) => ALIASES[field][grade]);
    expect(all.filter((heading, i) => all.indexOf(heading) !== i)).toEqual([]);
    expect(all.filter((heading) => NO_FIELD.has(heading))).toEqual([]);
  });
});
