import { NO_DECISIONS } from '../../../src/domain/decisions';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { Reading } from '../../../src/domain/reading/reading';
import { day, filled, grid, workbook, type Short } from '../gridBuilder';

const read = (...rows: readonly (readonly Short[])[]): Reading =>
  readTrackers(workbook(grid(rows)), { decisions: NO_DECISIONS, acceptSuggestions: false });
const rowsOf = (reading: Reading): number[] => reading.recommendations.map(({ source }) => (source?.row ?? -1) + 1);
/** The rows of the sheet that are told as skipped. */
const told = (reading: Reading): number[] =>
  reading.issues.filter(({ code }) => code === 'row/skipped-text').map(({ cell }) => Number(cell?.replace(/\D+/, '')));

const LOG = 'The force should keep one log of custody records.';
const STAFF = 'The force should train the staff of its call centre.';
const D = day('2024-03-31');
const HEADINGS: Short[] = ['Recommendation', 'Owner', 'Target date', 'Status'];
const TOP: Short[][] = [HEADINGS, [LOG, 'JS', D, 'Closed'], [STAFF, 'TB', D, 'Closed']];
const WITH_REF: Short[][] = TOP.map((row, i) => [['Ref', 'R1', 'R2'][i] ?? '', ...row]);

describe('rows below the recommendations', () => {
  it.each<[string, Short[][]]>([
    [
      'initials',
      [
        ['JS', 'Jane Shaw, Assistant Chief Constable'],
        ['TB', 'Tom Bell, Superintendent'],
      ],
    ],
    [
      'a key',
      [
        ['Red', 'Will not meet target date'],
        ['BAU', 'Business as usual'],
      ],
    ],
    [
      'a key of words',
      [
        ['Not started', 'Nothing was done yet'],
        ['High risk', 'The chief constable is told'],
      ],
    ],
    [
      'versions',
      [
        ['Version', 'Date', 'Change made', 'Author'],
        ['1.0', D, 'First draft', 'J Shaw'],
        ['1.1', D, 'Custody', 'J Shaw'],
      ],
    ],
    [
      'versions under a title',
      [['Version history'], ['1.0', D, 'First draft', 'J Shaw'], ['1.1', D, 'Custody', 'J Shaw']],
    ],
    [
      'people',
      [
        ['Name', 'Role', 'Email'],
        ['Jane Shaw', 'ACC', 'shaw@northshire.example'],
      ],
    ],
  ])('are none, and are told: %s', (_, rows) => {
    const below = rows.map((_row, i) => i + 5);
    const reading = read(...TOP, [], ...rows);
    expect([rowsOf(reading), told(reading)]).toEqual([[2, 3], below]);
  });

  it.each<[string, Short[][]]>([
    ['initials', [['JS', 'Jane Shaw, Assistant Chief Constable']]],
    [
      'versions',
      [
        ['Version', 'Date', 'Change made', 'Author'],
        ['1.0', D, 'First draft of the tracker', 'J Shaw'],
      ],
    ],
  ])('are none where there are references, either: %s', (_, rows) => {
    const reading = read(...WITH_REF, [], ...rows);
    expect([rowsOf(reading), told(reading)]).toEqual([[2, 3], rows.map((_row, i) => i + 5)]);
  });

  const WITH_INSPECTION: Short[][] = WITH_REF.map((row, i) => [
    row[0] ?? '',
    i === 0 ? 'Inspection' : 'PEEL 2021/22',
    ...row.slice(1),
  ]);
  it.each<[string, Short[][]]>([
    [
      'milestones under a title',
      [['Milestones'], ['No', 'Milestone', 'Date'], ['1', 'Draft plan to board', D], ['2', 'Training complete', D]],
    ],
    [
      'amendments',
      [
        ['Ref', 'Field', 'Old', 'New'],
        ['1', 'Target date', D, D],
        ['2', 'Status', 'Not started', 'In progress'],
      ],
    ],
    [
      'boards',
      [
        ['No', 'Board', 'Terms of reference'],
        ['1', 'FIB', 'Chaired by the DCC and meets every month to review HMICFRS actions'],
      ],
    ],
    [
      'grades',
      [
        ['Area', 'Grade', 'Year'],
        ['Preventing crime', 'Adequate', 2022],
      ],
    ],
  ])('are none behind a blank row and headings that are not theirs: %s', (_, rows) => {
    const reading = read(...WITH_INSPECTION, [], ...rows);
    expect([rowsOf(reading), told(reading)]).toEqual([[2, 3], rows.map((_row, i) => i + 5)]);
  });

  it.each<[string, Short[][]]>([
    [
      'where a row asks for something',
      [
        ['Ref', 'Field', 'Old', 'New'],
        ['R3', 'PEEL 2021/22', STAFF, 'TB', D, 'Closed'],
      ],
    ],
    ['where there is a status', [['', 'Meeting', 'Year', '', '', 'Closed']]],
    ['where there is a reference', [['R3', 'Meeting', 'Year']]],
    ['where few of the words are headings', [['', 'PEEL 2021/22', 'Body worn video', 'Note']]],
  ])('are recommendations under such words, too, %s', (_, rows) => {
    const last = 4 + rows.length;
    expect(rowsOf(read(...WITH_INSPECTION, [], ...rows))).toContain(last);
  });

  it('are none right below them, too, where they can be nothing else', () => {
    const reading = read(...TOP, ['JS', 'Jane Shaw, Assistant Chief Constable'], ['Red', 'Will not meet target date']);
    expect([rowsOf(reading), told(reading)]).toEqual([
      [2, 3],
      [4, 5],
    ]);
  });

  it.each<[string, Short[]]>([
    ['a short one', ['Custody records', 'JS', D, 'In progress']],
    ['one with a status alone', ['Custody records', '', '', 'In progress']],
    ['one that asks for something', ['The force should publish its custody records.', 'JS']],
    ['one of several words', ['Custody records of each month', 'JS']],
  ])('are recommendations where they say so: %s', (_, row) => {
    const reading = read(...TOP, [], row);
    expect([rowsOf(reading), told(reading)]).toEqual([[2, 3, 5], []]);
  });

  it('are recommendations below one with a reference', () => {
    const reading = read(...WITH_REF, [], ['R3', 'Custody records'], [null, 'Call centre staff']);
    expect([rowsOf(reading), told(reading)]).toEqual([[2, 3, 5, 6], []]);
  });

  it('are recommendations under a word that may be one, too, without a gap', () => {
    const reading = read(...TOP, ['Glossary'], ['Custody records', 'JS', D, 'Closed']);
    expect(rowsOf(reading)).toEqual([2, 3, 4, 5]);
  });

  it('are recommendations again behind a table that is none', () => {
    const reading = read(
      ...WITH_REF,
      [],
      ['Version', 'Date', 'Change made', 'Author'],
      ['1.0', D, 'First draft', 'J Shaw'],
      [],
      ['R3', 'Custody records', 'JS', D, 'Closed'],
    );
    expect([rowsOf(reading), told(reading)]).toEqual([
      [2, 3, 8],
      [5, 6],
    ]);
  });
});

