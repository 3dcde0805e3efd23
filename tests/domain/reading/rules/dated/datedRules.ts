import { NO_DECISIONS } from '../../../../../src/domain/decisions';
import type { Issue, IssueCode } from '../../../../../src/domain/issues/issue';
import { judgeRecommendations } from '../../../../../src/domain/rag/judge';
import { locateIn } from '../../../../../src/domain/reading/locate';
import { readTrackers } from '../../../../../src/domain/reading/readTrackers';
import { DEFAULT_DETAILS } from '../../../../../src/domain/tables/detailsTable';
import { parseIsoDate } from '../../../../../src/domain/workbook/serialDate';
import { day, grid, workbook, type Short } from '../../../gridBuilder';

const HEADERS = [
  'Ref',
  'Published',
  'Recommendation',
  'Owner',
  'Target date',
  'Status',
  'RAG',
  'Last updated',
  'Date closed',
];

/** What one row is made of; dates are ISO. */
export interface Facts {
  readonly target?: string;
  readonly status?: string;
  readonly rag?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly closed?: string;
}

const dated = (iso: string | undefined): Short => (iso === undefined ? null : day(iso));

/** The issues of one code about one row, judged at 1 June 2021. */
export function judged(code: IssueCode, facts: Facts): readonly Issue[] {
  const { target, status = 'In progress', rag = '', published, updated, closed } = facts;
  const row: Short[] = ['1', dated(published), 'The force should mend the thing.', 'AB', dated(target), status, rag];
  const sheet = grid([HEADERS, [...row, dated(updated), dated(closed)]]);
  const reading = readTrackers(workbook(sheet), { decisions: NO_DECISIONS, acceptSuggestions: false });
  const details = { ...DEFAULT_DETAILS, positionDate: parseIsoDate('2021-06-01') as number };
  const issues = judgeRecommendations(reading.recommendations, details, locateIn(reading.trackers));
  return issues.filter((one) => one.code === code);
}
