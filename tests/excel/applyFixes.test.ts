import { createPanelTracker } from '../../src/app/createPanelTracker';
import type { MendOutcome } from '../../src/app/panelTracker';
import { parseIsoDate } from '../../src/domain/workbook/serialDate';
import { cellKey, type HostSheet } from '../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';
import { counted, playOn, type Opened } from './openTracker';

const day = (iso: string): number => parseIsoDate(iso) as number;
const TODAY = day('2020-10-16');

const named = ({ workbook }: Opened, name: string): HostSheet => {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const at = (sheet: HostSheet, row: number, column: number) => sheet.cells.get(cellKey(row, column));

/** 0-based columns of the Recommendations table, and its first row. */
const TEXT = 5;
const TARGET = 12;
const STATUS = 14;
const PERCENT = 16;
const FIRST = 4;

/** Pastes over a cell: Excel's validation does not look at it. */
function paste(opened: Opened, row: number, column: number, value: string, numberFormat?: string): void {
  const sheet = named(opened, 'Recommendations');
  const cell = at(sheet, row, column);
  if (!cell) throw new Error('no cell');
  sheet.cells.set(cellKey(row, column), {
    ...cell,
    value,
    ...(numberFormat === undefined ? {} : { style: { ...cell.style, numberFormat } }),
  });
}

async function built() {
  const opened = await playOn(
    workbookOf(
      sheetOf('Tracker', [
        ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Target date', 'Status', 'Percent complete'],
        ['R1', 'Custody', 'Check every cell each hour and keep a record of it.', 'DM', 44286, 'Clsoed', 100],
        ['R2', 'Custody', 'Train every custody sergeant in first aid.', 'PL', 44286, 'In progress', 40],
        ['', 'Custody', 'Publish the visitors’ report every quarter.', 'PL', 44286, 'In progress', 45],
      ]),
    ),
  );
  const tracker = createPanelTracker(opened.port, { today: () => TODAY });
  await tracker.check();
  const outcome = await tracker.build();
  if (outcome.kind !== 'built') throw new Error(outcome.kind);
  paste(opened, FIRST + 1, STATUS, 'Completed');
  paste(opened, FIRST + 1, PERCENT, '75%', '@');
  paste(opened, FIRST + 2, TARGET, '23 January 2021', '@');
  paste(opened, FIRST + 2, TEXT, 'Publish  the visitors’ report every quarter.');
  return { ...opened, tracker };
}

async function fixesOf({ tracker }: Awaited<ReturnType<typeof built>>) {
  const checked = await tracker.check();
  if (checked.kind !== 'checked') throw new Error(checked.kind);
  return [...checked.fixes].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.cell.localeCompare(b.cell));
}

function mended(outcome: MendOutcome) {
  if (outcome.kind !== 'mended' || outcome.now.kind !== 'checked') throw new Error(JSON.stringify(outcome));
  return {
    applied: outcome.applied.map(({ cell }) => cell),
    left: outcome.left.map(({ cell }) => cell),
    now: outcome.now,
  };
}

/** The rows of the Change log, from its first on. */
function logOf(opened: Opened): unknown[][] {
  const sheet = named(opened, 'Change log');
  const rows: unknown[][] = [];
  for (let row = FIRST; at(sheet, row, 0)?.value; row += 1)
    rows.push([0, 1, 2, 3, 4, 5, 6].map((column) => at(sheet, row, column)?.value ?? ''));
  return rows;
}

/** 0-based columns of the Inspections table. */
const INSPECTION = { title: 0, type: 1, published: 3, scope: 4, required: 5, response: 7 };
const RAG = 24;

