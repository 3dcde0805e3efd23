import { day } from '../../gridBuilder';
import { at, found } from './oneTracker';

const targets = (...dates: string[]) => dates.map((iso, i) => ({ Ref: String(i + 1), 'Target date': day(iso) }));
const USUAL = ['2021-01-01', '2021-06-30', '2022-03-31', '2023-03-31'];

test('a year that no other comes near', () => {
  expect(found('cell/unlikely-year', targets(...USUAL, '2031-03-31'))).toMatchObject([
    { cell: at('Target date', 6), field: 'targetDate', value: '2031-03-31' },
  ]);
});

test.each<[string, string[]]>([
  ['four years on', [...USUAL, '2027-03-31']],
  ['two of that year', [...USUAL, '2031-03-31', '2031-06-30']],
  ['few dates', ['2021-01-01', '2031-01-01']],
])('not for %s', (_, dates) => expect(found('cell/unlikely-year', targets(...dates))).toEqual([]));
