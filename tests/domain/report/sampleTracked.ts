import type { Inspection, Recommendation, ReportDetails, Tracked } from '../../../src/domain/recommendation';
import { serialOf, type SerialDate } from '../../../src/domain/workbook/serialDate';

/** A day that exists. */
export function day(year: number, month: number, date: number): SerialDate {
  const serial = serialOf(year, month, date);
  if (serial === null) throw new RangeError('no such day');
  return serial;
}

export const recommendation = (given: Partial<Recommendation> = {}): Recommendation => ({
  source: null,
  ref: null,
  hmicfrsRef: null,
  inspection: null,
  findingType: 'recommendation',
  parentRef: null,
  text: 'The force should keep a record of each check.',
  theme: null,
  priority: null,
  level: null,
  lead: null,
  owner: null,
  published: null,
  targetDate: null,
  revisedDate: null,
  forceStatus: 'inProgress',
  hmicfrsStatus: null,
  percent: null,
  trackerRag: null,
  progress: null,
  updateDate: null,
  evidence: null,
  closedDate: null,
  s55: null,
  publish: true,
  link: null,
  ragOverride: null,
  overrideReason: null,
  extras: {},
  ...given,
});

export const inspection = (title: string, given: Partial<Inspection> = {}): Inspection => ({
  title,
  type: null,
  coverage: null,
  published: null,
  scope: null,
  s55Required: true,
  responsePublished: null,
  responseLink: null,
  ...given,
});

export const details = (given: Partial<ReportDetails> = {}): ReportDetails => ({
  body: 'Northshire Office of the Police and Crime Commissioner',
  officeHolder: 'Police and Crime Commissioner',
  force: 'Northshire Police',
  panel: 'Northshire Police and Crime Panel',
  meetingDate: day(2020, 10, 16),
  nextMeetingDate: day(2020, 12, 4),
  positionDate: day(2020, 10, 16),
  reportTitle: 'HMICFRS inspections',
  comment: '',
  panelRecommendations: [],
  responsesLink: '',
  contactName: '',
  contactTitle: '',
  contactTelephone: '',
  contactEmail: '',
  marking: 'official',
  amberDays: 30,
  completeColour: 'blue',
  publishOwners: false,
  ...given,
});

export const tracked = (given: Partial<Tracked> = {}): Tracked => ({
  recommendations: [],
  inspections: [],
  findings: [],
  schedule: [],
  risks: [],
  details: details(),
  positions: [],
  ...given,
});

const ROADS =
  'Roads policing: is it still a priority? An inspection of how forces police the road network of England and Wales';
const CUSTODY = 'Custody suites in Northshire';
const CALLS = 'Answering the call: contact management and control rooms';

/** A small tracker with every part of the report filled: three inspections, an earlier position, one row withheld. */
export const smallTracker = (given: Partial<Tracked> = {}): Tracked =>
  tracked({
    details: details({
      comment:
        'The force has made steady progress.\nI shall ask the Chief Constable about the overdue work in November.',
      panelRecommendations: [
        'That the Panel notes the position',
        'That the Panel asks for a further report in March 2021.',
      ],
      responsesLink: 'https://www.northshire-pcc.example/section-55',
      contactName: 'A. N. Officer',
      contactTitle: 'Policy and Accountability Officer',
      contactTelephone: '01234 567890',
      contactEmail: 'policy@northshire-pcc.example',
    }),
    inspections: [
      inspection(ROADS, {
        published: day(2020, 7, 15),
        scope:
          'Inspectors looked at how seven forces plan, staff and measure roads policing, and at how they work with councils.',
        responsePublished: day(2020, 9, 7),
        responseLink: 'https://www.northshire-pcc.example/roads.pdf',
      }),
      inspection(CUSTODY, { published: day(2020, 8, 25) }),
      inspection(CALLS, { published: day(2020, 7, 9), responsePublished: day(2020, 9, 12) }),
    ],
    recommendations: [
      recommendation({ ref: 'RP-01', inspection: ROADS, targetDate: day(2020, 9, 12) }),
      recommendation({
        ref: 'RP-02',
        inspection: ROADS,
        targetDate: day(2020, 6, 30),
        revisedDate: day(2020, 11, 30),
        owner: 'Ch Supt Roads',
      }),
      recommendation({ ref: 'RP-03', inspection: ROADS, forceStatus: 'complete', targetDate: day(2020, 8, 1) }),
      recommendation({ ref: 'RP-04', inspection: ROADS, targetDate: day(2021, 3, 31), publish: false }),
      recommendation({
        ref: 'CU-01',
        inspection: CUSTODY,
        forceStatus: 'completeAwaiting',
        targetDate: day(2020, 9, 1),
      }),
      recommendation({ ref: 'CU-02', inspection: CUSTODY, forceStatus: 'notApplicable' }),
      recommendation({
        ref: 'CU-03',
        inspection: CUSTODY,
        targetDate: day(2020, 9, 30),
        ragOverride: 'amber',
        overrideReason: 'Building works end next week',
      }),
      recommendation({ ref: 'CA-01', inspection: CALLS, targetDate: null }),
      recommendation({ ref: 'CA-02', inspection: CALLS, forceStatus: 'offTrack', targetDate: day(2021, 6, 30) }),
      recommendation({ ref: 'CA-03', inspection: CALLS, targetDate: day(2021, 6, 30) }),
      recommendation({ ref: null, inspection: null, targetDate: day(2020, 10, 16) }),
    ],
    findings: [
      {
        inspection: ROADS,
        kind: 'goodPractice',
        text: 'A joint team with the county council shares collision data every week.',
      },
      { inspection: ROADS, kind: 'concern', text: 'Training of new officers had lapsed.' },
      { inspection: CALLS, kind: 'finding', text: 'Demand rises at weekends.' },
    ],
    schedule: [{ year: '2020/21', title: 'Child protection', status: 'announced', note: 'Fieldwork in March' }],
    risks: [{ heading: 'Finance', text: 'A second van is in the draft budget.' }],
    positions: [
      {
        meetingDate: day(2020, 3, 1),
        positionDate: day(2020, 3, 1),
        inspection: ROADS,
        ref: 'RP-09',
        forceStatus: 'inProgress',
        rag: 'green',
        target: null,
      },
      {
        meetingDate: day(2020, 6, 19),
        positionDate: day(2020, 6, 19),
        inspection: ROADS,
        ref: 'RP-02',
        forceStatus: 'inProgress',
        rag: 'amber',
        target: day(2020, 6, 30),
      },
      {
        meetingDate: day(2020, 6, 19),
        positionDate: day(2020, 6, 19),
        inspection: ROADS,
        ref: 'RP-03',
        forceStatus: 'inProgress',
        rag: 'green',
        target: day(2020, 8, 1),
      },
      {
        meetingDate: day(2020, 6, 19),
        positionDate: day(2020, 6, 19),
        inspection: ROADS,
        ref: 'RP-04',
        forceStatus: 'inProgress',
        rag: 'green',
        target: day(2021, 3, 31),
      },
      {
        meetingDate: day(2020, 6, 19),
        positionDate: day(2020, 6, 19),
        inspection: CUSTODY,
        ref: 'CU-09',
        forceStatus: 'inProgress',
        rag: 'red',
        target: day(2020, 5, 1),
      },
    ],
    ...given,
  });
