import { eachRow, isDone, isOpen, placeOf, type Rule } from './rule';

/**
 * HMICFRS has closed it and the force still works on it, or the force has closed it and HMICFRS has not: what a panel
 * is told differs from the inspectorate's register.
 */
export const statusesDiffer: Rule = {
  code: 'row/statuses-differ',
  find: eachRow(({ row, recommendation }, tracker) => {
    const { forceStatus, hmicfrsStatus } = recommendation;
    if (forceStatus === null || hmicfrsStatus === null) return [];
    const closedThereOnly =
      hmicfrsStatus === 'complete' && (isOpen(recommendation) || forceStatus === 'completeAwaiting');
    const closedHereOnly =
      forceStatus === 'complete' && (hmicfrsStatus === 'beingProgressed' || hmicfrsStatus === 'awaitingReview');
    const superseded = hmicfrsStatus === 'superseded' && (isOpen(recommendation) || isDone(recommendation));
    return closedThereOnly || closedHereOnly || superseded
      ? [{ ...placeOf(tracker, row, 'hmicfrsStatus'), value: hmicfrsStatus, data: { status: forceStatus } }]
      : [];
  }),
};
