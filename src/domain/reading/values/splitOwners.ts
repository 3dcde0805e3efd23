import { isRankWord, namesNobody, ownerKind, type OwnerKind } from './ownerKind';
import { remember } from './remember';

/** What stands between two owners, as far as it decides whether it may part them. */
type Separator = 'comma' | 'slash' | 'and' | 'line' | 'dash';

/** A stretch of a cell, and what parts it from the one before it. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly before: Separator | null;
}

/** Words for the part that somebody plays, before a colon: "Lead:", "Senior Responsible Owner:". */
const OF_WHAT =
  '(?:(?:strategic|tactical|operational|executive|exec|senior|chief officer|force|business|deputy|joint|action|project|delivery|responsible|accountable|overall|portfolio|opcc|secondary|primary)[ -])*';
const ROLE = `${OF_WHAT}(?:leads?|(?:co-?)?owners?|sro|sponsor|officers?|managers?|responsible|accountable|poc|contact|holder|gold|silver|bronze|deputy|support)`;
/** Those that stand before a dash as well; "Manager - Custody" is a post. */
const LEAD = `${OF_WHAT}(?:leads?|(?:co-?)?owners?|sro|sponsor)`;
const ROLE_AT_START = new RegExp(`^(?:${ROLE}\\s*[:=]|${LEAD}\\s+[-–—](?=\\s))\\s*`, 'i');
const ROLE_INSIDE = new RegExp(`(?<=^|[\\s/,])${ROLE}\\s*:|(?<=\\n[ \\t]*)${LEAD}\\s+[-–—]\\s`, 'gi');

/** Always parts: semicolons, bars, bullets, lines that are numbered or begin with a dash. */
const HARD = /[;|•●▪◦·]|\n\s*(?:[-–*]\s|\(?(?:\d{1,2}|[a-h])[.)]\s)/g;
const MARKER = /^\s*(?:[-–*]\s|\(?(?:\d{1,2}|[a-h])[.)]\s)\s*/;
/** May part. */
const SOFT = /(?<=\s)(?:and\/or|and|plus|with|[-–—])(?=\s)|[,/&+\n]/gi;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DAY = `(?:\\d{1,4}(?:st|nd|rd|th)?|${MONTH}|end|of|the|early|mid|late|to)`;
/** Remarks behind a name that are no part of it: "(until 31/03/2021)", "(Lead)"; "from 1 April". */
const REMARKS = [
  `(?<!\\s)\\s*[([](?:${ROLE}\\s*|(?:until|till|to|from|since|wef|w\\.e\\.f|as of|with effect|was|were|previously|prev|formerly|ex-|cover|covering|acting|tbc|tbd|vacant|interim)\\b[^()[\\]]*)[)\\]]$`,
  `(?<![\\s,])[\\s,]+(?:until|till|from|since|wef|as of|with effect from)\\s+(?=.*\\d)${DAY}(?:[\\s./-]+${DAY})*$`,
].map((remark) => new RegExp(remark, 'i'));

/** More letters than this are no list of owners but a text. */
const LONGEST = 500;

/**
 * The owners whom a cell names, in their order and as they are typed there. Only what stands by itself on both sides of a comma, a
 * slash, an "and" or a line break is parted; a cell that can be parted in two ways, or of which a part is not understood,
 * is one owner. "TBC" and "Vacant" are nobody.
 */