describe('right after Build', () => {
  it('offers what a check offers then, without reading the workbook again', async () => {
    const opened = await playOn(
      workbookOf(
        sheetOf('Tracker', [
          ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Target date', 'Status', 'Percent complete'],
          ['R1', 'Custody', 'Check  every cell each hour and keep a record of it. ', 'DM/PL', 44286, 'Clsoed', '75'],
          ['R2', 'Custody', 'Train every custody sergeant in first aid.', 'PL', 44200, 'In progress', 40],
        ]),
      ),
    );
    const tracker = createPanelTracker(opened.port, { today: () => TODAY });
    await tracker.check();
    const outcome = await tracker.build();
    if (outcome.kind !== 'built') throw new Error(outcome.kind);
    const again = await tracker.check();
    if (again.kind !== 'checked') throw new Error(again.kind);
    expect(outcome.fixes.map(({ cell, fix }) => [cell, fix])).toEqual([
      ['O5', { kind: 'misspelling', field: 'forceStatus', value: 'complete' }],
      ['F5', { kind: 'spaces', field: 'text', value: 'Check every cell each hour and keep a record of it.' }],
    ]);
    expect([again.fixes, again.holdings]).toEqual([outcome.fixes, outcome.holdings]);
    expect(outcome.holdings.map(({ owner, counts: { open, overdue } }) => [owner, open, overdue])).toEqual([
      ['PL', 2, 0],
      ['DM', 1, 0],
    ]);
    const { applied, now } = mended(await tracker.mend(outcome.fixes));
    expect([applied, now.fixes]).toEqual([['O5', 'F5'], []]);
  });

  it('has told the Change log of each text that Build cleaned or made a number', async () => {
    const opened = await playOn(
      workbookOf(
        sheetOf('Tracker', [
          ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Target date', 'Status', 'Percent complete'],
          [
            'R1',
            'Custody',
            '  Check every cell each hour.\r\nKeep a record. ',
            'DM',
            '23/01/2021',
            'In progress',
            '75%',
          ],
        ]),
      ),
    );
    const tracker = createPanelTracker(opened.port, { today: () => TODAY });
    await tracker.check();
    await tracker.build();
    const row = (cell: string, rule: string, from: string, to: string) => [
      TODAY,
      'Tracker',
      cell,
      rule,
      from,
      to,
      'Build the tables',
    ];
    expect(logOf(opened)).toEqual([
      row('G2', 'Text made a number or a date', '75%', '75'),
      row('E2', 'Text made a number or a date', '23/01/2021', '23 Jan 2021'),
      row(
        'C2',
        'Spaces at the ends taken out',
        '  Check every cell each hour.\r\nKeep a record. ',
        'Check every cell each hour.\nKeep a record.',
      ),
    ]);
    expect(at(named(opened, 'Recommendations'), FIRST, TEXT)?.value).toBe(
      'Check every cell each hour.\nKeep a record.',
    );
    expect(named(opened, 'Tracker').touched).toBe(false);
  });
});

