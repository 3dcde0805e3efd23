import type { Field } from '../fields';
import type { Fix } from '../issues/fix';
import { parseDate } from '../reading/values/parseDate';
import { parseFindingType } from '../reading/values/parseFindingType';
import { parseForceStatus } from '../reading/values/parseForceStatus';
import { parseHmicfrsStatus } from '../reading/values/parseHmicfrsStatus';
import { parsePercent } from '../reading/values/parsePercent';
import { parseRag } from '../reading/values/parseRag';
import type { ValueReading } from '../reading/values/valueReading';
import { isoDate } from '../workbook/serialDate';

/** Fields of the Recommendations table with a drop-down. */
export type ChoiceField = 'forceStatus' | 'hmicfrsStatus' | 'findingType' | 'rag';

const CHOICES: Readonly<Record<ChoiceField, (text: string) => ValueReading<string>>> = {
  forceStatus: parseForceStatus,
  hmicfrsStatus: parseHmicfrsStatus,
  findingType: parseFindingType,
  rag: parseRag,
};

/**
 * What a word that was pasted over a drop-down means: another word for one choice ("Completed"), or one choice with a
 * slip of the keyboard. Null when it is not certain.
 */
export function choiceFix(field: ChoiceField, typed: string): Fix | null {
  const reading = CHOICES[field](typed);
  if (reading.kind === 'read' && !reading.interpreted) return { kind: 'knownWord', field, value: reading.value };
  return reading.kind === 'ambiguous' && reading.slip && reading.suggestion !== null
    ? { kind: 'misspelling', field, value: reading.suggestion }
    : null;
}

/** The day that a date pasted as text says, where it can be read one way only, a slip of the keyboard aside. */
export function dateFix(field: Field, typed: string): Fix | null {
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
