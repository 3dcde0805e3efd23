import { withAnswers, type Answer } from '../../../src/domain/answers';
import { NO_DECISIONS, type Decisions } from '../../../src/domain/decisions';
import type { Field } from '../../../src/domain/fields';
import { findQuestions } from '../../../src/domain/reading/findQuestions';
import {
  columnAnswer,
  orderAnswer,
  proposalOf,
  titleAnswers,
  type Question,
} from '../../../src/domain/reading/question';
import type { Reading } from '../../../src/domain/reading/reading';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { WorkbookSnapshot } from '../../../src/domain/workbook/snapshot';
import { grid, workbook, type Short } from '../gridBuilder';

const TEXTS = [
  'Check every cell each hour and keep a record of it.',
  'Train every custody sergeant in first aid.',
  'Keep enough officers trained in collision investigation.',
];

/** A tracker with further columns, each its heading and its cells. */
const tracker = (columns: readonly (readonly Short[])[], titles: readonly string[] = []): WorkbookSnapshot =>
  workbook(
    grid(
      [0, 1, 2, 3].map((row) => [
        row === 0 ? 'Ref' : `R${row}`,
        row === 0 ? 'Inspection' : (titles[row - 1] ?? 'Custody suites'),
        row === 0 ? 'Recommendation' : (TEXTS[row - 1] ?? null),
        row === 0 ? 'Status' : 'In progress',
        ...columns.map((column) => column[row] ?? null),
      ]),
      { name: 'Force' },
    ),
  );

function ask(
  snapshot: WorkbookSnapshot,
  decisions: Decisions = NO_DECISIONS,
): { questions: Question[]; read: Reading } {
  const read = readTrackers(snapshot, { decisions, acceptSuggestions: false });
  return { questions: findQuestions(snapshot, read), read };
}
const answered = (answers: readonly Answer[]): Decisions => withAnswers(NO_DECISIONS, answers);
const fieldsOf = ({ trackers }: Reading): (Field | null)[] =>
  trackers.flatMap(({ columns }) =>
    columns.slice(4).map(({ field, decided }) => (decided === 'suggested' ? null : field)),
  );

const PERSON = ['Person', 'DM', 'PL', 'DM'];
const POSITION = ['Position', 'Begun', '', 'Begun'];
const DUE = ['Timescale', '03/04/2021', '05/06/2021', '25/12/2021'];
const HELD = { ref: 'Ref', inspection: 'Inspection', text: 'Recommendation', forceStatus: 'Status' };

describe('what the officer is asked', () => {
  it('is a column that is only suggested: its first different values, the field, the next best and why', () => {
    expect(ask(tracker([PERSON, POSITION])).questions).toEqual([
      {
        about: 'column',
        sheet: 'Force',
        cell: 'E1',
        header: 'Person',
        samples: ['DM', 'PL'],
        field: 'owner',
        runnerUp: null,
        because: 'heading',
        held: HELD,
      },
      {
        about: 'column',
        sheet: 'Force',
        cell: 'F1',
        header: 'Position',
        samples: ['Begun'],
        field: 'progress',
        runnerUp: 'forceStatus',
        because: 'heading',
        held: HELD,
      },
    ]);
  });

  it('is the order of day and month, with the dates that hang on it', () => {
    const plain = tracker([['Timescale', '03/04/2021', '05/06/2021', '05/06/2021']]);
    expect(ask(plain).questions).toEqual([
      {
        about: 'dateOrder',
        sheet: 'Force',
        cell: 'E1',
        header: 'Timescale',
        samples: ['03/04/2021', '05/06/2021'],
        field: 'targetDate',
        order: 'dayFirst',
      },
    ]);
    expect(ask(tracker([DUE])).questions).toEqual([]);
  });

  it('is one question for titles that resemble each other, under the first of them', () => {
    const titles = ['PEEL 2021', 'PEEL 2021/22', 'PEEL: 21-22'];
    expect(ask(tracker([], titles)).questions).toEqual([
      {
        about: 'titles',
        as: 'PEEL 2021',
        titles: [
          { title: 'PEEL 2021/22', sheet: 'Force', cell: 'B3' },
          { title: 'PEEL: 21-22', sheet: 'Force', cell: 'B4' },
        ],
      },
    ]);
  });

  it('is asked once for blocks under each other with the same columns', () => {
    const [sheet] = tracker([PERSON]).sheets;
    const cells = sheet?.cells ?? [];
    const twice = workbook({ ...grid([], { name: 'Force' }), cells: [...cells, ...grid([[], []]).cells, ...cells] });
    expect(ask(twice).questions.map((question) => question.about === 'column' && question.cell)).toEqual(['E1']);
  });
});

