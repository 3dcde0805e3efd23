import { NO_DECISIONS } from '../../../src/domain/decisions';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { Reading } from '../../../src/domain/reading/reading';
import { isoDate } from '../../../src/domain/workbook/serialDate';
import { day, filled, grid, workbook, type SheetOptions, type Short } from '../gridBuilder';

const read = (rows: readonly (readonly Short[])[], options: SheetOptions = {}): Reading =>
  readTrackers(workbook(grid(rows, options)), { decisions: NO_DECISIONS, acceptSuggestions: false });
const rowsOf = (reading: Reading): number[] => reading.recommendations.map(({ source }) => source?.row ?? -1);

const LOG = 'The force should keep one log of custody records.';
const STAFF = 'The force should train the staff of its call centre.';
const D = day('2024-03-31');

describe('headings that stand a second time', () => {
  const HEADINGS = ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Target date', 'Status'];
  const first: Short[] = ['1', 'Rural beats', LOG, 'Supt Ray', D, 'In progress'];

  it('open a new block where one of them names another field', () => {
    const reading = read([
      HEADINGS,
      first,
      ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Date closed', 'Status'],
      ['2', 'Rural beats', STAFF, 'Supt Ray', day('2019-05-01'), 'Closed'],
    ]);
    expect(
      reading.recommendations.map(({ ref, targetDate, closedDate }) => [
        ref,
        targetDate && isoDate(targetDate),
        closedDate && isoDate(closedDate),
      ]),
    ).toEqual([
      ['1', '2024-03-31', null],
      ['2', null, '2019-05-01'],
    ]);
  });

  it('open one where two of them changed places', () => {
    const reading = read([
      ['Ref', 'Recommendation', 'Lead', 'Owner', 'Status'],
      ['1', LOG, 'ACC Shaw', 'Supt Ray', 'Closed'],
      ['Ref', 'Recommendation', 'Owner', 'Lead', 'Status'],
      ['2', STAFF, 'Supt Ray', 'ACC Shaw', 'Closed'],
    ]);
    expect(reading.recommendations.map(({ lead, owner }) => [lead, owner])).toEqual([
      ['ACC Shaw', 'Supt Ray'],
      ['ACC Shaw', 'Supt Ray'],
    ]);
  });

  it('keep every row of few words above them', () => {
    const reading = read([
      ['Ref', 'Recommendation', 'Owner', 'Status', 'Target date'],
      ['R1', 'Keep one log', 'AB', 'Closed'],
      ['R2', 'Keep two logs', 'AB', 'Closed'],
      ['Ref', 'Recommendation', 'Owner', 'Status', 'Date closed'],
      ['R3', 'Keep three logs', 'AB', 'Closed'],
    ]);
    expect(rowsOf(reading)).toEqual([1, 2, 4]);
  });

  it.each<[string, Short[], Short[]]>([
    [
      'two that are known',
      ['Recommendation', 'Who does it', 'Owner', 'What we did'],
      [STAFF, 'TB', 'AB', 'Nothing yet'],
    ],
    [
      'most of them others',
      ['Ref', 'Recommendation', 'Reason', 'Agreed with', 'Moved to'],
      ['3', STAFF, 'Done', 'AB', 'Archive'],
    ],
  ])('open one right below the data where the whole row is headings: %s', (_, headings, data) => {
    const reading = read([
      ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'],
      ['1', LOG, 'JS', D, 'Closed'],
      ['2', LOG, 'JS', D, 'Closed'],
      headings,
      data,
    ]);
    expect(rowsOf(reading)).toEqual([1, 2, 4]);
    expect(reading.trackers.map(({ headerRows }) => headerRows)).toEqual([[0], [3]]);
    expect(reading.recommendations[2]).toMatchObject({ text: STAFF, targetDate: null, forceStatus: null });
  });

  it('leave a short row right above them a recommendation', () => {
    const reading = read([
      ['Ref', 'Recommendation', 'Owner', 'Target date'],
      ['1', LOG, 'JS', D],
      ['', 'Keep two logs', 'AB'],
      ['Recommendation', 'Who does it', 'Owner', 'What we did'],
      [STAFF, 'TB', 'AB', 'Nothing yet'],
    ]);
    expect(rowsOf(reading)).toEqual([1, 2, 4]);
  });

  it.each<[string, Short[]]>([
    ['its words stand in the rows around it', ['Recommendation', 'Owner', 'Keep one log', 'AB']],
    ['one of them is a status', ['Owner', 'Recommendation', 'Keep one log', 'In progress']],
    ['one of them has a figure', ['Owner', 'Recommendation', 'Keep 2 logs', 'AB']],
  ])('open none where %s', (_, row) => {
    const reading = read([
      ['Type', 'Lead', 'Recommendation', 'Comments'],
      ['Recommendation', 'Shaw', LOG, 'Begun'],
      row,
      ['Recommendation', 'Shaw', STAFF, 'Begun'],
    ]);
    expect(reading.trackers.map(({ headerRows }) => headerRows)).toEqual([[0]]);
    expect(rowsOf(reading)).toEqual([1, 2, 3]);
  });

  it.each<[string, Short[][], string | null]>([
    [
      'the title above',
      [['PEEL 2021/22 - published 14 July 2022'], ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status']],
      'PEEL 2021/22',
    ],
    [
      'the last line above',
      [
        ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'],
        ['PEEL 2021/22 - published 14 July 2022'],
        ['9', LOG, 'AB', D, 'Closed'],
        ['Rural beats - published 3 March 2020'],
      ],
      'Rural beats',
    ],
    [
      'nothing where rows name theirs',
      [['PEEL 2021/22 - published 14 July 2022'], ['Ref', 'Recommendation', 'Inspection', 'Target date', 'Status']],
      null,
    ],
  ])('ask whether what stood over the rows above goes on: %s', (_, top, suggestion) => {
    const reading = read([
      ...top,
      ['1', LOG, 'AB', D, 'Closed'],
      ['Ref', 'Recommendation', 'Owner', 'Date closed', 'Status'],
      ['2', STAFF, 'AB', D, 'Closed'],
      [],
      ['Ref', 'Recommendation', 'Owner', 'Evidence', 'Status'],
      ['3', STAFF, 'AB', 'A log', 'Closed'],
    ]);
    expect(reading.recommendations.slice(-2).map(({ inspection }) => inspection)).toEqual([null, null]);
    const asked = reading.issues.filter(({ code }) => code === 'row/missing-inspection').slice(-2);
    expect(asked.map((one) => one.suggestion)).toEqual([suggestion, suggestion]);
  });

  it('are no block of their own where they say the same', () =>
    expect(read([HEADINGS, first, HEADINGS, ['2', 'Rural beats', STAFF, 'AB', D, 'Closed']]).trackers).toHaveLength(1));
});

describe('a recommendation that begins like something else', () => {
  it.each(['Published guidance on body worn video to be renewed', 'Publication of stop and search data'])(
    'is no title of a report: %s',
    (text) => {
      const reading = read([
        ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'],
        ['R1', LOG, 'Supt Ray', D, 'Closed'],
        ['R2', text, '', day('2024-06-30'), ''],
        ['R3', STAFF, 'Supt Ray', D, 'Closed'],
      ]);
      expect(reading.recommendations.map(({ ref, inspection }) => [ref, inspection])).toEqual([
        ['R1', null],
        ['R2', null],
        ['R3', null],
      ]);
    },
  );

  it('is none where its words are merged, either', () => {
    const reading = read(
      [
        ['Recommendation', '', 'Target date', 'Status'],
        [LOG, '', D, 'Closed'],
        ['Published guidance on body worn video', '', D],
        [STAFF, '', D, 'Closed'],
      ],
      { merges: ['A3:B3'] },
    );
    expect(rowsOf(reading)).toEqual([1, 2, 3]);
  });

  it.each([['Published:'], ['Date of publication'], ['Publication date: '], ['Published on']])(
    'while a title has %j beside it',
    (label) => {
      const reading = read([
        ['Ref', 'Recommendation', 'Owner', 'Status'],
        ['Rural beats', label, day('2020-03-03')],
        ['R1', LOG, 'Supt Ray', 'Closed'],
      ]);
      expect(reading.recommendations.map(({ published }) => published && isoDate(published))).toEqual(['2020-03-03']);
    },
  );

  const SHOWN = { ...D, shown: '31/03/2024' };
  it.each([[SHOWN], ['31/03/2024'], ['2024-03-31']])('is no total with a day beside it: %j', (target) => {
    const reading = read([
      ['Recommendation', 'Target date', '% complete'],
      [LOG, target, 20],
      ['Total reports of hate crime to be published', target, 50],
      [STAFF, target, 30],
    ]);
    expect(rowsOf(reading)).toEqual([1, 2, 3]);
  });

  it('while a total may have a day beside it', () => {
    const reading = read([
      ['Recommendation', 'Target date', '% complete'],
      [LOG, SHOWN, 20],
      [STAFF, SHOWN, 30],
      ['Total', SHOWN, 50],
    ]);
    expect(rowsOf(reading)).toEqual([1, 2]);
  });
});

describe('a highlighted line in the column of the recommendations', () => {
  const highlighted = (text: string): Reading =>
    read([
      ['Recommendation', 'Owner', 'Status'],
      [LOG, 'AB', 'Closed'],
      [filled('#FFFF99', text)],
      [STAFF, 'AB', 'Closed'],
    ]);
  const asked = (reading: Reading) => reading.issues.filter(({ code }) => code === 'row/skipped-text');

  it('is told, and names no inspection', () => {
    const reading = highlighted('Review of stop and search body worn video each month');
    expect(reading.recommendations.map(({ inspection }) => inspection)).toEqual([null, null]);
    expect(asked(reading)).toMatchObject([
      { cell: 'A3', value: 'Review of stop and search body worn video each month' },
    ]);
  });

  it('is told where every row names its inspection itself, too', () => {
    const reading = read([
      ['Recommendation', 'Inspection', 'Status'],
      [LOG, 'Rural beats', 'Closed'],
      [filled('#FFFF99', 'Review of stop and search each month')],
      [STAFF, 'Rural beats', 'Closed'],
    ]);
    expect(asked(reading)).toMatchObject([{ cell: 'A3' }]);
  });

  it.each(['Rural beats - published 3 March 2020', 'PEEL 2021/22'])('is not where it is a title: %s', (text) => {
    const reading = highlighted(text);
    expect(asked(reading)).toEqual([]);
    expect(reading.recommendations[1]?.inspection).toBe(text.replace(/ - published.*/, ''));
  });
});

describe('a line over a group of rows', () => {
  const HEADINGS = ['No', 'Recommendation', 'Owner', 'Due date', 'Status'];
  const TITLE = ['PEEL 2021/22 - published 14 July 2022'];
  const one: Short[] = ['1', LOG, 'AB', D, 'Closed'];
  const two: Short[] = ['2', STAFF, 'AB', D, 'Closed'];
  const line = (text: string): Short[] => [filled('#D9E1F2', text)];
  const namedBy = (reading: Reading) =>
    reading.recommendations.map(({ inspection, published }) => [inspection, published && isoDate(published)]);
  const unclear = (reading: Reading) =>
    reading.issues.filter(({ code }) => code === 'row/unclear-banner').map(({ cell }) => cell);

  it('leaves the rows to the title above', () => {
    const rows = [TITLE, HEADINGS, line('Protecting vulnerable people'), one, line('Crime Command'), two];
    const reading = read(rows, { merges: ['A3:E3', 'A5:E5'] });
    expect(namedBy(reading)).toEqual([
      ['PEEL 2021/22', '2022-07-14'],
      ['PEEL 2021/22', '2022-07-14'],
    ]);
    expect(unclear(reading)).toEqual([]);
  });

  it('is asked about where another line names an inspection of its own', () => {
    const reading = read([TITLE, HEADINGS, line('Crime Command'), one, line('PEEL 2023/25'), two]);
    expect(namedBy(reading)).toEqual([
      [null, null],
      ['PEEL 2023/25', null],
    ]);
    expect(unclear(reading)).toEqual(['A3']);
  });

  it('is asked about without a title above, and its day is nobody’s publication', () => {
    const reading = read([HEADINGS, line('Chief Officer Board - 3 June 2024'), one, two], { merges: ['A2:E2'] });
    expect(namedBy(reading)).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(unclear(reading)).toEqual(['A2']);
  });
});

it('zeros of linked blank cells are no recommendations, and are told', () => {
  const reading = read([
    ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Target date', 'Status'],
    ['1', 'Rural beats', LOG, 'Supt Ray', D, 'In progress'],
    ['2', 'Rural beats', STAFF, 'Supt Ray', D, 'In progress'],
    [0, 0, 0, 0, D, 0],
  ]);
  expect(rowsOf(reading)).toEqual([1, 2]);
  expect(reading.issues.map(({ code, cell }) => [code, cell])).toContainEqual(['row/skipped-text', 'A4']);
});
