import { AUTO_FROM } from '../../src/domain/reading/columns/matchColumns';
import { calibrate } from './calibrate';
import { CORPORA, readCorpus } from './corpus';
import {
  countHeadings,
  evaluate,
  findFailures,
  thresholdsOf,
  type CorpusEvaluation,
  type Evaluation,
} from './evaluate';
import type { JudgedHeading } from './scoreHeadings';
import { share, tally } from './tally';

const evaluation = evaluate({ runs: 60, seed: 20 });
const headings = evaluation.corpora.flatMap((one) => one.headings);
const [corpus] = evaluation.corpora as readonly [CorpusEvaluation];

it('reads a folder of one’s own as it reads the committed corpus', () => {
  expect(readCorpus('tests/corpus').headerRows).toEqual(CORPORA[0]?.headerRows);
  expect(readCorpus('tests/corpus').valueFiles.map(({ entries }) => entries)).toEqual(
    CORPORA[0]?.valueFiles.map(({ entries }) => entries),
  );
});

describe('the evaluation', () => {
  it('finds nothing silently wrong and every threshold met', () => {
    expect(findFailures(evaluation)).toEqual([]);
  });

  it('is about every corpus and every field', () => {
    expect(
      evaluation.corpora.map(({ name, headings, values }) => [
        name,
        headings.length,
        tally(values).map(({ group, count }) => [group, count]),
      ]),
    ).toEqual([
      [
        'corpus',
        254,
        [
          ['dates', 93],
          ['statuses', 116],
          ['rags', 49],
          ['types', 40],
          ['refs', 31],
        ],
      ],
      [
        'further corpus',
        3049,
        [
          ['dates', 542],
          ['statuses', 504],
          ['rags', 257],
          ['types', 177],
          ['refs', 217],
        ],
      ],
    ]);
    expect(tally(evaluation.generated).filter(({ count }) => count > 60)).toHaveLength(30);
  });

  it('maps without asking only from where no heading of a corpus is wrong', () => {
    const { safeAbove, leftOut, wrongWhenLeftOut } = evaluation.calibration;
    expect(AUTO_FROM).toBeGreaterThan(safeAbove);
    expect(AUTO_FROM).toBeGreaterThan(leftOut.highest);
    // Where a source was not seen, the others alone would not have been warning enough: hence the distance.
    expect(wrongWhenLeftOut.filter(({ match }) => match.confidence >= AUTO_FROM)).toEqual([]);
    const reached = headings.filter(({ match }) => match.field !== null && match.confidence >= AUTO_FROM);
    expect(reached.filter(({ fits }) => !fits)).toEqual([]);
    expect(share(reached.length, headings.length)).toBeGreaterThan(0.5);
  });

  it.each(evaluation.corpora)(
    'meets its thresholds on each measure of the $name by itself',
    ({ name, headings, values }) => {
      const thresholds = thresholdsOf(name);
      expect(share(countHeadings(headings, 'right'), headings.length)).toBeGreaterThanOrEqual(
        thresholds.headingsUnasked,
      );
      expect(share(countHeadings(headings, 'right', 'offered'), headings.length)).toBeGreaterThanOrEqual(
        thresholds.headingsOffered,
      );
      for (const { group, right, wrong, count } of tally(values))
        expect([group, wrong, share(right, count) >= thresholds.values]).toEqual([group, 0, true]);
    },
  );
});

describe('what fails an evaluation', () => {
  const [first] = corpus.headings as readonly [JudgedHeading];
  const withCorpus = (change: Partial<CorpusEvaluation>): Evaluation => ({
    ...evaluation,
    corpora: [{ ...corpus, ...change }, ...evaluation.corpora.slice(1)],
  });

  it('is one heading mapped wrongly without asking', () => {
    const wrong = withCorpus({ headings: [{ ...first, verdict: 'wrong' }, ...corpus.headings.slice(1)] });
    expect(findFailures(wrong)).toContain('silently wrong: H002 "Reference" was mapped to ref');
  });

  it('is one value read wrongly, and one cell of a generated workbook', () => {
    const wrong = { group: 'dates', verdict: 'wrong', detail: 'one date' } as const;
    expect(findFailures(withCorpus({ values: [...corpus.values, wrong] }))).toEqual(['silently wrong: one date']);
    expect(findFailures({ ...evaluation, generated: [wrong] })).toEqual(['silently wrong: one date']);
  });

  it('is a share below its threshold', () => {
    const asked = corpus.values.map((one) => (one.group === 'rags' ? { ...one, verdict: 'asked' as const } : one));
    expect(findFailures(withCorpus({ values: asked }))).toEqual(['corpus, rags: 0 of 49 is below 95 %']);
    const missed = corpus.headings.map((one) => ({ ...one, verdict: 'missed' as const }));
    expect(findFailures(withCorpus({ headings: missed }))).toHaveLength(2);
  });

  it('is a wrong column that is as sure as those that are mapped without asking', () => {
    const match = { ...first.match, field: 'owner' as const, confidence: 0.85 };
    const wrong = { ...first, match, fits: false, verdict: 'offeredOther' as const };
    expect(findFailures({ ...evaluation, calibration: calibrate([wrong, ...headings.slice(1)]) })).toHaveLength(1);
  });
});
