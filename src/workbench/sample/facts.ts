import type { Field } from '../../domain/fields';
import type { FindingType, ForceStatus, HmicfrsStatus, Rag } from '../../domain/vocabulary';
import type { Meaning } from './officerRow';
import { draftForce, draftNational } from './trackerSheets';

/** What one row of the sample says to a careful reader. Dates are `YYYY-MM-DD`; the row is the sheet's own, 1-based. */
export interface SampleRow {
  readonly sheet: string;
  readonly row: number;
  readonly ref: string;
  /** Title as SAMPLE_FACTS has it. */
  readonly inspection: string;
  readonly findingType: FindingType;
  readonly forceStatus: ForceStatus | null;
  readonly hmicfrsStatus: HmicfrsStatus | null;
  readonly percent: number | null;
  readonly targetDate: string | null;
  readonly revisedDate: string | null;
  readonly closedDate: string | null;
  readonly trackerRag: Rag | null;
  /** The rule's at the position date, with the amber days below. */
  readonly rag: Rag;
  readonly publish: boolean;
}

const CHILD = 'Northshire - National child protection inspection';
const CALLS = 'A call for help - Police contact management through call handling and control rooms in 2018/19';
const YARDS = 'PEEL spotlight report: The Hard Yards – Police to police collaboration';

const NATIONAL_FIELDS: Readonly<Record<string, Field | null>> = {
  A: 'ref',
  B: 'hmicfrsRef',
  C: 'text',
  D: 'findingType',
  E: 'priority',
  F: 'lead',
  G: 'owner',
  H: 'targetDate',
  I: 'revisedDate',
  J: 'forceStatus',
  K: 'rag',
  L: 'progress',
  M: null,
  N: 'closedDate',
  O: 'publish',
};

const FORCE_FIELDS: Readonly<Record<string, Field | null>> = {
  A: 'ref',
  B: 'inspection',
  C: 'published',
  D: 'findingType',
  E: 'parentRef',
  F: 'text',
  G: 'theme',
  H: 'owner',
  I: 'forceStatus',
  J: 'percent',
  K: 'rag',
  L: 'progress',
  M: 'updateDate',
  N: 'targetDate',
  O: 'revisedDate',
  P: 'closedDate',
  Q: 'hmicfrsStatus',
  R: 's55',
};

/**
 * What is in the bundled sample, counted by hand: a reading of the sample is held against it.
 * Rows are 1-based, `fields` by column letter (null is a column of the officer's own), cells are A1 addresses.
 * Counts by RAG are the rule's at the position date.
 */
