import { issue } from '../../../src/domain/issues/issue';
import { buildReport } from '../../../src/domain/report/buildReport';
import type { RatedRecommendation } from '../../../src/domain/report/reportModel';
import { day, details, inspection, recommendation, smallTracker, tracked } from './sampleTracked';

const refs = (items: readonly RatedRecommendation[]): (string | null)[] => items.map((item) => item.recommendation.ref);

describe('counts', () => {
  const model = buildReport(smallTracker(), []);

  it('puts every published row in one RAG and in one of open, closed and outside', () => {
    expect(model.counts).toEqual({
      total: 10,
      byRag: { red: 1, amber: 3, green: 2, complete: 1, awaiting: 1, notRated: 1, none: 1 },
      closed: 1,
      open: 8,
      outside: 1,
      overdue: 2,
    });
  });

  it('counts what is withheld apart and shows it nowhere', () => {
    expect([model.rowsIn, model.withheld]).toEqual([11, 1]);
    expect(model.position.map(({ ref }) => ref)).not.toContain('RP-04');
    expect(JSON.stringify(model)).not.toContain('RP-04');
  });

  it('has a section for each inspection in the order of the table, and one for rows that name none', () => {
    expect(model.sections.map((section) => [section.inspection.title.slice(0, 7), section.counts.total])).toEqual([
      ['Roads p', 3],
      ['Custody', 3],
      ['Answeri', 3],
      ['Inspect', 1],
    ]);
  });
});

it('makes a section for a title that only a recommendation or a finding has, whatever its case and spaces', () => {
  const model = buildReport(
    tracked({
      inspections: [inspection('Known')],
      recommendations: [
        recommendation({ inspection: ' known ' }),
        recommendation({ inspection: 'Stray' }),
        recommendation({ inspection: 'STRAY' }),
      ],
      findings: [{ inspection: 'Only a finding', kind: 'concern', text: 'Gaps.' }],
    }),
    [],
  );
  expect(model.sections.map(({ inspection: { title }, counts }) => [title, counts.total])).toEqual([
    ['Known', 1],
    ['Stray', 2],
    ['Only a finding', 0],
  ]);
  expect(model.sections[2]?.concerns).toEqual(['Gaps.']);
});

it('counts a row once when its inspection stands in the table twice', () => {
  const model = buildReport(
    tracked({
      inspections: [inspection('Twice'), inspection('twice')],
      recommendations: [recommendation({ inspection: 'Twice' })],
    }),
    [],
  );
  expect(model.sections.map(({ counts }) => counts.total)).toEqual([1, 0]);
});

describe('lists', () => {
  it('has the red ones first, longest overdue first, then those overdue with another RAG set by hand', () => {
    const at = details().positionDate;
    const model = buildReport(
      tracked({
        recommendations: [
          recommendation({ ref: 'day before', targetDate: at - 1 }),
          recommendation({ ref: 'that day', targetDate: at }),
          recommendation({
            ref: 'hidden by hand',
            targetDate: at - 9,
            ragOverride: 'green',
            overrideReason: 'Nearly done',
          }),
          recommendation({ ref: 'long ago', targetDate: at - 90 }),
          recommendation({ ref: 'red by hand', targetDate: at + 9, ragOverride: 'red', overrideReason: 'No money' }),
          recommendation({ ref: 'revised', targetDate: at - 90, revisedDate: at + 90 }),
          recommendation({ ref: 'done by force', targetDate: at - 90, forceStatus: 'completeAwaiting' }),
        ],
      }),
      [],
    );
    expect(refs(model.red)).toEqual(['long ago', 'day before', 'red by hand', 'hidden by hand']);
    expect(model.counts.overdue).toBe(3);
  });

  it('lists what falls due up to and on the day of the next meeting, soonest first', () => {
    expect(refs(buildReport(smallTracker(), []).dueBeforeNext)).toEqual([null, 'RP-02']);
    const [first, last] = [day(2020, 10, 16), day(2020, 12, 4)];
    const model = buildReport(
      tracked({
        recommendations: [
          recommendation({ ref: 'last', targetDate: last }),
          recommendation({ ref: 'after', targetDate: last + 1 }),
          recommendation({ ref: 'first', targetDate: first }),
          recommendation({ ref: 'closed', targetDate: last, forceStatus: 'complete' }),
        ],
      }),
      [],
    );
    expect(refs(model.dueBeforeNext)).toEqual(['first', 'last']);
  });

  it('lists nothing as due when no next meeting is known', () => {
    const model = buildReport(smallTracker({ details: details({ nextMeetingDate: null }) }), []);
    expect(model.dueBeforeNext).toEqual([]);
  });
});

