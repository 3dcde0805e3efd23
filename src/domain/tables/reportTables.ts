import type { SheetPlan } from '../plan/sheetPlan';
import type { Finding, Risk, ScheduledInspection } from '../recommendation';
import { FINDING_KIND } from '../vocabulary';
import { listValidation } from './listsSheet';
import { planTableSheet } from './tableSpec';

/** Plans the Findings sheet. */
export const planFindings = (findings: readonly Finding[]): SheetPlan =>
  planTableSheet(
    {
      sheet: 'Findings',
      table: 'Findings',
      title: 'Findings',
      about: 'Good practice and concerns of each report, one a row, as bullets of the Panel summary.',
      columns: [
        { label: 'Inspection', width: 230, kind: 'text', value: ({ inspection }) => inspection },
        {
          label: 'Kind',
          width: 100,
          kind: 'text',
          value: ({ kind }) => FINDING_KIND[kind],
          validation: listValidation('Finding kind', 'Good practice, a concern, or any other finding.'),
        },
        { label: 'Text', width: 400, kind: 'text', value: ({ text }) => text },
      ],
    },
    findings,
  );

/** Plans the Schedule sheet. */
export const planSchedule = (schedule: readonly ScheduledInspection[]): SheetPlan =>
  planTableSheet(
    {
      sheet: 'Schedule',
      table: 'Schedule',
      title: 'Schedule',
      about: 'Inspections that are known or expected.',
      columns: [
        { label: 'Year', width: 70, kind: 'text', value: ({ year }) => year },
        { label: 'Title', width: 280, kind: 'text', value: ({ title }) => title },
        { label: 'Status', width: 120, kind: 'text', value: ({ status }) => status },
        { label: 'Note', width: 280, kind: 'text', value: ({ note }) => note },
      ],
    },
    schedule,
  );

/** Plans the Risks and implications sheet: the 13 headings of Appendix 1. */
export const planRisks = (risks: readonly Risk[]): SheetPlan =>
  planTableSheet(
    {
      sheet: 'Risks and implications',
      table: 'Risks',
      title: 'Risks and implications',
      about: 'Appendix 1 of the report to the panel. N/A where there is nothing to say.',
      columns: [
        { label: 'Heading', width: 230, kind: 'text', value: ({ heading }) => heading },
        { label: 'Text', width: 420, kind: 'text', value: ({ text }) => text },
      ],
    },
    risks,
  );