export const SAMPLE_FACTS = {
  file: 'northshire-tracker.xlsx',
  positionDate: '2020-10-16',
  amberDays: 30,
  recommendations: 67,
  trackers: [
    {
      sheet: 'National & joint',
      headerRows: [4],
      rows: 37,
      firstRecommendation: 6,
      lastRecommendation: 48,
      banners: [5, 13, 20, 26, 31, 43],
      blanks: [30],
      total: 49,
      notes: [51, 52, 53, 54],
      fields: NATIONAL_FIELDS,
    },
    {
      sheet: 'Force 2020',
      headerRows: [5, 6],
      rows: 30,
      firstRecommendation: 7,
      lastRecommendation: 36,
      banners: [],
      blanks: [],
      total: null,
      notes: [],
      fields: FORCE_FIELDS,
    },
  ],
  notTrackers: ['Dashboard', 'Owners'],
  inspections: [
    { title: 'Joint inspection - Evidence Led Domestic Abuse Prosecutions', published: '2020-01-23', rows: 7 },
    { title: 'A joint thematic inspection of Integrated Offender Management', published: '2020-02-28', rows: 6 },
    {
      title:
        "Counter-terrorism policing - An inspection of the police's contribution to the government's Prevent programme",
      published: '2020-03-09',
      rows: 5,
    },
    { title: CHILD, published: '2020-03-17', rows: 19 },
    {
      title: 'State of Policing: The Annual Assessment of Policing in England and Wales 2019',
      published: '2020-07-02',
      rows: 3,
    },
    { title: CALLS, published: '2020-07-09', rows: 8 },
    {
      title: 'Roads Policing: Not optional - An inspection of roads policing in England and Wales',
      published: '2020-07-15',
      rows: 11,
    },
    { title: YARDS, published: '2020-07-21', rows: 8 },
  ],
  byStatus: {
    notStarted: 4,
    inProgress: 28,
    offTrack: 4,
    paused: 4,
    completeAwaiting: 4,
    complete: 12,
    superseded: 2,
    notAccepted: 2,
    notApplicable: 5,
  },
  withoutStatus: 2,
  byRag: { red: 7, amber: 13, green: 17, complete: 12, awaiting: 4, notRated: 5, none: 9 },
  byFindingType: { causeOfConcern: 2, recommendation: 48, afi: 17 },
  /** Rows of "National & joint" that say No under "Publish?". */
  withheld: [22, 25, 47],
  /** Cells made to trip a careless reader. */
  special: {
    duplicateReference: { sheet: 'National & joint', cells: ['A35', 'A36'] },
    textThatLooksLikeFormula: { sheet: 'National & joint', cell: 'L16', text: '=> see note 3' },
    email: { sheet: 'National & joint', cell: 'L38' },
    telephone: { sheet: 'Force 2020', cell: 'L29' },
    impossibleDate: { sheet: 'National & joint', cell: 'H19', text: '31/11/2020' },
    /** Day first: the same column holds 29/05/2020. */
    slashedDate: { sheet: 'National & joint', cell: 'H35', text: '05/11/2020', means: '2020-11-05' },
    dueOnThePositionDate: { sheet: 'National & joint', cell: 'H41' },
    targetBeforePublication: { sheet: 'National & joint', cell: 'H39', text: '31st March 2019' },
    closedWithoutDate: { sheet: 'National & joint', row: 24 },
    wordAgainstColour: { sheet: 'National & joint', cell: 'K41' },
    unknownStatus: { sheet: 'National & joint', cell: 'J47', text: 'see update' },
    missingStatus: { sheet: 'National & joint', cell: 'J42' },
    misspeltStatus: { sheet: 'National & joint', cell: 'J8', text: 'Clsoed' },
    quarterDates: { sheet: 'National & joint', cells: ['H14', 'H37', 'I48'] },
    hiddenColumn: { sheet: 'National & joint', column: 'M' },
    totalFormula: { sheet: 'National & joint', cell: 'C49', formula: 'COUNTA(A5:A48)-6' },
    shadedRows: { sheet: 'National & joint', rows: [32, 33] },
    priorityColour: { sheet: 'National & joint', column: 'E' },
    ragByColourOnly: { sheet: 'Force 2020', column: 'K' },
    percentAsText: { sheet: 'Force 2020', cells: ['J9', 'J15'] },
    lineBreaksAndBullets: { sheet: 'Force 2020', cells: ['L9', 'L15'] },
    /** Other spellings of the child protection inspection's title. */
    titleSpellings: { sheet: 'Force 2020', cells: ['B10', 'B22'] },
    /** A short title that only the officer's answers can place. */
    shortTitles: { sheet: 'Force 2020', cells: ['B28', 'B29', 'B33'] },
  },
} as const;

const FORCE_TITLES: readonly (readonly [prefix: string, title: string])[] = [
  ['CP-', CHILD],
  ['CH-', CALLS],
  ['HYF-', YARDS],
];

/** Every recommendation of the sample with its meaning, in the order of the sheets. */
export function sampleRows(): readonly SampleRow[] {
  const national = draftNational();
  const force = draftForce();
  const shared = (means: Meaning & { readonly type: FindingType }) => ({
    findingType: means.type,
    forceStatus: means.status,
    targetDate: means.target ?? null,
    revisedDate: means.revised ?? null,
    closedDate: means.closed ?? null,
    trackerRag: means.trackerRag ?? null,
    rag: means.rag,
  });
  return [
    ...national.placed.map(({ row, inspection, typed }) => ({
      sheet: national.sheet.name,
      row,
      ref: typed.ref,
      inspection,
      hmicfrsStatus: null,
      percent: null,
      publish: typed.publish?.toLowerCase() !== 'no',
      ...shared(typed.means),
    })),
    ...force.placed.map(({ row, typed }) => ({
      sheet: force.sheet.name,
      row,
      ref: typed.ref,
      inspection: FORCE_TITLES.find(([prefix]) => typed.ref.startsWith(prefix))?.[1] ?? typed.inspection,
      hmicfrsStatus: typed.means.hmicfrsStatus ?? null,
      percent: typed.means.percent ?? null,
      publish: true,
      ...shared(typed.means),
    })),
  ];
}
