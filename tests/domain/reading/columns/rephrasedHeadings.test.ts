import { isPlaceholder } from '../../../../src/domain/reading/columns/knownHeading';
import { matchHeading } from '../../../../src/domain/reading/columns/matchHeading';
import { match } from './matchHeadings';

/** Fields that a heading may mean, best first: plain where it is known, with `?` where it is only offered. */
const meanings = (heading: string): string =>
  matchHeading(heading, heading)
    .map(({ field, strength }) => `${field}${strength === 'sure' || strength === 'likely' ? '' : '?'}`)
    .join(' ');

const LONG = ['The force should do one thing well.', 'The force should stop another thing.'];

describe('a heading in other words', () => {
  it.each([
    // Figures and codes before it, abbreviations, words that a line's end broke, what a SharePoint list writes
    ['2. Recommendation', 'text'],
    ['A3 Target date', 'targetDate revisedDate?'],
    ['a) Owner', 'owner'],
    ['Q1 update', 'progress?'],
    ['REV TGT', 'revisedDate'],
    ['Orig. Impl. Date', 'targetDate'],
    ['C/Off lead', 'lead'],
    ["Pub'd", 'published'],
    ['Rev', ''],
    ['Revised Implemen- tation Date', 'revisedDate'],
    ['R.A.G.', 'rag'],
    ['Rec_x0020_ID', 'ref'],
    ['Cabinet\nMember[iii]', 'lead?'],
    ['Status of implementation', 'forceStatus'],
    ['Safeguard title', 'text?'],
    ['Job title', ''],
    ['Inspector', ''],
    ['Actual achieved', ''],
    ['Date done', 'closedDate'],
    // Words in another order
    ['Date (target)', 'targetDate revisedDate?'],
    ['Date (closed)', 'closedDate'],
    ['Officer (lead)', 'lead'],
    ['Ref (HMICFRS)', 'hmicfrsRef'],
    ['Dates Completed', 'closedDate'],
    // What changes nothing
    ['RAG (now)', 'rag'],
    ['Status @ 31.3.26', 'forceStatus'],
    ['Position as at 30/09/2025', 'forceStatus? progress?'],
    ['Brief description', 'text'],
    ['Status (Open / Proposed for closure / Discharged)', 'forceStatus'],
    ['Urgency (H/M/L)', 'priority'],
    ['Ownership - Tactical', 'owner'],
    ['Recommendation - Published', 'published'],
    ['Progress since last panel', 'progress forceStatus?'],
    // What changes a lot
    ['Resolved: Yes or No', 'forceStatus?'],
    ['RAG (last Panel)', 'rag?'],
    ['Previous status', ''],
    ['Date (created / closed)', 'published?'],
    ['Category (Mandatory / Recommended)', 'theme? findingType?'],
    // Two things in one heading
    ['Notes / Remarks', 'progress'],
    ['Lead / Responsible officer', 'owner'],
    ['Next steps & notes', 'progress?'],
    ['Risk / Update', 'text? priority?'],
    // Slips of the keyboard: without doubt in a long word, else asked about
    ['Reccomendation', 'text'],
    ['Evidance', 'evidence'],
    ['Statis', 'forceStatus?'],
    ['Statsu', 'forceStatus?'],
    // Numbers of something else
    ['Phone number', ''],
    ['Widget ID', 'ref'],
    ['Owner employee ID', ''],
  ])('%j means %s', (heading, expected) => expect(meanings(heading).split(' ').slice(0, 2).join(' ')).toBe(expected));
});

describe('what is done about a finding', () => {
  it('is the recommendation only where nothing else may be', () => {
    expect(match({ Action: [], Owner: [], Status: [] })[0]).toBe('text');
    expect(match({ Reference: [], Observations: [], Reccommendations: [], Action: [] }).slice(1)).toEqual([
      '-',
      'text',
      'progress?',
    ]);
    expect(match({ 'Finding ID': [], 'Finding title': [], Status: [], Action: [] })[3]).not.toBe('text');
    expect(match({ ID: [], Title: [], 'Root cause': [], 'Corrective action': [] })).toEqual(['ref', 'text?', '-', '-']);
  });
});

