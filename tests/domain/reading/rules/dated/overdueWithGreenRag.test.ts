import { judged } from './datedRules';

test('past its date and green', () => {
  expect(judged('row/overdue-with-green-rag', { target: '2021-05-31', rag: 'Green' })).toMatchObject([
    { cell: 'G2', value: 'green', suggestion: 'red', data: { reason: 'Overdue by 1 day' } },
  ]);
});

test.each([
  ['due on the day', { target: '2021-06-01', rag: 'Green' }],
  ['amber', { target: '2021-05-31', rag: 'Amber' }],
  ['closed', { target: '2021-05-31', rag: 'Green', status: 'Closed' }],
])('not %s', (_, facts) => expect(judged('row/overdue-with-green-rag', facts)).toEqual([]));
