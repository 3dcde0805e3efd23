import { createPanelTracker, type PanelTrackerOptions } from '../../src/app/createPanelTracker';
import type { PanelTracker } from '../../src/app/panelTracker';
import { NO_DECISIONS } from '../../src/domain/decisions';
import { parseIsoDate } from '../../src/domain/workbook/serialDate';
import { cellKey, DEFAULT_STYLE, type HostWorkbook } from '../../src/workbench/host/workbook';
import { counted, playFile, playOn, valueOf, type Opened } from '../excel/openTracker';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';

const today = parseIsoDate('2020-10-16') as number;

const HEADER = ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Target date', 'Status'];
const ROWS = [
  ['R1', 'Custody suites', 'Check every cell each hour and keep a record of it.', 'DM', '31/03/2021', 'In progress'],
  [
    'R2',
    'Custody suites',
    'Train every custody sergeant in first aid within a year.',
    'DM',
    '30/09/2020',
    'In progress',
  ],
  ['R3', 'Custody suites', 'Publish the independent visitors’ report every quarter.', 'PL', '31/01/2020', 'Closed'],
  [
    'R1',
    'Roads policing',
    'Keep enough officers trained in collision investigation.',
    'KL',
    '28/02/2021',
    'Not started',
  ],
];
const trackerSheet = (name = 'Tracker') => sheetOf(name, [['Custody and roads'], [], HEADER, ...ROWS]);

const over = (opened: Opened, options: Partial<PanelTrackerOptions> = {}): PanelTracker =>
  createPanelTracker(opened.port, { today: () => today, ...options });

async function playTracker(workbook: HostWorkbook = workbookOf(trackerSheet())) {
  const opened = await playOn(workbook);
  return { opened, tracker: over(opened) };
}

const sheetNames = ({ workbook }: Opened): string[] => workbook.sheets.map(({ name }) => name);

describe('check, build, summarise', () => {
  it('stay within their budgets of round trips on the sample, and touch none of the officer’s sheets', async () => {
    const opened = await playFile();
    const tracker = over(opened);
    const check = await counted(opened, () => tracker.check());
    const build = await counted(opened, () => tracker.build());
    const summary = await counted(opened, () => tracker.summarise());
    expect([check.result.kind, build.result.kind, summary.result.kind]).toEqual(['checked', 'built', 'written']);
    expect([check.roundTrips, build.roundTrips, summary.roundTrips]).toEqual([3, 5, 4]);
    expect(opened.workbook.sheets.filter(({ touched }) => !touched).map(({ name }) => name)).toEqual([
      'Dashboard',
      'National & joint',
      'Force 2020',
      'Owners',
    ]);
  });

  it('read the tables back as they were built', async () => {
    const { tracker } = await playTracker();
    const before = await tracker.check();
    await tracker.build();
    const after = await tracker.check();
    if (before.kind !== 'checked' || after.kind !== 'checked') throw new Error('refused');
    expect([before.built, after.built]).toEqual([false, true]);
    expect(before.reading.recommendations.length).toBe(4);
    expect(after.reading.recommendations.map((found) => ({ ...found, extras: {} }))).toEqual(
      before.reading.recommendations.map((found) => ({ ...found, extras: {} })),
    );
    expect(after.reading.inspections).toEqual(before.reading.inspections);
    expect(after.reading.issues.filter(({ code }) => code === 'row/rag-overwritten')).toEqual([]);
  });

  it('rate by the position date: one overdue, one closed, two ahead', async () => {
    const { tracker } = await playTracker();
    await tracker.check();
    await tracker.build();
    const summary = await tracker.summarise();
    if (summary.kind !== 'written') throw new Error(summary.kind);
    expect(summary.model.counts).toMatchObject({
      total: 4,
      open: 3,
      closed: 1,
      overdue: 1,
      byRag: { red: 1, amber: 0, green: 2, complete: 1, awaiting: 0, notRated: 0, none: 0 },
    });
  });

  it('build what is on the sheets then, not what was there at the check', async () => {
    const { opened, tracker } = await playTracker();
    await tracker.check();
    const cells = opened.workbook.sheets[0]?.cells;
    const status = cells?.get(cellKey(4, 5));
    if (!status) throw new Error('no status');
    status.value = 'Closed';
    opened.workbook.sheets.push(sheetOf('Added since', [HEADER, ...ROWS.slice(0, 1)]));
    const built = await counted(opened, () => tracker.build());
    if (built.result.kind !== 'built') throw new Error(built.result.kind);
    expect(built.result.tracked.recommendations.map(({ forceStatus }) => forceStatus)).toEqual([
      'inProgress',
      'complete',
      'complete',
      'notStarted',
      'inProgress',
    ]);
    expect(built.roundTrips).toBe(6);
  });

  it('judge the tables by the same rules, and keep quiet in the paper about rows that are withheld', async () => {
    const sheet = sheetOf('Tracker', [
      [...HEADER, 'Publish?'],
      ['R1', 'Custody', 'Check every cell each hour and write it down.', 'DM', '31/03/2021', 'In progress', 'Yes'],
      ['R1', 'Custody', 'Train every custody sergeant in first aid.', 'DM', '31/03/2021', 'In progress', 'Yes'],
      ['R3', 'Custody', 'Write to j.bloggs@example.org about the cells.', 'DM', 'TBC', 'In progress', 'No'],
    ]);
    const { tracker } = await playTracker(workbookOf(sheet));
    await tracker.build();
    const summary = await tracker.summarise();
    if (summary.kind !== 'written') throw new Error(summary.kind);
    const codes = summary.issues.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['row/duplicate-reference', 'row/not-rated', 'cell/personal-data']));
    expect(summary.model.counts.byRag.notRated).toBe(0);
    const told = summary.model.dataQuality.map(({ code }) => code).filter((code) => code !== 'details/missing');
    expect(told).toEqual(['row/duplicate-reference', 'inspection/no-publication-date']);
  });

  it('never build twice', async () => {
    const { tracker } = await playTracker();
    await tracker.check();
    await tracker.build();
    await tracker.check();
    expect(await tracker.build()).toEqual({ kind: 'blocked', reason: 'alreadyBuilt', names: [] });
  });

  it('leave an officer’s own sheets and tables of the same names alone', async () => {
    const sheet = trackerSheet('Recommendations');
    sheet.tables.push({
      id: '1',
      name: 'Recommendations',
      style: 'TableStyleLight1',
      area: { row: 2, column: 0, rows: 5, columns: 6 },
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
      columns: HEADER.map((name, index) => ({ id: String(index + 1), name })),
    });
    const mine = sheetOf('Panel summary', [['typed by hand']]);
    const { opened, tracker } = await playTracker(workbookOf(sheet, mine));
    const checked = await tracker.check();
    expect(checked).toMatchObject({ kind: 'checked', built: false });
    await tracker.build();
    const summary = await tracker.summarise();
    expect(summary.kind).toBe('written');
    expect(sheetNames(opened).slice(0, 3)).toEqual(['Recommendations', 'Panel summary', 'Recommendations (2)']);
    expect(sheetNames(opened)).toContain('Panel summary (2)');
    expect([sheet.touched, mine.touched]).toEqual([false, false]);
    const again = await tracker.check();
    expect(again.kind === 'checked' && again.reading.recommendations.length).toBe(4);
  });
});

