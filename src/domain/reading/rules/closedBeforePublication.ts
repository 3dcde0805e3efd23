import { isoDate } from '../../workbook/serialDate';
import { eachRow, placeOf, publishedOf, type Rule } from './rule';

/** Closed before the report was out. */
export const closedBeforePublication: Rule = {
  code: 'row/closed-before-publication',
  find: eachRow(({ row, recommendation }, tracker, inspections) => {
    const { closedDate } = recommendation;
    const published = publishedOf(recommendation, inspections);
    if (closedDate === null || published === null || closedDate >= published) return [];
    const data = { published: isoDate(published) };
    return [{ ...placeOf(tracker, row, 'closedDate'), value: isoDate(closedDate), data }];
  }),
};
