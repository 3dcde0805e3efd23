import { filled, grid, type Short } from '../../gridBuilder';
import { issuesOf } from '../rules/oneTracker';

const RED = '#FF0000';
const AMBER = '#FFC000';
const GREEN = '#00B050';
const HEADERS = ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Status'];
const THINGS = ['custody records', 'vetting of staff', 'answering of calls', 'use of force'];

/** Four rows; `paint` gives the fill of a cell by its row and column, both from 0. */
const sheet = (paint: (row: number, column: number) => string, statuses: readonly string[], headers = HEADERS) =>
  grid([
    headers,
    ...THINGS.map((thing, row) =>
      [String(row + 1), 'PEEL 2022', `The force should improve its ${thing}`, 'Supt Ray', statuses[row] ?? ''].map(
        (text, column): Short => filled(paint(row, column), text),
      ),
    ),
  ]);

const WORKED_ON = THINGS.map(() => 'In progress');
const WHITE = '#FFFFFF';
const colours =
  (...ofRows: readonly string[]) =>
  (row: number) =>
    ofRows[row] ?? WHITE;
const told = (paint: (row: number, column: number) => string, headers = HEADERS) =>
  issuesOf([sheet(paint, WORKED_ON, headers)])
    .filter(({ code }) => code === 'column/colours-not-read')
    .map(({ cell, data }) => [cell, data]);

test.each<[string, (row: number, column: number) => string, string, object]>([
  [
    'painted references',
    (row, column) => (column === 0 ? colours(RED, AMBER, GREEN, GREEN)(row) : WHITE),
    'A2:A5',
    { red: 1, amber: 1, green: 2, columns: 'A' },
  ],
  [
    'painted rows',
    colours(RED, AMBER, GREEN, WHITE),
    'A2:E5',
    { red: 1, amber: 1, green: 1, columns: 'A, B, C, D, E' },
  ],
  [
    'green rows',
    colours(WHITE, GREEN, WHITE, WHITE),
    'A2:E5',
    { red: 0, amber: 0, green: 1, columns: 'A, B, C, D, E' },
  ],
  [
    'pastels',
    colours('#FFC7CE', '#C6EFCE', '#C6EFCE', WHITE),
    'A2:E5',
    { red: 1, amber: 0, green: 2, columns: 'A, B, C, D, E' },
  ],
])('%s are told of', (_, paint, cell, data) => expect(told(paint)).toEqual([[cell, data]]));

test.each<[string, (row: number, column: number) => string]>([
  ['one pale colour', colours('#E2EFDA', '#E2EFDA', '#E2EFDA', '#E2EFDA')],
  ['one full colour throughout', colours(GREEN, GREEN, GREEN, GREEN)],
  ['bands of white', colours('#DDEBF7', WHITE, '#DDEBF7', WHITE)],
  ['bands of two pastels', colours('#E2EFDA', '#FFF2CC', '#E2EFDA', '#FFF2CC')],
  ["a highlighter's yellow", colours(WHITE, '#FFFF00', WHITE, WHITE)],
  ['blue', colours('#0070C0', WHITE, WHITE, WHITE)],
  ['greys', colours('#BFBFBF', '#7F7F7F', WHITE, WHITE)],
  ['nothing', () => WHITE],
])('not %s', (_, paint) => expect(told(paint)).toEqual([]));

test('not where green only marks what is done', () => {
  const painted = sheet(colours(WHITE, GREEN, WHITE, GREEN), ['Not started', 'Closed', 'In progress', 'Complete']);
  expect(issuesOf([painted]).filter(({ code }) => code === 'column/colours-not-read')).toEqual([]);
});

test('not where a column may hold the RAG', () =>
  expect(told(colours(RED, AMBER, GREEN, GREEN), ['Ref', 'Inspection', 'Recommendation', 'Owner', 'RAG'])).toEqual([]));

test('but where the RAG column is empty', () => {
  const paint = (row: number, column: number) => (column === 0 ? colours(RED, AMBER, GREEN, GREEN)(row) : WHITE);
  const headers = ['Ref', 'Inspection', 'Recommendation', 'Owner', 'RAG'];
  const issues = issuesOf([sheet(paint, [], headers)]).filter(({ code }) => code === 'column/colours-not-read');
  expect(issues.map(({ cell }) => cell)).toEqual(['A2:A5']);
});

test('not the colours of priorities', () => {
  const paint = (row: number, column: number) => (column === 4 ? colours(RED, AMBER, GREEN, GREEN)(row) : WHITE);
  const priorities = sheet(paint, ['High', 'Medium', 'Low', 'Low'], [...HEADERS.slice(0, 4), 'Priority']);
  expect(issuesOf([priorities]).filter(({ code }) => code === 'column/colours-not-read')).toEqual([]);
});

test('a status column of nothing but colours is asked about as the RAG', () => {
  const painted = sheet((row, column) => (column === 4 ? colours(RED, AMBER, GREEN, GREEN)(row) : WHITE), []);
  expect(
    issuesOf([painted])
      .filter(({ code }) => code.startsWith('column/'))
      .map(({ code, cell, field, data }) => [code, cell, field, data.runnerUp]),
  ).toEqual([['column/suggested', 'E1', 'rag', 'forceStatus']]);
});

test('a status column that is shaded to be filled in is no RAG', () => {
  const shaded = sheet((_, column) => (column === 4 ? '#DDEBF7' : WHITE), []);
  expect(issuesOf([shaded]).filter(({ code }) => code.startsWith('column/'))).toEqual([]);
});

it.each<[string, number, string]>([
  ['before it', 0, 'A2:A4'],
  ['within it', 3, 'D2:D4'],
  ['behind it', 5, 'F2:F4'],
])('a column %s of colours without a heading is told of', (_, place, area) => {
  const row = (cells: readonly string[], paint: Short): Short[] => [
    ...cells.slice(0, place),
    paint,
    ...cells.slice(place),
  ];
  const rows = [RED, AMBER, GREEN].map((fill, i) =>
    row(
      [String(i + 1), 'PEEL 2022', `The force should improve its ${THINGS[i]}`, 'Supt Ray', 'In progress'],
      filled(fill),
    ),
  );
  const issues = issuesOf([grid([row(HEADERS, ''), ...rows])]);
  expect(issues.filter(({ code }) => code === 'column/colours-not-read').map(({ cell }) => cell)).toEqual([area]);
});
