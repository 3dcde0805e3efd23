import { FORESEEN, MISTAKEN } from './doubtWords';

/** What happened on the day of a column. */
export type Happened = 'published' | 'updated' | 'closed';
/** The column that a date stands in, as far as words beside the date go by it. */
export type Column = Happened | 'target' | 'any';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that change nothing about a date beside them. */
export const LIGHT = setOf(
  'by on due the of date mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday',
);
/** Words that change nothing either, but that are worth keeping. */
const FILLER = setOf(
  'please end no not later than at latest target deadline implementation completion agree agreed week month commencing ending expected planned scheduled anticipated for close play business cop cob midnight noon hmicfrs hmic',
);
/** Words that belong beside the date of something that has happened; beside a target they make it doubtful. */
const PUBLISHED = 'published publication issued released launched';
const CLOSED =
  'complete completed closed closure signed off done discharged implemented achieved delivered finished confirmed actual';
const UPDATED = `updated update revised received refreshed amended reviewed provided dated ${PUBLISHED} ${CLOSED}`;
const AS_AT = 'last as at of position since through up to';
const OWN: Readonly<Record<Column, ReadonlySet<string>>> = {
  target: setOf(''),
  published: setOf(PUBLISHED),
  updated: setOf(UPDATED),
  closed: setOf(CLOSED),
  any: setOf(`${UPDATED} ${PUBLISHED} ${CLOSED}`),
};
/** Words that say nothing more than those do, and that introduce nothing by themselves. */
const BESIDE: Readonly<Record<Column, ReadonlySet<string>>> = {
  target: setOf(''),
  published: setOf(''),
  updated: setOf(AS_AT),
  closed: setOf('yes y'),
  any: setOf('last as at of position'),
};

/** A day that is planned is not the day on which something happened: "Closed by 3 May 2024". */
const PLANNED =
  /\b(?:planned|scheduled|anticipated|for|by(?! (?:hmicfrs|hmic|hmi)\b)|due|target|deadline|expected|latest(?! (?:\w+ ){0,4}report)|later|close(?! of (?:play|business)))\b/;
const INTENDED =
  /\b(?:will|shall|should|would|could|can|may|aim\w*|plan|intend\w*|to (?:be|clos\w*|complet\w*|publish|update))\b/;
/** Not the whole: "Nearly done", "80%", "all but one", "custody only". */
const PART =
  '\\b(?:near(?:ly)?|almost|half|some|bar|except\\w*|excluding|all but|apart|aside|only|rest|remainder|others|follow)\\b|\\d ?%|\\b\\d+ (?:out )?of (?:the )?\\d';
