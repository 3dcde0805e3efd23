import { readBanner } from '../../../../src/domain/reading/rows/banner';
import { EMPTY_CELL } from '../../../../src/domain/workbook/cell';
import { isoDate } from '../../../../src/domain/workbook/serialDate';

const ORDER = { order: 'dayFirst', lean: 'dayFirst' } as const;

/** What a banner names, its title and its day. */
function says(text: string, fill = '#DDDDDD') {
  const { names, title, published } = readBanner(4, 0, { ...EMPTY_CELL, shown: text, fill }, false, ORDER);
  return [names, title, published && isoDate(published)];
}

it.each([
  ['Rural beats - published 3 March 2020', 'inspection', 'Rural beats', '2020-03-03'],
  ['Rural beats', 'inspection', 'Rural beats', null],
  ['PEEL 2021/22: Responding to the public – Adequate', 'inspection', 'PEEL 2021/22: Responding to the public', null],
  ['Custody suites (Requires improvement)', 'inspection', 'Custody suites', null],
  ['Policing for the public good', 'inspection', 'Policing for the public good', null],
  ['Requires improvement', 'division', '', null],
  ['Grade: Good', 'division', '', null],
  ['Effectiveness - Inadequate', 'division', 'Effectiveness', null],
  ['Completed actions', 'division', 'Completed actions', null],
  ['2021/22', 'division', '2021/22', null],
  ['Amber', 'division', 'Amber', null],
])('%s: %s', (text, names, title, published) => expect(says(text)).toEqual([names, title, published]));

it('is in doubt when nothing but words stands there', () =>
  expect(says('Rural beats', '#FFFFFF')).toEqual(['unclear', 'Rural beats', null]));
