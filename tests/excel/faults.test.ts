import { createPanelTracker } from '../../src/app/createPanelTracker';
import type { PanelTracker } from '../../src/app/panelTracker';
import type { RefusalCode } from '../../src/app/ports';
import { NO_DECISIONS } from '../../src/domain/decisions';
import { OWN_TABLE_NAMES } from '../../src/domain/tables/ownTables';
import { parseIsoDate } from '../../src/domain/workbook/serialDate';
import { readExcel } from '../../src/excel/refusal';
import type { Fault } from '../../src/workbench/host/running/faults';
import { cellKey, type HostWorkbook } from '../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';
import { playOn, valueOf, type Opened } from './openTracker';

const TODAY = parseIsoDate('2020-10-16') as number;
const TEXT = 'The force should review how it records the training of its call handlers.';

interface Playing extends Opened {
  readonly tracker: PanelTracker;
}

/** A workbook with one tracker, in the Excel that this run of the tests plays. */
async function play(): Promise<Playing> {
  const rows = Array.from({ length: 6 }, (_, row) => [
    `R${row + 1}`,
    `${TEXT} ${row}`,
    'ACC',
    44000 + row,
    'In progress',
  ]);
  const workbook = workbookOf(
    sheetOf('Tracker', [['Ref', 'Recommendation', 'Owner', 'Target date', 'Status'], ...rows]),
  );
  const opened = await playOn(workbook);
  const decisions = { ...NO_DECISIONS, details: { positionDate: TODAY } };
  return { ...opened, tracker: createPanelTracker(opened.port, { today: () => TODAY, decisions }) };
}

type Step = 'check' | 'build' | 'summarise';

/** How a step ended: its kind, or the code of the refusal, with a star when some of it may have been written. */
async function end({ tracker }: Playing, step: Step): Promise<string> {
  const outcome = await tracker[step]();
  if (outcome.kind !== 'refused') return outcome.kind;
  return outcome.refusal.code + (outcome.refusal.begun ? '*' : '');
}

const DONE: Readonly<Record<Step, string>> = { check: 'checked', build: 'built', summarise: 'written' };

/** Takes the steps before this one. */
async function lead(playing: Playing, step: Step): Promise<void> {
  const steps: Step[] = ['check', 'build', 'summarise'];
  for (const before of steps.slice(0, steps.indexOf(step))) expect(await end(playing, before)).toBe(DONE[before]);
}

/** What a step wrote: names of the sheets with their tables, and whether something is noted as unfinished. */
const written = ({ sheets, settings }: HostWorkbook) => ({
  sheets: sheets.map(({ name, tables }) => [name, ...tables.map((table) => table.name)]),
  noted: [...settings.keys()].filter((key) => key.includes('unfinished')),
});

const undisturbed = new Map<Step, ReturnType<typeof written>>();

/** The same in a workbook in which nothing ever went wrong. */
async function expected(step: Step): Promise<ReturnType<typeof written>> {
  const known = undisturbed.get(step);
  if (known) return known;
  const playing = await play();
  await lead(playing, step);
  await end(playing, step);
  const result = written(playing.workbook);
  undisturbed.set(step, result);
  return result;
}

const transport = (code: number, done?: true): Fault['what'] => ({ kind: 'transport', code, ...(done && { done }) });

describe('a code of the transport', () => {
  it.each<[number, RefusalCode]>([
    [7000, 'sheetProtected'],
    [5102, 'unavailable'],
    [5012, 'noAnswer'],
    [5103, 'tooLarge'],
    [5104, 'tooLarge'],
    [5016, 'unavailable'],
    [1014, 'unavailable'],
    [5004, 'editingCell'],
    [5001, 'notCurrent'],
  ])('%d ends each step as %s, and a second try succeeds', async (code, refusal) => {
    // excel-host 1.2
    const playing = await play();
    for (const step of ['check', 'build', 'summarise'] as const) {
      const lift = playing.host.fault({ when: 'everyRequest', what: transport(code) });
      expect([step, await end(playing, step)]).toEqual([step, refusal]);
      lift();
      expect([step, await end(playing, step)]).toEqual([step, DONE[step]]);
    }
    expect(written(playing.workbook)).toEqual(await expected('summarise'));
  });
});