/** What turns a date in one column only. */
const TURNS_HERE: Readonly<Record<Column, RegExp | null>> = {
  // A part, or time and again.
  target: new RegExp(`${PART}|\\b(?:annual\\w*|yearly|quarterly|monthly|weekly|daily|rolling|every|each)\\b`),
  // Another document than the report, or not to everybody.
  published:
    /\b(?:pre|re|responses?|reply|letter|action plan|terms of reference|s(?:ection )?55|pcc|opcc|commissioner|to (?:the )?(?:force|forces|chief\w*))\b/,
  updated: null,
  // A part, or not in the end, or sent to those who close it.
  closed: new RegExp(
    `${PART}|\\b(?:mostly|largely|open|still|remain\\w*|outstanding|refus\\w*|den(?:y|ied)|declin\\w*|deferred|postponed|to|with hmicfrs|sent|passed|closure (?:board|form|meeting|panel|report))\\b`,
  ),
  any: null,
};
/** What is wanted has not happened: "Update chased 2 May". */
const WANTED = /\b(?:chas\w*|overdue|requir\w*|need\w*|outstanding|sought|ask\w*|want\w*)\b/;
/** "Not 3 May 2024", and not "not later than". */
const DENIED = /\b(?:no|not|never|cannot|unable|unlikely|\w+n't)\b(?! later)/;
/** Words that take a date back, put another in its place or leave it open. */
const TURNS = new RegExp(
  `\\b(?:${MISTAKEN}|${FORESEEN}|no|not|never|nor|was|were|been|old|expired|lapsed|superseded|replaced|previous\\w*|former\\w*|original\\w*|now|exten(?:ded|sion)|check|moved|changed|slipped|delay\\w*|missed|fail\\w*|subject|depend\\w*|pending|await\\w*|until|to be(?! (?:fully )?(?:complet|deliver|implement|achiev|finish|in place|embed|clos|resolv|address|done))|confirm\\w*|or|earlier|sooner|later|before|after|from|since|start\\w*|begin\\w*|commenc\\w*|ongoing|on going|next|then|reopen\\w*|re-open\\w*|hold|paus\\w*|draft|interim|initial\\w*|phase|stage|p\\d|first|part\\w*|pilot\\w*|review\\w*|consult\\w*|meeting|fieldwork|debrief|visit\\w*|submit\\w*|submission|request\\w*|recommend\\w*|reject\\w*|suggest\\w*|cancel\\w*|withdrawn)\\b`,
);
/** "The force will complete this by" */
const DELIVERS =
  /\b(?:complet\w*|deliver\w*|implement\w*|achiev\w*|finish\w*|in place|embed\w*|clos(?:e|ed|ure)|resolv\w*|address\w*|done)\b/;
const DEADLINE = /\b(?:by|due(?: by| on)?|deadline)(?: (?:the )?end of)?[\s:-]*$/;
/** "HMICFRS deadline:" */
const NAMED = /^(?:(?!respon|reply|bid|evidence)[a-z]+ ){0,2}(?:deadline|target)(?: date)?[\s:-]*$/;
/** "31 March 2024 - training delivered" tells what happened. */
const PAST =
  /\b(?!agreed|need|based|required|planned|target|related|dedicated|embed\b)\w{3,}ed\b|\b(?:complete|done|met)\b/;
/** "Extended to 31/03/24", "now due": one date, and it is the one that counts. */
const REVISED =
  /^(?:now|revised|extended|moved|changed|deferred|pushed back)(?: (?:date|target))?(?: (?:to|until|due|by))*[\s:-]*$/;
/** "14/05/24 - no change" is an update all the same. */
const NO_NEWS = /\bno (?:further )?(?:change|news|updates?|progress)\b/g;
const CLOCK = /^\d{1,4}(?:am|pm|hrs|hours)$/;
const MARK = /^\s*[-(:,;.]/;
const TIME = /\b(?:at |until |from )?\d{1,2}[:.]\d{2}(?: ?(?:am|pm|hrs|hours))?\b/g;
/** More words than these tell of something else than the date. */
const MOST_WORDS = 15;

/** The words of a text, without marks. */
export const wordsOf = (text: string): string[] => text.split(/[^a-z0-9]+/).filter(Boolean);

/** What the closing is told of; "Training completed" need not be the whole. */
const CLOSES =
  /^(?:(?:all|both|the|this|now|fully|formally|actions?|recommendations?|recs?|afis?|cocs?|causes? (?:of|for) concern|hmicfrs|hmic|force)[\s:-]+)*([a-z]+)/;
/** "Latest Prison Inspectorate report" */
const LATEST = /^(?:the )?(?:latest|most recent) (?:\w+ ){0,4}report(?: dated)?[\s:-]*$/;
/** "Estimated completion" is a target. */
const ESTIMATED = /\b(?:with )?(?:an )?est(?:imated)?\.? (?=(?:completion|delivery|implementation|end)\b)/g;
/** "Since the 9 June 2020 Committee meeting" */
const SINCE = /\b(?:since|as at|as of|following|from) (?:the )?$/;
const MEETING = /^ (?:[a-z]+ ){0,3}(?:meeting|committee|board|panel|group)$/;

/** True when what stands before and behind a date leaves it the date of its column. */
export function remarksFit(before: string, behind: string, column: Column): boolean {
  const lead = column === 'target' ? before.replace(ESTIMATED, '') : before;
  const tail = column === 'updated' ? behind.replace(NO_NEWS, ' ') : behind;
  const around = `${lead} ${tail}`;
  if (DENIED.test(around) || TURNS_HERE[column]?.test(around)) return false;
  if (WANTED.test(lead)) return false;
  if (column !== 'target' && column !== 'any') {
    if (PLANNED.test(around) || INTENDED.test(column === 'updated' ? lead : around)) return false;
  }
  const plain = (word: string): boolean =>
    LIGHT.has(word) || FILLER.has(word) || OWN[column].has(word) || BESIDE[column].has(word) || CLOCK.test(word);
  const [first, rest] = [wordsOf(lead), wordsOf(tail)];
  if (first.length + rest.length > MOST_WORDS) return false;
  if (column === 'updated' && SINCE.test(lead) && MEETING.test(tail)) return true;
  return (first.every(plain) || introduces(lead, first, column)) && (rest.every(plain) || follows(tail, column));
}

/** "Improvements will be complete by", "Closed at FIB -", "PEEL 2021/22 - published". */
function introduces(before: string, words: readonly string[], column: Column): boolean {
  if (column === 'target' && REVISED.test(before)) return true;
  if (TURNS.test(before)) return false;
  if (column === 'published' && LATEST.test(before)) return true;
  if (column === 'target') return (DELIVERS.test(before) && DEADLINE.test(before)) || NAMED.test(before);
  if (column === 'closed') return OWN.closed.has(CLOSES.exec(before)?.[1] ?? '');
  return OWN[column].has(words[0] ?? '') || OWN[column].has(words[words.length - 1] ?? '');
}

/** Behind a mark: "(ACC Shaw)", "- HMICFRS deadline", "(embargoed until 00:01)". */
function follows(behind: string, column: Column): boolean {
  const words = behind.replace(TIME, ' ');
  return MARK.test(behind) && !TURNS.test(words) && !(column === 'target' && PAST.test(words));
}
