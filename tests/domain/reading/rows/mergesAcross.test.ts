import { NO_DECISIONS } from '../../../../src/domain/decisions';
import { readTrackers } from '../../../../src/domain/reading/readTrackers';
import { day, grid, workbook, type Short } from '../../gridBuilder';

const HEADERS = ['Ref', 'Inspection', 'Recommendation', 'Lead', 'Owner', 'Target date', 'Status'];
const TEXT = 'The force should mend its custody records';
const GOOD: readonly Short[] = [
  '2',
  'PEEL 2022',
  'The force should renew its vetting',
  'DCC',
  'Supt Ray',
  day('2024-03-31'),
  'Closed',
];

/** The first of two rows, merged over an area, as it was read. */
function first(cells: Readonly<Record<string, Short>>, merge: string) {
  const given: Readonly<Record<string, Short>> = { Ref: '1', Inspection: 'PEEL 2022', Recommendation: TEXT, ...cells };
  const sheet = grid([HEADERS, HEADERS.map((header) => given[header] ?? null), GOOD], { merges: [merge] });
  const options = { decisions: NO_DECISIONS, acceptSuggestions: false };
  const { recommendations, issues } = readTrackers(workbook(sheet), options);
  const told = issues
    .filter(({ cell }) => cell?.endsWith('2') === true || cell?.startsWith('E2') === true)
    .map(({ code, cell, field, suggestion }) => [code, cell, field, suggestion]);
  return { read: recommendations[0], below: recommendations[1], told };
}

test('a status over owner, date and status is no owner, and is asked about as the status', () => {
  const { read, below, told } = first({ Owner: 'Not for this force' }, 'E2:G2');
  expect(below?.owner).toBe('Supt Ray');
  expect(read).toMatchObject({ owner: null, targetDate: null, forceStatus: null });
  expect(read?.extras).toEqual({ 'Owner (as typed)': { kind: 'text', text: 'Not for this force' } });
  expect(told).toEqual([['cell/merged-across', 'E2:G2', 'forceStatus', 'notApplicable']]);
});

test('other words over owner and date are asked about as well', () => {
  const { read, told } = first({ Owner: 'See the update', Status: 'Closed' }, 'E2:F2');
  expect(read).toMatchObject({ owner: null, forceStatus: 'complete' });
  expect(told).toEqual([['cell/merged-across', 'E2:F2', 'owner', null]]);
});

test('a name over lead and owner is the lead', () => {
  const { read, told } = first({ Lead: 'DCC', 'Target date': day('2024-03-31'), Status: 'Closed' }, 'D2:E2');
  expect(read).toMatchObject({ lead: 'DCC', owner: null });
  expect(told).toEqual([['cell/merged', 'D2:E2', null, null]]);
});

test('a recommendation over more columns stays one', () => {
  const { read, told } = first({ Status: 'Closed' }, 'C2:E2');
  expect(read).toMatchObject({ text: TEXT, lead: null, owner: null });
  expect(told).toEqual([['cell/merged-across', 'C2:E2', 'text', null]]);
});
