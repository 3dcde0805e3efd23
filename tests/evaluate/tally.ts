/**
 * What became of one cell or heading. `right`: the answer stands in its field, or the officer was asked where asking is the
 * answer. `asked`: suggested or reported although the answer is clear. `wrong`: silently wrong, nobody is told.
 */
export type Verdict = 'right' | 'asked' | 'wrong';

/** One decision with its verdict and, unless it is right, what to print of it. */
export interface Judged {
  /** Row of the printed table: a file of the corpus, or a field. */
  readonly group: string;
  readonly verdict: Verdict;
  readonly detail: string;
}

export interface Tally extends Readonly<Record<Verdict, number>> {
  readonly group: string;
  readonly count: number;
}

/** Counts the verdicts of each group, in the order in which the groups are first met. */
export function tally(judged: readonly Judged[]): Tally[] {
  const groups = new Map<string, { group: string; count: number } & Record<Verdict, number>>();
  for (const { group, verdict } of judged) {
    const row = groups.get(group) ?? { group, count: 0, right: 0, asked: 0, wrong: 0 };
    row.count += 1;
    row[verdict] += 1;
    groups.set(group, row);
  }
  return [...groups.values()];
}

/** 0 to 1; 1 of nothing. */
export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
