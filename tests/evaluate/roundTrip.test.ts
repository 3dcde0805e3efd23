import fc from 'fast-check';
import { NO_DECISIONS } from '../../src/domain/decisions';
import { asTypedLabel } from '../../src/domain/reading/rows/readCell';
import { readTrackers } from '../../src/domain/reading/readTrackers';
import type { Recommendation, Tracked } from '../../src/domain/recommendation';
import { readTracked } from '../../src/domain/tables/readTracked';
import { trackReading } from '../../src/domain/tables/trackReading';
import { parseIsoDate } from '../../src/domain/workbook/serialDate';
import { builtTables } from '../domain/tables/builtTables';
import { makeWorkbook } from './generator/makeWorkbook';
import { workbookSpec } from './generator/shape';

const TODAY = parseIsoDate('2021-03-01') as number;

const STATUS_TYPED = asTypedLabel('forceStatus');

/** Columns of the officer's stay on the sheet; only what the tables say is read back, and the words of a status. */
function withoutExtras(one: Recommendation): Recommendation {
  const typed = one.extras[STATUS_TYPED];
  return { ...one, extras: typed?.kind === 'text' ? { [STATUS_TYPED]: typed } : {} };
}

describe('the tables built from a generated workbook', () => {
  it('give back what was built, and so does building from what they gave', () => {
    fc.assert(
      fc.property(workbookSpec, (spec) => {
        const reading = readTrackers(makeWorkbook(spec).snapshot, { decisions: NO_DECISIONS, acceptSuggestions: true });
        const built = trackReading(reading, NO_DECISIONS, TODAY);
        const back = readBack(built);
        expect(back).toEqual({ ...built, recommendations: built.recommendations.map(withoutExtras) });
        expect(readBack(back)).toEqual(back);
      }),
      { seed: 2020, numRuns: 80 },
    );
  });
});

function readBack(tracked: Tracked): Tracked {
  const read = readTracked(builtTables(tracked));
  if (read.kind !== 'read') throw new Error(read.reason);
  return read.tracked;
}