describe('an answer settles its question and no other', () => {
  const whole = tracker(
    [PERSON, POSITION, ['Timescale', '03/04/2021', '05/06/2021']],
    ['PEEL 2021', 'PEEL 2021/22', 'PEEL 21-22'],
  );
  const { questions } = ask(whole);

  it('with all that is proposed nothing is left to ask, and the proposals are what is read', () => {
    expect(questions.map(({ about }) => about)).toEqual(['column', 'column', 'dateOrder', 'titles']);
    const { questions: left, read } = ask(whole, answered(questions.flatMap(proposalOf)));
    expect([left, fieldsOf(read)]).toEqual([[], ['owner', 'progress', 'targetDate']]);
    expect(read.inspections.map(({ title }) => title)).toEqual(['PEEL 2021']);
  });

  it.each(questions.map((question, index) => [question.about, index] as const))('%s (%i)', (_, index) => {
    const left = ask(whole, answered(proposalOf(questions[index] as Question))).questions;
    const subject = (question: Question) => (question.about === 'titles' ? question.as : question.header);
    expect(left.map(subject)).toEqual(questions.filter((_question, other) => other !== index).map(subject));
  });

  it('a column that is left out stays out, and another field than the proposed one is taken from its column', () => {
    const [person, position] = questions as [
      Extract<Question, { about: 'column' }>,
      Extract<Question, { about: 'column' }>,
    ];
    const read = ask(whole, answered([columnAnswer(person, null), columnAnswer(position, 'forceStatus')])).read;
    expect(fieldsOf(read)).toEqual([null, 'forceStatus', 'targetDate']);
    expect(read.trackers[0]?.columns[3]?.field).toBeNull();
  });

  it('of two columns for one field the later answer holds, and the other column is read as if nothing had been said of it', () => {
    const [person, position] = questions as [
      Extract<Question, { about: 'column' }>,
      Extract<Question, { about: 'column' }>,
    ];
    const first = withAnswers(NO_DECISIONS, [columnAnswer(person, 'owner')]);
    const { read } = ask(whole, withAnswers(first, [columnAnswer(position, 'owner')]));
    expect(fieldsOf(read).slice(0, 2)).toEqual([null, 'owner']);
  });

  it('month first is read month first', () => {
    const order = questions.find((question) => question.about === 'dateOrder');
    if (order?.about !== 'dateOrder') throw new Error('not asked');
    const read = ask(whole, answered([orderAnswer(order, 'monthFirst')])).read;
    expect(read.recommendations.map(({ targetDate }) => targetDate)).toEqual([44259, 44322, null]);
  });

  it('a title that is taken out of its group is an inspection by itself, and is not asked about again', () => {
    const group = questions.find((question) => question.about === 'titles');
    if (group?.about !== 'titles') throw new Error('not asked');
    const { read, questions: left } = ask(whole, answered(titleAnswers(group, ['PEEL 21-22'])));
    expect(read.inspections.map(({ title }) => title)).toEqual(['PEEL 2021', 'PEEL 21-22']);
    expect(left.filter(({ about }) => about === 'titles')).toEqual([]);
  });
});

describe('headings that do not tell which column is meant', () => {
  it.each<[string, readonly (readonly Short[])[], string]>([
    ['two that are the same', [['Person', '', '', ''], PERSON], 'Person'],
    ['one that ends another', [['Key Person', '', '', ''], PERSON], 'Person'],
  ])('%s: the answer names the column by its letters', (_, columns, header) => {
    const snapshot = tracker(columns);
    const { questions } = ask(snapshot);
    const about = questions.filter((question) => question.about === 'column');
    for (const question of about) {
      const [answer] = proposalOf(question);
      const letters = question.cell.replace(/\d/g, '');
      expect(answer).toMatchObject({ about: 'column', sheet: 'Force', header, column: letters });
      const { read } = ask(snapshot, answered(proposalOf(question)));
      const decided = read.trackers.flatMap(({ columns: all }) =>
        all.filter((column) => column.decided === 'decision'),
      );
      expect(decided.map(({ column }) => String.fromCharCode(65 + column))).toEqual([letters]);
    }
    expect(about.length).toBeGreaterThan(0);
  });

  const TWINS = tracker([
    ['Due', '03/04/2021', '05/06/2021', ''],
    ['Due', '03/04/2021', '05/06/2021', ''],
  ]);
  const FIELDS_BY_LETTERS: readonly Answer[] = [
    { about: 'column', sheet: 'Force', header: 'Due', column: 'F', field: 'targetDate' },
    { about: 'column', sheet: 'Force', header: 'Due', column: 'E', field: 'revisedDate' },
  ];

  it('an answer with letters is for that column only', () => {
    const { read } = ask(TWINS, answered(FIELDS_BY_LETTERS.slice(0, 1)));
    const decided = read.trackers.flatMap(({ columns }) => columns.filter((column) => column.decided === 'decision'));
    expect(decided.map(({ column, field }) => [column, field])).toEqual([[5, 'targetDate']]);
  });

  it('so is an order of day and month', () => {
    const order: Answer = { about: 'dateOrder', sheet: 'Force', header: 'Due', column: 'F', order: 'monthFirst' };
    const { read } = ask(TWINS, answered([...FIELDS_BY_LETTERS, order]));
    expect(read.recommendations.map(({ targetDate, revisedDate }) => [targetDate, revisedDate])).toEqual([
      [44259, null],
      [44322, null],
      [null, null],
    ]);
  });

  it('a column without a heading is asked about by its letters', () => {
    const snapshot = tracker([PERSON]);
    const { read } = ask(snapshot);
    const unnamed = read.trackers.map((one) => ({
      ...one,
      columns: one.columns.map((column) => (column.header === 'Person' ? { ...column, header: '' } : column)),
    }));
    const [question] = findQuestions(snapshot, { ...read, trackers: unnamed });
    expect(question && proposalOf(question)).toEqual([
      { about: 'column', sheet: 'Force', header: '', column: 'E', field: 'owner' },
    ]);
  });
});
