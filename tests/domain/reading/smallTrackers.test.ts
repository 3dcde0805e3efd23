import { NO_DECISIONS } from '../../../src/domain/decisions';
import type { Reading } from '../../../src/domain/reading/reading';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot';
import { grid, workbook, type Short } from '../gridBuilder';

/** The smallest sheets on which rows were once lost, joined or made up. */

const read = (...sheets: readonly SheetSnapshot[]): Reading =>
  readTrackers(workbook(...sheets), { decisions: NO_DECISIONS, acceptSuggestions: false });
/** What was read as a recommendation, with the row of the sheet as the officer counts it. */
const texts = ({ recommendations }: Reading): string[] =>
  recommendations.map(({ source, text }) => `${(source?.row ?? 0) + 1}: ${text ?? ''}`);
const fields = (reading: Reading): string[] =>
  reading.trackers.flatMap(({ columns }) => columns.map(({ field, decided }) => `${field ?? 'none'} ${decided}`));

const ONE = 'The force should mend the first thing at once.';
const TWO = 'The force should review how it keeps its records.';
const THREE = 'The force should train its staff by the spring.';

describe('trackers beside, above and below each other', () => {
  it('come apart though the heading of one can mean two fields', () => {
    const sheet = grid([
      ['Recommendation', 'Owner', null, 'Recommendation or AFI', 'Owner'],
      [ONE, 'DCC', null, TWO, 'ACC'],
    ]);
    expect(texts(read(sheet))).toEqual([`2: ${ONE}`, `2: ${TWO}`]);
  });

  it('keep their rows where only one of them repeats its headings', () => {
    const sheet = grid([
      ['Ref', 'Recommendation', 'Status', 'Owner', null, 'Recommendation', 'Owner', 'Priority'],
      [1, ONE, 'In progress', 'DCC', null, TWO, 'ACC', 'High'],
      ['Ref', 'Recommendation', 'Status', 'Owner', null, THREE, 'ACC', 'Low'],
      [2, `${ONE} Again.`, 'In progress', 'DCC', null, null, null, null],
    ]);
    expect(texts(read(sheet))).toEqual([`2: ${ONE}`, `4: ${ONE} Again.`, `2: ${TWO}`, `3: ${THREE}`]);
  });

  it('are both read when the upper one is the smaller', () => {
    const sheet = grid([
      ['Kept by the policy team'],
      ['Recommendation', 'Owner'],
      [ONE, 'DCC'],
      [],
      ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'],
      [1, TWO, 'ACC', '23 January 2021', 'In progress'],
    ]);
    expect(texts(read(sheet))).toEqual([`3: ${ONE}`, `6: ${TWO}`]);
  });

  it('are both read when the lower one is the smaller', () => {
    const sheet = grid([
      ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'],
      [1, ONE, 'ACC', '23 January 2021', 'In progress'],
      [],
      ['Owner', 'Recommendation', 'Board'],
      ['DCC', TWO, 'Gold'],
    ]);
    expect(texts(read(sheet))).toEqual([`2: ${ONE}`, `5: ${TWO}`]);
  });
});

