import { NO_DECISIONS, type Decisions } from '../../../../src/domain/decisions';
import { FIELD_NAMES, FIELDS } from '../../../../src/domain/fields';
import { headingWords } from '../../../../src/domain/reading/columns/heading';
import { isSlip } from '../../../../src/domain/reading/columns/editDistance';
import { match } from './matchHeadings';

const headings = (...headers: readonly string[]): string[] =>
  match(Object.fromEntries(headers.map((header) => [header, []])));
const LONG = [
  'The force should do one thing well.',
  'The force should stop another thing.',
  'The force should tell people why.',
];

describe('matchColumns', () => {
  it('maps the labels of our own table exactly', () => {
    expect(headings(...FIELD_NAMES.map((field) => FIELDS[field].label))).toEqual(FIELD_NAMES);
  });

  it('reads the usual headings, with marks, colons, camelCase and snake_case', () => {
    expect(
      headings(
        'Rec. No.:',
        'Recommendation*',
        'dueDate',
        'action_owner',
        'RAG Rating¹',
        '% Complete',
        'Date\nclosed',
        'HMICFRS Status',
      ),
    ).toEqual(['ref', 'text', 'targetDate', 'owner', 'rag', 'percent', 'closedDate', 'hmicfrsStatus']);
  });

  it('tells the original date from the revised one', () => {
    expect(headings('Recommendation', 'Original Due Date', 'Revised Due Date')).toEqual([
      'text',
      'targetDate',
      'revisedDate',
    ]);
  });

  it.each([
    'Revised due',
    'Revised deadline',
    'New due date',
    'Extended to',
    'Extended until',
    'New target',
    'Amended deadline',
    'Due date (revised)',
    'Revised completion',
    'Target date revised to',
  ])('takes %s for the revised date', (header) =>
    expect(headings('Recommendation', 'Due date', header)).toEqual(['text', 'targetDate', 'revisedDate']),
  );

  it.each([
    ['Original due', 'targetDate'],
    ['Initial target', 'targetDate'],
    ['To be implemented by', 'targetDate'],
    ['Discharged on', 'closedDate'],
    ['HMICFRS closure date', 'closedDate'],
    ['Report published on', 'published'],
  ])('takes %s for %s', (header, field) => expect(headings('Recommendation', header)).toEqual(['text', field]));

  it.each(['Exec Date', 'Last Period', 'Days Open', 'Previous RAG', 'Likelihood', 'Root cause', 'Background'])(
    'leaves %s alone',
    (header) => {
      expect(headings(header, 'Recommendation')).toEqual(['-', 'text']);
    },
  );

  it.each(['Severity', 'Priority', 'Criticality'])('takes %s for a priority, whatever its words', (header) => {
    expect(match({ [header]: ['Red', 'Amber', 'Green'] })).toEqual(['priority']);
  });

  it.each(['Date', 'Response', 'Statsu', 'Taget date', 'Completion date'])('only suggests for %s', (header) => {
    expect(headings(header)[0]).toMatch(/\?$/);
  });

  it('asks when two columns claim one field', () => {
    expect(headings('Recommendation', 'Due date', 'Deadline')).toEqual(['text', 'targetDate?', 'revisedDate?']);
  });

  it('asks when the cells contradict the heading', () => {
    expect(match({ Recommendation: LONG, Status: ['Red', 'Amber', 'Green'] })).toEqual(['text', 'rag?']);
    expect(match({ Recommendation: ['Rec 1', 'Rec 2', 'Rec 3'] })[0]).not.toBe('text');
    expect(match({ Progress: ['20%', '40%', '60%'] })[0]).not.toBe('progress');
  });

  it('settles a heading with two meanings by its cells', () => {
    expect(match({ 'Recommendation / AFI': LONG })).toEqual(['text']);
    expect(match({ 'Recommendation / AFI': ['AFI', 'Recommendation', 'AFI'] })).toEqual(['findingType']);
    expect(match({ 'Recommendation / AFI': [] })[0]).toMatch(/\?$/);
  });

  it('takes a likely heading only when its cells bear it out', () => {
    expect(match({ Description: LONG })).toEqual(['text']);
    expect(match({ Description: ['x', 'y', 'z'] })[0]).not.toBe('text');
  });

  it('knows RAG by fill alone', () => {
    expect(match({ RAG: [{ fill: '#FF0000' }, { fill: '#00B050' }, { fill: '#FFC000' }] })).toEqual(['rag']);
  });

  it('does what the officer decided, on this sheet before any sheet', () => {
    const decisions: Decisions = {
      ...NO_DECISIONS,
      columns: [
        { header: 'date', field: 'published' },
        { sheet: 'Sheet1', header: 'Date', field: 'targetDate' },
        { header: 'Status', field: null },
        { sheet: 'Other', header: 'Owner', field: 'lead' },
      ],
    };
    expect(match({ Date: [], Status: [], Owner: [], 'Due date': [] }, decisions)).toEqual([
      'targetDate!',
      '-',
      'owner',
      'revisedDate?',
    ]);
  });
});

describe('headingWords', () => {
  it.each([
    ['Rec No.', 'recommendation number'],
    ['% Complete', 'percent complete'],
    ['dateClosed', 'date closed'],
    ['HMICFRSStatus', 'hmicfrs status'],
    ["PCC's comments", 'pccs comments'],
    ['Target date (dd/mm/yy)', 'target date'],
    ['Lead\n officer', 'lead officer'],
  ])('%s', (heading, words) => expect(headingWords(heading)).toBe(words));
});

describe('isSlip', () => {
  it.each([
    ['recomendation', 'recommendation', true],
    ['taget date', 'target date', true],
    ['targetdate', 'target date', true],
    ['rag', 'tag', false],
    ['hmicfrs rag', 'hmicfrs id', false],
    ['status', 'status', false],
  ])('%s for %s: %s', (words, known, slip) => expect(isSlip(words, known)).toBe(slip));
});