describe('mending the Inspections table, and what was typed over', () => {
  it('writes into both tables, in the form of their columns, with a row of the Change log for each', async () => {
    const opened = await built();
    await opened.tracker.mend(await fixesOf(opened));
    const before = logOf(opened);
    const inspections = named(opened, 'Inspections');
    const write = (column: number, value: string): void => {
      const cell = at(inspections, FIRST, column);
      inspections.cells.set(cellKey(FIRST, column), {
        ...cell,
        value,
        style: { ...cell?.style, numberFormat: '@' },
      } as never);
    };
    write(INSPECTION.type, ' PEEL ');
    write(INSPECTION.published, '23 January 2020');
    write(INSPECTION.required, 'Y');
    write(INSPECTION.response, '2020-03-18');
    write(INSPECTION.scope, 'Two  forces');
    paste(opened, FIRST, RAG, 'Green');
    const recommendations = named(opened, 'Recommendations');
    const formula = at(recommendations, FIRST, RAG)?.formula ?? '';
    recommendations.cells.set(cellKey(FIRST, RAG), { ...at(recommendations, FIRST, RAG), formula: undefined } as never);

    const fixes = await fixesOf(opened);
    expect(fixes.map(({ sheet, cell, value, fix }) => [sheet, cell, value, fix])).toEqual([
      ['Inspections', 'B5', ' PEEL ', { kind: 'spaces', field: 'type', value: 'PEEL' }],
      ['Inspections', 'D5', '23 January 2020', { kind: 'textToValue', field: 'published', value: '2020-01-23' }],
      ['Inspections', 'E5', 'Two  forces', { kind: 'spaces', field: 'scope', value: 'Two forces' }],
      ['Inspections', 'F5', 'Y', { kind: 'knownWord', field: 's55Required', value: 'Yes' }],
      ['Inspections', 'H5', '2020-03-18', { kind: 'textToValue', field: 'responsePublished', value: '2020-03-18' }],
      ['Recommendations', 'Y5', 'Green', { kind: 'formula', field: 'ratedRag', value: 'complete' }],
    ]);
    const { result, roundTrips } = await counted(opened, () => opened.tracker.mend(fixes));
    const { applied, left, now } = mended(result);
    expect([applied.length, left, now.fixes, roundTrips]).toEqual([6, [], [], 5]);
    expect(
      [INSPECTION.type, INSPECTION.published, INSPECTION.scope, INSPECTION.required, INSPECTION.response].map(
        (column) => at(inspections, FIRST, column)?.value,
      ),
    ).toEqual(['PEEL', day('2020-01-23'), 'Two forces', 'Yes', day('2020-03-18')]);
    expect(at(inspections, FIRST, INSPECTION.published)?.style.numberFormat).toBe('dd mmm yyyy');
    expect([formula.startsWith('='), at(recommendations, FIRST, RAG)?.formula]).toEqual([true, formula]);
    const row = (sheet: string, cell: string, rule: string, from: string, to: string) => [
      TODAY,
      sheet,
      cell,
      rule,
      from,
      to,
      'Apply a fix',
    ];
    expect(logOf(opened)).toEqual([
      ...before,
      row('Inspections', 'B5', 'Type of Custody: stray spaces taken out', ' PEEL ', 'PEEL'),
      row('Inspections', 'D5', 'Published of Custody: text made a value', '23 January 2020', '23 Jan 2020'),
      row('Inspections', 'E5', 'Scope of Custody: stray spaces taken out', 'Two  forces', 'Two forces'),
      row('Inspections', 'F5', 'Section 55 required of Custody: one of the choices', 'Y', 'Yes'),
      row('Inspections', 'H5', 'Response published of Custody: text made a value', '2020-03-18', '18 Mar 2020'),
      row('Recommendations', 'Y5', 'RAG of R1: formula of the rule put back', 'Green', 'Complete'),
    ]);
  });

  it('brings a row back to its inspection, and a percentage typed as one to a whole number', async () => {
    const opened = await built();
    await opened.tracker.mend(await fixesOf(opened));
    paste(opened, FIRST, 2, 'Custdoy');
    const sheet = named(opened, 'Recommendations');
    const percent = at(sheet, FIRST + 1, PERCENT);
    sheet.cells.set(cellKey(FIRST + 1, PERCENT), { ...percent, value: 0.35 } as never);
    const fixes = await fixesOf(opened);
    expect(fixes.map(({ cell, value, fix }) => [cell, value, fix])).toEqual([
      ['C5', 'Custdoy', { kind: 'misspelling', field: 'inspection', value: 'Custody' }],
      ['Q6', '0.35', { kind: 'fraction', field: 'percent', value: '35' }],
    ]);
    const { applied, left } = mended(await opened.tracker.mend(fixes));
    expect([applied, left]).toEqual([['C5', 'Q6'], []]);
    expect([at(sheet, FIRST, 2)?.value, at(sheet, FIRST + 1, PERCENT)?.value]).toEqual(['Custody', 35]);
  });

  it.each(['Inspections', 'Recommendations'])('writes nothing at all while %s is protected', async (name) => {
    const opened = await built();
    const inspections = named(opened, 'Inspections');
    const cell = at(inspections, FIRST, INSPECTION.type);
    inspections.cells.set(cellKey(FIRST, INSPECTION.type), { ...cell, value: 'PEEL ' } as never);
    const fixes = await fixesOf(opened);
    const before = logOf(opened);
    await lock(name);
    expect(await opened.tracker.mend(fixes)).toEqual({
      kind: 'refused',
      refusal: { code: 'sheetProtected', detail: `${name} is protected` },
    });
    expect([logOf(opened), (await fixesOf(opened)).length]).toEqual([before, 6]);
  });
});

