import { FIELD_NAMES, FIELDS, fieldSpec, type Field } from '../../fields';
import { ALIASES, NO_FIELD, type Aliases } from './aliases';
import { isSlip, isSmallSlip } from './editDistance';
import { HEADING_PATTERNS } from './headingPatterns';
import { headingTokens, headingWords } from './heading';
import { inEnglish } from './welshHeadings';
import { publishQuestion } from '../values/parsePublish';

/** How strongly a heading speaks for a field. `slip`, `offered` and `similar` are only ever suggested. */
export type Strength = 'sure' | 'likely' | 'slip' | 'offered' | 'similar';

export interface HeadingClaim {
  readonly field: Field;
  readonly strength: Strength;
  /** 0 to 1; a little above for an original date. */
  readonly score: number;
  /** It names the original date: beside it, another column's "due date" is a later one. */
  readonly isOriginal?: true;
}

const SCORE: Readonly<Record<Exclude<Strength, 'similar'>, number>> = {
  sure: 0.98,
  likely: 0.85,
  slip: 0.7,
  offered: 0.5,
};
/** A known heading with one wrong letter in a long word. */
const SMALL_SLIP = 0.8;
const GRADES = ['sure', 'likely', 'offered'] as const satisfies readonly (keyof Aliases)[];

const BY_WORDS = new Map<string, HeadingClaim[]>();
const OWN_LABELS = new Map<string, Field>(FIELD_NAMES.map((field) => [FIELDS[field].label.toLowerCase(), field]));

for (const field of FIELD_NAMES) {
  for (const strength of GRADES) {
    for (const alias of ALIASES[field][strength]) {
      const claims = BY_WORDS.get(alias) ?? [];
      if (!claims.some((claim) => claim.field === field)) claims.push({ field, strength, score: SCORE[strength] });
      BY_WORDS.set(alias, claims);
    }
  }
}
for (const claims of BY_WORDS.values()) claims.sort((a, b) => b.score - a.score);

/** A column that is about an earlier period, a plan of another thing or a person who wrote: never guessed at. */
const OTHER_MATTER =
  /\b(previous|prev|prior|old|(?<!since )last (?:period|month|quarter|meeting|time|panel|board|year|week|report|cycle)|audience|score|movement|likelihood|probability|cost|budget|counts?|totals?)\b/;
/** Similar words can only be trusted when the word that carries the meaning is shared. */
const CARRIES_NOTHING = new Set([
  'date',
  'of',
  'the',
  'and',
  'or',
  'to',
  'for',
  'by',
  'on',
  'in',
  'current',
  'number',
  'name',
  'original',
  'overall',
  'hmicfrs',
  'force',
  'action',
  'report',
]);

/** By how much "original due date" goes before "due date". */
const BEFORE_OTHERS = 0.05;
const ORIGINAL = /^(?:original|initial|first|baseline)\b/;

const claimsMemo = new Map<string, readonly HeadingClaim[]>();

/**
 * What a heading may mean, best first; empty when it means no field. `header` is what several header rows say together,
 * `fieldHeader` the lowest of them, which decides when the whole is not known.
 */
export function matchHeading(header: string, fieldHeader: string): readonly HeadingClaim[] {
  const key = `${header}\n${fieldHeader}`;
  const known = claimsMemo.get(key);
  if (known) return known;
  const claims = claimsOf(header, fieldHeader).map((claim) =>
    claim.field === 'targetDate' && isKnown(claim) && ORIGINAL.test(headingWords(fieldHeader))
      ? { ...claim, score: claim.score + BEFORE_OTHERS, isOriginal: true as const }
      : claim,
  );
  if (claimsMemo.size > 2000) claimsMemo.clear();
  claimsMemo.set(key, claims);
  return claims;
}

/** "Rec" above references; above words it is the recommendation itself. */
const REC = /^recs?[.:]?$/i;

