import fc from 'fast-check';
import { holdersOf, whoHoldsWhat } from '../../../src/domain/report/whoHoldsWhat';
import { day, details, recommendation } from './sampleTracked';

const AT = details({ positionDate: day(2020, 10, 16) });
const PAST = day(2020, 9, 1);
const LATER = day(2021, 3, 31);

const counts = (holdings: ReturnType<typeof whoHoldsWhat>) =>
  holdings.map(({ owner, counts: { total, open, overdue, closed, byRag } }) => [
    owner,
    { total, open, overdue, closed, notRated: byRag.notRated },
  ]);

it('counts what each owner holds, most overdue first, nobody last, withheld rows too', () => {
  const holdings = whoHoldsWhat(
    [
      recommendation({ targetDate: LATER }),
      recommendation({ owner: 'DM/PL', targetDate: PAST }),
      recommendation({ owner: 'PL', targetDate: LATER }),
      recommendation({ owner: 'PL', targetDate: PAST, forceStatus: 'complete' }),
      recommendation({ owner: 'Head of Crime & Justice', targetDate: null, publish: false }),
      recommendation({ owner: 'TBC', targetDate: PAST }),
      recommendation({ owner: 'DM', targetDate: PAST }),
    ],
    AT,
  );
  expect(counts(holdings)).toEqual([
    ['DM', { total: 2, open: 2, overdue: 2, closed: 0, notRated: 0 }],
    ['PL', { total: 3, open: 2, overdue: 1, closed: 1, notRated: 0 }],
    ['Head of Crime & Justice', { total: 1, open: 1, overdue: 0, closed: 0, notRated: 1 }],
    [null, { total: 2, open: 2, overdue: 1, closed: 0, notRated: 0 }],
  ]);
});

it('takes spellings that differ in case, spaces and full stops for one, and says the most usual one', () => {
  const owners = ['ACC SMITH', 'ACC Smith', 'A.C.C. Smith', 'ACC  Smith', 'ACC Smith'];
  const holdings = whoHoldsWhat(
    owners.map((owner) => recommendation({ owner })),
    AT,
  );
  expect(holdings.map(({ owner, counts: { total } }) => [owner, total])).toEqual([
    ['ACC Smith', 4],
    ['A.C.C. Smith', 1],
  ]);
});

it.each([
  [{ owner: 'DM', lead: 'ACC Smith' }, ['DM']],
  [{ owner: null, lead: 'ACC Smith/DCC' }, ['ACC Smith', 'DCC']],
  [{ owner: 'Vacant', lead: 'ACC Smith' }, ['ACC Smith']],
  [{ owner: 'TBC', lead: null }, []],
])('%j is held by %j', (row, holders) => expect(holdersOf(row)).toEqual(holders));

it('loses no recommendation: each counts once for each of its holders, or for nobody', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom('DM', 'DM/PL', 'PL, KL & DM', 'TBC', null, 'Head of Crime')), (owners) => {
      const rows = owners.map((owner) => recommendation({ owner }));
      const total = whoHoldsWhat(rows, AT).reduce((sum, holding) => sum + holding.counts.total, 0);
      expect(total).toBe(rows.reduce((sum, row) => sum + Math.max(1, holdersOf(row).length), 0));
    }),
  ));
