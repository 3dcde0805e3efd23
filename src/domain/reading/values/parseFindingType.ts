import type { FindingType } from '../../vocabulary';
import { editDistance, isSlip } from '../columns/editDistance';
import { FORESEEN, MISTAKEN } from './doubtWords';
import { saysNothing } from './noneWords';
import { plainWords } from './plainWords';
import { remember } from './remember';
import { ambiguous, exactly, interpreted, NONE, UNREADABLE, unslipped, type ValueReading } from './valueReading';

/** The noun of each type as it is written, hyphens as spaces. */
const NOUNS: Readonly<Record<FindingType, string>> = {
  causeOfConcern: '(?:causes? (?:of|for) concerns?|(?:a-?)?cocs?|c\\.o\\.c|c of c)',
  afi: "(?:(?:areas?|area's|actions?) (?:for|of) (?:further )?improvements?|afi'?s?|a\\.f\\.i)",
  recommendation: '(?:recommendations?|recs?)',
};
const TYPES = Object.keys(NOUNS) as FindingType[];
/** "Area for improvement (AFI)"; "Cause of concern (AFI)" names two. */
const SHORT: Readonly<Record<FindingType, string>> = {
  causeOfConcern: '(?: ?\\(a?cocs?\\))?',
  afi: '(?: ?\\(afis?\\))?',
  recommendation: '(?: ?\\(recs?\\))?',
};
const NUMBER = '(?: ?[-:#.]? ?(?:no\\.? ?)?\\d[\\w.]*(?:\\([a-z0-9]+\\))?)?';
const ALONE = TYPES.map(
  (type) => [type, new RegExp(`^(?:accelerated )?${NOUNS[type]}${SHORT[type]}${NUMBER}$`)] as const,
);
/** The noun behind at most four words that say what kind: "HMICFRS thematic recommendation". */
const OF_A_KIND = TYPES.map(
  (type) => [type, new RegExp(`^(?:series of )?((?:[\\w/'-]+ ){0,4})${NOUNS[type]}${SHORT[type]}${NUMBER}$`)] as const,
);
const NAMED = TYPES.map((type) => [type, new RegExp(`(?<![\\w-])${NOUNS[type]}(?![\\w-])`)] as const);
/** Before or behind the noun these deny it or make another thing of it. */
const TURNING = new RegExp(
  `\\?|\\b(?:${MISTAKEN}|${FORESEEN}|not?|non|never|none|without|little|was|were|previous(?:ly)?|former(?:ly)?|ex|old|now|to be|changed|downgraded|upgraded|escalated|converted|potential|draft|or|n\\/a|closed?|complete[d]?|discharged|superseded|withdrawn)\\b`,
);
/** Before the noun these make it a part of something else: "Response to recommendation". */
const JOINS = /\b(?:and|to|of|for|from|in|on|under|by|with|without|per|re|see|than)\b/;
/** Findings that are none of the three, or no findings. */
const OTHER =
  /\b(?:root|good|positive|innovative|notable|promising|best|strengths?|praise|commend\w*|observations?|practi[cs]es?)\b/;
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
/** Words in full, for slips of the keyboard. */
const IN_FULL: readonly (readonly [FindingType, string])[] = [
  ['causeOfConcern', 'cause of concern'],
  ['causeOfConcern', 'causes of concern'],
  ['causeOfConcern', 'cause for concern'],
  ['causeOfConcern', 'causes for concern'],
  ['recommendation', 'recommendation'],
  ['recommendation', 'recommendations'],
  ['afi', 'area for improvement'],
  ['afi', 'areas for improvement'],
];
/** Where the type ends and a remark about it begins: "AFI (PEEL 2023/25)", "Area for improvement - custody". */
const REMARK = /\s*[(:,;]\s*|\s+-\s*|-\s+/;

/** Reads cause of concern, recommendation or area for improvement; its number, its kind and a remark do not disturb. */
export const parseFindingType = remember(readFindingType);

function readFindingType(text: string): ValueReading<FindingType> {
  // Every finding is of some type: "TBC" and "N/A" are reported, a blank or a dash is not.
  if (saysNothing(text)) return /^[-\s]*$/.test(plainWords(text)) ? NONE : ambiguous<FindingType>(null);
  const words = plainWords(text)
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .replace(/[\s\-:]+$/, '');
  const alone = matching(ALONE, words);
  if (alone) return /\d/.test(words) ? interpreted(alone) : exactly(alone);
  const unclear = Object.hasOwn(UNCLEAR, words) ? UNCLEAR[words] : undefined;
  if (unclear !== undefined) return ambiguous(unclear);
  const named = NAMED.filter(([, noun]) => noun.test(words)).map(([type]) => type);
  const [only] = named;
  if (named.length > 1) return ambiguous(last(words, named));
  if (only === undefined) return misspelt(words);
  const mark = REMARK.exec(words);
  const head = mark ? words.slice(0, mark.index) : words;
  const remark = mark ? words.slice(mark.index + mark[0].length) : '';
  return ofAKind(head) === only && !TURNING.test(remark) && !OTHER.test(remark) ? interpreted(only) : ambiguous(only);
}

const matching = (patterns: readonly (readonly [FindingType, RegExp])[], words: string): FindingType | null =>
  patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

function ofAKind(words: string): FindingType | null {
  for (const [type, pattern] of OF_A_KIND) {
    const match = pattern.exec(words);
    const kind = match?.[1] ?? '';
    if (match) return TURNING.test(kind) || JOINS.test(kind) || OTHER.test(kind) ? null : type;
  }
  return null;
}

/** "Cause of concern - recommendation": the officer is asked, and the one behind is suggested. */
function last(words: string, named: readonly FindingType[]): FindingType | null {
  const [first = null] = [...named].sort((a, b) => words.search(noun(b)) - words.search(noun(a)));
  return first;
}

const noun = (type: FindingType): RegExp => NAMED.find(([named]) => named === type)?.[1] as RegExp;

/** "Reccomendation" can be nothing else; "Commendation" is another word. */
function misspelt(words: string): ValueReading<FindingType> {
  const bare = words.replace(new RegExp(`${NUMBER}$`), '');
  const meant = IN_FULL.find(
    ([, full]) => full[0] === bare[0] && (isSlip(bare, full) || editDistance(bare, full, 1) === 1),
  );
  return meant ? unslipped(meant[0]) : UNREADABLE;
}