function claimsOf(header: string, fieldHeader: string): readonly HeadingClaim[] {
  const english = inEnglish(header);
  if (english !== null) return matchHeading(english, english);
  const below = header === fieldHeader ? null : inEnglish(fieldHeader);
  if (below !== null) return matchHeading(header, below);
  if (REC.test(fieldHeader.trim())) {
    return [
      { field: 'text', strength: 'sure', score: SCORE.sure },
      { field: 'ref', strength: 'likely', score: SCORE.likely },
    ];
  }
  const own = OWN_LABELS.get(header.trim().toLowerCase()) ?? OWN_LABELS.get(fieldHeader.trim().toLowerCase());
  if (own && header === fieldHeader) return [{ field: own, strength: 'sure', score: 1 }];
  const whole = headingWords(header);
  const last = headingWords(fieldHeader);
  if (isNoField(header, fieldHeader) || whole === '') return [];
  const exact = BY_WORDS.get(whole);
  if (exact) return exact;
  const other = OTHER_MATTER.test(whole);
  const lower = whole === last ? undefined : BY_WORDS.get(last);
  if (lower) return other ? [] : lower.map((claim) => ({ ...claim, score: claim.score - 0.03 }));
  const patterned = byPattern(whole, false) ?? byPattern(last, false);
  if (patterned && !other) return patterned;
  const shortened = withoutAside(fieldHeader) ?? withoutAside(header);
  if (shortened) return other ? shortened.map((claim) => lowered(claim, 'offered')) : shortened;
  const rephrased = other ? undefined : (withoutFrame(last) ?? ofParts(fieldHeader));
  if (rephrased) return rephrased;
  const loose = other ? undefined : (byPattern(whole, true) ?? byPattern(last, true));
  if (loose) return loose;
  // Whatever asks what to keep back is put to the officer: passed over, it would publish what was to be withheld.
  if (publishQuestion(header) !== 'publish') return [{ field: 'publish', strength: 'offered', score: SCORE.offered }];
  if (other) return [];
  return slips(last) ?? similar(last);
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** Fields of which a tracker may have one column for each month or meeting, or for who had it before and has it now. */
const AGAIN: readonly Field[] = [
  'targetDate',
  'revisedDate',
  'forceStatus',
  'hmicfrsStatus',
  'rag',
  'percent',
  'progress',
  'updateDate',
  'owner',
  'lead',
];
/** What tells one of them from the next: "Status Sept 2024", "Revised date 2", "New RAG". */
const WHICH_TIME = new RegExp(
  `\\b(?:new|newest|latest|updated|re(?= revised)|further|second|third|fourth|2nd|3rd|4th|now|after|q[1-4]|quarter|month|period|panel|meeting|this|${MONTH}|(?:19|20)?\\d{1,2}(?:/\\d{2})?)\\b`,
  'g',
);

/** The fields that a heading names again for another time; none for one that names no time. */
export function laterOf(header: string): readonly HeadingClaim[] {
  const words = headingWords(header);
  if (isNoField(header, header)) return [];
  const rest = words.replace(WHICH_TIME, ' ').replace(/\s+/g, ' ').trim();
  if (rest === words || rest === '') return [];
  return (byWords(rest) ?? []).filter((claim) => isKnown(claim) && AGAIN.includes(claim.field));
}

/** True for a heading that looks like a field and is known to be none. */
export const isNoField = (header: string, fieldHeader: string): boolean =>
  NO_FIELD.has(headingWords(header)) || NO_FIELD.has(headingWords(fieldHeader));

/** What a heading means by an alias or pattern, without slips and likeness; quick, for looking through all rows. */
export function matchExactly(header: string): readonly HeadingClaim[] {
  const words = headingWords(inEnglish(header) ?? header);
  return (NO_FIELD.has(words) ? undefined : BY_WORDS.get(words)) ?? patternOf(words) ?? [];
}

/** What a made-up heading means: one of the usual kinds of word with its usual companions, or with almost any. */
function byPattern(words: string, isLoose: boolean): readonly HeadingClaim[] | undefined {
  const found = HEADING_PATTERNS.find((one) => (one.isLoose ?? false) === isLoose && one.pattern.test(words));
  return found && [{ field: found.field, strength: found.strength, score: SCORE[found.strength] - 0.02 }];
}

const patternOf = (words: string): readonly HeadingClaim[] | undefined =>
  byPattern(words, false) ?? byPattern(words, true);

const byWords = (words: string): readonly HeadingClaim[] | undefined =>
  NO_FIELD.has(words) ? undefined : (BY_WORDS.get(words) ?? patternOf(words));

const isKnown = ({ strength }: HeadingClaim): boolean => strength === 'sure' || strength === 'likely';

/** The same claim, no stronger than this. */
const lowered = (claim: HeadingClaim, strength: Exclude<Strength, 'similar'>): HeadingClaim =>
  claim.score <= SCORE[strength] ? claim : { ...claim, strength, score: SCORE[strength] };

/** What people put before a heading without changing what it asks for. */
const BEFORE_HEADING =
  /^(?:please (?:give|state|enter|add|provide) |(?:brief|short|full|overall|general|relevant|specific|associated) )+/;
/** And behind it: "if applicable", "as at 31 3 26", "so far". */
const BEHIND_HEADING = new RegExp(
  ` (?:${[
    '(?:if|where) (?:any|applicable|known|appropriate|relevant|different|needed|required)',
    `(?:(?:as )?(?:at|of) )?(?:\\d{1,2}[ /]\\d{1,2}[ /]\\d{2,4}|(?:\\d{1,2} )?${MONTH} \\d{2,4})`,
    '(?:as )?at (?:today|this (?:meeting|date|point|panel))',
    'now|today|so far|in full|in brief',
    'for (?:the )?(?:panel|board|meeting|recommendation|action)',
    '(?:since|at) (?:the )?(?:last |previous )?(?:panel|board|meeting|report|update|return)',
    'of (?:the )?(?:panel|board|committee)',
  ].join('|')})$`,
);

/** A heading without its frame: "Status @ 31.3.26", "Brief description of action". It is likely then, not sure. */
function withoutFrame(words: string): readonly HeadingClaim[] | undefined {
  const rest = words
    .replace(BEFORE_HEADING, '')
    .replace(BEHIND_HEADING, '')
    // A group heading over its columns: "Dates | Original | Revised".
    .replace(/^dates? (?:of |for )?(.+)$/, '$1 date');
  return rest === words || rest === '' ? undefined : byWords(rest)?.map((claim) => lowered(claim, 'likely'));
}

/** What separates the parts of a heading that names two things. */
const BETWEEN_PARTS = /\s*(?:[/&+,;?|]|\band\b|\bor\b)\s*/i;

/**
 * A heading of several parts ("Notes / Remarks", "Next steps & notes"): likely where all parts mean the same field, else
 * each field that a part may mean is offered.
 */
function ofParts(header: string): readonly HeadingClaim[] | undefined {
  const parts = header.split(BETWEEN_PARTS).map(headingWords).filter(Boolean);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const claims = parts.map((part) => byWords(part) ?? []);
  const [first, ...others] = claims;
  const shared = first?.find(({ field }) => others.every((other) => other.some((claim) => claim.field === field)));
  if (shared) {
    const weakest = claims.flat().filter(({ field }) => field === shared.field);
    return [lowered(shared, weakest.every(isKnown) ? 'likely' : 'offered')];
  }
  // "Lead / responsible officer": people with one column for both mean who does it.
  const inCharge = claims.map((some) => some.find(({ field }) => field === 'owner' || field === 'lead'));
  if (inCharge.every((claim) => claim !== undefined && isKnown(claim)))
    return [lowered({ ...(inCharge[0] as HeadingClaim), field: 'owner' }, 'likely')];
  const found = new Map<Field, HeadingClaim>();
  for (const claim of claims.flat()) if (!found.has(claim.field)) found.set(claim.field, lowered(claim, 'offered'));
  return found.size > 0 ? [...found.values()].sort((a, b) => b.score - a.score) : undefined;
}

/** An unknown aside leaves too little for a column that is mapped without a question. */
const ASIDE_FACTOR = 0.75;

const weaker = (strength: Strength): Strength => (strength === 'sure' || strength === 'likely' ? 'slip' : 'offered');

const YES_OR_NO = /\by(?:es)?(?:\/| or | )n/;
/** What may stand in brackets behind a heading without changing it. */
const NEUTRAL_ASIDE =
  /^(?:|y\/n|yes\/number|optional|required|mandatory|text|date|days?|internal|initials|role|job title|name|post|brag|r\/a\/g|ragb?|0 100|in percent|percent|s55|section 55|now|current|today|original|h\/m\/l|high\/medium\/low|high medium low|1 (?:to )?5|1 (?:to )?3)$/;

/**
 * A heading without what stands in brackets or behind a dash or colon. An aside may only put the words in another order
 * ("Date (closed)"). It can also turn the meaning, so that the rest counts fully only when the aside is neutral or names
 * the same field.
 */
function withoutAside(header: string): readonly HeadingClaim[] | null {
  const split = /^([^([:]+?)\s*(?:[([]([^)\]]*)[)\]]?|:\s*(.*)|\s[-–—]\s(.*))$/s.exec(header.trim());
  if (!split) return null;
  const base = headingWords(split[1] ?? '');
  const aside = headingWords(split[2] ?? split[3] ?? split[4] ?? '');
  // "Ownership - Tactical", "Recommendation - Published": a group and its field.
  const underGroup = split[4] === undefined ? undefined : byWords(aside);
  if (underGroup?.some(isKnown)) return underGroup.map((claim) => lowered(claim, 'likely'));
  // What may ask what to keep back is never passed over.
  const publish = byWords(aside)?.find(({ field }) => field === 'publish');
  if (publish) return [lowered(publish, 'offered')];
  const reordered = byWords(`${aside} ${base}`) ?? byWords(`${base} ${aside}`);
  if (aside !== '' && reordered?.some(isKnown)) return reordered.map((claim) => lowered(claim, 'likely'));
  // "Resolved: Yes or No" is no date.
  const claims = byWords(base)?.filter(({ field }) => fieldSpec(field).kind !== 'date' || !YES_OR_NO.test(aside));
  if (!claims) return null;
  if (NEUTRAL_ASIDE.test(aside)) return claims;
  const named = BY_WORDS.get(aside)?.[0]?.field;
  if (named !== undefined && named === claims[0]?.field) return claims;
  if (claims[0]?.strength === 'sure' && listsOptions(base, split[2] ?? ''))
    return claims.map((claim) => lowered(claim, 'likely'));
  return claims.map((claim) => ({ ...claim, strength: weaker(claim.strength), score: claim.score * ASIDE_FACTOR }));
}

/** True for "(Open / Closed / Discharged)": what the cells may say, and no word that makes another column of the heading. */
function listsOptions(base: string, aside: string): boolean {
  const options = aside.split(/[/,|]/).map(headingWords).filter(Boolean);
  return options.length >= 2 && options.every((option) => !byWords(`${option} ${base}`)?.some(isKnown));
}

/** Headings that slips of the keyboard turn into known ones; a small slip in a long word leaves no doubt. */
function slips(words: string): readonly HeadingClaim[] | null {
  const claims = new Map<Field, HeadingClaim>();
  let small = true;
  for (const [alias, known] of BY_WORDS) {
    if (!isSlip(words, alias)) continue;
    small &&= isSmallSlip(words, alias);
    for (const claim of known) {
      const score = claim.strength === 'sure' ? SCORE.slip : claim.score * 0.75;
      if ((claims.get(claim.field)?.score ?? 0) < score)
        claims.set(claim.field, { field: claim.field, strength: 'slip', score });
    }
  }
  const [only, ...others] = [...claims.values()].sort((a, b) => b.score - a.score);
  if (!only) return null;
  return small && others.length === 0 && only.score === SCORE.slip
    ? [{ ...only, strength: 'likely', score: SMALL_SLIP }]
    : [only, ...others];
}

/** Headings that share most of their words with a known one. */
function similar(words: string): readonly HeadingClaim[] {
  const tokens = new Set(headingTokens(words));
  if (tokens.size === 0 || tokens.size > 10) return [];
  const best = new Map<Field, number>();
  for (const [alias, known] of BY_WORDS) {
    const aliasTokens = headingTokens(alias);
    const shared = aliasTokens.filter((token) => tokens.has(token));
    if (!shared.some((token) => !CARRIES_NOTHING.has(token))) continue;
    const likeness = (2 * shared.length) / (aliasTokens.length + tokens.size);
    for (const claim of known) {
      const score = likeness * claim.score * 0.6;
      if (score > (best.get(claim.field) ?? 0)) best.set(claim.field, score);
    }
  }
  return [...best]
    .filter(([, score]) => score >= 0.34)
    .map(([field, score]) => ({ field, strength: 'similar' as const, score }))
    .sort((a, b) => b.score - a.score || FIELD_NAMES.indexOf(a.field) - FIELD_NAMES.indexOf(b.field));
}
