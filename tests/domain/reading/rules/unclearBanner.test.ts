import { day, grid, type Short } from '../../gridBuilder';
import { issuesOf } from './oneTracker';

const HEADERS = ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'];
const row = (ref: string): Short[] => [
  ref,
  `The force should put matter ${ref} right.`,
  'AB',
  day('2021-06-30'),
  'Closed',
];
const sheet = grid([HEADERS, ['Rural beats'], row('1'), row('2'), ['Custody - published 3 March 2020'], row('3')]);

test('a line that may name an inspection is asked about once, with the rows that wait for it', () => {
  expect(issuesOf([sheet]).filter(({ code }) => code === 'row/unclear-banner')).toMatchObject([
    { cell: 'A2', field: 'inspection', value: 'Rural beats', data: { count: 2 } },
  ]);
});

test('not once the officer has said that it is one', () => {
  const codes = issuesOf([sheet], { inspectionTitles: [{ title: 'Rural beats', as: 'Rural beats' }] }).map(
    ({ code }) => code,
  );
  expect(codes.filter((code) => code !== 'inspection/no-publication-date')).toEqual([]);
});
