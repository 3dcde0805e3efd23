import type { DatedRule } from './datedRule';

/** The rule cannot rate it: no usable date, or a status that could not be read. */
export const notRated: DatedRule = {
  code: 'row/not-rated',
  find: ({ rating: { rag, reason }, place }) =>
    rag === 'notRated' ? { ...place('targetDate'), data: { reason } } : null,
};
