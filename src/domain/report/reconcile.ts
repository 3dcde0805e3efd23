import type { Position } from '../recommendation';
import { RAG, type Rag } from '../vocabulary';
import type { SerialDate } from '../workbook/serialDate';
import type { Counts, Mismatch, ReportModel } from './reportModel';
import { sameInspection } from './sameInspection';

type Count = { readonly name: string; readonly of: (counts: Counts) => number };
const COUNTS: readonly Count[] = [
  { name: 'total', of: (counts) => counts.total },
  { name: 'closed', of: (counts) => counts.closed },
  { name: 'open', of: (counts) => counts.open },
  { name: 'outside', of: (counts) => counts.outside },
  { name: 'overdue', of: (counts) => counts.overdue },
  ...(Object.keys(RAG) as Rag[]).map((rag) => ({ name: rag, of: (counts: Counts) => counts.byRag[rag] })),
];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The counts once more, from rows of the position and in other words than countRecommendations uses. */
function recount(rows: readonly Position[], positionDate: SerialDate): Record<string, number> {
  const tally: Record<string, number> = Object.fromEntries(COUNTS.map(({ name }) => [name, 0]));
  const add = (name: string): void => {
    tally[name] = (tally[name] ?? 0) + 1;
  };
  for (const row of rows) {
    add('total');
    add(row.rag);
    switch (row.forceStatus) {
      case 'complete':
        add('closed');
        break;
      case 'superseded':
      case 'notAccepted':
      case 'notApplicable':
        add('outside');
        break;
      case 'completeAwaiting':
        add('open');
        break;
      default:
        add('open');
        if (row.target !== null && row.target < positionDate) add('overdue');
    }
  }
  return tally;
}

/** The rows of the position that belong to each section; a title that stands twice has its rows under the first. */
function rowsBySection({ sections, position }: ReportModel): Position[][] {
  const nameless = position.filter((row) => row.inspection === null);
  const titles = sections.map(({ inspection }) => inspection.title);
  return titles.map((title, index) => {
    if (index === titles.length - 1 && nameless.length > 0) return nameless;
    const first = titles.findIndex((other) => sameInspection(other, title)) === index;
    return first ? position.filter((row) => sameInspection(row.inspection, title)) : [];
  });
}

function checkCounts(name: string, rows: Record<string, number>, counts: Counts): Mismatch[] {
  return [
    ...COUNTS.map((count) => ({
      what: `${name}: ${count.name}`,
      expected: rows[count.name] ?? 0,
      found: count.of(counts),
    })),
    { what: `${name}: sum of RAG`, expected: counts.total, found: sum(Object.values(counts.byRag)) },
    {
      what: `${name}: closed, open and outside`,
      expected: counts.total,
      found: counts.closed + counts.open + counts.outside,
    },
  ];
}

/**
 * Totals that do not add up; empty when every number may be written. Each is worked out anew from the rows that will
 * be saved as the position, and from the parts that must sum to it.
 */
export function reconcile(model: ReportModel): Mismatch[] {
  const { positionDate } = model.details;
  const rows = rowsBySection(model);
  const checks: Mismatch[] = [
    { what: 'rows counted and rows withheld', expected: model.rowsIn, found: model.counts.total + model.withheld },
    ...checkCounts('All inspections', recount(model.position, positionDate), model.counts),
    ...model.sections.flatMap(({ inspection, counts }, index) =>
      checkCounts(inspection.title, recount(rows[index] ?? [], positionDate), counts),
    ),
    ...COUNTS.map(({ name, of }) => ({
      what: `Sum of inspections: ${name}`,
      expected: of(model.counts),
      found: sum(model.sections.map(({ counts }) => of(counts))),
    })),
  ];
  // Each red row and each overdue row is in the list once: overrides can part the two, so they are counted apart.
  const listedRed = model.red.filter(({ rag }) => rag === 'red').length;
  checks.push({ what: 'red rows in the red list', expected: model.counts.byRag.red, found: listedRed });
  const listedOverdue = model.red.filter(({ recommendation, target }) => {
    const status = recommendation.forceStatus;
    const force = status === null || ['notStarted', 'inProgress', 'offTrack', 'paused'].includes(status);
    return force && target !== null && target < positionDate;
  }).length;
  checks.push({ what: 'overdue rows in the red list', expected: model.counts.overdue, found: listedOverdue });
  return checks.filter(({ expected, found }) => expected !== found);
}
