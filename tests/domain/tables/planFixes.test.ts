import type { Fix } from '../../../src/domain/issues/fix';
import { issue } from '../../../src/domain/issues/issue';
import { planOfSome } from '../../../src/domain/plan/fixPlan';
import { fixableIn, planFixes } from '../../../src/domain/tables/planFixes';
import type { TableSnapshot } from '../../../src/domain/tables/tableSnapshot';
import type { CellValue } from '../../../src/domain/workbook/cell';

const text = (words: string): CellValue => ({ kind: 'text', text: words });
const HEADERS = ['Reference', 'Force status', 'Target date', 'Force status (as typed)'];
const table: TableSnapshot = {
  name: 'Recommendations',
  sheet: 'Recommendations',
  row: 3,
  column: 0,
  headers: HEADERS,
  rows: [
    [text('R1'), { kind: 'empty' }, text('1 May 2021'), text('Compelte')],
    [{ kind: 'empty' }, text('Completed'), { kind: 'empty' }, { kind: 'empty' }],
  ],
  below: null,
};
const log: TableSnapshot = {
  ...table,
  name: 'Change_log',
  sheet: 'Change log',
  headers: ['When', 'Sheet', 'Cell', 'Rule', 'Before', 'After', 'Action'],
  rows: [HEADERS.map(() => ({ kind: 'empty' }))],
};

const found = (cell: string, value: string, fix: Fix) =>
  issue('cell/unknown-status', { sheet: 'Recommendations', cell, value, fix });
const ISSUES = [
  found('B5', 'Compelte', { kind: 'misspelling', field: 'forceStatus', value: 'complete' }),
  found('C5', '1 May 2021', { kind: 'textToValue', field: 'targetDate', value: '2021-05-01' }),
  found('B6', 'Completed', { kind: 'knownWord', field: 'forceStatus', value: 'complete' }),
];
const offered = fixableIn({ inspections: [], issues: ISSUES });

describe('what is offered', () => {
  it('is every issue with a fix that changes something', () => {
    const same = found('B7', 'Closed', { kind: 'knownWord', field: 'forceStatus', value: 'complete' });
    expect(fixableIn({ inspections: [], issues: [...ISSUES, issue('row/missing-text'), same] })).toEqual(ISSUES);
  });

  it('is not a title by which the Inspections table knows its rows', () => {
    const spaced = found('C9', 'Custody  suites', { kind: 'spaces', field: 'inspection', value: 'Custody suites' });
    const known = (title: string) => [
      {
        title,
        type: null,
        coverage: null,
        published: null,
        scope: null,
        s55Required: true,
        responsePublished: null,
        responseLink: null,
      },
    ];
    expect(fixableIn({ inspections: known('Custody  suites'), issues: [spaced] })).toEqual([]);
    expect(fixableIn({ inspections: known('Custody suites'), issues: [spaced] })).toEqual([spaced]);
  });
});

describe('the plan', () => {
  const plan = planFixes(offered, table, log, 44120);

  it('says for each cell what it must still say, and what is written under which format', () => {
    expect(plan.fixes).toEqual([
      {
        row: 4,
        column: 1,
        value: 'Closed',
        numberFormat: null,
        guards: [
          { row: 4, column: 1, text: '' },
          { row: 4, column: 3, text: 'Compelte' },
        ],
      },
      {
        row: 4,
        column: 2,
        value: 44317,
        numberFormat: 'dd mmm yyyy',
        guards: [{ row: 4, column: 2, text: '1 May 2021' }],
      },
      { row: 5, column: 1, value: 'Closed', numberFormat: null, guards: [{ row: 5, column: 1, text: 'Completed' }] },
    ]);
  });

  it('has a row of the Change log for each, in place of the blank row', () => {
    const row = (cell: string, rule: string, before: string, after: string) => [
      44120,
      'Recommendations',
      cell,
      rule,
      before,
      after,
      'Apply a fix',
    ];
    expect(plan.log.values).toEqual([
      row('B5', 'Force status of R1: spelling corrected', 'Compelte', 'Closed'),
      row('C5', 'Target date of R1: text made a value', '1 May 2021', '1 May 2021'),
      row('B6', 'Force status of row 6: one of the choices', 'Completed', 'Closed'),
    ]);
    expect([
      plan.log.area.row,
      plan.log.area.rows,
      plan.log.replaced.map(({ row: first, rows }) => [first, rows]),
    ]).toEqual([5, 3, [[4, 1]]]);
  });

  it('for some of its fixes has their rows of the log and no others', () => {
    const some = planOfSome(plan, [1, 2]);
    expect(some.fixes).toEqual(plan.fixes.slice(1));
    expect(some.log.values).toEqual(plan.log.values.slice(1));
    expect([some.log.area, ...some.log.styles.map(({ area }) => area)].map(({ rows }) => rows)).toEqual(
      [plan.log.area, ...plan.log.styles.map(({ area }) => area)].map(() => 2),
    );
  });
});
