import { at, found, issuesOf, sheetOfRows } from './oneTracker';

const NATIONAL = 'By 1 April 2021 all forces should review how their control rooms grade calls about domestic abuse.';
const FORCE = 'The force should review how its control room grade calls about domestic abuse by 1 April 2021';

test('one recommendation on two sheets is told once, with its first place', () => {
  const rows = [
    { Ref: '7', Recommendation: NATIONAL },
    { Ref: '9', Recommendation: 'The force should train its custody sergeants in first aid.' },
  ];
  const other = sheetOfRows([{ Ref: 'F1', Inspection: 'Custody', Recommendation: NATIONAL.replace('all ', '') }], {
    name: 'Force',
  });
  const similar = issuesOf([sheetOfRows(rows), other]).filter(({ code }) => code === 'row/similar-text');
  expect(similar).toMatchObject([
    {
      sheet: 'Force',
      cell: at('Recommendation', 2),
      data: { firstSheet: 'Sheet1', firstCell: at('Recommendation', 2), firstRef: '7', inspection: 'other' },
    },
  ]);
});

test.each<[string, string, string, number]>([
  ['a word more', NATIONAL, NATIONAL.replace('review', 'review thoroughly'), 1],
  ['other numbers', NATIONAL, NATIONAL.replace('2021', '2022'), 0],
  [
    'another matter in the same frame',
    NATIONAL,
    NATIONAL.replace('calls about domestic abuse', 'reports of rural theft'),
    0,
  ],
  ['a few words alike', 'Review training.', 'Review training.', 0],
  ['the same words turned about', NATIONAL, FORCE, 0],
])('%s', (_, first, second, count) =>
  expect(found('row/similar-text', [{ Recommendation: first }, { Ref: '2', Recommendation: second }])).toHaveLength(
    count,
  ),
);
