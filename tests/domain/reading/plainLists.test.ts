import { withAnswers } from '../../../src/domain/answers';
import { NO_DECISIONS, type Decisions } from '../../../src/domain/decisions';
import { findQuestions } from '../../../src/domain/reading/findQuestions';
import { blockAnswer, columnAnswer } from '../../../src/domain/reading/question';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot';
import { grid, workbook, type Short } from '../gridBuilder';

const TEXTS = ['Check every cell each hour and keep a record of it.', 'Train every custody sergeant in first aid.'];
const WORK = ['Book the large room for the away day in May.', 'Send the minutes of the last meeting round.'];
const main = (heading = 'Recommendation'): Short[][] => [
  ['Ref', 'Inspection', heading, 'Owner', 'Status'],
  ...TEXTS.map((text, i) => [`R${i + 1}`, 'Custody suites', text, 'DM', 'In progress']),
];
const list = (...headings: readonly string[]): Short[][] => [
  [...headings],
  ...WORK.map((work, i) =>
    headings.map((heading) =>
      /^(?:Ref|HMICFRS ref)$/.test(heading)
        ? `A${i + 1}`
        : /^(?:Owner|Who)$/.test(heading)
          ? 'PL'
          : /^(?:Due|When)$/.test(heading)
            ? '31/03/2026'
            : heading === 'Status'
              ? 'Open'
              : heading === 'Inspection'
                ? 'Custody suites'
                : work,
    ),
  ),
];
const on = (name: string, rows: readonly (readonly Short[])[]): SheetSnapshot => grid(rows, { name });
const LOG = ['Ref', 'Action', 'Owner', 'Due', 'Status'];

function read(sheets: readonly SheetSnapshot[], decisions: Decisions = NO_DECISIONS) {
  const snapshot = workbook(...sheets);
  const reading = readTrackers(snapshot, { decisions, acceptSuggestions: false });
  return {
    read: reading.recommendations.map(({ text }) => text),
    asked: findQuestions(snapshot, reading).flatMap((one) =>
      one.about === 'block' ? [{ sheet: one.sheet, cell: one.cell, choices: one.choices, proposed: one.proposed }] : [],
    ),
  };
}
const asked = (sheet: string, cell = 'A1') => ({ sheet, cell, choices: ['tracker', 'other'], proposed: null });

describe('a list of other work beside a tracker that says what it holds', () => {
  it.each([
    ['actions', LOG],
    ['tasks', ['Ref', 'Task', 'Owner', 'Due', 'Status']],
    ['issues', ['Ref', 'Issue description', 'Owner', 'Due', 'Status']],
    ['what, who and when', ['Ref', 'What', 'Who', 'When', 'Status']],
    ['three columns', ['Action', 'Who', 'When']],
  ])('is asked about, not read: %s', (_, headings) => {
    expect(read([on('Force', main()), on('Board', list(...headings))])).toEqual({
      read: TEXTS,
      asked: [asked('Board')],
    });
  });

  it.each(['Recommendation', 'AFI', 'Finding', 'Area for improvement', 'Recommendation / action'])(
    'is asked about whatever the tracker calls them: %s',
    (heading) => {
      expect(read([on('Board', list(...LOG)), on('Force', main(heading))]).asked).toEqual([asked('Board')]);
    },
  );

  it('is asked about where the tracker says it in another column', () => {
    const described = main('Description').map((row, i) => [...row, i === 0 ? 'HMICFRS status' : 'Being progressed']);
    expect(read([on('Force', described), on('Board', list(...LOG))]).asked).toEqual([asked('Board')]);
  });

  it('is asked about on the sheet of the tracker too, whatever its name and title say', () => {
    const sheet = on('HMICFRS recommendations', [['HMICFRS recommendations'], ...main(), [], [], ...list(...LOG)]);
    expect(read([sheet])).toEqual({ read: TEXTS, asked: [asked('HMICFRS recommendations', 'A7')] });
  });

  it.each<[string, SheetSnapshot]>([
    ['by the name of its sheet', on('HMICFRS actions', list(...LOG))],
    ['by the line above it', on('Plan', [['Response to the recommendations of PEEL 2025'], [], ...list(...LOG)])],
    ['by a column of inspections', on('Board', list('Ref', 'Inspection', 'Action', 'Owner', 'Status'))],
    ['by the numbers of HMICFRS', on('Board', list('HMICFRS ref', 'Action', 'Owner', 'Due', 'Status'))],
    ['by its own heading', on('Board', list('Ref', 'Recommended action', 'Owner', 'Due', 'Status'))],
  ])('is read where it says that it is about recommendations: %s', (_, sheet) => {
    expect(read([on('Force', main()), sheet])).toEqual({ read: [...TEXTS, ...WORK], asked: [] });
  });

  it.each<[string, readonly SheetSnapshot[]]>([
    ['alone', [on('HMICFRS', list(...LOG))]],
    ['alone on a sheet that says nothing', [on('Sheet1', list(...LOG))]],
  ])('is read where no other table says more: %s', (_, sheets) => {
    expect(read(sheets)).toEqual({ read: WORK, asked: [] });
  });

  it('is not meant where it is not known which column says what is to be done: that is asked', () => {
    const board = on('Board', [
      ['Ref', 'Owner', 'Due', 'Status'],
      ['A1', 'PL', '31/03/2026', 'Open'],
      ['A2', 'PL', '31/03/2026', 'Open'],
    ]);
    const snapshot = workbook(on('Force', main()), board);
    const reading = readTrackers(snapshot, { decisions: NO_DECISIONS, acceptSuggestions: false });
    expect(findQuestions(snapshot, reading).map(({ about }) => about)).toEqual(['textColumn']);
  });

  it('is what the officer says', () => {
    const sheets = [on('Force', main()), on('Board', list(...LOG))];
    const question = { sheet: 'Board', headings: LOG.join(' | ') };
    const given = (...answers: Parameters<typeof withAnswers>[1]) => read(sheets, withAnswers(NO_DECISIONS, answers));
    expect(given(blockAnswer(question, 'tracker'))).toEqual({ read: [...TEXTS, ...WORK], asked: [] });
    expect(given(blockAnswer(question, 'other'))).toEqual({ read: TEXTS, asked: [] });
    const column = { ...question, cell: 'B1', header: 'Action', samples: [] };
    expect(given(columnAnswer(column, 'text'))).toEqual({ read: [...TEXTS, ...WORK], asked: [] });
  });
});
