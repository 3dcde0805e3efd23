import { HMICFRS_STATUS, identifierOf, type HmicfrsStatus } from '../../vocabulary';
import { isSlip } from '../columns/editDistance';
import { isGainsaid } from './marks';
import { saysNothing } from './noneWords';
import { plainWords } from './plainWords';
import { ambiguous, doubted, exactly, misspelling, NONE, UNREADABLE, type ValueReading } from './valueReading';

/** What the inspectorate's register and those who copy it write (domain dossier, 3.2). */
const WORDS: Readonly<Record<HmicfrsStatus, readonly string[]>> = {
  awaitingReview: ['awaiting review', 'awaiting-review', 'awaiting hmicfrs review', 'for review', 'under review'],
  beingProgressed: [
    'being progressed',
    'being-progressed',
    'in progress',
    'in-progress',
    'progressing',
    'ongoing',
    'on going',
  ],
  complete: [
    'complete',
    'completed',
    'closed',
    'closed by hmicfrs',
    'authorised for closure',
    'filed as complete',
    'discharged',
    'signed off',
    'signed off by hmicfrs',
  ],
  superseded: ['superseded', 'closed - superseded'],
};
const UNCLEAR: Readonly<Record<string, HmicfrsStatus | null>> = {
  open: 'beingProgressed',
  pending: 'awaitingReview',
  submitted: 'awaitingReview',
  'submitted for closure': 'awaitingReview',
  'awaiting closure': 'awaitingReview',
  'not started': 'beingProgressed',
  outstanding: 'beingProgressed',
};

const BY_WORDS = new Map<string, HmicfrsStatus>(
  (Object.keys(WORDS) as HmicfrsStatus[]).flatMap((status) => WORDS[status].map((words) => [words, status] as const)),
);

/** Reads the inspectorate's view of a recommendation. */
export const parseHmicfrsStatus = (text: string): ValueReading<HmicfrsStatus> =>
  isGainsaid(text) ? doubted(readStatus(text)) : readStatus(text);

function readStatus(text: string): ValueReading<HmicfrsStatus> {
  const own = identifierOf(HMICFRS_STATUS, text);
  if (own) return exactly(own);
  if (saysNothing(text)) return NONE;
  const words = plainWords(text);
  const status = BY_WORDS.get(words);
  if (status) return exactly(status);
  const unclear = UNCLEAR[words];
  if (unclear !== undefined) return ambiguous(unclear);
  const meant = new Set([...BY_WORDS].filter(([phrase]) => isSlip(words, phrase)).map(([, id]) => id));
  const [only] = meant;
  return meant.size === 1 && only ? misspelling(only) : UNREADABLE;
}
