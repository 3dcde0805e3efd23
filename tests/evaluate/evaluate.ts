import { AUTO_FROM } from '../../src/domain/reading/columns/matchColumns';
import { calibrate, type Calibration } from './calibrate';
import { CORPORA, type Corpus } from './corpus';
import { scoreGenerated } from './scoreGenerated';
import { scoreHeadings, type HeadingVerdict, type JudgedHeading } from './scoreHeadings';
import { scoreValues } from './scoreValues';
import { share, tally, type Judged } from './tally';

/** What became of the headings and values of one corpus. */
export interface CorpusEvaluation {
  readonly name: string;
  readonly headings: readonly JudgedHeading[];
  readonly values: readonly Judged[];
}

export interface Evaluation {
  readonly corpora: readonly CorpusEvaluation[];
  /** Over the headings of all of them. */
  readonly calibration: Calibration;
  readonly generated: readonly Judged[];
}

/** Shares of all, 0 to 1. */
interface Thresholds {
  readonly headingsUnasked: number;
  readonly headingsOffered: number;
  readonly values: number;
}

/** Shares that must be reached on each corpus. The further one is harder: a third of it was thought up to mislead. */
export const THRESHOLDS: Readonly<Record<string, Thresholds>> & { readonly corpus: Thresholds } = {
  corpus: { headingsUnasked: 0.8, headingsOffered: 0.95, values: 0.95 },
  'further corpus': { headingsUnasked: 0.79, headingsOffered: 0.93, values: 0.95 },
};

/** The thresholds of a corpus; those of the first one for a folder of one's own. */
export const thresholdsOf = (name: string): Thresholds => THRESHOLDS[name] ?? THRESHOLDS.corpus;

/** Reads every corpus and `runs` generated workbooks with the product's own code. */
export function evaluate(
  generated: { readonly runs: number; readonly seed: number },
  known: readonly Corpus[] = CORPORA,
): Evaluation {
  const corpora = known.map(({ name, headerRows, valueFiles }) => ({
    name,
    headings: scoreHeadings(headerRows),
    values: scoreValues(valueFiles),
  }));
  return {
    corpora,
    calibration: calibrate(corpora.flatMap(({ headings }) => headings)),
    generated: scoreGenerated(generated),
  };
}

/** How many headings have one of these verdicts. */
export const countHeadings = (headings: readonly JudgedHeading[], ...verdicts: readonly HeadingVerdict[]): number =>
  headings.filter(({ verdict }) => verdicts.includes(verdict)).length;

/** Everything that is silently wrong or below its threshold; empty when all is well. */
export function findFailures({ corpora, calibration, generated }: Evaluation): string[] {
  const wrong = [
    ...corpora.flatMap(({ headings, values }) => [...wrongHeadings(headings), ...wrongAnswers(values)]),
    ...wrongAnswers(generated),
  ].map((detail) => `silently wrong: ${detail}`);
  const unsafe =
    AUTO_FROM <= calibration.safeAbove
      ? [`columns are mapped without asking from ${AUTO_FROM}; safe is above ${calibration.safeAbove}`]
      : [];
  return [...wrong, ...corpora.flatMap(belowThreshold), ...unsafe];
}

const wrongHeadings = (headings: readonly JudgedHeading[]): string[] =>
  headings
    .filter(({ verdict }) => verdict === 'wrong')
    .map(({ source, heading, match }) => `${source} ${JSON.stringify(heading)} was mapped to ${String(match.field)}`);

const wrongAnswers = (judged: readonly Judged[]): string[] =>
  judged.filter(({ verdict }) => verdict === 'wrong').map(({ detail }) => detail);

function belowThreshold({ name, headings, values }: CorpusEvaluation): string[] {
  const { headingsUnasked, headingsOffered, values: right } = thresholdsOf(name);
  const unasked = countHeadings(headings, 'right');
  const offered = countHeadings(headings, 'right', 'offered');
  const shares = [
    ['headings right without asking', unasked, headings.length, headingsUnasked],
    ['headings right or offered first', offered, headings.length, headingsOffered],
    ...tally(values).map(({ group, right: read, count }) => [group, read, count, right] as const),
  ] as const;
  return shares
    .filter(([, part, whole, threshold]) => share(part, whole) < threshold)
    .map(([what, part, whole, threshold]) => `${name}, ${what}: ${part} of ${whole} is below ${threshold * 100} %`);
}
