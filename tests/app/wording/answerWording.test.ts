import { describeAnswer } from '../../../src/app/wording/answerWording';
import type { Answer } from '../../../src/domain/answers';

const TEXT = 'Train every custody sergeant in first aid.';

it.each<[string, boolean, string]>([
  [TEXT, true, `Two rows that say “${TEXT}” are one recommendation, answered once.`],
  ['Train sergeants.', false, `“${TEXT}” and “Train sergeants.” are two recommendations.`],
])('tells what was said of two texts: %j, %j', (other, same, words) =>
  expect(describeAnswer({ about: 'sameText', text: TEXT, other, same })).toBe(words),
);

it.each<[Answer, string]>([
  [
    { about: 'publication', sheet: 'Old', headings: 'Ref | Text', publish: true },
    'The recommendations under “Ref | Text” on “Old” may be published.',
  ],
  [
    { about: 'publication', headings: 'Ref | Text', publish: false },
    'The recommendations under “Ref | Text” are kept back.',
  ],
  [{ about: 'dateOrder', header: 'Due', order: 'monthFirst' }, 'Dates in “Due” have the month first.'],
  [
    { about: 'dateOrder', header: 'Due', order: 'monthFirst', turned: true },
    'Dates in “Due” have the month first; in those that Excel took for dates it has changed day and month over.',
  ],
  [
    { about: 'dateOrder', header: 'Due', order: 'monthFirst', turned: false },
    'Dates in “Due” have the month first; those that Excel took for dates are right.',
  ],
])('tells what was answered: %j', (answer, words) => expect(describeAnswer(answer)).toBe(words));
