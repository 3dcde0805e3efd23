import type { IssueFacts } from '../../issues/issue';
import { cellAddress } from '../../workbook/area';
import { placeOf, type ReadTracker, type Rule } from './rule';

/** Words that a national and a force report change when they say the same thing. */
const CARRY_NOTHING = new Set(
  `a an and all are as at be by constabularies constabulary chief constable constables each every for force forces from has have in
  is it its must of on or our police should that the their them they this to was were which will with within`.split(
    /\s+/,
  ),
);
/** Fewer words than this are alike by chance. */
const FEWEST_WORDS = 5;
/** Words at either end of which all must agree, and all numbers, before two texts are compared in full. */
const ANCHOR = 5;
/** Share of all words of both texts that both have. */
const ALIKE = 0.8;
/** Rows with the same anchor that a text is compared with at most. */
const MOST_COMPARED = 10;

interface Known {
  readonly tracker: ReadTracker;
  readonly row: number;
  readonly ref: string | null;
  readonly inspection: string | null;
  readonly words: readonly string[];
}

/**
 * The same recommendation twice: on a national and a force sheet, where it is answered once, or pasted twice into one
 * inspection. Each later row is reported with the first row's place. Texts with other numbers in them are not the same.
 */
export const similarText: Rule = {
  code: 'row/similar-text',
  find: (trackers) => {
    const byAnchor = new Map<string, Known[]>();
    const found: IssueFacts[] = [];
    for (const tracker of trackers) {
      for (const { row, recommendation } of tracker.rows) {
        const { text, inspection, ref } = recommendation;
        if (text === null) continue;
        const words = wordsOf(text);
        if (words.length < FEWEST_WORDS) continue;
        const one: Known = { tracker, row, ref, inspection, words };
        const numbers = (text.match(/\d+/g) ?? []).sort().join();
        const anchors = [
          `${numbers}<${words.slice(0, ANCHOR).join(' ')}`,
          `${numbers}>${words.slice(-ANCHOR).join(' ')}`,
        ];
        const groups = anchors.map((anchor) => byAnchor.get(anchor) ?? []);
        const first = groups.flat().find((other) => areAlike(other.words, words));
        if (first) found.push(factsOf(one, first, text));
        anchors.forEach((anchor, i) => {
          const group = groups[i] ?? [];
          if (group.length === 0) byAnchor.set(anchor, group);
          if (group.length < MOST_COMPARED) group.push(one);
        });
      }
    }
    return found;
  },
};

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z0-9\u00DF-\u024F]+/g) ?? []).filter((word) => !CARRY_NOTHING.has(word));

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  let both = 0;
  for (const word of right) if (left.has(word)) both += 1;
  return both >= (left.size + right.size - both) * ALIKE;
}

const factsOf = (one: Known, first: Known, text: string): IssueFacts => ({
  ...placeOf(one.tracker, one.row, 'text'),
  value: text,
  data: {
    firstSheet: first.tracker.sheet.name,
    firstCell: cellAddress(first.row, first.tracker.fields.get('text') ?? first.tracker.firstColumn),
    firstRef: first.ref ?? '',
    inspection: one.inspection === first.inspection ? 'same' : 'other',
  },
});
