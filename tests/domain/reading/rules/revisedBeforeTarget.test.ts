import { day } from '../../gridBuilder';
import { at, found } from './oneTracker';

test('a revised date before the target', () => {
  expect(found('row/revised-before-target', [{ 'Revised date': day('2021-02-03') }])).toMatchObject([
    { cell: at('Revised date', 2), value: '2021-02-03', data: { target: '2021-03-03' } },
  ]);
});

test('not the same day', () =>
  expect(found('row/revised-before-target', [{ 'Revised date': day('2021-03-03') }])).toEqual([]));
