import { at, found } from './oneTracker';

const struck = { value: { kind: 'text', text: 'Mend it.' }, shown: 'Mend it.', struck: true } as const;

test('a recommendation that is struck through and counts as open', () => {
  expect(found('row/struck-through', [{ Recommendation: struck }, { Ref: '2' }])).toMatchObject([
    { cell: at('Recommendation', 2), value: 'Mend it.' },
  ]);
});

test('not one that is closed', () =>
  expect(found('row/struck-through', [{ Recommendation: struck, Status: 'Superseded' }])).toEqual([]));
