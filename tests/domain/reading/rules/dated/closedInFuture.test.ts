import { judged } from './datedRules';

test('closed on a day after the position date', () => {
  expect(judged('row/closed-in-future', { status: 'Closed', closed: '2021-06-02' })).toMatchObject([
    { cell: 'I2', field: 'closedDate', value: '2021-06-02' },
  ]);
  expect(judged('row/closed-in-future', { status: 'Closed', closed: '2021-06-01' })).toEqual([]);
});

test.each([
  ['Completed 02/06/2021', '2021-06-02'],
  ['Closed 31 December 2027', '2027-12-31'],
  ['Completed July 2021', '2021-07-01'],
])('%s, which has not come', (status, value) =>
  expect(judged('row/closed-in-future', { status })).toMatchObject([{ cell: 'F2', field: 'forceStatus', value }]),
);

test.each(['Completed 01/06/2021', 'Completed June 2021', 'Closed', 'In progress - due 31/12/2027'])(
  'not %s',
  (status) => expect(judged('row/closed-in-future', { status })).toEqual([]),
);
