import { NO_DECISIONS, type Decisions } from '../../../src/domain/decisions';
import type { Reading } from '../../../src/domain/reading/reading';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { Recommendation } from '../../../src/domain/recommendation';
import { OWN_TABLES } from '../../../src/domain/tables/ownTables';
import { columnLetters } from '../../../src/domain/workbook/area';
import { isoDate, parseIsoDate } from '../../../src/domain/workbook/serialDate';
import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot';
import { day, failed, filled, grid, workbook, type Short } from '../gridBuilder';

const read = (
  sheets: readonly SheetSnapshot[],
  decisions: Partial<Decisions> = {},
  acceptSuggestions = false,
): Reading => readTrackers(workbook(...sheets), { decisions: { ...NO_DECISIONS, ...decisions }, acceptSuggestions });

const HEADERS = ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'];
const row = (ref: string, status: Short = 'In progress', target: Short = day('2021-06-30')): Short[] => [
  ref,
  `The force should put matter ${ref} right and keep it so.`,
  'AB/CD',
  target,
  status,
];
const codes = (reading: Reading): string[] =>
  reading.issues.map(({ code, cell }) => (cell === null ? code : `${code} ${cell}`));
const list = <K extends keyof Recommendation>(reading: Reading, key: K): Recommendation[K][] =>
  reading.recommendations.map((one) => one[key]);
const cellIssue = (reading: Reading, cell: string) =>
  reading.issues
    .filter((one) => one.cell === cell)
    .map(({ code, field, value, suggestion }) => ({ code, field, value, suggestion }));

