import { NO_DECISIONS, type BlockAnswer, type Decisions } from '../../../src/domain/decisions';
import type { Reading } from '../../../src/domain/reading/reading';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import { columnLetters } from '../../../src/domain/workbook/area';
import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot';
import { day, grid, workbook, type Short } from '../gridBuilder';

const read = (sheet: SheetSnapshot, blocks: Decisions['blocks'] = []): Reading =>
  readTrackers(workbook(sheet), { decisions: { ...NO_DECISIONS, blocks }, acceptSuggestions: false });

const words = (n: number): string => `The force should put matter ${n} right and keep it so.`;
/** Columns and number of rows of each tracker, as `A:C 2`. */
const trackers = ({ trackers: found }: Reading): string[] =>
  found.map(({ columns, rows }) => {
    const letters = columns.map(({ column }) => columnLetters(column));
    return `${letters[0] ?? ''}:${letters[letters.length - 1] ?? ''} ${rows}`;
  });
/** What is said of tables: the code, the area, and what is proposed. */
const said = ({ issues }: Reading): string[] =>
  issues
    .filter(({ data }) => data.area !== undefined)
    .map(({ code, data, suggestion }) => [code, data.area, suggestion].filter((part) => part !== null).join(' '));

const RISK: Short[][] = [
  ['Risk Statement', 'Owner'],
  ['Custody staff may not be trained in time', 'ACC'],
  ['The estates plan may slip and cost more', 'CFO'],
];
const PLAIN: Short[][] = [
  ['Recommendation', 'Owner'],
  [words(1), 'DCC'],
  [words(2), 'DCC'],
];
const LONG: Short[][] = [
  ['Ref', 'Recommendation', 'Owner', 'Target date'],
  ...[1, 2, 3, 4, 5, 6].map((n): Short[] => [String(n), words(n), 'DCC', day('2021-03-01')]),
];
const REPORTS: Short[][] = [
  ['Inspection', 'Published'],
  ['Rural beats', day('2020-03-03')],
  ['Custody', day('2020-07-09')],
];
const LEVELS: Short[][] = [['Level'], ['Force'], ['Force']];
const LEVELS_OF_SIX: Short[][] = [['Level'], ...Array.from({ length: 6 }, (): Short[] => ['Force'])];
const PEOPLE: Short[][] = [
  ['Name', 'Role', 'Email'],
  ['DM', 'Inspector', 'dm@example.org'],
  ['PL', 'Sergeant', 'pl@example.org'],
  ['KL', 'Analyst', 'kl@example.org'],
];
const STATUSES: Short[][] = [
  ['Status', 'Meaning'],
  ['Not started', 'Nothing was done'],
  ['In progress', 'Work goes on'],
  ['Closed', 'It is done'],
];

/** Tables side by side, each so many rows down, with a blank column between them or none. */
function beside(tables: readonly (readonly [cells: readonly Short[][], down?: number])[], gap = 1): Short[][] {
  const height = Math.max(...tables.map(([cells, down = 0]) => cells.length + down));
  return Array.from({ length: height }, (_, row) =>
    tables.flatMap(([cells, down = 0], i) => {
      const width = (cells[0] as Short[]).length;
      const own = cells[row - down] ?? [];
      const padded = Array.from({ length: width }, (_cell, at) => own[at] ?? null);
      return i === 0 ? padded : [...Array.from({ length: gap }, () => null), ...padded];
    }),
  );
}

