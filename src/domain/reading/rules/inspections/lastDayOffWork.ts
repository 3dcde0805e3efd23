import { fallsOnWeekend, lastDayToRespond, responseState } from '../../../section55';
import { isBankHoliday } from '../../../workbook/bankHolidays';
import { isoDate } from '../../../workbook/serialDate';
import type { InspectionRule } from './inspectionRule';

/** The last day to respond is at a weekend or a bank holiday, and the response still due: the law gives no extension. */
export const lastDayOffWork: InspectionRule = {
  code: 'section55/weekend',
  find: ({ inspection, details }) => {
    const last = lastDayToRespond(inspection.published);
    const due = responseState(inspection, details.positionDate).kind === 'due';
    return due && last !== null && (fallsOnWeekend(last) || isBankHoliday(last))
      ? { field: 'published', value: inspection.title, data: { lastDay: isoDate(last) } }
      : null;
  },
};
