import { FIELD_NAMES, FIELDS, type Field } from '../../fields';
import { ALIASES, NO_FIELD, type Aliases } from './aliases';
import { isSlip } from './editDistance';
import { HEADING_PATTERNS } from './headingPatterns';
import { headingTokens, headingWords } from './heading';
import { inEnglish } from './welshHeadings';
import { publishQuestion } from '../values/parsePublish';

/** How strongly a heading speaks for a field. `slip` and `similar` are only ever suggested. */
export type Strength = 'sure' | 'likely' | 'slip' | 'offered' | 'similar';

export interface HeadingClaim {
  readonly field: Field;
  readonly strength: Strength;
  /** 0 to 1. */
  readonly score: number;
}

const SCORE: Readonly<Record<Exclude<Strength, 'similar'>, number>> = {
  sure: 0.98,
  likely: 0.85,
  slip: 0.7,
  offered: 0.5,
};
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

/** A column that is about an earlier period, a plan of another thing or a person who wrote: never guessed at. */
const OTHER_MATTER =
  /\b(previous|prior|last period|last month|last quarter|last meeting|last time|audience|score|likelihood|probability|cost|budget|counts?|totals?)\b/;
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

const claimsMemo = new Map<string, readonly HeadingClaim[]>();

/**
 * What a heading may mean, best first; empty when it means no field. `header` is what several header rows say together,
 * `fieldHeader` the lowest of them, which decides when the whole is not known.
 */
export function matchHeading(header: string, fieldHeader: string): readonly HeadingClaim[] {
  const key = `${header}\n${fieldHeader}`;
  const known = claimsMemo.get(key);
  if (known) return known;
  const claims = claimsOf(header, fieldHeader);
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
  if (NO_FIELD.has(whole) || NO_FIELD.has(last) || whole === '') return [];
  const exact = BY_WORDS.get(whole);
  if (exact) return exact;
  const other = OTHER_MATTER.test(whole);
  const lower = whole === last ? undefined : BY_WORDS.get(last);
  if (lower) return other ? [] : lower.map((claim) => ({ ...claim, score: claim.score - 0.03 }));
  const patterned =
    HEADING_PATTERNS.find(({ pattern }) => pattern.test(whole)) ??
    HEADING_PATTERNS.find(({ pattern }) => pattern.test(last));
  if (patterned && !other)
    return [{ field: patterned.field, strength: patterned.strength, score: SCORE[patterned.strength] - 0.02 }];
  const shortened = withoutAside(fieldHeader) ?? withoutAside(header);
  if (shortened) return shortened;
  // Whatever asks what to keep back is put to the officer: passed over, it would publish what was to be withheld.
  if (publishQuestion(header) !== 'publish') return [{ field: 'publish', strength: 'offered', score: SCORE.offered }];
  if (other) return [];
  return slips(last) ?? similar(last);
}

/** What a heading means by an alias or pattern, without slips and likeness; quick, for looking through all rows. */
export function matchExactly(header: string): readonly HeadingClaim[] {
  const words = headingWords(inEnglish(header) ?? header);
  const known = NO_FIELD.has(words) ? undefined : BY_WORDS.get(words);
  if (known) return known;
  const patterned = HEADING_PATTERNS.find(({ pattern }) => pattern.test(words));
  return patterned ? [{ field: patterned.field, strength: patterned.strength, score: SCORE[patterned.strength] }] : [];
}

/** An unknown aside leaves too little for a column that is mapped without a question. */
const ASIDE_FACTOR = 0.75;

const weaker = (strength: Strength): Strength => (strength === 'sure' || strength === 'likely' ? 'slip' : 'offered');

/** What may stand in brackets behind a heading without changing it. */
const NEUTRAL_ASIDE =
  /^(?:|y\/n|yes\/number|optional|required|mandatory|text|date|days?|internal|initials|role|job title|name|post|brag|r\/a\/g|ragb?|0 100|in percent|percent|s55|section 55)$/;

/**
 * A heading without what stands in brackets or behind a dash or colon. An aside can turn the meaning ("Date (closed)"),
 * so that the rest counts fully only when the aside is neutral or names the same field.
 */
function withoutAside(header: string): readonly HeadingClaim[] | null {
  const split = /^([^([:]+?)\s*(?:[([](.*?)[)\]]?|:\s*(.*)|\s[-–—]\s(.*))$/s.exec(header.trim());
  const claims = split ? BY_WORDS.get(headingWords(split[1] ?? '')) : undefined;
  if (!split || !claims) return null;
  const aside = headingWords(split[2] ?? split[3] ?? split[4] ?? '');
  if (NEUTRAL_ASIDE.test(aside)) return claims;
  const named = BY_WORDS.get(aside)?.[0]?.field;
  if (named !== undefined && named === claims[0]?.field) return claims;
  return claims.map((claim) => ({ ...claim, strength: weaker(claim.strength), score: claim.score * ASIDE_FACTOR }));
}

function slips(words: string): readonly HeadingClaim[] | null {
  const claims = new Map<Field, HeadingClaim>();
  for (const [alias, known] of BY_WORDS) {
    if (!isSlip(words, alias)) continue;
    for (const claim of known) {
      const score = claim.strength === 'sure' ? SCORE.slip : claim.score * 0.75;
      if ((claims.get(claim.field)?.score ?? 0) < score)
        claims.set(claim.field, { field: claim.field, strength: 'slip', score });
    }
  }
  return claims.size > 0 ? [...claims.values()].sort((a, b) => b.score - a.score) : null;
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
