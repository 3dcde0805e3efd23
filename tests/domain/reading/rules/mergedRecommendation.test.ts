import { found } from './oneTracker';

const rows = [{}, { Recommendation: null, Status: 'Closed' }, { Ref: '2', Recommendation: 'Keep one log of custody.' }];

test('a recommendation merged over rows that are counted each', () =>
  expect(found('cell/merged-recommendation', rows, { merges: ['F2:F3'] })).toMatchObject([
    {
      cell: 'F2:F3',
      field: 'text',
      value: 'The force should mend the thing.',
      severity: 'warning',
      data: { count: 2 },
    },
  ]));

test.each(['A2:A3', 'F4:G4', 'F4:F6'])('not another column, along a row, or over one row of data: %s', (area) =>
  expect(found('cell/merged-recommendation', rows, { merges: [area] })).toEqual([]),
);
