import type { IssueCode, IssueFacts } from '../../../issues/issue';
import type { Rag } from '../../../vocabulary';
import type { RatedRow } from './datedRule';

export type Difference = Extract<
  IssueCode,
  'row/rag-differs' | 'row/complete-with-open-rag' | 'row/overdue-with-green-rag'
>;

/** On many trackers green stands for done (domain dossier, section 4), so that it does not contradict these two. */
const agrees = (tracker: Rag, rated: Rag): boolean =>
  tracker === rated || (tracker === 'green' && (rated === 'complete' || rated === 'awaiting'));

/** How the tracker's own RAG differs from the rule's; null when it does not. Each difference has one name only. */
export function differenceOf({ recommendation: { trackerRag }, rating: { rag } }: RatedRow): Difference | null {
  if (trackerRag === null || agrees(trackerRag, rag)) return null;
  const open = trackerRag === 'red' || trackerRag === 'amber';
  if (open && (rag === 'complete' || rag === 'awaiting')) return 'row/complete-with-open-rag';
  return trackerRag === 'green' && rag === 'red' ? 'row/overdue-with-green-rag' : 'row/rag-differs';
}

/** What the tracker says, what the rule says, and why. */
export const factsOf = ({ recommendation, rating, place }: RatedRow): IssueFacts => ({
  ...place('rag'),
  value: recommendation.trackerRag,
  suggestion: rating.rag,
  data: { reason: rating.reason },
});
