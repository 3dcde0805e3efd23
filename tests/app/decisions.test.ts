import { formatDecisions, parseDecisions } from '../../src/app/decisions';
import { FIELD_NAMES } from '../../src/domain/fields';

const problemOf = (decisions: unknown): string => {
  const parsed = parseDecisions(typeof decisions === 'string' ? decisions : JSON.stringify(decisions));
  return parsed.ok ? 'none' : parsed.problem;
};

const EVERY_KEY = {
  version: 1,
  columns: [{ sheet: 'Force', header: 'Who', field: 'owner' }],
  blocks: [{ sheet: 'Force', headings: 'Finding | Level', is: 'tracker' }],
  publication: [{ sheet: 'Force', headings: 'Ref | Text', publish: false }],
  dateOrders: [{ sheet: 'Force', header: 'Due', order: 'dayFirst' }],
  inspectionTitles: [{ title: 'PEEL 21', as: 'PEEL 2021' }],
  sameTexts: [{ text: 'Do it.', other: 'Do it now.', same: true }],
  inspections: [
    {
      title: 'PEEL 2021',
      type: 'PEEL',
      coverage: 'Force',
      published: '2020-01-23',
      scope: 'All',
      s55Required: true,
      responsePublished: null,
      responseLink: null,
    },
  ],
  findings: [{ inspection: 'PEEL 2021', kind: 'concern', text: 'One.' }],
  schedule: [{ year: '2022', title: 'Custody', status: null, note: null }],
  risks: [{ heading: 'Staffing', text: 'Two posts.' }],
  details: { panel: 'The Panel', positionDate: '2020-10-16', amberDays: 30 },
};

describe('decisions', () => {
  it('come back as they were written', () => {
    const parsed = parseDecisions(JSON.stringify(EVERY_KEY));
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(JSON.parse(formatDecisions(parsed.decisions))).toEqual(EVERY_KEY);
  });

  it.each([
    ['columns', 'shet'],
    ['publication', 'shet'],
    ['dateOrders', 'shet'],
    ['inspectionTitles', 'az'],
    ['sameTexts', 'txt'],
    ['inspections', 'publishd'],
    ['findings', 'knd'],
    ['schedule', 'staus'],
    ['risks', 'txt'],
  ] as const)('refuse a misspelt key in %s', (part, key) => {
    const wrong = { ...EVERY_KEY, [part]: [{ ...EVERY_KEY[part][0], [key]: 'x' }] };
    expect(problemOf(wrong)).toBe(`${part}.0.${key}: there is no key of that name`);
  });

  it('refuse a misspelt key in the details and at the top', () => {
    expect(problemOf({ details: { amberdays: 10 } })).toBe('details.amberdays: there is no key of that name');
    expect(problemOf({ colums: [] })).toBe('colums: there is no key of that name');
  });

  it('say where a wrong field stands and what it is, without a list of all fields', () => {
    const problem = problemOf({ columns: [{ header: 'Who', field: 'colour' }] });
    expect(problem).toBe('columns.0.field: "colour" is no field of a recommendation');
    expect(FIELD_NAMES.filter((name) => problem.includes(`"${name}"`))).toEqual([]);
  });

  it.each([
    ['a very long field', { columns: [{ header: 'Who', field: 'x'.repeat(400) }] }],
    ['a very long key', { ['x'.repeat(400)]: 1 }],
    ['broken JSON of several lines', `{\n  "columns": [\n    nonsense${' '.repeat(400)}\n`],
    ['a missing field', { columns: [{ header: 'Who' }] }],
  ])('tell of %s in one line of at most 150 characters', (_, wrong) => {
    const problem = problemOf(wrong);
    expect(problem).toMatch(/^.{10,150}$/);
  });
});
