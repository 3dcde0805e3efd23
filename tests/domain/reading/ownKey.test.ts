import { NO_DECISIONS } from '../../../src/domain/decisions';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import { day, grid, workbook, type Short } from '../gridBuilder';

const HEADINGS: Short[] = ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status', 'RAG'];
const ROWS: Short[][] = [
  HEADINGS,
  ['1', 'The force should keep one log.', 'PC Hall', day('2024-02-01'), 'Closed', 'Blue'],
  ['2', 'The force should train its staff.', 'PC Hall', day('2024-02-01'), 'In progress', 'Green'],
];

const told = (...rows: readonly (readonly Short[])[]) =>
  readTrackers(workbook(grid(rows)), { decisions: NO_DECISIONS, acceptSuggestions: false })
    .issues.filter(({ code }) => code === 'sheet/key-differs')
    .map(({ cell, field, value, suggestion, data }) => [cell, field, value, suggestion, data['word']]);

describe('the sheet’s own key', () => {
  it.each<[string, string, string, string, string]>([
    ['RAG key: Blue = in progress; Green = complete; Red = overdue', 'rag', 'Blue = in progress', 'complete', 'Blue'],
    ['Key - Green - not started, Amber - in progress', 'rag', 'Green = not started', 'green', 'Green'],
    ['Amber means complete', 'rag', 'Amber = complete', 'amber', 'Amber'],
    ['Red: Complete', 'rag', 'Red = Complete', 'red', 'Red'],
    [
      'Closed = submitted to HMICFRS for sign off',
      'forceStatus',
      'Closed = submitted to HMICFRS for sign off',
      'complete',
      'Closed',
    ],
  ])('is told above the headings where it says otherwise: %s', (line, field, value, read, word) =>
    expect(told([line], [], ...ROWS)).toEqual([['A1', field, value, read, word]]),
  );

  it('is told below the recommendations, in two cells', () =>
    expect(told(...ROWS, [], ['Key'], ['Blue', 'Not yet started'], ['Green', 'On track'])).toEqual([
      ['A6', 'rag', 'Blue = Not yet started', 'complete', 'Blue'],
    ]));

  it.each([
    'Key: Blue = complete; Green = on track; Amber = delayed; Red = overdue',
    'Closed: 45%',
    'Complete - awaiting sign off by HMICFRS',
    'Blue = the colour of the force',
    'Closed = complete',
  ])('is not told where it says the same, or is no key: %s', (line) => expect(told([line], [], ...ROWS)).toEqual([]));

  it('is not told of a colour without a RAG column', () =>
    expect(told(['Blue = in progress'], [], ...ROWS.map((row) => row.slice(0, -1)))).toEqual([]));
});
