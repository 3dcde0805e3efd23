import fc from 'fast-check';
import { withoutStraySpaces } from '../../../../src/domain/reading/values/cleanText';
import { at, found } from './oneTracker';

test('are told with the text that they would leave, and left alone', () => {
  expect(found('cell/stray-spaces', [{ 'Progress update': 'Two  spaces and\u00A0one \nmore' }])).toMatchObject([
    {
      cell: at('Progress update', 2),
      value: 'Two  spaces and\u00A0one \nmore',
      fix: { kind: 'spaces', field: 'progress', value: 'Two spaces and one\nmore' },
    },
  ]);
  expect(found('cell/stray-spaces', [{ 'Progress update': 'One\n  - an indented line\n\nTwo' }])).toEqual([]);
});

test.each([
  ['a\u200Bb', 'ab'],
  ['soft\u00ADhyphen', 'softhyphen'],
  ['end_x000D_\nnext', 'end\nnext'],
  ['bell\u0007', 'bell'],
  ['a\tb', 'a\tb'],
  ['a \t b', 'a b'],
  ['one\n\n\n\ntwo', 'one\n\ntwo'],
  ['thin\u2009space', 'thin space'],
  [' at the ends\n', 'at the ends'],
  ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ['plain text', 'plain text'],
  ['', ''],
])('%j becomes %j', (typed, mended) => expect(withoutStraySpaces(typed)).toBe(mended));

test('whatever stands there, the words stay, and a second time changes nothing', () => {
  const stray = fc.constantFrom(' ', '\n', '\r\n', '\t', '\u00A0', '\u200B', '\uFEFF', '_x000D_', 'a', 'B', '.', '-');
  fc.assert(
    fc.property(fc.array(stray, { maxLength: 12 }), (parts) => {
      const typed = parts.join('');
      const mended = withoutStraySpaces(typed);
      const wordsOf = (text: string): string => text.replace(/_x000D_/g, '').replace(/[\s\u200B]/g, '');
      expect([wordsOf(mended), withoutStraySpaces(mended)]).toEqual([wordsOf(typed), mended]);
    }),
  );
});
