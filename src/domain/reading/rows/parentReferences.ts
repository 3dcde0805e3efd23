import type { Recommendation } from '../../recommendation';

/** "1.1", "1a", "1(i)" and "E1.2" lie under "1", "1", "1" and "E1". */
export const CHILD_REFERENCE = /^(.*\d)(?:\.\d+|[a-z]|\([a-z0-9]{1,4}\))$/i;

const NUMBER = /^\d+(?:\.\d+)*$/;
const LETTER = /^\(?([a-z])\)?$/i;

/** The parent of each row whose reference is a letter by itself: "a", "b" and "c" in turn below "3". */
function parentsOfLetters(rows: readonly { readonly recommendation: Recommendation }[]): (string | null)[] {
  let whole: Recommendation | null = null;
  let letters = 0;
  return rows.map(({ recommendation }) => {
    const { ref, inspection } = recommendation;
    const letter = ref === null ? undefined : LETTER.exec(ref)?.[1]?.toLowerCase();
    const inTurn = letter?.charCodeAt(0) === 'a'.charCodeAt(0) + letters;
    if (whole && inTurn && (inspection === null || inspection === whole.inspection)) {
      letters += 1;
      return whole.ref;
    }
    whole = ref !== null && NUMBER.test(ref) ? recommendation : null;
    letters = 0;
    return null;
  });
}

/** Gives rows without a parent the one that their reference shows, where that row stands in the same inspection. */
export function withParentReferences<T extends { readonly recommendation: Recommendation }>(rows: readonly T[]): T[] {
  const known = new Map<string | null, Set<string>>();
  for (const { recommendation } of rows) {
    const { ref, inspection } = recommendation;
    if (ref === null) continue;
    const refs = known.get(inspection);
    if (refs) refs.add(ref.toLowerCase());
    else known.set(inspection, new Set([ref.toLowerCase()]));
  }
  const ofLetters = parentsOfLetters(rows);
  return rows.map((row, at) => {
    const { ref, parentRef, inspection } = row.recommendation;
    const above = ofLetters[at] ?? null;
    if (parentRef === null && above !== null)
      return { ...row, recommendation: { ...row.recommendation, parentRef: above } };
    const parent = ref === null || parentRef !== null ? null : (CHILD_REFERENCE.exec(ref)?.[1] ?? null);
    if (parent === null || !known.get(inspection)?.has(parent.toLowerCase())) return row;
    return { ...row, recommendation: { ...row.recommendation, parentRef: parent } };
  });
}
