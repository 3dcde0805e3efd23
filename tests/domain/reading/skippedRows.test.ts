import { NO_DECISIONS } from '../../../src/domain/decisions';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { Reading } from '../../../src/domain/reading/reading';
import { day, filled, grid, workbook, type SheetOptions, type Short } from '../gridBuilder';

const HEADERS = ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Target date', 'Status'];
const row = (ref: string): Short[] => [
  ref,
  'Rural beats',
  `The force should mend matter ${ref}.`,
  'AB',
  day('2021-06-30'),
  'Closed',
];
const read = (rows: readonly (readonly Short[])[], options: SheetOptions = {}): Reading =>
  readTrackers(workbook(grid(rows, options)), { decisions: NO_DECISIONS, acceptSuggestions: false });
const rowsOf = (reading: Reading): number[] => reading.recommendations.map(({ source }) => source?.row ?? -1);
const skippedOf = (reading: Reading) =>
  reading.trackers.flatMap(({ skipped }) => skipped.map(({ row: at, kind }) => `${at} ${kind}`));
const unsure = (reading: Reading) =>
  reading.issues
    .filter(({ code }) => code === 'row/skipped-text')
    .map(({ cell, value }) => `${cell ?? ''} ${value ?? ''}`);

describe('a row of few cells', () => {
  it.each([
    'Contact centre supervisors should meet each of their staff.',
    'Key workers should be named for each child.',
    'Key workers for each vulnerable child in custody',
    '(1) Train all staff.',
    'Source and store the evidence in one place',
  ])('is a recommendation with the words %j alone', (text) => {
    const reading = read([HEADERS, row('1'), [null, null, text], row('2')]);
    expect(rowsOf(reading)).toEqual([1, 2, 3]);
    expect(reading.recommendations[1]?.text).toBe(text);
  });

  it.each([
    ['Note: the board agreed these dates', []],
    ['Source: minutes of the board', []],
    [
      'Please note that the force agreed every one of these dates with the board',
      ['C3 Please note that the force agreed every one of these dates with the board'],
    ],
  ])('is a note where it says so: %j', (text, expected) => {
    const reading = read([HEADERS, row('1'), [null, null, text], row('2')]);
    expect([rowsOf(reading), skippedOf(reading), unsure(reading)]).toEqual([[1, 3], ['2 note'], expected]);
  });

  it('is a note below a blank row, and is told; a recommendation to a force stays one', () => {
    const reading = read([
      HEADERS,
      row('1'),
      [],
      [null, null, 'Dates as agreed at the meeting in the spring'],
      [null, null, 'The force must keep a log of this.'],
    ]);
    expect([rowsOf(reading), unsure(reading)]).toEqual([[1, 4], ['C4 Dates as agreed at the meeting in the spring']]);
  });

  it('keeps the banner above when only a reference stands in it', () => {
    const headers = ['Ref', 'Recommendation', 'Status'];
    const banner = ['Rural beats (published 3 March 2020)'];
    const rows = [headers, banner, ['R11', 'Keep one log.', 'Closed'], ['R12'], ['R13', 'Keep two logs.', 'Closed']];
    const reading = read(rows);
    expect(reading.recommendations.map(({ ref, inspection }) => [ref, inspection])).toEqual([
      ['R11', 'Rural beats'],
      ['R12', 'Rural beats'],
      ['R13', 'Rural beats'],
    ]);
    expect(reading.issues.map(({ code, cell }) => [code, cell])).toContainEqual(['row/missing-text', 'B4']);
  });

  const STRIPE = '#DDEBF7';
  const HEADED = ['Recommendation', 'Owner', 'Status'];
  const striped = (text: string): Short[] => [filled(STRIPE, text), filled(STRIPE, 'AB'), filled(STRIPE, 'Closed')];
  it('is no banner in a stripe that rows of data have too', () => {
    const reading = read([
      HEADED,
      striped('Keep one log'),
      ['Keep two logs', 'AB', 'Closed'],
      [filled(STRIPE, 'Keep three logs')],
    ]);
    expect(rowsOf(reading)).toEqual([1, 2, 3]);
    const banner = read([
      HEADED,
      ['Keep one log', 'AB', 'Closed'],
      [filled('#FFFF00', 'Rural beats')],
      ['Keep two logs', 'AB', 'Closed'],
    ]);
    expect(skippedOf(banner)).toEqual(['2 banner']);
  });

  const MERGED = ['Recommendation', '', 'Target date', 'Status'];
  it('is no banner when every row is merged alike, or its date is a target', () => {
    const rows = [
      MERGED,
      ['Keep one log', '', day('2021-01-01'), 'Closed'],
      ['Keep two logs', '', day('2021-01-01')],
      ['Keep three logs', '', day('2021-01-01'), 'Closed'],
    ];
    expect(rowsOf(read(rows, { merges: ['A2:B2', 'A3:B3', 'A4:B4'] }))).toEqual([1, 2, 3]);
    expect(rowsOf(read(rows, { merges: ['A3:B3'] }))).toEqual([1, 2, 3]);
  });
});

