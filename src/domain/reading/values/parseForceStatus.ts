import { FORCE_STATUS, identifierOf, type ForceStatus } from '../../vocabulary';
import { isGainsaid } from './marks';
import { remember } from './remember';
import { saysNothing } from './noneWords';
import { spellingsOf, statusForm, statusKey } from './statusForm';
import { statusOfPhrase, withoutAdverbs, withoutWork } from './statusPhrase';
import { leavesStatus, sharesFit } from './statusRemark';
import { beforeDate } from './statusSince';
import { readSlip } from './statusSlip';
import { FORCE_STATUS_WORDS, UNCLEAR_STATUS_WORDS } from './statusWords';
import { ambiguous, doubted, exactly, interpreted, NONE, UNREADABLE, type ValueReading } from './valueReading';

const keyOf = (words: string): string => statusKey(statusForm(words));
const BY_KEY = new Map<string, ForceStatus>(
  (Object.keys(FORCE_STATUS_WORDS) as ForceStatus[]).flatMap((status) =>
    FORCE_STATUS_WORDS[status].map((words) => [keyOf(words), status] as const),
  ),
);
const UNCLEAR = new Map(Object.entries(UNCLEAR_STATUS_WORDS).map(([words, status]) => [keyOf(words), status] as const));

/** "Status: in progress", "Action: Complete", "The recommendation is implemented", "2. Ongoing". */
const OPENING =
  /^(?:(?:current |overall |force )?status|action|position|update|outcome)\s*[:-]\s*|^the\s+|^\d\s*[.:)-]\s*(?=[a-z])/;
/** Where a status may end and a remark about it begin: at a mark, or before a word that begins a remark. */
const BOUNDARY =
  /\s*[,;:(]\s*|\s+-\s*|-\s+|\.(?=\s|$)\s*|\s+(?=(?:and|but|as|at|because|by|due|following|for|in|into|on|owing|pending|awaiting|subject|till|until|to|while|whilst|with|dependent)\b)/g;
/** The words that may begin a remark about a status without a mark before them; not to be found beside what is complete. */
const BEGINS_REMARK: Readonly<Record<ForceStatus, RegExp | null>> = {
  notStarted: /^(?:as|for|in|because|but|due|pending|awaiting|until|while|whilst|subject|dependent)\b/,
  inProgress:
    /^(?:to (?=\d|q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|(?:address|deliver|develop|embed|ensure|implement|improve|introduce)\b)\w+|as|but|and|by|following|pending|awaiting|until|via|while|whilst|with)\b/,
  offTrack: /^(?:and|as|at|because|but|by|due|following|owing|pending|awaiting|until|to|while|whilst)\b/,
  paused:
    /^(?:till|to (?=\d|q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)\w+|as|at|because|but|by|due|following|for|owing|pending|awaiting|subject|until|while|whilst|dependent)\b/,
  completeAwaiting: /^(?:at|by|on|to|for|and)\b/,
  complete: null,
  superseded: /^(?:by|into|with|following)\b/,
  notAccepted: /^(?:as|because|by|due|following)\b/,
  notApplicable:
    /^(?:as|because|(?:to|for) (?:us|(?:this|our|the) (?:area|force|office|opcc)|(?:\w+ ){1,3}(?:constabulary|force|police)))\b/,
};
/** A status that a second one makes more exact: "Open - in progress", "Closed - superseded", "In progress - off track". */
const MADE_EXACT: readonly (readonly [head: RegExp, by: readonly ForceStatus[]])[] = [
  [
    /^(?:open|live|current|new|outstanding|not (?:yet )?(?:fully )?complete)$|^(?:to be|due|expected|target|deadline)\b/,
    ['notStarted', 'inProgress', 'offTrack', 'paused'],
  ],
  [/^closed$/, ['complete', 'completeAwaiting', 'superseded', 'notAccepted', 'notApplicable']],
  [/^(?:complete|implemented|delivered|done|achieved|finished)$/, ['complete', 'completeAwaiting']],
];
/** "On track - delayed" contradicts itself; other words of work in progress only say less. */
const STEADY = /\bon (?:track|target|schedule|course)\b|\bunder control\b/;
/** Statuses that an adverb before or behind them may change: "Not accepted at present", "Currently n/a". */
const NO_ADVERBS: ReadonlySet<ForceStatus> = new Set(['notAccepted', 'notApplicable']);
/** "Slightly delayed" is delayed; nothing is slightly complete. */
const BY_DEGREES = /\b(?:slightly|somewhat|temporarily|significantly|seriously|considerably|very)\b/;
const HAS_DEGREES: ReadonlySet<ForceStatus> = new Set(['offTrack', 'paused']);
const PERCENT =
  /^(?:c |about |approx |approximately |around |over |circa )?(\d{1,3})(?:\.\d+)? ?%(?: (?:complete|done|implemented))?$/;
const COUNTED = /^(\d{1,3}) (?:out )?of (?:the )?(\d{1,3})(?: \w+)? (?:complete|done|closed|implemented)$/;

/** Reads the force's own view of a recommendation. RAG words are no status: they are asked about. */
export const parseForceStatus = remember((text) =>
  isGainsaid(text) ? doubted(readForceStatus(text)) : readForceStatus(text),
);

function readForceStatus(text: string): ValueReading<ForceStatus> {
  const own = identifierOf(FORCE_STATUS, text);
  if (own) return exactly(own);
  // "[ ] Completed [ ] In Progress" and "Open / In Progress / Closed" are forms that nobody filled in.
  if (/\[\s?\]|☐/.test(text) || /^\[[^\]]*\/[^\]]*\]$/.test(text.trim())) return ambiguous<ForceStatus>(null);
  const form = statusForm(text).replace(/^\[ ?x ?\] ?|[[\]]/g, '');
  const known = besideShare(form) ?? lookUp(form);
  if (known) return known;
  if (saysNothing(text)) return /^[-\s]*$/.test(form) ? NONE : ambiguous<ForceStatus>(null);
  if (form.includes('?')) return mentioned(form);
  const stripped = form.replace(OPENING, '');
  const opened = stripped === form ? null : lookUp(stripped);
  return (
    opened ??
    sinceThen(stripped) ??
    sameTwice(stripped) ??
    besideColour(stripped) ??
    withRemark(stripped) ??
    slipped(stripped) ??
    mentioned(stripped)
  );
}

