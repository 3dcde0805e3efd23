import { withAnswers, type Answer } from '../../../src/domain/answers';
import { NO_DECISIONS, type BlockAnswer, type Decisions } from '../../../src/domain/decisions';
import type { Field } from '../../../src/domain/fields';
import { findQuestions } from '../../../src/domain/reading/findQuestions';
import {
  blockAnswer,
  columnAnswer,
  orderAnswer,
  proposalOf,
  type Question,
} from '../../../src/domain/reading/question';
import type { Reading } from '../../../src/domain/reading/reading';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/domain/workbook/snapshot';
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
const HEADINGS = 'Ref | Inspection | Recommendation | Status';
const HELD = { ref: 'Ref', inspection: 'Inspection', text: 'Recommendation', forceStatus: 'Status' };

describe('what the officer is asked', () => {
  it('is a column that is only suggested: its first different values, the field, the next best and why', () => {
    expect(ask(tracker([PERSON, POSITION])).questions).toEqual([
      {
        about: 'column',
        sheet: 'Force',
        headings: `${HEADINGS} | Person | Position`,
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
        headings: `${HEADINGS} | Person | Position`,
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
        headings: `${HEADINGS} | Timescale`,
        cell: 'E1',
        header: 'Timescale',
        samples: ['03/04/2021', '05/06/2021'],
        field: 'targetDate',
        order: 'dayFirst',
        turned: 0,
      },
    ]);
    expect(ask(tracker([DUE])).questions).toEqual([]);
  });

  it('is asked once for blocks under each other with the same columns', () => {
    const [sheet] = tracker([PERSON]).sheets;
    const cells = sheet?.cells ?? [];
    const twice = workbook({ ...grid([], { name: 'Force' }), cells: [...cells, ...grid([[], []]).cells, ...cells] });
    expect(ask(twice).questions.map((question) => question.about === 'column' && question.cell)).toEqual(['E1']);
  });
});

describe('sheets with the same headings', () => {
  const named = (name: string, columns: readonly (readonly Short[])[]): SheetSnapshot => ({
    ...(tracker(columns).sheets[0] as SheetSnapshot),
    name,
  });
  const october = named('October', [PERSON, DUE]);
  const columnsOf = ({ questions }: { readonly questions: readonly Question[] }) =>
    questions.map((question) => ('header' in question ? [question.sheet, question.header] : question.about));

  it('are asked about a column once, and next month is not asked about again', () => {
    const november = named('November', [PERSON, DUE]);
    const { questions } = ask(workbook(october, november));
    expect(columnsOf({ questions })).toEqual([['October', 'Person']]);
    expect(questions).toMatchObject([{ alsoOn: ['November'] }]);
    expect(ask(workbook(october)).questions.map((question) => 'alsoOn' in question)).toEqual([false]);
    const decisions = answered(questions.flatMap(proposalOf));
    for (const sheets of [[october, november], [november], [named('December', [PERSON, DUE])]]) {
      const { questions: left, read } = ask(workbook(...sheets), decisions);
      expect([left, fieldsOf(read)]).toEqual([[], sheets.flatMap(() => ['owner', 'targetDate'])]);
    }
  });

  it('are asked about again with other headings, and what is said of the sheet itself goes first', () => {
    const decisions = answered(ask(workbook(october)).questions.flatMap(proposalOf));
    const other = named('November', [PERSON, POSITION]);
    expect(columnsOf(ask(workbook(other), decisions))[0]).toEqual(['November', 'Person']);
    const november = named('November', [PERSON, DUE]);
    const leftOut = withAnswers(decisions, [{ about: 'column', sheet: 'November', header: 'Person', field: null }]);
    expect(fieldsOf(ask(workbook(november), leftOut).read)).toEqual([null, 'targetDate']);
    expect(fieldsOf(ask(workbook(october), leftOut).read)).toEqual(['owner', 'targetDate']);
  });

  it('are each asked about the order of their dates', () => {
    const slashed = ['Timescale', '03/04/2021', '05/06/2021', '05/06/2021'];
    const { questions } = ask(workbook(named('October', [slashed]), named('November', [slashed])));
    expect(columnsOf({ questions })).toEqual([
      ['October', 'Timescale'],
      ['November', 'Timescale'],
    ]);
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
    const subject = (question: Question) =>
      'header' in question ? question.header : 'titles' in question && question.titles[0]?.title;
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
      { about: 'column', headings: HEADINGS, sheet: 'Force', header: '', column: 'E', field: 'owner' },
    ]);
  });
});

