import type { Position } from '../recommendation';
import type { SerialDate } from '../workbook/serialDate';
import { countByRag, isOpen } from './countRecommendations';
import type { RatedRecommendation, SinceLastPanel } from './reportModel';
import { foldedTitle } from './sameInspection';

interface Named {
  readonly inspection: string | null;
  readonly ref: string | null;
}

/** What a row is known by from one position to the next; null for a row without a reference, which cannot be matched. */
function identity({ inspection, ref }: Named): string | null {
  return ref === null ? null : `${inspection === null ? '' : foldedTitle(inspection)}\n${ref.trim().toLowerCase()}`;
}

/** Rows by identity; two rows that share one stand together and are told apart by nothing. */
function byIdentity<T>(rows: readonly T[], named: (row: T) => Named): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const key = identity(named(row));
    if (key !== null) found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

/** Rows with no reference, or with one that another row of the same inspection has too: they cannot be compared. */
export function notComparable(rows: readonly Named[]): number {
  const unique = [...byIdentity(rows, (row) => row).values()].filter((same) => same.length === 1);
  return rows.length - unique.length;
}

/** What the panel was told at the last meeting before this one; empty when no such position is held. */
export function earlierPosition(positions: readonly Position[], meeting: SerialDate): readonly Position[] {
  const meetings = positions.map(({ meetingDate }) => meetingDate).filter((date) => date < meeting);
  const last = Math.max(...meetings);
  return positions.filter(({ meetingDate }) => meetingDate === last);
}

/**
 * What changed since the last meeting's position; null when none is held. Rows are matched by inspection and
 * reference and by nothing else. A row that is withheld now is not named as gone: it is still in the tracker.
 */
export function compareWithEarlier(
  now: readonly RatedRecommendation[],
  withheld: readonly Named[],
  positions: readonly Position[],
  meeting: SerialDate,
): SinceLastPanel | null {
  const earlier = earlierPosition(positions, meeting);
  const [first] = earlier;
  if (!first) return null;
  const before = byIdentity(earlier, (position) => position);
  const after = byIdentity(now, (item) => item.recommendation);
  const hidden = byIdentity(withheld, (row) => row);

  const pairs = [...after].flatMap(([key, items]) => {
    const was = before.get(key) ?? [];
    return items.length === 1 && was.length === 1 ? [{ item: items[0], was: was[0] }] : [];
  }) as { readonly item: RatedRecommendation; readonly was: Position }[];

  return {
    earlierDate: first.positionDate,
    closed: pairs
      .filter(({ item, was }) => item.recommendation.forceStatus === 'complete' && was.forceStatus !== 'complete')
      .map(({ item }) => item),
    added: [...after].flatMap(([key, items]) => (before.has(key) ? [] : items)),
    slipped: pairs.flatMap(({ item, was }) =>
      isOpen(item.recommendation.forceStatus) && item.target !== null && was.target !== null && item.target > was.target
        ? [{ item, from: was.target }]
        : [],
    ),
    byRagBefore: countByRag(earlier),
    gone: [...before].flatMap(([key, rows]) => (after.has(key) || hidden.has(key) ? [] : rows)),
  };
}
