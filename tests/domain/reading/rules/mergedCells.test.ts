import { found } from './oneTracker';

test('cells merged over rows of data', () => {
  expect(found('cell/merged', [{}, { Ref: '2', Inspection: null }], { merges: ['A2:A3', 'A7:B7'] })).toMatchObject([
    { cell: 'A2:A3', value: 'Rural beats', data: { rows: 2, columns: 1 } },
  ]);
});
