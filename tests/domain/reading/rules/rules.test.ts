import { NO_DECISIONS } from '../../../../src/domain/decisions';
import { readTrackers } from '../../../../src/domain/reading/readTrackers';
import { day, grid, workbook, type Short } from '../../gridBuilder';

const HEADERS = [
  'Inspection',
  'Published',
  'Ref',
  'Type',
  'Recommendation',
  'Status',
  'Target date',
  'Revised date',
  'Date closed',
  'Progress update',
];
const DEFAULTS: Readonly<Record<string, Short>> = {
  Inspection: 'Rural beats',
  Published: day('2020-03-03'),
  Ref: '1',
  Type: 'Recommendation',
  Recommendation: 'The force should mend the thing.',
  Status: 'In progress',
  'Target date': day('2021-03-03'),
  'Revised date': null,
  'Date closed': null,
  'Progress update': 'Going well so far.',
};
const made = (...rows: readonly Readonly<Record<string, Short>>[]) => {
  const sheet = grid([
    HEADERS,
    ...rows.map((row) => HEADERS.map((header) => ({ ...DEFAULTS, ...row })[header] ?? null)),
  ]);
  const { issues } = readTrackers(workbook(sheet), { decisions: NO_DECISIONS, acceptSuggestions: false });
  return issues.map(({ code, cell, field }) => [code, cell, field]);
};

describe('rules', () => {
  it('finds nothing wrong with a good row', () => expect(made({})).toEqual([]));

  it.each<[string, Readonly<Record<string, Short>>[], unknown[]]>([
    ['no text', [{ Recommendation: null }], ['row/missing-text', 'E2', 'text']],
    ['no inspection', [{}, { Inspection: null, Ref: '2' }], ['row/missing-inspection', 'A3', 'inspection']],
    ['no status', [{ Status: null }], ['row/missing-status', 'F2', 'forceStatus']],
    ['a dash for a status', [{ Status: '-' }], ['row/missing-status', 'F2', 'forceStatus']],
    ['the same reference twice', [{}, { Ref: '2' }, { Ref: 'Rec 1' }], ['row/duplicate-reference', 'C4', 'ref']],
    [
      'a target before publication',
      [{ 'Target date': day('2020-03-02') }],
      ['row/target-before-publication', 'G2', 'targetDate'],
    ],
    [
      'a revised date before publication',
      [{ 'Revised date': day('2019-03-02') }],
      ['row/target-before-publication', 'H2', 'revisedDate'],
    ],
    ['closed with no date', [{ Status: 'Closed' }], ['row/closed-without-date', 'I2', 'closedDate']],
    [
      'an e-mail address',
      [{ 'Progress update': 'Ask pat.lee@northshire.police.uk first' }],
      ['cell/personal-data', 'J2', 'progress'],
    ],
    [
      'a telephone number',
      [{ 'Progress update': 'Ring 01632 960 001 on Monday' }],
      ['cell/personal-data', 'J2', 'progress'],
    ],
    ['a mobile number', [{ 'Progress update': 'Ring +44 7700 900123' }], ['cell/personal-data', 'J2', 'progress']],
  ])('reports %s', (_, rows, expected) => expect(made(...rows)).toEqual([expected]));

  it.each<[string, Readonly<Record<string, Short>>[]]>([
    ['the same number in two inspections', [{}, { Inspection: 'Custody' }]],
    ['the same number of a recommendation and an AFI', [{}, { Type: 'AFI' }]],
    ['a target on the day of publication', [{ 'Target date': day('2020-03-03') }]],
    ['a crime number', [{ 'Progress update': 'See 42/012345/20 and log 20200101123456' }]],
  ])('does not report %s', (_, rows) => expect(made(...rows)).toEqual([]));
});
