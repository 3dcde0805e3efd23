import type { Issue } from '../../../../../src/domain/issues/issue';
import { judgeInspections } from '../../../../../src/domain/rag/judge';
import type { InspectionRule } from '../../../../../src/domain/reading/rules/inspections/inspectionRule';
import type { Inspection } from '../../../../../src/domain/recommendation';
import { parseIsoDate } from '../../../../../src/domain/workbook/serialDate';
import { details, inspection } from '../../../report/sampleTracked';

export const date = (iso: string): number => parseIsoDate(iso) as number;

/** What a rule tells of inspections, judged at 16 October 2020; a title or more facts each. */
export const judged = (rule: InspectionRule, ...given: Partial<Inspection>[]): Partial<Issue>[] =>
  judgeInspections(
    [rule],
    given.map((facts) => inspection(facts.title ?? 'Custody suites', facts)),
    details({ positionDate: date('2020-10-16') }),
    ({ title }, field) => ({ sheet: 'Inspections', cell: `${title} ${field}` }),
  ).map(({ code, severity, sheet, cell, field, value, data }) => ({ code, severity, sheet, cell, field, value, data }));
