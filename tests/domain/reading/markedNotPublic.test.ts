import { withAnswers } from '../../../src/domain/answers';
import { NO_DECISIONS, type Decisions } from '../../../src/domain/decisions';
import { findQuestions } from '../../../src/domain/reading/findQuestions';
import { publicationAnswer, type PublicationQuestion } from '../../../src/domain/reading/question';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot';
import { filled, grid, workbook, type Short, type SheetOptions } from '../gridBuilder';

const TEXTS = [
  'The force should check every cell each hour.',
  'The force should train every custody sergeant in first aid.',
  'The force should improve how it answers calls.',
];
const HEADINGS = ['Ref', 'Recommendation', 'Owner', 'Status', 'Comments'];
const CODES = [
  'row/marked-not-public',
  'sheet/publication-unsaid',
  'column/publish-colours',
  'sheet/publication-not-read',
];

function read(sheets: readonly SheetSnapshot[], decisions: Decisions = NO_DECISIONS) {
  const snapshot = workbook(...sheets);
  const reading = readTrackers(snapshot, { decisions, acceptSuggestions: false });
  return {
    publish: reading.recommendations.map(({ publish }) => publish),
    said: reading.issues
      .filter(({ code }) => CODES.includes(code))
      .map(({ code, cell, severity, value, data }) => ({ code, cell, severity, value, data })),
    questions: findQuestions(snapshot, reading).filter(
      (one): one is PublicationQuestion => one.about === 'publication',
    ),
  };
}

/** A tracker of three recommendations with these cells in their last columns, under these headings. */
const tracker = (last: readonly string[], cells: readonly (readonly Short[])[], options: SheetOptions = {}) =>
  grid(
    [
      [...HEADINGS.slice(0, 4), ...last],
      ...cells.map((row, i) => [`R${i + 1}`, TEXTS[i] ?? '', 'DM', 'In progress', ...row]),
    ],
    options,
  );

describe('a row with a cell that says that it is not for the public', () => {
  it.each([
    'Not for publication - live IOPC case',
    'NOT FOR PUBLICATION',
    'Live case. Do not publish.',
    "Don't publish until the trial ends",
    'Legal say this is not to be published',
    'Not for public release',
    'Not to go in public papers',
    'Not suitable for publication',
    'Withheld from publication',
    'exempt para 7',
    'Exempt under paragraph 7',
    'Exempt',
    'OFFICIAL-SENSITIVE: names of suspects',
    'Official – sensitive',
    '[OFFICIAL SENSITIVE] see the file',
    'RESTRICTED: covert work with NCA',
    'Confidential',
    'Work goes on (confidential)',
  ])('is kept back, and the officer told where: "%s"', (words) => {
    const { publish, said, questions } = read([tracker(['Comments'], [['Trained 40 staff'], [words], ['']])]);
    expect(publish).toEqual([true, false, true]);
    expect(said).toEqual([
      { code: 'row/marked-not-public', cell: 'E3', severity: 'warning', value: words, data: { published: 'no' } },
    ]);
    expect(questions).toEqual([]);
  });

  it.each([
    'HMICFRS found that some forces do not publish their outcomes',
    'The force does not publish its stop and search figures yet',
    'Report not yet published',
    'Published in May, not in April',
    'The confidential reporting line is advertised',
    'Numbers of restricted duties fell',
    'Exempted officers were trained',
    'A private company runs the service',
    'The public were told',
    'Not for the force to decide',
    'Sensitive handling of victims is part of the course',
  ])('is published where it only speaks of such things: "%s"', (words) => {
    expect(read([tracker(['Comments'], [['Trained 40 staff'], [words], ['']])])).toEqual({
      publish: [true, true, true],
      said: [],
      questions: [],
    });
  });

  it('is looked for in its own words, status and owner too', () => {
    const rows = [
      ['R1', `[OFFICIAL-SENSITIVE] ${TEXTS[0]}`, 'DM', 'In progress'],
      ['R2', TEXTS[1] ?? '', 'Not for publication', 'In progress'],
      ['R3', TEXTS[2] ?? '', 'DM', 'In progress - not for public'],
    ];
    const { publish, said } = read([grid([HEADINGS.slice(0, 4), ...rows])]);
    expect(publish).toEqual([false, false, false]);
    expect(said.map(({ cell }) => cell)).toEqual(['B2', 'C3', 'D4']);
  });

  it('stays published where the Publish column says Yes, and the officer is told', () => {
    const words = 'Not for publication';
    const { publish, said } = read([
      tracker(
        ['Comments', 'Publish?'],
        [
          [words, 'Yes'],
          [words, 'No'],
          ['', 'Yes'],
        ],
      ),
    ]);
    expect(publish).toEqual([true, false, true]);
    expect(said).toEqual([
      { code: 'row/marked-not-public', cell: 'E2', severity: 'warning', value: words, data: { published: 'yes' } },
    ]);
  });
});

