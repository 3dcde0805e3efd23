import { NO_DECISIONS, type Decisions } from '../../../../src/domain/decisions';
import { readTrackers } from '../../../../src/domain/reading/readTrackers';
import { isoDate } from '../../../../src/domain/workbook/serialDate';
import { day, grid, workbook, type Short } from '../../gridBuilder';

const HEADERS: Short[] = ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'];
const row = (ref: string): Short[] => [ref, `The force should mend matter ${ref}.`, 'AB', day('2021-06-30'), 'Closed'];

/** A tracker on a sheet of its own, below its titles. */
const tracker = (name: string, ...titles: string[]) =>
  grid([...titles.map((title) => [title]), HEADERS, row('1'), row('2')], { name });

function read(sheets: readonly ReturnType<typeof grid>[], decisions: Partial<Decisions> = {}) {
  const reading = readTrackers(workbook(...sheets), {
    decisions: { ...NO_DECISIONS, ...decisions },
    acceptSuggestions: false,
  });
  return {
    inspections: [...new Set(reading.recommendations.map(({ inspection }) => inspection))],
    published: reading.inspections.map(({ published }) => published && isoDate(published)),
    told: reading.issues
      .filter(({ code }) => code !== 'inspection/no-publication-date')
      .map(({ code, sheet, cell, suggestion }) => [code, sheet, cell, suggestion]),
  };
}

describe('a sheet for each inspection', () => {
  it('is named by a title line that agrees with the sheet, and that is said', () => {
    const sheets = [
      tracker('Custody', 'HMICFRS recommendation tracker', 'Custody suites: a second look'),
      tracker('Rural', 'Rural beats - recommendations tracker'),
    ];
    expect(read(sheets)).toMatchObject({
      inspections: ['Custody suites: a second look', 'Rural beats'],
      told: [
        ['inspection/from-sheet', 'Custody', 'A2', null],
        ['inspection/from-sheet', 'Rural', 'A1', null],
      ],
    });
  });

  it('takes the publication date that stands behind the title', () => {
    const sheets = [
      tracker('Custody', 'Custody suites - 3 March 2020'),
      tracker('Rural', 'Rural beats (4 March 2020)'),
    ];
    expect(read(sheets)).toMatchObject({
      inspections: ['Custody suites', 'Rural beats'],
      published: ['2020-03-03', '2020-03-04'],
    });
  });

  it.each<[string, ReturnType<typeof grid>[], string]>([
    ['the sheet’s name alone', [tracker('Custody'), tracker('Rural')], 'Custody'],
    [
      'a title that says something else',
      [tracker('Sheet1', 'Custody suites'), tracker('Sheet2', 'Rural beats')],
      'Custody suites',
    ],
    ['the only tracker', [tracker('Custody', 'Custody suites')], 'Custody suites'],
  ])('is asked about where there is only %s', (_, sheets, suggestion) => {
    const { inspections, told } = read(sheets);
    expect(inspections).toEqual([null]);
    expect(told[0]).toEqual(['row/missing-inspection', sheets[0]?.name, expect.any(String), suggestion]);
  });

  it('is read once the officer has answered, by the sheet’s name or the title', () => {
    const sheets = [tracker('Custody'), tracker('Sheet2', 'Rural beats')];
    const inspectionTitles = [
      { title: 'Custody', as: 'Custody suites 2019' },
      { title: 'Rural beats', as: 'Rural beats' },
    ];
    expect(read(sheets, { inspectionTitles })).toMatchObject({
      inspections: ['Custody suites 2019', 'Rural beats'],
      told: [],
    });
  });

  it('leaves to a column of inspections what that column says, and what it leaves blank', () => {
    const named = (name: string, title: string) =>
      grid([[title], ['Inspection', ...HEADERS], ['', ...row('1')], ['PEEL 2021', ...row('2')]], { name });
    expect(read([named('Custody', 'Custody suites'), named('Rural', 'Rural beats')]).inspections).toEqual([
      null,
      'PEEL 2021',
    ]);
  });
});