describe('two tables beside each other', () => {
  it.each<[string, Short[][], string[], string[]]>([
    [
      'the second under an unsure heading is asked about, and nothing is proposed',
      beside([[PLAIN], [RISK]]),
      ['A:B 2'],
      ['sheet/beside-tracker D1:E3'],
    ],
    [
      'so it is without a blank column, where it stays with the first until there is an answer',
      beside([[PLAIN], [RISK]], 0),
      ['A:D 2'],
      ['sheet/beside-tracker C1:D3'],
    ],
    ['two trackers come apart where their headings begin again', beside([[PLAIN], [PLAIN]], 0), ['A:B 2', 'C:D 2'], []],
    ['and so do three', beside([[PLAIN], [PLAIN], [PLAIN]], 0), ['A:B 2', 'C:D 2', 'E:F 2'], []],
    ['a second tracker begins lower, beside rows of the first', beside([[LONG], [PLAIN, 2]]), ['A:D 6', 'F:G 2'], []],
    ['or higher', beside([[LONG, 2], [PLAIN]]), ['A:D 6', 'F:G 2'], []],
    [
      'it begins lower and has a blank column itself',
      beside([[LONG], [beside([[PLAIN], [[['Status'], ['Closed'], ['Closed']]]]), 2]]),
      ['A:D 6', 'F:I 2'],
      [],
    ],
    [
      'a list that is shorter than the tracker',
      beside([[LONG], [REPORTS]]),
      ['A:D 6'],
      ['sheet/beside-tracker F1:G3 other'],
    ],
    [
      'a list that is longer than the tracker',
      beside([[PLAIN], [STATUSES]]),
      ['A:B 2'],
      ['sheet/beside-tracker D1:E4 other'],
    ],
    [
      'people and their numbers are none of the tracker, however many they are',
      beside([[LONG], [PEOPLE.slice(0, 3)]]),
      ['A:D 6'],
      ['sheet/beside-tracker F1:H3 other'],
    ],
    ['or more than its rows', beside([[PLAIN], [PEOPLE]]), ['A:B 2'], ['sheet/beside-tracker D1:F4 other']],
    [
      'as many people as rows may be a part of it: nothing is proposed',
      beside([[PLAIN], [PEOPLE.slice(0, 3)]]),
      ['A:B 2'],
      ['sheet/beside-tracker D1:F3'],
    ],
    [
      'a column of addresses in each row is a part of it',
      beside([[PLAIN], [PEOPLE.slice(0, 3).map((row): Short[] => row.slice(2))]]),
      ['A:D 2'],
      [],
    ],
    [
      'a list under headings of no field',
      beside([
        [LONG],
        [
          [
            ['Acronym', 'Meaning'],
            ['RASSO', 'Rape and serious sexual offences'],
            ['NCA', 'National Crime Agency'],
          ],
        ],
      ]),
      ['A:D 6'],
      ['sheet/beside-tracker F1:G3 other'],
    ],
    [
      'a list under headings of fields that ends before the tracker does may be a part of it',
      beside([
        [LONG],
        [
          [
            ['Team', 'Lead'],
            ['Custody', 'ACC'],
            ['Roads', 'CFO'],
          ],
        ],
      ]),
      ['A:D 6'],
      ['sheet/beside-tracker F1:G3'],
    ],
    [
      'columns whose first words stand there again are proposed as a part',
      beside([
        [LONG],
        [
          [
            ['Level', 'Priority'],
            ['Force', 'High'],
            ['Force', 'High'],
          ],
        ],
      ]),
      ['A:D 6'],
      ['sheet/beside-tracker F1:G3 part'],
    ],
    [
      'and so are columns with gaps',
      beside([
        [LONG],
        [
          [
            ['Theme', 'Priority'],
            ['Roads', 'High'],
            ['Custody', null],
          ],
        ],
      ]),
      ['A:D 6'],
      ['sheet/beside-tracker F1:G3 part'],
    ],
    [
      'a key that is as long as the tracker is none of it',
      beside([
        [PLAIN],
        [
          [
            ['RAG', 'Meaning'],
            ['Red', 'Late'],
            ['Green', 'Fine'],
          ],
        ],
      ]),
      ['A:B 2'],
      ['sheet/beside-tracker D1:E3 other'],
    ],
    [
      'a column of ratings, each once, that runs along the tracker is proposed as a part',
      beside([
        [PLAIN],
        [
          [
            ['RAG', 'Priority'],
            ['Red', 'High'],
            ['Green', 'Low'],
          ],
        ],
      ]),
      ['A:B 2'],
      ['sheet/beside-tracker D1:E3 part'],
    ],
    [
      'one that ends before it is a list',
      beside([[LONG], [[['RAG'], ['Red'], ['Amber'], ['Green']]]]),
      ['A:D 6'],
      ['sheet/beside-tracker F1:F4 other'],
    ],
    [
      'and so is one that the tracker has already',
      beside([
        [PLAIN],
        [
          [
            ['Owner', 'Level'],
            ['DCC', 'Force'],
            ['ACC', 'National'],
          ],
        ],
      ]),
      ['A:B 2'],
      ['sheet/beside-tracker D1:E3 other'],
    ],
    [
      'a list on the left of the tracker',
      beside([[STATUSES], [PLAIN]]),
      ['D:E 2'],
      ['sheet/beside-tracker A1:B4 other'],
    ],
    [
      'counts',
      beside([
        [LONG],
        [
          [
            ['RAG', 'Count'],
            ['Red', 4],
            ['Green', 2],
          ],
        ],
      ]),
      ['A:D 6'],
      ['sheet/beside-tracker F1:G3 other'],
    ],
    [
      'a list with no headings, and remarks',
      beside([[LONG], [[[null], ['Not started'], ['Closed']]], [[[null], [null], ['chased']]]]),
      ['A:D 6'],
      ['sheet/not-read F2:H3'],
    ],
    [
      'a blank column within a tracker is no seam',
      beside([
        [PLAIN],
        [
          [
            ['Status', 'Target date'],
            ['Closed', day('2021-03-01')],
            ['Closed', day('2021-04-01')],
          ],
        ],
      ]),
      ['A:E 2'],
      [],
    ],
    [
      'a column that names no recommendation but holds prose, behind a blank column',
      beside([
        [PLAIN],
        [[['Root cause'], ['Two systems that do not speak to each other'], ['A plan that nobody keeps']]],
      ]),
      ['A:B 2'],
      ['sheet/beside-tracker D1:D3 part'],
    ],
    [
      'a column that is filled in the first rows only',
      beside([[LONG], [[['Link'], ...[1, 2, 3].map((n): Short[] => [`https://www.example.org/${n}`])]]]),
      ['A:D 6'],
      ['sheet/beside-tracker F1:F4 part'],
    ],
    [
      'a column that goes on below the tracker',
      beside([[PLAIN], [[['Target date'], ...[1, 2, 3, 4].map((): Short[] => [day('2021-03-01')])]]]),
      ['A:B 2'],
      ['sheet/beside-tracker D1:D5 part'],
    ],
    [
      'a second tracker that begins where the first repeats its headings',
      beside([[[...LONG.slice(0, 4), LONG[0] as Short[], ...LONG.slice(4)]], [PLAIN, 4]]),
      ['A:D 6', 'F:G 2'],
      [],
    ],
    [
      'a list that goes on beside the headings of a second tracker below',
      beside([
        [[...LONG.slice(0, 3), [], ['No.', 'Recommendation', 'Lead', 'Status'], ['9', words(9), 'ACC', 'Closed']]],
        [[...REPORTS, ['Roads', 'later'], ['Beats', 'later'], ['Cells', 'later']]],
      ]),
      ['A:D 2', 'A:D 1'],
      ['sheet/not-read F1:G6'],
    ],
    [
      'a heading that is merged over two columns of cells does not begin again',
      [
        ['Ref', 'Recommendation', 'Recommendation', 'Owner'],
        ['1', '(a)', words(1), 'DCC'],
        ['2', '(b)', words(2), 'DCC'],
      ],
      ['A:D 0'],
      [],
    ],
    [
      'no piece is a tracker by itself',
      beside([
        [
          [
            ['Status', 'Severity'],
            ['Closed', 'Low'],
            ['Open', 'High'],
          ],
        ],
        [
          [
            ['Description', 'Comment'],
            [words(1), 'None'],
            [words(2), 'None'],
          ],
        ],
      ]),
      [],
      ['sheet/beside-tracker A1:B3 part', 'sheet/possible-tracker D1:E3'],
    ],
    [
      'columns between two trackers',
      beside([[PLAIN], [[['Level'], ['Force'], ['Force']]], [PLAIN]]),
      ['A:B 2', 'F:G 2'],
      ['sheet/beside-tracker D1:D3 part'],
    ],
    [
      'columns between a tracker and a table that may be one',
      beside([[PLAIN], [LEVELS], [RISK]]),
      ['A:B 2'],
      ['sheet/beside-tracker D1:D3 part', 'sheet/beside-tracker F1:G3'],
    ],
    [
      'columns behind a table that may be a tracker',
      beside([[PLAIN], [RISK], [LEVELS]]),
      ['A:B 2'],
      ['sheet/beside-tracker D1:E3', 'sheet/beside-tracker G1:G3 part'],
    ],
    [
      'nothing is proposed for columns that go better with the rows of a table that may be a tracker',
      beside([
        [LONG],
        [[...LEVELS, [null], ['National']]],
        [[...RISK, [null], ['The board may not meet in time', 'ACC']]],
      ]),
      ['A:D 6'],
      ['sheet/beside-tracker F1:F5', 'sheet/beside-tracker H1:I5'],
    ],
    [
      'columns behind a list are still part of the tracker',
      beside([[PLAIN], [STATUSES], [LEVELS]]),
      ['A:G 2'],
      ['sheet/beside-tracker D1:E4 other'],
    ],
    [
      'a second heading of recommendations behind a blank column, over few words',
      beside([[LONG], [[['Summary of recommendation'], ['Plan it'], [null], ['Check it']]]]),
      ['A:D 6'],
      ['sheet/beside-tracker F1:F4'],
    ],
    [
      'values that look like headings behind a blank row',
      beside([
        [LONG],
        [[['Portal ref', 'Publish', 'Type'], ['4822', 'Yes', 'AFI'], [], ['4823', 'No', 'Recommendation']]],
      ]),
      ['A:D 6'],
      ['sheet/beside-tracker F1:H4 other'],
    ],
    [
      'a second tracker that begins lower, beside one with a blank column before its recommendations',
      beside([
        [beside([[LEVELS_OF_SIX], [[['Recommendation'], ...[1, 2, 3, 4, 5, 6].map((n): Short[] => [words(n)])]]])],
        [PLAIN, 2],
      ]),
      ['A:C 6', 'E:F 2'],
      [],
    ],
    [
      'or is the one with the blank column',
      beside([[LONG], [beside([[[['Recommendation'], [words(7)], [words(8)]]], [LEVELS]]), 2]]),
      ['A:D 6', 'F:H 2'],
      [],
    ],
    [
      'remarks between columns of a tracker',
      beside([[PLAIN], [[[null], ['chased'], ['ask again']]], [LEVELS]]),
      ['A:F 2'],
      ['sheet/not-read D2:D3'],
    ],
    [
      'a total of which the label stands in columns that are asked about',
      beside([
        [[['Risk Statement'], ...RISK.slice(1).map(([risk]): Short[] => [risk as Short]), ['Subtotal']]],
        [[['Ref', 'Recommendation', 'Owner'], ['1', words(1), 'DCC'], ['2', words(2), 'DCC'], [2]]],
      ]),
      ['C:E 2'],
      ['sheet/beside-tracker A1:A4'],
    ],
  ])('%s', (_, cells, found, about) => {
    const reading = read(grid(cells));
    expect([trackers(reading), said(reading)]).toEqual([found, about]);
  });

  it('no row of one is a heading, an inspection or a RAG of the other', () => {
    const reading = read(
      grid(
        beside([
          [LONG],
          [REPORTS],
          [
            [
              ['RAG', 'Count'],
              ['Red', 4],
              ['Green', 2],
            ],
          ],
        ]),
      ),
    );
    expect(reading.recommendations.map(({ inspection, trackerRag }) => [inspection, trackerRag])).toEqual(
      LONG.slice(1).map(() => [null, null]),
    );
  });

  it('Excel tables say themselves where they end', () => {
    const cells = beside(
      [
        [PLAIN],
        [
          [
            ['Finding', 'Status2'],
            [words(3), 'Closed'],
            [words(4), 'Closed'],
          ],
        ],
      ],
      0,
    );
    const reading = read(
      grid(cells, {
        tables: [
          { name: 'One', area: 'A1:B3' },
          { name: 'Two', area: 'C1:D3' },
        ],
      }),
    );
    expect(trackers(reading)).toEqual(['A:B 2']);
    expect(said(reading)).toEqual(['sheet/text-not-read C1:D3']);
  });

  it.each<[BlockAnswer, number, string[], string[]]>([
    ['part', 1, ['A:E 2'], []],
    ['tracker', 1, ['A:B 2', 'D:E 2'], []],
    ['other', 1, ['A:B 2'], ['sheet/text-not-read D1:E3']],
    ['part', 0, ['A:D 2'], []],
    ['tracker', 0, ['A:B 2', 'C:D 2'], []],
    ['other', 0, ['A:B 2'], ['sheet/text-not-read C1:D3']],
  ])('the answer %s holds, with %i blank columns between', (is, gap, found, about) => {
    const blocks = [{ sheet: 'Sheet1', headings: 'risk  statement | owner', is }];
    const reading = read(grid(beside([[PLAIN], [RISK]], gap)), blocks);
    expect([trackers(reading), said(reading)]).toEqual([found, about]);
  });

  it('an answer for this sheet goes before one for any', () => {
    const headings = 'Risk Statement | Owner';
    const reading = read(grid(beside([[PLAIN], [RISK]])), [
      { headings, is: 'tracker' },
      { sheet: 'Sheet1', headings, is: 'part' },
    ]);
    expect(trackers(reading)).toEqual(['A:E 2']);
  });

  it('each has the title over its own columns, and both what is merged over both', () => {
    const titles = (over: Short[], merges: string[]): (string | null)[] =>
      read(grid([over, ...beside([[PLAIN], [PLAIN]])], { merges })).recommendations.map(({ inspection }) => inspection);
    const [one, two] = ['Inspection: Rural beats', 'Inspection: Custody'];
    expect(titles([one, null, null, two], [])).toEqual(['Rural beats', 'Rural beats', 'Custody', 'Custody']);
    expect(titles([null, null, null, two], [])).toEqual([null, null, 'Custody', 'Custody']);
    expect(titles([one], ['A1:E1'])).toEqual(Array(4).fill('Rural beats'));
  });

  it('what stands in a tracker is no title of one that begins lower, beside or behind its rows', () => {
    const [headings, first] = LONG as [Short[], Short[]];
    const named = beside([[[headings, ['Rural beats - published 3 March 2020'], first]], [PLAIN, 4]]);
    const labelled = beside([
      [
        [
          ['Inspection title', 'Recommendation', 'Owner'],
          ['Custody', words(3), 'DCC'],
        ],
      ],
      [PLAIN, 4],
    ]);
    const inspections = (cells: Short[][]): (string | null)[] =>
      read(grid(cells)).recommendations.map(({ inspection }) => inspection);
    expect(inspections(named)).toEqual(['Rural beats', null, null]);
    expect(inspections(labelled)).toEqual(['Custody', null, null]);
  });
});

