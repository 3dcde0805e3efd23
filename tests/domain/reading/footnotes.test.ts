import { NO_DECISIONS } from '../../../src/domain/decisions';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import { day, grid, workbook, type Short } from '../gridBuilder';

const HEADINGS: Short[] = ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'];
const row = (ref: string, status: string): Short[] => [
  ref,
  `The force should keep log ${ref}.`,
  'PC Hall',
  day('2024-02-01'),
  status,
];
const NOTE = '* Reopened by HMICFRS after the September visit';

const told = (...rows: readonly (readonly Short[])[]) =>
  readTrackers(workbook(grid([HEADINGS, ...rows])), { decisions: NO_DECISIONS, acceptSuggestions: false })
    .issues.filter(({ code }) => code === 'cell/footnoted')
    .map(({ cell, field, value, data, severity }) => ({ cell, field, value, data, severity }));

describe('a value with the mark of a footnote', () => {
  it.each<[string, string, Short[]]>([
    ['Complete*', NOTE, [NOTE]],
    ['Complete *', '* Reopened in September', ['*', 'Reopened in September']],
    ['Complete²', '² Subject to reality testing', ['² Subject to reality testing']],
    ['Complete†', '†Reopened in September', ['†Reopened in September']],
  ])('is told with the footnote: %s', (status, note, line) =>
    expect(told(row('1', status), row('2', 'Complete'), [], line)).toEqual([
      { cell: 'E2', field: 'forceStatus', value: status, data: { note }, severity: 'warning' },
    ]),
  );

  it('is told of the reference, too', () =>
    expect(told(row('1*', 'Complete'), row('2', 'Complete'), [NOTE])).toMatchObject([{ cell: 'A2', field: 'ref' }]));

  it.each<[string, Short[][]]>([
    ['without a footnote', [row('1', 'Complete*'), row('2', 'Complete')]],
    ['with the footnote of another mark', [row('1', 'Complete**'), [NOTE]]],
    ['without a mark', [row('1', 'Complete'), row('2', 'Complete'), [NOTE]]],
    ['where the mark stands alone', [row('1', '*'), [NOTE]]],
    ['where it is a note itself', [row('1', 'Complete'), ['* Reopened by HMICFRS*']]],
  ])('is not told %s', (_, rows) => expect(told(...rows)).toEqual([]));
});
