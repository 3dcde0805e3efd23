import { parseDate, readDate } from '../../../../src/domain/reading/values/parseDate';
import { dateOrderOf, sheetDateOrder, type DateOrder } from '../../../../src/domain/reading/values/dateOrder';
import { EMPTY_CELL, type Cell } from '../../../../src/domain/workbook/cell';
import { isoDate, parseIsoDate } from '../../../../src/domain/workbook/serialDate';
import { day } from '../../gridBuilder';

const UNKNOWN: DateOrder = { order: 'unknown', lean: 'dayFirst' };
const DAY_FIRST: DateOrder = { order: 'dayFirst', lean: 'dayFirst' };
const MONTH_FIRST: DateOrder = { order: 'monthFirst', lean: 'monthFirst' };

/** A reading in one word: `2020-01-31`, `2020-01-31*` interpreted, `?2020-01-31` ambiguous, `?`, `none`, `unreadable`. */
function read(text: string, order = UNKNOWN, endOfPeriod = true): string {
  const reading = parseDate(text, { order, endOfPeriod });
  if (reading.kind === 'read') return `${isoDate(reading.value)}${reading.interpreted ? '*' : ''}`;
  if (reading.kind === 'ambiguous') return `?${reading.suggestion === null ? '' : isoDate(reading.suggestion)}`;
  return reading.kind;
}

