import { FORCE_STATUS, identifierOf, type ForceStatus } from '../../vocabulary';
import { isSlip } from '../columns/editDistance';
import { findDateExpressions, withoutExpressions } from './dateExpressions';
import { isGainsaid } from './marks';
import { plainWords } from './plainWords';
import { remember } from './remember';
import { saysNothing } from './noneWords';
import { FORCE_STATUS_WORDS, UNCLEAR_STATUS_WORDS } from './statusWords';
import {
  ambiguous,
  doubted,
  exactly,
  interpreted,
  misspelling,
  NONE,
  UNREADABLE,
  type ValueReading,
} from './valueReading';

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
export const parseForceStatus = remember((text) =>
  isGainsaid(text) ? doubted(readForceStatus(text)) : readForceStatus(text),
);

function readForceStatus(text: string): ValueReading<ForceStatus> {
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
  return opened ?? inPhrase(stripped) ?? withRemark(stripped) ?? mentioned(stripped);
}

const WORK = '(?:all |the |this |both )?(?:actions?|recommendations?|afis?|works?|tasks?|activity|item)';
const FINISHED = '(?:complete|completed|closed|implemented|delivered|achieved|done|met|resolved|discharged|finished)';
const PHRASES: readonly (readonly [RegExp, ForceStatus])[] = [
  [new RegExp(`^${WORK} (?:(?:is|are|was|were|has been|have been) )?(?:now )?(?:fully )?${FINISHED}$`), 'complete'],
  [new RegExp(`^(?:now |fully |all )+${FINISHED}$`), 'complete'],
  [new RegExp(`^${WORK} (?:(?:is|are) )?(?:now )?(?:in progress|ongoing|on-?going|underway|under way)$`), 'inProgress'],
  [/^(?:well |still |currently |now )+(?:in progress|ongoing|underway|under way|on track)$/, 'inProgress'],
  [
    /^(?:\d+|one|two|three|four|five|six|several) (?:days?|weeks?|months?) (?:behind|late|overdue|behind schedule)$/,
    'offTrack',
  ],
  [/^(?:slightly|significantly|currently|still|now) (?:behind schedule|behind|off track|delayed|overdue)$/, 'offTrack'],
  [/^(?:currently |still |now )+(?:on hold|paused|suspended|blocked)$/, 'paused'],
];
/** "Completed 12/03/2021", "Closed in March 2020"; "complete by March" is a plan and no state. */
const SINCE =
  /^(.+?),? (?:(?:on|in|as of|as at|since|from) )?(?=\d|january|february|march|april|may|june|july|august|sept|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\b)/;
const DAY_FIRST = { order: 'dayFirst', lean: 'dayFirst' } as const;

function inPhrase(words: string): ValueReading<ForceStatus> | null {
  const phrase = PHRASES.find(([pattern]) => pattern.test(words));
  if (phrase) return interpreted(phrase[1]);
  const since = SINCE.exec(words);
  const head = since ? BY_WORDS.get((since[1] ?? '').trim()) : undefined;
  if (!since || (head !== 'complete' && head !== 'superseded' && head !== 'inProgress' && head !== 'paused'))
    return null;
  const rest = words.slice(since[0].length);
  const dates = findDateExpressions(rest, DAY_FIRST);
  return dates.length === 1 && /^[\s.,)]*$/.test(withoutExpressions(rest, dates)) ? interpreted(head) : null;
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
  if (head.value === 'complete' && /\b\d{1,2} ?(?:%|per ?cent)/.test(remark)) return ambiguous<ForceStatus>(null);
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
  if (statuses.size === 0) return misspelt(words);
  return ambiguous(statuses.size === 1 && only && !/\b(not|no|un\w+)\b/.test(words) ? only : null);
}

/** "Compelte": a status with a slip of the keyboard is suggested. */
function misspelt(words: string): ValueReading<ForceStatus> {
  const meant = new Set([...BY_WORDS].filter(([phrase]) => isSlip(words, phrase)).map(([, status]) => status));
  const [only] = meant;
  return meant.size === 1 && only ? misspelling(only) : UNREADABLE;
}

const escape = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