describe('headings in several rows', () => {
  it.each([2, 3])('are found where the recommendation is named in the lowest of %i', (rows) => {
    const groups = Array.from({ length: rows - 1 }, (_, i) => [
      i === 0 ? 'Published' : null,
      'Tracking',
      null,
      i === 0 ? 'Board' : null,
    ]);
    const sheet = grid([...groups, [null, 'Recommendation', 'Owner', null], ['3 March 2020', ONE, 'DCC', 'Gold']], {
      merges: [`A1:A${rows}`, `D1:D${rows}`, ...groups.map((_, i) => `B${i + 1}:C${i + 1}`)],
    });
    const reading = read(sheet);
    expect(texts(reading)).toEqual([`${rows + 1}: ${ONE}`]);
    expect(fields(reading)).toEqual(['published auto', 'text auto', 'owner auto', 'none unmapped']);
  });

  it('are known below a group whose name says nothing of them', () => {
    const sheet = grid(
      [
        ['Type of finding', 'Dates', null, 'Updated on'],
        [null, 'Summary of recommendation', 'Link'],
        ['AFI', ONE, 'https://www.example.org/1', '1 May 2021'],
      ],
      { merges: ['A1:A2', 'D1:D2', 'B1:C1'] },
    );
    expect(texts(read(sheet))).toEqual([`3: ${ONE}`]);
  });

  it('open a second tracker too, whatever their groups are called', () => {
    const sheet = grid(
      [
        ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'],
        [1, ONE, 'ACC', '23 January 2021', 'In progress'],
        [],
        ['Progress', 'Dates', null, 'Board', 'Root cause'],
        [null, 'Governance'],
        [null, 'Recommendation', 'RAG'],
        ['Training has begun; 40 of 80 are through it.', TWO, 'Green', 'Gold', 'Two systems'],
      ],
      { merges: ['A4:A6', 'D4:D6', 'E4:E6', 'B4:C4', 'B5:C5'] },
    );
    expect(texts(read(sheet))).toEqual([`2: ${ONE}`, `7: ${TWO}`]);
  });
});

describe('a second tracker of which one heading is certain', () => {
  it('opens where its headings are merged down behind a gap', () => {
    const sheet = grid(
      [
        ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'],
        [1, ONE, 'ACC', '23 January 2021', 'In progress'],
        [],
        ['Create date', 'Recommendation', 'Governance', null, 'Root cause'],
        [null, null, 'Department', 'Board'],
        ['18 January 2015', TWO, 'Custody', 'Gold', 'Two systems'],
      ],
      { merges: ['A4:A5', 'B4:B5', 'E4:E5', 'C4:D4'] },
    );
    expect(texts(read(sheet))).toEqual([`2: ${ONE}`, `6: ${TWO}`]);
  });
});

describe('a second tracker below a gap', () => {
  it('opens with the group above its headings', () => {
    const sheet = grid(
      [
        ['Ref', 'Date closed', 'Owner', 'Recommendation'],
        [1, '1 May 2021', 'DCC', ONE],
        [],
        [null, 'Tracking'],
        ['Evidence', 'Milestone', 'HMICFRS ref', 'Board'],
        ['Minutes of the board', TWO, 7044, 'Gold'],
      ],
      { merges: ['B4:C4'] },
    );
    expect(texts(read(sheet))).toEqual([`2: ${ONE}`]);
    expect(read(sheet).trackers.map(({ headerRows }) => headerRows)).toEqual([[0], [3, 4]]);
    expect(read(sheet).issues.map(({ code, cell }) => `${code} ${cell ?? ''}`)).toContain(
      'column/required-suggested B5',
    );
  });
});

describe('headings merged over several columns', () => {
  it.each([2, 3])('are one heading, with its cells merged over %i or not', (columns) => {
    const blank = Array.from({ length: columns - 1 }, () => null);
    const last = String.fromCharCode(65 + columns);
    const sheet = grid(
      [
        ['Ref', 'Recommendation', ...blank, 'Owner'],
        [1, ONE, ...blank, 'DCC'],
        [2, TWO, ...blank, 'ACC'],
      ],
      { merges: [`B1:${last}1`, `B2:${last}2`] },
    );
    expect(texts(read(sheet))).toEqual([`2: ${ONE}`, `3: ${TWO}`]);
    expect(fields(read(sheet))).toEqual(['ref auto', 'text auto', 'owner auto']);
  });
});