describe('parseDate', () => {
  it.each([
    ['4th February 2021', '2021-02-04'],
    ['22nd Nov. 2020', '2020-11-22'],
    ['the 3rd of May 2022', '2022-05-03'],
    ['7-Sept-19', '2019-09-07'],
    ['August 14, 2019', '2019-08-14'],
    ['19.06.23', '2023-06-19'],
    ['27/08/2021', '2021-08-27'],
    ['27-08-2021', '2021-08-27'],
    ['27/10/05', '2005-10-27'],
    ['05/05/2021', '2021-05-05'],
    ['2022-10-09', '2022-10-09'],
    ['2022-10-09T08:15:00.000Z', '2022-10-09'],
    ['27/08/2021 17:00', '2021-08-27'],
    ['By 9 June 2021', '2021-06-09'],
    ['[on]4th June 2021', '2021-06-04'],
    ['On or before 9 June 2021', '2021-06-09'],
    ['31 / 03 / 2024', '2024-03-31'],
    ['2024-03-31T00:00:00+01:00', '2024-03-31'],
    ['Friday 4 June 2021', '2021-06-04'],
    ['29/02/2024', '2024-02-29'],
    ['July 1st 17', '2017-07-01'],
    ['31/12/79', '?2079-12-31'.slice(1)],
  ])('reads %s as %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['Not later than 9 June 2021', '2021-06-09*'],
    ['9 June 2021 at the latest', '2021-06-09*'],
    ['w/c 7 June 2021', '2021-06-07*'],
    ['November 2022', '2022-11-30*'],
    ['Feb-2024', '2024-02-29*'],
    ["Sept '22", '2022-09-30*'],
    ['End of June 2023', '2023-06-30*'],
    ['Q1 2022/23', '2022-06-30*'],
    ['Q4 2022/23', '2023-03-31*'],
    ['Quarter 2 22-23', '2022-09-30*'],
    ['2022/2023 Q3', '2022-12-31*'],
    ['Third quarter of 2020/21', '2020-12-31*'],
    ['1st Q 2021/22', '2021-06-30*'],
    ['H1 2021/22', '2021-09-30*'],
    ['Second half of 2021/22', '2022-03-31*'],
    ['End of the financial year 2020/21', '2021-03-31*'],
    ['End of FY 2020/21', '2021-03-31*'],
    ['Year end 2020-21', '2021-03-31*'],
    ['Complete by 31 March 2024', '2024-03-31*'],
    ['Extended to 31/03/24', '2024-03-31*'],
    ['Now due: 31/03/24', '2024-03-31*'],
    ['Scheduled for 31 March 2024', '2024-03-31*'],
    ['Close of play 31 March 2024', '2024-03-31*'],
    ['31 March 2024 5pm', '2024-03-31*'],
    ['To be implemented by Q3 2023/24', '2023-12-31*'],
    ['We hope that this will be largely complete by 31 March 2024', '2024-03-31*'],
    ['31 March 2024 - HMICFRS deadline', '2024-03-31*'],
    ['HMICFRS deadline: 31 March 2024', '2024-03-31*'],
    ['31 March 2024\nSupt Jones', '2024-03-31*'],
    ['2024-03-31: list all systems', '2024-03-31*'],
    ['31 March 2024 (end of Q4)', '2024-03-31*'],
    ['31 December 2023 (Q3)', '2023-12-31*'],
    ['31 March 2024 (31/03/24)', '2024-03-31*'],
    ['Q3 2023/24 (Dec 2023)', '2023-12-31*'],
    ['Month ending 31 March 2024', '2024-03-31*'],
    ['W/E 13 June 2021', '2021-06-13*'],
  ])('works out %s as %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['05/06/2021', '?2021-06-05'],
    ['3-4-21', '?2021-04-03'],
    ['27-08-21', '?2021-08-27'],
    ['23-06-05', '?2023-06-05'],
    ['~30 June 2021', '?2021-06-30'],
    ['30 June 2021 ❌', '?2021-06-30'],
    ['30 June 2021 ❓', '?2021-06-30'],
    ['6/30/2021', '?2021-06-30'],
    ['Sep-22', '?2022-09-30'],
    ['Q2 2022', '?2022-06-30'],
    ['Was 1 May 2021 now 1 June 2021', '?2021-06-01'],
    ['July 2021 (was 3 May 2021)', '?2021-07-31'],
    ['30 June 2021 and 31 July 2021', '?'],
    ['Before 1 May 2021', '?2021-05-01'],
    ['mid June 2021', '?2021-06-30'],
    ['June 2021 or later', '?2021-06-30'],
    ['30 June 2021?', '?2021-06-30'],
    ['c. June 2021', '?2021-06-30'],
    ['Completed 30 June 2021', '?2021-06-30'],
    ['Monday 5 June 2021', '?2021-06-05'],
    ['Summer 2022', '?2022-08-31'],
    ['14 Octobre 2021', '?2021-10-14'],
    ['mid Octobre 2021', '?2021-10-31'],
    ['31 Septembr 2021', '?'],
    ['31 March 2024 (Q1 2024)', '?2024-03-31'],
    ['Summer 2022 / 3 May 2022', '?2022-05-03'],
    ['99999', 'unreadable'],
    ['02.09.24, 03.10.24', '?'],
    ['2022/23', '?2023-03-31'],
    ['End of 2021', '?2021-12-31'],
    ['By end of the calendar year 2021', '?2021-12-31'],
    ['End of 2020/21', '?2021-03-31'],
    ['Third quarter 2021', '?'],
    ['Jan 2027 (was W1; 18 Sep 2026)', '?2027-01-31'],
    ['30/06/2021 (previously 31/03/2021)', '?2021-06-30'],
    ['31 March 2021, revised to 30 June 2021', '?2021-06-30'],
    ['31/03/2021\n30/06/2021', '?'],
    ['31 March 20221', '?'],
    ['31/12/2020 - ongoing', '?2020-12-31'],
    ['31 December 2020 (subject to funding)', '?2020-12-31'],
    ['45000', '?2023-03-15'],
    ['Not 3 May 2024', '?2024-05-03'],
    ['Not before 3 May 2024', '?2024-05-03'],
    ['After 3 May 2024', '?2024-05-03'],
    ['Between May and June 2024', '?2024-06-30'],
    ['Jan-Mar 24', '?'],
    ['TBC Sept 24?', '?2024-09-30'],
    ['Should have been completed by 3 May 2024', '?2024-05-03'],
    ['Will not be complete by 3 May 2024', '?2024-05-03'],
    ['Draft policy to be completed by 3 May 2024', '?2024-05-03'],
    ['Phase 1 complete by 3 May 2024', '?2024-05-03'],
    ['Review due 3 May 2024', '?2024-05-03'],
    ['3 May 2024 - HMICFRS to confirm', '?2024-05-03'],
    ['3 May 2024 - training delivered', '?2024-05-03'],
    ['3 May 2024 (missed)', '?2024-05-03'],
    ['3 May 2024 onwards', '?2024-05-03'],
    ['3-4 May 2024', '?2024-05-04'],
    ['31 December 2023 (Q2)', '?2023-12-31'],
    ['31 March 2024 (30/03/24)', '?2024-03-31'],
    ['Target 3 May 2024 (HMICFRS: 1 April 2024)', '?2024-05-03'],
    ['2025-02', '?2025-02-28'],
    ['2025-26', '?2026-03-31'],
    ['31/9/23', 'unreadable'],
    ['2023-13-01', 'unreadable'],
    ['01.02', 'unreadable'],
    ['24/25', 'unreadable'],
    ['3rd', 'unreadable'],
    ['Week 3', '?'],
    ['Easter 2024', '?'],
    ['4 July', '?'],
    ['June', '?'],
    ['2022', '?'],
    ['Within three months', '?'],
    ['Immediately', '?'],
    ['3 Jan 1021', 'unreadable'],
    ['31 April 2021', 'unreadable'],
    ['30/02/2021', 'unreadable'],
    ['Q3 2020/25', 'unreadable'],
    ['Second half of 2020/25', 'unreadable'],
    ['see minutes', 'unreadable'],
    ['✓', 'unreadable'],
    ['1.4', 'unreadable'],
  ])('asks about %s: %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    '',
    '  ',
    '-',
    '—',
    'TBC',
    '[comment]TBC',
    'tbc.',
    'N/A',
    'Ongoing',
    'on-going',
    'To be agreed',
    'Awaiting the national lead',
    '?',
  ])('takes %j for no date', (text) => expect(read(text)).toBe('none'));

  it('takes slashed dates by the order of their column', () => {
    expect([read('05/06/2021', DAY_FIRST), read('05/06/2021', MONTH_FIRST)]).toEqual(['2021-06-05', '2021-05-06']);
    expect([read('27-08-21', DAY_FIRST), read('23-06-05', DAY_FIRST)]).toEqual(['2021-08-27', '?2023-06-05']);
    expect([read('6/30/2021', MONTH_FIRST), read('6/30/2021', DAY_FIRST)]).toEqual(['2021-06-30', '?2021-06-30']);
  });

  it('asks for the day where a month is not enough', () => {
    expect(read('May 2021', UNKNOWN, false)).toBe('?2021-05-31');
    expect(read('Published 3 May 2021', UNKNOWN, false)).toBe('2021-05-03*');
    expect(read('Due 3 May 2021', UNKNOWN, false)).toBe('2021-05-03');
  });
});

