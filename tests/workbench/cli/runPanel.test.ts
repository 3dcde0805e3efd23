import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { ReportJson } from '../../../src/app/reportJson';
import { FORCE_STATUS, RAG, type Rag } from '../../../src/domain/vocabulary';
import { runPanel } from '../../../src/workbench/cli/runPanel';
import { partText, readParts, setPartText, writeParts } from '../../../src/workbench/file/parts';
import { sampleRows } from '../../../src/workbench/sample/facts';
import { SAMPLE } from '../../excel/openTracker';
import { convertWithLibreOffice, sheetsAsCsv } from '../../setup/libreOffice';
import { describeWith, sofficePath } from '../../setup/tools';

const ANSWERS = join(__dirname, '../../../assets/sample/northshire-answers.json');

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panel-tracker-cli-'));
  out = join(folder, 'out');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await runPanel(argv, { print: (line) => printed.push(line), complain: (line) => complained.push(line) });
  return { code, printed, complained };
}

const results = (): string[] => readdirSync(out).sort();
const report = (): ReportJson => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as ReportJson;

describe('the command on the sample', () => {
  it('reads every row as a careful officer would, and rates it by the rule', async () => {
    const { code, complained } = await run('--out', out);
    expect([code, complained]).toEqual([0, []]);
    expect(results()).toEqual(['northshire-tracker.panel.docx', 'northshire-tracker.tracked.xlsx', 'report.json']);
    const found = report();
    expect(found.asAt).toBe('2020-10-16');
    const expected = sampleRows();
    expect(found.recommendations.map(({ source }) => source)).toEqual(
      expected.map(({ sheet, row }) => ({ sheet, row })),
    );
    const asked = new Set(found.issues.map(({ sheet, cell }) => `${sheet}!${cell?.replace(/^[A-Z]+/, '')}`));
    expected.forEach(({ sheet, row, ...fields }, index) => {
      const read = found.recommendations[index] as unknown as Record<string, unknown>;
      for (const [field, typed] of Object.entries(fields)) {
        // A tracker that says "N/A" in its RAG column gives no RAG.
        const value = field === 'trackerRag' && typed === 'none' ? null : typed;
        // What could not be read is null and has an issue in its row; anything else must be right.
        if (read[field] !== value && !(read[field] === null || field === 'rag')) {
          expect({ sheet, row, field, value: read[field] }).toEqual({ sheet, row, field, value });
        }
        if (read[field] !== value) expect(asked).toContain(`${sheet}!${row}`);
      }
    });
  });

  it('says who holds what, owners as they are typed, each recommendation under each of its owners', async () => {
    await run('--out', out);
    const { owners, recommendations } = report();
    const holders = recommendations.flatMap((row): readonly (string | null)[] =>
      row.holders.length > 0 ? row.holders : [null],
    );
    expect(recommendations.find(({ owner }) => owner === 'AB/RT')?.holders).toEqual(['AB', 'RT']);
    expect(recommendations.find(({ owner }) => owner === 'Head of Learning & Development')?.holders).toEqual([
      'Head of Learning & Development',
    ]);
    expect(new Set(owners.map(({ owner }) => owner))).toEqual(new Set(holders));
    for (const { owner, counts } of owners) {
      const held = recommendations.filter((row) =>
        owner === null ? row.holders.length === 0 : row.holders.includes(owner),
      );
      const red = held.filter(({ rag }) => rag === 'red').length;
      expect([owner, counts.total, counts.byRag.red]).toEqual([owner, held.length, red]);
    }
  });

  it('says what each step asked of the workbook', async () => {
    const { printed } = await run('--out', out);
    const steps = printed.flatMap(
      (line) => /^ {2}(\w+) +(\d+) round trips \((\d+) requests\), (\d+) KB sent, (\d+) KB/.exec(line)?.slice(1) ?? [],
    );
    expect([steps[0], steps[1], steps[5], steps[6], steps[10], steps[11]]).toEqual([
      'check',
      '3',
      'build',
      '5',
      'summary',
      '4',
    ]);
    const { requestBytes } = report().cost;
    const sent = [3, 8, 13].reduce((sum, index) => sum + Number(steps[index]), 0);
    expect(Math.abs(sent - requestBytes / 1024)).toBeLessThan(2);
  });

  it('gives the report alone on standard output with --json', async () => {
    const { code, printed, complained } = await run('--out', out, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(printed.join('\n'))).toEqual(report());
    expect(complained.length).toBeGreaterThan(5);
    expect(report().cost).toMatchObject({ syncs: 12 });
  });

  it('leaves the input and the parts of the officer’s own sheets as they were, byte for byte', async () => {
    const input = readFileSync(SAMPLE);
    await run(SAMPLE, '--out', out, '--decisions', ANSWERS);
    expect(readFileSync(SAMPLE).equals(input)).toBe(true);
    const before = unzipSync(input);
    const after = unzipSync(readFileSync(join(out, 'northshire-tracker.tracked.xlsx')));
    const sheets = Object.keys(before).filter((part) => part.startsWith('xl/worksheets/'));
    expect(sheets.length).toBeGreaterThanOrEqual(4);
    for (const part of sheets)
      expect([part, Buffer.from(after[part] ?? []).equals(before[part] as Uint8Array)]).toEqual([part, true]);
  });

  it('gives the same report from the workbook that it built', async () => {
    await run('--out', out);
    const first = report();
    const tracked = join(folder, 'again.xlsx');
    writeFileSync(tracked, readFileSync(join(out, 'northshire-tracker.tracked.xlsx')));
    const { code } = await run(tracked, '--out', out);
    expect(code).toBe(0);
    const second = report();
    expect(second.summary).toEqual(first.summary);
    expect(second.inspections).toEqual(first.inspections);
    expect(second.recommendations.map(({ source, rag, ragReason }) => ({ source, rag, ragReason }))).toEqual(
      first.recommendations.map(({ source, rag, ragReason }) => ({ source, rag, ragReason })),
    );
  });
});

