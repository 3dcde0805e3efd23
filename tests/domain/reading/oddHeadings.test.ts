import { NO_DECISIONS } from '../../../src/domain/decisions';
import type { Reading } from '../../../src/domain/reading/reading';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import { parseIsoDate } from '../../../src/domain/workbook/serialDate';
import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot';
import { day, failed, grid, workbook, type Short } from '../gridBuilder';

/** Headings that are no words, that nobody knows, or that slipped one row up: the rows below them are read all the same. */

const A = 'The force should review its control room.';
const B = 'The force should train its detention officers.';
const C = 'The force should publish its plan for victims.';
const HEADINGS = ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Target date', 'Status'];
const row = (ref: string, text: string): Short[] => [
  ref,
  'PEEL 2021/22',
  text,
  'Supt Khan',
  day('2024-09-30'),
  'Complete',
];
const read = (sheet: SheetSnapshot): Reading =>
  readTrackers(workbook(sheet), { decisions: NO_DECISIONS, acceptSuggestions: false });
const texts = (cells: readonly (readonly Short[])[], options = {}): (string | null)[] =>
  read(grid(cells, options)).recommendations.map(({ text }) => text);
const said = ({ issues }: Reading): string[] =>
  issues
    .filter(({ code }) => !/^(?:inspection\/no-publication-date|row\/missing)/.test(code))
    .map(({ code, cell }) => `${code} ${String(cell)}`);

const LONG =
  'Progress this period - say what has been done, what the effect has been, how you know, and what is still to do before closure';
