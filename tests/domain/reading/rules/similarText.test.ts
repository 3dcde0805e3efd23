import { withAnswers } from '../../../../src/domain/answers';
import { NO_DECISIONS } from '../../../../src/domain/decisions';
import { at, found, issuesOf, sheetOfRows } from './oneTracker';
import { DISTINCT, TEXT_PAIRS } from './recommendationTexts';

const NATIONAL = 'By 1 April 2021 all forces should review how their control rooms grade calls about domestic abuse.';

const similarIn = (sheets: Parameters<typeof issuesOf>[0], decisions?: Parameters<typeof issuesOf>[1]) =>
  issuesOf(sheets, decisions).filter(({ code }) => code === 'row/similar-text');

test('one recommendation on two sheets is told once, with both places', () => {
  const rows = [
    { Ref: '7', Recommendation: NATIONAL },
    { Ref: '9', Recommendation: 'The force should train its custody sergeants in first aid.' },
  ];
  const other = sheetOfRows([{ Ref: 'F1', Inspection: 'Custody', Recommendation: NATIONAL.replace('all ', '') }], {
    name: 'Force',
  });
  expect(similarIn([sheetOfRows(rows), other])).toMatchObject([
    {
      sheet: 'Force',
      cell: at('Recommendation', 2),
      value: NATIONAL.replace('all ', ''),
      data: {
        firstSheet: 'Sheet1',
        firstCell: at('Recommendation', 2),
        firstText: NATIONAL,
        firstRef: '7',
        firstTitle: 'Rural beats',
        ref: 'F1',
        title: 'Custody',
        inspection: 'other',
      },
    },
  ]);
});

test.each(TEXT_PAIRS)('%s / %s: %s', (one, other, said) => {
  const rows = [{ Recommendation: one }, { Ref: '2', Recommendation: other }];
  expect([rows, [...rows].reverse()].map((each) => found('row/similar-text', each).length)).toEqual(
    Array(2).fill(said === 'same' ? 1 : 0),
  );
});

test.each<[string, string, string, number]>([
  ['a word more', NATIONAL, NATIONAL.replace('review', 'review thoroughly'), 1],
  ['a few words alike', 'Review training.', 'Review training.', 0],
  ['the very same', NATIONAL, NATIONAL, 1],
])('%s', (_, first, second, count) =>
  expect(found('row/similar-text', [{ Recommendation: first }, { Ref: '2', Recommendation: second }])).toHaveLength(
    count,
  ),
);

test('recommendations that are about things of their own are not told', () => {
  const rows = DISTINCT.map((text, i) => ({ Ref: String(i + 1), Recommendation: text }));
  expect(similarIn([sheetOfRows(rows)])).toEqual([]);
});

describe.each([true, false])('two texts of which the officer said that they are the same: %s', (same) => {
  const force = 'By April 2021 the force should review how its control room grades calls about domestic abuse.';
  const sheet = sheetOfRows([{ Recommendation: NATIONAL }, { Ref: '2', Recommendation: force }]);
  it.each([
    ['as they stand', NATIONAL, force],
    ['the other way round and spaced otherwise', ` ${force}`.replace(/ /g, '\n '), NATIONAL],
  ])('are not told any more: %s', (_, text, other) => {
    const decisions = withAnswers(NO_DECISIONS, [{ about: 'sameText', text, other, same }]);
    expect([similarIn([sheet]).length, similarIn([sheet], decisions)]).toEqual([1, []]);
  });
});
