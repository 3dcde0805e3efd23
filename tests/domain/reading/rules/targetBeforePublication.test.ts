import { day } from '../../gridBuilder';
import { at, found } from './oneTracker';

test.each(['Target date', 'Revised date'])('a %s before the report', (header) => {
  expect(found('row/target-before-publication', [{ [header]: day('2020-03-02') }])).toMatchObject([
    { cell: at(header, 2), value: '2020-03-02', data: { published: '2020-03-03' } },
  ]);
});

test('not on the day of publication', () =>
  expect(found('row/target-before-publication', [{ 'Target date': day('2020-03-03') }])).toEqual([]));
