import type { FindingType } from '../../vocabulary';
import { parseFindingType } from './parseFindingType';
import { parseReference } from './parseReference';

/** What stands before a recommendation's words in its own cell. */
export interface LeadingLabel {
  readonly findingType: FindingType | null;
  readonly ref: string | null;
  /** The words without it. */
  readonly rest: string;
}

const LABEL =
  '(?:(?:national |force |accelerated )?(?:recommendations?|recs?)|areas? for improvement(?: ?\\(afi\\))?|afi|(?:accelerated )?causes? (?:of|for) concern|coc)';
const NUMBER = '(?:no\\.? ?|number )?#?[a-z]{0,3}\\d+(?:\\.\\d+)*[a-z]?(?:\\([a-z0-9]{1,4}\\))?';
/** "Rec 17: The force should", "AFI 3 - Response times". */
const BEFORE = new RegExp(`^(${LABEL}\\s*-?\\s*${NUMBER})\\s*(?:[:.)]|\\s[-–—]|\\n)\\s*(?=\\S)`, 'i');
/** "Area for improvement: ..." and the type alone on the first line. */
const TYPE = new RegExp(`^(${LABEL})\\s*(?::|\\s[-–—](?=\\s)|\\n)\\s*(?=\\S)`, 'i');
/** Fewer letters than this are no recommendation but a heading. */
const FEWEST = 15;

/** Takes a label such as "Rec 17:" or "Area for improvement" off the beginning of a recommendation; null when there is none. */
export function readLeadingLabel(text: string): LeadingLabel | null {
  const match = BEFORE.exec(text) ?? TYPE.exec(text);
  const label = match?.[1];
  if (!match || label === undefined) return null;
  const rest = text.slice(match[0].length).trim();
  if (rest.length < FEWEST) return null;
  if (!/\d/.test(label)) {
    const type = parseFindingType(label);
    return type.kind === 'read' ? { findingType: type.value, ref: null, rest } : null;
  }
  const { ref, findingType, several } = parseReference(label);
  return several || ref === null ? null : { findingType, ref, rest };
}
