import { at, found } from './oneTracker';

test('a row of no inspection, with the one above as what it may be', () => {
  expect(found('row/missing-inspection', [{}, { Ref: '2', Inspection: null }])).toMatchObject([
    { cell: at('Inspection', 3), field: 'inspection', suggestion: 'Rural beats' },
  ]);
});
