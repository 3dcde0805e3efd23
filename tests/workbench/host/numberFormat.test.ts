import { serialOf } from '../../../src/domain/workbook/serialDate';
import { formatCategory, showValue } from '../../../src/workbench/host/cells/numberFormat';

const DAY = serialOf(2020, 1, 5) as number;

test.each<[number, string, string]>([
  [0, 'General', '0'],
  [12, 'General', '12'],
  [-12.5, 'General', '-12.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [1 / 3, 'General', '0.333333333'],
  [123456789.123, 'General', '123456789.1'],
  [123456789012, 'General', '1.23457E+11'],
  [0.00001, 'General', '0.00001'],
  [5, '', '5'],
  [5.4, '0', '5'],
  [5.5, '0', '6'],
  [-5.5, '0', '-6'],
  [-0.2, '0', '0'],
  [1.005, '0.00', '1.01'],
  [5, '0.0', '5.0'],
  [0.5, '0%', '50%'],
  [0.1234, '0.00%', '12.34%'],
  [1234.5, '#,##0', '1,235'],
  [1234567, '#,##0.00', '1,234,567.00'],
  [7, '000', '007'],
  [0, '#', ''],
  [3, '0" days"', '3 days'],
  [3, '0 \\d', '3 d'],
  [-3, '0;[Red](0)', '(3)'],
  [0, '0;-0;"none"', 'none'],
  [1500, '[$£-809]#,##0', '£1,500'],
  [1234567, '0.0,,"m"', '1.2m'],
  [5, '@', '5'],
  [DAY, 'd mmm yyyy', '5 Jan 2020'],
  [DAY, 'dd/mm/yyyy', '05/01/2020'],
  [DAY, 'd mmmm yyyy', '5 January 2020'],
  [DAY, 'mmm-yy', 'Jan-20'],
  [DAY, 'm/d/yyyy', '1/5/2020'],
  [DAY, 'yyyy-mm-dd', '2020-01-05'],
  [DAY, 'ddd d mmm', 'Sun 5 Jan'],
  [DAY, 'dddd', 'Sunday'],
  [DAY, '[$-809]dd mmmm yyyy;@', '05 January 2020'],
  [DAY, 'd-mmm', '5-Jan'],
  [DAY + 9.5 / 24, 'dd/mm/yyyy hh:mm', '05/01/2020 09:30'],
  [DAY + 21.5 / 24, 'h:mm AM/PM', '9:30 PM'],
  [1.5, '[h]:mm', '36:00'],
  [0.0625, 'h:mm:ss', '1:30:00'],
  [1, 'd mmm yyyy', '1 Jan 1900'],
])('%p in %j is shown as %j', (value, format, text) => {
  expect(showValue(value, format)).toBe(text);
});

test.each([
  ['General', 'General'],
  ['', 'General'],
  ['@', 'Text'],
  ['0', 'Number'],
  ['#,##0.00', 'Number'],
  ['0%', 'Percentage'],
  ['d mmm yyyy', 'Date'],
  ['[$-809]dd mmmm yyyy;@', 'Date'],
  ['m/d/yyyy h:mm', 'Date'],
  ['h:mm:ss', 'Time'],
  ['[h]:mm', 'Time'],
  ['£#,##0', 'Currency'],
  ['0.00E+00', 'Scientific'],
  ['# ?/?', 'Fraction'],
  ['0" days"', 'Custom'],
])('the category of %j is %s', (format, category) => {
  expect(formatCategory(format)).toBe(category);
});
