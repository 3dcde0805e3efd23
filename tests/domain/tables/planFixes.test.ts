import type { Fix } from '../../../src/domain/issues/fix';
import { issue } from '../../../src/domain/issues/issue';
import { planOfSome } from '../../../src/domain/plan/fixPlan';
import { RAG_FORMULA } from '../../../src/domain/rag/rate';
import { fixableIn, planFixes, type Fixable } from '../../../src/domain/tables/planFixes';
import type { TableSnapshot } from '../../../src/domain/tables/tableSnapshot';
import type { CellValue } from '../../../src/domain/workbook/cell';
import { inspection, recommendation } from '../report/sampleTracked';

const text = (words: string): CellValue => ({ kind: 'text', text: words });
const HEADERS = ['Reference', 'Force status', 'Target date', 'Force status (as typed)'];
const table: TableSnapshot = {
  name: 'Recommendations',
  sheet: 'Recommendations',
  row: 3,
  column: 0,
  headers: HEADERS,
  rows: [
    [text('R1'), { kind: 'empty' }, text('1 May 2021'), text('Clsoed')],
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
  found('B5', 'Clsoed', { kind: 'misspelling', field: 'forceStatus', value: 'complete' }),
  found('C5', '1 May 2021', { kind: 'textToValue', field: 'targetDate', value: '2021-05-01' }),
  found('B6', 'Completed', { kind: 'knownWord', field: 'forceStatus', value: 'complete' }),
];
const offered = fixableIn({ inspections: [], recommendations: [], issues: ISSUES });

describe('what is offered', () => {
  it('is every issue with a fix that changes something', () => {
    const same = found('B7', 'Closed', { kind: 'knownWord', field: 'forceStatus', value: 'complete' });
    expect(
      fixableIn({ inspections: [], recommendations: [], issues: [...ISSUES, issue('row/missing-text'), same] }),
    ).toEqual(ISSUES);
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
    expect(fixableIn({ inspections: known('Custody  suites'), recommendations: [], issues: [spaced] })).toEqual([]);
    expect(fixableIn({ inspections: known('Custody suites'), recommendations: [], issues: [spaced] })).toEqual([
      spaced,
    ]);
  });
});

describe('a title of the Inspections table', () => {
  const spaced = issue('cell/stray-spaces', {
    sheet: 'Inspections',
    cell: 'A5',
    value: 'Custody  suites',
    fix: { kind: 'spaces', field: 'title', value: 'Custody suites' },
  });
  const titled = (...titles: string[]) => titles.map((title) => inspection(title));
  const rows = (...titles: string[]) => titles.map((title) => recommendation({ inspection: title }));

  it.each([
    ['is mended where the rows have it right', titled('Custody  suites'), rows('Custody suites'), [spaced]],
    ['is left alone where rows know it by these words', titled('Custody  suites'), rows('Custody  suites'), []],
    ['is left alone where another row has the right title', titled('Custody  suites', 'Custody suites'), rows(), []],
  ])('%s', (_, inspections, recommendations, expected) =>
    expect(fixableIn({ inspections, recommendations, issues: [spaced] })).toEqual(expected),
  );
});

describe('the plan over two tables', () => {
  it('names the row of an inspection by its title, and its title by its place', () => {
    const inspections: TableSnapshot = {
      ...table,
      name: 'Inspections',
      sheet: 'Inspections',
      headers: ['Title', 'Published'],
      rows: [[text('Custody  suites'), text('1 May 2021')]],
    };
    const at = { sheet: 'Inspections', value: 'x' };
    const [title, published, elsewhere] = fixableIn({
      inspections: [],
      recommendations: [],
      issues: [
        issue('cell/stray-spaces', { ...at, cell: 'A5', fix: { kind: 'spaces', field: 'title', value: 'Custody' } }),
        issue('cell/unreadable-date', {
          ...at,
          cell: 'B5',
          fix: { kind: 'textToValue', field: 'published', value: '2021-05-01' },
        }),
        issue('cell/stray-spaces', {
          ...at,
          sheet: 'Schedule',
          cell: 'A5',
          fix: { kind: 'spaces', field: 'text', value: 'a' },
        }),
      ],
    });
    if (!title || !published || !elsewhere) throw new Error('not offered');
    const plan = planFixes(
      [title, offered[0] as Fixable, published, elsewhere],
      { Recommendations: table, Inspections: inspections },
      log,
      44120,
    );
    expect(
      plan.fixes.map(({ sheet, row, column, value, guards }) => [sheet, row, column, value, guards[0]?.text]),
    ).toEqual([
      ['Inspections', 4, 0, 'Custody', 'Custody  suites'],
      ['Recommendations', 4, 1, 'Closed', ''],
      ['Inspections', 4, 1, 44317, '1 May 2021'],
    ]);
    expect(plan.log.values.map(([, sheet, cell, rule]) => [sheet, cell, rule])).toEqual([
      ['Inspections', 'A5', 'Title of row 5: stray spaces taken out'],
      ['Recommendations', 'B5', 'Force status of R1: spelling corrected'],
      ['Inspections', 'B5', 'Published of Custody  suites: text made a value'],
    ]);
  });

  it('puts the formula of the rule back, be the cell blank', () => {
    const overwritten = issue('row/rag-overwritten', {
      sheet: 'Recommendations',
      cell: 'A5',
      fix: { kind: 'formula', field: 'ratedRag', value: 'red' },
    });
    const [blank] = fixableIn({ inspections: [], recommendations: [], issues: [overwritten] });
    if (!blank) throw new Error('not offered');
    const rated = { ...table, headers: ['RAG'], rows: [[{ kind: 'empty' } as const]] };
    const plan = planFixes([blank], { Recommendations: rated }, log, 44120);
    expect(plan.fixes).toEqual([
      {
        sheet: 'Recommendations',
        row: 4,
        column: 0,
        value: { formula: RAG_FORMULA },
        numberFormat: null,
        guards: [{ row: 4, column: 0, text: '' }],
      },
    ]);
    expect(plan.log.values.map((row) => row.slice(3))).toEqual([
      ['RAG of row 5: formula of the rule put back', '', 'Red', 'Apply a fix'],
    ]);
  });
});

describe('the plan', () => {
  const plan = planFixes(offered, { Recommendations: table }, log, 44120);

  it('says for each cell what it must still say, and what is written under which format', () => {
    expect(plan.fixes).toEqual([
      {
        sheet: 'Recommendations',
        row: 4,
        column: 1,
        value: 'Closed',
        numberFormat: null,
        guards: [
          { row: 4, column: 1, text: '' },
          { row: 4, column: 3, text: 'Clsoed' },
        ],
      },
      {
        sheet: 'Recommendations',
        row: 4,
        column: 2,
        value: 44317,
        numberFormat: 'dd mmm yyyy',
        guards: [{ row: 4, column: 2, text: '1 May 2021' }],
      },
      {
        sheet: 'Recommendations',
        row: 5,
        column: 1,
        value: 'Closed',
        numberFormat: null,
        guards: [{ row: 5, column: 1, text: 'Completed' }],
      },
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
      row('B5', 'Force status of R1: spelling corrected', 'Clsoed', 'Closed'),
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
