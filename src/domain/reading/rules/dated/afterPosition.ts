import type { Field } from '../../../fields';
import { isoDate } from '../../../workbook/serialDate';
import type { DatedRule } from './datedRule';

/** A rule about a date of something that has happened, which cannot lie after the position date. */
export const afterPosition = (
  code: DatedRule['code'],
  field: Extract<Field, 'closedDate' | 'updateDate' | 'published'>,
): DatedRule => ({
  code,
  find: ({ recommendation, details, place }) => {
    const date = recommendation[field];
    return date !== null && date > details.positionDate ? { ...place(field), value: isoDate(date) } : null;
  },
});