describe('a tracker under words that say that it is not for the public', () => {
  const rows = TEXTS.map((text, i) => [`R${i + 1}`, text, 'DM', 'In progress']);
  const headings = HEADINGS.slice(0, 4);
  const asked = (sheet: string, cell: string, marking: string, count = 3): PublicationQuestion => ({
    about: 'publication',
    sheet,
    cell,
    headings: headings.join(' | '),
    samples: ['R1', TEXTS[0] as string, 'DM'],
    rows: count,
    other: null,
    marking,
  });
  it.each<[string, SheetSnapshot, PublicationQuestion]>([
    [
      'as its title',
      grid([['OFFICIAL-SENSITIVE - not for onward circulation'], [], headings, ...rows]),
      asked('Sheet1', 'A3', 'OFFICIAL-SENSITIVE - not for onward circulation'),
    ],
    [
      'as the name of its sheet',
      grid([headings, ...rows], { name: 'Part 2 - Confidential' }),
      asked('Part 2 - Confidential', 'A1', 'Part 2 - Confidential'),
    ],
    ['as a short title', grid([['Exempt items'], [], headings, ...rows]), asked('Sheet1', 'A3', 'Exempt items')],
    [
      'as a banner',
      grid([headings, ...rows.slice(0, 2), ['Not for publication'], ...rows.slice(2)]),
      asked('Sheet1', 'A1', 'Not for publication'),
    ],
    [
      'as a key above',
      grid([['Items in red are not for publication'], [], headings, ...rows]),
      asked('Sheet1', 'A3', 'Items in red are not for publication'),
    ],
    [
      'as a note below',
      grid([headings, ...rows, [], ['* confidential - not for publication']]),
      asked('Sheet1', 'A1', '* confidential - not for publication'),
    ],
  ])('is kept back and asked about once: %s', (_, sheet, question) => {
    const { publish, questions } = read([sheet]);
    expect([publish, questions]).toEqual([[false, false, false], [question]]);
    const said = (may: boolean) => read([sheet], withAnswers(NO_DECISIONS, [publicationAnswer(question, may)]));
    expect(said(true)).toEqual({ publish: [true, true, true], said: [], questions: [] });
    expect(said(false)).toEqual({ publish: [false, false, false], said: [], questions: [] });
  });

  it.each([
    ['a title of its matter', grid([['PEEL 2021/22 - sensitive policing'], [], headings, ...rows])],
    ['a name with a part of a report', grid([headings, ...rows], { name: 'Part 2 of PEEL' })],
    ['OFFICIAL alone', grid([['OFFICIAL'], [], headings, ...rows])],
    [
      'an instruction',
      grid([
        ['Please keep this up to date for each meeting, and leave out what is confidential to the force'],
        [],
        headings,
        ...rows,
      ]),
    ],
    [
      'a title over a column that says it',
      grid([['Confidential'], [], [...headings, 'Publish?'], ...rows.map((row) => [...row, 'Yes'])]),
    ],
  ])('is published without a question under %s', (_, sheet) => {
    expect(read([sheet])).toEqual({ publish: [true, true, true], said: [], questions: [] });
  });
});

