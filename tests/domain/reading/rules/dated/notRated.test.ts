import { judged } from './datedRules';

test('no date, no rating', () => {
  expect(judged('row/not-rated', {})).toMatchObject([{ cell: 'E2', field: 'targetDate' }]);
  expect(judged('row/not-rated', { target: '2022-01-01' })).toEqual([]);
});
