import type {
  AnswerOutcome,
  BuildOutcome,
  CheckOutcome,
  MendOutcome,
  PanelTracker,
  SummaryOutcome,
} from '../../src/app/panelTracker';
import { issue, type Issue } from '../../src/domain/issues/issue';
import type { ColumnMatch, Reading } from '../../src/domain/reading/reading';
import { NO_TITLES } from '../../src/domain/reading/rows/inspectionTitles';
import type { Recommendation, ReportDetails, Tracked } from '../../src/domain/recommendation';
import type { Counts, ReportModel } from '../../src/domain/report/reportModel';
import { parseIsoDate } from '../../src/domain/workbook/serialDate';

const column = (
  at: number,
  header: string,
  field: ColumnMatch['field'],
  decided: ColumnMatch['decided'],
  confidence: number,
): ColumnMatch => ({
  column: at,
  header,
  field,
  decided,
  confidence,
  because: field === null ? 'nothing' : 'heading',
  runnerUp: null,
});

export const COLUMNS: readonly ColumnMatch[] = [
  column(0, 'Ref', 'ref', 'auto', 1),
  column(1, 'Recommendation text', 'text', 'auto', 0.97),
  column(2, 'Deadline', 'targetDate', 'auto', 0.9),
  column(3, 'Lead?', 'owner', 'suggested', 0.55),
  column(4, 'Board minute', null, 'unmapped', 0),
];

/** More ambiguous dates than the pane lists. */
export const AMBIGUOUS = 63;

export const ISSUES: readonly Issue[] = [
  ...Array.from({ length: AMBIGUOUS }, (_, index) =>
    issue('cell/ambiguous-date', {
      sheet: 'Force plan',
      cell: `C${index + 6}`,
      field: 'targetDate',
      value: '03/04/2020',
      suggestion: '2020-04-03',
    }),
  ),
  issue('row/missing-text', { sheet: 'Force plan', cell: 'B9', field: 'text' }),
  issue('sheet/hidden-columns', { sheet: 'Force plan', data: { count: 1 } }),
];

const RECOMMENDATION: Recommendation = {
  source: null,
  ref: null,
  hmicfrsRef: null,
  inspection: null,
  findingType: null,
  parentRef: null,
  text: 'Review the training of call handlers.',
  theme: null,
  priority: null,
  level: null,
  lead: null,
  owner: null,
  published: null,
  targetDate: null,
  revisedDate: null,
  forceStatus: null,
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
};

/** A reading of one tracker with `rows` recommendations. */
export const readingOf = (rows: number): Reading => ({
  trackers: [
    {
      sheet: 'Force plan',
      headerRows: [3, 4],
      firstRow: 5,
      lastRow: 5 + rows,
      rows,
      columns: COLUMNS,
      skipped: [
        { row: 8, kind: 'banner' },
        { row: 12, kind: 'banner' },
        { row: 20, kind: 'total' },
      ],
    },
  ],
  recommendations: Array.from({ length: rows }, (_, index) => ({
    ...RECOMMENDATION,
    source: { sheet: 'Force plan', row: index + 5 },
  })),
  inspections: [],
  titles: NO_TITLES,
  issues: ISSUES,
});

export const NOTHING_READ: Reading = {
  trackers: [],
  recommendations: [],
  inspections: [],
  titles: NO_TITLES,
  issues: [issue('workbook/no-tracker')],
};

const DETAILS: ReportDetails = {
  body: 'Northshire Office of the Police and Crime Commissioner',
  officeHolder: 'Police and Crime Commissioner',
  force: 'Northshire Police',
  panel: 'Northshire Police and Crime Panel',
  meetingDate: null,
  nextMeetingDate: null,
  positionDate: parseIsoDate('2020-10-16') ?? 0,
  reportTitle: 'HMICFRS recommendations',
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
};

const TRACKED: Tracked = {
  recommendations: [],
  inspections: [],
  findings: [],
  schedule: [],
  risks: [],
  details: DETAILS,
  positions: [],
};

const COUNTS: Counts = {
  total: 40,
  byRag: { red: 6, amber: 9, green: 11, complete: 10, awaiting: 2, notRated: 2, none: 0 },
  closed: 10,
  open: 30,
  outside: 0,
  overdue: 6,
};

export const MODEL: ReportModel = {
  details: DETAILS,
  counts: COUNTS,
  rowsIn: 42,
  withheld: 2,
  sections: [],
  red: [],
  dueBeforeNext: [],
  sinceLast: null,
  schedule: [],
  risks: [],
  dataQuality: [],
  position: [],
};

/** A check that leaves nothing to ask. */
export const UNASKED = { again: null, questions: [], answers: [], fixes: [], holdings: [] } as const;

export const CHECKED: CheckOutcome = { kind: 'checked', reading: readingOf(40), built: false, ...UNASKED };
export const BUILT: BuildOutcome = {
  kind: 'built',
  tracked: TRACKED,
  issues: ISSUES.slice(-2),
  fixes: [],
  holdings: [],
};
export const WRITTEN: SummaryOutcome = {
  kind: 'written',
  model: MODEL,
  issues: [],
  fixes: [],
  holdings: [],
  kept: null,
};

/** A PanelTracker whose steps come to the given outcomes; counts how often each was called. */
export function fakeTracker(
  outcomes: {
    check?: CheckOutcome;
    answer?: AnswerOutcome;
    build?: BuildOutcome;
    mend?: MendOutcome;
    summarise?: SummaryOutcome;
  } = {},
) {
  const calls = { check: 0, build: 0, summarise: 0 };
  const tracker: PanelTracker = {
    check: async () => {
      calls.check++;
      return outcomes.check ?? CHECKED;
    },
    answer: async () => outcomes.answer ?? CHECKED,
    build: async () => {
      calls.build++;
      return outcomes.build ?? BUILT;
    },
    mend: async () => outcomes.mend ?? { kind: 'mended', applied: [], left: [], now: CHECKED },
    summarise: async () => {
      calls.summarise++;
      return outcomes.summarise ?? WRITTEN;
    },
  };
  return { tracker, calls };
}
