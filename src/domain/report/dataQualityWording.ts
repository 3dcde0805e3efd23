import { ISSUE_SEVERITY, type IssueCode } from '../issues/issue';

/** What is counted, for one and for many; null for what concerns the officer's workbook and not the figures. */
const WORDING: Record<IssueCode, readonly [one: string, many: string] | null> = {
  'workbook/no-tracker': null,
  'workbook/dates-from-1904': null,
  'sheet/no-header-row': [
    'sheet has no row of headings and was not read',
    'sheets have no row of headings and were not read',
  ],
  'sheet/possible-tracker': ['table may be a tracker and was not read', 'tables may be trackers and were not read'],
  'sheet/beside-tracker': [
    'table beside a tracker was not confirmed to be no part of it',
    'tables beside a tracker were not confirmed to be no part of it',
  ],
  'sheet/not-read': null,
  'sheet/text-not-read': [
    'part of a sheet holds text that was not read',
    'parts of sheets hold text that was not read',
  ],
  'sheet/publication-not-read': null,
  'sheet/hidden': null,
  'sheet/publication-unsaid': [
    'table does not say what may be published and was kept back',
    'tables do not say what may be published and were kept back',
  ],
  'sheet/key-differs': [
    'word or colour has another meaning in the key of its sheet',
    'words or colours have another meaning in the key of their sheet',
  ],
  'sheet/hidden-rows': null,
  'sheet/hidden-columns': null,
  'column/required-missing': ['needed column is missing', 'needed columns are missing'],
  'column/required-suggested': ['needed column is not confirmed', 'needed columns are not confirmed'],
  'column/suggested': null,
  'column/date-order': null,
  'column/rag-not-seen': null,
  'column/colours-not-read': null,
  'column/publish-colours': [
    'column says only by its colours what may be published, and its rows were kept back',
    'columns say only by their colours what may be published, and their rows were kept back',
  ],
  'column/rag-colour': null,
  'column/dittos': null,
  'cell/merged': null,
  'cell/merged-across': null,
  'cell/merged-recommendation': [
    'recommendation is merged over several rows and counted in each',
    'recommendations are merged over several rows and counted in each',
  ],
  'cell/footnoted': null,
  'cell/formula-error': ['cell holds a formula error', 'cells hold a formula error'],
  'cell/unreadable-date': ['date could not be read', 'dates could not be read'],
  'cell/ambiguous-date': ['date is not certain', 'dates are not certain'],
  'cell/unlikely-year': ['date has an unlikely year', 'dates have an unlikely year'],
  'cell/interpreted-date': ['date was worked out from words', 'dates were worked out from words'],
  'cell/unknown-status': ['status was not recognised', 'statuses were not recognised'],
  'cell/unknown-hmicfrs-status': ['HMICFRS status was not recognised', 'HMICFRS statuses were not recognised'],
  'cell/unknown-finding-type': ['type of finding was not recognised', 'types of finding were not recognised'],
  'cell/unknown-rag': ['RAG in the tracker was not recognised', 'RAGs in the tracker were not recognised'],
  'cell/unreadable-percent': ['percentage could not be read', 'percentages could not be read'],
  'cell/unknown-publish': ['publish mark was not recognised', 'publish marks were not recognised'],
  'cell/unclear-reference': ['reference is not clear', 'references are not clear'],
  'cell/rag-word-against-colour': [
    'RAG word differs from the colour of its cell',
    'RAG words differ from the colour of their cells',
  ],
  'cell/personal-data': null,
  'cell/number-as-text': null,
  'cell/stray-spaces': null,
  'cell/trimmed': null,
  'cell/text-at-limit': ['text may have lost its end', 'texts may have lost their ends'],
  'row/skipped-text': null,
  'row/several-lines': [
    'recommendation has further lines that say otherwise than its first',
    'recommendations have further lines that say otherwise than their first',
  ],
  'row/unclear-banner': null,
  'row/missing-text': ['recommendation has no text', 'recommendations have no text'],
  'row/missing-inspection': ['recommendation names no inspection', 'recommendations name no inspection'],
  'row/unknown-inspection': [
    'recommendation names an inspection that is not listed',
    'recommendations name an inspection that is not listed',
  ],
  'row/missing-status': ['recommendation has no status', 'recommendations have no status'],
  'row/bullet': null,
  'row/missing-owner': null,
  'row/marked-not-public': ['recommendation is marked as not public', 'recommendations are marked as not public'],
  'row/struck-through': null,
  'row/orphan-reference': null,
  'row/type-against-reference': null,
  'row/reference-in-text': null,
  'row/similar-text': null,
  'row/same-text-differs': [
    'recommendation stands in two rows that disagree',
    'recommendations stand in two rows that disagree',
  ],
  'row/revised-before-target': null,
  'row/closed-before-publication': [
    'closing date is before the report was published',
    'closing dates are before the report was published',
  ],
  'row/closed-date-but-open': ['open recommendation has a closing date', 'open recommendations have a closing date'],
  'row/update-in-future': [
    'date of an update is after the position date',
    'dates of updates are after the position date',
  ],
  'row/published-in-future': [
    'publication date is after the position date',
    'publication dates are after the position date',
  ],
  'row/status-against-percent': ['status differs from its percentage', 'statuses differ from their percentages'],
  'row/statuses-differ': null,
  'row/complete-with-open-rag': [
    'completed recommendation is red or amber in the tracker',
    'completed recommendations are red or amber in the tracker',
  ],
  'row/overdue-with-green-rag': [
    'overdue recommendation is green in the tracker',
    'overdue recommendations are green in the tracker',
  ],
  'row/duplicate-reference': ['reference is used more than once', 'references are used more than once'],
  'row/target-before-publication': [
    'target date is before the report was published',
    'target dates are before the report was published',
  ],
  'row/closed-without-date': [
    'closed recommendation has no closing date',
    'closed recommendations have no closing date',
  ],
  'row/closed-in-future': ['closing date is after the position date', 'closing dates are after the position date'],
  'row/not-rated': ['recommendation could not be rated', 'recommendations could not be rated'],
  'row/rag-differs': ["RAG in the tracker differs from the rule's", "RAGs in the tracker differ from the rule's"],
  'row/rag-overwritten': ['RAG was typed over the rule', 'RAGs were typed over the rule'],
  'row/override-without-reason': [
    'RAG set by hand has no reason and was not used',
    'RAGs set by hand have no reason and were not used',
  ],
  'inspection/no-publication-date': ['inspection has no publication date', 'inspections have no publication date'],
  'inspection/dates-differ': [
    'inspection is given different publication dates',
    'inspections are given different publication dates',
  ],
  'inspection/titles-joined': [
    'pair of inspection titles was taken as one',
    'pairs of inspection titles were taken as one',
  ],
  'inspection/titles-alike': null,
  'inspection/from-sheet': null,
  'inspection/title-twice': null,
  'inspection/response-before-publication': [
    'response is dated before its report',
    'responses are dated before their reports',
  ],
  'section55/overdue': null,
  'section55/weekend': null,
  'details/unreadable': ['detail of the report is not understood', 'details of the report are not understood'],
  'table/column-missing': null,
  'table/row-left-out': [
    'row of the report’s tables is incomplete and was left out',
    'rows of the report’s tables are incomplete and were left out',
  ],
  'table/rows-below': null,
  'details/missing': ['detail of the report is missing', 'details of the report are missing'],
};

const isCode = (code: string): code is IssueCode => code in ISSUE_SEVERITY;

/** One item of the data-quality note; null when the count is no matter for the panel. */
export function dataQualityItem({ code, count }: { readonly code: string; readonly count: number }): string | null {
  const words = isCode(code) ? WORDING[code] : null;
  return words === null ? null : `${count} ${count === 1 ? words[0] : words[1]}`;
}