describe('a step that is broken off', () => {
  const steps: readonly Step[] = ['build', 'summarise'];

  it.each(steps.flatMap((step) => ([false, true] as const).map((done) => [step, done] as const)))(
    '%s: at whichever request, carried out or not (%s), it is told when something was written, and done again it is whole',
    async (step, done) => {
      const whole = await expected(step);
      const ends: string[] = [];
      for (let request = 1; ; request++) {
        const playing = await play();
        await lead(playing, step);
        const before = JSON.stringify([...written(playing.workbook).sheets]);
        const lift = playing.host.fault({ when: { request }, what: transport(5012, done || undefined) });
        const ended = await end(playing, step);
        lift();
        if (ended === DONE[step]) break;
        ends.push(ended);
        const unchanged = JSON.stringify([...written(playing.workbook).sheets]) === before;
        expect([request, ended, unchanged || ended === 'noAnswer*']).toEqual([request, ended, true]);
        const again = await end(playing, step);
        // Everything was carried out and only the answer was lost: the tables are there
        expect(['alreadyBuilt', DONE[step]]).toContain(again === 'blocked' ? 'alreadyBuilt' : again);
        expect(written(playing.workbook)).toEqual(whole);
      }
      expect(ends.length).toBeGreaterThanOrEqual(3);
    },
    60_000,
  );

  it.each(['clear', 'values', 'name', 'wrapText', 'gridlines'])(
    'half-way through its last batch, at %s, is told and done again',
    async (at) => {
      const whole = await expected('summarise');
      const playing = await play();
      await lead(playing, 'build');
      for (const step of ['build', 'summarise'] as const) {
        const lift = playing.host.fault({
          when: 'everyWrite',
          what: { kind: 'refusal', at, code: 'GeneralException' },
        });
        expect([step, await end(playing, step)]).toEqual([step, 'notCurrent*']);
        lift();
        expect([step, await end(playing, step)]).toEqual([step, DONE[step]]);
      }
      expect(written(playing.workbook)).toEqual(whole);
    },
  );

  it('while it writes the summary anew is no edit of the officer’s: it is written over, not kept', async () => {
    const playing = await play();
    await lead(playing, 'summarise');
    await end(playing, 'summarise');
    const whole = written(playing.workbook);
    const lift = playing.host.fault({
      when: 'everyWrite',
      what: { kind: 'refusal', at: 'wrapText', code: 'GeneralException' },
    });
    const details = playing.workbook.sheets.find(({ name }) => name === 'Report details');
    playing.host.enter(details!, 10, 1, '15/10/2020');
    expect(await end(playing, 'summarise')).toBe('notCurrent*');
    lift();
    expect(await playing.tracker.summarise()).toMatchObject({ kind: 'written', kept: null });
    expect(written(playing.workbook)).toEqual(whole);
  });

  it('keeps the earlier summary and the positions when a cell is edited as it begins to write', async () => {
    const playing = await play();
    await lead(playing, 'summarise');
    await end(playing, 'summarise');
    const texts = () =>
      playing.workbook.sheets.map(({ cells }) => [...cells.values()].map(({ value }) => value).join('|'));
    const before = texts();
    const lift = playing.host.fault({ when: 'everyWrite', what: { kind: 'cellEdit' } });
    expect(await end(playing, 'summarise')).toBe('editingCell');
    lift();
    expect(texts()).toEqual(before);
    expect(await end(playing, 'summarise')).toBe('written');
    expect(written(playing.workbook).sheets.map(([name]) => name)).not.toContain('Panel summary (2)');
  });
});

describe('reading', () => {
  it('takes values that are null for a refusal, never for an empty sheet', async () => {
    const playing = await play();
    const lift = playing.host.fault({ when: { member: 'values' }, what: { kind: 'nullValues' } });
    expect(await end(playing, 'check')).toBe('tooLarge');
    expect(await end(playing, 'build')).toBe('tooLarge');
    lift();
    await lead(playing, 'summarise');
    playing.host.fault({ when: { member: 'values' }, what: { kind: 'nullValues' } });
    expect(await end(playing, 'summarise')).toBe('tooLarge');
    expect(written(playing.workbook)).toEqual(await expected('build'));
  });

  it('is tried once more when the data is "not current on the server", and a write is not', async () => {
    const playing = await play();
    let tries = 0;
    playing.host.fault({ when: { request: 1 }, what: transport(5001) });
    const read = () =>
      readExcel(async (context) => {
        tries++;
        const { workbook } = context;
        workbook.load('name');
        await context.sync();
        return workbook.name;
      });
    expect([valueOf(await read()), tries]).toEqual(['Tracker.xlsx', 2]);

    await end(playing, 'check');
    let writes = 0;
    playing.host.fault({
      when: 'everyWrite',
      what: { kind: 'meanwhile', change: () => void writes++ },
    });
    playing.host.fault({ when: 'everyWrite', what: transport(5001) });
    expect([await end(playing, 'build'), writes]).toEqual(['notCurrent', 1]);
  });

  it('waits for a slow reply', async () => {
    const playing = await play();
    let reply = (): void => undefined;
    playing.host.fault({
      when: { request: 1 },
      what: { kind: 'late', until: new Promise<void>((done) => (reply = done)) },
    });
    const checking = end(playing, 'check');
    reply();
    expect(await checking).toBe('checked');
  });
});

