import type { Field, TableField } from '../fields';
import { issue, type Issue } from '../issues/issue';
import type { Inspection, Recommendation, ReportDetails } from '../recommendation';
import { DATED_RULES } from '../reading/rules/dated/registry';
import type { InspectionRule } from '../reading/rules/inspections/inspectionRule';
import { rateAt } from './rate';

/** Where a field of a recommendation stands; null when its tracker has no column for it. */
export type Locate = (recommendation: Recommendation, field: Field) => Pick<Issue, 'sheet' | 'cell'> | null;

/** What only the position date can tell of each recommendation, by every dated rule. */
export const judgeRecommendations = (
  recommendations: readonly Recommendation[],
  details: ReportDetails,
  locate: Locate,
): Issue[] => {
  const rating = rateAt(details);
  return recommendations.flatMap((recommendation) => {
    const place = (field: Field) => ({
      field,
      ...(locate(recommendation, field) ??
        locate(recommendation, 'text') ?? { sheet: recommendation.source?.sheet ?? null, cell: null }),
    });
    const row = { recommendation, rating: rating(recommendation), details, place };
    return DATED_RULES.flatMap(({ code, find }) => {
      const facts = find(row);
      return facts === null ? [] : [issue(code, facts)];
    });
  });
};

/** Where a column of an inspection stands; null where there is no table of them yet. */
export type LocateInspection = (inspection: Inspection, field: TableField) => Pick<Issue, 'sheet' | 'cell'> | null;

/** What is wrong or uncertain about each inspection as at the position date, by these rules. */
export const judgeInspections = (
  rules: readonly InspectionRule[],
  inspections: readonly Inspection[],
  details: ReportDetails,
  locate: LocateInspection = () => null,
): Issue[] =>
  inspections.flatMap((inspection) =>
    rules.flatMap(({ code, find }) => {
      const facts = find({ inspection, inspections, details });
      return facts === null ? [] : [issue(code, { ...locate(inspection, facts.field), ...facts })];
    }),
  );