describe('a line below the last row of several cells, with another tracker below it', () => {
  it('is no title of that one when columns that are asked about have something beside it', () => {
    const risk = 'The estates plan may slip and cost more';
    const reading = read(
      grid([
        ['Risk Statement', null, 'Publish', 'Recommendation', 'Owner'],
        [risk, null, 'Yes', words(1), 'DCC'],
        [risk],
        [risk, null, null, 'Records kept in full'],
        [],
        ['Ref', 'Recommendation', 'Owner'],
        ['1', words(3), 'DCC'],
      ]),
    );
    expect(reading.issues.filter(({ code }) => code === 'row/skipped-text').map(({ cell }) => cell)).toEqual(['D4']);
  });
});

describe('a row of values behind a blank one', () => {
  it('is no heading of another tracker', () => {
    const reading = read(
      grid([['Recommendation', 'Finding type', 'Visibility'], [words(1), 'AFI', 'Yes'], [], [words(2), 'Rec', 'No']]),
    );
    expect(trackers(reading)).toEqual(['A:C 2']);
  });
});

describe('a banner below headings with a blank column', () => {
  it('is no second row of headings', () => {
    const reading = read(
      grid([
        ['Status hmicfrs:', null, 'Owner', 'Recommendation', 'Target date'],
        ['PEEL 2021/22: Northshire - published 18 January 2015'],
        ['Complete', null, 'DCC', words(1), day('2021-03-01')],
        ['Complete', null, 'DCC', words(2), day('2021-03-01')],
        ['Being progressed', null, 'DCC', words(3), day('2021-03-01')],
      ]),
    );
    expect(reading.trackers.map(({ headerRows }) => headerRows)).toEqual([[0]]);
    expect(reading.recommendations.map(({ inspection }) => inspection)).toEqual(
      Array(3).fill('PEEL 2021/22: Northshire'),
    );
  });
});
