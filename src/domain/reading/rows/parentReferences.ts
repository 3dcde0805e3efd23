import type { Recommendation } from '../../recommendation';

/** "1.1", "1a", "1(i)" and "E1.2" lie under "1", "1", "1" and "E1". */
export const CHILD_REFERENCE = /^(.*\d)(?:\.\d+|[a-z]|\([a-z0-9]{1,4}\))$/i;

/** Gives rows without a parent the one that their reference shows, where that row stands in the same inspection. */
export function withParentReferences<T extends { readonly recommendation: Recommendation }>(rows: readonly T[]): T[] {
  const key = (inspection: string | null, ref: string): string => JSON.stringify([inspection, ref.toLowerCase()]);
  const known = new Set(
    rows.flatMap(({ recommendation: { inspection, ref } }) => (ref === null ? [] : [key(inspection, ref)])),
  );
  return rows.map((row) => {
    const { ref, parentRef, inspection } = row.recommendation;
    const parent = ref === null || parentRef !== null ? null : (CHILD_REFERENCE.exec(ref)?.[1] ?? null);
    if (parent === null || !known.has(key(inspection, parent))) return row;
    return { ...row, recommendation: { ...row.recommendation, parentRef: parent } };
  });
}
