import { isSlip } from '../columns/editDistance';

/** Words that titles of reports have or lack without meaning another report. */
const CARRY_NOTHING = new Set(
  `a an and at by for from hmic hmicfrs how in inspection into is joint national of on or report review s the their thematic to
  with force police policing`.split(/\s+/),
);

/** A title's words in order, and the numbers among them apart: years say which of a series of reports it is. */
function partsOf(title: string): { readonly words: readonly string[]; readonly numbers: readonly string[] } {
  const plain = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['\u2019]/g, '');
  const all = plain.match(/\p{L}+|\d+/gu) ?? [];
  const numbers = all
    .filter((word) => /^\d/.test(word))
    .map((digits) => (digits.length === 4 ? digits.slice(2) : digits));
  return { words: all.filter((word) => !/^\d/.test(word) && !CARRY_NOTHING.has(word)), numbers };
}

/**
 * True when two titles may name one report: a part of the words of the longer one, a year more or less ("PEEL 2021",
 * "PEEL 2021/22"), an abbreviation ("VAWG"), a slip of the keyboard. Titles of different years are two reports.
 */
export function areAlike(one: string, other: string): boolean {
  const a = partsOf(one);
  const b = partsOf(other);
  if (a.words.length === 0 || b.words.length === 0) return false;
  // "2018" and "2018/19" share a year, "2018/19" and "2019" as well; "2018" and "2020" do not.
  const sharesYear = a.numbers.some((number) => b.numbers.includes(number));
  if (a.numbers.length > 0 && b.numbers.length > 0 && !sharesYear) return false;
  return isPartOf(a.words, b.words) || isPartOf(b.words, a.words) || isMisspelt(a.words, b.words);
}

/** True when each word of the shorter title stands in the longer one, written out or as the letters of several words. */
function isPartOf(shorter: readonly string[], longer: readonly string[]): boolean {
  const words = new Set(longer);
  const found = shorter.every((word) => words.has(word) || abbreviates(word, longer));
  const enough = shorter.length >= 2 || shorter.some((word) => abbreviates(word, longer)) || longer.length === 1;
  return found && enough;
}

/** "vawg" stands for "violence against women girls": the first letters of words that follow each other. */
const abbreviates = (word: string, words: readonly string[]): boolean =>
  word.length >= 3 &&
  word.length <= 6 &&
  words
    .map((each) => each[0] ?? '')
    .join('')
    .includes(word);

const isMisspelt = (a: readonly string[], b: readonly string[]): boolean => isSlip(a.join(' '), b.join(' '));
