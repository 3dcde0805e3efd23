import { describeResponse, fallsOnWeekend, lastDayToRespond, responseState } from '../../src/domain/section55';
import { isoDate, parseIsoDate, weekday } from '../../src/domain/workbook/serialDate';

const day = (iso: string): number => parseIsoDate(iso) as number;

describe('the last day to respond under section 55', () => {
  // Publication dates of eight reports of 2020 and their day 56, counting the day of publication as day 1.
  it.each([
    ['2020-01-23', '2020-03-18', 'Wednesday'],
    ['2020-02-28', '2020-04-23', 'Thursday'],
    ['2020-03-09', '2020-05-03', 'Sunday'],
    ['2020-03-17', '2020-05-11', 'Monday'],
    ['2020-07-02', '2020-08-26', 'Wednesday'],
    ['2020-07-09', '2020-09-02', 'Wednesday'],
    ['2020-07-15', '2020-09-08', 'Tuesday'],
    ['2020-07-21', '2020-09-14', 'Monday'],
  ])('of a report published on %s is %s', (published, last, name) => {
    const found = lastDayToRespond(day(published)) as number;
    expect([isoDate(found), weekday(found)]).toEqual([last, name]);
    expect(fallsOnWeekend(found)).toBe(name === 'Sunday');
  });

  it.each([
    ['2017-05-01', null],
    ['2017-05-02', '2017-06-26'],
  ])('began on 2 May 2017: %s gives %s', (published, last) => {
    const found = lastDayToRespond(day(published));
    expect(found === null ? null : isoDate(found)).toBe(last);
  });
});

describe('the state of a response', () => {
  const published = day('2020-07-21'); // last day 14 September 2020
  it.each([
    ['not required', { published, s55Required: false, responsePublished: null }, '2020-10-16', 'Not required'],
    [
      'no publication date',
      { published: null, s55Required: true, responsePublished: null },
      '2020-10-16',
      'Publication date not known',
    ],
    [
      'before the duty',
      { published: day('2016-01-01'), s55Required: true, responsePublished: null },
      '2020-10-16',
      'Not required',
    ],
    [
      'published on the last day',
      { published, s55Required: true, responsePublished: day('2020-09-14') },
      '2020-10-16',
      'Published on time',
    ],
    [
      'published a day late',
      { published, s55Required: true, responsePublished: day('2020-09-15') },
      '2020-10-16',
      'Published 1 day late',
    ],
    [
      'still due on the last day',
      { published, s55Required: true, responsePublished: null },
      '2020-09-14',
      'Due on the position date',
    ],
    ['due', { published, s55Required: true, responsePublished: null }, '2020-09-04', 'Due in 10 days'],
    ['overdue', { published, s55Required: true, responsePublished: null }, '2020-09-16', 'Overdue by 2 days'],
    [
      'published after the position date counts as not yet',
      { published, s55Required: true, responsePublished: day('2020-09-10') },
      '2020-09-04',
      'Due in 10 days',
    ],
  ])('%s', (_, inspection, at, state) => {
    expect(describeResponse(responseState(inspection, day(at)))).toBe(state);
  });
});