describe('a date beside words of what happened', () => {
  const on = (text: string, happened: 'published' | 'updated' | 'closed'): string => {
    const reading = parseDate(text, { order: DAY_FIRST, endOfPeriod: false, happened });
    return reading.kind === 'read' ? isoDate(reading.value) : reading.kind;
  };
  it.each([
    ['Closed at FIB – 7th Aug 2023', 'ambiguous', '2023-08-07', '2023-08-07'],
    ['Complete 07.08.23 (ACC Shaw)', 'ambiguous', '2023-08-07', '2023-08-07'],
    ['Updated 07/08/23 – DCI Smith', 'ambiguous', '2023-08-07', 'ambiguous'],
    ['as at 7 August 2023', 'ambiguous', '2023-08-07', 'ambiguous'],
    ['revised 07/08/2023', 'ambiguous', '2023-08-07', 'ambiguous'],
    ['PEEL 2021/22 – published 7 August 2023', '2023-08-07', '2023-08-07', 'ambiguous'],
    ['7th Aug 23 (embargoed until 00:01)', '2023-08-07', '2023-08-07', '2023-08-07'],
    ['Closed by HMICFRS 7 August 2023', 'ambiguous', '2023-08-07', '2023-08-07'],
    ['Closed by 7 August 2023', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['Due 7 August 2023', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['7 August 2023 - submitted to HMICFRS', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['Not closed as at 7 August 2023', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['Reopened 7 August 2023', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['7 August 2023 - no change', 'ambiguous', '2023-08-07', 'ambiguous'],
    ['Implemented 7 August 2023', 'ambiguous', '2023-08-07', '2023-08-07'],
    ['Planned completion 7 August 2023', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['Scheduled for 7 August 2023', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['Next update 7 August 2023', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['To be published 7 August 2023', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['Debrief 7 August 2023', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['7 August 2023', '2023-08-07', '2023-08-07', '2023-08-07'],
  ])('%s', (text, published, updated, closed) =>
    expect([on(text, 'published'), on(text, 'updated'), on(text, 'closed')]).toEqual([published, updated, closed]),
  );
});

describe('readDate', () => {
  const context = { order: UNKNOWN, endOfPeriod: true };
  const serial = parseIsoDate('2021-06-05') as number;

  it('reads a real date, and an unformatted serial as worked out', () => {
    expect(readDate({ ...EMPTY_CELL, ...day('2021-06-05') }, context)).toEqual({
      kind: 'read',
      value: serial,
      interpreted: false,
    });
    expect(readDate({ ...EMPTY_CELL, value: { kind: 'number', value: serial } }, context)).toEqual({
      kind: 'read',
      value: serial,
      interpreted: true,
    });
  });

  it('asks about a date that is struck through, and about one far off', () => {
    expect(readDate({ ...EMPTY_CELL, ...day('2021-06-05'), struck: true }, context)).toEqual({
      kind: 'ambiguous',
      suggestion: serial,
    });
    expect(readDate({ ...EMPTY_CELL, ...day('1921-06-05') }, context)).toEqual({
      kind: 'ambiguous',
      suggestion: parseIsoDate('1921-06-05'),
    });
    const struck: Cell = {
      ...EMPTY_CELL,
      value: { kind: 'text', text: 'see minutes' },
      shown: 'see minutes',
      struck: true,
    };
    expect(readDate(struck, context)).toEqual({ kind: 'unreadable' });
    const late: Cell = { ...EMPTY_CELL, value: { kind: 'date', serial: 3_000_000 }, shown: '#####' };
    expect(readDate(late, context)).toEqual({ kind: 'ambiguous', suggestion: null });
    const first: Cell = { ...EMPTY_CELL, value: { kind: 'date', serial: 1 }, shown: '01/01/1900' };
    expect(readDate(first, context)).toEqual({ kind: 'ambiguous', suggestion: null });
    for (const marked of ['30/06/2025 ✓', '30/06/2025*'])
      expect(readDate({ ...EMPTY_CELL, value: { kind: 'text', text: marked }, shown: marked }, context)).toMatchObject({
        kind: 'read',
        interpreted: true,
      });
    const linked: Cell = { ...EMPTY_CELL, value: { kind: 'date', serial: 0 }, shown: '00/01/1900' };
    expect(readDate(linked, context)).toEqual({ kind: 'none' });
  });

  it('does not take a number or a truth for a date', () => {
    for (const value of [2021, 40, 91_500, 50_000_000])
      expect(readDate({ ...EMPTY_CELL, value: { kind: 'number', value } }, context)).toEqual({ kind: 'unreadable' });
    expect(readDate({ ...EMPTY_CELL, value: { kind: 'boolean', value: true } }, context)).toEqual({
      kind: 'unreadable',
    });
  });
});

describe('dateOrderOf', () => {
  it.each([
    ['its own day-first dates', ['01/02/2021', '17/02/2021'], [], null, DAY_FIRST],
    ['the sheet when it has none', ['01/02/2021'], ['30/04/2021'], null, DAY_FIRST],
    ['no short year behind hyphens', ['27-08-21'], [], null, UNKNOWN],
    ['mixed evidence', ['17/02/2021', '02/17/2021'], [], null, UNKNOWN],
    ['no evidence', ['01/02/2021'], [], null, UNKNOWN],
    ['month-first evidence', ['02/17/2021'], ['17/02/2021'], null, { order: 'unknown', lean: 'monthFirst' }],
    ['a decision', ['17/02/2021'], [], 'monthFirst', MONTH_FIRST],
  ] as const)('goes by %s', (_, column, sheet, decision, expected) => {
    expect(dateOrderOf(column, sheetDateOrder(sheet), decision)).toEqual(expected);
  });
});
