import { FINDING_TYPE, identifierOf, type FindingType } from '../../vocabulary';
import { isSlip } from '../columns/editDistance';
import { saysNothing } from './noneWords';
import { plainWords } from './plainWords';
import { ambiguous, exactly, interpreted, misspelling, NONE, UNREADABLE, type ValueReading } from './valueReading';

const CAUSE = '(?:accelerated )?(?:causes? (?:of|for) concerns?|cocs?|c\\.o\\.c)';
const AFI = "(?:areas?|area's|actions?) (?:for|of) (?:further )?improvements?(?: ?\\(afis?\\))?|afi'?s?|a\\.f\\.i";
const RECOMMENDATION =
  '(?:(?:national|force|local|management action|strategic|key|formal|stand-?alone|series of) )*(?:recommendations?|recs?)';
const NUMBER = '(?: ?[-:#.]? ?(?:no\\.? ?)?\\d[\\w.]*(?:\\([a-z0-9]+\\))?)?';

const PATTERNS: readonly (readonly [FindingType, RegExp])[] = [
  ['causeOfConcern', new RegExp(`^(?:${CAUSE})${NUMBER}$`)],
  ['afi', new RegExp(`^(?:${AFI})${NUMBER}$`)],
  ['recommendation', new RegExp(`^(?:${RECOMMENDATION})${NUMBER}$`)],
];
const UNCLEAR: Readonly<Record<string, FindingType | null>> = {
  action: null,
  actions: null,
  r: 'recommendation',
  a: 'afi',
  c: 'causeOfConcern',
  concern: 'causeOfConcern',
  'area of concern': 'causeOfConcern',
  'areas of concern': 'causeOfConcern',
  'key concern': 'causeOfConcern',
  'key concerns': 'causeOfConcern',
  afd: 'afi',
  afds: 'afi',
  'area for development': 'afi',
  'areas for development': 'afi',
  improvement: 'afi',
};

/** Reads cause of concern, recommendation or area for improvement; a number after the word does not disturb. */
export function parseFindingType(text: string): ValueReading<FindingType> {
  const own = identifierOf(FINDING_TYPE, text);
  if (own) return exactly(own);
  if (saysNothing(text)) return NONE;
  const words = plainWords(text).replace(/[\s\-:]+$/, '');
  const matched = PATTERNS.find(([, pattern]) => pattern.test(words));
  if (matched) return /\d/.test(words) ? interpreted(matched[0]) : exactly(matched[0]);
  const unclear = UNCLEAR[words];
  if (unclear !== undefined) return ambiguous(unclear);
  // "Cause of Concern - Recommendation": one or the other.
  const parts = words
    .split(/ ?[-/,(] ?/)
    .map((part) => PATTERNS.find(([, pattern]) => pattern.test(part.replace(/\)$/, '')))?.[0]);
  const named = parts.filter((part) => part !== undefined);
  if (named.length > 0) return ambiguous(named[named.length - 1] ?? null);
  const label = (Object.keys(FINDING_TYPE) as FindingType[]).find((id) =>
    isSlip(words, FINDING_TYPE[id].toLowerCase()),
  );
  return label ? misspelling(label) : UNREADABLE;
}
