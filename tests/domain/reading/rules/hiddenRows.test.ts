import { found } from './oneTracker';

test('hidden rows are counted and named', () => {
  expect(found('sheet/hidden-rows', [{}, { Ref: '2' }, { Ref: '3' }], { hiddenRows: [2, 3, 9] })).toMatchObject([
    { sheet: 'Sheet1', value: '3, 4', data: { count: 2 } },
  ]);
});

test('none hidden, none told', () => expect(found('sheet/hidden-rows', [{}])).toEqual([]));
