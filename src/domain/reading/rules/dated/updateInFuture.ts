import { afterPosition } from './afterPosition';

/** Last updated on a day that has not come. */
export const updateInFuture = afterPosition('row/update-in-future', 'updateDate');
