import { createPanelTracker } from '../../src/app/createPanelTracker';
import type { CheckOutcome } from '../../src/app/panelTracker';
import type { Answer } from '../../src/domain/answers';
import { parseIsoDate } from '../../src/domain/workbook/serialDate';
import { cellKey, type HostSheet } from '../../src/workbench/host/workbook';
import { playOn, valueOf, type Opened } from '../excel/openTracker';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';

const today = parseIsoDate('2020-10-16') as number;

/** "Zebra" means nothing to anybody but the officer. */
const HEADER = ['Ref', 'Inspection', 'Recommendation', 'Zebra', 'Target date', 'Status'];
const ROWS = [
  ['R1', 'Custody suites', 'Check every cell each hour and keep a record of it.', 'DM', '31/03/2021', 'In progress'],
  ['R2', 'Custody suites', 'Train every custody sergeant in first aid.', 'PL', '30/09/2020', 'In progress'],
];
const IS_OWNER: Answer = { about: 'column', sheet: 'Tracker', header: 'Zebra', field: 'owner' };
/** Our sheets beside the officer's, as the first Build makes them. */
const SHEETS = [
  'Tracker',
  'Recommendations',
  'Inspections',
  'Findings',
  'Schedule',
  'Risks and implications',
  'Report details',
  'Change log',
  'Panel positions',
  'Lists',
];

async function playBuilt(...others: HostSheet[]) {
  const opened = await playOn(workbookOf(sheetOf('Tracker', [HEADER, ...ROWS]), ...others));
  const tracker = createPanelTracker(opened.port, { today: () => today });
  await tracker.check();
  expect((await tracker.build()).kind).toBe('built');
  return { opened, tracker };
}

const sheetNamed = ({ workbook }: Opened, name: string): HostSheet => {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const sheetNames = ({ workbook }: Opened): string[] => workbook.sheets.map(({ name }) => name);
const tableNames = ({ workbook }: Opened): string[] =>
  workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).sort();
const textsOf = (opened: Opened): unknown =>
  opened.workbook.sheets.map(({ name, cells }) => [name, [...cells].map(([at, { value }]) => [at, value])]);

function checkedOf(outcome: CheckOutcome) {
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return outcome;
}
const owners = (outcome: CheckOutcome) => checkedOf(outcome).reading.recommendations.map(({ owner }) => owner);

