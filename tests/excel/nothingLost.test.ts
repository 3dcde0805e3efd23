import { createPanelTracker } from '../../src/app/createPanelTracker';
import type { PanelTracker } from '../../src/app/panelTracker';
import { NO_DECISIONS } from '../../src/domain/decisions';
import { parseIsoDate } from '../../src/domain/workbook/serialDate';
import { cellKey, type HostSheet, type HostWorkbook } from '../../src/workbench/host/workbook';
import type { QueryRequest } from '../../src/workbench/host/wire/protocol';
import { playedExcel } from '../setup/playedExcel';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';
import { counted, playOn, type Opened } from './openTracker';

const TODAY = parseIsoDate('2020-10-16') as number;

interface Playing extends Opened {
  readonly tracker: PanelTracker;
}

async function play(workbook: HostWorkbook): Promise<Playing> {
  const opened = await playOn(workbook);
  const decisions = { ...NO_DECISIONS, details: { positionDate: TODAY } };
  return { ...opened, tracker: createPanelTracker(opened.port, { today: () => TODAY, decisions }) };
}

const tracker = () =>
  workbookOf(
    sheetOf('Tracker', [
      ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Target date', 'Status'],
      ...Array.from({ length: 4 }, (_, row) => [
        `R${row + 1}`,
        row < 2 ? 'Custody suites' : 'Roads policing',
        `The force should review how it records the training of its staff, part ${row + 1}.`,
        'ACC',
        row === 0 ? '31/03/2021' : 44000 + row,
        'in progress',
      ]),
    ]),
  );

type Step = 'check' | 'build' | 'summarise';
const take = async (playing: Playing, step: Step): Promise<string> => (await playing.tracker[step]()).kind;

const sheetNamed = ({ workbook }: Opened, name: string): HostSheet =>
  workbook.sheets.find((sheet) => sheet.name === name) ?? fail(`no sheet ${name}`);
const fail = (why: string): never => {
  throw new Error(why);
};

/** Types into a cell of the row that begins with a text. */
function enter(playing: Opened, name: string, rowOf: string, column: number, text: string): void {
  const sheet = sheetNamed(playing, name);
  const key = [...sheet.cells].find(([at, { value }]) => at % COLUMNS === 0 && value === rowOf)?.[0];
  const row = Math.floor((key ?? fail(`no row ${rowOf}`)) / COLUMNS);
  expect(playing.host.enter(sheet, row, column, text)).toEqual({ ok: true });
}
const COLUMNS = cellKey(1, 0);

/** Each row of a sheet that holds something, as text. */
function rowsOf(sheet: HostSheet): string[] {
  const rows = new Map<number, string[]>();
  for (const [key, { value }] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const row = Math.floor(key / COLUMNS);
    if (value !== '') rows.set(row, [...(rows.get(row) ?? []), `${key % COLUMNS}: ${value}`]);
  }
  return [...rows.values()].map((cells) => cells.join('\n'));
}

/** The rows that nobody could write again. */
const LOGS = ['Panel positions', 'Change log', 'Report details'];
const logRows = ({ workbook }: Opened): string[] =>
  workbook.sheets.filter(({ name }) => LOGS.includes(name)).flatMap((sheet) => rowsOf(sheet));

/** Rows of the first that the second has not, as often. */
function missing(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Everything in the workbook, but for the order in which cells were made, and numbers given in passing. */
function textOf({ host }: Opened): string {
  host.calculate();
  const { names, sheets, settings } = host.workbook;
  return JSON.stringify(
    { sheets, settings: [...settings].sort(), names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)) },
    (key, part: unknown) => {
      if (key === 'id' || key === 'touched') return undefined;
      if (part instanceof Map) return [...(part as Map<number, unknown>)].sort(([a], [b]) => a - b);
      return part instanceof Set ? [...(part as Set<unknown>)].sort() : part;
    },
    1,
  );
}