describe('rows that are no recommendations', () => {
  const HEADERS = ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'];
  const row = (n: number, text: string) => [String(n), text, 'DCC', '1 May 2021', 'Closed'];

  it.each<[string, ...Short[][]]>([
    ['a list below', [], ['Status', 'Meaning'], ['Not started', 'Nothing was done'], ['In progress', 'Work goes on']],
    ['a key below', [], ['Key'], ['Red', 'Overdue, or will be'], ['Green', 'On course']],
    ['a footnote with its mark apart', ['*', 'dates as agreed with the board']],
  ])('are %s', (_, ...below) => {
    const reading = read(grid([HEADERS, row(1, ONE), row(2, TWO), ...below]));
    expect(texts(reading)).toEqual([`2: ${ONE}`, `3: ${TWO}`]);
    expect(reading.trackers[0]?.skipped.map(({ row: at }) => at)).toEqual(below.map((_row, i) => i + 3));
  });

  it('are what is to be typed, right below the headings', () => {
    const example = ['(no.)', '(as published)', '(post)', '(dd/mm/yy)', '(drop-down)'];
    expect(texts(read(grid([HEADERS, example, row(1, ONE), row(2, TWO)])))).toEqual([`3: ${ONE}`, `4: ${TWO}`]);
  });

  it('are who approved them', () => {
    const sheet = grid([['Recommendation', 'Status'], [ONE, 'Closed'], ['Approved by the PCC on 3 May 2021']]);
    expect(texts(read(sheet))).toEqual([`2: ${ONE}`]);
  });

  it('are a name beside "Prepared by", whatever column it stands in', () => {
    const sheet = grid([['Inspection', 'Recommendation'], ['Rural beats', ONE], [], ['Prepared by', 'P Lee']]);
    expect(texts(read(sheet))).toEqual([`2: ${ONE}`]);
  });

  it('are counts below the references', () => {
    const sheet = grid([['Recommendation', 'Ref'], [ONE, 1], [], ['Number open', 4]]);
    expect(texts(read(sheet))).toEqual([`2: ${ONE}`]);
  });

  it('are a title with its publication in the column of the recommendations', () => {
    const sheet = grid([
      ['Recommendation', 'Owner'],
      ['Rural beats - published 3 March 2020'],
      [ONE, 'DCC'],
      ['Custody (published 9th July 2020)'],
      [TWO, 'DCC'],
    ]);
    const reading = read(sheet);
    expect(texts(reading)).toEqual([`3: ${ONE}`, `5: ${TWO}`]);
    expect(reading.recommendations.map(({ inspection }) => inspection)).toEqual(['Rural beats', 'Custody']);
  });

  it('is one that asks for something about a report that was published', () => {
    const lone = 'The force should act on the report published 3 March 2020';
    expect(texts(read(grid([['Recommendation', 'Owner'], [ONE, 'DCC'], [lone]])))).toEqual([`2: ${ONE}`, `3: ${lone}`]);
  });
});

