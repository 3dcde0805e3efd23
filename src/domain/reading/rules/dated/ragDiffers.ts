import type { DatedRule } from './datedRule';
import { differenceOf, factsOf } from './trackerRag';

/** The tracker's own RAG is another than the rule's. */
export const ragDiffers: DatedRule = {
  code: 'row/rag-differs',
  find: (row) => (differenceOf(row) === 'row/rag-differs' ? factsOf(row) : null),
};
