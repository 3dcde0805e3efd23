import { lastDayOffWork } from '../../../../../src/domain/reading/rules/inspections/lastDayOffWork';
import { date, judged } from './judgedInspection';

test('the last day is a Sunday and the response still due', () => {
  expect(judged(lastDayOffWork, { published: date('2020-09-14') })).toEqual([
    {
      code: 'section55/weekend',
      severity: 'info',
      sheet: 'Inspections',
      cell: 'Custody suites published',
      field: 'published',
      value: 'Custody suites',
      data: { lastDay: '2020-11-08' },
    },
  ]);
});

test('it is Boxing Day’s substitute, a Monday', () =>
  expect(judged(lastDayOffWork, { published: date('2020-11-03') }).map(({ data }) => data)).toEqual([
    { lastDay: '2020-12-28' },
  ]));

test.each([
  ['it is a Monday', { published: date('2020-09-15') }],
  ['it was published', { published: date('2020-09-14'), responsePublished: date('2020-10-01') }],
  ['it is past', { published: date('2020-03-09') }],
  ['none is required', { published: date('2020-09-14'), s55Required: false }],
])('not where %s', (_, facts) => expect(judged(lastDayOffWork, facts)).toEqual([]));
