import { FORCE_STATUS, identifierOf, type ForceStatus } from '../../vocabulary';
import { plainWords } from './plainWords';
import { saysNothing } from './noneWords';
import { FORCE_STATUS_WORDS, UNCLEAR_STATUS_WORDS } from './statusWords';
import { ambiguous, exactly, interpreted, NONE, UNREADABLE, type ValueReading } from './valueReading';

const BY_WORDS = new Map<string, ForceStatus>(
  (Object.keys(FORCE_STATUS_WORDS) as ForceStatus[]).flatMap((status) =>
    FORCE_STATUS_WORDS[status].map((words) => [words, status] as const),
  ),
);

/** "Status: in progress", "Action: Complete", "The recommendation is implemented". */
const OPENING = /^(?:(?:current |overall |force )?status|action|position|update|outcome)\s*[:-]\s*|^the\s+/;
/** Where the status ends and a remark about it begins. */
const REMARK = /\s+-\s+|\s-|-\s|[.:;(\n]|, (?=and |but |with |as )/;
/** Words in a remark that may take back or change the status before it. */
const TURNING =
  /\b(not|no|never|un\w+|except|but|only|partial\w*|part|partly|some|until|unless|pending|await\w*|subject|if|when|once|due|was|previously|superseded|off track|on track|overdue|delay\w*|behind|at risk|slip\w*|paus\w*|hold|suspend\w*|blocked|complet\w*|closed?|closure|clos\w+|done|open|reopen\w*|re-open\w*|progress|started|ongoing|on going|sign\w*|review\w*|reject\w*|declin\w*|accepted|agreed|cancel\w*|implement\w*|resolved|portal|hmicfrs|hmic|action plan|phase)\b/;
const PERCENT = /^(\d{1,3})(?:\.\d+)? ?(?:%|per ?cent)(?: (?:complete|completed|done|implemented))?$/;

/** Reads the force's own view of a recommendation. RAG words are no status: they are asked about. */
export function parseForceStatus(text: string): ValueReading<ForceStatus> {
  const own = identifierOf(FORCE_STATUS, text);
  if (own) return exactly(own);
  // "[ ] Completed [ ] In Progress" and "Open / In Progress / Closed" are forms that nobody filled in.
  if (/\[\s?\]|☐/.test(text) || /^\[[^\]]*\/[^\]]*\]$/.test(text.trim())) return ambiguous<ForceStatus>(null);
  const words = plainWords(text).replace(/^\[ ?x ?\] ?|[[\]]/g, '');
  const known = lookUp(words);
  if (known) return known;
  if (saysNothing(text)) return text.trim() === '' || /^[-?\s]+$/.test(words) ? NONE : ambiguous<ForceStatus>(null);
  const stripped = plainWords(words.replace(OPENING, ''));
  const opened = stripped === words ? null : lookUp(stripped);
  if (opened) return opened;
  return withRemark(stripped) ?? mentioned(stripped);
}

function lookUp(words: string): ValueReading<ForceStatus> | null {
  const status = BY_WORDS.get(words);
  if (status) return exactly(status);
  const unclear = UNCLEAR_STATUS_WORDS[words];
  if (unclear !== undefined) return ambiguous(unclear);
  const percent = PERCENT.exec(words);
  if (!percent) return null;
  const share = Number(percent[1]);
  if (share > 100) return UNREADABLE;
  if (share === 0) return ambiguous<ForceStatus>('notStarted');
  return interpreted<ForceStatus>(share === 100 ? 'complete' : 'inProgress');
}

/** A known status followed by a remark; read only when nothing in the remark speaks of another state. */
function withRemark(words: string): ValueReading<ForceStatus> | null {
  const mark = REMARK.exec(words);
  if (!mark) return null;
  const head = lookUp(plainWords(words.slice(0, mark.index)));
  if (!head) return null;
  if (head.kind !== 'read') return ambiguous(head.kind === 'ambiguous' ? head.suggestion : null);
  const remark = words.slice(mark.index);
  if (!TURNING.test(remark)) return interpreted(head.value);
  // "In Progress. CW to submit - ongoing": the remark says the same again.
  const again = remark.split(/[-.,:;()\n]+/).map((part) => BY_WORDS.get(plainWords(part)));
  const contrary = again.some((status) => status !== undefined && status !== head.value);
  const same = again.some((status) => status === head.value);
  const tail = remark.replace(/in progress|on ?going|on-going/g, ' ');
  if (head.value === 'inProgress' && same && !contrary && !TURNING.test(tail)) return interpreted(head.value);
  return ambiguous(head.value);
}

/** Longer prose is never read, but one status that it mentions may be suggested. */
function mentioned(words: string): ValueReading<ForceStatus> {
  const statuses = new Set<ForceStatus>();
  for (const [phrase, status] of BY_WORDS) {
    if (phrase.length > 3 && new RegExp(`(?<![\\w-])${escape(phrase)}(?![\\w-])`).test(words)) statuses.add(status);
  }
  const [only] = statuses;
  if (statuses.size === 0) return UNREADABLE;
  return ambiguous(statuses.size === 1 && only && !/\b(not|no|un\w+)\b/.test(words) ? only : null);
}

const escape = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