/** The last batch of a step has this member, and no other batch has. */
const LAST = { member: 'suspendScreenUpdatingUntilNextSync' };

/** What the actions of the last batch of a step do, in words such as `clear` or `values`. */
async function lastBatch(playing: Playing, step: Step): Promise<string[]> {
  const batches: QueryRequest[] = [];
  const { host } = playing;
  const answer = host.processQuery.bind(host);
  host.processQuery = (body, flags) => {
    batches.push(JSON.parse(body) as QueryRequest);
    return answer(body, flags);
  };
  await take(playing, step);
  host.processQuery = answer;
  const isLast = ({ Actions }: QueryRequest): boolean =>
    Actions.some(({ Name }) => Name.toLowerCase() === LAST.member.toLowerCase());
  const { Actions, ObjectPaths } = batches.find(isLast) ?? fail('no last batch');
  return Actions.map(({ Name, ObjectPathId }) => Name || (ObjectPaths[ObjectPathId]?.Name ?? ''));
}

/** What takes something away from a sheet or puts it there. */
const RISKY = /^(?:clear|clearall|converttorange|delete|insert|removepagebreaks|resize|values)$/i;

/** Places of a batch to break off at: before and after each risky action, and every nth. */
function places(actions: readonly string[], every: number): number[] {
  const risky = actions.flatMap((name, at) => (RISKY.test(name) ? [at, at + 1] : []));
  const some = actions.flatMap((_, at) => (at % every === 0 ? [at] : []));
  return [...new Set([...risky, ...some])].filter((at) => at < actions.length).sort((a, b) => a - b);
}

/** All places in the strictest Excel; in each of the others, which differ in nothing that matters here, some. */
const sampled = (all: readonly number[]): number[] => all.filter((_, index) => !playedExcel.build || index % 6 === 0);

const breakOff = ({ host }: Opened, at: number): (() => void) =>
  host.fault({ when: LAST, what: { kind: 'refusal', at, code: 'GeneralException' } });

const copyOf = (playing: Opened): Promise<Playing> => play(structuredClone(playing.workbook));

/** A workbook whose panels were told of two meetings, and in which the officer worked since. */
async function told(): Promise<Playing> {
  const playing = await play(tracker());
  await take(playing, 'build');
  enter(playing, 'Report details', 'Meeting date', 1, '20 Oct 2020');
  expect(await take(playing, 'summarise')).toBe('written');
  enter(playing, 'Report details', 'Meeting date', 1, '20 Dec 2020');
  enter(playing, 'Recommendations', 'R1', 14, 'Off track');
  expect(await take(playing, 'summarise')).toBe('written');
  enter(playing, 'Report details', 'Contact officer', 1, 'A. Bell');
  enter(playing, 'Recommendations', 'R2', 14, 'Closed');
  return playing;
}

