import type { Field } from '../../fields';
import { isoDate } from '../../workbook/serialDate';
import { eachRow, placeOf, publishedOf, type Rule } from './rule';

const TARGETS = ['targetDate', 'revisedDate'] as const satisfies readonly Field[];

/** A target earlier than the report that it answers. */
export const targetBeforePublication: Rule = {
  code: 'row/target-before-publication',
  find: eachRow(({ row, recommendation }, tracker, inspections) => {
    const published = publishedOf(recommendation, inspections);
    if (published === null) return [];
    return TARGETS.flatMap((field) => {
      const target = recommendation[field];
      if (target === null || target >= published) return [];
      const data = { published: isoDate(published) };
      return [{ ...placeOf(tracker, row, field), value: isoDate(target), data }];
    });
  }),
};
