import { NO_DECISIONS } from '../../../../src/domain/decisions';
import { readTrackers } from '../../../../src/domain/reading/readTrackers';
import { grid, workbook, type Short } from '../../gridBuilder';

const HEADERS = ['Ref', 'Inspection', 'Recommendation', 'Status', 'RAG', '% complete'];
const THINGS = ['custody records', 'vetting of staff', 'answering of calls'];

/** Rows of these statuses, RAGs and percentages, as they were read. */
function rowsOf(...cells: readonly (readonly [status: Short, rag: Short, percent: Short])[]) {
  const rows = cells.map((given, row) => [
    String(row + 1),
    'PEEL 2022',
    `Improve the ${THINGS[row]} at once`,
    ...given,
  ]);
  const options = { decisions: NO_DECISIONS, acceptSuggestions: false };
  const { recommendations, issues } = readTrackers(workbook(grid([HEADERS, ...rows])), options);
  return {
    recommendations,
    asked: issues.flatMap(({ code, cell }) => (code.startsWith('cell/un') ? [`${code} ${cell}`] : [])),
  };
}

test('the choices of a SharePoint list are read without their numbers, and kept as they were', () => {
  const { recommendations, asked } = rowsOf(['2;#In Progress', '3;#Amber', null], ['1;#Closed', '1;#Green', null]);
  expect(recommendations.map((one) => [one.forceStatus, one.trackerRag])).toEqual([
    ['inProgress', 'amber'],
    ['complete', 'green'],
  ]);
  expect(recommendations[0]?.extras).toEqual({
    'Force status (as typed)': { kind: 'text', text: '2;#In Progress' },
    'Tracker RAG (as typed)': { kind: 'text', text: '3;#Amber' },
  });
  expect(asked).toEqual([]);
});

test('words with the mark of a footnote are kept as they were', () => {
  const [starred, bold] = rowsOf(['Closed*', 'Green*', null], ['**Closed**', 'Green', null]).recommendations;
  expect(starred).toMatchObject({ forceStatus: 'complete', trackerRag: 'green' });
  expect(Object.keys(starred?.extras ?? {})).toEqual(['Force status (as typed)', 'Tracker RAG (as typed)']);
  expect(bold?.extras).toEqual({});
});

test('two choices in one cell are asked about', () =>
  expect(rowsOf(['Closed', 'Red', null], ['1;#Closed;#2;#Open', 'Red', null]).asked).toEqual([
    'cell/unknown-status D3',
  ]));

test.each<[string, readonly Short[], readonly (number | null)[]]>([
  ['1 among fractions is the whole', [0.6, 0, 1], [60, 0, 100]],
  ['1 among noughts may be one per cent', [0, 0, 1], [0, 0, null]],
  ['1 beside greater numbers may be one per cent', [0.5, 40, 1], [50, 40, null]],
])('%s', (_, percents, read) => {
  const { recommendations } = rowsOf(...percents.map((percent) => ['In progress', 'Red', percent] as const));
  expect(recommendations.map(({ percent }) => percent)).toEqual(read);
});