describe('somebody else in the workbook', () => {
  it('who changes the tracker after Build has read it loses nothing, and is told of', async () => {
    const playing = await play();
    const told: unknown[] = [];
    valueOf(await playing.port.watchChanges((change) => told.push(change)));
    await lead(playing, 'build');
    playing.host.fault({
      when: { member: 'settings' },
      what: {
        kind: 'meanwhile',
        change: ({ workbook, enter }) => {
          if (workbook.sheets.length === 1) enter(workbook.sheets[0]!, 1, 4, 'Closed');
        },
      },
    });
    expect(await end(playing, 'build')).toBe('built');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(playing.workbook.sheets[0]?.cells.get(cellKey(1, 4))?.value).toBe('Closed');
    expect(playing.workbook.sheets[0]?.touched).toBe(true);
    expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(new Set(['{"remote":true}']));
  });

  it('who makes a sheet of the name that Build is about to take keeps it', async () => {
    const playing = await play();
    await lead(playing, 'build');
    const theirs = sheetOf('Findings', [['Mine']]);
    const lift = playing.host.fault({
      when: 'everyWrite',
      what: {
        kind: 'meanwhile',
        change: ({ workbook }) => {
          if (!workbook.sheets.includes(theirs)) workbook.sheets.push(theirs);
        },
      },
    });
    expect(await end(playing, 'build')).toBe('outOfDate');
    lift();
    expect(await end(playing, 'build')).toBe('built');
    expect([...theirs.cells.values()].map(({ value }) => value)).toEqual(['Mine']);
    expect(playing.workbook.sheets.map(({ name }) => name)).toContain('Findings (2)');
  });

  it('who protects the workbook after it was read stops the writing', async () => {
    const playing = await play();
    await lead(playing, 'build');
    const lift = playing.host.fault({
      when: 'everyWrite',
      what: { kind: 'meanwhile', change: ({ workbook }) => void (workbook.structureProtected = true) },
    });
    expect(await end(playing, 'build')).toMatch(/^sheetProtected/);
    lift();
    playing.workbook.structureProtected = false;
    expect(await end(playing, 'build')).toBe('built');
    expect(written(playing.workbook)).toEqual(await expected('build'));
  });

  it('who types a burst is told of each time, and the steps go on', async () => {
    const playing = await play();
    const told: unknown[] = [];
    valueOf(await playing.port.watchChanges((change) => told.push(change)));
    playing.host.fault({
      when: { request: 1 },
      what: {
        kind: 'meanwhile',
        change: ({ workbook, enter }) => {
          for (let row = 0; row < 500; row++) enter(workbook.sheets[0]!, row + 20, 9, `note ${row}`);
        },
      },
    });
    expect(await end(playing, 'check')).toBe('checked');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(told).toHaveLength(500);
  });
});

it('the names that a plan writes are those of every table of ours', async () => {
  const { sheets } = await expected('summarise');
  expect(sheets.flatMap(([, ...tables]) => tables).sort()).toEqual([...OWN_TABLE_NAMES].sort());
});

it('an officer’s sheet called Panel summary is not taken for a summary that was begun', async () => {
  const playing = await play();
  await lead(playing, 'summarise');
  const theirs = sheetOf('Panel summary', [[null, 'Mine']]);
  playing.workbook.sheets.push(theirs);
  playing.workbook.settings.set('panelTracker.unfinished', JSON.stringify(JSON.stringify({ 'Panel summary': '' })));
  expect(await end(playing, 'summarise')).toBe('written');
  expect([...theirs.cells.values()].map(({ value }) => value)).toEqual(['Mine']);
  expect(playing.workbook.sheets.map(({ name }) => name)).toContain('Panel summary (2)');
});
