import { namesNobody } from '../values/ownerKind';
import { isOpen, placeOf, type Rule } from './rule';

/** An open recommendation that nobody owns or leads ("TBC" is nobody), in a tracker that names owners for others. */
export const missingOwner: Rule = {
  code: 'row/missing-owner',
  find: (trackers) =>
    trackers
      .filter(({ rows }) => rows.some(({ recommendation }) => names(recommendation.owner)))
      .flatMap((tracker) =>
        tracker.rows
          .filter(({ recommendation, reported }) => {
            const { owner, lead } = recommendation;
            return isOpen(recommendation) && !names(owner) && !names(lead) && !reported.has('owner');
          })
          .map(({ row, recommendation: { owner } }) => ({ ...placeOf(tracker, row, 'owner'), value: owner })),
      ),
};

const names = (text: string | null): boolean => text !== null && !namesNobody(text);