describe('cells that speak of another field', () => {
  it('turn even one row against a status column that holds colours', () => {
    expect(match({ Recommendation: LONG, Status: ['Amber'], State: ['Open'] })).toEqual(['text', '-', 'forceStatus']);
  });

  it('turn a priority column that holds themes', () => {
    expect(match({ Recommendation: LONG, Priority: ['Protecting the vulnerable', 'Visible policing'] })[1]).not.toBe(
      'priority',
    );
    expect(match({ Recommendation: LONG, Priority: ['High', 'Low'] })[1]).toBe('priority');
  });

  it('leave short texts under a likely heading, unless another column may hold the recommendations', () => {
    const short = ['Review the log', 'Brief staff', 'Publish'];
    expect(match({ Action: short, Owner: [], 'Due date': [] })[0]).toBe('text');
    expect(match({ Action: short, Title: LONG, Owner: [], 'Due date': [] })[0]).not.toBe('text');
    expect(match({ Action: ['A1', 'A2'], Owner: [], 'Due date': [] })[0]).not.toBe('text');
  });

  it('make a reference of numbers under "Recommendation" beside the words', () => {
    expect(match({ Recommendation: ['1', '2', '3'], Details: [...LONG, ...LONG], Owner: [] })).toEqual([
      'ref?',
      'text',
      'owner',
    ]);
  });

  it('turn a category that holds finding types', () => {
    expect(match({ Recommendation: LONG, Category: ['AFI', 'Cause of concern'] })[1]).toBe('findingType');
  });
});

it('an original date goes before a due date, wherever it stands', () => {
  const dates = ['1 May 2021', '2 June 2021', '3 July 2021'];
  expect(match({ Recommendation: LONG, 'Due date': dates, 'Original due date': dates })).toEqual([
    'text',
    'revisedDate?',
    'targetDate',
  ]);
});

describe('a tracker whose headings name no recommendation', () => {
  it('is offered its longest texts', () => {
    expect(match({ Ref: ['1', '2'], 'What came up': LONG, Owner: ['AB', 'CD'], Whereabouts: ['Hut', 'Barn'] })).toEqual(
      ['ref', 'text?', 'owner', '-'],
    );
  });

  it('is not where little else is known, or where a heading is known to be something else', () => {
    expect(match({ Ref: ['1', '2'], 'What came up': LONG })).toEqual(['ref', '-']);
    expect(match({ Ref: ['1', '2'], Owner: ['AB', 'CD'], Background: LONG })).toEqual(['ref', 'owner', '-']);
  });
});

it.each([
  ['[Owner]', true],
  ['<date>', true],
  ['{name}', true],
  ['[1] Owner', false],
  ['Owner', false],
])('%j is left to be filled in: %s', (text, expected) => expect(isPlaceholder(text)).toBe(expected));

describe('a column of Yes and No whose heading may ask what is published', () => {
  it.each([
    'For public report?',
    'Public facing?',
    'Publish on web',
    'Website (Y/N)',
    'Disclose?',
    'Part 2',
    'Published?',
    'PUB',
  ])('is asked about: %s', (header) => {
    expect(match({ Recommendation: LONG, Status: ['Open', 'Closed'], [header]: ['N', 'Y'] })[2]).toBe('publish?');
  });

  it('is not asked about otherwise', () => {
    expect(match({ Recommendation: LONG, 'Escalated?': ['N', 'Y'], Link: ['', ''] })).toEqual(['text', '-', 'link']);
  });
});

describe('the same thing again, at another time', () => {
  it.each([
    ['Revised date', 'Revised date 2', ['1 May 2021', '2 May 2021', '3 May 2021']],
    ['Revised date', 'Re-revised date', ['1 May 2021', '2 May 2021', '3 May 2021']],
    ['Status', 'Updated status', ['Open', 'Closed', 'Open']],
    ['Status', 'Status Sept 2024', ['Open', 'Closed', 'Open']],
    ['Owner', 'New owner', ['DM', 'PL', 'KL']],
    ['RAG', 'New RAG', ['Red', 'Green', 'Amber']],
    ['Progress', 'Progress Q2', LONG],
  ])('%s is asked about beside %s', (first, later, cells) => {
    const [, one, other] = match({ Recommendation: LONG, [first]: cells, [later]: cells });
    expect([one, other].filter((field) => field?.endsWith('?'))).not.toEqual([]);
    expect(match({ Recommendation: LONG, [first]: cells })[1]).not.toMatch(/\?$/);
  });
});

it('a report beside an inspection is asked about: one of them may be the theme', () => {
  const titles = ['PEEL 2021/22', 'Custody 2023'];
  const themes = ['Responding to the public', 'Detainee care'];
  expect(match({ Recommendation: LONG, Report: titles, Inspection: themes }).slice(1)).toContain('inspection?');
  expect(match({ Recommendation: LONG, Inspection: titles })[1]).toBe('inspection');
});