describe('the Panel summary, wherever its last batch breaks off', () => {
  const HEADER_ROWS = 3;

  it.each([
    ['for the last meeting again', '20 Dec 2020', 8, 800],
    ['for an earlier meeting again', '20 Oct 2020', 8, Infinity],
    ['for another meeting', '20 Feb 2021', 12, Infinity],
  ])(
    '%s, takes no row of a log before what replaces it stands, and is whole when it is done again',
    async (_, meeting, positions, every) => {
      const start = await told();
      enter(start, 'Report details', 'Meeting date', 1, meeting);
      const before = logRows(start);
      const undisturbed = await copyOf(start);
      const actions = await lastBatch(undisturbed, 'summarise');
      const [whole, after] = [textOf(undisturbed), logRows(undisturbed)];
      expect(rowsOf(sheetNamed(undisturbed, 'Panel positions'))).toHaveLength(HEADER_ROWS + positions);
      const logs = actions.findIndex((name) => name === 'Insert');
      expect(logs).toBeGreaterThan(0);

      const wrong: unknown[] = [];
      for (const at of sampled(places(actions, every).filter((place) => every < Infinity || place >= logs))) {
        const playing = await copyOf(start);
        const lift = breakOff(playing, at);
        expect([at, await take(playing, 'summarise')]).toEqual([at, 'refused']);
        lift();
        const now = logRows(playing);
        const gone = missing(before, now);
        if (gone.length > 0 && missing(after, now).length > 0) wrong.push({ at, action: actions[at], gone });
        expect([at, await take(playing, 'summarise')]).toEqual([at, 'written']);
        if (textOf(playing) !== whole) wrong.push({ at, action: actions[at], whole: false });
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});

describe('Build, wherever its last batch breaks off', () => {
  it('is whole when it is done again', async () => {
    const undisturbed = await play(tracker());
    const actions = await lastBatch(undisturbed, 'build');
    const whole = textOf(undisturbed);
    const firsts = [...new Set(actions.filter((name) => RISKY.test(name)))].map((name) => actions.indexOf(name) + 1);
    const wrong: unknown[] = [];
    const others = places(
      actions.map(() => ''),
      250,
    );
    for (const at of sampled([...new Set([...firsts, ...others])])) {
      const playing = await play(tracker());
      const lift = breakOff(playing, at);
      expect([at, await take(playing, 'build')]).toEqual([at, 'refused']);
      lift();
      expect([at, await take(playing, 'build')]).toEqual([at, 'built']);
      if (textOf(playing) !== whole) wrong.push({ at, action: actions[at] });
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it.each([
    ['with every table there', 'Gridlines', 0, ['Report details', 'Recommendations', 'Change log'], 'blocked'],
    ['with every table there', 'Gridlines', 0, ['Change log'], 'blocked'],
    ['before there was a table', 'Values', 1, ['Report details', 'Recommendations', 'Change log'], 'built'],
  ])(
    '%s, and worked in since, is not written over (broken off at %s+%d, edited: %j)',
    async (_, last, after, names, ended) => {
      const actions = await lastBatch(await play(tracker()), 'build');
      const playing = await play(tracker());
      const lift = breakOff(playing, actions.lastIndexOf(last) + after);
      expect(await take(playing, 'build')).toBe('refused');
      lift();
      const edited = names.map((name) => sheetNamed(playing, name));
      // In the first row of each table
      for (const sheet of edited) expect(playing.host.enter(sheet, 4, 1, 'Mine')).toEqual({ ok: true });
      const before = edited.map(rowsOf);
      expect([await take(playing, 'check'), await take(playing, 'build')]).toEqual(['checked', ended]);
      expect(edited.map(rowsOf)).toEqual(before);
      expect(edited.every((sheet) => playing.workbook.sheets.includes(sheet))).toBe(true);
      // What stands half-written is not read as a tracker of the officer's
      const checked = await playing.tracker.check();
      expect(checked.kind === 'checked' && checked.reading.recommendations.length).toBe(4);
    },
  );
});

describe('the table of positions', () => {
  const positions = (playing: Opened) => sheetNamed(playing, 'Panel positions');
  const TABLE_TOP = 3;

  it('keeps what is not its own: a row that cannot be read, another column, a note beneath it', async () => {
    const playing = await told();
    const sheet = positions(playing);
    const body = TABLE_TOP + 1;
    // Typed beside the headings it joins the table, and two rows beneath it does not
    expect(playing.host.enter(sheet, TABLE_TOP, 7, 'Note')).toEqual({ ok: true });
    expect(playing.host.enter(sheet, body + 5, 7, 'Told in private')).toEqual({ ok: true });
    expect(playing.host.enter(sheet, body + 1, 5, 'Rood')).toEqual({ ok: true });
    expect(playing.host.enter(sheet, body + 10, 0, 'Mine')).toEqual({ ok: true });
    enter(playing, 'Report details', 'Meeting date', 1, '20 Feb 2021');
    const before = rowsOf(sheet);
    expect(await take(playing, 'summarise')).toBe('written');
    const after = rowsOf(sheet);
    expect(missing(before, after)).toEqual([]);
    expect(after).toHaveLength(before.length + 4);
    expect(after.at(-1)).toBe('0: Mine');
    expect(sheet.tables.map(({ area }) => area)).toEqual([{ row: TABLE_TOP, column: 0, rows: 13, columns: 7 }]);
  });

  it('is found by its headings, wherever they stand', async () => {
    const playing = await told();
    const sheet = positions(playing);
    const [table] = sheet.tables;
    const [left, right] = [table!.columns[2]!, table!.columns[3]!];
    [left.name, right.name] = [right.name, left.name];
    for (let row = TABLE_TOP; row < TABLE_TOP + table!.area.rows; row++) {
      const [a, b] = [sheet.cells.get(cellKey(row, 2))!, sheet.cells.get(cellKey(row, 3))!];
      [a.value, b.value] = [b.value, a.value];
    }
    enter(playing, 'Report details', 'Meeting date', 1, '20 Feb 2021');
    expect(await take(playing, 'summarise')).toBe('written');
    const last = TABLE_TOP + table!.area.rows - 1;
    expect([2, 3].map((column) => sheet.cells.get(cellKey(last, column))?.value)).toEqual(['R4', 'Roads policing']);
  });

  it('that the officer deleted is made anew, and made whole when that breaks off', async () => {
    const start = await told();
    start.workbook.sheets.splice(start.workbook.sheets.indexOf(positions(start)), 1);
    const undisturbed = await copyOf(start);
    const actions = await lastBatch(undisturbed, 'summarise');
    const whole = textOf(undisturbed);
    for (const at of [actions.indexOf('Style'), actions.lastIndexOf('Gridlines')]) {
      const playing = await copyOf(start);
      const lift = breakOff(playing, at);
      expect(await take(playing, 'summarise')).toBe('refused');
      lift();
      expect(await take(playing, 'summarise')).toBe('written');
      expect(textOf(playing)).toBe(whole);
    }
  });
});

describe('an edit of the summary', () => {
  const edit = (workbook: HostWorkbook): void => {
    const summary = workbook.sheets.find(({ name }) => name === 'Panel summary');
    summary!.cells.get(0)!.value = 'Our words';
  };

  it('that somebody makes after it was read, before it is written anew, is kept beside it', async () => {
    const playing = await told();
    let others = edit;
    const once = (workbook: HostWorkbook): void => {
      others(workbook);
      others = () => undefined;
    };
    playing.host.fault({ when: LAST, what: { kind: 'meanwhile', change: ({ workbook }) => once(workbook) } });
    const { result, roundTrips } = await counted(playing, () => playing.tracker.summarise());
    expect(result).toMatchObject({ kind: 'written', kept: 'Panel summary (2)' });
    expect(roundTrips).toBe(5);
    const undisturbed = rowsOf(sheetNamed(playing, 'Panel summary'));
    const kept = rowsOf(sheetNamed(playing, 'Panel summary (2)'));
    expect([kept[0], undisturbed[0]]).toEqual(['0: Our words', expect.not.stringContaining('Our words')]);
    expect(kept.length).toBeGreaterThan(10);
  });

  it.each(['Name', 'Gridlines'])('that somebody makes in one that broke off at %s is kept', async (name) => {
    const playing = await play(tracker());
    await take(playing, 'build');
    const actions = await lastBatch(await copyOf(playing), 'summarise');
    const again = await copyOf(playing);
    const lift = breakOff(again, name === 'Name' ? actions.indexOf('Values') + 1 : actions.indexOf(name));
    expect(await take(again, 'summarise')).toBe('refused');
    lift();
    edit(again.workbook);
    const before = rowsOf(sheetNamed(again, 'Panel summary'));
    expect(await take(again, 'summarise')).toBe('written');
    expect(rowsOf(sheetNamed(again, 'Panel summary'))).toEqual(before);
    expect(again.workbook.sheets.map(({ name: each }) => each)).toContain('Panel summary (2)');
  });
});
