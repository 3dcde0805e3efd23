import { at, cells } from './oneTracker';

test('an open recommendation without an owner, where others have one', () => {
  expect(cells('row/missing-owner', {}, { Ref: '2', Owner: null })).toEqual([at('Owner', 3)]);
});

test.each([
  ['nobody has one', [{ Owner: null }]],
  ['it is closed', [{}, { Ref: '2', Owner: null, Status: 'Closed' }]],
])('not where %s', (_, rows) => expect(cells('row/missing-owner', ...rows)).toEqual([]));
