import fc from 'fast-check';
import {
  dateParts,
  endOfMonth,
  isoDate,
  longDate,
  parseIsoDate,
  serialOf,
  shortDate,
  weekday,
} from '../../../src/domain/workbook/serialDate';

describe('serial dates', () => {
  it.each([
    ['1900-03-01', 61],
    ['2020-02-29', 43890],
    ['2020-10-16', 44120],
    ['2099-12-31', 73050],
  ])('%s is %d, as Excel counts', (iso, serial) => {
    expect(parseIsoDate(iso)).toBe(serial);
    expect(isoDate(serial)).toBe(iso);
  });

  it.each([
    [2020, 11, 31],
    [2019, 2, 29],
    [2020, 13, 1],
    [2020, 0, 1],
    [1900, 2, 28],
    [20, 1, 1],
  ])('%d-%d-%d does not exist', (year, month, day) => {
    expect(serialOf(year, month, day)).toBeNull();
  });

  it('writes dates in British form', () => {
    expect([longDate(44120), shortDate(44120), weekday(44120)]).toEqual(['16 October 2020', '16 Oct 2020', 'Friday']);
  });

  it('knows the end of every month', () => {
    expect([isoDate(endOfMonth(2020, 2)), isoDate(endOfMonth(2021, 2)), isoDate(endOfMonth(2020, 12))]).toEqual([
      '2020-02-29',
      '2021-02-28',
      '2020-12-31',
    ]);
  });

  it('gives back the day that it was made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 80000 }), (serial) => {
        const { year, month, day } = dateParts(serial);
        expect(serialOf(year, month, day)).toBe(serial);
        expect(parseIsoDate(isoDate(serial))).toBe(serial);
      }),
    );
  });
});
