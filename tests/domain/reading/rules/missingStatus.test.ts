import { at, cells } from './oneTracker';

test.each([[null], ['-']])('a status of %s', (status) =>
  expect(cells('row/missing-status', { Status: status }, { Ref: '2' })).toEqual([at('Status', 2)]),
);

test('a status that could not be read has an issue of its own', () =>
  expect(cells('row/missing-status', { Status: 'Wobbly' })).toEqual([]));
