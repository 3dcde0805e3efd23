import type { ForceStatus, Rag } from '../../vocabulary';
import { FORESEEN, MISTAKEN } from './doubtWords';
import { editDistance } from '../columns/editDistance';
import { findDateExpressions, withoutExpressions } from './dateExpressions';
import { ragOfFill } from './fillColour';
import { BAD_NEWS, GOOD_NEWS } from './news';
import { remember } from './remember';
import { isGainsaid } from './marks';
import { saysNothing } from './noneWords';
import { plainWords } from './plainWords';
import { statusForm } from './statusForm';
import { leavesStatus, type Subject } from './statusRemark';
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

const WORDS: Readonly<Record<string, Rag>> = {
  red: 'red',
  r: 'red',
  amber: 'amber',
  a: 'amber',
  yellow: 'amber',
  y: 'amber',
  orange: 'amber',
  green: 'green',
  g: 'green',
  blue: 'complete',
  b: 'complete',
  coch: 'red',
  oren: 'amber',
  ambr: 'amber',
  melyn: 'amber',
  gwyrdd: 'green',
  glas: 'complete',
  complete: 'complete',
  completed: 'complete',
  closed: 'complete',
  resolved: 'complete',
  'awaiting hmicfrs': 'awaiting',
  'on track': 'green',
  'on target': 'green',
  'on track to deliver': 'green',
  'at risk': 'amber',
  'some issues': 'amber',
  'off track': 'red',
  'off target': 'red',
  fail: 'red',
  'dark green check mark': 'complete',
};
const NO_RAG = new Set([
  'grey',
  'gray',
  'white',
  'not rated',
  'no rag',
  'none',
  'unrated',
  'not yet rated',
  'not assessed',
  'not yet assessed',
  "not rag'd",
  'not ragged',
  'not yet ragged',
  'no rating',
]);
const SYMBOLS: readonly (readonly [RegExp, Rag | null])[] = [
  [/🔴|🟥|❤/u, 'red'],
  [/🟡|🟠|🟨|🟧/u, 'amber'],
  [/🟢|🟩/u, 'green'],
  [/🔵|🟦/u, 'complete'],
  [/⚪|⬜|⚫/u, null],
];
const WORDS_BEFORE_A_DATE = new Map(Object.entries(WORDS));
const DAY_FIRST = { order: 'dayFirst', lean: 'dayFirst' } as const;
const COLOUR = /\b(red|amber|yellow|orange|green|blue)\b/g;
/** Words that turn a colour into its opposite or into a history. */
const TURNING = new RegExp(
  `\\b(?:not?|non|no longer|was|previously|initial\\w*|original\\w*|inherent|residual|from|but|except|lighter|lightest|outline|coded|proposed|suggested|provisional\\w*|forecast|predicted|draft|to|or|recovered|mitigated|removed|downgraded|upgraded|de-?escalated|lifted|${MISTAKEN})\\b|->|→|\\?|=`,
);
/** A rating of another time or of something else: "Target: green", "Priority: red". */
const OTHER_RATING =
  /^(?:target|expected|last|prior|previous|old|priority|severity|impact|likelihood|probability|confidence)\b/;
/** The whole remark leaves the rating open: "Amber (TBC)", "Green - pending approval". */
const UNSETTLED = new RegExp(
  `[-(:,;] ?(?:${FORESEEN}|check|pending|(?:pending|awaiting|subject to)(?: \\w+)? (?:agreement|approval|confirmation|moderation|qa|validation|verification))\\)?$`,
);
/** What no green has; the absence of it is good news. */
const NOT_GREEN =
  /\b(?:after|concerns?|issues?|problems?|little|limited|lack\w*|missing|downwards?|declining|dropping|falling|(?:high|higher|increas\w+|significant|serious|major|some|new) risks?)\b/;
