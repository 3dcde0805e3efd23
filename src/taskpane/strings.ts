import type { BlockAnswer } from '../domain/decisions';
import type { ColumnMatch, SkippedKind } from '../domain/reading/reading';
import type { BuildHindrance, Step, SummaryHindrance } from './paneState';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** `1 recommendation`, `66 recommendations`. */
export const recommendations = (count: number): string => counted(count, 'recommendation', 'recommendations');

const SKIPPED: Readonly<Record<SkippedKind, readonly [one: string, many: string]>> = {
  title: ['row above the headings', 'rows above the headings'],
  blank: ['blank row', 'blank rows'],
  banner: ['title line among the rows', 'title lines among the rows'],
  repeatedHeader: ['repeated row of headings', 'repeated rows of headings'],
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
  const extra = columns.filter((column) => column.field === null).length;
  const parts = [`${columns.length - suggested - extra} recognised`];
  if (suggested > 0) parts.push(`${suggested} only suggested`);
  if (extra > 0) parts.push(`${extra} extra`);
  return `${counted(columns.length, 'column', 'columns')}: ${parts.join(', ')}`;
}

/** More sheets than anyone reads the names of. */
const MOST_SHEETS = 4;

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
    raised: (count: number): string =>
      count === 1 ? 'Your answer raised one more question.' : `Your answer raised ${count} more questions.`,
    confirmOrders: (count: number): string => `Confirm this for all ${count} columns of dates`,
    noHeading: (column: string): string => `Column ${column}, without a heading`,
    samples: (samples: readonly string[]): string =>
      samples.length === 0 ? 'Its cells are empty.' : `Such as ${samples.join(' · ')}`,
    holds: 'This column holds',
    suggested: (label: string): string => `${label} (suggested)`,
    possible: (label: string): string => `${label} (also possible)`,
    held: (label: string, heading: string): string => `${label} (now “${heading}”)`,
    leaveOut: 'None of these: keep it as it is',
    alsoOn: (sheets: readonly string[]): string =>
      sheets.length <= MOST_SHEETS
        ? `The same heading stands on ${listed(sheets)}: your answer holds there too.`
        : `The same heading stands on ${sheets.length} more sheets: your answer holds there too.`,
    dates: 'Its dates have',
    datesUnder: (header: string, sheet: string): string => `Dates under “${header}” on ${sheet}`,
    order: { dayFirst: 'the day first', monthFirst: 'the month first' },
    turned: {
      true: 'the month first, and Excel has changed day and month over in its own dates',
      false: 'the month first, and the dates that Excel holds are right',
    },
    isTracker: (headings: string): string => `Is this a tracker: “${headings}”?`,
    isPart: (headings: string): string => `Does this belong to the tracker beside it: “${headings}”?`,
    mayBePublished: (headings: string): string => `May these recommendations be published: “${headings}”?`,
    keptBackUntil: (why: string, rows: number): string =>
      `${why} Until you answer, its ${recommendations(rows)} ${rows === 1 ? 'is' : 'are'} kept back.`,
    publication: {
      yes: 'Yes, all of them',
      no: 'No, all of them are kept back',
      notRead: 'They do not belong here, and are not read',
    },
    theseMay: 'They may be published',
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
    sameWords: 'Again, in the same words',
    saidTwice: (count: number): string =>
      `${counted(count, 'recommendation stands', 'recommendations stand')} in more than one row, in the same or nearly the same words`,
    sameOne: 'The same one',
    anotherOne: 'Another recommendation',
    allAre: 'Choose for all of these, then change the ones that differ:',
    allSame: 'All the same one',
    allOther: 'All different ones',
    confirmTexts: (count: number): string => `Confirm these ${count}`,
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
    holdsElsewhere: 'What you said of a column holds on every sheet with the same headings.',
    takeBack: 'Take back',
    takeBackFor: (sentence: string): string => `Take back: ${sentence}`,
  },
  build: {
    title: 'Build the tables',
    intro:
      'Adds validated tables with a RAG that explains itself, on sheets of their own. Your sheets are never written to.',
    unread: (count: number): string =>
      `${counted(count, 'possible recommendation is', 'possible recommendations are')} not read, and would be in no table: answer above first what they are.`,
    asksFirst: 'Answer what is open above first: once you work in the tables, they cannot be built again.',
    action: 'Build the tables',
    running: 'Building the tables…',
    done: 'The tables were built.',
    already: 'Work in Recommendations from now on.',
    details: 'Before you generate, fill in the position date, the meeting and the rest in Report details.',
    goToDetails: 'Go to Report details',
    goToTable: 'Go to Recommendations',
    again: {
      offer: 'Was something read wrongly, or has your own sheet changed?',
      ownSheets: 'Read my own sheets again',
      intro: 'Your own sheets were read again. The tables stay as they are.',
      whatItDoes:
        'Change your answers above, or a column under “What was found”, then build again. Recommendations, Inspections and the Change log are made anew; colours and comments that you put there go. What you filled in elsewhere, such as Report details, stays.',
      action: 'Build the tables again',
      back: 'Back to the tables',
    },
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
    workedIn: 'The tables cannot be built again.',
    notBuilt: 'Build the tables first.',
    again: 'Build the tables again first, or go back to them.',
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
    inTables: (rows: number): string => `${recommendations(rows)} in the tables.`,
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
    change: 'Change',
    changeOf: (header: string, letters: string): string =>
      `Change what ${header === '' ? `column ${letters}` : `“${header}”`} holds`,
  },
  issues: {
    title: 'What needs a look',
    none: 'No issue was found.',
    ofOwnSheets:
      'As found on your own sheets when the tables were built. Mend values in the tables from now on; for what “Please confirm” asks, read your own sheets again. “Check again” looks at the tables.',
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
    outside: 'Not counted',
    whatIsOutside: (count: number): string =>
      `${recommendations(count)} ${count === 1 ? 'is' : 'are'} tracked but not counted: superseded, not accepted or not for this force. ${count === 1 ? 'It has' : 'They have'} no RAG.`,
    whatIsWithheld: (count: number): string =>
      `${recommendations(count)} ${count === 1 ? 'is' : 'are'} withheld, as the column Publish says: not among those tracked, and on no paper.`,
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
