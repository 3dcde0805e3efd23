import { isOpen, placeOf, type Rule } from './rule';

/** An open recommendation that nobody owns or leads, in a tracker that names owners for others. */
export const missingOwner: Rule = {
  code: 'row/missing-owner',
  find: (trackers) =>
    trackers
      .filter(({ rows }) => rows.some(({ recommendation }) => recommendation.owner !== null))
      .flatMap((tracker) =>
        tracker.rows
          .filter(({ recommendation, reported }) => {
            const { owner, lead } = recommendation;
            return isOpen(recommendation) && owner === null && lead === null && !reported.has('owner');
          })
          .map(({ row }) => placeOf(tracker, row, 'owner')),
      ),
};
