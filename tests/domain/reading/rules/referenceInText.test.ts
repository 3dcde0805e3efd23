import { at, found } from './oneTracker';

const REST = ['mend its custody records', 'renew its vetting', 'answer calls in good time', 'train its officers'];
const row = (Ref: string, label: string, at = 0) => ({ Ref, Recommendation: `${label}The force should ${REST[at]}.` });
const told = (...rows: readonly Readonly<Record<string, string>>[]) =>
  found('row/reference-in-text', rows).map(({ cell, value, data }) => [cell, value, data.label, data.count]);

test('a number before the text that is no part of the reference', () => {
  expect(told(row('1', 'Recommendation 3: '), row('2', 'Recommendation 2: ', 1), row('5', 'AFI 4: ', 2))).toEqual([
    [at('Ref', 2), '1', '3', 1],
    [at('Ref', 4), '5', '4', 1],
  ]);
});

test('a tracker that numbers its rows itself is told once', () => {
  expect(told(...REST.map((_, i) => row(String(i + 1), `Rec ${i + 5}: `, i)))).toEqual([[at('Ref', 2), '1', '5', 4]]);
});

test.each([
  ['the same number', '3', 'Recommendation 3: '],
  ['the number within a code', 'PEEL22-03', 'Rec 3: '],
  ['a reference without numbers', 'CoC', 'Rec 3: '],
  ['several references', '1-4', 'Rec 3: '],
  ['no label', '1', ''],
  ['a label with no reference beside it', '', 'Rec 3: '],
])('not %s', (_, ref, label) => expect(told(row(ref, label))).toEqual([]));

test('what the label says of the type is taken', () => {
  const types = found('row/type-against-reference', [{ ...row('4', 'AFI 4: '), Type: 'Recommendation' }]);
  expect(types.map(({ value, data }) => [value, data.says])).toEqual([['recommendation', 'afi']]);
});
