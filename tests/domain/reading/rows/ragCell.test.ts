import { NO_DECISIONS } from '../../../../src/domain/decisions';
import { readRagCell } from '../../../../src/domain/reading/rows/readCell';
import { readTrackers } from '../../../../src/domain/reading/readTrackers';
import { EMPTY_CELL, type Cell } from '../../../../src/domain/workbook/cell';
import { filled, grid, workbook, type Short } from '../../gridBuilder';

const PLACE = { sheet: 'Plan', row: 1, column: 5, field: 'rag' } as const;
const PLAIN_ROW = { column: null, fills: ['#FFFFFF', '#FFFFFF', '#FFFFFF'], fonts: ['#000000', '#000000', '#000000'] };
const RED = '#FF0000';
const GREEN = '#00B050';

const cell = (text: string, colours: Partial<Cell> = {}): Cell => ({
  ...EMPTY_CELL,
  value: text === '' ? { kind: 'empty' } : { kind: 'text', text },
  shown: text,
  ...colours,
});

/** The value, else the code of what is reported and its suggestion. */
function says(of: Cell, row = PLAIN_ROW): string | null {
  const { value, issues } = readRagCell(of, PLACE, () => row);
  return value ?? (issues[0] ? `${issues[0].code} ${issues[0].suggestion ?? ''}`.trim() : null);
}

it.each<[string, Cell, string | null]>([
  ['a word', cell('Amber'), 'amber'],
  ['a fill', cell('', { fill: RED }), 'red'],
  ['a theme shade', cell('', { fill: '#E2EFDA' }), 'green'],
  ["a colour of the officer's own", cell('', { fill: '#7030A0' }), 'cell/unknown-rag'],
  ['grey', cell('', { fill: '#BFBFBF' }), 'cell/unknown-rag'],
  ['black', cell('', { fill: '#000000' }), 'cell/unknown-rag'],
  ['tan', cell('', { fill: '#DDD9C4' }), 'cell/unknown-rag'],
  ['brown', cell('', { fill: '#974706' }), 'cell/unknown-rag'],
  ['a word on grey', cell('Red', { fill: '#BFBFBF' }), 'red'],
  ['a dash on grey', cell('-', { fill: '#BFBFBF' }), null],
  ['white', cell('', { fill: '#FFFFFF' }), null],
  ['a mark in coloured letters', cell('●', { fontColour: GREEN }), 'green'],
  ['a letter of a symbol font', cell('n', { fontColour: '#FFC000' }), 'amber'],
  ['a figure in coloured letters', cell('3', { fontColour: RED }), 'red'],
  ['white letters on red', cell('●', { fill: RED, fontColour: '#FFFFFF' }), 'red'],
  ['a word in letters of its colour', cell('Green', { fontColour: '#006100', fill: '#C6EFCE' }), 'green'],
  ['a remark in red', cell('ask Pat', { fontColour: RED }), 'cell/unknown-rag'],
  ['a mark in black', cell('●'), 'cell/unknown-rag'],
  ['a word against its fill', cell('Green', { fill: RED }), 'cell/rag-word-against-colour green'],
  ['a word against its letters', cell('Green', { fontColour: RED }), 'cell/rag-word-against-colour green'],
  ['n/a on red', cell('N/A', { fill: RED }), 'cell/rag-word-against-colour red'],
  ['a word struck through', cell('Red', { struck: true }), 'cell/unknown-rag red'],
  ['a struck cell with a fill', cell('', { fill: RED, struck: true }), 'cell/unknown-rag red'],
])('%s', (_, of, expected) => expect(says(of)).toBe(expected));

it('does not take the colour of a whole row for a rating', () => {
  const row = { column: null, fills: [RED, RED, '#FFFFFF'], fonts: [RED, RED, RED] };
  expect(says(cell('', { fill: RED }), row)).toBe('cell/unknown-rag red');
  expect(says(cell('Green', { fontColour: RED }), row)).toBe('green');
  expect(says(cell('●', { fontColour: RED }), row)).toBe('cell/unknown-rag');
});

it('does not take a row of a colour that is no rating for one either', () =>
  expect(says(cell('', { fill: '#7030A0' }), { column: null, fills: ['#7030A0'], fonts: [] })).toBeNull());

describe('a RAG column that is shaded throughout', () => {
  const HEADERS = ['Ref', 'Inspection', 'Recommendation', 'Status', 'RAG'];
  const ragsOf = (...rags: readonly Short[]) => {
    const rows = rags.map((rag, at) => [
      String(at + 1),
      'PEEL 2022',
      `The force should mend thing ${at}`,
      'In progress',
      rag,
    ]);
    const options = { decisions: NO_DECISIONS, acceptSuggestions: true };
    const { recommendations, issues } = readTrackers(workbook(grid([HEADERS, ...rows])), options);
    return [
      recommendations.map(({ trackerRag }) => trackerRag),
      issues
        .filter(({ field }) => field === 'rag')
        .map(({ code, cell, suggestion }) => `${code} ${cell} ${suggestion}`),
    ];
  };
  const shade = filled('#DDEBF7');

  it('may be an empty form, so it is asked about once', () =>
    expect(ragsOf(shade, shade, shade)).toEqual([[null, null, null], ['column/rag-colour E2:E4 complete']]));
  it('in a strong colour is rated', () => {
    const green = filled('#00B050');
    expect(ragsOf(green, green, green)).toEqual([['green', 'green', 'green'], []]);
  });
  it('in other shades as well is rated', () =>
    expect(ragsOf(shade, shade, filled('#FFC7CE'))).toEqual([['complete', 'complete', 'red'], []]));
});
