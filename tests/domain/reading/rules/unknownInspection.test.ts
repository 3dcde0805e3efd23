import { judgeTables } from '../../../../src/domain/tables/judgeTables';
import { readTracked } from '../../../../src/domain/tables/readTracked';
import { inspection, recommendation, tracked } from '../../report/sampleTracked';
import { builtTables } from '../../tables/builtTables';
import { issuesOf, sheetOfRows } from './oneTracker';

const LISTED = ['Custody suites', 'PEEL 2021/22', 'Response review', 'Responses review'].map((title) =>
  inspection(title),
);

/** What is told of a row of the Recommendations table with this inspection. */
function told(title: string | null) {
  const read = readTracked(
    builtTables(tracked({ inspections: LISTED, recommendations: [recommendation({ inspection: title })] })),
  );
  if (read.kind !== 'read') throw new Error(read.reason);
  return judgeTables(read)
    .filter(({ code }) => code === 'row/unknown-inspection')
    .map(({ cell, value, suggestion, fix }) => ({ cell, value, suggestion, fix }));
}

test('a title with a slip of the keyboard is told with the one that is meant', () => {
  expect(told('Custdoy suites')).toEqual([
    {
      cell: 'C5',
      value: 'Custdoy suites',
      suggestion: 'Custody suites',
      fix: { kind: 'misspelling', field: 'inspection', value: 'Custody suites' },
    },
  ]);
});

test.each([
  ['another year', 'PEEL 2021/23'],
  ['another report', 'Hate crime'],
  ['two that are as near', 'Responsse review'],
])('%s is told, and nothing is proposed', (_, title) =>
  expect(told(title)).toEqual([{ cell: 'C5', value: title, suggestion: null, fix: null }]),
);

test.each([['custody  SUITES'], ['PEEL 2021/22'], [null]])('not for %j', (title) => expect(told(title)).toEqual([]));

test('on a tracker’s own sheet every inspection is known', () =>
  expect(
    issuesOf([sheetOfRows([{}, { Ref: '2', Inspection: 'Rural beats and more' }])]).map(({ code }) => code),
  ).not.toContain('row/unknown-inspection'));
