import type { Field } from '../fields';
import { issue, type Issue } from '../issues/issue';
import type { Inspection, Recommendation, ReportDetails } from '../recommendation';
import { fallsOnWeekend, lastDayToRespond, responseState } from '../section55';
import { DATED_RULES } from '../reading/rules/dated/registry';
import { isoDate } from '../workbook/serialDate';
import { rate } from './rate';

/** Where a field of a recommendation stands; null when its tracker has no column for it. */
export type Locate = (recommendation: Recommendation, field: Field) => Pick<Issue, 'sheet' | 'cell'> | null;

/** What only the position date can tell of each recommendation, by every dated rule. */
export const judgeRecommendations = (
  recommendations: readonly Recommendation[],
  details: ReportDetails,
  locate: Locate,
): Issue[] =>
  recommendations.flatMap((recommendation) => {
    const place = (field: Field) => ({
      field,
      ...(locate(recommendation, field) ??
        locate(recommendation, 'text') ?? { sheet: recommendation.source?.sheet ?? null, cell: null }),
    });
    const row = { recommendation, rating: rate(recommendation, details), details, place };
    return DATED_RULES.flatMap(({ code, find }) => {
      const facts = find(row);
      return facts === null ? [] : [issue(code, facts)];
    });
  });

/** Last days to respond that fall on a weekend while the response is still due: the law gives no extension. */
export const judgeInspections = (inspections: readonly Inspection[], details: ReportDetails): Issue[] =>
  inspections.flatMap((inspection) => {
    const last = lastDayToRespond(inspection.published);
    const due = responseState(inspection, details.positionDate).kind === 'due';
    return due && last !== null && fallsOnWeekend(last)
      ? [issue('section55/weekend', { value: inspection.title, data: { lastDay: isoDate(last) } })]
      : [];
  });
