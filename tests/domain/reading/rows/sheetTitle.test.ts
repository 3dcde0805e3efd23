import { NO_DECISIONS } from '../../../../src/domain/decisions';
import { readTrackers } from '../../../../src/domain/reading/readTrackers';
import { isoDate, parseIsoDate } from '../../../../src/domain/workbook/serialDate';
import { day, grid, workbook, type Short } from '../../gridBuilder';

it('a publication date above the table is a whole day, whatever time its cell holds', () => {
  const published = parseIsoDate('2020-01-23') as number;
  const reading = readTrackers(
    workbook(
      grid([
        ['Inspection', 'Custody suites'],
        ['Published', { ...day('2020-01-23'), value: { kind: 'date', serial: published + 0.6 } }],
        [],
        ['Ref', 'Recommendation', 'Target date', 'Status'],
        ['1', 'Keep a record of every check.', day('2021-06-30'), 'Closed'],
        ['2', 'Train every sergeant in first aid.', day('2021-06-30'), 'Closed'],
      ]),
    ),
    { decisions: NO_DECISIONS, acceptSuggestions: false },
  );
  expect(reading.recommendations.map((one) => one.published)).toEqual([published, published]);
});

const TABLE: readonly (readonly Short[])[] = [
  ['Ref', 'Recommendation', 'Target date', 'Status'],
  ['1', 'The force should keep a record of every check.', day('2025-06-30'), 'Closed'],
];
const CLOSING: readonly Short[] = ['2', 'The force should train every sergeant.', day('2025-06-30'), 'Closed'];
/** A month that Excel made a date. */
const JULY: Short = {
  value: { kind: 'date', serial: parseIsoDate('2022-07-01') as number, format: 'mmm-yy' },
  shown: 'Jul-22',
};

/** The inspection and day of publication of the first recommendation, and what is asked about that day. */
function readUnder(sheet: readonly (readonly Short[])[], known: string | null = null) {
  const decisions = {
    ...NO_DECISIONS,
    inspectionTitles: known === null ? [] : [{ title: known, as: known }],
  };
  const { recommendations, issues } = readTrackers(workbook(grid(sheet)), { decisions, acceptSuggestions: false });
  const [one] = recommendations;
  const asked = issues
    .filter(({ code, field }) => code === 'cell/ambiguous-date' && field === 'published')
    .map(({ cell, suggestion }) => [cell, suggestion]);
  return [one?.inspection, one?.published ? isoDate(one.published) : null, asked];
}
const above = (...lines: readonly (readonly Short[])[]) => [...lines, [], ...TABLE, CLOSING];

