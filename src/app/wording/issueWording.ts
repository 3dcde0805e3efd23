import type { Issue, IssueCode, Severity } from '../../domain/issues/issue';
import { nameColour } from './colourWording';
import {
  because,
  colourWord,
  columnName,
  comma,
  counted,
  dated,
  fact,
  fieldLabel,
  fieldsSaid,
  firstPlace,
  lengthOf,
  mayBeTurned,
  noPublishColumn,
  onSheet,
  orRunnerUp,
  paintedSaid,
  quote,
  saidValue,
  statusSaid,
  suggestion,
  typeSaid,
  unreadable,
  value,
} from './issueWords';

/** How one kind of issue is told: the heading of its group, what the officer can do, and one sentence for one place. */
export interface IssueWording {
  readonly title: string;
  readonly whatToDo: string;
  readonly describe: (issue: Issue) => string;
}

/** The severity as a word, so that nothing is said by colour alone. */
export const SEVERITY_WORD: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'For information',
};

/** "column A", "columns A, B, C" */
const manyColumns = ({ data }: Issue): string =>
  data.columns === undefined
    ? 'the tracker'
    : `column${String(data.columns).includes(',') ? 's' : ''} ${String(data.columns)}`;

/** "; so it is in 4 more rows", where there are more. */
const alsoElsewhere = ({ data }: Issue): string => {
  const more = Number(data.count) - 1;
  return more > 0 ? `; so it is in ${more} more ${more === 1 ? 'row' : 'rows'}` : '';
};

/** Why a date is not certain. */
const DOUBT: Readonly<Record<string, string>> = {
  order: 'can be read day first or month first',
  monthFirst: 'is a date only with the month first',
};
const doubtSaid = ({ data }: Issue): string => DOUBT[String(data.doubt)] ?? 'does not say one day for certain';

/** The cells that an issue speaks of. */
const place = ({ data }: Issue): string => (data.area === undefined ? 'A part' : String(data.area));

const CHOOSE_STATUS = 'After building, choose the right value from the drop-down in the Recommendations table.';

