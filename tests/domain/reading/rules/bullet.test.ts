import { NO_DECISIONS } from '../../../../src/domain/decisions';
import { readTrackers } from '../../../../src/domain/reading/readTrackers';
import { workbook } from '../../gridBuilder';
import { at, found, sheetOfRows } from './oneTracker';

const only = (text: string) => ({
  Inspection: null,
  Published: null,
  Ref: null,
  Type: null,
  Owner: null,
  Status: null,
  'HMICFRS status': null,
  'Target date': null,
  'Progress update': null,
  Recommendation: text,
});
const rows = [
  { Recommendation: 'The force should:' },
  only('• train its staff'),
  only('(b) keep records'),
  only('3) publish them'),
  { Ref: '2' },
];

test('rows that are limbs of the one above', () => {
  expect(found('row/bullet', rows)).toMatchObject([
    { cell: at('Recommendation', 3), value: '• train its staff', data: { above: 2 } },
    { cell: at('Recommendation', 4), value: '(b) keep records', data: { above: 2 } },
    { cell: at('Recommendation', 5), value: '3) publish them', severity: 'warning', data: { above: 2 } },
  ]);
});

test('they lie under it, in its inspection', () => {
  const options = { decisions: NO_DECISIONS, acceptSuggestions: false };
  const { recommendations } = readTrackers(workbook(sheetOfRows(rows)), options);
  expect(recommendations.map(({ inspection, parentRef, ref }) => [inspection, parentRef, ref])).toEqual([
    ['Rural beats', null, '1'],
    ['Rural beats', '1', null],
    ['Rural beats', '1', null],
    ['Rural beats', '1', null],
    ['Rural beats', null, '2'],
  ]);
});

test('not the first row, and not one with a reference of its own', () =>
  expect(
    found('row/bullet', [{ Recommendation: '- train its staff' }, { Ref: '2', Recommendation: '- keep records' }]),
  ).toEqual([]));
