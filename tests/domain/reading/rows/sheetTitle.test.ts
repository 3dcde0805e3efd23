import { NO_DECISIONS } from '../../../../src/domain/decisions';
import { readTrackers } from '../../../../src/domain/reading/readTrackers';
import { parseIsoDate } from '../../../../src/domain/workbook/serialDate';
import { day, grid, workbook } from '../../gridBuilder';

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
