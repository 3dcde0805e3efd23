/** Least number of letters added, dropped, changed or swapped with their neighbour; stops counting above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/**
 * True when words differ from known ones by slips of the keyboard: the same words, each with at most one letter wrong
 * (two in a long word), or the same letters with a space too many or too few. Short words must be right.
 */
export function isSlip(words: string, known: string): boolean {
  if (words === known || Math.abs(words.length - known.length) > 4) return false;
  const typed = words.split(' ');
  const meant = known.split(' ');
  if (typed.length !== meant.length) return known.length >= 6 && typed.join('') === meant.join('');
  return meant.every((word, i) => {
    const other = typed[i] ?? '';
    const limit = word.length >= 10 ? 2 : word.length >= 5 ? 1 : 0;
    return word === other || (limit > 0 && editDistance(other, word, limit) <= limit);
  });
}

/**
 * True when one long word has one letter wrong, dropped, added or swapped (two in a very long one) and the others are
 * right: "Evidance", "Reccomendation".
 */
export function isSmallSlip(words: string, known: string): boolean {
  const typed = words.split(' ');
  const meant = known.split(' ');
  const wrong = meant.flatMap((word, i) => (word === typed[i] ? [] : [[word, typed[i] ?? ''] as const]));
  const [only, ...others] = wrong;
  if (!only || others.length > 0 || typed.length !== meant.length) return false;
  const [word, other] = only;
  const limit = word.length >= 12 ? 2 : 1;
  return word.length >= 7 && editDistance(other, word, limit) <= limit;
}
