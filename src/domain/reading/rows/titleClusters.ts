import { areTwo, resemble } from './alikeTitles';
import { titleParts } from './titleParts';

/** A title among those that it may be one inspection with. */
export interface ClusteredTitle {
  readonly title: string;
  /** The title that it is proposed as: its own, or the first that it may be. */
  readonly as: string;
  /** The other titles that it may be. */
  readonly alike: readonly string[];
  /** It may be one of several titles that are two inspections ("PEEL" beside "PEEL 2018" and "PEEL 2021"). */
  readonly isDoubtful: boolean;
}

/** Titles of which each may be the same inspection as another, in the order in which they are first met. */
export type TitleCluster = readonly ClusteredTitle[];

/** A workbook with more titles than these has no list of inspections: further ones are not compared. */
const MOST_TITLES = 500;

/**
 * Puts titles that may be one inspection together. What is proposed as one never holds two titles that are certainly two
 * inspections: a title between two such is proposed as none of them.
 */
export function clusterTitles(all: readonly string[]): TitleCluster[] {
  const titles = all.slice(0, MOST_TITLES);
  const parts = titles.map(titleParts);
  const alike = titles.map((): number[] => []);
  parts.forEach((one, i) => {
    for (const [j, other] of parts.slice(0, i).entries()) {
      if (!resemble(one, other) || areTwo(one, other)) continue;
      alike[i]?.push(j);
      alike[j]?.push(i);
    }
  });
  const holdsTwo = (group: readonly number[]): boolean => {
    const held = group.flatMap((i) => parts[i] ?? []);
    return held.some((one) => held.some((other) => areTwo(one, other)));
  };
  const doubtful = alike.map((others) => holdsTwo(others));
  const groups = connected(titles.length, (i) => (doubtful[i] ? [] : (alike[i] ?? []).filter((j) => !doubtful[j])));
  const proposed = new Map<number, number>();
  for (const group of groups) {
    const certain = !holdsTwo(group);
    for (const i of group) {
      if (!certain) doubtful[i] = true;
      proposed.set(i, certain ? (group[0] ?? i) : i);
    }
  }
  return connected(titles.length, (i) => alike[i] ?? [])
    .filter((group) => group.length > 1)
    .map((group) =>
      group.map((i) => ({
        title: titles[i] ?? '',
        as: titles[proposed.get(i) ?? i] ?? '',
        alike: (alike[i] ?? []).map((j) => titles[j] ?? ''),
        isDoubtful: doubtful[i] ?? false,
      })),
    );
}

/** The numbers below `count` that lead to each other, each group in order. */
function connected(count: number, next: (i: number) => readonly number[]): number[][] {
  const seen = new Set<number>();
  return Array.from({ length: count }, (_, i) => i).flatMap((first) => {
    if (seen.has(first)) return [];
    const group = [first];
    seen.add(first);
    for (const i of group) {
      for (const j of next(i)) {
        if (seen.has(j)) continue;
        seen.add(j);
        group.push(j);
      }
    }
    return [group.sort((a, b) => a - b)];
  });
}