describe('what is no tracker', () => {
  it('are numbers by colour under the heading Recommendations', () => {
    const sheet = grid([
      ['Recommendations', 'Number'],
      ['Red', 4],
      ['Amber', 9],
      ['Green', 12],
    ]);
    expect(read(sheet).trackers).toEqual([]);
  });

  it('is said of a table that may be one, and never of a key', () => {
    const table = grid(
      [
        ['Finding summary', 'Theme', 'Level'],
        [TWO, 'Custody', 'Force'],
      ],
      { name: 'Notes' },
    );
    const key = grid(
      [
        ['RAG', 'Description'],
        ['Red', 'Past its date, or it soon will be'],
        ['Green', 'On course to be done in time'],
      ],
      { name: 'Key' },
    );
    expect(read(table, key).issues.map(({ code, sheet, cell, value }) => [code, sheet, cell, value])).toEqual([
      ['sheet/possible-tracker', 'Notes', 'A1', 'Finding summary | Theme | Level'],
      ['workbook/no-tracker', null, null, 'Tracker.xlsx'],
    ]);
  });

  it('is said of one row with the counts below it', () => {
    const table = grid([
      ['Finding summary', 'Theme', 'Level'],
      [ONE, 'Custody', 'Force'],
      [],
      ['Number open', 1],
      ['Closed', 0],
    ]);
    expect(read(table).issues.map(({ code }) => code)).toContain('sheet/possible-tracker');
  });

  it.each<[string, readonly string[], string, boolean]>([
    ['many columns of a tracker and prose', ['Inspection', 'Status', 'Target date', 'Owner'], TWO, true],
    ['few of them', ['Inspection', 'Status', 'Theme'], TWO, false],
    ['no prose', ['Inspection', 'Status', 'Target date', 'Owner'], 'Blue', false],
  ])('is said of a table with %s under no heading of recommendations: %j', (_, known, words, isSaid) => {
    const values: Readonly<Record<string, string>> = {
      Inspection: 'Custody',
      Status: 'In progress',
      'Target date': '31/03/2021',
      Owner: 'DM',
      Theme: 'Cells',
    };
    const table = grid([
      [...known, 'Board', 'Root cause'],
      [...known.map((heading) => values[heading] ?? null), 'Gold', words],
    ]);
    expect(read(table).issues.map(({ code }) => code)).toEqual([
      ...(isSaid ? ['sheet/possible-tracker'] : []),
      'workbook/no-tracker',
    ]);
  });

  it('gives no title to the tracker below it', () => {
    const sheet = grid([
      ['Finding summary', 'Theme', 'Level'],
      ['Rural beats - published 3 March 2020'],
      [ONE, 'Custody', 'Force'],
      [],
      ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'],
      [1, TWO, 'ACC', '23 January 2021', 'In progress'],
    ]);
    expect(read(sheet).recommendations.map(({ text, inspection }) => [text, inspection])).toEqual([[TWO, null]]);
  });

  it('is not a short tracker of many columns, each status but once', () => {
    const sheet = grid([
      ['Description', 'Status', 'Priority', 'Theme', 'Board'],
      [ONE, 'In progress', 'High', 'Custody', 'Gold'],
      [TWO, 'Closed', 'Low', 'Custody', 'Gold'],
    ]);
    const reading = read(sheet);
    expect(reading.trackers.map(({ headerRows }) => headerRows)).toEqual([[0]]);
  });
});

it('a number of HMICFRS marks a tracker as a reference of the force does', () => {
  const sheet = grid([
    ['HMICFRS ref', 'Description', 'Date closed'],
    [4822, ONE, '1 May 2021'],
  ]);
  expect(texts(read(sheet))).toEqual([`2: ${ONE}`]);
});

describe('columns', () => {
  it('of inspections are taken without asking though their titles name a year', () => {
    const sheet = grid([['Inspection', 'Recommendation'], ...[ONE, TWO, THREE].map((text) => ['PEEL 2021/22', text])]);
    expect(fields(read(sheet))).toEqual(['inspection auto', 'text auto']);
  });

  it('with no heading are no RAG because their words begin with the article', () => {
    const sheet = grid([
      ['Recommendation', 'Owner', ''],
      ...[ONE, TWO, THREE].map((text) => [text, 'DCC', 'a word on this']),
    ]);
    expect(fields(read(sheet))).toEqual(['text auto', 'owner auto', 'none unmapped']);
  });

  it('of percentages in words are percentages', () => {
    const sheet = grid([
      ['Recommendation', '% complete'],
      [ONE, '75 per cent'],
      [TWO, '5 per cent'],
      [THREE, '20 per cent'],
    ]);
    const reading = read(sheet);
    expect(fields(reading)).toEqual(['text auto', 'percent auto']);
    expect(reading.recommendations.map(({ percent }) => percent)).toEqual([75, 5, 20]);
  });

  it('whose heading an unknown aside may turn are asked about', () => {
    const sheet = grid([
      ['Recommendation', 'Owner (of the building)'],
      [ONE, 'DCC'],
    ]);
    expect(fields(read(sheet))).toEqual(['text auto', 'owner suggested']);
  });
});
