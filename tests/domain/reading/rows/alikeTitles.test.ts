import { clusterTitles } from '../../../../src/domain/reading/rows/titleClusters';
import { TITLE_PAIRS } from './titlePairs';

/** Pairs that are still judged otherwise than a careful officer would; each costs a question, or is left to the officer's eye. */
const NOT_YET: readonly (readonly [one: string, other: string])[] = [
  ['Serious youth violence', 'Serious violence'],
  [
    'Stalking super-complaint',
    'The police response to stalking: Report on the super-complaint made by the Suzy Lamplugh Trust',
  ],
  ['MAPPA', 'Twenty years on, is MAPPA achieving its objectives?'],
  ['Hate crime', 'Joint inspection of the handling of cases involving disability hate crime'],
];
const areAlike = (one: string, other: string): boolean => clusterTitles([one, other]).length > 0;
const known = (one: string, other: string): boolean => NOT_YET.some(([a, b]) => a === one && b === other);

it.each(TITLE_PAIRS)('%s / %s: %s', (one, other, said) => {
  const alike = said === 'one';
  expect([areAlike(one, other), areAlike(other, one)]).toEqual(Array(2).fill(known(one, other) ? !alike : alike));
});

it('asks where an officer would, and seldom else', () => {
  const asked = TITLE_PAIRS.filter(([one, other]) => areAlike(one, other));
  const right = asked.filter(([, , said]) => said === 'one').length;
  const due = TITLE_PAIRS.filter(([, , said]) => said === 'one').length;
  expect(TITLE_PAIRS.length).toBeGreaterThan(130);
  expect([right / asked.length > 0.97, right / due > 0.97]).toEqual([true, true]);
});