describe('what a block is, and where its recommendations stand', () => {
  const FINDINGS = ['Finding summary', 'Theme', 'Level'];
  const block = workbook(
    grid([FINDINGS, [TEXTS[0] ?? '', 'Custody', 'Force'], [TEXTS[1] ?? '', 'Custody', 'Force']], { name: 'Notes' }),
  );
  const asked = { sheet: 'Notes', headings: FINDINGS.join(' | ') };

  it('is asked of a block that may be a tracker, and nothing is proposed', () => {
    const [question, ...others] = ask(block).questions;
    expect([question, others]).toEqual([
      {
        about: 'block',
        ...asked,
        cell: 'A1',
        samples: [TEXTS[0], 'Custody', 'Force'],
        choices: ['tracker', 'other'],
        proposed: null,
      },
      [],
    ]);
    expect(question && proposalOf(question)).toEqual([]);
  });

  it.each<[BlockAnswer, number, string[]]>([
    ['tracker', 2, []],
    ['other', 0, ['workbook/no-tracker']],
  ])('the answer %s settles it', (is, rows, codes) => {
    const { questions, read } = ask(block, answered([blockAnswer(asked, is)]));
    expect(questions).toEqual([]);
    expect(read.recommendations).toHaveLength(rows);
    expect(read.issues.map(({ code }) => code).filter((code) => /^(?:sheet|workbook)/.test(code))).toEqual(codes);
  });

  it('is asked of columns beside a tracker, with the part that they most likely are', () => {
    const beside = workbook(
      grid(
        [
          ['Recommendation', 'Owner', null, 'Status', 'Meaning'],
          [TEXTS[0] ?? '', 'DM', null, 'Closed', 'It is done'],
          [TEXTS[1] ?? '', 'PL', null, 'Open', 'It is not'],
          [null, null, null, 'Paused', 'It waits'],
        ],
        { name: 'Force' },
      ),
    );
    const [question] = ask(beside).questions;
    expect(question).toMatchObject({
      about: 'block',
      cell: 'D1',
      headings: 'Status | Meaning',
      samples: ['Closed', 'It is done', 'Open'],
      choices: ['part', 'tracker', 'other'],
      proposed: 'other',
    });
    expect(ask(beside, answered(question ? proposalOf(question) : [])).questions).toEqual([]);
  });

  const unnamed = workbook(
    grid(
      [
        ['Ref', 'Owner', 'Status', 'Zebra', 'Target date'],
        ['R1', 'DM', 'Closed', 'Check the cells', '1 May 2021'],
        ['R2', 'PL', 'Closed', 'Train sergeants', '1 June 2021'],
      ],
      { name: 'Force' },
    ),
  );

  it('is asked of a tracker without a column of recommendations, the columns of words by their length', () => {
    const [question, ...others] = ask(unnamed).questions;
    expect(question).toMatchObject({ about: 'textColumn', sheet: 'Force', cell: 'A1' });
    if (question?.about !== 'textColumn') throw new Error('not asked');
    expect(question.columns.map(({ header }) => header)).toEqual(['Zebra', 'Target date', 'Status']);
    expect([proposalOf(question), others]).toEqual([[], []]);
    const [longest] = question.columns;
    if (!longest) throw new Error('no column');
    const { questions, read } = ask(unnamed, answered([columnAnswer(longest, 'text')]));
    expect(questions).toEqual([]);
    expect(read.recommendations.map(({ text }) => text)).toEqual(['Check the cells', 'Train sergeants']);
  });

  it('a tracker that is none is left, and said so', () => {
    const [question] = ask(unnamed).questions;
    if (question?.about !== 'textColumn') throw new Error('not asked');
    const { questions, read } = ask(unnamed, answered([blockAnswer(question, 'other')]));
    expect([questions, read.trackers]).toEqual([[], []]);
  });
});

describe('a second column that asks about publication', () => {
  const two = tracker([
    ['Publish', 'Yes', 'Yes', 'No'],
    ['Exempt?', 'Yes', 'No', 'No'],
  ]);
  const published = ({ recommendations }: Reading) => recommendations.map(({ publish }) => publish);

  it('is asked about; both count when it holds, and it alone goes when it does not', () => {
    const { questions } = ask(two);
    const about = questions.filter((question) => question.about === 'column');
    expect(about.map(({ header, field }) => [header, field])).toEqual([['Exempt?', 'publish']]);
    const [exempt] = about;
    if (!exempt) throw new Error('not asked');
    const [both, first] = [columnAnswer(exempt, 'publish'), columnAnswer(exempt, null)].map((answer) =>
      ask(two, answered([answer])),
    );
    expect([both?.questions, both && published(both.read)]).toEqual([[], [false, true, false]]);
    expect([first?.questions, first && published(first.read)]).toEqual([[], [true, true, false]]);
    expect(both?.read.issues.filter(({ code }) => code === 'column/required-suggested')).toEqual([]);
  });
});
