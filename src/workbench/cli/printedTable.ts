import type { CheckOutcome, SummaryOutcome } from '../../app/panelTracker';
import type { ReportJson } from '../../app/reportJson';
import { ISSUE_WORDING } from '../../app/wording/issueWording';
import { RAG, type Rag } from '../../domain/vocabulary';
import { longDate, parseIsoDate } from '../../domain/workbook/serialDate';
import type { StepCost } from '../host/stepCost';

type Checked = Extract<CheckOutcome, { kind: 'checked' }>;

/** What was found, one line a tracker; `accepted` says whether suggested columns are used. */
export function foundLines({ reading, built }: Checked, accepted: boolean): string[] {
  if (reading.trackers.length === 0) return ['No tracker was found on any sheet.'];
  return reading.trackers.map(({ sheet, headerRows, rows, columns }) => {
    const mapped = columns.filter(
      ({ field, decided }) => field !== null && (accepted || decided !== 'suggested'),
    ).length;
    const where = built
      ? 'table'
      : `header in row${headerRows.length > 1 ? 's' : ''} ${headerRows.map((row) => row + 1).join(' and ')}`;
    return `  ${sheet}: ${rows} recommendations, ${where}, ${mapped} of ${columns.length} columns mapped`;
  });
}

const pad = (text: string, width: number): string => text.padEnd(width);
const count = (value: number, width: number): string => String(value).padStart(width);

const kilobytes = (characters: number): string => `${Math.round(characters / 1024)} KB`;

/** What each step asked of the workbook, one line a step. */
const costLines = (costs: readonly (readonly [string, StepCost])[]): string[] =>
  costs.map(
    ([step, { roundTrips, requests, sent, received }]) =>
      `  ${pad(step, 8)} ${roundTrips} round trips (${requests} requests), ${kilobytes(sent)} sent, ${kilobytes(received)} received`,
  );

/** The short table at the end: RAG by inspection, issues by kind, what each step cost, and the files. */
export function resultLines(
  report: ReportJson,
  summary: SummaryOutcome,
  costs: readonly (readonly [string, StepCost])[],
  files: readonly string[],
): string[] {
  const issues = issueLines(report);
  const wrote = files.map((file) => `  ${file}`);
  if (summary.kind !== 'written') return [...issues, 'Wrote', ...wrote];
  const rags: Rag[] = ['red', 'amber', 'green', 'complete', 'awaiting', 'notRated', 'none'];
  const heads = rags.map((rag) => (rag === 'awaiting' ? 'Awaiting' : RAG[rag]));
  const title = (text: string): string => pad(text.length > 44 ? `${text.slice(0, 43)}…` : text, 44);
  const row = (name: string, total: number, byRag: Readonly<Record<Rag, number>>): string =>
    `  ${title(name)} ${count(total, 5)} ${rags.map((rag, index) => count(byRag[rag], (heads[index] as string).length)).join(' ')}`;
  const { total, byRag, withheld, overdue } = report.summary;
  return [
    '',
    `Position as at ${longDate(parseIsoDate(report.asAt) as number)}`,
    `  ${title('Inspection')} Total ${heads.join(' ')}`,
    ...report.inspections.map(({ title: name, counts }) => row(name, counts.total, counts.byRag)),
    row('All', total, byRag),
    `  ${overdue} overdue; ${withheld} withheld from the summary (Publish is No).`,
    ...issues,
    `Cost: ${report.cost.syncs} round trips; engine ${report.cost.engineMs} ms, host ${report.cost.hostMs} ms, file ${report.cost.fileMs} ms.`,
    ...costLines(costs),
    'Wrote',
    ...wrote,
  ];
}

function issueLines({ issues }: ReportJson): string[] {
  if (issues.length === 0) return ['No issues.'];
  const codes = [...new Set(issues.map(({ code }) => code))];
  return [
    `${issues.length} ${issues.length === 1 ? 'issue' : 'issues'}:`,
    ...codes.map((code) => {
      const found = issues.filter((issue) => issue.code === code);
      return `  ${count(found.length, 4)} ${pad(found[0]?.severity ?? '', 8)} ${ISSUE_WORDING[code].title}`;
    }),
  ];
}
