import type { Recommendation } from '../../recommendation';

/** "1.1", "1a", "1(i)" and "E1.2" lie under "1", "1", "1" and "E1". */
export const CHILD_REFERENCE = /^(.*\d)(?:\.\d+|[a-z]|\([a-z0-9]{1,4}\))$/i;

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
  return rows.map((row) => {
    const { ref, parentRef, inspection } = row.recommendation;
    const parent = ref === null || parentRef !== null ? null : (CHILD_REFERENCE.exec(ref)?.[1] ?? null);
    if (parent === null || !known.get(inspection)?.has(parent.toLowerCase())) return row;
    return { ...row, recommendation: { ...row.recommendation, parentRef: parent } };
  });
}
