import { at, found } from './oneTracker';

test('a percentage and a date that are text, each with what the tables hold; nothing is left to mend', () => {
  const rows = [{ '% complete': '75', 'Target date': '23/01/2021' }];
  expect(
    found('cell/number-as-text', rows).map(({ cell, value, suggestion, fix }) => [cell, value, suggestion, fix]),
  ).toEqual([
    [at('% complete', 2), '75', '75', null],
    [at('Target date', 2), '23/01/2021', '2021-01-23', null],
  ]);
});

test('not a real one, not words, not what could not be read', () => {
  const rows = [{ '% complete': 75 }, { Ref: '2', 'Target date': '23rd January 2021', '% complete': '140' }];
  expect(found('cell/number-as-text', rows)).toEqual([]);
});
