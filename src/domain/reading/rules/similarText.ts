import type { IssueFacts } from '../../issues/issue';
import { cellAddress } from '../../workbook/area';
import { nearDuplicates } from './nearDuplicates';
import { placeOf, type ReadRow, type ReadTracker, type Rule } from './rule';
import { SameTexts } from './sameTexts';

/**
 * The same recommendation twice: on a national and a force sheet, where it is answered once, or pasted twice into one
 * inspection. Each later row is reported with the first row's place, until the officer has said what the two are.
 */
export const similarText: Rule = {
  code: 'row/similar-text',
  find: (trackers, _inspections, sameTexts = []) => {
    const settled = new SameTexts(sameTexts);
    const rows = trackers.flatMap((tracker) => tracker.rows);
    const found: IssueFacts[] = [];
    nearDuplicates(rows.map(({ recommendation }) => recommendation.text)).forEach((earlier, at) => {
      if (earlier === -1) return;
      const one = placeAt(trackers, at);
      const first = placeAt(trackers, earlier);
      const text = one?.row.recommendation.text ?? '';
      const firstText = first?.row.recommendation.text ?? '';
      if (one && first && !settled.isSettled(text, firstText)) found.push(factsOf(one, first));
    });
    return found;
  },
};

interface Place {
  readonly tracker: ReadTracker;
  readonly row: ReadRow;
}

/** The row at a place among the rows of all trackers. */
function placeAt(trackers: readonly ReadTracker[], at: number): Place | null {
  let before = 0;
  for (const tracker of trackers) {
    const row = tracker.rows[at - before];
    if (row) return { tracker, row };
    before += tracker.rows.length;
  }
  return null;
}

function factsOf({ tracker, row }: Place, first: Place): IssueFacts {
  const { text, inspection, ref } = row.recommendation;
  const other = first.row.recommendation;
  return {
    ...placeOf(tracker, row.row, 'text'),
    value: text,
    data: {
      firstSheet: first.tracker.sheet.name,
      firstCell: cellAddress(first.row.row, first.tracker.fields.get('text') ?? first.tracker.firstColumn),
      firstText: other.text ?? '',
      firstRef: other.ref ?? '',
      firstTitle: other.inspection ?? '',
      ref: ref ?? '',
      title: inspection ?? '',
      inspection: inspection === other.inspection ? 'same' : 'other',
    },
  };
}
