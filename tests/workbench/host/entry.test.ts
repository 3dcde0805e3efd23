import fc from 'fast-check';
import { serialOf } from '../../../src/domain/workbook/serialDate';
import { readEntry } from '../../../src/workbench/host/cells/entry';
import { EN_GB } from '../../../src/workbench/host/cells/regions';
import { isWellFormed } from '../../../src/workbench/host/cells/formulaSyntax';
import { HostError } from '../../../src/workbench/host/hostError';
import { CellError } from '../../../src/workbench/host/workbook';

const read = (raw: unknown, format = 'General') => readEntry(raw, format, 'Range.values');
const codeOf = (raw: unknown): string => {
  try {
    read(raw);
  } catch (error) {
    if (error instanceof HostError) return `${error.code} at ${error.location}`;
    throw error;
  }
  return 'taken';
};

// excel-host 3.4: what is typed is read with en-US rules
test.each<[string, ReturnType<typeof read>]>([
  ['12', { value: 12 }],
  [' 12 ', { value: 12 }],
  ['-3.5', { value: -3.5 }],
  ['+7', { value: 7 }],
  ['.5', { value: 0.5 }],
  ['1,234', { value: 1234, format: '#,##0' }],
  ['1,234.50', { value: 1234.5, format: '#,##0.00' }],
  ['12,34', { value: '12,34' }],
  ['1e3', { value: 1000 }],
  ['(12)', { value: -12 }],
  ['$1,000', { value: 1000, format: '$#,##0_);[Red]($#,##0)' }],
  ['$1.5', { value: 1.5, format: '$#,##0.00_);[Red]($#,##0.00)' }],
  ['£5', { value: '£5' }],
  ['($5)', { value: -5, format: '$#,##0_);[Red]($#,##0)' }],
  ['$-5', { value: -5, format: '$#,##0_);[Red]($#,##0)' }],
  ['-$1.5', { value: -1.5, format: '$#,##0.00_);[Red]($#,##0.00)' }],
  ['$', { value: '$' }],
  ['()', { value: '()' }],
  ['1E307', { value: 1e307 }],
  ['1E308', { value: '1E308' }],
  ['1E400', { value: '1E400' }],
  ['1E400%', { value: '1E400%' }],
  ['50%', { value: 0.5, format: '0%' }],
  ['12.5%', { value: 0.125, format: '0.00%' }],
  ['TRUE', { value: true }],
  ['false', { value: false }],
  ['3/4/2026', { value: serialOf(2026, 3, 4) as number, format: 'm/d/yyyy' }],
  ['31/12/2026', { value: '31/12/2026' }],
  ['1-2-3', { value: serialOf(2003, 1, 2) as number, format: 'm/d/yyyy' }],
  ['3-Jan-4', { value: serialOf(2004, 1, 3) as number, format: 'd-mmm-yy' }],
  ['1/2/300', { value: '1/2/300' }],
  ['2020-10-16', { value: serialOf(2020, 10, 16) as number, format: 'm/d/yyyy' }],
  ['2020-02-30', { value: '2020-02-30' }],
  ['16 October 2020', { value: serialOf(2020, 10, 16) as number, format: 'd-mmm-yy' }],
  ['1-May-19', { value: serialOf(2019, 5, 1) as number, format: 'd-mmm-yy' }],
  ['October 2020', { value: serialOf(2020, 10, 1) as number, format: 'mmm-yy' }],
  ['May 1, 2020', { value: serialOf(2020, 5, 1) as number, format: 'd-mmm-yy' }],
  ['23rd January 2020', { value: '23rd January 2020' }],
  ['2020/21', { value: '2020/21' }],
  ['Q3 2020/21', { value: 'Q3 2020/21' }],
  ['1.2.3', { value: '1.2.3' }],
  ['9:30', { value: 9.5 / 24, format: 'h:mm' }],
  ['1:5', { value: 65 / 1440, format: 'h:mm' }],
  ['1:5:7', { value: 3907 / 86_400, format: 'h:mm:ss' }],
  ['1:60', { value: '1:60' }],
  ['9:00 AM', { value: 9 / 24, format: 'h:mm AM/PM' }],
  ['12:30:45 PM', { value: 45_045 / 86_400, format: 'h:mm:ss AM/PM' }],
  ['9:30 PM', { value: 21.5 / 24, format: 'h:mm AM/PM' }],
  ['12 am', { value: 0, format: 'h:mm AM/PM' }],
  ['13:30 pm', { value: '13:30 pm' }],
  ['9:30am', { value: '9:30am' }],
  ['3/4/2026 9:30', { value: (serialOf(2026, 3, 4) as number) + 9.5 / 24, format: 'm/d/yyyy h:mm' }],
  ['3/4/2026 14:30', { value: (serialOf(2026, 3, 4) as number) + 14.5 / 24, format: 'm/d/yyyy h:mm' }],
  ['3/4/2026 2:30 PM', { value: (serialOf(2026, 3, 4) as number) + 14.5 / 24, format: 'm/d/yyyy h:mm' }],
  ['3/4/2026 12:05:10 am', { value: (serialOf(2026, 3, 4) as number) + 310 / 86_400, format: 'm/d/yyyy h:mm' }],
  ['3/4/2026 14:30 PM', { value: '3/4/2026 14:30 PM' }],
  ['12/99', { value: serialOf(1999, 12, 1) as number, format: 'mmm-yy' }],
  ['20/21', { value: '20/21' }],
  ['#N/A', { value: new CellError('#N/A') }],
  ['#n/a yet', { value: '#n/a yet' }],
  ['text', { value: 'text' }],
  ["'007", { value: '007', quotePrefix: true }],
  ["'=1+1", { value: '=1+1', quotePrefix: true }],
  ['=A1+1', { value: 0, formula: '=A1+1' }],
  ['=', { value: '=' }],
  ['-', { value: '-' }],
  ['-Status', { value: 0, formula: '=-Status' }],
  ['+A1', { value: 0, formula: '=+A1' }],
  ['@name', { value: 0, formula: '=@name' }],
])('%j is entered as %j', (typed, entry) => {
  expect(read(typed)).toEqual(entry);
});

