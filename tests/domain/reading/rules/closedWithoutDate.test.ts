import { at, cells } from './oneTracker';

test('closed, and the day is not given', () =>
  expect(cells('row/closed-without-date', { Status: 'Closed' }, { Ref: '2' })).toEqual([at('Date closed', 2)]));

test('not where the day could not be read: that has an issue of its own', () =>
  expect(cells('row/closed-without-date', { Status: 'Closed', 'Date closed': '31 November 2020' })).toEqual([]));
