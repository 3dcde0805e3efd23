import type { Cell } from '../../workbook/cell';
import { isSlip } from '../columns/editDistance';
import { headingWords } from '../columns/heading';
import { isCrossed, isFootnoted, isTicked } from './marks';
import { plainWords } from './plainWords';
import { ambiguous, exactly, NONE, UNREADABLE, type ValueReading } from './valueReading';

const YES = new Set(['yes', 'y', 'true', '1']);
const NO = new Set(['no', 'n', 'false', '0']);
/** Yes and No in Welsh; "na" also stands for "not applicable", which publishes nothing under "Exempt?". */
const WELSH_YES = new Set(['ie', 'ia', 'oes', 'ydy', 'ydyw']);
const WELSH_NO = new Set(['na', 'nage', 'nac oes', 'nac ydy', 'nac ydyw']);
/** These say the same under every heading. */
const OPEN = new Set([
  'public',
  'publish',
  'published',
  'open',
  'for publication',
  'for general release',
  'not restricted',
  'not exempt',
  'not confidential',
]);
const KEPT_BACK = new Set([
  'private',
  'withhold',
  'withheld',
  'do not publish',
  "don't publish",
  'not for publication',
  'not for release',
  'not for public release',
  'not to be published',
  'not public',
  'non-public',
  'restricted',
  'confidential',
  'sensitive',
  'exempt',
  'redact',
  'redacted',
  'internal',
  'internal only',
  'internal use only',
  'official-sensitive',
  'official sensitive',
  'closed session',
  'private session',
  'part 2',
  'part ii',
  'opcc only',
  'force only',
  'police only',
]);

/** What Yes means under a heading: publish the row, keep it back, or either ("Public / Private"). */
export type PublishQuestion = 'publish' | 'withhold' | 'either';

const KEEPS_BACK =
  /\b(?:restrict(?:ed|ions?)?|exempt(?:ed|ions?)?|confidential(?:ity)?|sensitiv(?:e|ity)|with ?h(?:o|e)ld(?:ing)?|redact(?:ed|ions?)?|private|secret|suppress(?:ed)?|embargo(?:ed)?|exclude[ds]?|omit(?:ted)?|hid(?:e|den)|(?:hold|keep|held|kept) (?:back|out)|internal(?: use)? only|closed session|official sensitive|privileged?|sub judice|part (?:2|ii|two|b)|withdrawn? from (?:the )?(?:public\w*|web\w*|agenda)|(?:police|force|blue light|opcc|officers?|staff|members?)(?: eyes)? only)\b|^(?:internal|os)$/;
/** Of those, the ones that a slip of the keyboard must not turn into their opposite: "Exmept?". */
const KEEPING_WORDS = [
  'restricted',
  'exempt',
  'confidential',
  'sensitive',
  'withhold',
  'withheld',
  'redact',
  'redacted',
  'private',
];
/** "Not for publication", "Do not publish", "Not to be shown in the public report". */
const NEGATED =
  /\b(?:not|don t|dont|never|non)(?: \w+){0,4} (?:public|publish(?:ed|able|ing)?|publication|released?|disclos(?:e|ed|able|ure)|shared?|included?|report)\b/;
const PUBLISHES = /\b(?:publish(?:ed|able)?|publication|public|releas(?:e|ed|able)|included?|open)\b/;

/** Reads a publish heading: "Publish?", "Exempt?", "Public / Private". */
export function publishQuestion(header: string): PublishQuestion {
  const words = headingWords(header).replace(/\//g, ' / ').replace(/\s+/g, ' ');
  if (NEGATED.test(words)) return 'withhold';
  const slipped = words.split(' ').some((word) => KEEPING_WORDS.some((known) => isSlip(word, known)));
  if (!slipped && !KEEPS_BACK.test(words)) return 'publish';
  // "Withhold from public" and "Exempt from publication" ask one thing, "Public or private" two.
  const turned = words.replace(/\bfrom(?: \w+)+/g, ' ');
  return PUBLISHES.test(turned) && /\/|\b(?:or|and)\b/.test(turned) ? 'either' : 'withhold';
}

/** Whether a row may appear in the published summary, by a cell under a publish heading. Only clear words decide. */
export function readPublish(
  { value }: Pick<Cell, 'value'>,
  question: PublishQuestion = 'publish',
): ValueReading<boolean> {
  if (value.kind === 'empty') return NONE;
  if (value.kind === 'boolean') return answer(value.value, question);
  if (value.kind === 'number')
    return value.value === 1 || value.value === 0 ? answer(value.value === 1, question) : UNREADABLE;
  if (value.kind !== 'text') return UNREADABLE;
  const text = value.text.trim();
  if (text === '') return NONE;
  if (isFootnoted(text)) return ambiguous(false);
  const words = plainWords(text).replace(/!$/, '');
  const ticked = isTicked(text);
  const crossed = isCrossed(text);
  if (words === '' && ticked && !crossed) return answer(true, question);
  // A cross under "Do not publish" is a mark to one writer and a No to the next; the row is kept back and asked about.
  if (words === '' && crossed && !ticked && question === 'publish') return exactly(false);
  if (YES.has(words) && !crossed) return answer(true, question);
  if (NO.has(words) && !ticked) return answer(false, question);
  if (question === 'publish' && WELSH_YES.has(words) && !crossed) return exactly(true);
  if (question === 'publish' && WELSH_NO.has(words) && !ticked) return exactly(false);
  if (OPEN.has(words) && !crossed) return exactly(true);
  if (KEPT_BACK.has(words)) return exactly(false);
  return ambiguous(false);
}

const answer = (yes: boolean, question: PublishQuestion): ValueReading<boolean> =>
  question === 'either' ? ambiguous(false) : exactly(yes === (question === 'publish'));
