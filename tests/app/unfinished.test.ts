import { formatUnfinished, isLeftOver, readUnfinished, UNFINISHED_KEY } from '../../src/app/unfinished';
import { EMPTY_CELL, type Cell } from '../../src/domain/workbook/cell';
import type { SheetSnapshot } from '../../src/domain/workbook/snapshot';
import { sheetPlan } from '../excel/sheetPlan';

const text = (words: string): Cell => ({ ...EMPTY_CELL, value: { kind: 'text', text: words }, shown: words });
const sheet = (name: string, cells: Cell[][], change: Partial<SheetSnapshot> = {}): SheetSnapshot => ({
  name,
  visibility: 'visible',
  protected: false,
  cells,
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  tables: [],
  ...change,
});

const plan = {
  sheets: [
    sheetPlan({ name: 'Findings', values: [['Findings of the inspections'], [null, 3]] }),
    sheetPlan({ name: 'Numbers', values: [[1]] }),
  ],
  names: [],
  settings: {},
  activate: null,
};
const unfinished = readUnfinished({ [UNFINISHED_KEY]: formatUnfinished(plan) });
const OURS = [[text('Findings of the inspections'), text('')]];

describe('a sheet that a step began and did not finish', () => {
  it('is noted by its name and the text of its first cell', () => {
    expect(unfinished).toEqual({ Findings: 'Findings of the inspections', Numbers: '' });
  });

  it.each<[string, SheetSnapshot, boolean]>([
    ['noted, with its title', sheet('Findings', OURS), true],
    ['noted, not written yet', sheet('Findings', []), true],
    ['noted, with formats but without a value', sheet('Findings', [[EMPTY_CELL]]), true],
    ['noted, but with another first cell: it is the officer’s', sheet('Findings', [[text('My findings')]]), false],
    ['noted, with its first cell empty and others not', sheet('Findings', [[EMPTY_CELL, text('x')]]), false],
    ['not noted', sheet('Findings (2)', OURS), false],
    ['empty, not noted', sheet('Notes', []), false],
    ['hidden and empty, as undoing Build leaves it', sheet('Lists', [], { visibility: 'hidden' }), true],
    ['hidden, with something on it', sheet('Lists', [[text('x')]], { visibility: 'hidden' }), false],
    [
      'hidden, with an empty table on it',
      sheet('Lists', [], {
        visibility: 'hidden',
        tables: [{ name: 'T', area: { row: 0, column: 0, rows: 2, columns: 1 } }],
      }),
      false,
    ],
    ['very hidden and empty: nobody undoes to that', sheet('Lists', [], { visibility: 'veryHidden' }), false],
  ])('%s', (_name, one, ours) => expect(isLeftOver(one, unfinished)).toBe(ours));

  it.each(['', 'not JSON', '[]', 'null', '{"Findings":1}'])('is none when the note says %j', (note) => {
    expect(readUnfinished({ [UNFINISHED_KEY]: note })).toEqual({});
  });

  it('is none without a note', () => expect(readUnfinished({})).toEqual({}));
});
