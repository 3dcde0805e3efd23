import type { Inspection, Tracked } from '../recommendation';
import { lastDayToRespond, responseState } from '../section55';
import { countRecommendations } from './countRecommendations';
import type { InspectionSection, RatedRecommendation } from './reportModel';
import { sameInspection, foldedTitle } from './sameInspection';

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

/** The Inspections table, then each title that only a recommendation or a finding names, in order of appearance. */
function allInspections(tracked: Tracked, published: readonly RatedRecommendation[]): Inspection[] {
  const inspections = [...tracked.inspections];
  const known = new Set(inspections.map(({ title }) => foldedTitle(title)));
  const named = [
    ...published.map(({ recommendation }) => recommendation.inspection),
    ...tracked.findings.map((f) => f.inspection),
  ];
  for (const title of named) {
    if (title === null || known.has(foldedTitle(title))) continue;
    known.add(foldedTitle(title));
    inspections.push(unlisted(title, true));
  }
  return inspections;
}

/**
 * One section an inspection, in the order of the Inspections table; titles that stand only in a recommendation or a
 * finding follow, and last come the recommendations that name no inspection. Each recommendation is in exactly one.
 */
export function inspectionSections(tracked: Tracked, published: readonly RatedRecommendation[]): InspectionSection[] {
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
      counts: countRecommendations(
        published.filter(({ recommendation }) => mine(recommendation.inspection)),
        positionDate,
      ),
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