describe('building again', () => {
  it('reads the officer’s own sheets, takes other answers, and makes anew only what comes from there', async () => {
    const { opened, tracker } = await playBuilt();
    opened.host.enter(sheetNamed(opened, 'Report details'), 10, 1, '15/10/2020');
    opened.host.enter(sheetNamed(opened, 'Findings'), 4, 0, 'Custody suites');
    await tracker.summarise();
    const typed = ['Report details', 'Findings'].map((name) => [...sheetNamed(opened, name).cells]);
    const [tables, names] = [tableNames(opened), sheetNames(opened)];

    const own = checkedOf(await tracker.check('ownSheets'));
    expect([own.built, own.again, own.reading.trackers.map(({ sheet }) => sheet)]).toEqual([
      false,
      { workedIn: [] },
      ['Tracker'],
    ]);
    const answered = await tracker.answer([IS_OWNER], [], 'ownSheets');
    if (answered.kind !== 'checked') throw new Error(answered.kind);
    expect([answered.again, owners(answered), owners(await tracker.check())]).toEqual([
      { workedIn: [] },
      ['DM', 'PL'],
      [null, null],
    ]);
    expect((await tracker.build('ownSheets')).kind).toBe('built');

    const now = checkedOf(await tracker.check());
    expect([now.built, now.again, owners(now)]).toEqual([true, null, ['DM', 'PL']]);
    expect([tableNames(opened), sheetNames(opened)]).toEqual([tables, names]);
    expect(['Report details', 'Findings'].map((name) => [...sheetNamed(opened, name).cells])).toEqual(typed);
    expect(now.reading.issues.filter(({ code }) => code === 'row/rag-overwritten')).toEqual([]);
    expect((await tracker.summarise()).kind).toBe('written');
    // And once more: what was built again may be built again
    expect(checkedOf(await tracker.check('ownSheets')).again).toEqual({ workedIn: [] });
  });

  it('reads no sheet that was made since by the add-in, and one of the officer’s whatever it is called', async () => {
    const { opened, tracker } = await playBuilt();
    await tracker.summarise();
    opened.workbook.sheets.push(sheetOf('Added since', [HEADER, ROWS[0] ?? []]));
    const { reading } = checkedOf(await tracker.check('ownSheets'));
    expect(reading.trackers.map(({ sheet }) => sheet)).toEqual(['Tracker', 'Added since']);
    expect(reading.issues.filter(({ sheet }) => sheet === 'Panel summary' || sheet === 'Lists')).toEqual([]);
  });

  it('reads a sheet of the officer’s own that has the name of a summary', async () => {
    const { tracker } = await playBuilt(sheetOf('Panel summary', [HEADER, ROWS[0] ?? []]));
    const { reading } = checkedOf(await tracker.check('ownSheets'));
    expect(reading.trackers.map(({ sheet }) => sheet)).toEqual(['Tracker', 'Panel summary']);
  });

  it('gives its sheets the names that they have, also where the officer’s sheet of that name is gone', async () => {
    const { opened, tracker } = await playBuilt(sheetOf('Inspections', [['Notes']]));
    opened.workbook.sheets.splice(1, 1);
    const names = sheetNames(opened);
    expect(names).toContain('Inspections (2)');
    expect((await tracker.build('ownSheets')).kind).toBe('built');
    expect((await tracker.build('ownSheets')).kind).toBe('built');
    expect(sheetNames(opened)).toEqual(names);
  });

  it('takes up a table that has another name now, unless somebody has worked in it', async () => {
    const { opened, tracker } = await playBuilt();
    const rename = (name: string): void => {
      const [table] = sheetNamed(opened, 'Recommendations').tables;
      if (table) table.name = name;
    };
    rename('Mine');
    expect(checkedOf(await tracker.check()).again).toEqual({ workedIn: [] });
    expect((await tracker.build()).kind).toBe('built');
    expect(tableNames(opened)).toContain('Recommendations');
    expect(tableNames(opened)).not.toContain('Mine');
    rename('Mine');
    opened.host.enter(sheetNamed(opened, 'Recommendations'), 5, 6, 'x');
    expect(checkedOf(await tracker.check()).again).toEqual({ workedIn: ['Recommendations'] });
    expect((await tracker.build()).kind).toBe('blocked');
  });

  it.each<[string, (opened: Opened) => void, string[]]>([
    [
      'a cell was typed into',
      (opened) => opened.host.enter(sheetNamed(opened, 'Recommendations'), 5, 6, 'x'),
      ['Recommendations'],
    ],
    [
      'something was typed beside',
      (opened) => opened.host.enter(sheetNamed(opened, 'Recommendations'), 1, 60, 'x'),
      ['Recommendations'],
    ],
    [
      'something was typed below',
      (opened) => opened.host.enter(sheetNamed(opened, 'Inspections'), 20, 0, 'x'),
      ['Inspections'],
    ],
    [
      'the last row was blanked',
      (opened) => {
        const { cells } = sheetNamed(opened, 'Recommendations');
        for (const key of [...cells.keys()].filter((at) => at >= cellKey(5, 0) && at < cellKey(6, 0)))
          cells.delete(key);
      },
      ['Recommendations'],
    ],
    ['a sheet has another name', (opened) => void (sheetNamed(opened, 'Inspections').name = 'Reports'), ['Reports']],
    [
      'what was built is not known',
      (opened) => void opened.workbook.settings.delete('panelTracker.built'),
      SHEETS.slice(1, 9),
    ],
    [
      'the note is not ours',
      (opened) => void opened.workbook.settings.set('panelTracker.built', JSON.stringify('{"made":7')),
      SHEETS.slice(1, 9),
    ],
  ])('is refused, and writes nothing, where %s', async (_, change, workedIn) => {
    const { opened, tracker } = await playBuilt();
    change(opened);
    expect(checkedOf(await tracker.check('ownSheets')).again).toEqual({ workedIn });
    const before = textsOf(opened);
    expect(await tracker.build('ownSheets')).toEqual({ kind: 'blocked', reason: 'tablesWorkedIn', names: workedIn });
    expect(textsOf(opened)).toEqual(before);
    // The tables are there as ever
    expect(checkedOf(await tracker.check()).built).toBe(true);
  });

  it('is offered once the Recommendations table was deleted, and makes nothing twice', async () => {
    const { opened, tracker } = await playBuilt();
    const { sheets } = opened.workbook;
    sheets.splice(sheets.indexOf(sheetNamed(opened, 'Recommendations')), 1);
    expect(checkedOf(await tracker.check()).again).toEqual({ workedIn: [] });
    expect((await tracker.build()).kind).toBe('built');
    expect([...sheetNames(opened)].sort()).toEqual([...SHEETS].sort());
    expect(new Set(tableNames(opened)).size).toBe(tableNames(opened).length);
    expect(checkedOf(await tracker.check()).built).toBe(true);
  });

  it('is not possible without the report’s details: then the tables are read, and nothing is made twice', async () => {
    const { opened, tracker } = await playBuilt();
    const { sheets } = opened.workbook;
    sheets.splice(sheets.indexOf(sheetNamed(opened, 'Report details')), 1);
    const checked = checkedOf(await tracker.check('ownSheets'));
    expect([checked.built, checked.again]).toEqual([true, null]);
    expect(await tracker.build('ownSheets')).toEqual({ kind: 'blocked', reason: 'alreadyBuilt', names: [] });
  });

  it.each(['clear', 'values', 'wrapText'])(
    'broken off at %s it can be done again, by whoever comes next',
    async (at) => {
      const { opened, tracker } = await playBuilt();
      const whole = [sheetNames(opened), tableNames(opened)];
      const lift = opened.host.fault({ when: 'everyWrite', what: { kind: 'refusal', at, code: 'GeneralException' } });
      expect((await tracker.build('ownSheets')).kind).toBe('refused');
      lift();
      const next = createPanelTracker(opened.port, { today: () => today });
      expect(checkedOf(await next.check()).built).toBe(false);
      expect((await next.build()).kind).toBe('built');
      expect([sheetNames(opened), tableNames(opened)]).toEqual(whole);
    },
  );

  it('keeps the position date that was typed: what is wrong is judged at it', async () => {
    const { opened, tracker } = await playBuilt();
    const details = valueOf(await opened.port.readOwnSheets()).tables.Report_details;
    const row = details?.rows.findIndex(([name]) => name?.kind === 'text' && name.text === 'Position date') ?? -1;
    opened.host.enter(sheetNamed(opened, 'Report details'), (details?.row ?? 0) + 1 + row, 1, '01/01/2022');
    const again = await tracker.build('ownSheets');
    if (again.kind !== 'built') throw new Error(again.kind);
    expect(again.tracked.details.positionDate).toBe(parseIsoDate('2022-01-01'));
  });
});
