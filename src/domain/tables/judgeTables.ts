import type { Issue } from '../issues/issue';
import { judgeInspections, judgeRecommendations } from '../rag/judge';
import { RULES } from '../reading/rules/registry';
import { applyRules } from '../reading/rules/rule';
import { parseArea } from '../workbook/area';
import type { ReadTables } from './readTracked';

type Read = Extract<ReadTables, { kind: 'read' }>;

/** Everything that is wrong or uncertain in our tables: what could not be read, and the rules that a tracker is judged by. */
export function judgeTables({ tracked, issues, locate, tracker }: Read): Issue[] {
  const byTitle = new Map(tracked.inspections.map((inspection) => [inspection.title, inspection]));
  return [
    ...issues,
    ...applyRules(RULES, [tracker], byTitle),
    ...judgeRecommendations(tracked.recommendations, tracked.details, locate),
    ...judgeInspections(tracked.inspections, tracked.details),
  ];
}

/** The issues without those of rows that are withheld: a published paper must not speak of these. */
export function publishedIssues({ tracker }: Read, issues: readonly Issue[]): Issue[] {
  const withheld = new Set(tracker.rows.flatMap(({ row, recommendation }) => (recommendation.publish ? [] : row)));
  return issues.filter(
    ({ sheet, cell }) => sheet !== tracker.sheet.name || cell === null || !withheld.has(parseArea(cell)?.row ?? -1),
  );
}
