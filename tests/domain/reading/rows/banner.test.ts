import { readBanner } from '../../../../src/domain/reading/rows/banner';
import { EMPTY_CELL } from '../../../../src/domain/workbook/cell';
import { isoDate } from '../../../../src/domain/workbook/serialDate';

const ORDER = { order: 'dayFirst', lean: 'dayFirst' } as const;

/** What a banner names, its title and its day. */
function says(text: string) {
  const { names, title, published } = readBanner(4, 0, { ...EMPTY_CELL, shown: text, fill: '#DDDDDD' }, ORDER);
  return [names, title, published && isoDate(published)];
}

it.each([
  ['Rural beats - published 3 March 2020', 'inspection', 'Rural beats', '2020-03-03'],
  ['PEEL 2021/22 - 3 March 2020', 'inspection', 'PEEL 2021/22', '2020-03-03'],
  ['HMICFRS Rural beats', 'inspection', 'HMICFRS Rural beats', null],
  ['PEEL 2021/22: Responding to the public – Adequate', 'inspection', 'PEEL 2021/22: Responding to the public', null],
  [
    'Stalking: the force response to it - published 3 March 2020',
    'inspection',
    'Stalking: the force response to it',
    '2020-03-03',
  ],
  ['Custody suites (Requires improvement)', 'unclear', 'Custody suites', null],
  ['Custody: the next step - 3 March 2020', 'unclear', 'Custody: the next step', '2020-03-03'],
  ['Requires improvement', 'division', '', null],
  ['Grade: Good', 'division', '', null],
  ['Effectiveness - Inadequate', 'division', 'Effectiveness', null],
  ['Completed actions', 'division', 'Completed actions', null],
  ['2021/22', 'division', '2021/22', null],
  ['Amber', 'division', 'Amber', null],
  ['High priority', 'division', 'High priority', null],
  ['Archived', 'division', 'Archived', null],
  ['Work still to do', 'division', 'Work still to do', null],
  [
    'Cause of concern: the force does not answer calls quickly enough',
    'division',
    'Cause of concern: the force does not answer calls quickly enough',
    null,
  ],
])('%s: %s', (text, names, title, published) => expect(says(text)).toEqual([names, title, published]));

it.each([
  'Rural beats',
  'Crime Command',
  'ACC Crime - Jane Shaw',
  'Due by March 2024',
  'Discharged by HMICFRS since the last panel',
  'New since last meeting',
  'Updates received 12 May 2024',
  'Chief Officer Board - 3 June 2024',
])('is in doubt where a line may be no inspection, whatever its fill: %s', (text) =>
  expect(says(text)[0]).toBe('unclear'),
);

it.each([
  'Response published 3 May 2023',
  'PCC response to PEEL 2021/22 published 1 September 2022',
  'Force response to PEEL 2021/22 published 1 September 2022',
  'Comments published 3 May 2023',
  'HMICFRS letter published 3 May 2023',
  'Previous PEEL published 27 September 2019',
  'Next inspection report to be published 3 May 2025',
])('the day of another document is no inspection and not its day: %s', (text) =>
  expect(says(text)).toEqual(['unclear', text, null]),
);

it.each(['Action plan for the custody inspection', 'Re-inspected 3 May 2023', 'Thematic', 'Super-complaints'])(
  'names no inspection: %s',
  (text) => expect(says(text)[0]).toBe('unclear'),
);
