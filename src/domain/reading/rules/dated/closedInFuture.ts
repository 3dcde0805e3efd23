import { afterPosition } from './afterPosition';

/** Closed on a day that has not come. */
export const closedInFuture = afterPosition('row/closed-in-future', 'closedDate');
