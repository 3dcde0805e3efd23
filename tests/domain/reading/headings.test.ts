import { NO_DECISIONS } from '../../../src/domain/decisions';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot';
import { day, grid, workbook, type Short } from '../gridBuilder';

const HEADERS: Short[] = ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'];
const row = (ref: string): Short[] => [ref, `The force should mend matter ${ref}.`, 'AB', day('2021-06-30'), 'Closed'];
const rows = (count: number): Short[][] => Array.from({ length: count }, () => ['A note above the tracker']);

const read = (...sheets: readonly SheetSnapshot[]) =>
  readTrackers(workbook(...sheets), { decisions: NO_DECISIONS, acceptSuggestions: false });
const found = (...sheets: readonly SheetSnapshot[]) =>
  read(...sheets).trackers.map(({ sheet, headerRows, rows: count }) => [sheet, headerRows, count]);

it.each([0, 1, 12, 39])('headings in row %d of the sheet, counted from 0', (above) => {
  expect(found(grid([...rows(above), HEADERS, row('1'), row('2')]))).toEqual([['Sheet1', [above], 2]]);
});

it('three rows of headings, merged', () => {
  const sheet = grid(
    [
      ['Recommendation', '', 'Response', '', ''],
      ['Ref', 'Recommendation', 'Who', 'Dates', ''],
      ['', '', 'Owner', 'Target date', 'Status'],
      row('1'),
    ],
    { merges: ['A1:B1', 'C1:E1', 'A2:A3', 'B2:B3', 'D2:E2'] },
  );
  const reading = read(sheet);
  expect(reading.trackers.map(({ headerRows }) => headerRows)).toEqual([[0, 1, 2]]);
  expect(reading.trackers[0]?.columns.map(({ field }) => field)).toEqual([
    'ref',
    'text',
    'owner',
    'targetDate',
    'forceStatus',
  ]);
});

it('headings that are said again lower down', () => {
  const [tracker] = read(grid([HEADERS, row('1'), HEADERS, row('2')])).trackers;
  expect([tracker?.rows, tracker?.skipped]).toEqual([2, [{ row: 2, kind: 'repeatedHeader' }]]);
});

it('several sheets, hidden ones too', () => {
  const hidden = grid([HEADERS, row('2'), row('3')], { name: 'Old', visibility: 'veryHidden' });
  expect(found(grid([HEADERS, row('1')]), hidden)).toEqual([
    ['Sheet1', [0], 1],
    ['Old', [0], 2],
  ]);
});

it('rows that a filter hides', () => {
  const reading = read(grid([HEADERS, row('1'), row('2'), row('3')], { hiddenRows: [1, 2] }));
  expect(reading.recommendations.map(({ ref }) => ref)).toEqual(['1', '2', '3']);
  expect(reading.issues.filter(({ code }) => code === 'sheet/hidden-rows')).toMatchObject([{ value: '2, 3' }]);
});

it('footnotes and totals below are no recommendations', () => {
  const sheet = grid([HEADERS, row('1'), ['Sub-total', 1], row('2'), ['Total', 2], ['* as agreed with the force']]);
  const [tracker] = read(sheet).trackers;
  expect([tracker?.rows, tracker?.skipped.map(({ kind }) => kind)]).toEqual([2, ['total', 'total', 'note']]);
});