/** "Green - slight delay" is green all the same. */
const SMALL = /\b(?:slight|minor|small) (?:delays?|slippage|issues?|concerns?)\b/g;
const STEADY = /\bon (?:track|target|schedule|course)\b/;
/** "Up to 25% complete" */
const COMPARED = /\b(?:up to|over|under|less than|more than|above|below|at least|around|about) (?=\d)/g;
/** Behind a mark these belong to the remark: "Amber - slight delay to the second part". */
const IN_REMARK = /^([a-z]+ ?[-:(,;.] ?[a-z].*?)\b(?:to|or)\b/;
/** "Amber (was green)": what it was before does not rate it now. */
const BEFORE =
  / ?[-(,;:.] ?(?:was|were|previously|formerly|up from|down from|from|last (?:month|quarter|period|time)) ?:? ?(?:red|amber|yellow|orange|green|blue)\b(?: (?:(?:at |in )?(?:the )?last (?:month|quarter|period|time|panel|meeting|board|report|update)|before|previously))?\)?$/;
/** What stands before a rating and says no more: "RAG = Amber", "Overall: amber". */
const OPENING =
  /^(?:(?:overall |current |b)?rag(?: (?:status|rating))?|(?:current |overall )?(?:status|rating)|overall)(?:\s*[:=-]\s*|\s+)/;
/** "Now green". Marks behind a rating tell where it is going. */
const ADVERB = /^(?:now|currently|still) (?=[a-z]+$)/;
const TREND = /[\s↑↓▲▼↗↘]+$/;
/** "Dark red" is red; of greens some trackers have two (domain dossier, section 4). */
const SHADE = /^(?:dark|light|bright|deep|pale) ?(?=(?:red|amber|yellow|orange)$)/;
/** What a remark may deny beside a rating, because it only says the same: "Green (no concerns)", "Red - no progress". */
const NEWS: Readonly<Partial<Record<Rag, RegExp>>> = { green: GOOD_NEWS, red: BAD_NEWS, amber: BAD_NEWS };

/** A rating is turned by what turns each of these statuses: "Complete, pending sign-off", "Green - delayed", "Red - resolved". */
const AS_STATUSES: Readonly<Partial<Record<Rag, readonly ForceStatus[]>>> = {
  red: ['offTrack', 'paused', 'notStarted', 'inProgress'],
  amber: ['offTrack', 'paused', 'notStarted', 'inProgress'],
  green: ['inProgress', 'complete'],
  complete: ['complete'],
  awaiting: ['completeAwaiting'],
};
/** What a remark beside these may speak of besides: "Amber - possible delay". */
const ALSO: Readonly<Partial<Record<Rag, readonly Subject[]>>> = {
  red: ['doubt', 'negation', 'late', 'theirs', 'closing'],
  amber: ['doubt', 'negation', 'late', 'theirs', 'closing'],
  green: ['theirs', 'closing'],
};

/** Reads a RAG word, letter or symbol, with or without a remark behind it. Fill colours are read by `ragOfFill`. */
export const parseRag = remember((text) => {
  const reading = readRag(text);
  // "✗ Fail" says red twice; a cross beside any other rating takes it back.
  return isGainsaid(text) && !(reading.kind === 'read' && reading.value === 'red') ? doubted(reading) : reading;
});

function readRag(text: string): ValueReading<Rag> {
  // Options that nobody ticked.
  if (/☐|\[\s?\]/.test(text)) return ambiguous<Rag>(null);
  const symbols = new Set(SYMBOLS.filter(([symbol]) => symbol.test(text)).map(([, rag]) => rag));
  if (symbols.size > 1) return ambiguous<Rag>(null);
  const words = plainWords(text.trim().replace(/\s*\n\s*/g, ' - '))
    .replace(/[[\]]/g, '')
    .replace(OPENING, '')
    .replace(/!+$/, '');
  if (symbols.size === 1) return withSymbol(words, [...symbols][0] ?? null);
  // A mark that is no rating: a purple circle, a tick.
  if (words === '' && !saysNothing(text)) return UNREADABLE;
  return inWords(words, text);
}

function withSymbol(words: string, symbol: Rag | null): ValueReading<Rag> {
  const word = inWords(words, words);
  if (word.kind === 'read' && word.value !== symbol) return ambiguous<Rag>(symbol);
  if (word.kind === 'ambiguous') return word;
  if (symbol === null) return NONE;
  if (words === '') return exactly(symbol);
  return leavesRating(symbol, words) ? interpreted(symbol) : ambiguous(symbol);
}

function inWords(words: string, text: string): ValueReading<Rag> {
  if (/\?\s*$/.test(text) && WORDS[words.replace(/\?$/, '').trim()])
    return ambiguous(WORDS[words.replace(/\?$/, '').trim()] ?? null);
  const exact = Object.hasOwn(WORDS, words) ? WORDS[words] : undefined;
  if (exact) return exactly(exact);
  // A cross may mark one of several ratings.
  if (words === 'x') return UNREADABLE;
  if (NO_RAG.has(words) || saysNothing(words)) return NONE;
  if (/^#?[0-9a-f]{6}$/.test(words) && /[a-f]|#/.test(words)) return ambiguous(ragOfFill(`#${words.replace('#', '')}`));
  if (words === 'green but not complete') return interpreted<Rag>('green');
  const dates = /\d/.test(words) ? findDateExpressions(words, DAY_FIRST) : [];
  const dateless =
    dates.length === 1 && dates[0]?.precision === 'day' ? plainWords(withoutExpressions(words, dates)) : words;
  // "A / 16.09.15": a rating and the day on which it was given or closed.
  const alone = WORDS_BEFORE_A_DATE.get(dateless.replace(/[\s/(),:-]+$/, ''));
  if (alone) return interpreted(alone);
  const now = words.replace(ADVERB, '').replace(SHADE, '').replace(TREND, '').replace(BEFORE, '');
  // An arrow by itself tells a trend and no rating.
  if (now === '') return UNREADABLE;
  if (now !== words) return kept(inWords(now, now));
  // "G - on track", "Red: overdue - complete": ratings beside each other say the same, or the officer is asked.
  const parts = words
    .split(/ ?[-:(),;/] ?/)
    .flatMap((part) => (Object.hasOwn(WORDS, part) ? [WORDS[part]] : part === '' ? [] : [null]));
  const ratings = new Set(parts.filter((part) => part !== null));
  const [rating] = ratings;
  if (ratings.size === 1 && rating && !parts.includes(null)) return interpreted(rating);
  const colours = new Set((words.match(COLOUR) ?? []).map((colour) => WORDS[colour] as Rag));
  const [only = null] = colours;
  if (colours.size > 1 || ratings.size > 1) return ambiguous(colours.size === 1 ? only : null);
  if (only) return oneColour(words, only);
  const head = words.split(/ ?[-:(,;–] ?/)[0] ?? '';
  const known = Object.hasOwn(WORDS, head) ? WORDS[head] : undefined;
  if (known && head.length > 1) {
    return leavesRating(known, words.slice(head.length)) && !TURNING.test(withoutNews(words, known))
      ? interpreted(known)
      : ambiguous(known);
  }
  const slip = ['amber', 'green', 'yellow'].find((word) => words[0] === word[0] && editDistance(words, word, 1) === 1);
  return slip ? misspelling(WORDS[slip] as Rag) : UNREADABLE;
}

/** A reading of a part of the cell: the whole is kept beside it. */
const kept = (reading: ValueReading<Rag>): ValueReading<Rag> =>
  reading.kind === 'read' ? interpreted(reading.value) : reading;

function withoutNews(words: string, rag: Rag): string {
  const news = NEWS[rag];
  return news ? words.replace(news, ' ') : words;
}

/** True when every part of what stands beside a rating leaves it as it is. */
function leavesRating(rag: Rag, remark: string): boolean {
  const statuses = AS_STATUSES[rag] ?? [];
  const news = withoutNews(remark, rag);
  const rest = rag === 'green' ? news.replace(SMALL, ' ') : news;
  if ((rag === 'green' ? NOT_GREEN : STEADY).test(rest)) return false;
  return statusForm(rest)
    .split(/ - |[-:(),;.]+(?=\s|$)|[(:]/)
    .every((part) => statuses.some((status) => leavesStatus(status, part, ALSO[rag])));
}

/** One colour and other words: read when the colour opens or closes the cell and nothing turns it round. */
function oneColour(words: string, rag: Rag): ValueReading<Rag> {
  const plain = words.replace(COMPARED, '');
  if (TURNING.test(withoutNews(plain, rag).replace(IN_REMARK, '$1'))) return ambiguous(rag);
  if (OTHER_RATING.test(plain) || UNSETTLED.test(plain) || !leavesRating(rag, plain)) return ambiguous(rag);
  const opens =
    /^(?:red|amber|yellow|orange|green|blue)(?: ?[-:(,;.]|$|[ /]+(?:red|amber|yellow|orange|green|blue)$)/.test(words);
  const closes = /(?:[-:(] ?)(?:red|amber|yellow|orange|green|blue)\)?$/.test(words);
  const inBrackets = /\((?:red|amber|yellow|orange|green|blue)\b[^)]*\)$/.test(words);
  return opens || closes || inBrackets ? interpreted(rag) : ambiguous(rag);
}