describe('words alone in the column of the recommendations', () => {
  it.each([
    'Update 12/03: ACC has taken this over',
    'Update: ACC has taken this over',
    'Latest update (12 March 2024) - ACC has taken this over',
    '12 March: ACC has taken this over',
    '12/03/2024 - ACC has taken this over',
    'Force response: a new policy was written',
    'PCC comment: I am content with progress.',
    'Response (May 2024): a new policy was written',
  ])('are news of the row above, and told: %s', (words) => {
    const reading = read(HEADINGS, [LOG, 'JS', D, 'Closed'], [words], [STAFF, 'TB', D, 'Closed']);
    expect([rowsOf(reading), told(reading)]).toEqual([[2, 4], [3]]);
  });

  it('are news with somebody beside them, too', () => {
    const reading = read(HEADINGS, [LOG, 'JS', D, 'Closed'], ['Update 12/03: ACC has taken this over', 'TB']);
    expect([rowsOf(reading), told(reading)]).toEqual([[2], [3]]);
  });

  it.each(['Update the policy on custody', 'Update training for 12 sergeants', '12 sergeants to be trained'])(
    'are a recommendation: %s',
    (words) => {
      const reading = read(HEADINGS, [LOG, 'JS', D, 'Closed'], [words], [STAFF, 'TB', D, 'Closed']);
      expect([rowsOf(reading), told(reading)]).toEqual([[2, 3, 4], []]);
    },
  );

  const under = (above: string, ...lines: string[]): Reading =>
    read(HEADINGS, [above, 'JS', D, 'Closed'], ...lines.map((line) => [line]), [STAFF, 'TB', D, 'Closed']);

  it.each<[string, string[]]>([
    ['The force should make sure that its officers', ['record every use of force and that', 'supervisors review it.']],
    ['The force should make sure that its officers', ['note every use of force']],
    ['The force should work with the', ['Crown Prosecution Service.']],
    ['The force should train officers, sergeants,', ['Inspectors and others']],
  ])('go on with the sentence above, and are told: %s / %j', (above, lines) => {
    const reading = under(above, ...lines);
    expect([rowsOf(reading), told(reading)]).toEqual([[2, lines.length + 3], lines.map((_, i) => i + 3)]);
  });

  it.each<[string, string[]]>([
    ['The force should keep one log.', ['keep two logs']],
    ['The force should:', ['keep two logs;', 'keep three logs']],
    ['keep one log', ['keep two logs']],
    ['Keep one log', ['Keep two logs']],
    ['Keep one log', ['a) keep two logs']],
  ])('are recommendations of their own: %s / %j', (above, lines) => {
    const reading = under(above, ...lines);
    expect([rowsOf(reading), told(reading)]).toEqual([[2, ...lines.map((_, i) => i + 3), lines.length + 3], []]);
  });
});

describe('rows with the words of a signature', () => {
  it.each(['Review date of policy', 'Signed disclosure forms', 'Next review of custody estate'])(
    'are none: %s',
    (words) => {
      const reading = read(['Recommendation', 'Owner', 'Status'], [LOG, 'JS', 'Closed'], [words, 'TB', 'In progress']);
      expect([rowsOf(reading), told(reading)]).toEqual([[2, 3], []]);
    },
  );
});

