import type { TableField } from '../fields';
import type { Fix } from '../issues/fix';
import { parseDate } from '../reading/values/parseDate';
import { parseFindingType } from '../reading/values/parseFindingType';
import { parseForceStatus } from '../reading/values/parseForceStatus';
import { parseHmicfrsStatus } from '../reading/values/parseHmicfrsStatus';
import { parsePercent } from '../reading/values/parsePercent';
import { readPublish } from '../reading/values/parsePublish';
import { parseRag } from '../reading/values/parseRag';
import { OPEN_WORDS } from '../reading/values/statusWords';
import type { ValueReading } from '../reading/values/valueReading';
import { isoDate } from '../workbook/serialDate';

/** Columns of the Recommendations table with a drop-down of several words. */
export type ChoiceField = 'forceStatus' | 'hmicfrsStatus' | 'findingType' | 'rag' | 'ragOverride';

const CHOICES: Readonly<Record<ChoiceField, (text: string) => ValueReading<string>>> = {
  forceStatus: parseForceStatus,
  hmicfrsStatus: parseHmicfrsStatus,
  findingType: parseFindingType,
  rag: parseRag,
  ragOverride: parseRag,
};

/**
 * What a word that was pasted over a drop-down means: another word for one choice ("Completed"), or one choice with a
 * slip of the keyboard. Null when it is not certain; only a word that says no more than that a recommendation is open
 * is offered as what it most likely is.
 */
export function choiceFix(field: ChoiceField, typed: string): Fix | null {
  const reading = CHOICES[field](typed);
  if (reading.kind === 'read' && !reading.interpreted) return { kind: 'knownWord', field, value: reading.value };
  if (reading.kind === 'read' && reading.slip) return { kind: 'misspelling', field, value: reading.value };
  if (reading.kind !== 'ambiguous' || reading.suggestion === null) return null;
  if (reading.slip) return { kind: 'misspelling', field, value: reading.suggestion };
  return field === 'forceStatus' && OPEN_WORDS.has(typed.trim().toLowerCase())
    ? { kind: 'likelyWord', field, value: reading.suggestion }
    : null;
}

/** What a status that could not be read may mean; undefined for words that are read, or that say that there is none. */
export function unreadStatus(typed: string): string | null | undefined {
  const reading = parseForceStatus(typed);
  return reading.kind === 'ambiguous' ? reading.suggestion : reading.kind === 'unreadable' ? null : undefined;
}

/** The day that a date pasted as text says, where it can be read one way only, a slip of the keyboard aside. */
export function dateFix(field: TableField, typed: string): Fix | null {
  const reading = parseDate(typed, { order: { order: 'unknown', lean: 'dayFirst' }, endOfPeriod: false });
  if (reading.kind === 'read' && !reading.interpreted)
    return { kind: 'textToValue', field, value: isoDate(reading.value) };
  return reading.kind === 'ambiguous' && reading.slip && reading.suggestion !== null
    ? { kind: 'misspelling', field, value: isoDate(reading.suggestion) }
    : null;
}

/** The number that a percentage pasted as text says. */
export function percentFix(typed: string): Fix | null {
  const reading = parsePercent(typed);
  return reading.kind === 'read' && !reading.interpreted
    ? { kind: 'textToValue', field: 'percent', value: String(reading.value) }
    : null;
}

/** The percentage that was typed as such ("75%") and stands as its share of one; null for anything else. */
export const fractionFix = (value: number): Fix | null =>
  value > 0 && value < 1 ? { kind: 'fraction', field: 'percent', value: String(Math.round(value * 1e4) / 100) } : null;

const YES_NO = new Map([
  ['y', true],
  ['true', true],
  ['n', false],
  ['false', false],
]);

/** Yes or No, where another word was pasted for it: "Y", "true", "withheld". Null when it is not certain. */
export function yesNoFix(field: TableField, typed: string): Fix | null {
  const reading = field === 'publish' ? readPublish({ value: { kind: 'text', text: typed } }) : null;
  const yes = reading?.kind === 'read' ? reading.value : (YES_NO.get(typed.trim().toLowerCase()) ?? null);
  return yes === null ? null : { kind: 'knownWord', field, value: yes ? 'Yes' : 'No' };
}
