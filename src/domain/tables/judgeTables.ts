import type { SameText } from '../decisions';
import type { Issue } from '../issues/issue';
import { judgeInspections, judgeRecommendations } from '../rag/judge';
import { INSPECTION_RULES } from '../reading/rules/inspections/registry';
import { MENDING_RULES, RULES } from '../reading/rules/registry';
import { applyRules, type Rule } from '../reading/rules/rule';
import { parseArea } from '../workbook/area';
import { fixableIn, type Fixable } from './planFixes';
import type { ReadTables } from './readTracked';

type Read = Extract<ReadTables, { kind: 'read' }>;

/** Everything that is wrong or uncertain in our tables: what could not be read, and the rules that a tracker is judged by. */
export const judgeTables = (read: Read, sameTexts: readonly SameText[] = []): Issue[] => [
  ...readBy(RULES, read, sameTexts),
  ...judgeRecommendations(read.tracked.recommendations, read.tracked.details, read.locate),
  ...judgeInspections(INSPECTION_RULES, read.tracked.inspections, read.tracked.details, read.locateInspection),
];

/** What can be mended in our tables: the same as among all issues, for a fraction of the work. */
export const mendableIn = (read: Read): Fixable[] =>
  fixableIn({ ...read.tracked, issues: readBy(MENDING_RULES, read) });

const readBy = (
  rules: readonly Rule[],
  { tracked, issues, tracker }: Read,
  sameTexts: readonly SameText[] = [],
): Issue[] => {
  const byTitle = new Map(tracked.inspections.map((inspection) => [inspection.title, inspection]));
  return [...issues, ...applyRules(rules, [tracker], byTitle, sameTexts)];
};

/** The issues without those of rows that are withheld: a published paper must not speak of these. */
export function publishedIssues({ tracker }: Read, issues: readonly Issue[]): Issue[] {
  const withheld = new Set(tracker.rows.flatMap(({ row, recommendation }) => (recommendation.publish ? [] : row)));
  return issues.filter(
    ({ sheet, cell }) => sheet !== tracker.sheet.name || cell === null || !withheld.has(parseArea(cell)?.row ?? -1),
  );
}
