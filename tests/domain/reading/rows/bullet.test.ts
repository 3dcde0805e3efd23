import { isBullet } from '../../../../src/domain/reading/rows/bullet';

it.each([
  ['• train its staff', true],
  ['- train its staff', true],
  ['(a) train its staff', true],
  ['iv) train its staff', true],
  ['b. train its staff', true],
  ['*train its staff', true],
  ['A. Smith should train its staff', false],
  ['-', false],
  ['- 12', false],
  ['Train its staff', false],
  ['1.1 Train its staff', false],
])('%s: %s', (text, bullet) => expect(isBullet(text)).toBe(bullet));