describe('a Publish column of which only the colours say something', () => {
  const colours = (cells: readonly Short[]) =>
    tracker(
      ['Publish'],
      cells.map((cell) => [cell]),
    );
  it('keeps its rows back, and the officer is told', () => {
    const { publish, said } = read([colours([filled('#00B050'), filled('#FF0000'), filled('#00B050')])]);
    expect(publish).toEqual([false, false, false]);
    expect(said).toEqual([
      { code: 'column/publish-colours', cell: 'E1', severity: 'warning', value: 'Publish', data: { count: 3 } },
    ]);
  });

  it.each<[string, readonly Short[], readonly boolean[]]>([
    ['nothing is coloured', ['', '', ''], [true, true, true]],
    ['there are words too', [filled('#00B050', 'Yes'), filled('#FF0000', 'No'), 'Yes'], [true, false, true]],
    ['all cells have one colour', [filled('#DDEBF7'), filled('#DDEBF7'), filled('#DDEBF7')], [true, true, true]],
  ])('is read as ever where %s', (_, cells, publish) =>
    expect(read([colours(cells)])).toMatchObject({ publish, said: [] }),
  );
});

it('is not told by the colours of whole rows', () => {
  const fills = ['#DDEBF7', '#FFFFFF', '#DDEBF7'];
  const rows = TEXTS.map((text, i) =>
    [`R${i}`, text, 'DM', 'In progress', ''].map((words) => filled(fills[i] ?? '', words)),
  );
  expect(read([grid([[...HEADINGS.slice(0, 4), 'Publish'], ...rows])])).toMatchObject({
    publish: [true, true, true],
    said: [],
  });
});

describe('a table that is not read and says what may be published', () => {
  const recommendations = tracker([], [[], [], []], { name: 'Recs' });
  const beside = (rows: readonly (readonly Short[])[]) =>
    read([recommendations, grid(rows, { name: 'Other' })]).said.map(({ code, cell }) => [code, cell]);
  it.each<[string, readonly (readonly Short[])[]]>([
    [
      'of each inspection',
      [
        ['Inspection', 'Published', 'Publish in panel report?'],
        ['PEEL 2021/22', '14/07/2022', 'Y'],
        ['Custody 2023', '20/04/2021', 'N'],
      ],
    ],
    [
      'of each reference',
      [
        ['Ref', 'Exempt from publication'],
        ['R1', 'Yes'],
        ['R2', 'No'],
      ],
    ],
    ['in words', [['Notes'], ['R2 is not for publication']]],
  ])('is told: %s', (_, rows) => expect(beside(rows)).toEqual([['sheet/publication-not-read', 'A1']]));

  it.each<[string, readonly (readonly Short[])[]]>([
    [
      'a register with days alone',
      [
        ['Inspection', 'Published'],
        ['PEEL 2021/22', '14/07/2022'],
      ],
    ],
    [
      'choices',
      [
        ['Status', 'Publish'],
        ['Open', 'Yes'],
        ['Closed', 'No'],
      ],
    ],
  ])('is not: %s', (_, rows) => expect(beside(rows)).toEqual([]));
});

it('a second column of marks beside Publish keeps back what it says, and the officer is asked about it', () => {
  const sheet = tracker(
    ['Publish', 'Wales'],
    [
      ['Yes', 'OFFICIAL-SENSITIVE'],
      ['Yes', 'OFFICIAL'],
      ['Yes', 'OFFICIAL'],
    ],
  );
  const reading = readTrackers(workbook(sheet), { decisions: NO_DECISIONS, acceptSuggestions: false });
  expect(reading.recommendations.map(({ publish }) => publish)).toEqual([false, true, true]);
  expect(reading.issues.map(({ code, cell }) => [code, cell])).toContainEqual(['column/required-suggested', 'F1']);
});
