import { currentTarget, rateAt } from '../rag/rate';
import { ownerKey, splitOwners } from '../reading/values/splitOwners';
import type { Recommendation, ReportDetails } from '../recommendation';
import { countRecommendations } from './countRecommendations';
import type { Counts, RatedRecommendation } from './reportModel';

/** What one owner holds. */
export interface Holding {
  /** In the spelling that is met most often; null for the recommendations that name nobody. */
  readonly owner: string | null;
  readonly counts: Counts;
}

/** Who holds a recommendation: its owners, and where none is named its leads. */
export const holdersOf = ({ owner, lead }: Pick<Recommendation, 'owner' | 'lead'>): readonly string[] => {
  const owners = splitOwners(owner ?? '');
  return owners.length > 0 ? owners : splitOwners(lead ?? '');
};

/**
 * What each owner holds, withheld rows too, as at the position date: most overdue first, then most open; last the recommendations
 * that name nobody. A recommendation with two owners counts for both, so that the sum may exceed the number of rows.
 */
export function whoHoldsWhat(
  recommendations: readonly Recommendation[],
  details: Pick<ReportDetails, 'positionDate' | 'amberDays'>,
): readonly Holding[] {
  const rating = rateAt(details);
  const held = new Map<string | null, RatedRecommendation[]>();
  const spellings = new Map<string, Map<string, number>>();
  for (const recommendation of recommendations) {
    const item = { recommendation, ...rating(recommendation), target: currentTarget(recommendation) };
    const holders = holdersOf(recommendation);
    for (const owner of holders.length > 0 ? holders : [null]) {
      const key = owner === null ? null : ownerKey(owner);
      const items = held.get(key);
      if (items) items.push(item);
      else held.set(key, [item]);
      if (owner === null || key === null) continue;
      const seen = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, seen.set(owner, (seen.get(owner) ?? 0) + 1));
    }
  }
  return [...held]
    .map(([key, items]): Holding => ({
      owner: key === null ? null : mostMet(spellings.get(key)),
      counts: countRecommendations(items, details.positionDate),
    }))
    .sort(byUrgency);
}

/** The first of those that are met most often. */
const mostMet = (spellings: ReadonlyMap<string, number> = new Map()): string | null =>
  [...spellings].reduce<readonly [string | null, number]>((most, one) => (one[1] > most[1] ? one : most), [null, 0])[0];

const byUrgency = (a: Holding, b: Holding): number =>
  Number(a.owner === null) - Number(b.owner === null) ||
  b.counts.overdue - a.counts.overdue ||
  b.counts.open - a.counts.open ||
  (a.owner ?? '').localeCompare(b.owner ?? '', 'en');
