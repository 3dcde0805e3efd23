import fc from 'fast-check';
import type { Inspection, Recommendation } from '../../src/domain/recommendation';
import { FORCE_STATUS, RAG, type ForceStatus, type Rag } from '../../src/domain/vocabulary';
import { details, inspection, recommendation } from '../domain/report/sampleTracked';

/** What the rows are judged by. */
export const reportDetails = details({ amberDays: 30 });
const around = fc.integer({ min: reportDetails.positionDate - 60, max: reportDetails.positionDate + 60 });
const day = fc.option(around);

/** Titles that a criterion of COUNTIFS would take for a pattern, a comparison, a number or a date, or for too long. */
export const TITLES = [
  'Custody',
  'Roads',
  'PEEL*',
  'PEEL 2021',
  '>=A',
  'What?',
  'Wh~t?',
  '=Custody',
  '<>',
  '2021',
  'March 2021',
  '3/4/2021',
  'TRUE',
  `Long ${'x'.repeat(260)}`,
  `Long ${'x'.repeat(261)}`,
];

/** Recommendations round the position date, in every status, some without dates or with an override. */
export const recommendations: fc.Arbitrary<Recommendation> = fc
  .record({
    forceStatus: fc.option(fc.constantFrom(...(Object.keys(FORCE_STATUS) as ForceStatus[]))),
    targetDate: day,
    revisedDate: day,
    ragOverride: fc.option(fc.constantFrom(...(Object.keys(RAG) as Rag[])), { freq: 2 }),
    overrideReason: fc.option(fc.constantFrom('Agreed with the Panel.', ' ', '"Quoted"'), { freq: 2 }),
    inspection: fc.constantFrom(...TITLES, 'custody', 'peel 2021', null),
  })
  .map((fields) => recommendation(fields));

/** Inspections with and without a response, round the position date and the start of the law. */
export const inspections: fc.Arbitrary<Inspection> = fc
  .record({
    published: fc.option(fc.oneof(around, fc.integer({ min: 42855, max: 42860 }))),
    s55Required: fc.boolean(),
    responsePublished: day,
  })
  .map((fields) => inspection('Custody', fields));