describe('finding trackers', () => {
  it('finds headings below titles and notes, and says what every row is', () => {
    const reading = read([
      grid([
        ['Northshire tracker'],
        ['Kept by the policy team'],
        [],
        HEADERS,
        [filled('#DDDDDD', 'Rural beats - published 3 March 2020')],
        row('1'),
        [],
        HEADERS,
        row('2'),
        ['Total', '', '', 2],
        [],
        ['* agreed with the force'],
      ]),
    ]);
    expect(reading.trackers).toMatchObject([
      {
        sheet: 'Sheet1',
        headerRows: [3],
        firstRow: 4,
        lastRow: 8,
        rows: 2,
        skipped: [
          { row: 0, kind: 'title' },
          { row: 1, kind: 'title' },
          { row: 4, kind: 'banner' },
          { row: 6, kind: 'blank' },
          { row: 7, kind: 'repeatedHeader' },
          { row: 9, kind: 'total' },
          { row: 10, kind: 'blank' },
          { row: 11, kind: 'note' },
        ],
      },
    ]);
    expect(list(reading, 'source')).toEqual([
      { sheet: 'Sheet1', row: 5 },
      { sheet: 'Sheet1', row: 8 },
    ]);
  });

  it('joins a group header above the fields', () => {
    const reading = read([
      grid(
        [
          ['', '', 'Dates', '', ''],
          ['Ref', 'Recommendation', 'Target', 'Revised', 'Status'],
          ['1', 'Do the one thing that matters most.', '1 May 2021', '2 June 2021', 'Open'],
        ],
        {
          merges: ['C1:D1'],
        },
      ),
    ]);
    expect(reading.trackers[0]?.headerRows).toEqual([0, 1]);
    expect(reading.trackers[0]?.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Ref', 'ref'],
      ['Recommendation', 'text'],
      ['Dates Target', 'targetDate'],
      ['Dates Revised', 'revisedDate'],
      ['Status', 'forceStatus'],
    ]);
  });

  it('takes sub-headings below cells that are merged down', () => {
    const reading = read([
      grid(
        [
          ['Ref', 'Recommendation', 'Status', ''],
          ['', '', 'Force', 'HMICFRS'],
          ['1', 'Do the one thing that matters most.', 'Complete', 'Being progressed'],
        ],
        {
          merges: ['A1:A2', 'B1:B2', 'C1:D1'],
        },
      ),
    ]);
    expect(reading.trackers[0]?.headerRows).toEqual([0, 1]);
    expect(list(reading, 'hmicfrsStatus')).toEqual(['beingProgressed']);
  });

  it('reads blocks one below the other and side by side', () => {
    const below = read([
      grid([
        HEADERS,
        row('1'),
        [],
        ['Closed items'],
        ['No.', 'Recommendation', 'Lead', 'Status', 'Date closed'],
        ['9', 'An item that was finished long ago.', 'ACC', 'Closed', day('2020-02-03')],
      ]),
    ]);
    expect(below.trackers.map(({ headerRows, rows }) => [headerRows, rows])).toEqual([
      [[0], 1],
      [[4], 1],
    ]);
    const beside = read([
      grid([
        [...HEADERS, '', ...HEADERS],
        [...row('1'), '', ...row('7')],
      ]),
    ]);
    expect(list(beside, 'ref')).toEqual(['1', '7']);
  });

  it('reads an Excel table by its own headings, and rows typed below it', () => {
    const reading = read([
      grid([['Ref', 'Recommendation', 'Key'], HEADERS, row('1'), row('2')], {
        tables: [{ name: 'Tracker', area: 'A2:E3' }],
      }),
    ]);
    expect(reading.trackers).toMatchObject([{ headerRows: [1], rows: 2 }]);
  });

  it('does not take a merged title for a group of headings', () => {
    const reading = read([grid([['Inspection: Rural beats'], HEADERS, row('1')], { merges: ['A1:C1'] })]);
    expect(reading.trackers[0]?.headerRows).toEqual([1]);
    expect(list(reading, 'inspection')).toEqual(['Rural beats']);
  });

  it.each<[string, SheetSnapshot]>([
    [
      'counts',
      grid([
        ['Inspection', 'Total', 'Open', 'Closed', 'Red'],
        ['Rural beats', 9, 4, 5, 1],
        ['Custody', 3, 1, 2, 0],
      ]),
    ],
    [
      'a key',
      grid([
        ['Status', 'Description'],
        ['Open', 'Work is still going on at this point'],
        ['Closed', 'Nothing is left to be done any more'],
      ]),
    ],
    [
      'contents',
      grid([
        ['Sheet', 'Description'],
        ['Tracker', 'All recommendations of the inspectorate'],
        ['Counts', 'Figures'],
      ]),
    ],
    [
      'drop-down lists',
      grid([
        ['Owner', 'Status', 'RAG'],
        ['AB', 'Open', 'Red'],
        ['CD', 'Closed', 'Green'],
      ]),
    ],
    [
      'a schedule',
      grid([
        ['Year', 'Inspection', 'Status', 'Notes'],
        ['2021', 'Custody', 'Planned', 'Dates to follow'],
      ]),
    ],
    [
      'a pivot table',
      grid([
        ['Row Labels', 'Count of Recommendation'],
        ['Open', 4],
        ['Closed', 5],
        ['Grand Total', 9],
      ]),
    ],
  ])('does not take %s for a tracker', (_, sheet) => {
    const reading = read([sheet]);
    expect(reading.recommendations).toEqual([]);
    expect(codes(reading)).toEqual(['workbook/no-tracker']);
  });

  it.each<[string, SheetSnapshot]>([
    [
      'counts of recommendations',
      grid([
        ['Recommendation', 'Owner', 'Total', 'Open', 'Closed'],
        ['Custody', 'AB', 9, 4, 5],
        ['Roads', 'CD', 3, 1, 2],
      ]),
    ],
    [
      'a key of three columns',
      grid([
        ['RAG', 'Status', 'Description'],
        ['Red', 'Overdue', 'The target date has gone by'],
        ['Green', 'On track', 'There is still time to finish'],
      ]),
    ],
    [
      'how many each owner has',
      grid([
        ['Owner', 'Ref', 'Recommendation count'],
        ['AB', 'A', 4],
        ['CD', 'B', 7],
      ]),
    ],
    [
      'figures under the heading of the recommendations',
      grid([
        ['Ref', 'Owner', 'Recommendations'],
        ['A', 'AB', 4],
        ['B', 'CD', 7],
      ]),
    ],
  ])('does not take %s for a tracker either', (_, sheet) => expect(read([sheet]).trackers).toEqual([]));

  it('takes a line below the last row for a note, whatever its fill', () => {
    const reading = read([
      grid([HEADERS, row('1'), [filled('#DDDDDD', 'Rural beats')], [], ['Signed off', 'P Lee', 'May']]),
    ]);
    expect(reading.trackers[0]?.skipped.map(({ kind }) => kind)).toEqual(['note', 'blank', 'note']);
  });

  it('skips a sheet that holds a table of the add-in', () => {
    const own = grid([[...OWN_TABLES.Recommendations], ['', '1']], {
      name: 'Mine',
      tables: [{ name: 'Recommendations', area: `A1:${columnLetters(OWN_TABLES.Recommendations.length - 1)}2` }],
    });
    expect(read([own]).trackers).toEqual([]);
  });

  it('reports rows without headings and invents none', () => {
    const reading = read([grid([row('1'), row('2'), row('3'), row('4')])]);
    expect(reading.trackers).toEqual([]);
    expect(codes(reading)).toEqual(['sheet/no-header-row A1', 'workbook/no-tracker']);
  });

  it('reads a sheet whatever it is called, and hidden ones too, saying so', () => {
    const named = grid([HEADERS, row('1')], { name: 'Panel summary' });
    const hidden = grid([HEADERS, row('2')], { name: 'Lists', visibility: 'hidden' });
    const reading = read([named, hidden]);
    expect(list(reading, 'ref')).toEqual(['1', '2']);
    expect(codes(reading)).toContain('sheet/hidden');
  });

  it('says what is hidden on a sheet', () => {
    const reading = read([grid([HEADERS, row('1'), row('2')], { hiddenRows: [2], hiddenColumns: [2] })]);
    expect(reading.recommendations).toHaveLength(2);
    expect(
      reading.issues.filter(({ code }) => code.startsWith('sheet/')).map(({ code, value }) => [code, value]),
    ).toEqual([
      ['sheet/hidden-rows', '3'],
      ['sheet/hidden-columns', 'C'],
    ]);
  });
});