describe('since the last panel', () => {
  it('is null when no earlier position is held', () => {
    expect(buildReport(smallTracker({ positions: [] }), []).sinceLast).toBeNull();
    const today = buildReport(smallTracker(), []).position;
    expect(buildReport(smallTracker({ positions: today }), []).sinceLast).toBeNull();
  });

  it('compares with the newest earlier position by inspection and reference', () => {
    const since = buildReport(smallTracker(), []).sinceLast;
    expect(since?.earlierDate).toBe(day(2020, 6, 19));
    expect(refs(since?.closed ?? [])).toEqual(['RP-03']);
    expect(refs(since?.added ?? [])).toEqual(['RP-01', 'CU-01', 'CU-02', 'CU-03', 'CA-01', 'CA-02', 'CA-03']);
    expect(since?.slipped.map(({ item, from }) => [item.recommendation.ref, from, item.target])).toEqual([
      ['RP-02', day(2020, 6, 30), day(2020, 11, 30)],
    ]);
    expect(since?.byRagBefore).toEqual({ red: 1, amber: 1, green: 2, complete: 0, awaiting: 0, notRated: 0, none: 0 });
  });

  it('names as gone only what is no longer in the tracker, not what is withheld now', () => {
    expect(buildReport(smallTracker(), []).sinceLast?.gone.map(({ ref }) => ref)).toEqual(['CU-09']);
  });

  it('matches no row that shares its reference with another of the same inspection', () => {
    const twin = recommendation({ ref: 'A1', inspection: 'X', forceStatus: 'complete' });
    const earlier = {
      meetingDate: day(2020, 1, 1),
      positionDate: day(2020, 1, 1),
      inspection: 'X',
      ref: 'a1 ',
      forceStatus: 'inProgress',
      rag: 'green',
      target: null,
    } as const;
    const of = (rows: readonly (typeof twin)[]) =>
      buildReport(tracked({ recommendations: rows, positions: [earlier] }), []).sinceLast;
    expect(of([twin])?.closed).toHaveLength(1);
    expect(of([twin, twin])).toMatchObject({ closed: [], added: [], gone: [] });
  });
});

it('gives the 13 headings of Appendix 1 in order, N/A by default, and keeps headings of the officer', () => {
  const { risks } = buildReport(
    smallTracker({
      risks: [
        { heading: ' finance', text: 'A van.' },
        { heading: 'Our own', text: 'Yes.' },
        { heading: 'Staffing', text: ' ' },
      ],
    }),
    [],
  );
  expect(risks).toHaveLength(14);
  expect([risks[0], risks[1], risks[13]]).toEqual([
    { heading: 'Finance', text: 'A van.' },
    { heading: 'Staffing', text: 'N/A' },
    { heading: 'Our own', text: 'Yes.' },
  ]);
});

it('counts the issues by code', () => {
  const issues = [issue('row/missing-text'), issue('cell/unreadable-date'), issue('cell/unreadable-date')];
  expect(buildReport(tracked(), issues).dataQuality).toEqual([
    { code: 'cell/unreadable-date', count: 2 },
    { code: 'row/missing-text', count: 1 },
  ]);
});