describe('a row of figures', () => {
  it.each<[string, Short[], string[]]>([
    ['a subtotal in the column of the recommendations', [null, null, 5], []],
    ['a lone number', [null, null, null, null, null, 5], []],
    ['Total and figures', ['Total', null, 5, null, null, '3 open'], []],
    ['TOTAL with its words', ['TOTAL', '4 recommendations', '3 open'], []],
    ['a count', ['Count', null, null, 12], ['A4 Count | 12']],
    ['a state and its count', ['Open', 3], ['A4 Open | 3']],
    ['a number of', ['Number open', null, 5, null, null, '3'], ['A4 Number open | 5 | 3']],
    ['a percentage', ['% complete', null, '60%'], ['A4 % complete | 60%']],
  ])('is no recommendation: %s', (_, cells, expected) => {
    const reading = read([HEADERS, row('1'), row('2'), cells]);
    expect([rowsOf(reading), skippedOf(reading), unsure(reading)]).toEqual([[1, 2], ['3 total'], expected]);
    expect(reading.inspections.map(({ title }) => title)).toEqual(['Rural beats']);
  });

  it.each<[string, Short[]]>([
    ['Last reviewed', ['Last reviewed by the board', null, null, null, day('2021-01-01')]],
    ['Next review', ['Next review due', null, null, 'AB', day('2021-01-01')]],
    ['words without text or reference', ['Board secretary', null, null, 'AB', day('2021-01-01'), 'Closed']],
  ])('is no recommendation but is told: %s', (_, cells) => {
    const reading = read([HEADERS, row('1'), row('2'), cells]);
    expect([rowsOf(reading), skippedOf(reading)]).toEqual([[1, 2], ['3 note']]);
    expect(unsure(reading)).toHaveLength(1);
  });

  it('is one when it has a reference of its own, or words that merely begin like a count', () => {
    expect(rowsOf(read([HEADERS, row('1'), ['R2', null, null, 'AB', day('2021-01-01'), 'Closed']]))).toEqual([1, 2]);
    const started = read([
      ['Ref', 'Recommendation', '% complete'],
      ['Rec 1', 'Keep one log of it.', 10],
      ['Rec 2', null, 50],
    ]);
    expect(rowsOf(started)).toEqual([1, 2]);
    const percents = [
      ['Recommendation', '% complete', 'Owner'],
      ['Keep one log', 10, 'AB'],
      ['Complete training records', 50, 'AB'],
    ];
    expect(rowsOf(read(percents))).toEqual([1, 2]);
  });

  it('reads words that are merged over several rows for each of them', () => {
    const rows = [HEADERS, row('1'), ['', 'Rural beats', null, 'CD', day('2021-06-30'), 'Closed']];
    expect(rowsOf(read(rows, { merges: ['C2:C3'] }))).toEqual([1, 2]);
  });
});

describe('a line between two blocks', () => {
  it('is the title of the lower one and no row that was skipped', () => {
    const reading = read([
      HEADERS,
      row('1'),
      [],
      ['Inspection: Custody'],
      ['No.', 'Recommendation', 'Lead', 'Status', 'Date closed'],
      ['9', 'Keep a log.', 'ACC', 'Closed', day('2020-02-03')],
    ]);
    expect(reading.recommendations.map(({ inspection }) => inspection)).toEqual(['Rural beats', 'Custody']);
    expect(unsure(reading)).toEqual([]);
  });
});
