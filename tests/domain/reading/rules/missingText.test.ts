import { at, cells } from './oneTracker';

test('a row with other values but no recommendation', () => {
  expect(cells('row/missing-text', { Recommendation: null }, { Ref: '2' })).toEqual([at('Recommendation', 2)]);
});
