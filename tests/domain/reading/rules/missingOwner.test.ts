import { at, cells } from './oneTracker';

test('an open recommendation without an owner, where others have one', () => {
  expect(cells('row/missing-owner', {}, { Ref: '2', Owner: null })).toEqual([at('Owner', 3)]);
});

test.each(['TBC', 'Vacant', 'to be allocated', 'N/A'])('%s is nobody', (Owner) =>
  expect(cells('row/missing-owner', {}, { Ref: '2', Owner })).toEqual([at('Owner', 3)]),
);

test.each([
  ['nobody has one', [{ Owner: null }]],
  ['nobody is named', [{ Owner: 'TBC' }, { Ref: '2', Owner: null }]],
  ['it is closed', [{}, { Ref: '2', Owner: null, Status: 'Closed' }]],
  ['the post is vacant', [{}, { Ref: '2', Owner: 'Head of Custody (vacant)' }]],
])('not where %s', (_, rows) => expect(cells('row/missing-owner', ...rows)).toEqual([]));
