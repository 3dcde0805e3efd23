import { areAlike } from '../../../../src/domain/reading/rows/alikeTitles';

it.each<[string, string, boolean]>([
  ['Rural beats', 'Rural beats: an inspection of neighbourhood policing', true],
  ['PEEL 2021', 'PEEL 2021/22', true],
  ['PEEL 2018/19', 'PEEL 2019', true],
  ['PEEL 2018', 'PEEL 2019', false],
  ['PEEL 2018', 'PEEL', true],
  ['VAWG thematic', 'Violence against women and girls', true],
  ['VAWG 2021', 'Violence against women and girls', true],
  ['Costody suites', 'Custody suites', true],
  ['State of Policing 2019', 'State of Policing: The Annual Assessment 2019', false],
  ['Custody suites', 'Custody and mental health', false],
  ['Custody', 'Custody and mental health', false],
  ['Roads policing', 'Rape investigation', false],
  ['Child protection', 'Child protection: second look', true],
  ['HMICFRS', 'Custody', false],
])('%s / %s: %s', (one, other, alike) => {
  expect(areAlike(one, other)).toBe(alike);
  expect(areAlike(other, one)).toBe(alike);
});
