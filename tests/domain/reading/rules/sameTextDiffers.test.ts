import type { SameText } from '../../../../src/domain/decisions';
import { day } from '../../gridBuilder';
import { at, issuesOf, sheetOfRows, type Row } from './oneTracker';

const NATIONAL = 'All forces should review how their control rooms grade calls about domestic abuse.';
const FORCE = 'The force should review how its control room grades calls about domestic abuse.';
const SAME: readonly SameText[] = [{ text: FORCE, other: NATIONAL, same: true }];

/** Code, cell, what stands there and what in the first row. */
const told = (rows: readonly Row[], sameTexts: readonly SameText[]) =>
  issuesOf([sheetOfRows(rows)], { sameTexts })
    .filter(({ code }) => code === 'row/same-text-differs')
    .map(({ cell, field, value, suggestion, data }) => [cell, field, value, suggestion, data.firstCell]);

const national: Row = { Ref: '1', Recommendation: NATIONAL };
const force: Row = { Ref: '2', Recommendation: FORCE };

it.each<[string, Row, Row, readonly unknown[]]>([
  ['say the same', national, force, []],
  [
    'have another status',
    national,
    { ...force, Status: 'Closed', 'Date closed': day('2021-02-01') },
    [[at('Status', 3), 'forceStatus', 'complete', 'inProgress', at('Status', 2)]],
  ],
  [
    'have another current target',
    { ...national, 'Revised date': day('2021-06-30') },
    force,
    [[at('Target date', 3), 'targetDate', '2021-03-03', '2021-06-30', at('Target date', 2)]],
  ],
  [
    'were closed on different days',
    { ...national, Status: 'Closed', 'Date closed': day('2021-02-01') },
    { ...force, Status: 'Closed', 'Date closed': day('2021-02-02') },
    [[at('Date closed', 3), 'closedDate', '2021-02-02', '2021-02-01', at('Date closed', 2)]],
  ],
  ['leave open what the other says', national, { ...force, Status: null, 'Target date': null }, []],
])('rows of one recommendation that %s', (_, first, second, then) => {
  expect(told([first, second], SAME)).toEqual(then);
});

it('says nothing of rows that are two recommendations, or of which nobody spoke', () => {
  const rows = [national, { ...force, Status: 'Off track' }];
  expect([told(rows, []), told(rows, [{ text: FORCE, other: NATIONAL, same: false }])]).toEqual([[], []]);
  // The first answer to a pair counts
  expect(told(rows, [{ text: NATIONAL, other: FORCE, same: false }, ...SAME])).toEqual([]);
});

it('compares every row of a group with its first, however the answers chain', () => {
  const third = 'Northshire Police should review how its control room grades calls about domestic abuse.';
  const rows = [
    national,
    { ...force, Status: 'Off track' },
    { Ref: '3', Recommendation: third, Status: 'Paused' },
    { Ref: '4', Recommendation: NATIONAL, Status: 'Not started' },
  ];
  const chained = [...SAME, { text: third, other: FORCE, same: true }];
  expect(told(rows, chained).map(([cell, , value]) => [cell, value])).toEqual([
    [at('Status', 3), 'offTrack'],
    [at('Status', 4), 'paused'],
    [at('Status', 5), 'notStarted'],
  ]);
});
