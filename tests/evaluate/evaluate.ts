import { AUTO_FROM } from '../../src/domain/reading/columns/matchColumns';
import { calibrate, type Calibration } from './calibrate';
import { scoreGenerated } from './scoreGenerated';
import { scoreHeadings, type HeadingVerdict, type JudgedHeading } from './scoreHeadings';
import { scoreValues } from './scoreValues';
import { share, tally, type Judged } from './tally';

export interface Evaluation {
  readonly headings: readonly JudgedHeading[];
  readonly calibration: Calibration;
  readonly values: readonly Judged[];
  readonly generated: readonly Judged[];
}

/** Shares that must be reached. */
export const THRESHOLDS = { headingsUnasked: 0.8, headingsOffered: 0.95, values: 0.95 } as const;

/** Reads the whole corpus and `runs` generated workbooks with the product's own code. */
export function evaluate(generated: { readonly runs: number; readonly seed: number }): Evaluation {
  const headings = scoreHeadings();
  return {
    headings,
    calibration: calibrate(headings),
    values: scoreValues(),
    generated: scoreGenerated(generated),
  };
}

/** How many headings have one of these verdicts. */
export const countHeadings = (headings: readonly JudgedHeading[], ...verdicts: readonly HeadingVerdict[]): number =>
  headings.filter(({ verdict }) => verdicts.includes(verdict)).length;

/** Everything that is silently wrong or below its threshold; empty when all is well. */
export function findFailures({ headings, calibration, values, generated }: Evaluation): string[] {
  const wrong = [
    ...headings
      .filter(({ verdict }) => verdict === 'wrong')
      .map(({ source, heading, match }) => `${source} ${JSON.stringify(heading)} was mapped to ${String(match.field)}`),
    ...[...values, ...generated].filter(({ verdict }) => verdict === 'wrong').map(({ detail }) => detail),
  ].map((detail) => `silently wrong: ${detail}`);
  const shares = [
    ['headings right without asking', countHeadings(headings, 'right'), headings.length, THRESHOLDS.headingsUnasked],
    [
      'headings right or offered first',
      countHeadings(headings, 'right', 'offered'),
      headings.length,
      THRESHOLDS.headingsOffered,
    ],
    ...tally(values).map(({ group, right, count }) => [group, right, count, THRESHOLDS.values] as const),
  ] as const;
  const below = shares
    .filter(([, part, whole, threshold]) => share(part, whole) < threshold)
    .map(([name, part, whole, threshold]) => `${name}: ${part} of ${whole} is below ${threshold * 100} %`);
  const unsafe =
    AUTO_FROM <= calibration.safeAbove
      ? [`columns are mapped without asking from ${AUTO_FROM}; safe is above ${calibration.safeAbove}`]
      : [];
  return [...wrong, ...below, ...unsafe];
}
