import { judged } from './datedRules';

test('the tracker says red, the rule says green', () => {
  expect(judged('row/rag-differs', { target: '2022-01-01', rag: 'Red' })).toMatchObject([
    { cell: 'G2', field: 'rag', value: 'red', suggestion: 'green' },
  ]);
});

test.each([
  ['they agree', { target: '2022-01-01', rag: 'Green' }],
  ['green stands for done', { status: 'Closed', rag: 'Green' }],
  ['the tracker has none', { target: '2022-01-01' }],
  ['it is overdue and green, which has a name of its own', { target: '2021-01-01', rag: 'Green' }],
  ['it is done and red, which has a name of its own', { status: 'Closed', rag: 'Red' }],
])('not when %s', (_, facts) => expect(judged('row/rag-differs', facts)).toEqual([]));
