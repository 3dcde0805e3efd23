import { isoDate } from '../../workbook/serialDate';
import { eachRow, placeOf, type Rule } from './rule';

/** A revised date before the date that it revises: brought forward, or the two columns were mixed up. */
export const revisedBeforeTarget: Rule = {
  code: 'row/revised-before-target',
  find: eachRow(({ row, recommendation: { targetDate, revisedDate } }, tracker) =>
    targetDate !== null && revisedDate !== null && revisedDate < targetDate
      ? [
          {
            ...placeOf(tracker, row, 'revisedDate'),
            value: isoDate(revisedDate),
            data: { target: isoDate(targetDate) },
          },
        ]
      : [],
  ),
};