// What people type, by the region of their Windows
test.each<[string, ReturnType<typeof read>]>([
  ['03/04/2020', { value: serialOf(2020, 4, 3) as number, format: 'dd/mm/yyyy' }],
  ['3-4-20', { value: serialOf(2020, 4, 3) as number, format: 'dd/mm/yyyy' }],
  ['31/12/2026', { value: serialOf(2026, 12, 31) as number, format: 'dd/mm/yyyy' }],
  ['12/31/2026', { value: '12/31/2026' }],
  ['2020-10-16', { value: serialOf(2020, 10, 16) as number, format: 'dd/mm/yyyy' }],
  ['16/10/2020 09:30', { value: (serialOf(2020, 10, 16) as number) + 9.5 / 24, format: 'dd/mm/yyyy hh:mm' }],
  ['3/4', { value: serialOf(new Date().getFullYear(), 4, 3) as number, format: 'dd-mmm' }],
  ['12/31', { value: serialOf(1931, 12, 1) as number, format: 'mmm-yy' }],
  ['3 Apr 2020', { value: serialOf(2020, 4, 3) as number, format: 'dd-mmm-yy' }],
  ['£5', { value: 5, format: '£#,##0;[Red]-£#,##0' }],
  ['£5)', { value: '£5)' }],
  ['(£5', { value: '(£5' }],
  ['(£5)', { value: -5, format: '£#,##0;[Red]-£#,##0' }],
  ['£-5', { value: -5, format: '£#,##0;[Red]-£#,##0' }],
  ['1-2-3', { value: serialOf(2003, 2, 1) as number, format: 'dd/mm/yyyy' }],
  ['-£1,234.50', { value: -1234.5, format: '£#,##0.00;[Red]-£#,##0.00' }],
  ['$5', { value: '$5' }],
  ['50%', { value: 0.5, format: '0%' }],
  ['14:30', { value: 14.5 / 24, format: 'hh:mm' }],
  ['14:30:15', { value: 52_215 / 86_400, format: 'hh:mm:ss' }],
  ['true', { value: true }],
])('%j is entered as %j in the United Kingdom', (typed, entry) => {
  expect(readEntry(typed, 'General', 'typing', EN_GB)).toEqual(entry);
});

test.each(['- see the plan, page 3', '=1+', '=SUM(A1', '=A1)', '="open', '=1 2', '-- and then?!'])(
  '%j is refused as a broken formula',
  (typed) => {
    expect(codeOf(typed)).toBe('InvalidArgument at Range.values');
  },
);

test.each<[unknown, string]>([
  ['x'.repeat(32_767), 'taken'],
  ['x'.repeat(32_768), 'InvalidArgument at Range.values'],
  [`=${'1+'.repeat(4095)}11`, 'FormulaLengthExceedsLimit at Range.values'],
  [`=${'x'.repeat(8191)}`, 'taken'],
  [`-${'x'.repeat(8192)}`, 'GeneralException at Range.values'],
  [`'-${'x'.repeat(8192)}`, 'taken'],
  [{ date: 1 }, 'InvalidArgument at Range.values'],
  [[1], 'InvalidArgument at Range.values'],
])('limits and kinds of excel-host 3.2 to 3.4 (%#)', (raw, outcome) => {
  expect(codeOf(raw)).toBe(outcome);
});

test('whatever follows =, it is taken as it is or refused as broken', () => {
  const pieces = [
    'A1',
    'Tab[a]',
    '[@a]',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    ',',
    ';',
    ':',
    '#',
    '@',
    '-',
    '%',
    '"',
    "'",
    ' ',
  ];
  const piece = fc.oneof(fc.constantFrom(...pieces, 'SUM(', '1', '1e', '!', '#REF!', 'Sheet1!'), fc.string());
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (parts) => {
      const formula = `=${parts.join('')}x`;
      const outcome = codeOf(formula);
      if (outcome === 'taken') expect(read(formula)).toEqual({ value: 0, formula });
      else expect(outcome).toBe('InvalidArgument at Range.values');
    }),
  );
});

test('in a cell of format Text everything is text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (typed) => {
      expect(read(typed, '@').value).toBe(typed.startsWith("'") ? typed.slice(1) : typed);
      expect(read(typed, '@').formula).toBeUndefined();
    }),
  );
  expect(read(5, '@')).toEqual({ value: '5' });
});

test('an apostrophe saves any text as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(read(`'${text}`)).toEqual({ value: text, quotePrefix: true });
    }),
  );
});

test.each([
  '=IF([@[Force status]]="Closed","Complete",IF([@Target]<Position_date,"Red","Green"))',
  "='My sheet'!A1",
  "='It''s here'!$A$1:B2",
  '=SUM(Recommendations[Percent],-1)',
  '=COUNTIFS(T[RAG],"Red",T[[#All],[Owner]],"<>")',
  '={1,2;3,4}',
  '=A1%',
  '=-A1',
  '=1.5E+3&"a ""quoted"" text"',
  '=IFERROR(1/0,#N/A)',
  '=LET(x,1,x+1)',
  '=A1#',
  '=SUM(A:A,1:2)',
  '=IF(A1,,2)',
])('%s is well formed', (formula) => {
  expect(isWellFormed(formula)).toBe(true);
});
