import {
  BODY_NOUNS,
  CHIEFS,
  DEPARTMENTS,
  GIVEN_NAMES,
  PORTFOLIO,
  POST_NOUNS,
  POST_START,
  RANK_LETTERS,
  RANKS,
  TITLES,
} from './ownerWords';
import { saysNothing } from './noneWords';

/** What a part of an owner cell names, where it stands by itself. */
export type OwnerKind =
  /** A name, with its rank or title or without: "DCI J Bloggs", "Jane Doe". */
  | 'person'
  /** "DM", "J.S.": people by their letters. */
  | 'initials'
  /** An office that one person holds and that is known by its letters: ACC, DCC, CFO. */
  | 'chief'
  /** "Head of Crime", "Custody Manager", "ACC Crime". */
  | 'post'
  /** "Custody Team". */
  | 'body'
  /** A department by its letters: HR, PVP. */
  | 'department'
  /** A rank without a name, or letters that may be one. */
  | 'rank'
  /** TBC, vacant, not allocated. */
  | 'nobody';

const NOBODY =
  /^(?:currently )?(?:vacant|vacancy|vacant post|(?:owner|lead|name|post)? ?tbc|unassigned|unallocated|no owner|not (?:yet )?(?:assigned|allocated|identified|appointed|agreed)|awaiting (?:allocation|appointment|owner)|(?:owner |lead )?to be (?:allocated|assigned|appointed|identified|nominated))$/i;

/** True for words that stand where an owner should and name none: "TBC", "Vacant". */
export const namesNobody = (text: string): boolean => saysNothing(text) || NOBODY.test(text.trim());

/** A word of a name, or a collar number. */
const NAME = /^(?:(?:Mc|Mac|[OD]['’]|de|van)?\p{Lu}[\p{L}'’-]*|\d{2,5})$/u;
const PARTICLES = new Set(['de', 'del', 'der', 'la', 'le', 'van', 'von', 'al', 'el', 'bin', 'st']);
/** A name has no more words than this, rank apart. */
const LONGEST_NAME = 4;
const LONGEST_POST = 12;
const EMAIL = /^[\w.+'-]+@[\w-]+(?:\.[\w-]+)+$/;

/** What a part of an owner cell names by itself; null where that is not certain. */
export function ownerKind(part: string): OwnerKind | null {
  const text = part.replace(/\s+/g, ' ').trim();
  if (namesNobody(text)) return 'nobody';
  if (EMAIL.test(text)) return 'person';
  return kindOfPlain(text) ?? (namedWithPost(part) ? 'person' : null);
}

/** "Det Supt Jones, Head of PVP": a name, and behind it what its holder is. */
function namedWithPost(part: string): boolean {
  const [, name = '', post = ''] = /^(.+?)\s*(?:,|\n|\s[-–—](?=\s))\s*(.+)$/s.exec(part.trim()) ?? [];
  const named = ownerKind(name);
  const held = ownerKind(post);
  return (named === 'person' || named === 'initials') && (held === 'post' || held === 'body' || held === 'department');
}

function kindOfPlain(text: string): OwnerKind | null {
  // What stands in brackets says more of the same owner
  const bare = text
    .replace(/\s*[([][^()[\]]*[)\]]/g, '')
    .replace(/\.(?=\S)/g, '. ')
    .replace(/\./g, '')
    .trim();
  if (bare === '' || /[,;:?!]/.test(bare)) return null;
  const tokens = bare.split(' ');
  const lower = bare.toLowerCase();
  return (
    kindOfLetters(bare, tokens) ??
    kindByRank(tokens, bare !== text) ??
    (/^\p{Lu}/u.test(bare) && tokens.length <= LONGEST_POST ? kindOfPost(lower) : null) ??
    (isPlainName(tokens) ? 'person' : null)
  );
}

function kindOfLetters(bare: string, tokens: readonly string[]): OwnerKind | null {
  const lower = bare.toLowerCase();
  if (CHIEFS.has(lower.replace(/^(?:[at]\/)+/, '')) && /^\p{Lu}/u.test(bare)) return 'chief';
  if (/^\p{Lu}(?: \p{Lu}){1,2}$/u.test(bare)) return 'initials';
  if (tokens.length > 1 || !/^\p{Lu}{2,}$/u.test(bare)) return null;
  if (DEPARTMENTS.has(lower)) return 'department';
  if (RANKS.has(lower)) return 'rank';
  return bare.length <= 3 ? 'initials' : null;
}

/** True for a rank or a part of one: "Det", "Supt", "T/DCI", "C/Supt". */
export function isRankWord(token: string, next: string | undefined): boolean {
  const parts = token.toLowerCase().replace(/\.$/, '').split('/');
  const last = parts[parts.length - 1] as string;
  const isRank = (word: string): boolean => RANKS.has(word) || CHIEFS.has(word) || TITLES.has(word);
  if (parts.length > 1)
    return isRank(last) && parts.slice(0, -1).every((word) => RANK_LETTERS.has(word) || RANKS.has(word));
  return isRank(last) || (RANK_LETTERS.has(last) && next !== undefined && isRankWord(next, undefined));
}

function kindByRank(tokens: readonly string[], bracketed: boolean): OwnerKind | null {
  const ranks = tokens.findIndex((token, index) => !isRankWord(token, tokens[index + 1]));
  const count = ranks < 0 ? tokens.length : ranks;
  if (count === 0) return null;
  const rank = tokens.slice(0, count).join(' ').toLowerCase();
  const rest = tokens.slice(count);
  const isTitle = TITLES.has(rank);
  if (rest.length > 0) {
    if (!isTitle && rest.every(isOfPost)) return 'post';
    return isName(rest) ? 'person' : null;
  }
  if (isTitle) return null;
  if (/chief constable$|commissioner$/.test(rank) || CHIEFS.has(rank.split(/[\s/]/).pop() as string)) return 'chief';
  return bracketed ? 'post' : 'rank';
}

/** "Crime", "PVP": what a rank before it is in charge of. */
const isOfPost = (word: string): boolean =>
  PORTFOLIO.has(word.toLowerCase()) || (/^\p{Lu}{2,}$/u.test(word) && DEPARTMENTS.has(word.toLowerCase()));

/** Words that make a name: none of them is of a department. */
const isName = (tokens: readonly string[]): boolean =>
  tokens.length > 0 &&
  tokens.length <= LONGEST_NAME &&
  tokens.some((token) => /\p{Lu}/u.test(token)) &&
  tokens.every(
    (token) => (NAME.test(token) || PARTICLES.has(token.toLowerCase())) && !PORTFOLIO.has(token.toLowerCase()),
  );

/** A name without rank or title, where that is certain: "J Smith", "Smith J", "Jane", "Jane Doe". */
function isPlainName(tokens: readonly string[]): boolean {
  if (!isName(tokens) || tokens.some((token) => /\d/.test(token))) return false;
  const [first = '', ...others] = tokens;
  const isLetter = (token: string): boolean => /^\p{Lu}$/u.test(token);
  if (GIVEN_NAMES.has(first.toLowerCase())) return true;
  if (others.length === 0) return false;
  return isLetter(first) ? !isLetter(others[others.length - 1] as string) : others.every(isLetter);
}

function kindOfPost(lower: string): OwnerKind | null {
  if (POST_START.test(lower) || POST_NOUNS.test(lower)) return 'post';
  return BODY_NOUNS.test(lower) ? 'body' : null;
}