/** Longer phrases are prose. */
const LONGEST = 90;

/** A whole phrase, with its adverbs or without. */
function lookUp(form: string): ValueReading<ForceStatus> | null {
  if (form.length > LONGEST) return null;
  const key = statusKey(form);
  const asTyped = inWords(key);
  if (asTyped) return asTyped;
  const state = withoutWork(key);
  const bare = withoutAdverbs(state);
  const meant = bare === key ? null : inWords(bare);
  if (meant?.kind !== 'read') return meant ?? inFigures(bare);
  const byDegrees = BY_DEGREES.test(state) && !HAS_DEGREES.has(meant.value);
  return byDegrees || (bare !== state && NO_ADVERBS.has(meant.value))
    ? ambiguous(meant.value)
    : interpreted(meant.value);
}

function inWords(key: string): ValueReading<ForceStatus> | null {
  const status = BY_KEY.get(key);
  if (status) return exactly(status);
  const unclear = UNCLEAR.get(key);
  if (unclear !== undefined) return ambiguous(unclear);
  const phrased = statusOfPhrase(key);
  return phrased && interpreted(phrased);
}

/** "60%", "now 90% complete", "2 of 5 complete". */
function inFigures(words: string): ValueReading<ForceStatus> | null {
  const percent = PERCENT.exec(words);
  const counted = percent ? null : COUNTED.exec(words);
  if (!percent && !counted) return null;
  const share = percent ? Number(percent[1]) / 100 : Number(counted?.[1]) / Number(counted?.[2]);
  if (!(share <= 1)) return UNREADABLE;
  if (share === 0) return ambiguous<ForceStatus>('notStarted');
  if (share === 1 && !/^\d/.test(words)) return ambiguous<ForceStatus>('complete');
  return interpreted<ForceStatus>(share === 1 ? 'complete' : 'inProgress');
}

/** What a day is told of: "Completed 12/03/2021". */
const LASTS: ReadonlySet<ForceStatus> = new Set(['complete', 'completeAwaiting', 'superseded', 'inProgress', 'paused']);

function sinceThen(form: string): ValueReading<ForceStatus> | null {
  const head = beforeDate(form);
  const status = head === null ? null : clear(lookUp(head));
  if (status === 'completeAwaiting' && !/^(?:submitted|sent|passed)/.test(form)) return null;
  return status !== null && LASTS.has(status) ? interpreted(status) : null;
}

/** Of these a share may be done. */
const WORKED_ON: ReadonlySet<ForceStatus> = new Set([
  'notStarted',
  'inProgress',
  'offTrack',
  'paused',
  'completeAwaiting',
  'complete',
]);
/** A share leads: "60% - in progress", "0% (not started)". */
const SHARE_LEADS = /^(\d{1,3})(?:\.\d+)? ?%(?: (?:complete|done))?\s*[-:(,/]\s*([a-z].*?)\)?$/;

/** Read where the share and the words behind it agree: "10% - complete" is asked about. */
function besideShare(form: string): ValueReading<ForceStatus> | null {
  const [, share = '', rest = ''] = SHARE_LEADS.exec(form) ?? [];
  const status = rest === '' ? null : clear(lookUp(rest));
  if (status === null) return null;
  return WORKED_ON.has(status) && sharesFit(status, [Number(share) / 100])
    ? interpreted(status)
    : ambiguous<ForceStatus>(null);
}

const TWO = / ?[/&] ?| and /;

/** A colour leads: "Green - on track", "Red: overdue". */
const COLOURED = /^(?:red|amber|yellow|green|blue)$/;
const COLOUR_LEADS = /^(red|amber|yellow|green|blue)\s*[-:(,/]\s*(.+?)\)?$/;

