import { isDateFormat, shownParts } from '../../../src/domain/workbook/dateFormat';

/** The parts that a format shows, as their letters. */
const parts = (format: string): string => {
  const { day, month, year } = shownParts(format);
  return `${day ? 'd' : ''}${month ? 'm' : ''}${year ? 'y' : ''}`;
};

test.each([
  ['dd/mm/yyyy', 'dmy'],
  ['[$-809]dd mmmm yyyy;@', 'dmy'],
  ['[$-F800]dddd, mmmm dd, yyyy', 'dmy'],
  ['yyyy-mm-dd hh:mm:ss', 'dmy'],
  ['m/d/yyyy', 'dmy'],
  ['mmm-yy', 'my'],
  ['[$-409]mmm\\-yy;@', 'my'],
  ['ddd mmm yy', 'my'],
  ['yyyy', 'y'],
  ['"due in "yyyy', 'y'],
  ['d-mmm', 'dm'],
  ['mmmm', 'm'],
  ['dd hh:mm', 'd'],
  ['yyyy mm:ss', 'y'],
])('%s shows %s', (format, shown) => expect([isDateFormat(format), parts(format)]).toEqual([true, shown]));

test.each(['General', '0', '0%', 'hh:mm', '[h]:mm:ss', '"day" 0'])('%s shows no date', (format) =>
  expect(isDateFormat(format)).toBe(false),
);
