import { titleTwice } from '../../../../../src/domain/reading/rules/inspections/titleTwice';
import { judged } from './judgedInspection';

test('a title that stands in the table before, whatever its case and spaces', () => {
  const titles = ['Custody suites', 'Roads', 'custody  suites', 'Custody suites'];
  expect(judged(titleTwice, ...titles.map((title) => ({ title }))).map(({ cell, value }) => [cell, value])).toEqual([
    ['custody  suites title', 'custody  suites'],
    ['Custody suites title', 'Custody suites'],
  ]);
});
