import { at, found } from './oneTracker';

test('a percentage and a date that are text, each with its mending', () => {
  expect(found('cell/number-as-text', [{ '% complete': '75', 'Target date': '23/01/2021' }])).toMatchObject([
    { cell: at('% complete', 2), value: '75', fix: { kind: 'textToValue', field: 'percent', value: '75' } },
    { cell: at('Target date', 2), value: '23/01/2021', fix: { field: 'targetDate', value: '2021-01-23' } },
  ]);
});

test('not a real one, not words, not what could not be read', () => {
  const rows = [{ '% complete': 75 }, { Ref: '2', 'Target date': '23rd January 2021', '% complete': '140' }];
  expect(found('cell/number-as-text', rows)).toEqual([]);
});
