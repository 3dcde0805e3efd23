import { HMICFRS_STATUS, identifierOf, type HmicfrsStatus } from '../../vocabulary';
import { isGainsaid } from './marks';
import { saysNothing } from './noneWords';
import { remember } from './remember';
import { spellingsOf, statusForm, statusKey } from './statusForm';
import { beforeDate } from './statusSince';
import { readSlip } from './statusSlip';
import { ambiguous, doubted, exactly, interpreted, NONE, type ValueReading } from './valueReading';

/** What the inspectorate's register and those who copy it write (domain dossier, 3.2). */
const WORDS: Readonly<Record<HmicfrsStatus, readonly string[]>> = {
  awaitingReview: ['awaiting review', 'awaiting hmicfrs review', 'for review', 'under review'],
  beingProgressed: ['being progressed', 'in progress', 'progressing', 'ongoing'],
  complete: [
    'complete',
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

const keyOf = (words: string): string => statusKey(statusForm(words));
const BY_KEY = new Map<string, HmicfrsStatus>(
  (Object.keys(WORDS) as HmicfrsStatus[]).flatMap((status) =>
    WORDS[status].map((words) => [keyOf(words), status] as const),
  ),
);
const UNCLEAR_KEYS = new Map(Object.entries(UNCLEAR).map(([words, status]) => [keyOf(words), status] as const));

const SPELT: readonly (readonly [string, HmicfrsStatus | null])[] = [
  ...[...BY_KEY].flatMap(([key, status]) => spellingsOf(key).map((spelt) => [spelt, status] as const)),
  ...[...UNCLEAR_KEYS.keys()].flatMap((key) => spellingsOf(key).map((spelt) => [spelt, null] as const)),
];

/** Reads the inspectorate's view of a recommendation. */
export const parseHmicfrsStatus = remember((text) => (isGainsaid(text) ? doubted(readStatus(text)) : readStatus(text)));

function readStatus(text: string): ValueReading<HmicfrsStatus> {
  const own = identifierOf(HMICFRS_STATUS, text);
  if (own) return exactly(own);
  if (saysNothing(text)) return NONE;
  const form = statusForm(text);
  const key = statusKey(form);
  const status = BY_KEY.get(key);
  if (status) return exactly(status);
  const unclear = UNCLEAR_KEYS.get(key);
  if (unclear !== undefined) return ambiguous(unclear);
  const head = beforeDate(form);
  const since = head === null ? undefined : BY_KEY.get(statusKey(head));
  if (since) return interpreted(since);
  return readSlip(key, SPELT);
}
