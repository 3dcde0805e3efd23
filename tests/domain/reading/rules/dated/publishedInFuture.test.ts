import { judged } from './datedRules';

test('published on a day after the position date', () => {
  expect(judged('row/published-in-future', { published: '2021-06-02' })).toMatchObject([
    { cell: 'B2', field: 'published', value: '2021-06-02' },
  ]);
  expect(judged('row/published-in-future', { published: '2021-06-01' })).toEqual([]);
});
