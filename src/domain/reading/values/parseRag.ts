import type { Rag } from '../../vocabulary';
import { findDateExpressions, withoutExpressions } from './dateExpressions';
import { ragOfFill } from './fillColour';
import { remember } from './remember';
import { isGainsaid } from './marks';
import { saysNothing } from './noneWords';
import { plainWords } from './plainWords';
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
const TURNING = /\b(not?|no longer|was|previously|from|but|except|lighter|lightest|outline|coded|to|or)\b|->|→|\?|=/;
/** "Amber - slight delay to the second part": behind a dash these two belong to the remark. */
const IN_REMARK = /^([a-z]+ ?[-:(,;] ?[a-z].*?)\b(?:to|or)\b/;

/** Reads a RAG word, letter or symbol, with or without a remark behind it. Fill colours are read by `ragOfFill`. */
export const parseRag = remember((text) => {
  const reading = readRag(text);
  // "✗ Fail" says red twice; a cross beside any other rating takes it back.
  return isGainsaid(text) && !(reading.kind === 'read' && reading.value === 'red') ? doubted(reading) : reading;
});

function readRag(text: string): ValueReading<Rag> {
  if (text.trim() === '') return NONE;
  // Options that nobody ticked.
  if (/☐|\[\s?\]/.test(text)) return ambiguous<Rag>(null);
  const symbols = new Set(SYMBOLS.filter(([symbol]) => symbol.test(text)).map(([, rag]) => rag));
  if (symbols.size > 1) return ambiguous<Rag>(null);
  const words = plainWords(text).replace(/^b?rag(?: (?:status|rating))?\s*[:-]?\s+/, '');
  if (symbols.size === 1) return withSymbol(words, [...symbols][0] ?? null);
  return inWords(words, text);
}

function withSymbol(words: string, symbol: Rag | null): ValueReading<Rag> {
  const word = words === '' ? null : inWords(words, words);
  if (word?.kind === 'read' && word.value !== symbol) return ambiguous<Rag>(symbol);
  if (word?.kind === 'ambiguous') return word;
  if (symbol === null) return NONE;
  return words === '' ? exactly(symbol) : interpreted(symbol);
}

function inWords(words: string, text: string): ValueReading<Rag> {
  if (/\?\s*$/.test(text) && WORDS[words.replace(/\?$/, '').trim()])
    return ambiguous(WORDS[words.replace(/\?$/, '').trim()] ?? null);
  const exact = Object.hasOwn(WORDS, words) ? WORDS[words] : undefined;
  if (exact) return exactly(exact);
  if (NO_RAG.has(words) || saysNothing(words)) return NONE;
  if (/^#?[0-9a-f]{6}$/.test(words) && /[a-f]|#/.test(words)) return ambiguous(ragOfFill(`#${words.replace('#', '')}`));
  if (words === 'green but not complete') return interpreted<Rag>('green');
  const dates = findDateExpressions(words, DAY_FIRST);
  const dateless =
    dates.length === 1 && dates[0]?.precision === 'day' ? plainWords(withoutExpressions(words, dates)) : words;
  // "A / 16.09.15": a rating and the day on which it was given or closed.
  const alone = dateless === words ? undefined : WORDS_BEFORE_A_DATE.get(dateless.replace(/[\s/(),:-]+$/, ''));
  if (alone) return interpreted(alone);
  const colours = new Set((words.match(COLOUR) ?? []).map((colour) => WORDS[colour] as Rag));
  if (colours.size > 1) return ambiguous<Rag>(null);
  const [only] = colours;
  if (only) return oneColour(words, only);
  const head = words.split(/ ?[-:(,;–] ?/)[0] ?? '';
  const known = Object.hasOwn(WORDS, head) ? WORDS[head] : undefined;
  if (known && head.length > 1 && !TURNING.test(words)) return interpreted(known);
  const slip = ['amber', 'green', 'yellow'].find((word) => isSlipOf(words, word));
  return slip ? misspelling(WORDS[slip] as Rag) : UNREADABLE;
}

/** One colour and other words: read when the colour opens or closes the cell and nothing turns it round. */
function oneColour(words: string, rag: Rag): ValueReading<Rag> {
  if (TURNING.test(words.replace(IN_REMARK, '$1'))) return ambiguous(rag);
  // "Green (complete)", "Amber - on track": two ratings in one cell.
  const rest = plainWords(words.replace(COLOUR, ' ').replace(/[()\-:,;]+/g, ' '));
  if (Object.hasOwn(WORDS, rest) && WORDS[rest] !== rag) return ambiguous(rag);
  const opens = /^(?:red|amber|yellow|orange|green|blue)(?: ?[-:(,;]|$)/.test(words);
  const closes = /(?:[-:(] ?)(?:red|amber|yellow|orange|green|blue)\)?$/.test(words);
  const inBrackets = /\((?:red|amber|yellow|orange|green|blue)\b[^)]*\)$/.test(words);
  return opens || closes || inBrackets ? interpreted(rag) : ambiguous(rag);
}

/** True when one letter was left out of or changed in a colour's name. */
function isSlipOf(word: string, colour: string): boolean {
  if (word === colour || Math.abs(word.length - colour.length) > 1 || word[0] !== colour[0]) return false;
  return [...colour].some((_, i) => {
    const without = colour.slice(0, i) + colour.slice(i + 1);
    return word === without || (word.length === colour.length && word.slice(0, i) + word.slice(i + 1) === without);
  });
}
