import { at, found } from './oneTracker';

test('an AFI by its reference and a recommendation by its type', () => {
  expect(found('row/type-against-reference', [{ Ref: 'AFI 7' }, { Ref: 'Rec 8' }, { Ref: '9' }])).toMatchObject([
    { cell: at('Type', 2), value: 'recommendation', data: { says: 'afi' } },
  ]);
});