describe('columns', () => {
  const sheet = grid([
    ['Ref', 'Milestone', 'Owner', 'Status', 'Due date'],
    ['1', 'Finish the first of the tasks', 'AB', 'Open', day('2021-06-30')],
  ]);

  it('counts no row of a tracker whose recommendations are in doubt or missing, lists it and asks', () => {
    const reading = read([sheet]);
    expect(reading.recommendations).toEqual([]);
    expect(reading.trackers).toMatchObject([{ sheet: 'Sheet1', rows: 0 }]);
    expect(codes(reading)).toEqual(['column/required-suggested B1']);
    const missing = read([
      grid([
        ['Ref', 'Owner', 'Status', 'Due date'],
        ['1', 'AB', 'Open', day('2021-06-30')],
      ]),
    ]);
    expect(missing.recommendations).toEqual([]);
    expect(missing.trackers).toMatchObject([{ rows: 0 }]);
    expect(codes(missing)).toEqual(['column/required-missing A1']);
  });

  it('says what speaks for a column, and which field comes next', () => {
    const sheet = grid([
      ['Ref', 'Recommendation / AFI', 'Status', 'Board'],
      ['1', 'AFI', 'Red', 'Gold'],
      ['2', 'Recommendation', 'Green', ''],
      ['3', 'AFI', 'Red', ''],
    ]);
    const columns = read([sheet], { columns: [{ header: 'Ref', field: 'ref' }] }).trackers[0]?.columns;
    expect(columns?.map(({ field, because, runnerUp }) => [field, because, runnerUp])).toEqual([
      ['ref', 'decision', null],
      ['findingType', 'headingAndCells', 'text'],
      ['rag', 'cells', 'forceStatus'],
      [null, 'nothing', null],
    ]);
  });

  it('keeps the values of a column that is only suggested, and asks', () => {
    const reading = read([
      grid([
        ['Ref', 'Recommendation', 'Status', 'Response'],
        ['1', 'Keep a record of it all.', 'Closed', 'Agreed'],
      ]),
    ]);
    expect(reading.recommendations[0]?.extras['Response']).toEqual({ kind: 'text', text: 'Agreed' });
    expect(codes(reading)).toContain('column/suggested D1');
  });

  it.each([
    'Not for publication',
    'Do not publish',
    'Private?',
    'Redact',
    'Withhold from public',
    'Exempt?',
    'Restricted',
    'Confidential',
    'OFFICIAL-SENSITIVE',
    'Not to go in the public report',
  ])('withholds what is marked under %s, and never passes the heading over', (header) => {
    const marks = ['Yes', 'y', 'Yes.', '✅', true, 1, 'No', 'no.', null];
    const sheet = grid([
      ['Ref', 'Recommendation', 'Status', header],
      ...marks.map((mark, i) => [`R${i}`, `Keep record ${i} in good order.`, 'Closed', mark]),
    ]);
    const match = read([sheet]).trackers[0]?.columns[3];
    expect(match).toMatchObject({ field: 'publish' });
    expect(match?.decided === 'auto' || codes(read([sheet])).includes('column/required-suggested D1')).toBe(true);
    expect(list(read([sheet], {}, true), 'publish')).toEqual([...Array<boolean>(6).fill(false), true, true, true]);
  });

  it('reports a second column that asks about publication, and publishes only what neither keeps back', () => {
    const reading = read([
      grid([
        ['Ref', 'Recommendation', 'Status', 'Publish', 'Exempt?'],
        ['1', 'Keep the first record.', 'Closed', 'Yes', 'Yes'],
        ['2', 'Keep the second record.', 'Closed', 'Yes', 'No'],
        ['3', 'Keep the third record.', 'Closed', 'No', 'No'],
        ['4', 'Keep the fourth record.', 'Closed', null, 'ask'],
      ]),
    ]);
    expect(list(reading, 'publish')).toEqual([false, true, false, false]);
    expect(cellIssue(reading, 'E1')).toEqual([
      { code: 'column/required-suggested', field: 'publish', value: 'Exempt?', suggestion: 'publish' },
    ]);
    const ignored = read(
      [
        grid([
          ['Ref', 'Recommendation', 'Status', 'Publish', 'Exempt?'],
          ['1', 'Keep the first record.', 'Closed', 'Yes', 'Yes'],
        ]),
      ],
      { columns: [{ header: 'Exempt?', field: null }] },
    );
    expect(list(ignored, 'publish')).toEqual([true]);
    expect(cellIssue(ignored, 'E1')).toEqual([]);
  });

  it.each(['Public website', 'Publish on the website'])('asks about %s beside a publish column', (header) => {
    const reading = read([
      grid([
        ['Ref', 'Recommendation', 'Status', 'Publish', header],
        ['1', 'Keep the first record.', 'Closed', 'Yes', 'N'],
        ['2', 'Keep the second record.', 'Closed', 'Yes', 'Y'],
      ]),
    ]);
    expect(list(reading, 'publish')).toEqual([false, true]);
    expect(cellIssue(reading, 'E1')).toEqual([
      { code: 'column/required-suggested', field: 'publish', value: header, suggestion: 'publish' },
    ]);
  });

  it('calls a publish column that is not certain an error: its rows might be meant to be withheld', () => {
    const reading = read([
      grid([
        ['Ref', 'Recommendation', 'Status', 'Panel report?'],
        ['1', 'Keep a record.', 'Open', 'No'],
      ]),
    ]);
    expect(list(reading, 'publish')).toEqual([false]);
    expect(
      reading.issues.filter(({ field }) => field === 'publish').map(({ code, severity }) => [code, severity]),
    ).toEqual([['column/required-suggested', 'error']]);
  });

  it('turns Yes and No round under a heading that asks what to keep back, and keeps back what failed', () => {
    const sheet = (header: string, ...cells: Parameters<typeof grid>[0][number]) =>
      grid([
        ['Ref', 'Recommendation', 'Status', header],
        ...cells.map((cell, i) => [String(i + 1), `Keep record ${i}.`, 'Open', cell]),
      ]);
    const exempt = readTrackers(workbook(sheet('Exempt', 'Yes', 'No')), {
      decisions: NO_DECISIONS,
      acceptSuggestions: true,
    });
    expect(list(exempt, 'publish')).toEqual([false, true]);
    expect(list(read([sheet('Publish?', 'Yes', failed('#REF!'), 'No', null)]), 'publish')).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('uses it when suggestions are accepted', () => {
    const reading = read([sheet], {}, true);
    expect(list(reading, 'text')).toEqual(['Finish the first of the tasks']);
    expect(reading.trackers[0]?.columns[1]).toMatchObject({ field: 'text', decided: 'suggested' });
    expect(codes(reading)).not.toContain('column/required-suggested B1');
  });

  it('keeps every other column under a name of its own', () => {
    const reading = read([
      grid([
        [...HEADERS, 'Board', 'Board', ''],
        [...row('1'), 'Gold', 'Silver', 7],
      ]),
    ]);
    expect(reading.recommendations[0]?.extras).toEqual({
      Board: { kind: 'text', text: 'Gold' },
      'Board (2)': { kind: 'text', text: 'Silver' },
      'Column H': { kind: 'number', value: 7 },
    });
  });
});

describe('inspections', () => {
  it('takes them from banners, with their dates', () => {
    const reading = read([
      grid(
        [
          HEADERS,
          ['Rural beats – published 3rd March 2020'],
          row('1'),
          [filled('#EEEEEE', 'Custody inspection: second look')],
          row('1'),
          ['Completed actions'],
          row('2'),
        ],
        { merges: ['A2:E2'] },
      ),
    ]);
    expect(list(reading, 'inspection')).toEqual([
      'Rural beats',
      'Custody inspection: second look',
      'Custody inspection: second look',
    ]);
    expect(
      reading.inspections.map(({ title, published }) => [title, published === null ? null : isoDate(published)]),
    ).toEqual([
      ['Rural beats', '2020-03-03'],
      ['Custody inspection: second look', null],
    ]);
    expect(codes(reading)).toContain('inspection/no-publication-date');
    expect(codes(reading)).not.toContain('row/duplicate-reference A5');
  });

  it('takes a title and its date from two cells of a banner, or from one cell of a column', () => {
    const banner = read([
      grid([HEADERS, ['Rural beats', '', 'Published:', day('2020-03-03')], row('1')], { merges: ['A2:B2'] }),
    ]);
    const column = read([
      grid([
        ['Inspection', ...HEADERS],
        ['Rural beats (published 3 March 2020)', ...row('1')],
      ]),
    ]);
    for (const reading of [banner, column]) {
      expect(reading.recommendations).toHaveLength(1);
      expect(reading.inspections).toMatchObject([{ title: 'Rural beats', published: parseIsoDate('2020-03-03') }]);
    }
    expect(column.recommendations[0]?.extras).toEqual({
      'Inspection (as typed)': { kind: 'text', text: 'Rural beats (published 3 March 2020)' },
    });
  });

  it('takes each block its own title', () => {
    const named = (title: string): Short[][] => [[title], HEADERS, row('1'), []];
    const reading = read([grid([...named('Inspection: Rural beats'), ...named('Inspection: Custody')])]);
    expect(list(reading, 'inspection')).toEqual(['Rural beats', 'Custody']);
  });

  it('asks about a line that may or may not name one', () => {
    const reading = read([grid([HEADERS, ['Rural beats'], row('1')])]);
    expect(list(reading, 'inspection')).toEqual([null]);
    expect(cellIssue(reading, 'A3')).toEqual([
      { code: 'row/missing-inspection', field: 'inspection', value: null, suggestion: 'Rural beats' },
    ]);
  });

  it('takes one from the title when it is named there', () => {
    const reading = read([
      grid([['Inspection:', 'Rural beats'], ['Published:', day('2020-03-03')], [], HEADERS, row('1')]),
    ]);
    expect(reading.inspections).toMatchObject([{ title: 'Rural beats', published: parseIsoDate('2020-03-03') }]);
    expect(list(read([grid([['HMICFRS recommendation tracker 2020'], [], HEADERS, row('1')])]), 'inspection')).toEqual([
      null,
    ]);
  });

  it('joins spellings, once each, and follows decisions', () => {
    const sheet = grid([
      ['Inspection', ...HEADERS],
      ['Rural Beats - a review', ...row('1')],
      ['HMICFRS: Rural beats – a  review', ...row('2')],
      ['HMICFRS: Rural beats – a  review', ...row('3')],
      ['The rural one', ...row('4')],
    ]);
    const reading = read([sheet], { inspectionTitles: [{ title: 'The rural one', as: 'Rural beats: a review' }] });
    expect(new Set(list(reading, 'inspection'))).toEqual(new Set(['Rural Beats - a review']));
    expect(reading.issues.filter(({ code }) => code === 'inspection/titles-joined')).toMatchObject([
      { cell: 'A3', value: 'HMICFRS: Rural beats – a review', suggestion: 'Rural Beats - a review' },
    ]);
  });

  it('keeps the first of two publication dates and reports the other', () => {
    const sheet = grid([
      ['Inspection', 'Date published', ...HEADERS],
      ['Rural', day('2020-03-03'), ...row('1')],
      ['Rural', day('2020-03-04'), ...row('2')],
    ]);
    const reading = read([sheet]);
    expect(reading.inspections[0]?.published).toBe(parseIsoDate('2020-03-03'));
    expect(reading.issues.find(({ code }) => code === 'inspection/dates-differ')).toMatchObject({
      cell: 'B3',
      value: '2020-03-04',
    });
  });
});

describe('cells', () => {
  it('keeps the words of what was not read as typed, and says so', () => {
    const reading = read([
      grid([
        HEADERS,
        row('Rec 1', 'Open', 'Q3 2020/21'),
        row('2', 'Closed', 'TBC'),
        row('3', 'Wobbly', '31 November 2020'),
        row('4', 'Done', '03/04/2021'),
      ]),
    ]);
    expect(list(reading, 'targetDate').map((date) => (date === null ? null : isoDate(date)))).toEqual([
      '2020-12-31',
      null,
      null,
      null,
    ]);
    expect(list(reading, 'forceStatus')).toEqual([null, 'complete', null, 'complete']);
    expect(list(reading, 'extras').map((extras) => Object.keys(extras))).toEqual(
      [
        ['Reference (as typed)', 'Force status (as typed)', 'Target date (as typed)'],
        ['Target date (as typed)'],
        ['Target date (as typed)', 'Force status (as typed)'],
        ['Target date (as typed)'],
      ].map((names) => expect.arrayContaining(names)),
    );
    expect(cellIssue(reading, 'D2')).toEqual([
      { code: 'cell/interpreted-date', field: 'targetDate', value: 'Q3 2020/21', suggestion: '2020-12-31' },
    ]);
    expect(cellIssue(reading, 'D4')).toEqual([
      { code: 'cell/unreadable-date', field: 'targetDate', value: '31 November 2020', suggestion: null },
    ]);
    expect(cellIssue(reading, 'D5')).toEqual([
      { code: 'cell/ambiguous-date', field: 'targetDate', value: '03/04/2021', suggestion: '2021-04-03' },
    ]);
    expect(cellIssue(reading, 'E2')).toEqual([
      { code: 'cell/unknown-status', field: 'forceStatus', value: 'Open', suggestion: 'inProgress' },
    ]);
    expect(cellIssue(reading, 'E4')).toEqual([
      { code: 'cell/unknown-status', field: 'forceStatus', value: 'Wobbly', suggestion: null },
    ]);
  });

  it('counts "within six months" from the publication that stands above, sure only where the words say so', () => {
    const sheet = grid([
      HEADERS,
      ['Rural beats - published 3 March 2020'],
      row('1', 'Open', 'Within six months'),
      row('2', 'Open', 'Within six months of publication'),
    ]);
    const reading = read([sheet]);
    expect(list(reading, 'targetDate')).toEqual([null, parseIsoDate('2020-09-03')]);
    expect([...cellIssue(reading, 'D3'), ...cellIssue(reading, 'D4')]).toMatchObject([
      { code: 'cell/ambiguous-date', suggestion: '2020-09-03' },
      { code: 'cell/interpreted-date', suggestion: '2020-09-03' },
    ]);
  });

  it('counts it from no publication of another inspection', () => {
    const named = (title: string, target: Short): Short[] => [title, ...row('1', 'Open', target)];
    const sheet = grid([
      ['Inspection: Custody - published 3 March 2020'],
      ['Inspection', ...HEADERS],
      named('Rural beats', 'Within six months of publication'),
    ]);
    expect(list(read([sheet]), 'targetDate')).toEqual([null]);
  });

  it('reads slashed dates once their order is known', () => {
    const sheet = grid([HEADERS, row('1', 'Open', '03/04/2021'), row('2', 'Open', '02/05/2021')]);
    const decided = read([sheet], { dateOrders: [{ header: 'target date', order: 'monthFirst' }] });
    expect(list(decided, 'targetDate').map((date) => isoDate(date as number))).toEqual(['2021-03-04', '2021-02-05']);
    const evident = read([grid([HEADERS, row('1', 'Open', '03/04/2021'), row('2', 'Open', '22/05/2021')])]);
    expect(list(evident, 'targetDate').map((date) => isoDate(date as number))).toEqual(['2021-04-03', '2021-05-22']);
  });

  it('asks for the order once a column, with how many dates wait for the answer', () => {
    const dated = (ref: string, target: Short): Short[] => row(ref, 'Closed', target);
    const sheet = grid([HEADERS, dated('1', '03/04/2021'), dated('2', '02/05/21'), dated('3', '05/05/2021')]);
    const asked = (reading: Reading) => reading.issues.filter(({ code }) => code === 'column/date-order');
    expect(asked(read([sheet]))).toMatchObject([
      { cell: 'D1', field: 'targetDate', value: 'Target date', suggestion: 'dayFirst', data: { count: 2 } },
    ]);
    expect(asked(read([sheet], { dateOrders: [{ header: 'Target date', order: 'dayFirst' }] }))).toEqual([]);
    expect(asked(read([grid([HEADERS, dated('1', '03/04/2021'), dated('2', '22/05/2021')])]))).toEqual([]);
  });

  it('reads RAG by word, by fill, and neither where they disagree', () => {
    const rated = (ref: string, rag: Short): Short[] => [...row(ref), rag];
    const reading = read([
      grid([
        [...HEADERS, 'RAG'],
        rated('1', 'Amber'),
        rated('2', filled('#00B050')),
        rated('3', filled('#FF0000', 'Green')),
        rated('4', filled('#FFC000', 'Amber')),
        rated('5', null),
      ]),
    ]);
    expect(list(reading, 'trackerRag')).toEqual(['amber', 'green', null, 'amber', null]);
    expect(cellIssue(reading, 'F4')).toEqual([
      { code: 'cell/rag-word-against-colour', field: 'rag', value: 'Green', suggestion: 'green' },
    ]);
    expect(reading.recommendations[2]?.extras['Tracker RAG (as typed)']).toEqual({ kind: 'text', text: 'Green' });
  });

  it('does not take the fill of a whole row for a RAG', () => {
    const painted = [...row('1'), null].map((short) => ({ ...grid([[short]]).cells[0]?.[0], fill: '#FFC7CE' }));
    const worded = [...row('4'), 'Green'].map((short) => ({ ...grid([[short]]).cells[0]?.[0], fill: '#FFC7CE' }));
    expect(list(read([grid([[...HEADERS, 'RAG'], worded])]), 'trackerRag')).toEqual(['green']);
    const reading = read([grid([[...HEADERS, 'RAG'], painted, [...row('2'), 'Green'], [...row('3'), 'Green']])]);
    expect(list(reading, 'trackerRag')).toEqual([null, 'green', 'green']);
    expect(cellIssue(reading, 'F2')).toEqual([
      { code: 'cell/unknown-rag', field: 'rag', value: '#FFC7CE', suggestion: 'red' },
    ]);
  });

  it('repeats merged cells on each row that they span, and reports them', () => {
    const reading = read([
      grid(
        [
          ['Inspection', ...HEADERS],
          ['Rural', ...row('1')],
          ['', ...row('2')],
          ['', ...row('3')],
        ],
        { merges: ['A2:A3'] },
      ),
    ]);
    expect(list(reading, 'inspection')).toEqual(['Rural', 'Rural', null]);
    expect(cellIssue(reading, 'A2:A3')).toMatchObject([{ code: 'cell/merged', value: 'Rural' }]);
    expect(cellIssue(reading, 'A4')).toMatchObject([{ code: 'row/missing-inspection', suggestion: 'Rural' }]);
  });

  it('reports formula errors in fields and extras', () => {
    const reading = read([
      grid([
        [...HEADERS, 'Board'],
        [...row('1', 'Open', failed('#REF!')), failed('#N/A')],
      ]),
    ]);
    expect(codes(reading)).toEqual(expect.arrayContaining(['cell/formula-error D2', 'cell/formula-error F2']));
    expect(reading.recommendations[0]?.extras).toMatchObject({
      'Target date (as typed)': { kind: 'error', code: '#REF!' },
      Board: { kind: 'error', code: '#N/A' },
    });
  });

  it('withholds a row whose publish mark is not clear', () => {
    const marked = (ref: string, publish: Short): Short[] => [...row(ref), publish];
    const reading = read([
      grid([
        [...HEADERS, 'Publish?'],
        marked('1', 'Yes'),
        marked('2', 'No'),
        marked('3', ''),
        marked('4', 'ask first'),
      ]),
    ]);
    expect(list(reading, 'publish')).toEqual([true, false, false, false]);
    expect(codes(reading).filter((code) => code.startsWith('cell/unknown-publish'))).toEqual([
      'cell/unknown-publish F4',
      'cell/unknown-publish F5',
    ]);
    // Where nobody said yes, a blank cell says nothing.
    const noes = read([grid([[...HEADERS, 'Publish?'], marked('1', 'No'), marked('2', '')])]);
    expect(list(noes, 'publish')).toEqual([false, true]);
  });

  it('takes type and parent from references', () => {
    const reading = read([grid([HEADERS, row('AFI 2'), row('3'), row('3.1'), row('4.1')])]);
    expect(list(reading, 'findingType')).toEqual(['afi', null, null, null]);
    expect(list(reading, 'parentRef')).toEqual([null, null, '3', null]);
  });

  it('takes reference and type off the words where the row has no cell for them, and keeps the cell', () => {
    const split = read([
      grid([
        ['Recommendation', 'Owner', 'Status'],
        ['Rec 17: The force should mend it.', 'AB', 'Open'],
      ]),
    ]);
    expect(split.recommendations).toMatchObject([
      {
        ref: '17',
        findingType: 'recommendation',
        text: 'The force should mend it.',
        extras: { 'Recommendation (as typed)': { kind: 'text', text: 'Rec 17: The force should mend it.' } },
      },
    ]);
    const given = read([grid([HEADERS, ['4', 'Rec 17: The force should mend it.', 'AB', null, 'Open']])]);
    expect(given.recommendations).toMatchObject([{ ref: '4', text: 'Rec 17: The force should mend it.' }]);
    expect(given.recommendations[0]?.extras).not.toHaveProperty(['Recommendation (as typed)']);
  });

  it('leaves text alone but for outer spaces and kinds of line break', () => {
    const reading = read([grid([HEADERS, ['1', '  First line\r\n- a  bullet ', 'AB', null, 'Open']])]);
    expect(list(reading, 'text')).toEqual(['First line\n- a  bullet']);
  });
});
