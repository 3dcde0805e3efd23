import { eachRow, placeOf, type Rule } from './rule';

/** Closed at 80 per cent, not started at 40, or at work on something that is all done. */
export const statusAgainstPercent: Rule = {
  code: 'row/status-against-percent',
  find: eachRow(({ row, recommendation: { forceStatus, percent } }, tracker) => {
    if (forceStatus === null || percent === null) return [];
    const differs =
      (forceStatus === 'complete' && percent < 100) ||
      (forceStatus === 'notStarted' && percent > 0) ||
      ((forceStatus === 'inProgress' || forceStatus === 'offTrack') && percent === 100);
    return differs
      ? [{ ...placeOf(tracker, row, 'percent'), value: `${percent}%`, data: { status: forceStatus } }]
      : [];
  }),
};
