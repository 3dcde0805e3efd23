import { at, found } from './oneTracker';

test('the second use of a reference, with the place of the first', () => {
  expect(found('row/duplicate-reference', [{}, { Ref: '2' }, { Ref: 'Rec 1' }])).toMatchObject([
    { cell: at('Ref', 4), value: '1', data: { firstSheet: 'Sheet1', firstCell: at('Ref', 2) } },
  ]);
});

test('a reference that a range or list has used', () => {
  const rows = [{ Ref: '1-3' }, { Ref: '2' }, { Ref: '4' }, { Ref: '4 & 5' }, { Ref: '5' }];
  expect(found('row/duplicate-reference', rows).map(({ value, data }) => [value, data['firstCell']])).toEqual([
    ['2', at('Ref', 2)],
    ['4 & 5', at('Ref', 4)],
    ['5', at('Ref', 5)],
  ]);
});

test.each([
  ['in two inspections', { Inspection: 'Custody' }],
  ['of a recommendation and of an area for improvement', { Type: 'AFI' }],
])('the same number %s is none', (_, second) => expect(found('row/duplicate-reference', [{}, second])).toEqual([]));
