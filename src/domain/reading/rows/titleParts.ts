import { POLICE_AREAS } from '../values/policeAreas';

/** What a title says, apart: two titles are compared by these parts. */
export interface TitleParts {
  /** The words that carry meaning, in order, singular; force, year and grade are not among them. */
  readonly words: readonly string[];
  /** The whole title, and what stands before its first colon or dash, without year and force. */
  readonly whole: string;
  readonly head: string;
  /** Words that follow each other, by which an abbreviation is known: all, without the small ones, those that carry meaning. */
  readonly runs: readonly (readonly string[])[];
  /** Words of two letters that are typed in capitals in a title that is not: "DA". */
  readonly capitals: ReadonlySet<string>;
  /** First and last year; the same where a title gives one. Two digits each. */
  readonly years: readonly (readonly [first: number, last: number])[];
  readonly months: readonly string[];
  /** Numbers that are no years: "phase 2". */
  readonly numbers: readonly number[];
  readonly forces: readonly string[];
  readonly isNational: boolean;
  /** The pillars of PEEL that a report of one pillar names; a report of all of them names none. */
  readonly pillars: readonly string[];
  /** A report that comes after or before another of the same name: a re-inspection, an update; an interim report. */
  readonly isSequel: boolean;
  readonly isInterim: boolean;
}

const SMALL = new Set(
  'a an and as at by for from how in into is of on or our s that the their to was were with'.split(' '),
);
/** Words, singular as they are compared, that titles of reports have or lack without meaning another report. */
const CARRY_NOTHING = new Set([
  ...SMALL,
  ...`assessment complaint constabulary constabularie england final force graded hmic hmicfr inspection integrated joint national
  overview police policing re reinspection report review revisit service super thematic unannounced wale`.split(/\s+/),
]);

/** The forces of England and Wales, and what ends like a county. */
const FORCE = new RegExp(String.raw`(?<!\p{L})(?:${POLICE_AREAS}|\p{L}{3,}shire)(?!\p{L})`, 'gu');
const MONTH =
  /(?<!\p{L})(?:(\d{1,2})(?:st|nd|rd|th)? )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?= (?:19|20)\d\d)/gu;
const SPAN = /(?<!\d)(?:19|20)?(\d\d) ?[/–—-] ?(?:19|20)?(\d\d)(?!\d)/g;
const YEAR = /(?<!\d)(?:(?:19|20)(\d\d)|([1-3]\d))(?!\d)/g;
/** "Phase two", "Part II": which part of a series it is. */
const PART =
  /(?<=(?<!\p{L})(?:phase|part|round|stage|tranche|volume|wave) )(?:one|two|three|four|five|i{1,3}|iv|v)(?!\p{L})/gu;
const PART_NUMBER: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
};
/** A grade of PEEL at the end of a title or of a part of it (domain dossier, 3.1). */
const GRADE =
  /(?:[-–—:(,] ?|(?<!\p{L}))(?:(?:overall )?(?:grad(?:e|ed|ing)|judg(?:e?ment|ed)) ?[-–—:]? ?)?(?:requires improvement|outstanding|good|inadequate|adequate) ?\)?$/u;
const SEQUEL =
  /\bre-? ?(?:inspect|visit)|\bfollow(?:ed|ing)?[ -]?up\b|\bpost[ -]inspection\b|\bsecond look\b|\bupdated?\b/;
/** National reports: not the programmes and bodies that are called so. */
const NATIONAL = /\bnational\b(?! (?:child|crime|police|probation))/;
const PILLARS = ['effectiveness', 'efficiency', 'legitimacy', 'leadership'];
/** These three together are PEEL as a whole. */
const WHOLE_PEEL = PILLARS.slice(0, 3);

/** Takes a title apart. */
export function titleParts(title: string): TitleParts {
  const typed = title
    .normalize('NFKC')
    .replace(/['\u2019]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const lower = typed.toLowerCase();
  const forces = lower.match(FORCE) ?? [];
  const months: string[] = [];
  const years: [number, number][] = [];
  const numbers: number[] = [];
  const rest = lower
    .replace(/\bcovid[ -]?19\b/g, 'covid')
    .replace(GRADE, '')
    .replace(FORCE, ' ')
    .replace(MONTH, (_, _day, month: string) => {
      months.push(month);
      return ' ';
    })
    .replace(SPAN, (span, first: string, last: string) => {
      const apart = Number(last) - Number(first);
      if (apart < 1 || apart > 3) return span;
      years.push([Number(first), Number(last)]);
      return ' ';
    })
    .replace(YEAR, (_, long: string | undefined, short: string | undefined) => {
      const year = Number(long ?? short);
      years.push([year, year]);
      return ' ';
    })
    .replace(PART, (words) => String(PART_NUMBER[words]))
    .replace(/\d+/g, (digits) => {
      numbers.push(Number(digits));
      return ' ';
    });
  const all = wordsOf(rest);
  const carrying = all.filter((word) => !CARRY_NOTHING.has(word));
  const isPeel = WHOLE_PEEL.every((pillar) => carrying.includes(pillar));
  const words = isPeel ? [...new Set(['peel', ...carrying.filter((word) => !PILLARS.includes(word))])] : carrying;
  const mixed = /\p{Ll}/u.test(typed);
  return {
    words,
    whole: nameOf(rest),
    head: nameOf(rest.split(/:|\s[-–—]|[-–—]\s|[(;]/)[0] ?? ''),
    runs: [all, all.filter((word) => !SMALL.has(word)), carrying],
    capitals: new Set(
      mixed ? (typed.match(/(?<!\p{L})\p{Lu}{2}(?!\p{L})/gu) ?? []).map((word) => word.toLowerCase()) : [],
    ),
    years,
    months,
    numbers,
    forces,
    isNational: NATIONAL.test(lower),
    pillars: words.includes('peel') ? PILLARS.filter((pillar) => words.includes(pillar)) : [],
    isSequel: SEQUEL.test(lower),
    isInterim: /\binterim\b/.test(lower),
  };
}

/** The words of a text, singular: "suites" and "suite" are one, as are "ROCUs" and "ROCU". */
const wordsOf = (text: string): string[] =>
  (text.match(/\p{L}+/gu) ?? []).map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word));

const nameOf = (text: string): string =>
  wordsOf(text)
    .filter((word) => !/^(?:a|an|the|hmic|hmicfr)$/.test(word))
    .join(' ');
