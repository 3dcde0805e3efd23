import { afterPosition } from './afterPosition';

/** A report that was not out at the position date. */
export const publishedInFuture = afterPosition('row/published-in-future', 'published');
