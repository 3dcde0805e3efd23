import type { Decisions } from '../decisions';
import type { IssueCode } from '../issues/issue';
import type { Reading } from '../reading/reading';
import { findByTitle, underReadTitles } from '../reading/rows/inspectionTitles';
import type { Inspection, ReportDetails, Risk, Tracked } from '../recommendation';
import { RISK_HEADINGS } from '../vocabulary';
import { parseIsoDate, shortDate, type SerialDate } from '../workbook/serialDate';
import { DEFAULT_DETAILS } from './detailsTable';
import type { Change } from './logTables';

const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * What was read, put together with what the officer answered, as the tables will first hold it; with the report's details as they
 * are filled in, where they are.
 */
export function trackReading(
  reading: Reading,
  decisions: Decisions,
  today: SerialDate,
  filledIn: ReportDetails | null = null,
): Tracked {
  const said = underReadTitles(decisions, reading.inspections, reading.titles);
  const inspections = reading.inspections.map((found): Inspection => {
    const answered = findByTitle(said.inspections, found.title);
    return { ...found, ...answered, title: found.title };
  });
  const answeredOnly = said.inspections
    .filter(({ title }) => !findByTitle(inspections, title))
    .map((answered): Inspection => ({ ...BLANK_INSPECTION, ...answered }));
  const titled = (title: string): string => findByTitle(inspections, title)?.title ?? title;
  const details: ReportDetails = filledIn ?? { ...DEFAULT_DETAILS, positionDate: today, ...decisions.details };
  const risks = RISK_HEADINGS.map(
    (heading): Risk => decisions.risks.find((risk) => sameText(risk.heading, heading)) ?? { heading, text: 'N/A' },
  );
  return {
    recommendations: reading.recommendations,
    inspections: [...inspections, ...answeredOnly],
    findings: said.findings.map((finding) => ({ ...finding, inspection: titled(finding.inspection) })),
    schedule: decisions.schedule,
    risks,
    details,
    positions: [],
  };
}

const BLANK_INSPECTION: Omit<Inspection, 'title'> = {
  type: null,
  coverage: null,
  published: null,
  scope: null,
  s55Required: true,
  responsePublished: null,
  responseLink: null,
};

/** What the Change log calls a change, by the issue that tells of it. */
const CHANGES: Partial<Record<IssueCode, string>> = {
  'cell/interpreted-date': 'Date worked out from words',
  'cell/number-as-text': 'Text made a number or a date',
  'cell/trimmed': 'Spaces at the ends taken out',
  'inspection/titles-joined': 'Two spellings taken as one inspection',
};

/** Every value that stands in the tables in another form than on the officer's sheets, for the Change log. */
export function changesOf({ issues, titles }: Reading, today: SerialDate): Change[] {
  const action = 'Build the tables';
  const told = issues.flatMap(({ sheet, cell, code, value, suggestion }) => {
    const rule = CHANGES[code];
    const day = suggestion === null ? null : parseIsoDate(suggestion);
    if (rule === undefined || value === null) return [];
    const after = day === null ? suggestion : shortDate(day);
    return [{ when: today, sheet, cell, rule, before: value, after, action }];
  });
  const joined = new Set(issues.flatMap(({ code, value }) => (code === 'inspection/titles-joined' ? [value] : [])));
  const answered = titles.met
    .filter(({ title, inspection }) => title !== inspection && !joined.has(title))
    .map(({ title, inspection, sheet, cell }) => {
      const rule = 'Title taken as the inspection that you answered';
      return { when: today, sheet, cell, rule, before: title, after: inspection, action };
    });
  return [...told, ...answered];
}
