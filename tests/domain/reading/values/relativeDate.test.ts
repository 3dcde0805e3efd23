import { readRelative } from '../../../../src/domain/reading/values/relativeDate';
import { isoDate, parseIsoDate } from '../../../../src/domain/workbook/serialDate';

/** `2020-09-03*` worked out, `?2020-09-03` suggested, null no such words. */
function from(published: string, text: string): string | null {
  const reading = readRelative(text, parseIsoDate(published) as number);
  if (reading?.kind === 'read') return `${isoDate(reading.value)}*`;
  return reading?.kind === 'ambiguous' && reading.suggestion !== null ? `?${isoDate(reading.suggestion)}` : null;
}

it.each([
  ['2020-03-03', 'Within six months', '?2020-09-03'],
  ['2020-03-03', 'within 6 months of publication', '2020-09-03*'],
  ['2020-03-03', 'Within six months of the publication of this report', '2020-09-03*'],
  ['2020-03-03', 'Within 12 months of this report being published.', '2021-03-03*'],
  ['2020-03-03', 'Three months after publication', '2020-06-03*'],
  ['2020-08-31', 'Within six months of publication', '2021-02-28*'],
  ['2020-11-30', 'within 3 months of the report publication', '2021-02-28*'],
  ['2020-03-03', 'within 30 days', '?2020-04-02'],
  ['2020-03-03', 'Within two weeks of publication', '2020-03-17*'],
  ['2020-03-03', 'within a year', '?2021-03-03'],
  ['2020-03-03', 'Immediately', '?2020-03-03'],
  ['2020-03-03', 'With immediate effect', '?2020-03-03'],
  ['2020-03-03', 'Three months after the next inspection', null],
  ['2020-03-03', 'within reason', null],
  ['2020-03-03', 'Three months', null],
  ['2020-03-03', 'TBC', null],
])('from %s, %s is %s', (published, text, expected) => expect(from(published, text)).toBe(expected));
