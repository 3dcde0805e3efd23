import type { TableField } from '../fields';
import type { Fix } from './fix';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Every kind of issue by its stable code, with its severity. What a code means in words stands in one place,
 * `src/app/wording/issueWording.ts`; here is data only.
 */
export const ISSUE_SEVERITY = {
  /** No block of the workbook looks like a tracker. */
  'workbook/no-tracker': 'error',
  /** The workbook counts its dates from 1904: every date would be read four years early, so nothing is built. */
  'workbook/dates-from-1904': 'error',
  /** Rows that look like a tracker's, with no headings above them: reported, not read. */
  'sheet/no-header-row': 'error',
  /** A block with a column that may hold recommendations, but too little else to be sure: it was not read. */
  'sheet/possible-tracker': 'warning',
  /** Columns beside a tracker that may be a part of it or a table of their own: the officer is asked. */
  'sheet/beside-tracker': 'warning',
  /** Cells that belong to no tracker and were not read. */
  'sheet/not-read': 'info',
  /** The same, with text that recommendations could be. */
  'sheet/text-not-read': 'warning',
  /** The same, with words about what may be published. */
  'sheet/publication-not-read': 'warning',
  'sheet/hidden': 'info',
  /** A tracker without a column that says what may be published, where another keeps rows back, its sheet is hidden, or a title says that it is not public: the officer is asked. */
  'sheet/publication-unsaid': 'warning',
  /** The sheet's own key gives a status or a colour another meaning than the one that was read. */
  'sheet/key-differs': 'warning',
  'sheet/hidden-rows': 'info',
  'sheet/hidden-columns': 'info',
  /** A required field has no column at all. */
  'column/required-missing': 'error',
  /** A required field is only suggested: the officer is asked. */
  'column/required-suggested': 'error',
  'column/suggested': 'warning',
  /** Dates of the column can be read day first or month first: asked once for the column. */
  'column/date-order': 'warning',
  /** The RAG column says nothing in word or colour: its colours may be conditional, which the Excel API does not give. */
  'column/rag-not-seen': 'info',
  /** Cells that are painted as if they were rated, in a tracker without a RAG column. */
  'column/colours-not-read': 'warning',
  /** The Publish column is coloured and says nothing in words: its rows are kept back. */
  'column/publish-colours': 'warning',
  /** Cells of the RAG column with one colour that is no rating for certain; `data.count` of them. */
  'column/rag-colour': 'warning',
  /** Ditto marks in `data.count` cells of a column: what they repeat is not taken over. */
  'column/dittos': 'warning',
  /** Merged cells inside the data rows. */
  'cell/merged': 'info',
  /** Words in cells merged over columns of different fields: whose they are is not certain. */
  'cell/merged-across': 'warning',
  /** The words of a recommendation merged over `data.count` rows: each of them is counted. */
  'cell/merged-recommendation': 'warning',
  /** A value with the mark of a footnote that stands below, `data.note`: it may say otherwise. */
  'cell/footnoted': 'warning',
  'cell/formula-error': 'error',
  'cell/unreadable-date': 'warning',
  'cell/ambiguous-date': 'warning',
  /** A year far from those of the column's other dates: perhaps mistyped. */
  'cell/unlikely-year': 'warning',
  /** Read, but from words such as "Q3 2020/21": the officer should look. */
  'cell/interpreted-date': 'info',
  'cell/unknown-status': 'warning',
  'cell/unknown-hmicfrs-status': 'warning',
  'cell/unknown-finding-type': 'warning',
  'cell/unknown-rag': 'warning',
  'cell/unreadable-percent': 'warning',
  'cell/unknown-publish': 'warning',
  /** The word in the RAG cell and its fill colour disagree. */
  'cell/rag-word-against-colour': 'warning',
  /** One cell that holds several references, or one that Excel turned into a date. */
  'cell/unclear-reference': 'warning',
  'cell/personal-data': 'warning',
  /** A number or the day number of a date that is kept as text. */
  'cell/number-as-text': 'info',
  /** Spaces that nobody meant: two in a row, at a line's end, of no width. */
  'cell/stray-spaces': 'info',
  /** Spaces and empty lines at the ends of a text, or line breaks of an old kind: the tables hold it without. */
  'cell/trimmed': 'info',
  /** A text as long as a cell or an older program allows: its end may be missing. */
  'cell/text-at-limit': 'warning',
  'row/missing-text': 'error',
  /** A row with words that was taken for a note, a figure or a heading, and not for a recommendation. */
  'row/skipped-text': 'warning',
  /** Lines below a recommendation, of actions or updates, with another status or date than its first, which was read. */
  'row/several-lines': 'warning',
  /** A line above rows that may or may not name their inspection. */
  'row/unclear-banner': 'warning',
  'row/missing-inspection': 'warning',
  /** The inspection of a row of our table is none of the Inspections table. */
  'row/unknown-inspection': 'warning',
  'row/missing-status': 'warning',
  /** A row that begins with a bullet: counted by itself, though a part of the recommendation above it. */
  'row/bullet': 'warning',
  'row/missing-owner': 'info',
  /** A cell of the row says that it is not for the public: kept back, unless the Publish column says Yes. */
  'row/marked-not-public': 'warning',
  /** The recommendation is struck through: closed or withdrawn, which no status need say. */
  'row/struck-through': 'warning',
  'row/duplicate-reference': 'warning',
  /** The row that a sub-recommendation lies under is not there. */
  'row/orphan-reference': 'warning',
  /** The reference says "AFI", the type says recommendation. */
  'row/type-against-reference': 'warning',
  /** The reference cell says "1", the text begins with "Recommendation 3:". */
  'row/reference-in-text': 'warning',
  /** The same words in another row: perhaps one recommendation on a national and a force sheet. */
  'row/similar-text': 'info',
  /** Rows that the officer holds to be one recommendation give different statuses or dates. */
  'row/same-text-differs': 'warning',
  'row/target-before-publication': 'warning',
  'row/revised-before-target': 'info',
  'row/closed-without-date': 'info',
  'row/closed-before-publication': 'warning',
  'row/closed-date-but-open': 'warning',
  'row/closed-in-future': 'warning',
  'row/update-in-future': 'warning',
  'row/published-in-future': 'warning',
  'row/status-against-percent': 'warning',
  /** HMICFRS has closed it and the force has not, or the other way round. */
  'row/statuses-differ': 'info',
  'row/not-rated': 'warning',
  /** The RAG of the tracker differs from the rule's, in another way than the two below. */
  'row/rag-differs': 'warning',
  /** Done, and still red or amber in the tracker. */
  'row/complete-with-open-rag': 'warning',
  /** Past its date, and green in the tracker. */
  'row/overdue-with-green-rag': 'warning',
  'row/override-without-reason': 'warning',
  /** The RAG cell of our table holds something else than the rule's result: its formula was overwritten. */
  'row/rag-overwritten': 'warning',
  'inspection/no-publication-date': 'warning',
  /** The tracker has more than one publication date for an inspection; the first was kept. */
  'inspection/dates-differ': 'warning',
  /** Titles that differ only in case, spaces or punctuation were taken as one. */
  'inspection/titles-joined': 'info',
  /** Titles that may be one inspection and were kept apart: the officer is asked. */
  'inspection/titles-alike': 'warning',
  /** The inspection was taken from the sheet's name and its title, which agree. */
  'inspection/from-sheet': 'info',
  /** Two rows of the Inspections table with one title: the second counts nothing. */
  'inspection/title-twice': 'warning',
  /** A response that was published before the report that it answers. */
  'inspection/response-before-publication': 'warning',
  /** The last day to respond has passed, and no response is known. */
  'section55/overdue': 'warning',
  /** The last day to respond falls on a Saturday, a Sunday or a bank holiday. */
  'section55/weekend': 'info',
  'details/missing': 'warning',
  /** A detail holds something else than its drop-down or rule allows. */
  'details/unreadable': 'error',
  /** A heading of one of our tables was renamed or deleted: the column would be passed over. */
  'table/column-missing': 'error',
  /** A row of one of our tables lacks what it is known by, and is not read. */
  'table/row-left-out': 'warning',
  /** Rows stand beneath one of our tables, where nothing of it is read. */
  'table/rows-below': 'error',
} as const satisfies Record<string, Severity>;

export type IssueCode = keyof typeof ISSUE_SEVERITY;

/** Something wrong or uncertain, with its place and data; never prose. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Null when the issue belongs to no sheet. */
  readonly sheet: string | null;
  /** A1 address on that sheet; null when the issue belongs to no cell. */
  readonly cell: string | null;
  readonly field: TableField | null;
  /** What stands in the cell, verbatim. */
  readonly value: string | null;
  /** What the add-in would take it for; dates are ISO, vocabularies are identifiers. */
  readonly suggestion: string | null;
  /** Further facts for the wording, by name. */
  readonly data: Readonly<Record<string, string | number>>;
  /** The one safe mending; null where there is none, or more than one. */
  readonly fix: Fix | null;
}

/** An issue before it has its code: where, and what. What is not given is null or empty. */
export type IssueFacts = Partial<Omit<Issue, 'code' | 'severity'>>;

/** Makes an issue with the severity of its code; what is not given is null or empty. */
export function issue(code: IssueCode, place: IssueFacts = {}): Issue {
  return {
    code,
    severity: ISSUE_SEVERITY[code],
    sheet: null,
    cell: null,
    field: null,
    value: null,
    suggestion: null,
    data: {},
    fix: null,
    ...place,
  };
}