describe('a workbook whose tables were built before', () => {
  it('is judged at its own position date: another one on the command line is refused', async () => {
    await run('--out', out);
    const tracked = join(folder, 'again.xlsx');
    writeFileSync(tracked, readFileSync(join(out, 'northshire-tracker.tracked.xlsx')));
    const again = join(folder, 'again');
    const refused = await run(tracked, '--out', again, '--as-at', '2021-01-01');
    expect([refused.code, refused.complained.length, readdirSync(again)]).toEqual([2, 1, []]);
    expect((await run(tracked, '--out', again, '--as-at', '2020-10-16')).code).toBe(0);
  });
});

describeWith(sofficePath, 'libreoffice-calc')('the workbook, opened by LibreOffice', () => {
  it('has every table, drop-down, rule, conditional format, chart and print range in place', async () => {
    await run('--out', out);
    await convertWithLibreOffice(join(out, 'northshire-tracker.tracked.xlsx'), 'fods', folder);
    const xml = readFileSync(join(folder, 'northshire-tracker.tracked.fods'), 'utf8').replaceAll('&apos;', "'");
    const all = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1] ?? '');

    const rows = sampleRows().length;
    const tables = all(/<table:database-range table:name="((?!__)[^"]+" table:target-range-address="[^"]+)"/g);
    expect(
      tables.map((one) => one.replace('" table:target-range-address="', ' ').replace(/:.*\.([A-Z]+\d+)$/, ':$1')),
    ).toEqual([
      expect.stringMatching(/^Change_log 'Change log'\.A4:G\d+$/),
      expect.stringMatching(/^Findings Findings\.A4:C\d+$/),
      'Inspections Inspections.A4:N12',
      expect.stringMatching(/^Panel_positions 'Panel positions'\.A4:G\d+$/),
      expect.stringMatching(new RegExp(`^Recommendations Recommendations\\.A4:[A-Z]+${rows + 4}$`)),
      "Report_details 'Report details'.A4:B23",
      "Risks 'Risks and implications'.A4:B17",
      expect.stringMatching(/^Schedule Schedule\.A4:D\d+$/),
    ]);

    const lists = all(
      /table:condition="of:cell-content-is-in-list\(\[\$Lists\.([^\]]+)\]\)" table:allow-empty-cell="true" table:display-list="unsorted"/g,
    );
    expect(new Set(lists).size).toBe(8);
    expect(all(/table:condition="(of:cell-content-is-date[^"]*)"/g).length).toBeGreaterThan(0);
    expect(all(/<table:help-message table:title="([^"]+)"[^>]*table:display="true"/g).length).toBeGreaterThan(10);
    expect(all(/<table:error-message [^>]*table:message-type="(stop|warning)"/g).length).toBeGreaterThan(10);

    const formats = all(
      /<calcext:conditional-format calcext:target-range-address="Recommendations\.([A-Z]+5:Recommendations\.[A-Z]+\d+)"/g,
    );
    expect(formats.length).toBe(2 * Object.keys(RAG).length);
    expect(all(/draw:name="(RAG by inspection)"/g)).toEqual(['RAG by inspection']);
    expect(all(/table:print-ranges="('Panel summary'\.A1:[^"]+)"/g).length).toBe(1);
    expect(all(/calcext:value-type="(error)"/g)).toEqual([]);
    expect(xml).not.toMatch(/#NAME\?|#REF!|Err:\d/);
  });
});

