import type { DatedRule } from './datedRule';
import { differenceOf, factsOf } from './trackerRag';

/** Past its date, green in the tracker. */
export const overdueWithGreenRag: DatedRule = {
  code: 'row/overdue-with-green-rag',
  find: (row) => (differenceOf(row) === 'row/overdue-with-green-rag' ? factsOf(row) : null),
};
