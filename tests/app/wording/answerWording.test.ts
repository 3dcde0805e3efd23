import { describeAnswer } from '../../../src/app/wording/answerWording';

const TEXT = 'Train every custody sergeant in first aid.';

it.each<[string, boolean, string]>([
  [TEXT, true, `Two rows that say “${TEXT}” are one recommendation, answered once.`],
  ['Train sergeants.', false, `“${TEXT}” and “Train sergeants.” are two recommendations.`],
])('tells what was said of two texts: %j, %j', (other, same, words) =>
  expect(describeAnswer({ about: 'sameText', text: TEXT, other, same })).toBe(words),
);