describeWith(sofficePath, 'libreoffice-calc')('the numbers on the Panel summary, recounted by another reader', () => {
  it('are those of the Recommendations table', async () => {
    await run('--out', out);
    const sheets = await sheetsAsCsv(join(out, 'northshire-tracker.tracked.xlsx'));
    const [header = [], ...rows] = (sheets.get('Recommendations') ?? []).slice(3);
    const value = (row: string[], label: string): string => row[header.indexOf(label)] ?? '';
    const published = rows.filter((row) => value(row, 'Publish') === 'Yes');
    const outside = [FORCE_STATUS.superseded, FORCE_STATUS.notAccepted, FORCE_STATUS.notApplicable] as string[];
    const recount = (own: string[][]) => {
      const counted = own.filter((row) => !outside.includes(value(row, 'Force status')));
      const closed = counted.filter((row) => value(row, 'Force status') === FORCE_STATUS.complete).length;
      return {
        ...Object.fromEntries(
          (Object.keys(RAG) as Rag[]).map((rag) => [
            RAG[rag],
            own.filter((row) => value(row, 'RAG') === RAG[rag]).length,
          ]),
        ),
        Total: own.length,
        Overdue: own.filter((row) => value(row, 'RAG reason').startsWith('Overdue by')).length,
        closed: counted.length === 0 ? null : Math.round((1000 * closed) / counted.length) / 10,
      };
    };

    const summary = sheets.get('Panel summary') ?? [];
    const top = summary.findIndex((row) => row.includes('Inspection') && row.includes('Total'));
    const heads = summary[top] ?? [];
    const bottom = summary.findIndex((row) => row.includes('All inspections'));
    const shown = summary.slice(top + 1, bottom + 1).map((row) => {
      const at = (label: string): string => row[heads.indexOf(label)] ?? '';
      const percent = Number.parseFloat(at('% closed'));
      return {
        title: at('Inspection'),
        counts: {
          ...Object.fromEntries([...Object.values(RAG), 'Total', 'Overdue'].map((label) => [label, Number(at(label))])),
          closed: Number.isNaN(percent) ? null : Math.round(10 * percent) / 10,
        },
      };
    });
    expect(shown.length).toBe(9);
    for (const { title, counts } of shown) {
      const own =
        title === 'All inspections' ? published : published.filter((row) => value(row, 'Inspection') === title);
      expect({ title, counts }).toEqual({ title, counts: recount(own) });
    }

    const figure = (label: string): string => {
      for (const row of summary.slice(0, top)) {
        const at = row.indexOf(label);
        if (at >= 0) return row.slice(at + 1).find((text) => text !== '') ?? '';
      }
      return '';
    };
    const all = recount(published);
    const count = (keep: (row: string[]) => boolean): string => String(published.filter(keep).length);
    expect({
      Tracked: figure('Tracked'),
      Open: figure('Open'),
      Closed: figure('Closed'),
      Outside: figure('Outside the count'),
      Overdue: figure('Overdue'),
      ...Object.fromEntries(Object.values(RAG).map((label) => [label, figure(label)])),
    }).toEqual({
      Tracked: String(all.Total),
      Open: count((row) => ![...outside, FORCE_STATUS.complete].includes(value(row, 'Force status'))),
      Closed: count((row) => value(row, 'Force status') === FORCE_STATUS.complete),
      Outside: count((row) => outside.includes(value(row, 'Force status'))),
      Overdue: String(all.Overdue),
      ...Object.fromEntries(Object.values(RAG).map((label) => [label, count((row) => value(row, 'RAG') === label)])),
    });
    const withheld = String(rows.length - published.length);
    expect(summary.flat().join('\n')).toContain(`${withheld} recommendations are withheld`);
  });
});

