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
])('%s: %s', (text, bullet) => expect(isBullet(text, null)).toBe(bullet));

it.each([
  ['1) train its staff', 'The force should:', true],
  ['(2) train its staff', 'The force should improve:', true],
  ['1. Train its staff', 'The force should improve.', false],
  ['1) train its staff', null, false],
  ['2023 was the year', 'The force should:', false],
])('%s under %s: %s', (text, above, bullet) => expect(isBullet(text, above)).toBe(bullet));
