import { judged } from './datedRules';

test('closed on a day after the position date', () => {
  expect(judged('row/closed-in-future', { status: 'Closed', closed: '2021-06-02' })).toMatchObject([
    { cell: 'I2', field: 'closedDate', value: '2021-06-02' },
  ]);
  expect(judged('row/closed-in-future', { status: 'Closed', closed: '2021-06-01' })).toEqual([]);
});
