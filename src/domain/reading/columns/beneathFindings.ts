import { OFFERED, type Claim } from './claim';
import { headingWords } from './heading';
import type { SourceColumn } from './matchColumns';

/** Headings over what the force does: it is the recommendation only where no other column may hold one. */
const ACTION = /\bactions?\b/;
/** Headings that speak of what was found, or of what was recommended. */
const FINDING =
  /\b(?:findings?|observations?|exceptions?|non ?conformit(?:y|ies)|non ?conformances?|ncr?|weakness(?:es)?|root cause|recc?omm?end\w*)\b/;

/** Below every other claim to be the recommendation. */
const BENEATH_FINDINGS = 0.36;

/**
 * In a register of findings "Action" is what is done about one: where another column may hold them, its claim to be the
 * recommendation comes last.
 */
export function beneathFindings(columns: readonly SourceColumn[], claims: readonly Claim[]): readonly Claim[] {
  if (!columns.some(({ header }) => FINDING.test(headingWords(header)))) return claims;
  const isAction = ({ index, field }: Claim): boolean => {
    const words = headingWords(columns[index]?.fieldHeader ?? '');
    return field === 'text' && ACTION.test(words) && !FINDING.test(words);
  };
  if (claims.every((claim) => claim.field !== 'text' || isAction(claim))) return claims;
  return claims.map((claim) =>
    isAction(claim) ? { ...claim, ...OFFERED, score: Math.min(claim.score, BENEATH_FINDINGS) } : claim,
  );
}
