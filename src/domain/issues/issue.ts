import type { Field } from '../fields';

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
  'sheet/hidden': 'info',
  'sheet/hidden-rows': 'info',
  'sheet/hidden-columns': 'info',
  /** A required field has no column at all. */
  'column/required-missing': 'error',
  /** A required field is only suggested: the officer is asked. */
  'column/required-suggested': 'error',
  'column/suggested': 'warning',
  /** Merged cells inside the data rows. */
  'cell/merged': 'info',
  'cell/formula-error': 'error',
  'cell/unreadable-date': 'warning',
  'cell/ambiguous-date': 'warning',
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
  'row/missing-text': 'error',
  /** A row with words that was taken for a note, a figure or a heading, and not for a recommendation. */
  'row/skipped-text': 'warning',
  'row/missing-inspection': 'warning',
  'row/missing-status': 'warning',
  'row/duplicate-reference': 'warning',
  'row/target-before-publication': 'warning',
  'row/closed-without-date': 'info',
  'row/closed-in-future': 'warning',
  'row/not-rated': 'warning',
  /** The RAG of the tracker differs from the rule's. */
  'row/rag-differs': 'warning',
  'row/override-without-reason': 'warning',
  /** The RAG cell of our table holds something else than the rule's result: its formula was overwritten. */
  'row/rag-overwritten': 'warning',
  'inspection/no-publication-date': 'warning',
  /** The tracker has more than one publication date for an inspection; the first was kept. */
  'inspection/dates-differ': 'warning',
  /** Titles that differ only in case, spaces or punctuation were taken as one. */
  'inspection/titles-joined': 'info',
  /** The last day to respond falls on a Saturday or Sunday. */
  'section55/weekend': 'info',
  'details/missing': 'warning',
  /** A detail holds something else than its drop-down or rule allows. */
  'details/unreadable': 'error',
  /** A heading of one of our tables was renamed or deleted: the column would be passed over. */
  'table/column-missing': 'error',
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
  readonly field: Field | null;
  /** What stands in the cell, verbatim. */
  readonly value: string | null;
  /** What the add-in would take it for; dates are ISO, vocabularies are identifiers. */
  readonly suggestion: string | null;
  /** Further facts for the wording, by name. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** Makes an issue with the severity of its code; what is not given is null or empty. */
export function issue(code: IssueCode, place: Partial<Omit<Issue, 'code' | 'severity'>> = {}): Issue {
  return {
    code,
    severity: ISSUE_SEVERITY[code],
    sheet: null,
    cell: null,
    field: null,
    value: null,
    suggestion: null,
    data: {},
    ...place,
  };
}