describe('generating again', () => {
  it('writes over a summary that nobody edited', async () => {
    const { opened, tracker } = await playTracker();
    await tracker.build();
    await tracker.summarise();
    const names = sheetNames(opened);
    expect(await tracker.summarise()).toMatchObject({ kind: 'written', kept: null });
    expect(sheetNames(opened)).toEqual(names);
  });

  it('keeps one that was edited, whatever was edited, and makes another', async () => {
    const { opened, tracker } = await playTracker();
    await tracker.build();
    await tracker.summarise();
    const first = opened.workbook.sheets.find(({ name }) => name === 'Panel summary');
    const title = first?.cells.get(cellKey(0, 0));
    if (!title) throw new Error('the summary has no title');
    title.value = 'A title of my own';
    expect(await tracker.summarise()).toMatchObject({ kind: 'written', kept: 'Panel summary' });
    expect(title.value).toBe('A title of my own');
    expect(sheetNames(opened)).toContain('Panel summary (2)');
    expect(await tracker.summarise()).toMatchObject({ kind: 'written', kept: null });
    expect(sheetNames(opened)).not.toContain('Panel summary (3)');
  });

  it('keeps the position that each panel was told, once for each position date', async () => {
    const { opened, tracker } = await playTracker();
    await tracker.build();
    await tracker.summarise();
    const again = await tracker.summarise();
    expect(again).toMatchObject({ kind: 'written', model: { sinceLast: null } });
    const rows = (): number =>
      opened.workbook.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'Panel_positions')?.area
        .rows ?? 0;
    expect(rows()).toBe(1 + 4);

    const details = opened.workbook.sheets.find(({ name }) => name === 'Report details');
    const positionDate = [...(details?.cells.values() ?? [])].find(({ value }) => value === today);
    if (!positionDate) throw new Error('no position date');
    positionDate.value = today + 120;
    const next = await tracker.summarise();
    if (next.kind !== 'written') throw new Error(next.kind);
    expect(next.model.sinceLast?.earlierDate).toBe(today);
    expect(next.model.sinceLast?.byRagBefore).toMatchObject({ red: 1, green: 2, complete: 1 });
    expect(rows()).toBe(1 + 8);
  });
});

