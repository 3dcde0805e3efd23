import type { Field } from '../fields';
import { issue, type Issue } from '../issues/issue';
import type { Inspection, Recommendation, ReportDetails } from '../recommendation';
import { fallsOnWeekend, lastDayToRespond, responseState } from '../section55';
import type { Rag } from '../vocabulary';
import { isoDate } from '../workbook/serialDate';
import { rate } from './rate';

/** Where a field of a recommendation stands; null when its tracker has no column for it. */
export type Locate = (recommendation: Recommendation, field: Field) => Pick<Issue, 'sheet' | 'cell'> | null;

/** On many trackers green stands for done (domain dossier, section 4), so that it does not contradict these two. */
const agrees = (tracker: Rag, rated: Rag): boolean =>
  tracker === rated || (tracker === 'green' && (rated === 'complete' || rated === 'awaiting'));

/** What only the position date can tell: not rated, a tracker RAG that differs from the rule, closed in the future. */
export function judgeRecommendations(
  recommendations: readonly Recommendation[],
  details: ReportDetails,
  locate: Locate,
): Issue[] {
  return recommendations.flatMap((recommendation) => {
    const { rag, reason } = rate(recommendation, details);
    const found: Issue[] = [];
    const place = (field: Field) =>
      locate(recommendation, field) ??
      locate(recommendation, 'text') ?? { sheet: recommendation.source?.sheet ?? null, cell: null };
    if (rag === 'notRated')
      found.push(issue('row/not-rated', { ...place('targetDate'), field: 'targetDate', data: { reason } }));
    const { trackerRag, closedDate } = recommendation;
    if (trackerRag !== null && !agrees(trackerRag, rag)) {
      found.push(
        issue('row/rag-differs', {
          ...place('rag'),
          field: 'rag',
          value: trackerRag,
          suggestion: rag,
          data: { reason },
        }),
      );
    }
    if (closedDate !== null && closedDate > details.positionDate) {
      found.push(
        issue('row/closed-in-future', { ...place('closedDate'), field: 'closedDate', value: isoDate(closedDate) }),
      );
    }
    return found;
  });
}

/** Last days to respond that fall on a weekend while the response is still due: the law gives no extension. */
export const judgeInspections = (inspections: readonly Inspection[], details: ReportDetails): Issue[] =>
  inspections.flatMap((inspection) => {
    const last = lastDayToRespond(inspection.published);
    const due = responseState(inspection, details.positionDate).kind === 'due';
    return due && last !== null && fallsOnWeekend(last)
      ? [issue('section55/weekend', { value: inspection.title, data: { lastDay: isoDate(last) } })]
      : [];
  });
