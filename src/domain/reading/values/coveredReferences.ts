const PART = /^(.*?)(\d+)([a-z]?)$/i;
/** A longer range is one that was not meant as such: "2020-2110". */
const LONGEST = 30;

/**
 * The references that one cell answers, in its own writing: "1-3" is 1, 2 and 3, "R1, R2" is R1 and R2, "1a/1b" is 1a
 * and 1b. Anything that is no plain list is itself.
 */
export function coveredReferences(ref: string): readonly string[] {
  const range = /^(\S+?)\s*(?:-|–|\bto\b)\s*(\S+)$/i.exec(ref.trim());
  const from = range && PART.exec(range[1] ?? '');
  const to = range && PART.exec(range[2] ?? '');
  if (from && to) {
    const [, head = '', first = '', letter = ''] = from;
    const [, tailHead = '', last = '', otherLetter = ''] = to;
    const count = Number(last) - Number(first);
    const one = letter === '' && otherLetter === '' && (tailHead === '' || tailHead === head);
    if (one && count > 0 && count <= LONGEST)
      return Array.from({ length: count + 1 }, (_, i) => `${head}${Number(first) + i}`);
    return [ref];
  }
  const written = ref.split(/\s*(?:&|\+|,|;|\/|\band\b)\s*/i).filter((part) => part !== '');
  // "2a, b & c": a letter by itself goes on from the first number.
  const stem = /^(.*\d)[a-z]$/i.exec(written[0] ?? '')?.[1];
  const parts = written.map((part) => (stem !== undefined && /^[a-z]$/i.test(part) ? stem + part : part));
  return parts.length > 1 && parts.every((part) => PART.test(part)) ? parts : [ref];
}
