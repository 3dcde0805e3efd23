import { isDitto } from './ditto';
import { plainWords } from './plainWords';
import { remember } from './remember';

/** Words that say that nothing is known or nothing applies, in any column. */
const NONE_WORDS = new Set([
  '',
  '-',
  '--',
  '---',
  '?',
  '??',
  '???',
  '/',
  '~',
  'x',
  'tbc',
  'tba',
  'tbd',
  'tbs',
  't.b.c',
  'to be confirmed',
  'to be advised',
  'to be agreed',
  'to be announced',
  'to be decided',
  'to be determined',
  'to be set',
  'date tbc',
  'date to be confirmed',
  'n/a',
  'na',
  'n.a',
  'n\\a',
  'not applicable',
  'none',
  'nil',
  'null',
  'blank',
  'unknown',
  'not known',
  'not set',
  'not yet set',
  'not yet known',
  'not available',
  'not provided',
  'not recorded',
  'not specified',
  'not stated',
]);

/** A tick or another pictogram by itself says something. */
const PICTOGRAM = /[\u2600-\u27BF\u2B00-\u2BFF\u23E9-\u23FA\u{1F300}-\u{1FAFF}]/u;

/** The longest of them by far: most texts of a tracker are longer and need no closer look. */
const LONGEST = 40;

/** True for a blank cell's text and for TBC, n/a, a dash and their like. */
export const saysNothing = (text: string): boolean => (text.length <= LONGEST || !/\w/.test(text)) && isNone(text);

const isNone = remember((text) => {
  if (isDitto(text)) return false;
  const words = plainWords(text).replace(/^\((.*)\)$/, '$1');
  return words === '' ? !PICTOGRAM.test(text) : NONE_WORDS.has(words);
});
