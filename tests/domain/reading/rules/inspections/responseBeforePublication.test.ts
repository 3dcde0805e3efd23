import { responseBeforePublication } from '../../../../../src/domain/reading/rules/inspections/responseBeforePublication';
import { date, judged } from './judgedInspection';

test('a response that is older than its report', () => {
  expect(
    judged(responseBeforePublication, { published: date('2020-07-21'), responsePublished: date('2020-01-20') }),
  ).toEqual([
    {
      code: 'inspection/response-before-publication',
      severity: 'warning',
      sheet: 'Inspections',
      cell: 'Custody suites responsePublished',
      field: 'responsePublished',
      value: '2020-01-20',
      data: { published: '2020-07-21' },
    },
  ]);
});

test.each([
  ['of the same day', { published: date('2020-07-21'), responsePublished: date('2020-07-21') }],
  ['without a date', { published: date('2020-07-21') }],
  ['to a report without a date', { responsePublished: date('2020-07-21') }],
])('not one %s', (_, facts) => expect(judged(responseBeforePublication, facts)).toEqual([]));
