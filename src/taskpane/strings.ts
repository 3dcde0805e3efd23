import type { BlockAnswer } from '../domain/decisions';
import type { ColumnMatch, SkippedKind } from '../domain/reading/reading';
import type { BuildHindrance, Step, SummaryHindrance } from './paneState';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** `1 recommendation`, `66 recommendations`. */
export const recommendations = (count: number): string => counted(count, 'recommendation', 'recommendations');

const SKIPPED: Readonly<Record<SkippedKind, readonly [one: string, many: string]>> = {
  title: ['row above the headings', 'rows above the headings'],
  blank: ['blank row', 'blank rows'],
  banner: ['banner', 'banners'],
  repeatedHeader: ['repeated header', 'repeated headers'],
  total: ['total row', 'total rows'],
  note: ['note', 'notes'],
};

/** How sure the matching of a column is, as a word. */
export function confidenceWord({ decided, confidence }: ColumnMatch): string {
  switch (decided) {
    case 'auto':
      return confidence >= 0.95 ? 'certain' : 'very likely';
    case 'decision':
      return 'as you decided';
    case 'suggested':
      return confidence >= 0.6 ? 'likely, not used' : 'perhaps, not used';
    case 'unmapped':
      return 'kept as it is';
  }
}

/** `1, 3 and 4`. */
function listed(items: readonly (string | number)[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** `14 columns: 11 recognised, 1 only suggested, 2 extra`. */
export function columnSummary(columns: readonly ColumnMatch[]): string {
  const suggested = columns.filter((column) => column.decided === 'suggested').length;
  const extra = columns.filter((column) => column.decided === 'unmapped').length;
  const parts = [`${columns.length - suggested - extra} recognised`];
  if (suggested > 0) parts.push(`${suggested} only suggested`);
  if (extra > 0) parts.push(`${extra} extra`);
  return `${counted(columns.length, 'column', 'columns')}: ${parts.join(', ')}`;
}

/** Every text of the pane that stands in no wording table of src/app/wording. */
export const STRINGS = {
  product: 'Panel Tracker',
  tagline: 'From your tracker of HMICFRS recommendations to the Police and Crime Panel’s summary, in this workbook.',
  privacy: 'Nothing leaves this workbook: no server, no account, no telemetry.',
  stepsLabel: 'Steps',
  check: {
    title: 'Check',
    intro: 'Reads every sheet and says what was found and what is wrong. Changes nothing.',
    action: 'Check the workbook',
    again: 'Check again',
    running: 'Reading the workbook…',
    errors: 'Errors found',
  },
  answer: {
    title: 'Please confirm',
    open: (count: number): string => `${counted(count, 'question', 'questions')} open`,
    settled: 'Nothing is left to confirm.',
    intro: 'Here the reading is not certain. Each answer is kept in this workbook and not asked again.',
    all: (count: number): string => `Use all ${count} suggestions`,
    allAsChosen: (count: number): string => `Confirm all ${count} as chosen`,
    confirm: 'Confirm',
    confirmFor: (name: string): string => `Confirm ${name}`,
    running: 'Keeping the answer and reading the workbook…',
    noHeading: (column: string): string => `Column ${column}, without a heading`,
    samples: (samples: readonly string[]): string =>
      samples.length === 0 ? 'Its cells are empty.' : `Such as ${samples.join(' · ')}`,
    holds: 'This column holds',
    suggested: (label: string): string => `${label} (suggested)`,
    possible: (label: string): string => `${label} (also possible)`,
    held: (label: string, heading: string): string => `${label} (now “${heading}”)`,
    leaveOut: 'None of these: keep it as it is',
    dates: 'Its dates have',
    order: { dayFirst: 'the day first', monthFirst: 'the month first' },
    isTracker: (headings: string): string => `Is this a tracker: “${headings}”?`,
    isPart: (headings: string): string => `Does this belong to the tracker beside it: “${headings}”?`,
    whichText: (headings: string): string => `Which column holds the recommendations: “${headings}”?`,
    block: {
      tracker: 'Yes, a tracker of its own',
      part: 'Yes, a part of the tracker beside it',
      other: 'No, and it is not read',
    } satisfies Record<BlockAnswer, string>,
    blockIs: 'This is',
    textStands: 'The recommendations stand in',
    choose: 'Choose…',
    noTracker: 'None of these: it is no tracker',
    oneInspection: (title: string): string => `Is this one inspection, “${title}”?`,
    whichInspection: (title: string): string => `Which inspection is “${title}”?`,
    isInspection: (name: string): string => `“${name}”`,
    byItself: 'An inspection by itself',
    oneRecommendation: (text: string): string => `Is this one recommendation, ${text}?`,
    saidTwice: (count: number): string =>
      `${counted(count, 'recommendation stands', 'recommendations stand')} in more than one row, in the same or nearly the same words`,
    sameOne: 'The same one, answered once',
    anotherOne: 'Another recommendation',
    bothCount:
      'Every row stays and is counted. Rows of one recommendation are checked: you are told when they disagree.',
    firstOf: (place: string, rows: number): string => (rows === 1 ? place : `${place} and ${rows - 1} more`),
    nameOf: (title: string, others: number): string => `Name for “${title}” and ${others} more`,
    otherName: 'Another name…',
    typeName: 'The other name',
    spellings: (inspections: number): string =>
      `${counted(inspections, 'inspection stands', 'inspections stand')} under several spellings`,
    spellingsIntro:
      'These were taken as one. Choose otherwise where they are not, or give the inspection another name.',
    answers: (count: number): string => `Your ${counted(count, 'answer', 'answers')}`,
    takeBack: 'Take back',
    takeBackFor: (sentence: string): string => `Take back: ${sentence}`,
  },
  build: {
    title: 'Build the tables',
    intro:
      'Adds validated tables with a RAG that explains itself, on sheets of their own. Your sheets are never written to.',
    asksFirst: 'Answer what is open above first: once the tables are built, it is not asked any more.',
    action: 'Build the tables',
    running: 'Building the tables…',
    done: 'The tables were built.',
    already: 'Work in Recommendations from now on.',
    details: 'Before you generate, fill in the position date, the meeting and the rest in Report details.',
    goToDetails: 'Go to Report details',
    goToTable: 'Go to Recommendations',
  },
  mend: {
    title: 'What can be mended',
    open: (count: number): string => counted(count, 'fix', 'fixes'),
    intro: 'Each fix changes one cell of our tables, never your own sheets, and is written to the Change log.',
    none: 'Nothing is left to mend.',
    apply: 'Apply',
    applyTo: (cell: string): string => `Apply to ${cell}`,
    all: (count: number): string => `Apply all ${count}`,
    running: 'Mending the tables…',
    done: (count: number): string =>
      `${counted(count, 'fix was', 'fixes were')} applied and written to the Change log.`,
    left: (place: string): string => `${place} has changed in the meantime, or holds a formula, and was left as it is.`,
  },
  holders: {
    title: (owners: number, late: number): string =>
      `Who holds what: ${counted(owners, 'owner', 'owners')}, ${late} with something overdue`,
    intro:
      'Open recommendations by owner, and by lead where no owner is named; rows that are not published too. One with two owners counts for both. For you only: it is on no paper.',
    headings: ['Owner', 'Open', 'Overdue', 'Not rated'],
    nobody: 'Nobody named',
  },
  summarise: {
    title: 'Generate the Panel summary',
    intro: 'Writes the print-ready summary from the tables. Generate it again after every change.',
    action: 'Generate the Panel summary',
    again: 'Generate again',
    running: 'Writing the Panel summary…',
    done: 'The Panel summary was written.',
    goTo: 'Go to the Panel summary',
    download: 'Download the Word report',
    downloading: 'Making the Word report…',
    downloadFailed: 'The Word report could not be made. Check your connection to the add-in’s server and try again.',
    asAt: (date: string): string => `Position as at ${date}. Change the date in the Report details table.`,
    kept: (name: string): string => `You had edited the earlier summary, so it was kept as “${name}”.`,
    figures: 'Headline figures of the summary',
  },
  hindrance: {
    notChecked: 'Check the workbook first.',
    busy: 'Wait until the step that is running has finished.',
    alreadyBuilt: 'The tables are already in this workbook.',
    datesFrom1904: 'This workbook counts its dates from 1904. See the errors below.',
    noTracker: 'No tracker was found in this workbook.',
    requiredColumnMissing: 'No column is known to hold the recommendations. See the errors below.',
    notBuilt: 'Build the tables first.',
  } satisfies Record<BuildHindrance | SummaryHindrance, string>,
  failed: {
    check: 'The workbook was not checked.',
    answer: 'The answer was not kept.',
    build: 'The tables were not built.',
    mend: 'The tables were not mended.',
    summarise: 'The Panel summary was not written.',
  } satisfies Record<Step, string>,
  retry: 'Try again',
  details: 'Details for support',
  copy: 'Copy details',
  copied: 'Copied.',
  copyYourself: 'Press Ctrl+C to copy.',
  close: 'Close',
  lost: 'The cell could not be shown.',
  found: {
    title: 'What was found',
    none: 'No tracker was found.',
    summary: (rows: number, sheets: number): string =>
      `${recommendations(rows)} found on ${counted(sheets, 'sheet', 'sheets')}.`,
    heading: (headerRows: readonly number[]): string =>
      `${headerRows.length === 1 ? 'Headings in row' : 'Headings in rows'} ${listed(headerRows.map((row) => row + 1))}`,
    rows: (first: number, last: number): string => `rows ${first + 1} to ${last + 1}`,
    skipped: (kinds: readonly SkippedKind[]): string => {
      const counts = new Map<SkippedKind, number>();
      for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return `Left out: ${listed([...counts].map(([kind, count]) => counted(count, ...SKIPPED[kind])))}.`;
    },
    columnHeadings: ['Column', 'Heading', 'Taken for'],
    noHeading: '(no heading)',
    extra: 'extra column',
  },
  issues: {
    title: 'What needs a look',
    none: 'No issue was found.',
    /** `3 errors, 25 warnings, 12 for information`. */
    counts: (errors: number, warnings: number, infos: number): string =>
      [
        errors > 0 ? counted(errors, 'error', 'errors') : '',
        warnings > 0 ? counted(warnings, 'warning', 'warnings') : '',
        infos > 0 ? `${infos} for information` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    places: (count: number): string => counted(count, 'place', 'places'),
    more: (count: number): string => `and ${count} more`,
    noPlace: 'Whole workbook',
    place: (sheet: string, cell: string | null): string => (cell === null ? sheet : `${sheet}, ${cell}`),
  },
  figures: {
    total: 'Tracked',
    open: 'Open',
    closed: 'Closed',
    overdue: 'Overdue',
    withheld: 'Withheld',
  },
  noHost: {
    title: 'Open this in Excel',
    body: 'Panel Tracker works inside Excel. Open the workbook in Excel 2021 or later, Microsoft 365 or Excel on the web, then choose Home, Open Panel Tracker.',
  },
  broken: {
    title: 'Panel Tracker has stopped',
    body: 'This is a fault of the add-in, not of your workbook. Close the pane and open it again. If it happens again, send the details below to the person who supports the add-in.',
  },
} as const;
