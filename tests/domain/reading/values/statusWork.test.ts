import { parseForceStatus } from '../../../../src/domain/reading/values/parseForceStatus';

/** How often a reading looks through its text for something. */
function looksTaken(text: string): number {
  const look = jest.spyOn(String.prototype, 'matchAll');
  try {
    parseForceStatus(text);
    return look.mock.calls.length;
  } finally {
    look.mockRestore();
  }
}

/** A remark may have a status and a remark of its own, and so may that: the grammar goes one step down and no further. */
it.each([
  ['dates in a row', (parts: number) => `${'due soon - '.repeat(parts)}who knows`],
  ['prose', (parts: number) => `To be written${', expected by the board and due at the panel'.repeat(parts)}`],
])('reads %s twice as long with no more than five times the work', (_, text) => {
  const short = looksTaken(text(3));
  expect(short).toBeGreaterThan(0);
  expect(looksTaken(text(6))).toBeLessThanOrEqual(5 * short);
});
