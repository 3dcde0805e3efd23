import { found } from './oneTracker';

test('hidden columns of the tracker are counted and named, others are not', () => {
  expect(found('sheet/hidden-columns', [{}], { hiddenColumns: [1, 3, 30] })).toMatchObject([
    { sheet: 'Sheet1', value: 'B, D', data: { count: 2 } },
  ]);
});
