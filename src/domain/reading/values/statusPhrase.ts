import type { ForceStatus } from '../../vocabulary';
import { POLICE_AREAS } from './policeAreas';

const FINISHED =
  '(?:complete|closed|implemented|delivered|achieved|done|met|resolved|discharged|finished|fulfilled|actioned)';
const NEARLY =
  '(?:part|partly|partially|mostly|mainly|nearly|almost|largely|substantially|virtually|near|half|three quarters|more than half|over half)';
const DOING =
  '(?:worked on|actioned|addressed|delivered|developed|drafted|embedded|implemented|managed|piloted|progressed|rolled out|scoped|taken forward|trialled|updated|written)';
/** What the inspectorate is waited for. */
const PURPOSE =
  '(?:sign off|closure|review|approval|validation|verification|confirmation|reinspection|revisit|assessment|discharge|authorisation|agreement)';
const AWAITING = '(?:awaiting|pending|subject to|waiting for|with|submitted to|sent to|passed to|ready for)(?: the)?';
const FORCES_OWN = `(?:(?:force )?${FINISHED}(?: by (?:the )?force| locally| internally| in force)? (?:and )?)`;
/** What is waited for when the force's own work is done. */
const OUTCOME = `(?:${PURPOSE}|inspection|decision|response)`;

/** What is being done is no noun behind these: "Implemented and being embedded", "No longer being progressed". */
const NOT_WORK = `(?:${FINISHED}|not?|never|and|or|but|was|were|previously|formerly|stopped|ceased|instead|despite|without|before|after|if|when|delayed|overdue|paused)\\b`;
/** "Near completion"; and the phases in which work is under way. */
const APPROACHING = '(?:near(?:ing)?|approaching|close to)(?: full| its)? completion';
const PHASE = '(?:in (?:the )?)?(?:implementation|delivery|development|build|embedding) (?:phase|stage)';
/** Whom a recommendation may not be for. */
const OUR_FORCE = `(?:the |our |this )?(?:us|(?:${POLICE_AREAS}|\\w{3,}shire)(?: (?:police|constabulary|force|opcc))?|(?:\\w+ ){1,3}(?:police|constabulary|force|opcc))`;

const COURSE =
  '(?:track|target|schedule|course) (?:to|for) (?:be )?(?:deliver(?:y|ed)?|complet(?:e|ion)|implement(?:ation|ed)?|clos(?:e|ure)|achieve[d]?)';

