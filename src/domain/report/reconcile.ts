import { RAG, type Rag } from '../vocabulary';
import { INSPECTION_NOT_STATED } from './buildReport';
import type { Counts, Mismatch, ReportModel } from './reportModel';

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

/** The counts once more, from the rows of the position and in other words than countRecommendations uses. */
function recount(model: ReportModel): Record<string, number> {
  const { positionDate } = model.details;
  const tally: Record<string, number> = Object.fromEntries(COUNTS.map(({ name }) => [name, 0]));
  const add = (name: string): void => {
    tally[name] = (tally[name] ?? 0) + 1;
  };
  for (const row of model.position) {
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

/**
 * Totals that do not add up; empty when every number may be written. Each is worked out anew from the rows that will
 * be saved as the position, and from the parts that must sum to it.
 */
export function reconcile(model: ReportModel): Mismatch[] {
  const checks: Mismatch[] = [
    { what: 'rows counted and rows withheld', expected: model.rowsIn, found: model.counts.total + model.withheld },
    { what: 'closed, open and outside', expected: model.counts.total, found: model.counts.closed + model.counts.open + model.counts.outside },
    { what: 'sum of RAG', expected: model.counts.total, found: sum(Object.values(model.counts.byRag)) },
  ];
  const rows = recount(model);
  for (const { name, of } of COUNTS) {
    checks.push({ what: `${name}: rows`, expected: rows[name] ?? 0, found: of(model.counts) });
    checks.push({ what: `${name}: sum of inspections`, expected: of(model.counts), found: sum(model.sections.map(({ counts }) => of(counts))) });
  }
  for (const { inspection, counts } of model.sections) {
    checks.push({ what: `${inspection.title}: sum of RAG`, expected: counts.total, found: sum(Object.values(counts.byRag)) });
    checks.push({ what: `${inspection.title}: closed, open and outside`, expected: counts.total, found: counts.closed + counts.open + counts.outside });
  }
  const stray = model.position.filter((row) => row.inspection === null).length;
  const last = model.sections[model.sections.length - 1];
  if (stray > 0) {
    checks.push({ what: INSPECTION_NOT_STATED, expected: stray, found: last?.inspection.title === INSPECTION_NOT_STATED ? last.counts.total : 0 });
  }
  // Each red row and each overdue row is in the list once: overrides can part the two, so they are counted apart.
  const listedRed = model.red.filter(({ rag }) => rag === 'red').length;
  checks.push({ what: 'red rows in the red list', expected: model.counts.byRag.red, found: listedRed });
  const listedOverdue = model.red.filter(({ recommendation, target }) => {
    const status = recommendation.forceStatus;
    const force = status === null || ['notStarted', 'inProgress', 'offTrack', 'paused'].includes(status);
    return force && target !== null && target < model.details.positionDate;
  }).length;
  checks.push({ what: 'overdue rows in the red list', expected: model.counts.overdue, found: listedOverdue });
  return checks.filter(({ expected, found }) => expected !== found);
}