describe('mending the tables', () => {
  it('writes exactly the cells that were shown, in the form of their columns, and a row of the Change log for each', async () => {
    const opened = await built();
    const before = logOf(opened);
    const recommendations = named(opened, 'Recommendations');
    const cells = new Map([...recommendations.cells].map(([key, { value }]) => [key, value]));
    const fixes = await fixesOf(opened);
    expect(fixes.map(({ cell, value, fix }) => [cell, value, fix.kind, fix.value])).toEqual([
      ['F7', 'Publish  the visitors’ report every quarter.', 'spaces', 'Publish the visitors’ report every quarter.'],
      ['M7', '23 January 2021', 'textToValue', '2021-01-23'],
      ['O5', 'Clsoed', 'misspelling', 'complete'],
      ['O6', 'Completed', 'knownWord', 'complete'],
      ['Q6', '75%', 'textToValue', '75'],
    ]);

    const { result, roundTrips } = await counted(opened, () => opened.tracker.mend(fixes));
    const { applied, left, now } = mended(result);
    expect([applied, left, now.fixes, roundTrips]).toEqual([fixes.map(({ cell }) => cell), [], [], 5]);
    const changed = [...recommendations.cells].filter(
      ([key, { value, formula }]) => !formula && cells.get(key) !== value,
    );
    expect(new Map(changed.map(([key, { value }]) => [key, value]))).toEqual(
      new Map<number, unknown>([
        [cellKey(FIRST, STATUS), 'Closed'],
        [cellKey(FIRST + 1, STATUS), 'Closed'],
        [cellKey(FIRST + 1, PERCENT), 75],
        [cellKey(FIRST + 2, TARGET), day('2021-01-23')],
        [cellKey(FIRST + 2, TEXT), 'Publish the visitors’ report every quarter.'],
      ]),
    );
    expect(
      [at(recommendations, FIRST + 2, TARGET), at(recommendations, FIRST + 1, PERCENT)].map(
        (cell) => cell?.style.numberFormat,
      ),
    ).toEqual(['dd mmm yyyy', '0"%"']);
    const row = (cell: string, rule: string, from: string, to: string) => [
      TODAY,
      'Recommendations',
      cell,
      rule,
      from,
      to,
      'Apply a fix',
    ];
    expect(logOf(opened)).toEqual([
      ...before,
      row(
        'F7',
        'Recommendation of row 7: stray spaces taken out',
        'Publish  the visitors’ report every quarter.',
        'Publish the visitors’ report every quarter.',
      ),
      row('M7', 'Target date of row 7: text made a value', '23 January 2021', '23 Jan 2021'),
      row('O5', 'Force status of R1: spelling corrected', 'Clsoed', 'Closed'),
      row('O6', 'Force status of R2: one of the choices', 'Completed', 'Closed'),
      row('Q6', 'Percent complete of R2: text made a value', '75%', '75%'),
    ]);
    const log = named(opened, 'Change log');
    expect(log.tables[0]?.area.rows).toBe(1 + logOf(opened).length);
    expect(named(opened, 'Tracker').touched).toBe(false);
  });

  it('applies one alone and leaves the others to be offered again', async () => {
    const opened = await built();
    const fixes = await fixesOf(opened);
    const { applied, now } = mended(await opened.tracker.mend(fixes.slice(2, 3)));
    expect([applied, now.fixes.map(({ cell }) => cell).sort()]).toEqual([['O5'], ['F7', 'M7', 'O6', 'Q6']]);
    expect(
      logOf(opened)
        .map(([, , cell]) => cell)
        .filter((cell) => cell === 'O5'),
    ).toHaveLength(1);
  });

  it('leaves a cell alone that says something else by now, and says which', async () => {
    const opened = await built();
    const fixes = await fixesOf(opened);
    paste(opened, FIRST + 1, STATUS, 'Off track');
    const { applied, left } = mended(await opened.tracker.mend(fixes));
    expect([applied, left]).toEqual([['F7', 'M7', 'O5', 'Q6'], ['O6']]);
    expect(at(named(opened, 'Recommendations'), FIRST + 1, STATUS)?.value).toBe('Off track');
  });

  it.each<[string, number, string, string]>([
    ['the cell itself', STATUS, 'Off track', 'Off track'],
    ['the officer’s word beside a blank cell', 0, '', ''],
  ])('looks once more in the run that writes: %s', async (_, column, typed, stands) => {
    const opened = await built();
    const fixes = (await fixesOf(opened)).filter(({ cell }) => cell === 'O5');
    const before = logOf(opened);
    const sheet = named(opened, 'Recommendations');
    const asTyped = [...sheet.cells].find(([, { value }]) => value === 'Clsoed')?.[0] ?? 0;
    const lift = opened.host.fault({
      when: { request: 2 },
      what: {
        kind: 'meanwhile',
        change: ({ enter, workbook }) => {
          const there = workbook.sheets.find(({ name }) => name === 'Recommendations') as HostSheet;
          enter(there, FIRST, column === 0 ? asTyped % cellKey(1, 0) : column, typed);
        },
      },
    });
    const { applied, left } = mended(await opened.tracker.mend(fixes));
    lift();
    expect([applied, left, logOf(opened)]).toEqual([[], ['O5'], before]);
    expect(at(sheet, FIRST, STATUS)?.value ?? '').toBe(stands);
  });

  it('writes over no formula, though it says the same', async () => {
    const opened = await built();
    const fixes = (await fixesOf(opened)).filter(({ cell }) => cell === 'O6');
    const sheet = named(opened, 'Recommendations');
    const cell = at(sheet, FIRST + 1, STATUS);
    if (!cell) throw new Error('no cell');
    sheet.cells.set(cellKey(FIRST + 1, STATUS), { ...cell, formula: '="Completed"' });
    const { applied, left } = mended(await opened.tracker.mend(fixes));
    expect([applied, left, at(sheet, FIRST + 1, STATUS)?.formula]).toEqual([[], ['O6'], '="Completed"']);
  });

  it.each(['Recommendations', 'Change log'])('writes nothing while %s is protected', async (name) => {
    const opened = await built();
    const fixes = await fixesOf(opened);
    const before = logOf(opened);
    const sheet = named(opened, name);
    await lock(name);
    expect(await opened.tracker.mend(fixes)).toEqual({
      kind: 'refused',
      refusal: { code: 'sheetProtected', detail: `${name} is protected` },
    });
    expect([sheet.name, logOf(opened), (await fixesOf(opened)).length]).toEqual([name, before, fixes.length]);
  });

  it('writes nothing without the Change log, or into a read-only workbook', async () => {
    const opened = await built();
    const fixes = await fixesOf(opened);
    opened.workbook.readOnly = true;
    expect(await opened.tracker.mend(fixes)).toEqual({ kind: 'blocked', reason: 'readOnly', names: [] });
    opened.workbook.readOnly = false;
    named(opened, 'Change log').tables.splice(0);
    expect(await opened.tracker.mend(fixes)).toEqual({ kind: 'blocked', reason: 'noChangeLog', names: [] });
  });
});

const lock = (name: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).protection.protect();
    await context.sync();
  });
