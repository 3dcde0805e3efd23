import type { ForceStatus } from '../../vocabulary';
import { staysComplete } from './completeRemark';
import { MISTAKEN } from './doubtWords';
import { GOOD_NEWS } from './news';

/** What the words of a remark speak of. */
const SPEAKS_OF = {
  negation:
    /\b(?:not|nor?|none|never|nothing|without|cannot|lack\w*|un(?!der|its?\b|til\b|ion\b|iversit|iform|ique)\w+|in(?:complete|sufficient|adequate)\w*)\b/,
  mistaken: new RegExp(`\\b(?:${MISTAKEN})\\b`),
  doubt:
    /\?|\b(?:except\w*|but|only|partial\w*|partly|some|most\w*|mainly|largely|nearly|almost|bar|less|left|minus|aside|caveat\w*|unless|if|when|once|possibl\w*|maybe|might|however|though|although|apart from|tbc|confirm\w* needed|yet)\b/,
  history:
    /\b(?:was|were|previous\w*|former\w*|no longer|not (?:now )?(?:applicable|needed|relevant|required)|return\w*|resum\w*|restart\w*|releas\w*|lifted|resubmi\w*|reopen\w*|recover(?:ed|ing)|caught up|again|back|originally|historic\w*|instead|appeal\w*|reconsider\w*|challeng\w*)\b/,
  awaiting:
    /\b(?:pending|await\w*|waiting|until|subject|due|depend\w*|to be|to follow|will|still|target|deadline|aim\w*|expect\w*|plann?(?:ed|ing)|estimate\w*|eta|completion)\b/,
  piece: /\b(?:phase|stage|part|parts)\b/,
  attempt: /\b(?:pilot\w*|draft\w*|interim|trial\w*)\b/,
  lacking: /\b(?:outstanding|remain\w*|requir\w*|needs?|needed|missing|more|further|additional)\b/,
  done: /\b(?:complete|done|closed?|closing|implement\w*|achiev\w*|deliver(?:ed|s)?|resolved|discharged?|finish\w*|fulfilled|met|signed off)\b/,
  closing: /\b(?:closure|sign off)\b/,
  agreed: /\b(?:agreed?|accepted|approv\w*|confirmed|verified|validated|authorised|satisfied|reinspected)\b/,
  progress:
    /\b(?:progress\w*|start\w*|ongoing|underway|open|on (?:track|target|schedule)|continu\w*|commenc\w*|begun|being|embedding|rolling|working|live|active|moving)\b/,
  late: /\b(?:off track|overdue|delay\w*|behind|at risk|slip\w*|late|slow\w*|out of date|lapsed|expired|(?:dates?|deadlines?|targets?|\d+) (?:has |have )?passed|past (?:the )?(?:date|deadline|target|due)|miss(?:ed|es)?|fail\w*|stall\w*|worse\w*|deteriorat\w*)\b/,
  hold: /\b(?:paus\w*|hold|suspend\w*|stop\w*|ceas\w*|halt\w*|blocked|deferred|postponed|parked)\b/,
  refused: /\b(?:reject\w*|declin\w*|cancel\w*|withdrawn|dis(?:agree|pute)\w*|refus\w*|abandon\w*|discontinu\w*)\b/,
  elsewhere:
    /\b(?:super[sc]eded|replaced|overtaken|duplicat\w*|merg\w*|combin\w*|subsum\w*|incorporat\w*|transfer\w*|moved)\b/,
  reviewed: /\b(?:review\w*|assess\w*|assur\w*|audit\w*|check\w*|quality|qa|sampl\w*|test\w*|monitor\w*)\b/,
  sent: /\b(?:seek\w*|sought|submit\w*|sent|informed|notified|request\w*|recommend(?:ed|s)?|propos\w*|shared)\b/,
  handedIn: /\b(?:upload\w*|evidence (?:has been |was |is |now )?(?:submitted|sent|provided|supplied))\b/,
  red: /\bred\b|^\W*r\W*$/,
  amber: /\b(?:amber|yellow)\b|^\W*[ay]\W*$/,
  green: /\bgreen\b|^\W*g\W*$/,
  blue: /\bblue\b|^\W*b\W*$/,
  theirs: /\b(?:hmicfrs|portal)\b/,
  /** Done by somebody else than the inspectorate, or not for all: "Closed (force)", "Complete by June". */
  ours: /\b(?:by|per)\b(?! hmicfrs)|\b(?:force|internal\w*|local\w*)\b/,
} as const;

/** What a remark may speak of. */
export type Subject = keyof typeof SPEAKS_OF;

/** What a remark may speak of beside a status and still leave it as it is. Everything else has the officer asked. */
const HARMLESS: Readonly<Record<Exclude<ForceStatus, 'complete'>, readonly Subject[]>> = {
  notStarted: [
    'red',
    'amber',
    'piece',
    'attempt',
    'negation',
    'awaiting',
    'lacking',
    'reviewed',
    'ours',
    'theirs',
    'sent',
  ],
  inProgress: [
    'green',
    'amber',
    'piece',
    'reviewed',
    'attempt',
    'awaiting',
    'lacking',
    'progress',
    'agreed',
    'ours',
    'sent',
  ],
  offTrack: [
    'red',
    'amber',
    'piece',
    'attempt',
    'negation',
    'awaiting',
    'lacking',
    'late',
    'agreed',
    'reviewed',
    'ours',
    'sent',
  ],
  paused: [
    'red',
    'amber',
    'piece',
    'attempt',
    'negation',
    'awaiting',
    'lacking',
    'hold',
    'agreed',
    'reviewed',
    'closing',
    'ours',
    'theirs',
    'sent',
  ],
  completeAwaiting: ['green', 'blue', 'awaiting', 'theirs', 'closing', 'sent', 'handedIn', 'reviewed', 'ours'],
  superseded: ['done', 'elsewhere', 'theirs', 'agreed', 'ours', 'reviewed'],
  notAccepted: ['done', 'ours'],
  notApplicable: ['theirs', 'ours'],
};

