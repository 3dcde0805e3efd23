import { lastDayToRespond, responseState } from '../../../section55';
import { isoDate } from '../../../workbook/serialDate';
import type { InspectionRule } from './inspectionRule';

/** The last day to respond has passed and no response is known: the summary will say so in public. */
export const responseOverdue: InspectionRule = {
  code: 'section55/overdue',
  find: ({ inspection, details }) => {
    const last = lastDayToRespond(inspection.published);
    const state = responseState(inspection, details.positionDate);
    return state.kind === 'overdue' && last !== null
      ? { field: 'responsePublished', value: inspection.title, data: { lastDay: isoDate(last), days: state.daysLate } }
      : null;
  },
};
