import { readFileSync } from 'node:fs';
import { createPanelTracker } from '../../src/app/createPanelTracker';
import { NO_DECISIONS } from '../../src/domain/decisions';
import { parseIsoDate } from '../../src/domain/workbook/serialDate';
import { createExcelWorkbook } from '../../src/excel/excelWorkbook';
import { openWorkbook } from '../../src/workbench/file/openWorkbook';
import { recalculate } from '../../src/workbench/formulas/recalculate';
import type { Build } from '../../src/workbench/host/builds';
import { ExcelHost } from '../../src/workbench/host/excelHost';
import type { HostSheet, HostWorkbook } from '../../src/workbench/host/workbook';
import { bootOffice, matrixFor } from '../../src/workbench/office/bootOffice';
import { counted, SAMPLE } from './openTracker';

const TODAY = parseIsoDate('2020-10-16') as number;

/** The sample in an Excel that has groups of undo: this file is a realm with an office.js of its own. */
async function play(build: Build) {
  const opened = openWorkbook(readFileSync(SAMPLE), 'tracker.xlsx');
  if (opened.kind !== 'opened') throw new Error(opened.reason);
  const { workbook } = opened;
  const host = new ExcelHost(workbook, { recalculate, undo: true, build });
  await bootOffice({ host, matrix: matrixFor('1.20') });
  const port = createExcelWorkbook();
  const tracker = createPanelTracker(port, {
    today: () => TODAY,
    decisions: { ...NO_DECISIONS, details: { positionDate: TODAY } },
  });
  await tracker.check();
  const step = (what: 'check' | 'build' | 'summarise') =>
    counted({ workbook, host, port }, async () => (await tracker[what]()).kind);
  return { workbook, host, step };
}

/** Each sheet and the defined names as text, but for whether a sheet was written to, which decides how it is saved. */
function held(host: ExcelHost): Map<string, string> {
  host.calculate();
  const { names, sheets } = host.workbook;
  return new Map([
    ['names', JSON.stringify(names)],
    ...sheets.map((sheet): [string, string] => [sheet.name, textOf({ ...sheet, touched: null })]),
  ]);
}
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (part instanceof Map || part instanceof Set ? [...part] : part));
/** What one has and the other has not, or has otherwise. */
const differing = (a: Map<string, string>, b: Map<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
/** Each sheet that is hidden, with how many cells and tables it holds. */
const hidden = ({ sheets }: HostWorkbook) =>
  sheets
    .filter(({ visibility, part }) => visibility !== 'Visible' && part === null)
    .map(({ name, cells, tables }) => [name, [...cells.values()].length, tables.length]);
const names = ({ sheets }: HostWorkbook) => sheets.map(({ name }) => name);

describe('where Excel has groups of undo (ExcelApi 1.20)', () => {
  it.each<Build>(['win-current', 'mac'])(
    'Build and the summary are one step each, and undoing gives every cell, table, name and format back: %s',
    async (build) => {
      const { workbook, host, step } = await play(build);
      const before = held(host);

      expect(await step('build')).toEqual({ result: 'built', roundTrips: 6 });
      expect(host.undoRecords).toHaveLength(1);
      const built = held(host);

      expect(await step('summarise')).toEqual({ result: 'written', roundTrips: 4 });
      expect(host.undoRecords).toHaveLength(2);
      const summarised = held(host);
      expect(differing(built, summarised)).toEqual(['names', 'Panel positions', 'Panel summary']);
      host.enter(workbook.sheets.find(({ name }) => name === 'Report details') as HostSheet, 10, 1, '15/10/2020');
      expect(await step('summarise')).toEqual({ result: 'written', roundTrips: 2 });
      expect(host.undoRecords).toHaveLength(4);
      expect([host.undo(), host.undo()]).toEqual([true, true]);
      expect(differing(held(host), summarised)).toEqual([]);

      expect(host.undo()).toBe(true);
      expect(differing(held(host), built)).toEqual([]);
      expect([host.undo(), host.undo()]).toEqual([true, false]);
      expect(differing(held(host), before)).toEqual(['Panel positions', 'Lists']);
      // What no undo takes back on the desktop stands before the step: two hidden sheets, with nothing on them
      expect(hidden(workbook)).toEqual([
        ['Panel positions', 0, 0],
        ['Lists', 0, 0],
      ]);
    },
  );

  it('Build after it was undone takes the hidden sheets that it left, and no round trip for them', async () => {
    const { workbook, host, step } = await play('win-current');
    await step('build');
    const built = names(workbook);
    host.undo();
    await step('check');
    expect(await step('build')).toEqual({ result: 'built', roundTrips: 5 });
    expect(names(workbook).sort()).toEqual(built.sort());
    expect(host.undoRecords).toHaveLength(1);
  });

  it('a hidden sheet of a Build that broke off, shown by the officer, is hidden again before the step, not in it', async () => {
    const { workbook, host, step } = await play('win-current');
    const lift = host.fault({
      when: { member: 'freezePanes' },
      what: { kind: 'refusal', at: 'tabColor', code: 'GeneralException' },
    });
    expect(await step('build')).toEqual({ result: 'refused', roundTrips: 6 });
    lift();
    const lists = workbook.sheets.find(({ name }) => name === 'Lists') as HostSheet;
    lists.visibility = 'Visible';
    await step('check');
    expect(await step('build')).toEqual({ result: 'built', roundTrips: 4 });
    // Hiding took the step that broke off from the stack
    expect([lists.visibility, host.undoRecords.length]).toEqual(['Hidden', 1]);
  });

  it('a hidden sheet that the officer has shown stays so: the summary only adds rows to it', async () => {
    const { workbook, host, step } = await play('win-current');
    await step('build');
    await step('summarise');
    const positions = workbook.sheets.find(({ name }) => name === 'Panel positions') as HostSheet;
    positions.visibility = 'Visible';
    expect(await step('summarise')).toEqual({ result: 'written', roundTrips: 2 });
    expect([positions.visibility, host.undoRecords.length]).toEqual(['Visible', 3]);
  });

  it('on the web hiding can be undone too, as a step of its own', async () => {
    const { host, step } = await play('web');
    const before = held(host);
    await step('build');
    expect(host.undoRecords.map(({ members }) => members.includes('Worksheet.visibility'))).toEqual([true, false]);
    host.undo();
    host.undo();
    expect(differing(held(host), before)).toEqual([]);
  });
});