describe('a title above the headings and a labelled day of publication next to it', () => {
  test.each<[string, (readonly Short[])[], string, string]>([
    ['below', [['PEEL 2021/22'], ['Published on 14 July 2022']], 'PEEL 2021/22', '2022-07-14'],
    [
      'of HMICFRS',
      [['PEEL 2023-25 Northshire'], ['HMICFRS published: 12 January 2024']],
      'PEEL 2023-25 Northshire',
      '2024-01-12',
    ],
    [
      'beside its label',
      [['Custody inspection'], ['Date report published:', day('2022-07-14')]],
      'Custody inspection',
      '2022-07-14',
    ],
    ['in one row', [['PEEL 2021/22', null, 'Published', day('2022-07-14')]], 'PEEL 2021/22', '2022-07-14'],
    [
      'among others',
      [['HMICFRS tracker'], ['PEEL 2021/22'], ['Published on 14 July 2022'], ['Position as at 3 May 2024']],
      'PEEL 2021/22',
      '2022-07-14',
    ],
    [
      'as a title of its own',
      [['PEEL 2021/22 - published 14 July 2022'], ['Tracker published 3 May 2024']],
      'PEEL 2021/22',
      '2022-07-14',
    ],
    [
      'against another day',
      [['PEEL 2021/22 - published 14 July 2022'], ['Published: 3 May 2024']],
      'PEEL 2021/22',
      '2022-07-14',
    ],
  ])('%s', (_, lines, title, published) => expect(readUnder(above(...lines))).toEqual([title, published, []]));

  test.each<[string, (readonly Short[])[], [string, string | null]]>([
    ['a month', [['PEEL 2021/22'], ['Published July 2022']], ['A2', '2022-07-31']],
    ['a month that Excel made a date', [['Inspection: PEEL 2021/22'], ['Published', JULY]], ['B2', '2022-07-31']],
    ['two days', [['PEEL 2021/22'], ['Published: 14 July 2022'], ['Published: 3 May 2024']], ['A2', null]],
  ])('is asked about where it is %s', (_, lines, asked) =>
    expect(readUnder(above(...lines))).toEqual(['PEEL 2021/22', null, [asked]]),
  );

  test.each<[string, (readonly Short[])[]]>([
    ["may be the force's", [['Northshire Police HMICFRS recommendations'], ['Published: 12 May 2024']]],
    ['is of a board', [['PEEL board'], ['Published: 12 May 2024']]],
    ['is of any inspection', [['HMICFRS inspection'], ['Published: 12 May 2024']]],
    ['is of the inspection to come', [['Next PEEL inspection'], ['Published: 12 May 2024']]],
    ['is a note', [['Note on the custody inspection'], ['Published: 12 May 2024']]],
    ['has others beside it', [['PEEL 2021/22', 'ACC Shaw'], ['Published: 12 May 2024']]],
    ['is not known to be an inspection', [['Custody suites'], ['Published: 12 May 2024']]],
    ['is not next to it', [['PEEL 2021/22'], ['Position as at 3 May 2024'], ['Published: 14 July 2022']]],
    ['has a response', [['PEEL 2021/22'], ['PCC response published 30 June 2024']]],
    ['is that of an older report', [['PEEL 2021/22'], ['Previous PEEL published 27 September 2019']]],
    ['is that of a report to come', [['PEEL 2021/22'], ['Next report to be published 3 May 2025']]],
    ['is replaced', [['PEEL 2021/22 (replaces PEEL 2018/19 published 27 September 2019)']]],
    ['is no title', [['HMICFRS published: 12 January 2024']]],
    ['is a tracker', [['Open recommendations - published 12 May 2024']]],
  ])('names none where the line %s', (_, lines) => expect(readUnder(above(...lines))).toEqual([null, null, []]));

  test('is never proposed as the title', () => {
    const sheet = workbook(grid(above(['Published: 14 July 2022'], ['Custody suites'])));
    const { issues } = readTrackers(sheet, { decisions: NO_DECISIONS, acceptSuggestions: false });
    const hints = issues.filter(({ code }) => code === 'row/missing-inspection').map(({ suggestion }) => suggestion);
    expect(hints).toEqual(['Custody suites', 'Custody suites']);
  });

  test('is kept with a line of which the officer has said that it is an inspection', () =>
    expect(readUnder(above(['Custody suites'], ['Published on 14 July 2022']), 'Custody suites')).toEqual([
      'Custody suites',
      '2022-07-14',
      [],
    ]));
});

describe('a labelled day right below a title among the rows', () => {
  const among = (line: string) => [...TABLE.slice(0, 1), ['Custody inspection'], [line], ...TABLE.slice(1), CLOSING];

  test.each([
    ['HMICFRS published: 14 July 2022', '2022-07-14', []],
    ['Date report published: 14/07/2022', '2022-07-14', []],
    ['Report published July 2022', null, [['A3', '2022-07-31']]],
  ])('%s', (line, published, asked) =>
    expect(readUnder(among(line))).toEqual(['Custody inspection', published, asked]),
  );

  test('does not change the day of the title', () => {
    const dated = [...TABLE.slice(0, 1), ['Custody inspection - published 3 May 2022'], ['Published 14 July 2022']];
    expect(readUnder([...dated, ...TABLE.slice(1), CLOSING])).toEqual(['Custody inspection', '2022-05-03', []]);
  });

  test('is not that of the title below whose first rows it stands', () => {
    const sheet = grid([
      ...TABLE.slice(0, 1),
      ['Custody inspection'],
      ...TABLE.slice(1),
      ['Published 14 July 2022'],
      CLOSING,
    ]);
    const { recommendations } = readTrackers(workbook(sheet), { decisions: NO_DECISIONS, acceptSuggestions: false });
    expect(recommendations.map(({ published }) => published)).toEqual([null, null]);
  });

  test('is asked about where Excel made a date of a month', () => {
    const wide = [...TABLE.slice(0, 1), ['Custody inspection', 'Published', JULY], ...TABLE.slice(1), CLOSING];
    expect(readUnder(wide)).toEqual(['Custody inspection', null, [['A2', '2022-07-31']]]);
  });
});
