import type { DatedRule } from './datedRule';
import { differenceOf, factsOf } from './trackerRag';

/** Done by its status, red or amber in the tracker. */
export const completeWithOpenRag: DatedRule = {
  code: 'row/complete-with-open-rag',
  find: (row) => (differenceOf(row) === 'row/complete-with-open-rag' ? factsOf(row) : null),
};
