import { judged } from './datedRules';

test.each([
  ['Closed', 'Red', 'complete'],
  ['Closed', 'Amber', 'complete'],
  ['Complete - awaiting HMICFRS', 'Amber', 'awaiting'],
])('%s and %s', (status, rag, suggestion) =>
  expect(judged('row/complete-with-open-rag', { status, rag })).toMatchObject([
    { cell: 'G2', field: 'rag', suggestion },
  ]),
);

test.each([
  ['Closed', 'Green'],
  ['Closed', 'Blue'],
  ['In progress', 'Red'],
])('not %s and %s', (status, rag) => expect(judged('row/complete-with-open-rag', { status, rag })).toEqual([]));
