import { NO_DECISIONS } from '../../../src/domain/decisions';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import { day, grid, workbook, type Short } from '../gridBuilder';

const HEADINGS: Short[] = ['Ref', 'Inspection', 'Recommendation', 'Action', 'Owner', 'Due', 'Status'];
const FIRST: Short[] = [
  '1',
  'PEEL 2021/22',
  'The force should keep one log of custody records.',
  'Write a policy',
  'PC Hall',
  day('2024-02-01'),
  'Complete',
];
const NEXT: Short[] = [
  '2',
  'PEEL 2021/22',
  'The force should train its call centre.',
  '',
  'PC Hall',
  day('2024-02-01'),
  'Complete',
];
const line = (due: Short, status: Short): Short[] => ['', '', '', 'Train sergeants', 'Sgt Fox', due, status];

const told = (...rows: readonly (readonly Short[])[]) =>
  readTrackers(workbook(grid([HEADINGS, ...rows])), { decisions: NO_DECISIONS, acceptSuggestions: false })
    .issues.filter(({ code }) => code === 'row/several-lines')
    .map(({ cell, field, value, data, severity }) => ({ cell, field, value, data, severity }));

const D2 = day('2024-05-01');
describe('lines of actions or updates below a recommendation', () => {
  it('are told where they have another status, the last one with it', () =>
    expect(told(FIRST, line('', 'In progress'), line('', 'Not started'), NEXT)).toEqual([
      {
        cell: 'G2',
        field: 'forceStatus',
        value: 'Complete',
        data: { count: 2, last: 'Not started' },
        severity: 'warning',
      },
    ]));

  it('are told where they are news of it', () =>
    expect(told(FIRST, ['', '', 'Update 12/03: ACC leads', '', '', '', 'In progress'], NEXT)).toMatchObject([
      { cell: 'G2', data: { last: 'In progress' } },
    ]));

  it('are told where they have another date only', () =>
    expect(told(FIRST, line(D2, 'Complete'), NEXT)).toMatchObject([
      { cell: 'F2', field: 'targetDate', data: { count: 1 } },
    ]));

  it('are told where the first line says nothing', () =>
    expect(told([...FIRST.slice(0, 6), ''], line(day('2024-02-01'), 'In progress'), NEXT)).toMatchObject([
      { cell: 'G2', value: null, data: { last: 'In progress' } },
    ]));

  it.each<[string, Short[][]]>([
    ['where they say the same', [FIRST, line(day('2024-02-01'), 'Complete'), NEXT]],
    ['where they have neither', [FIRST, line('', ''), NEXT]],
    ['behind a blank row', [FIRST, [], line(D2, 'In progress'), NEXT]],
    ['where they are an example', [FIRST, ['EXAMPLE', '', '', '', 'TB', D2, 'Closed'], NEXT]],
    ['where they are headings of something else', [FIRST, ['', 'Version', 'Change made', '', '', '', 'Status'], NEXT]],
  ])('are not told %s', (_, rows) => expect(told(...rows)).toEqual([]));
});
