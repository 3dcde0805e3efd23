import type { Decisions } from '../../decisions';
import { issue, type Issue } from '../../issues/issue';
import type { Inspection } from '../../recommendation';
import { isoDate, type SerialDate } from '../../workbook/serialDate';
import { placeOf, type ReadTracker } from '../rules/rule';
import { findByTitle } from './inspectionTitles';

/** The inspections that rows name, in the order in which they are first met, and what is unclear about their dates. */
export function collectInspections(trackers: readonly ReadTracker[]): { inspections: Inspection[]; issues: Issue[] } {
  const published = new Map<string, SerialDate | null>();
  const reported = new Set<string>();
  const issues: Issue[] = [];
  for (const tracker of trackers) {
    for (const { row, recommendation } of tracker.rows) {
      const { inspection, published: date } = recommendation;
      if (inspection === null) continue;
      const known = published.get(inspection) ?? null;
      published.set(inspection, known ?? date);
      const seen = `${inspection}\n${String(date)}`;
      if (known === null || date === null || known === date || reported.has(seen)) continue;
      reported.add(seen);
      const place = placeOf(tracker, row, 'published');
      issues.push(
        issue('inspection/dates-differ', {
          ...place,
          value: isoDate(date),
          suggestion: isoDate(known),
          data: { title: inspection },
        }),
      );
    }
  }
  return { inspections: [...published].map(([title, date]) => inspectionOf(title, date)), issues };
}

/** An inspection with the publication date that the officer answered where the tracker has none. */
export function withAnswer(inspection: Inspection, { inspections }: Decisions): Inspection {
  if (inspection.published !== null) return inspection;
  const answered = findByTitle(inspections, inspection.title);
  return { ...inspection, published: answered?.published ?? null };
}

const inspectionOf = (title: string, published: SerialDate | null): Inspection => ({
  title,
  type: null,
  coverage: null,
  published,
  scope: null,
  s55Required: true,
  responsePublished: null,
  responseLink: null,
});
