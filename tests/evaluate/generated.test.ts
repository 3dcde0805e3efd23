import fc from 'fast-check';
import { NO_DECISIONS } from '../../src/domain/decisions';
import type { Reading } from '../../src/domain/reading/reading';
import { readTrackers } from '../../src/domain/reading/readTrackers';
import { titleKey } from '../../src/domain/reading/rows/titleKey';
import type { Recommendation } from '../../src/domain/recommendation';
import type { Cell } from '../../src/domain/workbook/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/domain/workbook/snapshot';
import { workbook } from '../domain/gridBuilder';
import { makeWorkbook, type MadeWorkbook } from './generator/makeWorkbook';
import { workbookSpec, type WorkbookSpec } from './generator/shape';
import { judgeWorkbook } from './judgeWorkbook';
import { scoreGenerated } from './scoreGenerated';

/** Fixed, so that a run here and a run elsewhere are one; `npm run evaluate -- --runs 2000 --seed 7` looks further. */
const SEED = 2020;

const read = (snapshot: WorkbookSnapshot): Reading =>
  readTrackers(snapshot, { decisions: NO_DECISIONS, acceptSuggestions: false });

/**
 * A recommendation without what rightly depends on the order: which spelling of a title is met first, and the letter
 * that a column with no heading is called by.
 */
const comparable = (one: Recommendation): Recommendation => ({
  ...one,
  inspection: one.inspection === null ? null : titleKey(one.inspection),
  extras: Object.fromEntries(
    Object.entries(one.extras).map(([name, value]) => [name.replace(/^Column [A-Z]+$/, 'Column'), value]),
  ),
});

const byPlace = ({ recommendations }: Reading): Recommendation[] =>
  recommendations
    .map(comparable)
    .sort(
      (a, b) =>
        (a.source?.sheet ?? '').localeCompare(b.source?.sheet ?? '') ||
        (a.source?.row ?? 0) - (b.source?.row ?? 0) ||
        (a.text ?? '').localeCompare(b.text ?? ''),
    );

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

describe('reading a generated workbook', () => {
  it('gives what was put in or asks; no cell is lost, nothing else is taken for a tracker', () => {
    fc.assert(
      fc.property(workbookSpec, (spec) => {
        const made = makeWorkbook(spec);
        const wrong = judgeWorkbook(made, read(made.snapshot)).filter(({ verdict }) => verdict === 'wrong');
        expect(wrong).toEqual([]);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('gives the same twice and changes nothing', () => {
    fc.assert(
      fc.property(workbookSpec, (spec) => {
        const { snapshot } = makeWorkbook(spec);
        const before = structuredClone(snapshot);
        const first = read(freeze(snapshot));
        expect(read(snapshot)).toEqual(first);
        expect(snapshot).toEqual(before);
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('gives the same rows in whatever order the sheets stand', () => {
    fc.assert(
      fc.property(workbookSpec, (spec) => {
        const { snapshot } = makeWorkbook(spec);
        const turned = workbook(...[...snapshot.sheets].reverse());
        expect(byPlace(read(turned))).toEqual(byPlace(read(snapshot)));
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('gives the same rows in whatever order the columns stand', () => {
    fc.assert(
      fc.property(workbookSpec.map(plain), (spec) => {
        const { snapshot } = makeWorkbook(spec);
        expect(byPlace(read(withSheet(snapshot, mirror)))).toEqual(byPlace(read(snapshot)));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('gives the same recommendations in whatever order the rows stand', () => {
    const withoutPlace = (reading: Reading) =>
      reading.recommendations
        .map((one) => ({ ...comparable(one), source: null }))
        .sort((a, b) => (a.text ?? '').localeCompare(b.text ?? ''));
    fc.assert(
      fc.property(workbookSpec.map(plain), (spec) => {
        const made = makeWorkbook(spec);
        const turned = withSheet(made.snapshot, (sheet) => turnRows(sheet, made));
        expect(withoutPlace(read(turned))).toEqual(withoutPlace(read(made.snapshot)));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('makes every structure, and asks seldom', () => {
    const specs = fc.sample(workbookSpec, { seed: SEED, numRuns: 200 });
    const sheets = specs.flatMap(({ sheets: all }) => all);
    const trackers = sheets.flatMap(({ trackers: [first, second], second: how }) =>
      how === 'nothing' ? [first] : [first, second],
    );
    const counts = (values: readonly string[]): number => new Set(values).size;
    expect([
      counts(trackers.map(({ naming }) => naming)),
      counts(trackers.map(({ headers }) => headers)),
      counts(trackers.map(({ tail }) => tail)),
      counts(trackers.flatMap(({ rows }) => rows.map(({ before }) => before))),
      counts(sheets.map(({ second }) => second)),
      counts(sheets.map(({ visibility }) => visibility)),
      counts(trackers.flatMap(({ fields }) => fields)),
    ]).toEqual([7, 4, 5, 7, 3, 3, 23]);
    const judged = scoreGenerated({ runs: 100, seed: SEED });
    const asked = judged.filter(({ verdict }) => verdict === 'asked').length;
    expect(asked / judged.length).toBeLessThan(0.02);
  });
});

/** One tracker whose columns and rows mean the same wherever they stand: no banners, no merges, no rows between. */
function plain({ sheets: [sheet] }: WorkbookSpec): WorkbookSpec {
  if (!sheet) throw new Error('a workbook has a sheet');
  const [first, second] = sheet.trackers;
  const rows = first.rows.map((row) => ({ ...row, before: 'nothing' as const }));
  const naming = first.naming === 'none' ? 'none' : 'column';
  const tracker = { ...first, rows, naming, headers: 'one', tail: 'nothing' } as const;
  const only = { ...sheet, second: 'nothing', isTable: false, trackers: [tracker, second] } as const;
  return { sheets: [only], decoys: [], decoysFirst: false };
}

const withSheet = (snapshot: WorkbookSnapshot, turn: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map(turn),
});

/** The sheet with its columns from right to left. */
const mirror = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  cells: sheet.cells.map((row) => [...row].reverse()),
  hiddenColumns: [],
});

/** The sheet with the rows of its only tracker from bottom to top. */
function turnRows(sheet: SheetSnapshot, { trackers: [tracker] }: MadeWorkbook): SheetSnapshot {
  const first = (tracker?.headerRow ?? 0) + 1;
  const data: (readonly Cell[])[] = [...sheet.cells.slice(first)].reverse();
  return { ...sheet, cells: [...sheet.cells.slice(0, first), ...data], hiddenRows: [] };
}
