import { at, found } from './oneTracker';

test('spaces at the ends and line breaks of an old kind are told with the text that is taken', () => {
  const rows = [{ Recommendation: '  The force should mend it.\r\nSoon. ', Owner: 'Head of Rural ' }];
  expect(
    found('cell/trimmed', rows).map(({ cell, field, value, suggestion, fix }) => [cell, field, value, suggestion, fix]),
  ).toEqual([
    [
      at('Recommendation', 2),
      'text',
      '  The force should mend it.\r\nSoon. ',
      'The force should mend it.\nSoon.',
      null,
    ],
    [at('Owner', 2), 'owner', 'Head of Rural ', 'Head of Rural', null],
  ]);
});

test.each([
  ['what stands within is left alone', { 'Progress update': 'Two  spaces and\n\n\nlines' }],
  ['nothing but spaces is a blank cell', { Owner: '   ' }],
  ['a number is no text', { Owner: 12 }],
])('%s', (_, row) => expect(found('cell/trimmed', [{}, { Ref: '2', ...row }])).toEqual([]));
