import { day } from '../../gridBuilder';
import { at, found } from '../rules/oneTracker';

test.each([
  ['a range', '1-3', '1-3', '1-3'],
  ['a reference that Excel turned into a date', day('2020-02-01'), '1 Feb 2020', null],
])('%s is told', (_, Ref, value, suggestion) =>
  expect(
    found('cell/unclear-reference', [{ Ref }]).map((one) => [one.cell, one.field, one.value, one.suggestion]),
  ).toEqual([[at('Ref', 2), 'ref', value, suggestion]]),
);

test('one reference is clear', () => expect(found('cell/unclear-reference', [{ Ref: '1.2(a)' }])).toEqual([]));