describe('rehearsals', () => {
  it('for one meeting are one position: nothing is compared with a draft of the same paper', async () => {
    const opened = await playOn(workbookOf(trackerSheet()));
    const details = { meetingDate: today + 14, positionDate: today };
    const tracker = over(opened, { decisions: { ...NO_DECISIONS, details } });
    await tracker.build();
    await tracker.summarise();
    const sheet = opened.workbook.sheets.find(({ name }) => name === 'Report details');
    const cell = (value: number) => [...(sheet?.cells.values() ?? [])].find((one) => one.value === value);
    const positionDate = cell(today);
    const meetingDate = cell(today + 14);
    if (!positionDate || !meetingDate) throw new Error('no dates');
    positionDate.value = today + 5;
    expect(await tracker.summarise()).toMatchObject({ kind: 'written', model: { sinceLast: null } });
    meetingDate.value = today + 100;
    positionDate.value = today + 90;
    expect(await tracker.summarise()).toMatchObject({
      kind: 'written',
      model: { sinceLast: { earlierDate: today + 5 } },
    });
  });
});

describe('nothing is written', () => {
  it.each<[string, (workbook: HostWorkbook) => void, string]>([
    ['into a read-only workbook', (workbook) => void (workbook.readOnly = true), 'readOnly'],
    [
      'into a workbook whose structure is protected',
      (workbook) => void (workbook.structureProtected = true),
      'workbookProtected',
    ],
    [
      'without a tracker',
      (workbook) => void workbook.sheets.splice(0, 1, sheetOf('Notes', [['Only a note.']])),
      'noTracker',
    ],
  ])('%s', async (_, change, reason) => {
    const workbook = workbookOf(trackerSheet());
    change(workbook);
    const { opened, tracker } = await playTracker(workbook);
    expect(await tracker.build()).toMatchObject({ kind: 'blocked', reason });
    expect(opened.workbook.sheets.length).toBe(1);
    expect(opened.workbook.sheets[0]?.touched).toBe(false);
  });

  it('from a workbook that counts its dates from 1904', async () => {
    const { opened } = await playTracker();
    const read = valueOf(await opened.port.readWorkbook());
    // As the API gives such a date: the bare serial, beside a text that shows the year that was meant.
    const value = { kind: 'date', serial: today - 1462 } as const;
    const sheets = read.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((row) =>
        row.map((cell, column) => (column === 4 ? { ...cell, value, shown: '16/10/2020' } : cell)),
      ),
    }));
    opened.port.readWorkbook = () => Promise.resolve({ ok: true, value: { ...read, sheets } });
    expect(await over(opened).build()).toEqual({ kind: 'blocked', reason: 'datesFrom1904', names: [] });
    expect(opened.workbook.sheets.length).toBe(1);
  });

  it('as a summary before the tables are built', async () => {
    const { tracker } = await playTracker();
    expect(await tracker.summarise()).toEqual({ kind: 'blocked', reason: 'notBuilt', names: [] });
  });

  it('as a public summary of something marked OFFICIAL-SENSITIVE', async () => {
    const { opened, tracker } = await playTracker();
    await tracker.build();
    const details = opened.workbook.sheets.find(({ name }) => name === 'Report details');
    const marking = [...(details?.cells.values() ?? [])].find(({ value }) => value === 'OFFICIAL');
    if (!marking) throw new Error('no marking');
    marking.value = 'OFFICIAL-SENSITIVE';
    expect(await tracker.summarise()).toEqual({ kind: 'blocked', reason: 'officialSensitive', names: [] });
  });

  it('while a row stands beneath the table, through the real office.js', async () => {
    const { opened, tracker } = await playTracker();
    await tracker.build();
    const sheet = opened.workbook.sheets.find(({ name }) => name === 'Recommendations');
    const table = sheet?.tables[0];
    if (!sheet || !table) throw new Error('no table');
    // Two rows below: Excel takes a row directly beneath into the table by itself.
    sheet.cells.set(cellKey(table.area.row + table.area.rows + 1, 5), { value: 'Typed below.', style: DEFAULT_STYLE });
    expect(await tracker.summarise()).toEqual({
      kind: 'blocked',
      reason: 'rowsBelowTable',
      names: ['Recommendations'],
    });
    const checked = await tracker.check();
    expect(checked.kind === 'checked' && checked.reading.issues.map(({ code }) => code)).toEqual(['table/rows-below']);
  });

  it('as a RAG that nobody rated: an overwritten formula is reported and the rule counts', async () => {
    const { opened, tracker } = await playTracker();
    await tracker.build();
    await tracker.check();
    const table = opened.workbook.sheets.find(({ name }) => name === 'Recommendations');
    const red = [...(table?.cells.values() ?? [])].find(
      ({ value, formula }) => value === 'Red' && formula !== undefined,
    );
    if (!red) throw new Error('no red');
    delete red.formula;
    red.value = 'Green';
    const summary = await tracker.summarise();
    if (summary.kind !== 'written') throw new Error(summary.kind);
    expect(summary.model.counts.byRag.red).toBe(1);
    expect(summary.issues.filter(({ code }) => code === 'row/rag-overwritten')).toMatchObject([
      { sheet: 'Recommendations', value: 'Green', suggestion: 'red' },
    ]);
  });
});
