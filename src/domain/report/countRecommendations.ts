import { OUTSIDE_THE_COUNT, RAG, type ForceStatus, type Rag } from '../vocabulary';
import type { SerialDate } from '../workbook/serialDate';
import type { Counts, RatedRecommendation } from './reportModel';

/** Superseded, not accepted or not for this force: outside the denominator of every percentage. */
export const isOutside = (status: ForceStatus | null): boolean => status !== null && OUTSIDE_THE_COUNT.includes(status);

/** Neither closed nor outside the count; a status that is not known is open. */
export const isOpen = (status: ForceStatus | null): boolean => status !== 'complete' && !isOutside(status);

/** Open and not yet done by the force: what can fall due. */
export const isDueWork = (status: ForceStatus | null): boolean => isOpen(status) && status !== 'completeAwaiting';

/** With a current target before the position date while the force still has work to do; due that day is not overdue. */
export const isOverdue = (status: ForceStatus | null, target: SerialDate | null, positionDate: SerialDate): boolean =>
  isDueWork(status) && target !== null && Math.floor(target) < positionDate;

/** A count of nought for each RAG. */
export const noRag = (): Record<Rag, number> =>
  Object.fromEntries(Object.keys(RAG).map((rag) => [rag, 0])) as Record<Rag, number>;

/** How many of the items have each RAG. */
export function countByRag(items: readonly { readonly rag: Rag }[]): Record<Rag, number> {
  const counts = noRag();
  for (const { rag } of items) counts[rag] += 1;
  return counts;
}

/** Counts of a group of rated recommendations as at the position date. */
export function countRecommendations(items: readonly RatedRecommendation[], positionDate: SerialDate): Counts {
  const statuses = items.map((item) => item.recommendation.forceStatus);
  return {
    total: items.length,
    byRag: countByRag(items),
    closed: statuses.filter((status) => status === 'complete').length,
    open: statuses.filter(isOpen).length,
    outside: statuses.filter(isOutside).length,
    overdue: items.filter((item) => isOverdue(item.recommendation.forceStatus, item.target, positionDate)).length,
  };
}

/** Recommendations that the percentages are taken of. */
export const counted = (counts: Counts): number => counts.total - counts.outside;

/** Share closed of those counted, 0 to 1; null when none is counted. */
export const shareClosed = (counts: Counts): number | null =>
  counted(counts) === 0 ? null : counts.closed / counted(counts);