describe('bad input', () => {
  const workbook = (): Record<string, Uint8Array> => unzipSync(readFileSync(SAMPLE));
  const protectedFile = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(512),
  ]);

  it.each<[string, () => string[]]>([
    ['a missing path', () => [join(folder, 'no such file.xlsx')]],
    ['a folder', () => [folder]],
    ['an empty file', () => [file('empty.xlsx', '')]],
    ['a file that is no workbook', () => [file('notes.xlsx', 'Only some notes.')]],
    ['an archive that is no workbook', () => [file('photos.xlsx', zipSync({ 'a.txt': new Uint8Array([65]) }))]],
    ['a workbook cut off in the middle', () => [file('half.xlsx', readFileSync(SAMPLE).subarray(0, 9000))]],
    [
      'a workbook with a broken part',
      () => [file('broken.xlsx', zipSync({ ...workbook(), 'xl/workbook.xml': Buffer.from('<workbook><sheets>') }))],
    ],
    ['a password-protected workbook', () => [file('secret.xlsx', protectedFile)]],
    ['a date that does not exist', () => [SAMPLE, '--as-at', '2020-11-31']],
    ['an unknown option', () => [SAMPLE, '--colour', 'red']],
    ['two trackers', () => [SAMPLE, SAMPLE]],
    ['decisions that are not JSON', () => [SAMPLE, '--decisions', file('answers.json', '{')]],
    [
      'decisions about an unknown field',
      () => [SAMPLE, '--decisions', file('answers.json', '{"columns":[{"header":"x","field":"colour"}]}')],
    ],
    ['decisions that are missing', () => [SAMPLE, '--decisions', join(folder, 'none.json')]],
    ['a file where the results should go', () => [SAMPLE, '--out', file('taken', 'x')]],
  ])('%s: one clear line, exit code 2, nothing written', async (_, argv) => {
    const given = argv();
    const { code, printed, complained } = await run(...given, ...(given.includes('--out') ? [] : ['--out', out]));
    expect(code).toBe(2);
    expect(complained.length).toBe(1);
    expect(complained[0]).toMatch(/^.{20,}$/);
    expect(complained[0]).not.toMatch(/\n| at .*\.ts|Error:/);
    expect(printed.filter((line) => line.includes('Wrote'))).toEqual([]);
    expect(readdirSync(folder).includes('out') ? results() : []).toEqual([]);
  });

  it('a formula of the officer that cannot be worked out and has no result in the file: one line names it', async () => {
    const parts = readParts(readFileSync(SAMPLE));
    const sheet = 'xl/worksheets/sheet1.xml';
    const xml = partText(parts, sheet) ?? '';
    const row = '<row r="900"><c r="B900"><f>NOSUCHFUNCTION(1)</f></c><c r="C900"><f>TODAY()</f><v>44120</v></c></row>';
    setPartText(parts, sheet, xml.replace('</sheetData>', `${row}</sheetData>`));
    const { code, printed } = await run(file('tracker.xlsx', writeParts(parts)), '--accept-suggestions', '--out', out);
    expect(code).toBe(0);
    const named = printed.filter((line) => line.includes('B900'));
    expect(named).toEqual([expect.stringMatching(/^1 formula .*!B900 \(the function NOSUCHFUNCTION\)/)]);
  });

  it('no tracker in the workbook: exit code 1, a report that says so, no workbook', async () => {
    const { loadExcelize } = await import('../../../src/workbench/sample/excelize');
    const empty = (await loadExcelize()).NewFile();
    const { buffer } = empty.WriteToBuffer();
    const { code, complained } = await run(
      file('empty book.xlsx', Buffer.from(buffer as unknown as Uint8Array)),
      '--out',
      out,
    );
    expect([code, complained.length]).toEqual([1, 1]);
    expect(results()).toEqual(['report.json']);
    expect(report()).toMatchObject({ trackers: [], recommendations: [], issues: [{ code: 'workbook/no-tracker' }] });
  });

  function file(name: string, content: Uint8Array | string): string {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }
});
