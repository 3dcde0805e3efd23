import fc from 'fast-check';
import { nearDuplicates } from '../../../../src/domain/reading/rules/nearDuplicates';
import { DISTINCT } from './recommendationTexts';

it.each<[string, readonly (string | null)[], readonly number[]]>([
  ['nothing', [], []],
  ['no text, and too few words', [null, 'Review training now.', null, 'Review training now.'], [-1, -1, -1, -1]],
  [
    'the very same',
    ['Keep a careful record of every check that was done.', 'KEEP A CAREFUL RECORD OF EVERY CHECK THAT WAS DONE'],
    [-1, 0],
  ],
  [
    'each to the first',
    [
      'Train every custody sergeant in first aid and safer detention.',
      'Publish the findings of internal scrutiny panels on stop and search.',
      'Train every custody sergeant in first aid and in safer detention.',
      'All custody sergeants should be trained: train every custody sergeant in first aid, safer detention.',
      'Publish the finding of the internal scrutiny panel on stop & search.',
    ],
    [-1, -1, 0, 0, 1],
  ],
  [
    'other numbers, and a number more',
    [
      'Check a sample of 20 closed files every month.',
      'Check a sample of 40 closed files every month.',
      'Check a sample of closed files every month.',
    ],
    [-1, -1, 0],
  ],
])('%s', (_, texts, then) => expect([...nearDuplicates(texts)]).toEqual(then));

const WORDS = [...new Set(DISTINCT.flatMap((text) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []))];

it('finds a text again among many when a word in twelve was changed, wherever it stands and in whatever order', () => {
  const text = fc.uniqueArray(fc.constantFrom(...WORDS.slice(20)), { minLength: 12, maxLength: 30 });
  fc.assert(
    fc.property(text, fc.nat(), fc.constantFrom(...WORDS.slice(0, 20)), (words, at, other) => {
      const changed = [...words].reverse().map((word, i) => (i === at % words.length ? other : word));
      const texts = [...DISTINCT, words.join(' '), ...DISTINCT.map((one) => `Not this: ${one}`), changed.join(', ')];
      expect(nearDuplicates(texts)[texts.length - 1]).toBe(DISTINCT.length);
    }),
    { seed: 3, numRuns: 300 },
  );
});

it('takes a time that grows with the rows and not with their square, even where all texts share their words', () => {
  const texts = (rows: number) =>
    Array.from({ length: rows }, (_, i) => `Keep a record of every check number ${i + 100} each month.`);
  expect([...nearDuplicates(texts(20_000))].filter((place) => place !== -1)).toEqual([]);
});
