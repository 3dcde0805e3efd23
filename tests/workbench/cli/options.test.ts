import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { ReportJson } from '../../../src/app/reportJson';
import { runPanel } from '../../../src/workbench/cli/runPanel';
import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { officerFile, type OfficerFile } from '../file/officerFile';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panel-tracker-options-'));
  out = join(folder, 'out');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]) {
  const complained: string[] = [];
  const code = await runPanel([...argv, '--out', out], {
    print: () => undefined,
    complain: (line) => complained.push(line),
  });
  return { code, complained };
}

/** What was written; the folder itself need not be made for a file that is refused. */
const results = (): string[] => (existsSync(out) ? readdirSync(out).sort() : []);
const report = (): ReportJson => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as ReportJson;

/** No heading over cells that are plainly statuses: the column is only ever suggested. */
const ROWS = [
  ['Ref', 'Inspection', 'Recommendation', 'Target date', ''],
  ['R1', 'Custody suites', 'Check every cell each hour and keep a record of it.', '31/03/2021', 'In progress'],
  ['R2', 'Custody suites', 'Train every custody sergeant in first aid within a year.', '30/09/2020', 'Closed'],
  ['R3', 'Custody suites', 'Publish the visitors’ report every quarter.', '31/01/2020', 'Not started'],
  ['R4', 'Custody suites', 'Give every detainee a clean blanket.', '28/02/2021', 'Closed'],
  ['R5', 'Custody suites', 'Repair the intercom of every cell.', '31/07/2021', 'Not started'],
  ['R6', 'Custody suites', 'Offer every detainee a hot meal.', '31/08/2021', 'In progress'],
];

const sheetData = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map((values, row) => {
      const cells = values.map(
        (text, column) =>
          `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
      );
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    })
    .join('')}</sheetData>`;

function tracker(name: string, change: OfficerFile = {}): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, officerFile({ sheets: { Tracker: sheetData(ROWS) }, ...change }));
  return path;
}

function answers(details: Record<string, unknown>): string {
  const path = join(folder, 'answers.json');
  writeFileSync(path, JSON.stringify({ details }));
  return path;
}

const PANEL = 'Westshire Police and Crime Panel';

describe('--as-at', () => {
  it('is the position date of a fresh tracker, whatever the answers say', async () => {
    const given = answers({ positionDate: '2020-10-16', panel: PANEL });
    const path = tracker('tracker.xlsx');
    const judged = async (...more: string[]) => {
      const { code } = await run(path, '--decisions', given, '--accept-suggestions', ...more);
      return [code, report().asAt, report().summary.overdue, report().summary.byRag.red];
    };
    expect(await judged()).toEqual([0, '2020-10-16', 1, 1]);
    expect(await judged('--as-at', '2021-06-01')).toEqual([0, '2021-06-01', 2, 2]);
  });

  it('stands in the tables that are built, beside the other answers', async () => {
    const given = answers({ positionDate: '2020-10-16', panel: PANEL });
    await run(tracker('tracker.xlsx'), '--decisions', given, '--as-at', '2021-06-01');
    const opened = openWorkbook(readFileSync(join(out, 'tracker.tracked.xlsx')), 'tracker.tracked.xlsx');
    if (opened.kind !== 'opened') throw new Error(opened.reason);
    const details = opened.workbook.sheets.find(({ name }) => name === 'Report details');
    const values = [...(details?.cells.values() ?? [])].map(({ value }) => value);
    // 44348 is 1 June 2021, 44120 is 16 October 2020.
    expect([values.includes(44348), values.includes(44120), values.includes(PANEL)]).toEqual([true, false, true]);
  });
});

describe('--accept-suggestions', () => {
  it.each([
    [
      'with it the values of a suggested column are used',
      ['--accept-suggestions'],
      ['inProgress', 'complete', 'notStarted', 'complete', 'notStarted', 'inProgress'],
      2,
    ],
    ['without it they are not', [], [null, null, null, null, null, null], 0],
  ] as const)('%s', async (_, options, statuses, closed) => {
    const { code } = await run(tracker('tracker.xlsx'), '--as-at', '2020-10-16', ...options);
    expect(code).toBe(0);
    const { trackers, recommendations, summary } = report();
    expect(trackers[0]?.columns.at(-1)).toMatchObject({ header: '', field: 'forceStatus', decided: 'suggested' });
    expect(recommendations.map(({ forceStatus }) => forceStatus)).toEqual(statuses);
    expect(summary.closed).toBe(closed);
  });
});

describe('a workbook that counts its dates from 1904', () => {
  it('is refused before it is read: exit code 2, one line, nothing written', async () => {
    const path = tracker('mac.xlsx', { workbookHead: '<workbookPr date1904="1"/>' });
    const { code, complained } = await run(path);
    expect([code, complained.length, results()]).toEqual([2, 1, []]);
    expect(complained[0]).toMatch(/^mac\.xlsx: .*1904.*$/);
  });
});

describe('the name of the workbook that is written', () => {
  it.each([
    [
      'a workbook with macros keeps its ending, as Excel opens it under no other',
      'tracker.xlsm',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    ],
    ['whatever the case of it', 'tracker.XLSM', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
    [
      'a workbook without stays one',
      'tracker.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    ],
  ])('%s', async (_, name, workbookType) => {
    const { code } = await run(tracker(name, { workbookType }));
    expect(code).toBe(0);
    const tracked = name.replace('.', '.tracked.').toLowerCase();
    expect(results()).toEqual(['report.json', 'tracker.panel.docx', tracked].sort());
    const types = unzipSync(readFileSync(join(out, tracked)))['[Content_Types].xml'];
    expect(types && strFromU8(types)).toContain(`ContentType="${workbookType}"`);
  });
});
