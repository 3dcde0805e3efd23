import { answersIn, withAnswers, withoutAnswers, type Answer } from '../../src/domain/answers';
import { NO_DECISIONS, type Decisions } from '../../src/domain/decisions';

const REMEMBERED: Decisions = {
  ...NO_DECISIONS,
  columns: [
    { sheet: 'Force', header: 'Who', field: 'owner' },
    { header: 'Who', field: 'lead' },
  ],
  publication: [{ sheet: 'Force', headings: 'Ref | Text', publish: true }],
  dateOrders: [{ sheet: 'Force', header: 'Due', order: 'dayFirst' }],
  inspectionTitles: [{ title: 'PEEL 21', as: 'PEEL 2021' }],
  sameTexts: [{ text: 'Do it.', other: 'Do it now.', same: true }],
  details: { panel: 'The Panel' },
};
const ANSWERS: readonly Answer[] = [
  { about: 'column', sheet: 'Force', header: 'Who', field: 'owner' },
  { about: 'column', header: 'Who', field: 'lead' },
  { about: 'publication', sheet: 'Force', headings: 'Ref | Text', publish: true },
  { about: 'dateOrder', sheet: 'Force', header: 'Due', order: 'dayFirst' },
  { about: 'title', title: 'PEEL 21', as: 'PEEL 2021' },
  { about: 'sameText', text: 'Do it.', other: 'Do it now.', same: true },
];
const [ON_FORCE, ANYWHERE, PUBLIC, ORDER, TITLE, TEXTS] = ANSWERS as [Answer, Answer, Answer, Answer, Answer, Answer];

it('answers are what the decisions hold of them', () => {
  expect(answersIn(REMEMBERED)).toEqual(ANSWERS);
  expect(withAnswers(NO_DECISIONS, ANSWERS)).toEqual({ ...REMEMBERED, details: {} });
});

it.each<[string, Answer, readonly Answer[]]>([
  [
    'another answer to the same question, however its heading is spaced',
    { about: 'column', sheet: 'Force', header: ' WHO ', field: null },
    [{ about: 'column', sheet: 'Force', header: ' WHO ', field: null }, ANYWHERE, PUBLIC, ORDER, TITLE, TEXTS],
  ],
  [
    'a column by its letters is another question',
    { about: 'column', sheet: 'Force', header: 'Who', column: 'D', field: null },
    [{ about: 'column', sheet: 'Force', header: 'Who', column: 'D', field: null }, ...ANSWERS],
  ],
  [
    'what may be published, the other way round',
    { about: 'publication', sheet: 'Force', headings: 'Ref |  text', publish: false },
    [
      ON_FORCE,
      ANYWHERE,
      { about: 'publication', sheet: 'Force', headings: 'Ref |  text', publish: false },
      ORDER,
      TITLE,
      TEXTS,
    ],
  ],
  [
    'another order of the dates',
    { about: 'dateOrder', sheet: 'Force', header: 'Due', order: 'monthFirst' },
    [
      ON_FORCE,
      ANYWHERE,
      PUBLIC,
      { about: 'dateOrder', sheet: 'Force', header: 'Due', order: 'monthFirst' },
      TITLE,
      TEXTS,
    ],
  ],
  [
    'a title that others were taken for is itself another inspection',
    { about: 'title', title: 'PEEL 2021', as: 'PEEL 2021/22' },
    [
      ON_FORCE,
      ANYWHERE,
      PUBLIC,
      ORDER,
      { about: 'title', title: 'PEEL 2021', as: 'PEEL 2021/22' },
      { about: 'title', title: 'PEEL 21', as: 'PEEL 2021/22' },
      TEXTS,
    ],
  ],
  [
    'the other way round: a title that was another is what names that one now',
    { about: 'title', title: 'PEEL 2021', as: 'PEEL 21' },
    [ON_FORCE, ANYWHERE, PUBLIC, ORDER, { about: 'title', title: 'PEEL 2021', as: 'PEEL 21' }, TEXTS],
  ],
  [
    'the same two texts, whichever stands first and however they are spaced',
    { about: 'sameText', text: 'Do  it now.', other: 'Do it.', same: false },
    [
      ON_FORCE,
      ANYWHERE,
      PUBLIC,
      ORDER,
      TITLE,
      { about: 'sameText', text: 'Do  it now.', other: 'Do it.', same: false },
    ],
  ],
])('a later answer goes first: %s', (_, answer, then) => {
  const decisions = withAnswers(REMEMBERED, [answer]);
  expect([answersIn(decisions), decisions.details]).toEqual([then, REMEMBERED.details]);
});

it.each(ANSWERS)('%j is taken back alone', (answer) => {
  const left = withoutAnswers(REMEMBERED, [answer]);
  expect([answersIn(left), left.details]).toEqual([ANSWERS.filter((one) => one !== answer), REMEMBERED.details]);
});
