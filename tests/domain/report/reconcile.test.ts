import fc from 'fast-check';
import type { Position, Recommendation, Tracked } from '../../../src/domain/recommendation';
import { buildReport } from '../../../src/domain/report/buildReport';
import { reconcile } from '../../../src/domain/report/reconcile';
import type { Counts, ReportModel } from '../../../src/domain/report/reportModel';
import { FORCE_STATUS, RAG, type ForceStatus, type Rag } from '../../../src/domain/vocabulary';
import { details, inspection, recommendation, smallTracker, tracked } from './sampleTracked';

const RAGS = Object.keys(RAG) as Rag[];
const status = fc.option(fc.constantFrom(...(Object.keys(FORCE_STATUS) as ForceStatus[])), { nil: null });
const title = fc.option(fc.constantFrom('Roads', 'roads ', 'Custody', 'Calls', 'Inspection not stated'), { nil: null });
const ref = fc.option(fc.constantFrom('1', '2', '3', '4'), { nil: null });
const date = fc.option(fc.integer({ min: 44090, max: 44170 }), { nil: null });

const row: fc.Arbitrary<Recommendation> = fc
  .record({
    ref,
    inspection: title,
    forceStatus: status,
    targetDate: date,
    revisedDate: date,
    publish: fc.boolean(),
    ragOverride: fc.option(fc.constantFrom(...RAGS), { nil: null }),
    overrideReason: fc.option(fc.constant('By hand'), { nil: null }),
  })
  .map(recommendation);

const position: fc.Arbitrary<Position> = fc.record({
  meetingDate: fc.constantFrom(44000, 44050, 44120),
  positionDate: fc.constantFrom(44000, 44050, 44120),
  inspection: title,
  ref,
  forceStatus: status,
  rag: fc.constantFrom(...RAGS),
  target: date,
});

const anyTracked: fc.Arbitrary<Tracked> = fc
  .record({
    recommendations: fc.array(row, { maxLength: 30 }),
    positions: fc.array(position, { maxLength: 10 }),
    inspections: fc.array(
      fc.constantFrom('Roads', 'Custody', 'ROADS').map((name) => inspection(name)),
      { maxLength: 3 },
    ),
    details: fc.integer({ min: 0, max: 60 }).map((amberDays) => details({ amberDays })),
  })
  .map(tracked);

it('finds nothing in what buildReport made', () => {
  fc.assert(fc.property(anyTracked, (given) => expect(reconcile(buildReport(given, []))).toEqual([])));
});

type Change = (model: ReportModel) => ReportModel;
const COUNTS: readonly (readonly [string, (counts: Counts, by: number) => Counts])[] = [
  ['total', (counts, by) => ({ ...counts, total: counts.total + by })],
  ['closed', (counts, by) => ({ ...counts, closed: counts.closed + by })],
  ['open', (counts, by) => ({ ...counts, open: counts.open + by })],
  ['outside', (counts, by) => ({ ...counts, outside: counts.outside + by })],
  ['overdue', (counts, by) => ({ ...counts, overdue: counts.overdue + by })],
  ...RAGS.map(
    (rag) =>
      [
        rag,
        (counts: Counts, by: number): Counts => ({
          ...counts,
          byRag: { ...counts.byRag, [rag]: counts.byRag[rag] + by },
        }),
      ] as const,
  ),
];

describe.each(COUNTS)('a wrong %s', (_, wrong) => {
  it.each([1, -1, NaN])('by %d is found in the headline and in an inspection', (by) => {
    const model = buildReport(smallTracker(), []);
    expect(reconcile({ ...model, counts: wrong(model.counts, by) })).not.toEqual([]);
    model.sections.forEach((_section, changed) => {
      const sections = model.sections.map((section, index) =>
        index === changed ? { ...section, counts: wrong(section.counts, by) } : section,
      );
      expect(reconcile({ ...model, sections })).not.toEqual([]);
    });
  });
});

const CHANGES: readonly (readonly [string, Change])[] = [
  ['rows in', (model) => ({ ...model, rowsIn: model.rowsIn + 1 })],
  ['rows withheld', (model) => ({ ...model, withheld: model.withheld - 1 })],
  ['a red row left out of the list', (model) => ({ ...model, red: model.red.slice(1) })],
  ['an overdue row left out of the list', (model) => ({ ...model, red: model.red.slice(0, -1) })],
  ['a row listed twice', (model) => ({ ...model, red: [...model.red, ...model.red.slice(0, 1)] })],
  ['a section left out', (model) => ({ ...model, sections: model.sections.slice(1) })],
  ['a row of the position left out', (model) => ({ ...model, position: model.position.slice(1) })],
];

it.each(CHANGES)('%s is found', (_, change) => {
  expect(reconcile(change(buildReport(smallTracker(), [])))).not.toEqual([]);
});

it('finds two sections whose numbers were exchanged', () => {
  const model = buildReport(smallTracker(), []);
  const [first, second, ...rest] = model.sections;
  if (!first || !second) throw new Error('the sample has too few sections');
  const swapped = [{ ...first, counts: second.counts }, { ...second, counts: first.counts }, ...rest];
  expect(reconcile({ ...model, sections: swapped })).not.toEqual([]);
});
