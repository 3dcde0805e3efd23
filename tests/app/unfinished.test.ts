import { formatUnfinished, isEdited, isLeftOver, readUnfinished, UNFINISHED_KEY } from '../../src/app/unfinished';
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
    sheetPlan({ name: 'Numbers', values: [[1, 'x', { formula: '=A1' }]] }),
  ],
  additions: [],
  names: [],
  settings: {},
  activate: null,
};
const unfinished = readUnfinished({ [UNFINISHED_KEY]: formatUnfinished(plan) });
const number = (value: number): Cell => ({ ...EMPTY_CELL, value: { kind: 'number', value }, shown: String(value) });
const OURS = [[text('Findings of the inspections')], [EMPTY_CELL, number(3)]];

describe('a sheet that a step began and did not finish', () => {
  it.each<[string, SheetSnapshot, 'left over' | 'edited' | 'theirs']>([
    ['noted, with what was written', sheet('Findings', OURS), 'left over'],
    ['noted, with some of it', sheet('Findings', [OURS[0]!]), 'left over'],
    ['noted, not written yet', sheet('Findings', []), 'left over'],
    ['noted, with formats but without a value', sheet('Findings', [[EMPTY_CELL]]), 'left over'],
    ['noted, with whatever its formula gives', sheet('Numbers', [[number(1), text('x'), text('?')]]), 'left over'],
    ['noted, beside whose formula something stands', sheet('Numbers', [[number(1), text('y')]]), 'theirs'],
    ['noted, in which a value was changed', sheet('Findings', [OURS[0]!, [EMPTY_CELL, number(4)]]), 'edited'],
    ['noted, to which a row was added', sheet('Findings', [...OURS, [text('Mine')]]), 'edited'],
    ['noted, to which a column was added', sheet('Findings', [OURS[0]!, [...OURS[1]!, text('Mine')]]), 'edited'],
    ['noted, but with another title: it is the officer’s', sheet('Findings', [[text('My findings')]]), 'theirs'],
    ['noted, with its first row empty and others not', sheet('Findings', [[], [text('x')]]), 'theirs'],
    ['not noted', sheet('Findings (2)', OURS), 'theirs'],
    ['empty, not noted', sheet('Notes', []), 'theirs'],
    ['hidden and empty, as undoing Build leaves it', sheet('Lists', [], { visibility: 'hidden' }), 'left over'],
    ['hidden, with something on it', sheet('Lists', [[text('x')]], { visibility: 'hidden' }), 'theirs'],
    [
      'hidden, with an empty table on it',
      sheet('Lists', [], {
        visibility: 'hidden',
        tables: [{ name: 'T', area: { row: 0, column: 0, rows: 2, columns: 1 } }],
      }),
      'theirs',
    ],
    ['very hidden and empty: nobody undoes to that', sheet('Lists', [], { visibility: 'veryHidden' }), 'theirs'],
  ])('%s', (_name, one, whose) => {
    const found = isLeftOver(one, unfinished) ? 'left over' : isEdited(one, unfinished) ? 'edited' : 'theirs';
    expect(found).toBe(whose);
  });

  it.each(['', 'not JSON', '[]', 'null', '{"Findings":1}', '{"Findings":"Findings"}', '{"Findings":{"rows":"x"}}'])(
    'is none when the note says %j',
    (note) => {
      expect(readUnfinished({ [UNFINISHED_KEY]: note })).toEqual({});
    },
  );

  it('is none without a note', () => expect(readUnfinished({})).toEqual({}));
});
