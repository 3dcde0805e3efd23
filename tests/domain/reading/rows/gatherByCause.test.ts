import { day, filled, grid, type Short } from '../../gridBuilder';
import { issuesOf } from '../rules/oneTracker';

const HEADERS = ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Target date', 'Status', 'RAG'];
const TEXTS = [
  'The force should mend its custody records',
  'The force should renew its vetting at once',
  'The force should answer calls in good time',
];
const DATE = day('2024-03-31');

/** A tracker of three rows, of which the cells given by heading differ row by row. */
const told = (cells: Readonly<Record<string, readonly Short[]>>) =>
  issuesOf([
    grid([
      HEADERS,
      ...TEXTS.map((text, row) => {
        const good: Readonly<Record<string, Short>> = {
          Ref: String(row + 1),
          Inspection: 'PEEL 2022',
          Recommendation: text,
          Owner: 'Supt Ray',
          'Target date': DATE,
          Status: 'In progress',
          RAG: 'Amber',
        };
        return HEADERS.map((header) => cells[header]?.[row] ?? good[header] ?? null);
      }),
    ]),
  ])
    .filter(({ code }) => code !== 'inspection/no-publication-date' && code !== 'cell/number-as-text')
    .map(({ code, cell, value, suggestion, data }) => [code, cell, value, suggestion, data.count ?? 1]);

it('tells of one colour of a RAG column once', () => {
  const grey = filled('#BFBFBF');
  expect(told({ RAG: [grey, 'Red', grey] })).toEqual([['column/rag-colour', 'G2:G4', '#BFBFBF', null, 2]]);
});

it('tells of two colours twice', () =>
  expect(told({ RAG: [filled('#BFBFBF'), filled('#7030A0'), filled('#00B050')] })).toEqual([
    ['cell/unknown-rag', 'G2', '#BFBFBF', null, 1],
    ['cell/unknown-rag', 'G3', '#7030A0', null, 1],
  ]));

it('tells of the ditto marks of a column once, however they are written', () => {
  expect(told({ Status: ['Closed', '"', 'ditto'], 'Target date': [DATE, '"', 'as above'] })).toEqual([
    ['column/dittos', 'E3:E4', '"', null, 2],
    ['column/dittos', 'F3:F4', '"', null, 2],
  ]);
});

it('asks for no owner of what is closed', () => {
  expect(told({ Owner: ['Supt Ray', '"', '"'], Status: ['Closed', 'Closed', 'Superseded'] })).toEqual([]);
  expect(told({ Owner: ['Supt Ray', '"', '"'], Status: ['Closed', 'Closed', 'Not started'] })).toEqual([
    ['row/missing-owner', 'D4', '"', null, 1],
  ]);
  expect(told({ Owner: ['Supt Ray', '"', '"'], Status: ['Closed', 'who knows', 'Not started'] })).toEqual([
    ['column/dittos', 'D3:D4', '"', null, 2],
    ['cell/unknown-status', 'F3', 'who knows', null, 1],
  ]);
});
