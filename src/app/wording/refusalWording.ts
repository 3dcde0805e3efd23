import type { BlockedReason } from '../panelTracker';
import type { RefusalCode } from '../ports';

/** What happened, and what the officer can do about it. */
export interface ProblemWording {
  readonly title: string;
  readonly whatToDo: string;
}

/** Excel refused. */
export const REFUSAL_WORDING: Readonly<Record<RefusalCode, ProblemWording>> = {
  editingCell: {
    title: 'You are editing a cell',
    whatToDo: 'Finish it with Enter or Esc, then try again.',
  },
  sheetProtected: {
    title: 'A sheet is protected',
    whatToDo: 'Remove the protection of the sheets that Panel Tracker made (Review, Unprotect Sheet), then try again.',
  },
  workbookProtected: {
    title: 'The workbook’s structure is protected',
    whatToDo: 'No sheet can be added. Remove the protection (Review, Protect Workbook), then try again.',
  },
  readOnly: {
    title: 'The workbook is read-only',
    whatToDo: 'Save a copy of your own or choose Edit Workbook, then try again.',
  },
  tooLarge: {
    title: 'This is more than Excel hands over at once',
    whatToDo: 'Move old rows to another workbook, or delete formats far below and right of the data, then try again.',
  },
  unavailable: {
    title: 'Excel did not answer',
    whatToDo: 'Wait until Excel has finished calculating, close any open dialog, then try again.',
  },
  noAnswer: {
    title: 'Excel has not answered',
    whatToDo:
      'Close any dialog that is open in Excel and finish the cell that you are editing, then try again. Excel may still carry out what was begun.',
  },
  outOfDate: {
    title: 'Somebody changed the workbook at the same moment',
    whatToDo: 'Try again: the workbook is then read anew, with the change.',
  },
  wrongPassword: {
    title: 'A sheet is protected with a password',
    whatToDo: 'Remove the protection (Review, Unprotect Sheet) with its password, then try again.',
  },
  notSupported: {
    title: 'This version of Excel cannot do that',
    whatToDo: 'Update Excel, or open the workbook in Excel on the web.',
  },
  notCurrent: {
    title: 'Excel could not do it this time',
    whatToDo:
      'This comes and goes while a workbook is saved or synchronised: wait a moment, then try again. If it stays, close the workbook and open it anew.',
  },
  internal: {
    title: 'Excel reported an error',
    whatToDo:
      'Try again. If it happens again, copy the details below and send them to the person who supports the add-in.',
  },
};

/** A refusal half-way, or an answer that was lost: Excel takes nothing back. */
export const BEGUN_WORDING = 'Some of it may have been written before that. Trying again writes it whole.';

/** Nothing was written although Excel would have let us; `names` are the sheets, columns or rows that it is about. */
export const BLOCKED_WORDING: Readonly<Record<BlockedReason, (names: readonly string[]) => ProblemWording>> = {
  noTracker: () => ({
    title: 'No tracker was found',
    whatToDo: 'Open the workbook that holds the recommendations, then check again.',
  }),
  requiredColumnMissing: (names) => ({
    title: `A column that is needed is missing${listed(names)}`,
    whatToDo: 'Give the column with the words of the recommendation the heading “Recommendation”, then check again.',
  }),
  alreadyBuilt: () => ({
    title: 'The tables are already in this workbook',
    whatToDo: 'Work in the Recommendations table, then generate the Panel summary.',
  }),
  tablesWorkedIn: (names) => ({
    title: `Somebody has worked in the tables since they were built${listed(names)}`,
    whatToDo:
      'Building again would lose that, so they were left as they are. Go back to the tables and correct them there. If nothing in these sheets is needed any more, delete them, then check again.',
  }),
  notBuilt: () => ({
    title: 'The tables have not been built yet',
    whatToDo: 'Open Panel Tracker from the Home tab, check the workbook and build the tables.',
  }),
  noChangeLog: () => ({
    title: 'The Change log is not there any more',
    whatToDo: 'Without it nothing is mended. Bring its table back (Undo), then try again.',
  }),
  readOnly: () => ({
    title: 'The workbook is read-only',
    whatToDo: 'Save a copy of your own or choose Edit Workbook, then try again.',
  }),
  workbookProtected: () => ({
    title: 'The workbook’s structure is protected',
    whatToDo: 'No sheet can be added. Remove the protection (Review, Protect Workbook), then try again.',
  }),
  noPositionDate: () => ({
    title: 'There is no position date',
    whatToDo: 'Type the date that RAG is judged at into Report details, beside “Position date”, then try again.',
  }),
  tableColumnMissing: (names) => ({
    title: `A heading of our tables is not there any more${listed(names)}`,
    whatToDo: 'Give the column its heading back (Undo, or type it), then try again. Nothing was written.',
  }),
  rowsBelowTable: (names) => ({
    title: `Rows stand beneath a table instead of in it${listed(names)}`,
    whatToDo:
      'Move them into the table, or drag the corner of the table down over them, then try again. Nothing was written.',
  }),
  datesFrom1904: () => ({
    title: 'This workbook counts its dates from 1904',
    whatToDo:
      'Every date would be read four years early, so nothing was built. Panel Tracker cannot use such a workbook yet: copy the tracker’s dates as text into a new workbook.',
  }),
  doesNotReconcile: (names) => ({
    title: 'The totals do not add up',
    whatToDo: `Nothing was written. Check that no row of the tables was lost or split${listed(names)}, then try again.`,
  }),
  officialSensitive: () => ({
    title: 'The report is marked OFFICIAL-SENSITIVE',
    whatToDo: 'It must not go to a public panel. Change the protective marking in the Report details table first.',
  }),
};

function listed(names: readonly string[]): string {
  return names.length === 0 ? '' : `: ${names.join(', ')}`;
}
