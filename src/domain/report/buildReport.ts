import { ISSUE_SEVERITY, type Issue } from '../issues/issue';
import { currentTarget, rate } from '../rag/rate';
import type { Inspection, Position, Recommendation, ReportDetails, Risk, Tracked } from '../recommendation';
import { lastDayToRespond, responseState } from '../section55';
import { RISK_HEADINGS } from '../vocabulary';
import { compareWithEarlier } from './compareWithEarlier';
import { countRecommendations, isDueWork, isOverdue } from './countRecommendations';
import type { InspectionSection, RatedRecommendation, ReportModel } from './reportModel';
import { sameInspection, titleKey } from './sameInspection';

/** Name of the section of recommendations for which no inspection could be told. */
export const INSPECTION_NOT_STATED = 'Inspection not stated';

/** An inspection of which nothing but its title (or not even that) is known. */
const unlisted = (title: string, s55Required: boolean): Inspection => ({
  title,
  type: null,
  coverage: null,
  published: null,
  scope: null,
  s55Required,
  responsePublished: null,
  responseLink: null,
});

function rateOne(recommendation: Recommendation, details: ReportDetails): RatedRecommendation {
  return { recommendation, ...rate(recommendation, details), target: currentTarget(recommendation) };
}

/** The Inspections table, then each title that only a recommendation or a finding names, in order of appearance. */
function allInspections(tracked: Tracked, published: readonly RatedRecommendation[]): Inspection[] {
  const inspections = [...tracked.inspections];
  const known = new Set(inspections.map(({ title }) => titleKey(title)));
  const named = [...published.map(({ recommendation }) => recommendation.inspection), ...tracked.findings.map((f) => f.inspection)];
  for (const title of named) {
    if (title === null || known.has(titleKey(title))) continue;
    known.add(titleKey(title));
    inspections.push(unlisted(title, true));
  }
  return inspections;
}

function sectionsOf(tracked: Tracked, published: readonly RatedRecommendation[]): InspectionSection[] {
  const { positionDate } = tracked.details;
  const inspections = allInspections(tracked, published);
  const sections = inspections.map((inspection, index): InspectionSection => {
    // A title that stands in the table twice keeps its rows under the first, so that no row is counted twice.
    const first = inspections.findIndex(({ title }) => sameInspection(title, inspection.title)) === index;
    const mine = (title: string | null): boolean => first && sameInspection(title, inspection.title);
    const texts = (kind: string): string[] =>
      tracked.findings.filter((finding) => finding.kind === kind && mine(finding.inspection)).map(({ text }) => text);
    return {
      inspection,
      counts: countRecommendations(published.filter(({ recommendation }) => mine(recommendation.inspection)), positionDate),
      lastDayToRespond: inspection.s55Required ? lastDayToRespond(inspection.published) : null,
      response: responseState(inspection, positionDate),
      goodPractice: texts('goodPractice'),
      concerns: texts('concern'),
      findings: texts('finding'),
    };
  });
  const stray = published.filter(({ recommendation }) => recommendation.inspection === null);
  if (stray.length === 0) return sections;
  const nameless = unlisted(INSPECTION_NOT_STATED, false);
  return [
    ...sections,
    {
      inspection: nameless,
      counts: countRecommendations(stray, positionDate),
      lastDayToRespond: null,
      response: responseState(nameless, positionDate),
      goodPractice: [],
      concerns: [],
      findings: [],
    },
  ];
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
    sections: sectionsOf(tracked, items),
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
    sinceLast: compareWithEarlier(items, withheld, tracked.positions, details.positionDate),
    schedule: tracked.schedule,
    risks: allRisks(tracked.risks),
    dataQuality: Object.keys(ISSUE_SEVERITY)
      .map((code) => ({ code, count: issues.filter((issue) => issue.code === code).length }))
      .filter(({ count }) => count > 0),
    position: items.map(
      ({ recommendation, rag, target }): Position => ({
        positionDate: details.positionDate,
        inspection: recommendation.inspection,
        ref: recommendation.ref,
        forceStatus: recommendation.forceStatus,
        rag,
        target,
      }),
    ),
  };
}
