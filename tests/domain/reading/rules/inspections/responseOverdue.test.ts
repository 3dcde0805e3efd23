import { responseOverdue } from '../../../../../src/domain/reading/rules/inspections/responseOverdue';
import { date, judged } from './judgedInspection';

test('the last day has passed and no response is known', () => {
  expect(judged(responseOverdue, { published: date('2020-07-21') })).toEqual([
    {
      code: 'section55/overdue',
      severity: 'warning',
      sheet: 'Inspections',
      cell: 'Custody suites responsePublished',
      field: 'responsePublished',
      value: 'Custody suites',
      data: { lastDay: '2020-09-14', days: 32 },
    },
  ]);
});

test.each([
  ['it is the last day', { published: date('2020-08-22') }],
  ['it was published, be it late', { published: date('2020-07-21'), responsePublished: date('2020-10-01') }],
  ['none is required', { published: date('2020-07-21'), s55Required: false }],
  ['there was no time limit yet', { published: date('2017-05-01') }],
  ['no date is known', { published: null }],
])('not where %s', (_, facts) => expect(judged(responseOverdue, facts)).toEqual([]));

test('a response dated after the position date is none yet', () =>
  expect(
    judged(responseOverdue, { published: date('2020-07-21'), responsePublished: date('2020-10-17') }),
  ).toHaveLength(1));
