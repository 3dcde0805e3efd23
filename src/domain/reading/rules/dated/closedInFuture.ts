import { asTypedLabel } from '../../rows/readCell';
import { dayBeside } from '../../values/statusSince';
import { isoDate } from '../../../workbook/serialDate';
import { isDone } from '../rule';
import { afterPosition } from './afterPosition';
import type { DatedRule } from './datedRule';

const byItsOwnDate = afterPosition('row/closed-in-future', 'closedDate');

/** Closed on a day that has not come, by the date of closing or by what the status says: "Completed 31/12/2027". */
export const closedInFuture: DatedRule = {
  code: 'row/closed-in-future',
  find: (row) => {
    const { recommendation, details, place } = row;
    const typed = recommendation.extras[asTypedLabel('forceStatus')];
    const date = typed?.kind === 'text' && isDone(recommendation) ? dayBeside(typed.text) : null;
    const told =
      date !== null && date > details.positionDate ? { ...place('forceStatus'), value: isoDate(date) } : null;
    return byItsOwnDate.find(row) ?? told;
  },
};
