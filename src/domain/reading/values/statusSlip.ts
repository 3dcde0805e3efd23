import { isSlip, isSmallSlip } from '../columns/editDistance';
import { misspelling, UNREADABLE, unslipped, type ValueReading } from './valueReading';

/** Words of their own, one letter away from a word of a status: "Skipped" is no slip of "slipped". */
const OTHER_WORDS = new Set(
  `accented assumed blacked commended commented competed compete complexion decayed derision deterred drifting finding notional
  planted recommenced refuted replayed reused revolved ruining shipped shipping skipped skipping slapped snipped staled stapled
  starred startled stated`.split(/\s+/),
);

/**
 * A phrase of known ones with a slip of the keyboard. Read where one long word has one letter wrong, dropped, added or
 * swapped inside it ("Compelte") and nothing else can be meant; suggested where more is wrong. "Unresolved" is no slip of
 * "resolved", and "Achieve", a command, none of "achieved". A phrase that is known to be unclear has no value.
 */
export function readSlip<T extends string>(
  key: string,
  spelt: readonly (readonly [phrase: string, value: T | null])[],
): ValueReading<T> {
  if (key.split(' ').some((word) => OTHER_WORDS.has(word))) return UNREADABLE;
  const near = spelt.filter(([phrase]) => key[0] === phrase[0] && isSlip(key, phrase));
  const meant = new Set(near.map(([, value]) => value));
  const [only] = meant;
  if (meant.size !== 1 || !only) return UNREADABLE;
  return near.some(([phrase]) => isSmallSlip(key, phrase) && keepsEnds(key, phrase))
    ? unslipped(only)
    : misspelling(only);
}

/** True when every word begins and ends as the known one does: another ending is another form of the word. */
function keepsEnds(key: string, phrase: string): boolean {
  const meant = phrase.split(' ');
  return key.split(' ').every((word, i) => {
    const known = meant[i] ?? '';
    const swapped = word.length === known.length && word.slice(-2) === known.slice(-2).split('').reverse().join('');
    return word[0] === known[0] && (swapped || word.slice(-1) === known.slice(-1));
  });
}
