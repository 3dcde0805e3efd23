import { NO_DECISIONS } from '../../../src/domain/decisions';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot';
import { grid, workbook, type Short } from '../gridBuilder';

/** What belongs to no tracker is said, once for each place. */

const HEADERS = ['Ref', 'Recommendation', 'Owner', 'Status'];
const row = (n: number): Short[] => [String(n), `The force should put matter ${n} right.`, 'DCC', 'Closed'];
const said = (...sheets: readonly SheetSnapshot[]): unknown[] =>
  readTrackers(workbook(...sheets), { decisions: NO_DECISIONS, acceptSuggestions: false })
    .issues.filter(({ code }) => /^sheet\/.*not-read$|^workbook/.test(code))
    .map(({ code, severity, sheet, cell, value, data }) => [code, severity, sheet, cell, value, data]);
const tracker = grid([HEADERS, row(1), row(2)], { name: 'Force' });

it('a sheet without a tracker is one place, told by its first words', () => {
  const long = 'A word on how this workbook is kept. '.repeat(4).trim();
  const notes = grid([[], [null, 'How to use this workbook'], [null, long, null, 4]], { name: 'Notes' });
  expect(said(tracker, notes)).toEqual([
    [
      'sheet/not-read',
      'info',
      'Notes',
      'B2',
      `How to use this workbook | ${long}`.slice(0, 99) + '…',
      { area: 'B2:D3', cells: 3 },
    ],
  ]);
});

it('nothing is said of an empty sheet, nor of each sheet where no tracker is found at all', () => {
  expect(said(tracker, grid([[], []], { name: 'Empty' }))).toEqual([]);
  expect(said(grid([['Some notes']], { name: 'Notes' }))).toEqual([
    ['workbook/no-tracker', 'error', null, null, 'Tracker.xlsx', {}],
  ]);
});

it('a sheet that asks the force for something is a warning: recommendations may stand there', () => {
  const list = grid([['The force should train its staff.'], ['The force must keep records.']], { name: 'List' });
  expect(said(tracker, list)).toEqual([
    [
      'sheet/text-not-read',
      'warning',
      'List',
      'A1',
      'The force should train its staff. | The force must keep records.',
      { area: 'A1:A2', cells: 2 },
    ],
  ]);
});

it('cells beside a tracker that stand near each other are one place; titles above and notes below are its own rows', () => {
  const sheet = grid(
    [
      ['Northshire tracker', null, null, null, null, 'OFFICIAL'],
      [],
      HEADERS,
      [...row(1), null, null, 'chased'],
      [...row(2), null, null, 'ask again'],
      row(3),
      [...row(4)],
      row(5),
      [...row(6), null, null, null, null, 'later'],
      [],
      ['Note: kept by the board'],
    ],
    { name: 'Force' },
  );
  expect(said(sheet)).toEqual([
    ['sheet/not-read', 'info', 'Force', 'G4', 'chased | ask again', { area: 'G4:G5', cells: 2 }],
    ['sheet/not-read', 'info', 'Force', 'I9', 'later', { area: 'I9', cells: 1 }],
  ]);
  const { trackers } = readTrackers(workbook(sheet), { decisions: NO_DECISIONS, acceptSuggestions: false });
  expect(trackers[0]?.skipped).toEqual([
    { row: 0, kind: 'title' },
    { row: 9, kind: 'blank' },
    { row: 10, kind: 'note' },
  ]);
});

it('rows of prose beside a tracker, under headings that are none of a tracker, are a warning', () => {
  const sheet = grid(
    [
      [...HEADERS, null, null, null],
      [...row(1), null, null, null],
      [...row(2), null, 'What', 'Who'],
      [...row(3), null, 'Two systems that do not speak to each other', 'IT'],
      [...row(4), null, 'A plan that nobody keeps to in the end', 'HR'],
      row(5),
    ],
    { name: 'Force' },
  );
  expect(said(sheet)).toMatchObject([
    ['sheet/text-not-read', 'warning', 'Force', 'F3', expect.any(String), { area: 'F3:G5', cells: 6 }],
  ]);
});
