import { withAnswers, type Answer } from '../../../src/domain/answers';
import { NO_DECISIONS } from '../../../src/domain/decisions';
import { unreadRecommendations } from '../../../src/domain/reading/openQuestions';
import { blockAnswer } from '../../../src/domain/reading/question';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot';
import { grid, workbook, type Short } from '../gridBuilder';

const MAIN: Short[][] = [
  ['Ref', 'Recommendation', 'Owner', 'Status'],
  ['R1', 'Check every cell each hour and keep a record of it.', 'DM', 'In progress'],
  ['R2', 'Train every custody sergeant in first aid.', 'DM', 'In progress'],
  ['R3', 'Keep enough officers trained.', 'DM', 'In progress'],
];
const LOG: Short[][] = [
  ['Ref', 'Action', 'Owner', 'Status'],
  ['A1', 'Book the large room for May.', 'PL', 'Open'],
  ['A2', 'Send the minutes round.', 'PL', 'Open'],
];
const UNNAMED: Short[][] = [
  ['Ref', 'Owner', 'Due', 'Status'],
  ['A1', 'PL', '31/03/2026', 'Open'],
  [],
  ['A2', 'PL', '31/03/2026', 'Open'],
];
const RISK: Short[][] = [
  ['Risk Statement', 'Owner'],
  ['Custody staff may not be trained in time', 'ACC'],
  ['The estates plan may slip and cost more', 'CFO'],
];
const LEVELS: Short[][] = [['Level'], ['Force'], ['Force']];

const beside = (left: readonly (readonly Short[])[], right: readonly (readonly Short[])[]): Short[][] =>
  left.map((row, i) => [...row, null, ...(right[i] ?? [])]);
const unread = (sheets: readonly SheetSnapshot[], ...answers: readonly Answer[]): number =>
  unreadRecommendations(
    readTrackers(workbook(...sheets), { decisions: withAnswers(NO_DECISIONS, answers), acceptSuggestions: false }),
  );

describe('rows that may be recommendations and are not read', () => {
  const force = grid(MAIN, { name: 'Force' });
  const board = grid(LOG, { name: 'Board' });
  const question = { sheet: 'Board', headings: 'Ref | Action | Owner | Status' };

  it.each<[string, readonly SheetSnapshot[], readonly Answer[], number]>([
    ['none in a tracker', [force], [], 0],
    ['those of a table that may be one', [force, board], [], 2],
    ['none when it is', [force, board], [blockAnswer(question, 'tracker')], 0],
    ['nor when it is not', [force, board], [blockAnswer(question, 'other')], 0],
    ['those of a tracker without a column of recommendations', [force, grid(UNNAMED, { name: 'Board' })], [], 2],
    ['those of a table beside a tracker of which nothing is proposed', [grid(beside(MAIN, RISK))], [], 2],
    ['not those of columns that are most likely its own', [grid(beside(MAIN, LEVELS))], [], 0],
    ['nor those that are read with it for now', [grid(MAIN.map((row, i) => [...row, ...(RISK[i] ?? [])]))], [], 0],
  ])('are %s', (_, sheets, answers, count) => {
    expect(unread(sheets, ...answers)).toBe(count);
  });
});
