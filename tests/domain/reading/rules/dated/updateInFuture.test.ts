import { judged } from './datedRules';

test('updated on a day after the position date', () => {
  expect(judged('row/update-in-future', { updated: '2021-06-02' })).toMatchObject([
    { cell: 'H2', field: 'updateDate', value: '2021-06-02' },
  ]);
  expect(judged('row/update-in-future', { updated: '2021-06-01' })).toEqual([]);
});