const DONE = '(?:complet\\w+|clos\\w+|finish\\w*|deliver\\w*|implement\\w*|achiev\\w*|done|met|sign(?:ed)? off)';
/** "To be completed in May", "not yet complete": beside work that is not done these say nothing new. */
const PLAN = new RegExp(
  `(?:\\bbut (?:it )?(?:is )?)?\\b(?:to|will|should|be|expected|due|planned|scheduled|aim|aiming|target|targeted|anticipated|estimated|on (?:track|target)|not)(?: (?:yet|due|to|for|be|by|fully|date))* (?:complete(?: by)?|${DONE})\\b`,
  'g',
);
/** One part that is done leaves the whole in progress. */
const PIECE_DONE = /\b(?:phase|stage|part) \w+ (?:is |now )?(?:complete|done|closed)\b/g;
/** "N/A - not a force action", "N/A - fire and rescue only" */
const NOT_OURS =
  /\bnot (?:an?|our|for|relevant|applicable)\b|\b(?:for )?(?:fire(?: (?:and|&) rescue)?(?: services?)?|frs|national(?: bod(?:y|ies))?|other forces|college of policing|npcc|home office|cps|health|nhs|probation) only\b/g;
/** What holds the work up is no state of the work: "On hold until the review is complete". */
const REASON =
  /\b(?:pending|awaiting|until|due to|because|dependent on|subject to)\b(?:(?! (?:but|now|and|then)\b| -)[^.;,(])*/g;
/** "Rejected - not proportionate" */
const REASON_AGAINST =
  /\bnot (?:proportionate|practicable|practical|viable|feasible|affordable|appropriate|possible|necessary|cost effective)\b/g;
/** "Closed by force and HMICFRS"; "Awaiting HMICFRS to publish" waits for no closure. */
const THEIRS_ALREADY =
  /^\W*(?:and (?:by )?(?:the )?hmicfrs\b|to (?!\d|accept|agree|approve|assess|clos|confirm|discharge|hmicfrs|reinspect|review|revisit|sign off|the hmicfrs|validate|verify))/;
const UNFINISHED: ReadonlySet<ForceStatus> = new Set(['notStarted', 'inProgress', 'offTrack', 'paused']);
const HELD_UP: ReadonlySet<ForceStatus> = new Set(['notStarted', 'offTrack', 'paused']);
const SUBJECTS = Object.keys(SPEAKS_OF) as Subject[];
const SHARE =
  /\b(\d{1,3})(?:\.\d+)? ?%(?: complete\b)?|\b(\d{1,3}) (?:out )?of (?:the )?(\d{1,3})\b(?: (?:\w+ )?(?:complete|done|closed))?/g;

/** How much is done by a remark's own words: "60%", "3 of 5 complete"; 0 to 1. */
const sharesOf = (words: string): number[] =>
  [...words.matchAll(SHARE)].map(([, percent, count, total]) =>
    percent === undefined ? Number(count) / Number(total) : Number(percent) / 100,
  );

/** True when a status may be told of so much done, each 0 to 1. */
export function sharesFit(status: ForceStatus, shares: readonly number[]): boolean {
  if (status === 'complete' || status === 'completeAwaiting') return shares.every((share) => share === 1);
  if (status === 'notStarted') return shares.every((share) => share === 0);
  return shares.every((share) => share > 0 && share < 1);
}

/** True when a remark, in the form of `statusForm`, leaves the status before it as it is; `also` is harmless too. */
export function leavesStatus(status: ForceStatus, remark: string, also: readonly Subject[] = []): boolean {
  if (!sharesFit(status, sharesOf(remark))) return false;
  if (status === 'complete') return staysComplete(remark.replace(SHARE, ' '));
  if (status === 'completeAwaiting' && THEIRS_ALREADY.test(remark)) return false;
  // "Overdue, awaiting closure" may be the force's work done.
  if (
    status === 'offTrack' &&
    !also.includes('theirs') &&
    (SPEAKS_OF.closing.test(remark) || SPEAKS_OF.theirs.test(remark))
  )
    return false;
  if (status === 'inProgress' && /\bno longer (?:needed|required)\b/.test(remark)) return false;
  let rest = remark.replace(SHARE, ' ');
  if (HELD_UP.has(status)) rest = rest.replace(REASON, ' ');
  if (UNFINISHED.has(status)) rest = rest.replace(PLAN, ' ').replace(PIECE_DONE, ' ');
  if (status === 'notAccepted') rest = rest.replace(REASON_AGAINST, ' ');
  if (status === 'notApplicable') rest = rest.replace(NOT_OURS, ' ');
  if (status === 'inProgress') rest = rest.replace(GOOD_NEWS, ' ');
  const harmless = [...HARMLESS[status], ...also];
  return SUBJECTS.every((subject) => !SPEAKS_OF[subject].test(rest) || harmless.includes(subject));
}