/** Phrases that are made of parts, in the key of `statusKey`, and what each means. */
const PHRASES: readonly (readonly [RegExp, ForceStatus])[] = [
  [new RegExp(`^${NEARLY} (?:${FINISHED}|addressed|progressed)$`), 'inProgress'],
  [new RegExp(`^(?:${APPROACHING}|${PHASE})$`), 'inProgress'],
  [
    new RegExp(`^${FINISHED} and (?:fully |now )?(?:assured|embedded|evidenced|tested|validated|verified)$`),
    'complete',
  ],
  [new RegExp(`^(?:(?!${NOT_WORK})\\w+ ){0,2}being (?:actively )?${DOING}$`), 'inProgress'],
  [/^(?:(?:slight|minor|some|significant|major|experiencing) )?(?:delays?|slippage)$/, 'offTrack'],
  [/^(?:target|deadline|due)(?: date)? (?:missed|not met|passed|exceeded)$/, 'offTrack'],
  [/^(?:past|missed|exceeded|passed) (?:target|deadline|due)(?: date)?$/, 'offTrack'],
  [/^behind (?:programme|plan|time|timescales?)$/, 'offTrack'],
  [new RegExp(`^(?:still )?on ${COURSE}$`), 'inProgress'],
  [new RegExp(`^(?:not on|off|no longer on) ${COURSE}$`), 'offTrack'],
  [
    /^(?:\d+|one|two|three|four|five|six|several) (?:days?|weeks?|months?) (?:behind|late|overdue|behind schedule)$/,
    'offTrack',
  ],
  [new RegExp(`^(?:complete and )?${FINISHED} by (?:the )?hmicfrs$`), 'complete'],
  [/^closed by (?:the )?(?:force and (?:by )?(?:the )?hmicfrs|hmicfrs and (?:by )?(?:the )?force)$/, 'complete'],
  [new RegExp(`^${FINISHED} on (?:the )?(?:hmicfrs )?(?:monitoring )?portal$`), 'complete'],
  [new RegExp(`^${FORCES_OWN}${AWAITING} hmicfrs(?:'s)?(?: (?:for )?${OUTCOME})?$`), 'completeAwaiting'],
  [new RegExp(`^${FORCES_OWN}(?:awaiting|pending) (?:formal|final) ${PURPOSE}$`), 'completeAwaiting'],
  [new RegExp(`^${FORCES_OWN}hmicfrs ${PURPOSE} (?:awaited|pending)$`), 'completeAwaiting'],
  [/^closure (?:(?:form|report|request) )?(?:requested|sent|submitted)(?: (?:from|to) hmicfrs)?$/, 'completeAwaiting'],
  [
    /^(?:recommended to hmicfrs for closure|submitted awaiting hmicfrs|submitted for sign off(?: to hmicfrs)?)$/,
    'completeAwaiting',
  ],
  [/^awaiting (?:formal|final) closure(?: (?:by|from) hmicfrs)?$/, 'completeAwaiting'],
  [/^awaiting hmicfrs to (?:close|review|sign off)$/, 'completeAwaiting'],
  [
    /^hmicfrs (?:has |have )?(?:closed|discharged|signed off)(?: (?:this|the) (?:action|afi|cause (?:of|for) concern|coc|rec|recommendation))?$/,
    'complete',
  ],
  [new RegExp(`^not (?:applicable to|for|relevant to|addressed to) ${OUR_FORCE}$`), 'notApplicable'],
  [new RegExp(`^n/a (?:to|for) (?:force|${OUR_FORCE})$`), 'notApplicable'],
  [/^not an? (?:force|police) (?:action|recommendation|afi)$/, 'notApplicable'],
  [new RegExp(`^${FORCES_OWN}?${AWAITING} hmicfrs(?:'s)? (?:for )?${PURPOSE}$`), 'completeAwaiting'],
  [new RegExp(`^${FORCES_OWN}?${AWAITING} ${PURPOSE} (?:by|from) (?:the )?hmicfrs$`), 'completeAwaiting'],
  [
    /^(?:(?:the )?(?:force|management|chief constable|cc|we) )?(?:does|do|did|will) not (?:intend|plan|propose|wish) to (?:accept|act|adopt|implement|progress|pursue)(?: (?:it|this|the recommendation|this recommendation))?$/,
    'notAccepted',
  ],
  [
    /^(?:(?:the )?(?:force|management|chief constable|cc|we) )?(?:does|do|did) not (?:accept|agree(?: with)?|support)(?: (?:it|this|the recommendation|this recommendation))?$/,
    'notAccepted',
  ],
];

/** The status of a phrase that is made of known parts: "almost complete", "awaiting closure by HMICFRS". */
export const statusOfPhrase = (key: string): ForceStatus | null =>
  PHRASES.find(([pattern]) => pattern.test(key))?.[1] ?? null;

/** "The recommendation is ...", "All actions have been ..."; "was" only before what stays as it became. */
const WORK =
  /^(?:(?:the|this|all|both|these) )*(?:actions?|recommendations?|recs?|afis?|cocs?|causes? (?:of|for) concern|areas? for improvement|works?|tasks?|activity|activities|items?) (?:(?:is|are|has been|have been|has|have|(?:was|were)(?= (?:not )?(?:accepted|achieved|agreed|closed|complete|delivered|discharged|implemented|rejected|replaced|superseded)\b)) )?(?=[a-z])/;
const ADVERBS =
  /^(?:(?:now|still|currently|presently|actively|formally|fully|all|already|steadily|well|recently|just|slightly|significantly|seriously|considerably|somewhat|very|temporarily) )+/;
const ADVERBS_BEHIND =
  / (?:now|well|currently|steadily|at present|yet|as planned|ahead of schedule|on time|in full|fully|to plan|to timescale)$/;

/** The key without the work that it speaks of. */
export const withoutWork = (key: string): string => key.replace(WORK, '');
/** The key without its adverbs. */
export const withoutAdverbs = (key: string): string => key.replace(ADVERBS, '').replace(ADVERBS_BEHIND, '');
