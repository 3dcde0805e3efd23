import type { JudgedHeading } from './scoreHeadings';

/** How often columns of one range of confidence were given the right field, asked about or not. */
export interface Bucket {
  /** 0 to 1; `to` is not in it but for the last. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
}

export interface Calibration {
  readonly buckets: readonly Bucket[];
  /** Above this confidence every column of the corpus was given the right field. */
  readonly safeAbove: number;
  /** The same figure with each source left out in turn: lowest and highest. */
  readonly leftOut: { readonly lowest: number; readonly highest: number };
  /** Columns of a source that are wrong above what the other sources alone call safe. */
  readonly wrongWhenLeftOut: readonly JudgedHeading[];
}

const BOUNDS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1] as const;

/** What the confidence of a column is worth, by the headings that were given a field. */
export function calibrate(judged: readonly JudgedHeading[]): Calibration {
  const mapped = judged.filter(({ match }) => match.field !== null);
  const sources = [...new Set(mapped.map(({ source }) => source))];
  const folds = sources.map((source) => ({
    safeAbove: highestWrong(mapped.filter((one) => one.source !== source)),
    held: mapped.filter((one) => one.source === source),
  }));
  return {
    buckets: BOUNDS.slice(0, -1).map((from, i) => {
      const to = BOUNDS[i + 1] as number;
      const inside = mapped.filter(
        ({ match: { confidence } }) => confidence >= from && (confidence < to || (to === 1 && confidence === 1)),
      );
      return { from, to, count: inside.length, right: inside.filter(({ fits }) => fits).length };
    }),
    safeAbove: highestWrong(mapped),
    leftOut: {
      lowest: Math.min(...folds.map((fold) => fold.safeAbove)),
      highest: Math.max(...folds.map((fold) => fold.safeAbove)),
    },
    wrongWhenLeftOut: folds.flatMap((fold) =>
      fold.held.filter(({ fits, match }) => !fits && match.confidence > fold.safeAbove),
    ),
  };
}

const highestWrong = (mapped: readonly JudgedHeading[]): number =>
  Math.max(0, ...mapped.filter(({ fits }) => !fits).map(({ match }) => match.confidence));