export const splitOwners = remember((cell: string): readonly string[] => {
  if (cell.trim().length > LONGEST) return [cell.trim()];
  const owners = hardPieces(cell)
    .flatMap((piece) => splitPiece(piece))
    .flatMap(nameOf);
  const seen = new Set<string>();
  return owners.filter((owner) => {
    const key = ownerKey(owner);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
});

/** Form of an owner's name by which two spellings of it are held to be one: case, spaces and full stops do not count. */
export const ownerKey = (owner: string): string =>
  owner
    .replace(/\.(?=\S)/g, '. ')
    .replace(/\./g, '')
    .replace(/[’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The name without its role, its remarks and the marks around it; nothing for nobody. */
function nameOf(part: string): string[] {
  const name = bareName(part);
  return name === '' || namesNobody(name) ? [] : [name];
}

function bareName(part: string): string {
  let name = part;
  for (let before: string | null = null; before !== name;) {
    before = name;
    name = name
      .trim()
      .replace(MARKER, '')
      .replace(ROLE_AT_START, '')
      .replace(/^[\s,/&+:-]+|(?<![\s,/&+:-])[\s,/&+:-]+$/g, '');
    name = REMARKS.reduce((rest, remark) => rest.replace(remark, ''), name);
  }
  return name;
}

function hardPieces(cell: string): string[] {
  const depth = depths(cell);
  const outside = ({ index }: RegExpExecArray): boolean => depth[index] === 0;
  const cuts = [
    ...[...cell.matchAll(HARD)]
      .filter(outside)
      .map(({ index, 0: mark }) => ({ index, after: index + (mark.startsWith('\n') ? 1 : mark.length) })),
    ...[...cell.matchAll(ROLE_INSIDE)].filter(outside).map(({ index }) => ({ index, after: index })),
  ].sort((a, b) => a.index - b.index);
  const starts = [0, ...cuts.map(({ after }) => after)];
  return starts
    .map((start, at) => cell.slice(start, cuts[at]?.index ?? cell.length))
    .filter((piece) => piece.trim() !== '');
}

/** How many brackets are open at each place; none at all where they do not match. */
function depths(text: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (const letter of text) {
    if (letter === ')' || letter === ']') depth -= 1;
    for (let unit = 0; unit < letter.length; unit += 1) found.push(Math.max(0, depth));
    if (letter === '(' || letter === '[') depth += 1;
    if (depth < 0) return new Array<number>(text.length).fill(0);
  }
  return depth === 0 ? found : new Array<number>(text.length).fill(0);
}

function softPieces(text: string): Piece[] {
  const depth = depths(text);
  const pieces: Piece[] = [];
  let start = 0;
  let before: Separator | null = null;
  for (const { index, 0: sign } of text.matchAll(SOFT)) {
    if (depth[index] !== 0 || isInsideWord(text, index, sign)) continue;
    const separator = separatorOf(sign);
    if (text.slice(start, index).trim() !== '') {
      pieces.push({ start, end: index, before });
      before = separator;
      // A sign at the end or the beginning of a line says more than the line's end
    } else if (before === 'line') before = separator;
    start = index + sign.length;
  }
  if (text.slice(start).trim() !== '') pieces.push({ start, end: text.length, before });
  return pieces;
}

function separatorOf(sign: string): Separator {
  if (sign === '\n') return 'line';
  if (sign === ',') return 'comma';
  if (sign === '/') return 'slash';
  return /^[-–—]$/.test(sign) ? 'dash' : 'and';
}

/** "T/DCC", "N/A", "Det/Supt", "31/03/2021" and "L&D" hold a sign that parts nothing. */
function isInsideWord(text: string, index: number, sign: string): boolean {
  if (sign !== '/' && sign !== '&') return false;
  const before = text.slice(0, index);
  const right = text.slice(index + 1);
  const left = /[\p{L}\d]*$/u.exec(sign === '&' ? before.trimEnd() : before)?.[0] ?? '';
  if (sign === '&') return /^\p{L}$/u.test(left) || /^\s*\p{L}(?![\p{L}\d./])(?!\s+\p{Lu}\p{Ll})/u.test(right);
  if (/\d$/.test(left) && /^\d/.test(right)) return true;
  if (/^\s/.test(right)) return false;
  const [next = ''] = right.split(/[\s,/;&+]/);
  return /^\p{L}$/u.test(left) || (/^(?:ch|det|act|actg|temp|tmp)$/i.test(left) && isRankWord(next, undefined));
}

/** Kinds that name a person, whatever parts them. */
const PEOPLE: ReadonlySet<OwnerKind> = new Set(['person', 'initials', 'chief']);

/** Whether a sign between two such parts makes two owners of them. */
function parts(left: OwnerKind, sign: Separator, right: OwnerKind): boolean {
  if (left === 'nobody' || right === 'nobody') return true;
  if (PEOPLE.has(left) && PEOPLE.has(right)) return sign !== 'dash' || left === right;
  if (sign === 'dash') return false;
  const pair = new Set<OwnerKind>([left, right]);
  const isPair = (a: OwnerKind, b: OwnerKind): boolean => pair.has(a) && pair.has(b) && (a !== b || pair.size === 1);
  // "Det Supt Jones, Head of PVP" is one owner; "Det Supt Jones and the Head of PVP" are two
  if (isPair('person', 'post') || isPair('person', 'body')) return sign === 'and';
  if (isPair('rank', 'initials')) return sign === 'comma' || sign === 'slash';
  if (isPair('department', 'department')) return sign === 'comma' || sign === 'line';
  return isPair('post', 'post') || isPair('body', 'body') || isPair('chief', 'post');
}

/** More than this is no list of owners but a text. */
const MOST_PIECES = 12;

/** The best way to part what begins at a piece: how many owners it gives, how many ways are as good, and one of them. */
interface Parting {
  readonly count: number;
  readonly ways: number;
  readonly first: string;
  readonly rest: Parting | null;
}

/** The most owners that a piece can be parted into, where there is one way only to do so; else the piece itself. */
const splitPiece = remember((text: string): readonly string[] => {
  const role = ROLE_AT_START.exec(text.replace(MARKER, '').trim())?.[0] ?? '';
  const own = role === '' ? text : text.slice(text.indexOf(role) + role.length);
  const pieces = softPieces(own);
  if (pieces.length < 2 || pieces.length > MOST_PIECES) return [own];
  const known = new Map<string, Parting | null>();
  const bestFrom = (start: number, left: OwnerKind | null): Parting | null => {
    const key = `${start} ${left}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const partings = pieces.slice(start).flatMap(({ end }, more) => partingAt(start, start + more, end, left));
    const most = Math.max(0, ...partings.map(({ count }) => count));
    const [best, ...others] = partings.filter(({ count }) => count === most);
    const result = best ? { ...best, ways: others.reduce((ways, other) => ways + other.ways, best.ways) } : null;
    known.set(key, result);
    return result;
  };
  /** The parting whose first owner goes from one piece to another; none where that is no owner. */
  const partingAt = (start: number, last: number, end: number, left: OwnerKind | null): Parting[] => {
    const { start: from, before } = pieces[start] as Piece;
    const first = own.slice(from, end);
    // What can be parted itself is no part of a list
    if (last > start && end - from < own.length && splitPiece(first).length > 1) return [];
    const kind = ownerKind(bareName(first));
    if (kind === null || (left !== null && before !== null && !parts(left, before, kind))) return [];
    if (last + 1 === pieces.length) return [{ count: 1, ways: 1, first, rest: null }];
    const rest = bestFrom(last + 1, kind);
    return rest ? [{ count: rest.count + 1, ways: rest.ways, first, rest }] : [];
  };
  const best = bestFrom(0, null);
  if (best === null || best.ways > 1) return [own];
  const owners: string[] = [];
  for (let way: Parting | null = best; way !== null; way = way.rest) owners.push(way.first);
  return owners;
});
