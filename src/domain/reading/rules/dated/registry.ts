import { closedInFuture } from './closedInFuture';
import { completeWithOpenRag } from './completeWithOpenRag';
import type { DatedRule } from './datedRule';
import { notRated } from './notRated';
import { overdueWithGreenRag } from './overdueWithGreenRag';
import { publishedInFuture } from './publishedInFuture';
import { ragDiffers } from './ragDiffers';
import { updateInFuture } from './updateInFuture';

/** Every rule that needs the position date, in the order in which a row's issues are listed. */
export const DATED_RULES: readonly DatedRule[] = [
  notRated,
  ragDiffers,
  completeWithOpenRag,
  overdueWithGreenRag,
  closedInFuture,
  updateInFuture,
  publishedInFuture,
];
