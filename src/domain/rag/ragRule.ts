import { FORCE_STATUS, OUTSIDE_THE_COUNT, RAG, type ForceStatus, type Rag } from '../vocabulary';
import {
  and,
  atMost,
  constant,
  equals,
  input,
  int,
  isBlank,
  isNumber,
  join,
  less,
  minus,
  not,
  or,
  when,
  type Expression,
} from './expression';

/** Inputs of the rule: cells of the same row by the label of their column, and the defined names of the two settings. */
export const INPUT = {
  forceStatus: 'Force status',
  target: 'Target date',
  revised: 'Revised date',
  override: 'RAG override',
  overrideReason: 'Override reason',
  positionDate: 'PanelTracker_PositionDate',
  amberDays: 'PanelTracker_AmberDays',
} as const;

const status = input(INPUT.forceStatus);
const hasStatus = (...ids: ForceStatus[]): Expression =>
  or(...ids.map((id) => equals(status, constant(FORCE_STATUS[id]))));

const revised = input(INPUT.revised);
const target = input(INPUT.target);
const dated = or(isNumber(revised), isNumber(target));
const current = int(when(isNumber(revised), revised, target));
const positionDate = input(INPUT.positionDate);

const days = (count: Expression): Expression =>
  join(count, when(equals(count, constant(1)), constant(' day'), constant(' days')));
const overdueBy = minus(positionDate, current);
const daysLeft = minus(current, positionDate);
const due = when(
  equals(daysLeft, constant(0)),
  constant('Due on the position date'),
  join(constant('Due in '), days(daysLeft)),
);

const override = input(INPUT.override);
const overrideReason = input(INPUT.overrideReason);
const overridden = and(
  or(...(Object.keys(RAG) as Rag[]).map((rag) => equals(override, constant(RAG[rag])))),
  not(isBlank(overrideReason)),
);

/** One line of the rule: the first whose condition holds decides. */
export interface RagClause {
  readonly when: Expression;
  /** The RAG, or the override's own word. */
  readonly rag: Rag | 'override';
  readonly reason: Expression;
}

/** The rule of design section 4, in its order. The last clause has no condition of its own. */
export const RAG_RULE: readonly RagClause[] = [
  { when: overridden, rag: 'override', reason: join(constant('Set by the officer: '), overrideReason) },
  { when: hasStatus(...OUTSIDE_THE_COUNT), rag: 'none', reason: status },
  { when: hasStatus('complete'), rag: 'complete', reason: constant('Closed') },
  { when: hasStatus('completeAwaiting'), rag: 'awaiting', reason: constant('Complete, not yet agreed by HMICFRS') },
  { when: not(dated), rag: 'notRated', reason: constant('No usable target date') },
  { when: less(current, positionDate), rag: 'red', reason: join(constant('Overdue by '), days(overdueBy)) },
  { when: hasStatus('offTrack', 'paused'), rag: 'amber', reason: join(status, constant('. '), due) },
  { when: atMost(daysLeft, input(INPUT.amberDays)), rag: 'amber', reason: due },
  { when: hasStatus('notStarted', 'inProgress'), rag: 'green', reason: due },
  // Design, section 4: never green by default; a status that nobody could read is not known to be on track.
  { when: equals(constant(1), constant(1)), rag: 'notRated', reason: constant('Status not known') },
];

/** Folds the clauses into one expression with what `of` takes from each; the last clause is the otherwise. */
function fold(of: (clause: RagClause) => Expression): Expression {
  const last = RAG_RULE[RAG_RULE.length - 1] as RagClause;
  return RAG_RULE.slice(0, -1).reduceRight<Expression>((rest, clause) => when(clause.when, of(clause), rest), of(last));
}

/** The RAG word, and the reason for it, of one row: each the calculated column and the rule in one. */
export const RAG_EXPRESSION = fold((clause) => (clause.rag === 'override' ? override : constant(RAG[clause.rag])));
export const RAG_REASON_EXPRESSION = fold((clause) => clause.reason);
