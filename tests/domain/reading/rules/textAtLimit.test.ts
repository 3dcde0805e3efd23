import { at, found } from './oneTracker';

const words = (length: number, end = ''): string =>
  `${'word '.repeat(length).slice(0, length - end.length - 1)}x${end}`.slice(-length);

test.each<[number, string, boolean]>([
  [32_767, '.', true],
  [255, '', true],
  [255, '.', false],
  [254, '', false],
  [1024, '', true],
])('a text of %d characters that ends in %j: %s', (length, end, told) => {
  const text = words(length, end);
  expect(text).toHaveLength(length);
  expect(found('cell/text-at-limit', [{ 'Progress update': text }]).map(({ cell, data }) => [cell, data])).toEqual(
    told ? [[at('Progress update', 2), { length }]] : [],
  );
});
