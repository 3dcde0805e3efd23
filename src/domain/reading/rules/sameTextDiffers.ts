import type { IssueFacts } from '../../issues/issue';
import { currentTarget } from '../../rag/rate';
import type { Recommendation } from '../../recommendation';
import { cellAddress } from '../../workbook/area';
import { isoDate } from '../../workbook/serialDate';
import { placeOf, type ReadTracker, type Rule } from './rule';
import { SameTexts, textKey } from './sameTexts';

/** What a recommendation that stands in two rows says in both, as the issue gives it; null where a row does not say it. */
const SAID = {
  forceStatus: ({ forceStatus }: Recommendation) => forceStatus,
  targetDate: (one: Recommendation) => dayOf(currentTarget(one)),
  closedDate: ({ closedDate }: Recommendation) => dayOf(closedDate),
};
const FIELDS = ['forceStatus', 'targetDate', 'closedDate'] as const satisfies readonly (keyof typeof SAID)[];

const dayOf = (serial: number | null): string | null => (serial === null ? null : isoDate(serial));

/**
 * Rows of which the officer said that they are one recommendation, answered once, and that say two things: another
 * status, current target or closing date. All of them stay and are counted, so the figures are wrong in one of the two.
 */
export const sameTextDiffers: Rule = {
  code: 'row/same-text-differs',
  find: (trackers, _inspections, sameTexts = []) => {
    const groups = new SameTexts(sameTexts).groups();
    const found: IssueFacts[] = [];
    if (groups.size === 0) return found;
    const firsts = new Map<string, { tracker: ReadTracker; row: number; recommendation: Recommendation }>();
    for (const tracker of trackers) {
      for (const { row, recommendation } of tracker.rows) {
        const group = recommendation.text === null ? undefined : groups.get(textKey(recommendation.text));
        if (group === undefined) continue;
        const first = firsts.get(group);
        if (!first) {
          firsts.set(group, { tracker, row, recommendation });
          continue;
        }
        for (const field of FIELDS) {
          const value = SAID[field](recommendation);
          const suggestion = SAID[field](first.recommendation);
          if (value === null || suggestion === null || value === suggestion) continue;
          const firstCell = cellAddress(first.row, first.tracker.fields.get(field) ?? first.tracker.firstColumn);
          const data = { firstSheet: first.tracker.sheet.name, firstCell };
          found.push({ ...placeOf(tracker, row, field), value, suggestion, data });
        }
      }
    }
    return found;
  },
};
