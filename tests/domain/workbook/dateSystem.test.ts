import { countsFrom1904 } from '../../../src/domain/workbook/dateSystem';
import type { WorkbookSnapshot } from '../../../src/domain/workbook/snapshot';
import { parseIsoDate } from '../../../src/domain/workbook/serialDate';

const day = (iso: string): number => parseIsoDate(iso) as number;
const showing = (...dates: readonly [serial: number, shown: string][]): WorkbookSnapshot => ({
  name: 'Tracker.xlsx',
  readOnly: false,
  structureProtected: false,
  settings: {},
  sheets: [
    {
      name: 'Tracker',
      visibility: 'visible',
      protected: false,
      hiddenRows: [],
      hiddenColumns: [],
      merges: [],
      tables: [],
      cells: dates.map(([serial, shown]) => [
        { value: { kind: 'date', serial }, shown, fill: '#FFFFFF', fontColour: '#000000', struck: false },
      ]),
    },
  ],
});

describe('a workbook that counts its dates from 1904', () => {
  it.each<[string, WorkbookSnapshot, boolean]>([
    ['is told by the year that its cells show', showing([day('2020-10-16') - 1462, '16/10/2020']), true],
    [
      'by most of them',
      showing(
        [day('2020-10-16') - 1462, '16/10/2020'],
        [day('2021-01-31') - 1462, '31 Jan 2021'],
        [day('2020-01-01'), '1/1/2020'],
      ),
      true,
    ],
    ['is not one whose cells show their own year', showing([day('2020-10-16'), '16/10/2020']), false],
    ['nor one that shows no year in full', showing([day('2020-10-16') - 1462, '16 Oct']), false],
    ['nor one without dates', showing(), false],
  ])('%s', (_, snapshot, expected) => {
    expect(countsFrom1904(snapshot)).toBe(expected);
  });
});