/** The words for every kind of issue. Nothing else in the product says what an issue code means. */
export const ISSUE_WORDING: Readonly<Record<IssueCode, IssueWording>> = {
  'workbook/no-tracker': {
    title: 'No tracker found',
    whatToDo:
      'Open the workbook that holds the recommendations. A tracker needs a row of column headings such as Recommendation, Status and Target date, with rows below it.',
    describe: () => 'No sheet has a row of headings that looks like a tracker of recommendations.',
  },
  'workbook/dates-from-1904': {
    title: 'Dates counted from 1904',
    whatToDo:
      'Nothing can be built from this workbook yet: every date would be read four years early. Copy the tracker’s dates as text into a new workbook.',
    describe: () => 'The workbook uses the 1904 date system, as old Macs did.',
  },
  'sheet/no-header-row': {
    title: 'Rows with no headings',
    whatToDo: 'Add a row of headings above the rows (Reference, Recommendation, Status and so on), then check again.',
    describe: (issue) =>
      `Rows on ${onSheet(issue)} look like a tracker, but no headings stand above them. They were not read.`,
  },
  'sheet/possible-tracker': {
    title: 'A table that may be a tracker',
    whatToDo: 'Before building, answer under “Please confirm” whether it is one. Until then it is not read.',
    describe: (issue) =>
      `The table on ${onSheet(issue)} with the headings “${issue.value ?? ''}” may be a tracker. It was not read.`,
  },
  'sheet/beside-tracker': {
    title: 'Columns that may be a table of their own',
    whatToDo:
      'Before building, answer under “Please confirm” whether they belong to the tracker beside them. Until then they are not read as a tracker.',
    describe: (issue) =>
      `The columns ${issue.data.area ?? ''} on ${onSheet(issue)} (“${issue.value ?? ''}”) stand beside a tracker and may be a part of it.`,
  },
  'sheet/not-read': {
    title: 'Not a tracker, and not read',
    whatToDo: 'Nothing to do, unless recommendations stand there: then give them a row of headings and check again.',
    describe: (issue) => `${place(issue)} on ${onSheet(issue)} was not read: ${value(issue)}.`,
  },
  'sheet/text-not-read': {
    title: 'Text that was not read',
    whatToDo: 'If recommendations stand there, give them a row of headings such as Recommendation, then check again.',
    describe: (issue) => `${place(issue)} on ${onSheet(issue)} holds text and was not read: ${value(issue)}.`,
  },
  'sheet/publication-not-read': {
    title: 'Words about publication that were not read',
    whatToDo:
      'Check whether they keep recommendations back. If so, give the tracker a column with the heading Publish and No in those rows, then check again.',
    describe: (issue) =>
      `${place(issue)} on ${onSheet(issue)} speaks of what may be published and was not read: ${value(issue)}.`,
  },
  'sheet/hidden': {
    title: 'Hidden sheet',
    whatToDo: 'Hidden sheets are read too. Unhide the sheet to see what was read from it.',
    describe: (issue) => `The sheet ${onSheet(issue)} is hidden.`,
  },
  'sheet/publication-unsaid': {
    title: 'Nothing says what may be published',
    whatToDo:
      'Answer under “Please confirm” whether its recommendations may be published. Until then all of them are kept back from the summary.',
    describe: (issue) => {
      const { keptBackOn, keptBack } = issue.data;
      const other = typeof keptBackOn === 'string' ? { sheet: keptBackOn, keptBack: Number(keptBack) } : null;
      const marking = typeof issue.data.marking === 'string' ? issue.data.marking : undefined;
      return `${noPublishColumn(issue.sheet ?? '', other, marking)} Its ${counted(issue, 'row is', 'rows are')} kept back.`;
    },
  },
  'sheet/key-differs': {
    title: 'The sheet’s own key says otherwise',
    whatToDo:
      'Check what was read of this word or colour. If the key is right, type its meaning itself into the cells, then check again.',
    describe: (issue) =>
      `The key on ${onSheet(issue)} says ${value(issue)}; ${fact(issue, 'word', 'the word')} was read as ${issue.suggestion === null ? 'something else' : suggestion(issue)}.`,
  },
  'sheet/hidden-rows': {
    title: 'Hidden rows',
    whatToDo: 'Hidden and filtered rows are read and counted like the others. Unhide them to check them.',
    describe: (issue) => `${counted(issue, 'row is', 'rows are')} hidden on ${onSheet(issue)}.`,
  },
  'sheet/hidden-columns': {
    title: 'Hidden columns',
    whatToDo: 'Hidden columns are read and kept like the others. Unhide them to check them.',
    describe: (issue) => `${counted(issue, 'column is', 'columns are')} hidden on ${onSheet(issue)}.`,
  },
  'column/required-missing': {
    title: 'A column that is needed is missing',
    whatToDo:
      'Before building, answer under “Please confirm” which column holds the recommendations. Until then the tracker is not read.',
    describe: (issue) => `No column on ${onSheet(issue)} holds ${columnName(issue)}.`,
  },
  'column/required-suggested': {
    title: 'A column that is needed is not certain',
    whatToDo:
      'Answer under “Please confirm”, or rename the heading to the suggested name and check again. Until then a tracker without its recommendations is not read, and one without its Publish column is kept back from the summary.',
    describe: (issue) => `${value(issue)} might hold ${columnName(issue)}${orRunnerUp(issue)}. It was not used.`,
  },
  'column/suggested': {
    title: 'Column not certain',
    whatToDo:
      'The column is kept under its own heading. Before building, answer under “Please confirm”, or rename the heading to the suggested name and check again.',
    describe: (issue) =>
      `${value(issue)} might hold ${columnName(issue)}${orRunnerUp(issue)}. It was not used as that.`,
  },
  'column/date-order': {
    title: 'Day first or month first?',
    whatToDo:
      'One answer under “Please confirm” settles the whole column. Until then the dates that can be read both ways are left out; those with a day above 12 are read.',
    describe: (issue) =>
      [
        issue.data.count === 0
          ? ''
          : `${counted(issue, 'date', 'dates')} in the column ${value(issue)} can be read day first or month first.`,
        issue.suggestion === 'monthFirst' && Number(issue.data.turned) > 0
          ? mayBeTurned(Number(issue.data.turned), issue.value ?? '')
          : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
  },
  'column/rag-not-seen': {
    title: 'No RAG to be seen',
    whatToDo:
      'If the column shows colours, they come from conditional formatting, which an add-in cannot see. The summary’s RAG follows the rule either way.',
    describe: (issue) => `The column ${value(issue)} holds neither words nor colours of its own.`,
  },
  'column/colours-not-read': {
    title: 'Colours that were not read',
    whatToDo:
      'No column holds a RAG. If the colours rate the recommendations, type the ratings into a column with the heading RAG, then check again. The summary’s RAG follows the rule either way.',
    describe: (issue) =>
      `Cells of ${manyColumns(issue)} are coloured (${paintedSaid(issue)}); the colours were not read.`,
  },
  'column/publish-colours': {
    title: 'Publish by colour only',
    whatToDo:
      'Type Yes or No into the column and check again, or set Publish in the Recommendations table once it is built. Until then all its rows are kept back from the summary.',
    describe: (issue) =>
      `The column ${value(issue)} says nothing in words, and its colours were not read: ${counted(issue, 'row is', 'rows are')} kept back.`,
  },
  'column/rag-colour': {
    title: 'Colour of the RAG column that is not certain',
    whatToDo:
      'If the colour is a rating, type the word into the cells, then check again. The summary’s RAG follows the rule either way.',
    describe: (issue) =>
      `${counted(issue, 'cell', 'cells')} of the RAG column are ${nameColour(issue.value ?? '')} and say nothing: not read as a rating.${issue.suggestion ? ` Perhaps ${suggestion(issue)}.` : ''}`,
  },
  'column/dittos': {
    title: 'Ditto marks',
    whatToDo:
      'A ditto mark is no value by itself, and nothing was taken over from the row above. Fill the values down on your sheet, then check again, or choose them in the Recommendations table after building.',
    describe: (issue) => `${fieldLabel(issue)}: ${counted(issue, 'cell holds', 'cells hold')} a ditto mark.`,
  },
  'cell/merged': {
    title: 'Merged cells in the rows',
    whatToDo:
      'Only the first cell of a merged area holds a value. Down a column it was read for every row of the area, along a row only once. Check those rows.',
    describe: (issue) => `${issue.cell ?? 'An area'} is merged.`,
  },
  'cell/merged-across': {
    title: 'Words in cells merged over several columns',
    whatToDo:
      'Undo the merge on your sheet and put the words into the column that they belong to, then check again. Until then they are kept as they are, and are no owner, lead or inspection.',
    describe: (issue) =>
      `${value(issue)} stands in cells merged over ${fieldsSaid(issue)}.${issue.suggestion ? ` Perhaps the status ${suggestion(issue)}.` : ''}`,
  },
  'cell/merged-recommendation': {
    title: 'One recommendation over several rows',
    whatToDo:
      'If it is one recommendation, put it and its status into one row, then check again. Until then each of the rows is counted.',
    describe: (issue) =>
      `${value(issue)} is merged over ${counted(issue, 'row', 'rows')}, and each of them is counted.`,
  },
  'cell/footnoted': {
    title: 'A value with a footnote',
    whatToDo:
      'The value was read without its footnote. If the footnote says otherwise, type what is meant into the cell, then check again.',
    describe: (issue) => `${fieldLabel(issue)}: ${value(issue)} has a footnote: ${fact(issue, 'note', 'its words')}.`,
  },
  'cell/formula-error': {
    title: 'Formula with an error',
    whatToDo: 'Correct the formula on your sheet, then check again. Until then the value counts as missing.',
    describe: (issue) => `${fieldLabel(issue)} shows ${value(issue)}.`,
  },
  'cell/unreadable-date': {
    title: 'Date that could not be read',
    whatToDo:
      'The words are kept beside the date column. Type a full date such as 23/01/2020. Without a usable date a recommendation is Not rated.',
    describe: unreadable,
  },
  'cell/ambiguous-date': {
    title: 'Date that is not certain',
    whatToDo: 'The date was left out. Type the one day that is meant, with the month as a word, such as 3 May 2024.',
    describe: (issue) =>
      `${fieldLabel(issue)}: ${value(issue)} ${doubtSaid(issue)}.${issue.suggestion ? ` Perhaps ${suggestion(issue)}.` : ''}`,
  },
  'cell/unlikely-year': {
    title: 'Perhaps a mistyped year',
    whatToDo: 'Check the year: the other dates of the column are far from it. The date was taken as it stands.',
    describe: (issue) => `${fieldLabel(issue)}: ${saidValue(issue)} is years away from the other dates.`,
  },
  'cell/interpreted-date': {
    title: 'Date worked out from words',
    whatToDo: 'Look at each one. If it is wrong, type the date that is meant.',
    describe: (issue) => `${fieldLabel(issue)}: ${value(issue)} was read as ${suggestion(issue)}.`,
  },
  'cell/unknown-status': {
    title: 'Status that is not known',
    whatToDo: `The status was left empty. ${CHOOSE_STATUS}`,
    describe: unreadable,
  },
  'cell/unknown-hmicfrs-status': {
    title: 'HMICFRS status that is not known',
    whatToDo: `The HMICFRS status was left empty. ${CHOOSE_STATUS}`,
    describe: unreadable,
  },
  'cell/unknown-finding-type': {
    title: 'Finding type that is not known',
    whatToDo: `The finding type was left empty. ${CHOOSE_STATUS}`,
    describe: unreadable,
  },
  'cell/unknown-rag': {
    title: 'RAG that is not known',
    whatToDo: 'The RAG is worked out from the dates and the status whatever stands here. Check that the two agree.',
    describe: unreadable,
  },
  'cell/unclear-reference': {
    title: 'Reference that is not clear',
    whatToDo: 'Type one reference a row. Excel turns some references into dates: format the column as Text first.',
    describe: (issue) =>
      issue.suggestion === null
        ? `${value(issue)} could not be read as a reference.`
        : `${value(issue)} holds more than one reference; ${quote(suggestion(issue))} was used.`,
  },
  'cell/unreadable-percent': {
    title: 'Percentage that could not be read',
    whatToDo: 'Type a number from 0 to 100.',
    describe: unreadable,
  },
  'cell/unknown-publish': {
    title: 'Neither Yes nor No',
    whatToDo: 'Choose Yes or No. Look at this before anything is published.',
    describe: (issue) =>
      issue.value === '' ? 'The cell is blank, while others of its column say Yes: kept back.' : unreadable(issue),
  },
  'cell/rag-word-against-colour': {
    title: 'RAG word and fill colour disagree',
    whatToDo: 'Correct the word or the colour on your sheet, so that readers are told one thing.',
    describe: (issue) => `The cell says ${value(issue)} but its colour says ${colourWord(issue)}.`,
  },
  'cell/personal-data': {
    title: 'Perhaps personal data',
    whatToDo: 'Take out names, e-mail addresses and telephone numbers before this text goes into a public paper.',
    describe: (issue) => `${fieldLabel(issue)} holds ${value(issue)}.`,
  },
  'cell/number-as-text': {
    title: 'Number or date kept as text',
    whatToDo: 'The tables hold it as a number or a date. Your own sheet’s formulas and filters pass it over.',
    describe: (issue) => `${fieldLabel(issue)}: ${value(issue)} is text and not a number or a date.`,
  },
  'cell/stray-spaces': {
    title: 'Stray spaces in a text',
    whatToDo:
      'Nothing was changed. The fix takes out double spaces, spaces at the ends of lines and marks of no width.',
    describe: (issue) => `${fieldLabel(issue)}: ${value(issue)} holds stray spaces.`,
  },
  'cell/trimmed': {
    title: 'Spaces at the ends of a text taken out',
    whatToDo:
      'The tables hold the text without spaces and empty lines at its ends; its words are the same. The Change log has each text as it was, and your own sheet was not changed.',
    describe: (issue) => `${fieldLabel(issue)}: ${value(issue)} has spaces or line breaks at its ends.`,
  },
  'cell/text-at-limit': {
    title: 'A text that may have lost its end',
    whatToDo: 'Compare the text with the report or the update that it was copied from.',
    describe: (issue) =>
      `${fieldLabel(issue)}: the text stops ${lengthOf(issue)}, where a program cuts texts off: ${value(issue)}.`,
  },
  'row/missing-text': {
    title: 'Row without a recommendation',
    whatToDo: 'Fill in the words of the recommendation, or delete the row if it is none.',
    describe: () => 'The row has no words of a recommendation.',
  },
  'row/skipped-text': {
    title: 'A row was taken for a note',
    whatToDo:
      'The row is not counted. If it is a recommendation, give it a reference, and put its words in the column of the recommendations; then check again.',
    describe: (issue) => `${value(issue)} was not taken for a recommendation.`,
  },
  'row/several-lines': {
    title: 'Further lines that say otherwise',
    whatToDo:
      'What the first line says was read for the whole recommendation. If that is not right, put the status and the dates of the whole into the first line, then check again.',
    describe: (issue) =>
      `${fieldLabel(issue)}: ${value(issue)} was read from the first line; ${counted(issue, 'line', 'lines')} below ${issue.data.count === 1 ? 'says' : 'say'} otherwise, the last ${fact(issue, 'last', 'nothing')}.`,
  },
  'row/missing-inspection': {
    title: 'Row without an inspection',
    whatToDo: 'Fill in the inspection. Until then the row is counted under “No inspection given”.',
    describe: (issue) =>
      `It cannot be told which inspection the row belongs to.${issue.suggestion ? ` Perhaps ${quote(suggestion(issue))}.` : ''}`,
  },
  'row/unknown-inspection': {
    title: 'Inspection that is not in the Inspections table',
    whatToDo:
      'Correct the title, or add the inspection to the Inspections table with its publication date. Until then the summary gives it a section by itself.',
    describe: (issue) =>
      `${value(issue)} is no title of the Inspections table.${issue.suggestion ? ` Perhaps ${quote(suggestion(issue))}.` : ''}`,
  },
  'row/missing-status': {
    title: 'Row without a status',
    whatToDo: CHOOSE_STATUS,
    describe: () => 'The row has no force status.',
  },
  'row/unclear-banner': {
    title: 'A line that may name an inspection',
    whatToDo:
      'If it is an inspection, write “Inspection:” before it or its publication date behind it, then check again. Until then the rows below have none.',
    describe: (issue) =>
      `${value(issue)} may be the inspection of ${counted(issue, 'row', 'rows').toLowerCase()} below it.`,
  },
  'row/bullet': {
    title: 'A bullet in a row of its own',
    whatToDo:
      'It is counted as a row by itself, under the recommendation above. If it is only a part of its words, put them into one cell.',
    describe: (issue) => `${value(issue)} was taken for a part of the recommendation above it.`,
  },
  'row/struck-through': {
    title: 'Struck through',
    whatToDo: 'If it is closed or withdrawn, say so in the status. Until then it counts by its status and date.',
    describe: (issue) => `${value(issue)} is struck through.`,
  },
  'row/missing-owner': {
    title: 'Open, and nobody owns it',
    whatToDo: 'Fill in the owner, or the lead.',
    describe: () => 'The recommendation is open and has neither owner nor lead.',
  },
  'row/marked-not-public': {
    title: 'Marked as not public',
    whatToDo:
      'Check it. Where the Publish column says Yes, that stands; every other such row is kept back from the summary until you set its Publish to Yes in the Recommendations table.',
    describe: (issue) =>
      `${value(issue)} says that this is not public; ${issue.data.published === 'yes' ? 'the Publish column says Yes, and it is published' : 'the recommendation is kept back'}.`,
  },
  'row/orphan-reference': {
    title: 'A part without its whole',
    whatToDo: 'Check the reference: the row that it belongs under is not among the rows of its inspection.',
    describe: (issue) => `${value(issue)} lies under ${fact(issue, 'parent', 'a reference')}, which is not there.`,
  },
  'row/type-against-reference': {
    title: 'Reference and type disagree',
    whatToDo: 'Correct the one that is wrong. The type of the column was used.',
    describe: (issue) => `The type says ${saidValue(issue)}, the reference says ${typeSaid(issue)}.`,
  },
  'row/reference-in-text': {
    title: 'Another reference in the text',
    whatToDo:
      'Check which of the two is right. The reference of its own column was used, and the text was left as it is.',
    describe: (issue) =>
      `The reference is ${value(issue)}, and the text begins with the number ${fact(issue, 'label', 'of another')}${alsoElsewhere(issue)}.`,
  },
  'row/similar-text': {
    title: 'Perhaps the same recommendation twice',
    whatToDo:
      'Both are counted; to count it once, mark one of them Superseded. Where your own sheets are read, “Please confirm” asks whether it is one recommendation: then you are told when the two rows disagree.',
    describe: (issue) => `${value(issue)} says nearly the same as ${firstPlace(issue)}.`,
  },
  'row/same-text-differs': {
    title: 'One recommendation, two answers',
    whatToDo:
      'You said that the two rows are one recommendation. Correct the row that is out of date. Both are counted as they stand.',
    describe: (issue) =>
      `${fieldLabel(issue)}: ${saidValue(issue)} here, ${quote(suggestion(issue))} in ${firstPlace(issue)}.`,
  },
  'row/duplicate-reference': {
    title: 'The same reference twice',
    whatToDo: 'If it is the same recommendation, delete one row; if not, correct the reference. Both rows are counted.',
    describe: (issue) => `The reference ${value(issue)} is used more than once.`,
  },
  'row/target-before-publication': {
    title: 'Target before publication',
    whatToDo: 'Check both dates: one of them is probably mistyped.',
    describe: (issue) => `${fieldLabel(issue)} ${saidValue(issue)} lies before the report was published.`,
  },
  'row/revised-before-target': {
    title: 'Revised date before the target',
    whatToDo: 'Check that the two dates are not the wrong way round. The revised date counts.',
    describe: (issue) =>
      `The revised date ${saidValue(issue)} lies before the target date${comma(dated(issue, 'target'))}.`,
  },
  'row/closed-before-publication': {
    title: 'Closed before publication',
    whatToDo: 'Check both dates: one of them is probably mistyped.',
    describe: (issue) => `The closing date ${saidValue(issue)} lies before the report was published.`,
  },
  'row/closed-date-but-open': {
    title: 'A closing date, and still open',
    whatToDo: 'Correct the status or take the closing date out. The recommendation counts as open.',
    describe: (issue) => `It was closed on ${saidValue(issue)}, and its status says that work goes on.`,
  },
  'row/update-in-future': {
    title: 'Updated in the future',
    whatToDo: 'Check the date of the update: it lies after the position date.',
    describe: (issue) => `The update of ${saidValue(issue)} lies after the position date.`,
  },
  'row/published-in-future': {
    title: 'Published in the future',
    whatToDo: 'Check the publication date: it lies after the position date.',
    describe: (issue) => `The publication date ${saidValue(issue)} lies after the position date.`,
  },
  'row/status-against-percent': {
    title: 'Status and percentage disagree',
    whatToDo: 'Correct the one that is wrong. The RAG goes by the status.',
    describe: (issue) => `${value(issue)} does not fit the status${comma(statusSaid(issue))}.`,
  },
  'row/statuses-differ': {
    title: 'The force and HMICFRS disagree',
    whatToDo: 'Check the HMICFRS portal. The RAG goes by the force’s own status.',
    describe: (issue) =>
      `HMICFRS says ${saidValue(issue)}, which differs from the force’s status${comma(statusSaid(issue))}.`,
  },
  'row/closed-without-date': {
    title: 'Closed without a date',
    whatToDo: 'Fill in the date on which the recommendation was closed.',
    describe: () => 'The recommendation is closed, but no closing date is given.',
  },
  'row/closed-in-future': {
    title: 'Closed in the future',
    whatToDo: 'Check the closing date: it lies after the position date.',
    describe: (issue) => `The closing date ${saidValue(issue)} lies after the position date.`,
  },
  'row/not-rated': {
    title: 'Not rated',
    whatToDo: 'Give the recommendation a target date and a status. It is never shown as green without them.',
    describe: (issue) => `The RAG cannot be worked out${because(issue)}.`,
  },
  'row/rag-differs': {
    title: 'Your RAG differs from the rule',
    whatToDo:
      'The summary prints the RAG of the rule. If yours is right, enter it as RAG override with a reason in the Recommendations table.',
    describe: (issue) =>
      `The tracker says ${saidValue(issue)}; the rule says ${suggestion(issue) || 'something else'}${because(issue)}.`,
  },
  'row/complete-with-open-rag': {
    title: 'Done, and still red or amber',
    whatToDo: 'Correct the RAG or the status on your sheet. The summary goes by the status.',
    describe: (issue) =>
      `The tracker says ${saidValue(issue)}; by its status it is done: ${suggestion(issue) || 'complete'}.`,
  },
  'row/overdue-with-green-rag': {
    title: 'Overdue, and green in your tracker',
    whatToDo: 'The summary prints Red. If there is a new date, enter it as the revised date.',
    describe: (issue) => `The tracker says ${saidValue(issue)}, but its date has passed${because(issue)}.`,
  },
  'row/override-without-reason': {
    title: 'Override without a reason',
    whatToDo: 'Type the reason in the column Override reason. Until then the override does not count.',
    describe: (issue) => `The override ${value(issue)} has no reason.`,
  },
  'row/rag-overwritten': {
    title: 'RAG formula overwritten',
    whatToDo:
      'The summary prints the RAG of the rule. Undo the typing in the RAG column; for a RAG of your own use RAG override with a reason.',
    describe: (issue) =>
      `The cell says ${saidValue(issue)}; the rule says ${suggestion(issue) || 'something else'}${because(issue)}.`,
  },
  'inspection/no-publication-date': {
    title: 'Inspection without a publication date',
    whatToDo:
      'Type the publication date in the Inspections table: the last day to respond under section 55 follows from it.',
    describe: (issue) => `No publication date is known for ${value(issue)}.`,
  },
  'inspection/dates-differ': {
    title: 'Two publication dates for one inspection',
    whatToDo: 'Correct the date that is wrong on your sheet, then check again. Until then the first date counts.',
    describe: (issue) =>
      `${saidValue(issue)} differs from the publication date that was found first${issue.suggestion ? `, ${suggestion(issue)}` : ''}.`,
  },
  'inspection/titles-joined': {
    title: 'Two spellings taken as one inspection',
    whatToDo:
      'If they are two inspections, take them apart under “Please confirm”, where all spellings are listed, before you build.',
    describe: (issue) => `${value(issue)} was taken as ${quote(suggestion(issue))}.`,
  },
  'inspection/title-twice': {
    title: 'The same inspection twice',
    whatToDo: 'Delete one of the two rows of the Inspections table. All recommendations count for the first.',
    describe: (issue) => `${value(issue)} stands in the Inspections table already.`,
  },
  'inspection/response-before-publication': {
    title: 'Response before the report',
    whatToDo: 'Check both dates in the Inspections table: one of them is probably mistyped.',
    describe: (issue) =>
      `The response of ${saidValue(issue)} lies before the report was published${comma(dated(issue, 'published'))}.`,
  },
  'section55/overdue': {
    title: 'Section 55 response overdue',
    whatToDo:
      'The summary says so in public. If the response was published, type its date in the Inspections table; if none is due, choose No under Section 55 required. Then generate again.',
    describe: (issue) =>
      `${value(issue)}: the last day to respond was ${dated(issue, 'lastDay') || 'before the position date'}, and no response is known.`,
  },
  'section55/weekend': {
    title: 'Last day to respond is no working day',
    whatToDo:
      'It falls on a weekend or a bank holiday, and the law gives no extra time. Publish the response on the working day before.',
    describe: (issue) => `${value(issue)}: the last day to respond is ${dated(issue, 'lastDay') || 'no working day'}.`,
  },
  'inspection/titles-alike': {
    title: 'Two titles that may be one inspection',
    whatToDo:
      'They were kept as two. Before building, answer under “Please confirm”, or give them the same title on your sheet and check again.',
    describe: (issue) => `${value(issue)} may be the same inspection as ${quote(suggestion(issue))}.`,
  },
  'inspection/from-sheet': {
    title: 'Inspection taken from the sheet',
    whatToDo: 'Look at each one. If it is wrong, add a column Inspection to the tracker, then check again.',
    describe: (issue) => `The rows were taken for the inspection ${value(issue)}, as the sheet and its title say.`,
  },
  'details/unreadable': {
    title: 'Report detail not understood',
    whatToDo: 'Choose from the drop-down in the Report details table, or type what its message asks for.',
    describe: (issue) => `${issue.data.detail ?? 'A detail of the report'} says ${value(issue)}.`,
  },
  'table/column-missing': {
    title: 'Heading of our table missing',
    whatToDo: 'Give the column its heading back, exactly as it was. Until then no summary is generated.',
    describe: (issue) => `The column ${value(issue)} is not there any more.`,
  },
  'table/row-left-out': {
    title: 'Row of a table that was left out',
    whatToDo: 'Fill in the cell or delete the row. Until then nothing of it is on the summary.',
    describe: (issue) => `${fact(issue, 'heading', 'A cell that is needed')} is empty, so the row was not read.`,
  },
  'table/rows-below': {
    title: 'Rows beneath a table',
    whatToDo:
      'Move them into the table, or drag the corner of the table down over them. Until then no summary is generated.',
    describe: () => 'Something stands beneath the table, where it is not read.',
  },
  'details/missing': {
    title: 'Report details to fill in',
    whatToDo: 'Fill in the value in the Report details table, then generate the summary again.',
    describe: (issue) => `${issue.value === null ? 'A value' : value(issue)} is not filled in.`,
  },
};

/** One sentence that tells one issue; its place stands beside it and is not repeated. */
export const describeIssue = (issue: Issue): string => ISSUE_WORDING[issue.code].describe(issue);
