import type { Field } from '../../fields';
import { matchExactly, matchHeading } from './matchHeading';

/** What a cell of a possible header row says: the field that it most likely names, and whether that is certain. */
export interface KnownHeading {
  readonly field: Field;
  readonly certain: boolean;
}

/** Headings are short; a longer text is content. */
const LONGEST = 90;

/** "[Owner]", "<date>": what a template leaves to be filled in; no heading and no value. */
export const isPlaceholder = (text: string): boolean => /^\s*(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\})\s*$/.test(text);

/** The field that a text names as a heading, or null when it names none. `quick` leaves slips of the keyboard out. */
export function knownHeading(text: string, quick = false): KnownHeading | null {
  if (text.length > LONGEST || isPlaceholder(text)) return null;
  const header = oneLine(text);
  const best = (quick ? matchExactly(header) : matchHeading(header, header))[0];
  return best && best.score >= 0.4
    ? { field: best.field, certain: best.strength === 'sure' || best.strength === 'likely' }
    : null;
}

/** A heading as it is shown: line breaks and runs of spaces become one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