describe('a row that begins with Total', () => {
  const total = (words: string): Reading =>
    read(['Recommendation', 'Target date', '% complete'], [LOG, D, 20], [words, null, 50], [STAFF, D, 30]);

  it.each([
    'Total reports of hate crime to be published',
    'Total redesign of the custody suite',
    'TOTAL REPORTS OF HATE CRIME TO BE PUBLISHED',
  ])('is told where it goes on like a sentence: %s', (words) =>
    expect([rowsOf(total(words)), told(total(words))]).toEqual([[2, 4], [3]]),
  );

  it.each(['Total', 'Total open recommendations', 'Total for Rural Beats', 'Sub-total PEEL 2021/22', 'TOTAL'])(
    'is not where it only counts: %s',
    (words) => expect([rowsOf(total(words)), told(total(words))]).toEqual([[2, 4], []]),
  );
});

describe('a highlighted line alone in the column of the recommendations', () => {
  const highlighted = (words: string): Reading =>
    read(
      ['Recommendation', 'Owner', 'Status'],
      [LOG, 'JS', 'Closed'],
      [filled('#FFFF99', words)],
      [STAFF, 'TB', 'Closed'],
    );
  const unclear = (reading: Reading) =>
    reading.issues.filter(({ code }) => code === 'row/unclear-banner').map(({ cell, value }) => [cell, value]);

  it.each([
    'PEEL action plan to be refreshed',
    'HMICFRS portal to be updated monthly',
    'Inspection of custody suites each month',
    '2024 review of stop and search',
    'PEEL 2023 action plan',
    'PEEL 2023 Action Plan',
    'Custody Inspection Visits',
    'Custody inspection 2023 evidence',
  ])('is asked about, and names no inspection: %s', (words) => {
    const reading = highlighted(words);
    expect(reading.recommendations.map(({ inspection }) => inspection)).toEqual([null, null]);
    expect([told(reading), unclear(reading)]).toEqual([[3], [['A3', words]]]);
  });

  it.each([
    'PEEL',
    'PEEL 2021/22',
    'PEEL 2018/19: Northshire',
    'Custody inspection 2023',
    'Joint thematic inspection of Rape, 2021',
  ])('is a title: %s', (words) => {
    const reading = highlighted(words);
    expect(reading.recommendations.map(({ inspection }) => inspection)).toEqual([null, words]);
    expect([told(reading), unclear(reading)]).toEqual([[], []]);
  });
});

it('a published title behind a blank row names the inspection of the short rows below it', () => {
  const reading = read(
    ['PEEL 2021/22 (published 1 May 2022)'],
    HEADINGS,
    [LOG, 'JS', D, 'Closed'],
    [],
    ['Rural beats (published 14 November 2015)'],
    [STAFF, 'TB'],
  );
  expect(reading.recommendations.map(({ inspection }) => inspection)).toEqual(['PEEL 2021/22', 'Rural beats']);
});

describe('rows that are no recommendations, though they have words in the place of one', () => {
  const D1: Short[] = [LOG, 'TB', D, 'Closed'];
  it.each<[string, Short[]]>([
    ['an example', ['EXAMPLE', ...D1]],
    ['an example of two letters', ['EX', ...D1]],
    ['a row to delete', ['Delete this row before use', ...D1]],
    ['no recommendations', ['', 'No recommendations', '', '', 'Closed']],
    ['none for the force', ['', 'No recommendations for this force']],
    ['how many there are', ['', '4 recommendations, 3 closed', '', '', '75%']],
    ['how many there are, numbered', ['R7', '2 AFIs and 1 cause of concern', '', '', 'Closed']],
  ])('are told and not counted: %s', (_, row) => {
    const [headings = [], one = [], two = []] = WITH_REF;
    for (const rows of [
      [headings, row, one, two],
      [headings, one, row, two],
    ]) {
      const reading = read(...rows);
      const at = rows.indexOf(row) + 1;
      expect([rowsOf(reading), told(reading)]).toEqual([[2, 3, 4].filter((other) => other !== at), [at]]);
    }
  });

  it.each<[string, Short[]]>([
    ['an instruction', ['Number from report', 'Copy from the report', 'Rank and name', 'DD/MM/YY', 'Drop-down']],
    ['kinds of values', ['Mandatory', 'Free text', 'Optional', 'dd/mm/yyyy', 'Drop down']],
  ])('are told and not counted right below the headings: %s', (_, row) => {
    const [headings = [], one = [], two = []] = WITH_REF;
    const reading = read(headings, row, one, two);
    expect([rowsOf(reading), told(reading)]).toEqual([[3, 4], [2]]);
  });

  it.each(['Example setting by leaders', 'No recommendations for the board should be left open', 'Exit interviews'])(
    'are recommendations where they only begin like it: %s',
    (words) => {
      const [headings = [], one = [], two = []] = WITH_REF;
      expect(rowsOf(read(headings, one, ['R9', words, 'TB', D, 'Closed'], two))).toEqual([2, 3, 4]);
    },
  );
});