const many = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name} ${i + 1}`);

it.each<[string, Short[]]>([
  ['a month that Excel made a date', [...HEADINGS, day('2024-06-01')]],
  ['a date before other headings', [...HEADINGS.slice(0, 5), day('2024-06-11'), 'Status']],
  ['a year', [...HEADINGS, 2024]],
  ['an error', [...HEADINGS, failed('#REF!')]],
  ['a tick', [...HEADINGS, true]],
  ['a count before the first', [1, ...HEADINGS]],
  ['a whole instruction', [...HEADINGS, LONG]],
  ['a count of its own beside', [...HEADINGS, null, 'Open', 2]],
  ['months', [...HEADINGS, ...many('Jan', 24)]],
  ['boards beside three known headings', ['Ref', 'Recommendation', 'Owner', ...many('Board', 14)]],
  ['two headings and a date', ['Ref', 'Recommendation', day('2024-06-11')]],
])('headings with %s open a tracker', (_, headings) => {
  const at = headings.indexOf('Recommendation');
  const first = headings.indexOf('Ref');
  const line = (ref: string, text: string): Short[] =>
    headings.map((heading, i) => (i === at ? text : i === first ? ref : heading === 'Owner' ? 'Supt Khan' : null));
  expect(texts([headings, line('1', A), line('2', B)])).toEqual([A, B]);
});

it('the first row of an Excel table holds its headings, however many others stand there', () => {
  const headings = ['Ref', 'Recommendation', ...many('Board', 14)];
  const cells = [headings, ['1', A], ['2', B]];
  expect(texts(cells)).toEqual([]);
  expect(texts(cells, { tables: [{ name: 'Tracker', area: 'A1:P3' }] })).toEqual([A, B]);
});

it.each<[string, Short]>([
  ['date', day('2024-06-11')],
  ['instruction', LONG],
])('a tracker with a %s for a heading above another one is read', (_, odd) => {
  expect(texts([[...HEADINGS, odd], row('1', A), row('2', B), [], [...HEADINGS, 'Date closed'], row('3', C)])).toEqual([
    A,
    B,
    C,
  ]);
});

it.each<[string, Short[], Short[][]]>([
  ['an error', ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Date closed', failed('#REF!')], []],
  ['a year', ['Ref', 'Inspection', 'Recommendation', 'Lead', 'Date closed', 2023], []],
  [
    'a date behind a blank row',
    ['Ref', 'Inspection', 'Recommendation', 'Lead', 'Date closed', day('2023-06-11')],
    [[]],
  ],
  ['an instruction behind a blank row', ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Date closed', LONG], [[]]],
])('rows below new headings with %s are read by these', (_, headings, gap) => {
  const { recommendations } = read(grid([HEADINGS, row('1', A), ...gap, headings, row('2', B)]));
  const day = parseIsoDate('2024-09-30');
  expect(recommendations.map(({ text, targetDate, closedDate }) => [text, targetDate, closedDate])).toEqual([
    [A, day, null],
    [B, null, day],
  ]);
});

it.each<[string, Short[]]>([
  [
    'labels and values',
    ['Owner', 'Supt Khan', 'Improve how calls are answered', 'Lead', day('2024-06-11'), 'Inspection'],
  ],
  [
    'words of types and people',
    ['Ref', 'Custody', 'Improve how calls are answered', 'Owner', day('2024-06-11'), 'Late'],
  ],
  [
    'a type, a status and a name',
    ['5', 'Recommendation', 'Improve how calls are answered', day('2024-06-11'), 'Owner', 'Closed'],
  ],
  [
    'three such words among many',
    ['5', 'Recommendation', 'Improve how calls are answered', 'Owner', 'Soon', 'Closed', 'x', 'y'],
  ],
])('%s are no headings', (_, line) => {
  expect(texts([HEADINGS, row('1', A), line, row('2', B)])).toEqual([A, 'Improve how calls are answered', B]);
});

it('a row that tells the force something is no heading, though it has headings beside it', () => {
  const advice = `${C} It must do so within six months and tell the commissioner how it means to pay for all of this.`;
  const line = ['Inspection', 'Ref', advice, 'Lead', 'Owner', 'Theme'];
  expect(texts([HEADINGS, row('1', A), line, row('2', B)])).toEqual([A, advice, B]);
});

it('boards beside the headings of a second tracker do not hide it', () => {
  const headings = ['Ref', 'Inspection', 'Recommendation', 'Lead', 'Date closed', ...many('FIB', 14)];
  const { recommendations } = read(grid([HEADINGS, row('1', A), headings, row('2', B)]));
  expect(recommendations.map(({ text, lead }) => [text, lead])).toEqual([
    [A, null],
    [B, 'Supt Khan'],
  ]);
});

describe('headings one row above the others', () => {
  const publish = (reading: Reading): (boolean | null)[] => reading.recommendations.map((one) => one.publish);
  const bare = [null, null, null, null, null, null];

  it.each<[string, Short[]]>([
    ['alone', [...bare, 'Publish?']],
    ['beside another', [...bare, 'Publish?', 'RAG']],
    ['beside a title', ['PEEL 2021/22', ...bare.slice(1), 'Publish?']],
  ])('Publish? %s is joined to them', (_, above) => {
    expect(publish(read(grid([above, HEADINGS, [...row('1', A), 'N', 'Red'], [...row('2', B), 'Y', 'Red']])))).toEqual([
      false,
      true,
    ]);
  });

  it('a title merged over all columns stays out of the headings', () => {
    const title = 'Last counts of PEEL 2021/22 - published 14 July 2022';
    const cells = [[title, ...bare.slice(1), 'Publish?'], HEADINGS, [...row('1', A), 'N']];
    expect(publish(read(grid(cells, { merges: ['A1:F1'] })))).toEqual([false]);
  });

  it('a heading that nobody knows, alone there, heads the column', () => {
    const reading = read(grid([[...bare, 'Board minute'], HEADINGS, [...row('1', A), '12b']]));
    expect(reading.trackers[0]?.columns[6]?.header).toBe('Board minute');
  });

  it('over repeated headings it opens another block', () => {
    const cells = [HEADINGS, row('1', A), [], [...bare, 'Publish?'], HEADINGS, [...row('2', B), 'N']];
    const reading = read(grid(cells));
    expect(reading.trackers.map(({ headerRows }) => headerRows)).toEqual([[0], [3, 4]]);
    expect(reading.recommendations[1]?.publish).toBe(false);
  });

  it('a row of data above repeated headings stays one', () => {
    const cells = [HEADINGS, row('1', A), [...row('2', B), 'Publish'], HEADINGS, [...row('3', C), 'N']];
    expect(texts(cells)).toEqual([A, B, C]);
  });

  it.each<[string, Short[]]>([
    ['a word that is no heading, beside a title,', ['PEEL 2021/22', null, null, 'v1.2']],
    ['a day', [null, null, null, day('2022-07-14')]],
  ])('%s stays above them', (_, above) => {
    const headings = ['Ref', 'Recommendation', 'Owner'];
    const cells = [above, headings, ['1', A, 'Supt Khan', 'x'], ['2', B, 'Supt Bell', 'y']];
    expect(read(grid(cells)).trackers[0]?.headerRows).toEqual([1]);
  });

  it('over a column with nothing below it is left where it stands', () => {
    const reading = read(grid([[...bare, 'Publish?'], HEADINGS, row('1', A)]));
    expect(reading.trackers[0]?.headerRows).toEqual([1]);
  });
});

describe('rows above a tracker that may be recommendations are told', () => {
  const tracker = [HEADINGS, row('9', C)];

  it.each<[string, Short[][], string[]]>([
    ['rows without headings', [row('1', A), row('2', B), []], ['sheet/text-not-read A1']],
    ['one row', [['1', A, 'Supt Khan'], []], ['sheet/text-not-read A1']],
    ['a list', [[A], [B], []], ['sheet/text-not-read A1']],
    [
      'below headings that nobody knows',
      [['Line', 'Particulars', day('2024-06-11')], ['1', A, 'x'], []],
      ['sheet/text-not-read A2'],
    ],
    [
      'that ask nobody',
      [['1', 'PEEL', 'Improve how calls from the public are answered', 'Supt Khan', 'In progress'], []],
      ['sheet/not-read A1'],
    ],
  ])('%s', (_, above, issues) => {
    expect(said(read(grid([...above, ...tracker])))).toEqual(issues);
  });

  it.each<[string, Short[][]]>([
    ['a line of guidance', [['The force must fill in every column.'], []]],
    ['a title with its day', [['An inspection of how Northshire treats its people', 'Published', day('2022-07-14')]]],
    ['counts', [['Status', 'Red', 'Amber', 'Green'], ['Open', 1, 2, 3], []]],
  ])('%s is none', (_, above) => {
    expect(said(read(grid([...above, ...tracker])))).toEqual([]);
  });
});

it('a year before the headings does not hide the lines that name inspections', () => {
  const reading = read(
    grid([
      [2023, 'Ref', 'Recommendation', 'Owner', 'Status'],
      [null, 'PEEL 2021/22: Northshire - published 18 January 2015'],
      [null, 'R1', A, 'Supt Khan', 'Complete'],
      [null, 'Rural beats: an inspection (published 14 November 2015)'],
      [null, 'R2', B, 'Supt Khan', 'Complete'],
    ]),
  );
  expect(reading.recommendations.map(({ inspection, published }) => [inspection, published])).toEqual([
    ['PEEL 2021/22: Northshire', parseIsoDate('2015-01-18')],
    ['Rural beats: an inspection', parseIsoDate('2015-11-14')],
  ]);
});