function besideColour(form: string): ValueReading<ForceStatus> | null {
  const [, colour = '', rest = ''] = COLOUR_LEADS.exec(form) ?? [];
  const status = rest === '' ? null : clear(lookUp(rest));
  return status !== null && leavesStatus(status, colour) ? interpreted(status) : null;
}

/** "In progress / on track" and "complete & closed" say one thing twice. */
function sameTwice(form: string): ValueReading<ForceStatus> | null {
  if (!TWO.test(form)) return null;
  const parts = new Set(form.split(TWO).map((part) => clear(lookUp(part))));
  const [only] = parts;
  return parts.size === 1 && only ? interpreted(only) : null;
}

/** A known status followed by a remark; read only when nothing in the remark speaks of another state. */
function withRemark(form: string, whole = true): ValueReading<ForceStatus> | null {
  let doubtful: ValueReading<ForceStatus> | null = null;
  // The longest status first: "Closed - no longer applicable - see note".
  for (const boundary of [...form.matchAll(BOUNDARY)].reverse()) {
    const head = form.slice(0, boundary.index);
    const remark = form.slice(boundary.index + boundary[0].length);
    const reading = lookUp(head) ?? sinceThen(head);
    const status = clear(reading);
    const exact = moreExact(statusKey(head), status, remark, whole);
    if (exact) return interpreted(exact);
    if (!reading) continue;
    if (status === null) return reading;
    const begins = boundary[0].trim() !== '' || BEGINS_REMARK[status]?.test(remark) === true;
    if (begins && !namesAnother(status, remark) && !awaitsOthers(status, head, remark) && leavesStatus(status, remark))
      return interpreted(status);
    doubtful = ambiguous(/\d ?%/.test(remark) ? null : status);
  }
  return doubtful;
}

/** "Complete, awaiting sign off at FIB" waits for the force's own board. */
const awaitsOthers = (status: ForceStatus, head: string, remark: string): boolean =>
  status === 'completeAwaiting' &&
  !/\bhmicfrs\b/.test(head) &&
  /^(?:at|by|from|to|with) (?:the )?(?!\d|hmicfrs)/.test(remark);

/** True when a part of the remark is another status by itself: "Complete - N/A". */
const namesAnother = (status: ForceStatus, remark: string): boolean =>
  remark.split(/[,;:(.]|(?:^|\s)-/).some((part) => {
    const key = statusKey(part);
    // What is waited for is a reason: "Suspended pending review".
    if (status === 'paused' && /^(?:pending|awaiting) (?!.*\b(?:closure|hmicfrs|sign off)\b)/.test(key)) return false;
    const named = COLOURED.test(key) ? undefined : (BY_KEY.get(key) ?? UNCLEAR.get(key));
    return named !== undefined && named !== status;
  });

/** The second of two statuses when it makes the first more exact; null when it does not. */
function moreExact(head: string, first: ForceStatus | null, remark: string, whole: boolean): ForceStatus | null {
  const exact = MADE_EXACT.find(([pattern]) => pattern.test(head))?.[1];
  if (first === null && !exact) return null;
  const second = remark.replace(/^(?:and|but|though|although) (?:is )?/, '');
  // A remark may have one of its own, and no more than that: "In progress - delayed due to staffing".
  const by = clear(lookUp(second) ?? (whole ? withRemark(second, false) : null));
  if (by === null) return null;
  if (by === first) return by;
  if (first === 'inProgress' && by === 'offTrack') return STEADY.test(head) ? null : by;
  if (first === 'offTrack' && by === 'inProgress')
    return STEADY.test(remark) || /\bnow\b/.test(`${head} ${remark}`) ? null : first;
  return exact?.includes(by) === true ? by : null;
}

const clear = (reading: ValueReading<ForceStatus> | null): ForceStatus | null =>
  reading?.kind === 'read' ? reading.value : null;

const MENTIONED = [...BY_KEY]
  .filter(([phrase]) => phrase.length > 3)
  .map(([phrase, status]) => [new RegExp(`(?<!\\w)${escape(phrase)}(?!\\w)`), status] as const);

/** Longer prose is never read, but one status that it mentions may be suggested. */
function mentioned(form: string): ValueReading<ForceStatus> {
  const key = statusKey(form);
  const statuses = new Set(MENTIONED.filter(([phrase]) => phrase.test(key)).map(([, status]) => status));
  const [only] = statuses;
  if (statuses.size === 0) return readSlip(key, SPELT);
  return ambiguous(
    statuses.size === 1 && only && !/\b(?:not?|never|un\w+|to be|will|should|yet|far)\b/.test(key) ? only : null,
  );
}

const SPELT: readonly (readonly [string, ForceStatus | null])[] = [
  ...[...BY_KEY].flatMap(([key, status]) => spellingsOf(key).map((spelt) => [spelt, status] as const)),
  ...[...UNCLEAR.keys()].flatMap((key) => spellingsOf(key).map((spelt) => [spelt, null] as const)),
];

/** "Compelte": the whole cell is one phrase with a small slip of the keyboard. */
function slipped(form: string): ValueReading<ForceStatus> | null {
  const reading = readSlip(statusKey(form), SPELT);
  return reading.kind === 'read' ? reading : null;
}

function escape(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
