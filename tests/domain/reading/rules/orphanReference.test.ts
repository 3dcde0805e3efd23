import { at, found } from './oneTracker';

test('a part whose whole is not there, where other parts have theirs', () => {
  const rows = [{ Ref: '1' }, { Ref: '1.1' }, { Ref: '2.1' }];
  expect(found('row/orphan-reference', rows)).toMatchObject([
    { cell: at('Parent ref', 4), value: '2.1', data: { parent: '2' } },
  ]);
});

test('a parent by name is known by its number', () => {
  const cause = { Ref: '4', Type: 'Cause of concern' };
  const rows = [cause, { Ref: '5', 'Parent ref': 'CoC 4' }, { Ref: '6', 'Parent ref': 'CoC 9' }];
  expect(found('row/orphan-reference', rows).map(({ value }) => value)).toEqual(['6']);
});

test.each([
  ['paragraph numbers have no parents at all', [{ Ref: '2.14' }, { Ref: '3.2' }]],
  ['the parent is in its own inspection', [{ Ref: '1' }, { Ref: '1.1' }]],
])('not where %s', (_, rows) => expect(found('row/orphan-reference', rows)).toEqual([]));
