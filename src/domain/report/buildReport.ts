import { ISSUE_SEVERITY, type Issue } from '../issues/issue';
import { currentTarget, rate } from '../rag/rate';
import {
  meetingOf,
  type Position,
  type Recommendation,
  type ReportDetails,
  type Risk,
  type Tracked,
} from '../recommendation';
import { RISK_HEADINGS } from '../vocabulary';
import { compareWithEarlier } from './compareWithEarlier';
import { countRecommendations, isDueWork, isOverdue } from './countRecommendations';
import { inspectionSections } from './inspectionSections';
import type { RatedRecommendation, ReportModel } from './reportModel';

function rateOne(recommendation: Recommendation, details: ReportDetails): RatedRecommendation {
  return { recommendation, ...rate(recommendation, details), target: currentTarget(recommendation) };
}

const soonestFirst = (a: RatedRecommendation, b: RatedRecommendation): number =>
  (a.target ?? Infinity) === (b.target ?? Infinity) ? 0 : (a.target ?? Infinity) - (b.target ?? Infinity);

/** Every heading of Appendix 1 in its order, N/A where nothing is said; headings of the officer's own come last. */
function allRisks(risks: readonly Risk[]): Risk[] {
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  const fixed = RISK_HEADINGS.map((heading) => {
    const text = risks.find((risk) => same(risk.heading, heading) && risk.text.trim() !== '')?.text;
    return { heading, text: text ?? 'N/A' };
  });
  return [...fixed, ...risks.filter((risk) => !RISK_HEADINGS.some((heading) => same(heading, risk.heading)))];
}

/**
 * All that the Panel summary and the Word report say, worked out as at `details.positionDate`. Rows that are not to be
 * published are in no count, list or section; they are counted in `withheld`.
 */
export function buildReport(tracked: Tracked, issues: readonly Issue[]): ReportModel {
  const { details } = tracked;
  const withheld = tracked.recommendations.filter(({ publish }) => !publish);
  const items = tracked.recommendations.filter(({ publish }) => publish).map((row) => rateOne(row, details));
  const overdue = ({ recommendation, target }: RatedRecommendation): boolean =>
    isOverdue(recommendation.forceStatus, target, details.positionDate);
  const next = details.nextMeetingDate;

  return {
    details,
    counts: countRecommendations(items, details.positionDate),
    rowsIn: tracked.recommendations.length,
    withheld: withheld.length,
    sections: inspectionSections(tracked, items),
    red: [
      ...items.filter(({ rag }) => rag === 'red').sort(soonestFirst),
      ...items.filter((item) => item.rag !== 'red' && overdue(item)).sort(soonestFirst),
    ],
    dueBeforeNext: items
      .filter(
        (item) =>
          isDueWork(item.recommendation.forceStatus) &&
          !overdue(item) &&
          item.target !== null &&
          next !== null &&
          item.target <= next,
      )
      .sort(soonestFirst),
    sinceLast: compareWithEarlier(items, withheld, tracked.positions, meetingOf(details)),
    schedule: tracked.schedule,
    risks: allRisks(tracked.risks),
    dataQuality: Object.keys(ISSUE_SEVERITY)
      .map((code) => ({ code, count: issues.filter((issue) => issue.code === code).length }))
      .filter(({ count }) => count > 0),
    position: items.map(({ recommendation, rag, target }): Position => ({
      meetingDate: meetingOf(details),
      positionDate: details.positionDate,
      inspection: recommendation.inspection,
      ref: recommendation.ref,
      forceStatus: recommendation.forceStatus,
      rag,
      target,
    })),
  };
}
