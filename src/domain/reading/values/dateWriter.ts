import { ownerKind } from './ownerKind';

const BEFORE = /^\s*\(?(\p{Lu}[^\d()]{0,40}?)\)?[\s:,–—-]+(?=\d)/u;
const BEHIND = /(?<=\d)[\s:,–—(-]+(\p{Lu}[^\d()]{0,40})\)?\s*$/u;
/** Two letters that are nobody's: a due date, a target date, week ending. */
const NO_INITIALS = new Set(
  'am as at bf by cd cf dd dl do ed ff fu fy go if in is it ld me na nb nd no nr of ok on or pd pe pm pp rd re sd so td to up us wc we wk'.split(
    ' ',
  ),
);

/**
 * A dated note without who wrote it: "JB 02.09.24", "02.09.24 – DCI Bloggs", "JB/KL: 02.09.24". Null where it names
 * nobody for certain.
 */
export function withoutWriter(text: string): string | null {
  for (const pattern of [BEFORE, BEHIND]) {
    const match = pattern.exec(text);
    const writers = match?.[1]?.split(/[/&+]/) ?? [];
    if (match && writers.every(isWriter)) return text.replace(pattern, '').trim();
  }
  return null;
}

function isWriter(part: string): boolean {
  const name = part.trim();
  const kind = ownerKind(name);
  // Three letters together may be a board, a form or "ETA".
  if (kind === 'initials') return /[\s.]/.test(name) || (name.length === 2 && !NO_INITIALS.has(name.toLowerCase()));
  return kind === 'person' || kind === 'chief' || kind === 'post' || kind === 'rank';
}
