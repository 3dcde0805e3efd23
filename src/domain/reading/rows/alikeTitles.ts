import { isSlip } from '../columns/editDistance';
import type { TitleParts } from './titleParts';

/** True when something in two titles says that they name two reports, however much of them is the same. */
export const areTwo = (a: TitleParts, b: TitleParts): boolean =>
  a.isSequel !== b.isSequel ||
  a.isInterim !== b.isInterim ||
  disagree(a.years, b.years, ([from, to], [first, last]) =>
    from < to && first < last ? from === first : from <= last && first <= to,
  ) ||
  disagree(a.months, b.months, (month, other) => month === other) ||
  disagree(a.numbers, b.numbers, (number, other) => number === other) ||
  disagree(a.forces, b.forces, (force, other) => force === other) ||
  (a.isNational && !b.isNational && a.forces.length === 0 && b.forces.length > 0) ||
  (b.isNational && !a.isNational && b.forces.length === 0 && a.forces.length > 0) ||
  (a.words.includes('peel') && b.words.includes('peel') && a.pillars.join() !== b.pillars.join());

/** Both give something, and nothing of the one goes with anything of the other. */
const disagree = <T>(a: readonly T[], b: readonly T[], goWith: (one: T, other: T) => boolean): boolean =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.some((other) => goWith(one, other)));

/**
 * True when the words of two titles may name one report: a part of the words of the longer one, an abbreviation ("VAWG"), a
 * slip of the keyboard.
 */
export function resemble(a: TitleParts, b: TitleParts): boolean {
  if (a.words.length === 0 || b.words.length === 0) return false;
  if (a.whole === b.head || b.whole === a.head) return true;
  const written = new Set(writtenOut(a, b));
  const other = new Set(writtenOut(b, a));
  return isPartOf(written, other) || isPartOf(other, written) || isSlip(a.words.join(' '), b.words.join(' '));
}

/** True when each word of the shorter title stands in the longer one; a single word of several is too little. */
const isPartOf = (shorter: ReadonlySet<string>, longer: ReadonlySet<string>): boolean =>
  shorter.size <= longer.size &&
  (shorter.size >= 2 || longer.size === 1) &&
  [...shorter].every((word) => longer.has(word));

/** A title's words, with an abbreviation of words of the other title as these. */
const writtenOut = ({ words, capitals }: TitleParts, other: TitleParts): readonly string[] =>
  words.flatMap((word) => {
    if (other.words.includes(word) || word.length > 6 || (word.length < 3 && !capitals.has(word))) return [word];
    const run = other.runs.map((all) => abbreviated(word, all)).find((found) => found.length > 0) ?? [];
    const meant = run.filter((each) => other.words.includes(each));
    return meant.length > 0 ? meant : [word];
  });

/** "vawg" stands for "violence against women girls": the first letters of words that follow each other. */
function abbreviated(word: string, all: readonly string[]): readonly string[] {
  const at = all
    .map((each) => each[0] ?? '')
    .join('')
    .indexOf(word);
  return at === -1 ? [] : all.slice(at, at + word.length);
}
