import { AUTO_FROM } from '../../src/domain/reading/columns/matchColumns';
import { calibrate } from './calibrate';
import { countHeadings, evaluate, findFailures, THRESHOLDS, type Evaluation } from './evaluate';
import type { JudgedHeading } from './scoreHeadings';
import { share, tally } from './tally';

const evaluation = evaluate({ runs: 60, seed: 20 });

describe('the evaluation', () => {
  it('finds nothing silently wrong and every threshold met', () => {
    expect(findFailures(evaluation)).toEqual([]);
  });

  it('is about the whole corpus and every field', () => {
    expect(evaluation.headings).toHaveLength(254);
    expect(tally(evaluation.values).map(({ group, count }) => [group, count])).toEqual([
      ['dates', 93],
      ['statuses', 116],
      ['rags', 49],
      ['types', 40],
      ['refs', 31],
    ]);
    expect(tally(evaluation.generated).filter(({ count }) => count > 60)).toHaveLength(30);
  });

  it('maps without asking only from where no heading of the corpus is wrong', () => {
    const { safeAbove, leftOut, wrongWhenLeftOut } = evaluation.calibration;
    expect(AUTO_FROM).toBeGreaterThan(safeAbove);
    expect(AUTO_FROM).toBeGreaterThan(leftOut.highest);
    // Where a source was not seen, the others alone would not have been warning enough: hence the distance.
    expect(wrongWhenLeftOut.filter(({ match }) => match.confidence >= AUTO_FROM)).toEqual([]);
    const reached = evaluation.headings.filter(({ match }) => match.field !== null && match.confidence >= AUTO_FROM);
    expect(reached.filter(({ fits }) => !fits)).toEqual([]);
    expect(share(reached.length, evaluation.headings.length)).toBeGreaterThan(0.6);
  });

  it('meets its thresholds on each measure by itself', () => {
    const { headings, values } = evaluation;
    expect(share(countHeadings(headings, 'right'), headings.length)).toBeGreaterThanOrEqual(THRESHOLDS.headingsUnasked);
    expect(share(countHeadings(headings, 'right', 'offered'), headings.length)).toBeGreaterThanOrEqual(
      THRESHOLDS.headingsOffered,
    );
    for (const { group, right, wrong, count } of tally(values))
      expect([group, wrong, share(right, count) >= THRESHOLDS.values]).toEqual([group, 0, true]);
  });
});

describe('what fails an evaluation', () => {
  const [first] = evaluation.headings as readonly [JudgedHeading];
  const withHeading = (change: Partial<JudgedHeading>): Evaluation => ({
    ...evaluation,
    headings: [{ ...first, ...change }, ...evaluation.headings.slice(1)],
  });

  it('is one heading mapped wrongly without asking', () => {
    expect(findFailures(withHeading({ verdict: 'wrong' }))).toContain(
      'silently wrong: H002 "Reference" was mapped to ref',
    );
  });

  it('is one value read wrongly, and one cell of a generated workbook', () => {
    const wrong = { group: 'dates', verdict: 'wrong', detail: 'one date' } as const;
    expect(findFailures({ ...evaluation, values: [...evaluation.values, wrong] })).toEqual([
      'silently wrong: one date',
    ]);
    expect(findFailures({ ...evaluation, generated: [wrong] })).toEqual(['silently wrong: one date']);
  });

  it('is a share below its threshold', () => {
    const asked = evaluation.values.map((one) => (one.group === 'rags' ? { ...one, verdict: 'asked' as const } : one));
    expect(findFailures({ ...evaluation, values: asked })).toEqual(['rags: 0 of 49 is below 95 %']);
    const missed = evaluation.headings.map((one) => ({ ...one, verdict: 'missed' as const }));
    expect(findFailures({ ...evaluation, headings: missed })).toHaveLength(2);
  });

  it('is a wrong column that is as sure as those that are mapped without asking', () => {
    const match = { ...first.match, field: 'owner' as const, confidence: 0.85 };
    const headings = withHeading({ match, fits: false, verdict: 'offeredOther' }).headings;
    expect(findFailures({ ...evaluation, calibration: calibrate(headings) })).toHaveLength(1);
  });
});
