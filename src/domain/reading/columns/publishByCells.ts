import { OFFERED, type Claim } from './claim';
import type { ColumnEvidence } from './contentEvidence';
import { headingWords } from './heading';

/** Words of headings over what may be shown to whom. */
const WHO_MAY_SEE =
  /^(?:(?:internal|external|internal\/external|external\/internal|os|media|press|audience|papers?)$|open\/closed|closed\/open)|\b(?:pub|public(?:ly|ation|ised?)?|publish(?:ed|able|ing)?|web|website|online|internet|panel|pcp|disclos(?:e|ed|able|ure)|shared?|releas(?:e|ed|able)|exempt|part (?:1|2|i|ii|one|two|a|b)|marking|handling|classification|foia?|show|display(?:ed)?|session|transparency|circulat(?:e|ed|ion)|distribut(?:e|ed|ion)|audience|(?:can|may) (?:see|view)|(?:comms|communications|media|press|pcc|opcc) (?:approved|cleared)|(?:media|press|comms) (?:ok|use|release|y\/n)|sub judice|(?:legal(?:ly)?) privileged?|security|(?:police|force|blue light|officers?) only|summary sheet|agenda|open or closed)\b/;

/** The share of a column's cells that are marks of publication, from which it is one of such marks. */
export const MOST_MARKS = 0.6;

/** Above whatever a heading is only offered for. */
const OVER_HEADING = 0.7;

/** Enough marks to go before a heading that is known: OFFICIAL-SENSITIVE under "Level". */
const ENOUGH_MARKS = 3;

/**
 * What a column claims to be by its cells whatever else its heading means: marks of publication under any heading or none,
 * and Yes and No, "Internal" or "Part II" where the heading asks who may see what. Passed over, it would publish what one of
 * them keeps back.
 */
export function publishByCells(
  header: string,
  evidence: ColumnEvidence,
  isKnown: boolean,
): Pick<Claim, 'score'> | null {
  const { filled, yesNo, publicationMarks, audienceMarks } = evidence;
  if (publicationMarks >= MOST_MARKS && (!isKnown || filled >= ENOUGH_MARKS)) return { score: OVER_HEADING };
  if (Math.max(yesNo, audienceMarks) < MOST_MARKS || !WHO_MAY_SEE.test(headingWords(header))) return null;
  return { score: yesNo >= MOST_MARKS ? OFFERED.score : OVER_HEADING };
}
