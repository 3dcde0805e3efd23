import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planTables } from '../../../src/domain/tables/planTables';
import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { partText, readParts, resolveTarget, type Parts } from '../../../src/workbench/file/parts';
import { sheetFrame } from '../../../src/workbench/file/readSheet';
import { saveWorkbook } from '../../../src/workbench/file/saveWorkbook';
import { descendants, parseXml, type XmlElement } from '../../../src/workbench/file/xml';
import type { HostWorkbook } from '../../../src/workbench/host/workbook';
import { details, recommendation, tracked } from '../../domain/report/sampleTracked';
import { playOn, valueOf } from '../../excel/openTracker';
import { sheetsAsCsv } from '../../setup/libreOffice';
import { describeWith, sofficePath } from '../../setup/tools';
import { addForeignParts } from './writers/addForeignParts';
import { writtenByExcelize } from './writers/excelize';
import { writtenByHucre } from './writers/hucre';
import { writtenByLibreOffice } from './writers/libreOffice';
import { MACROS, TRACKER } from './writers/tracker';

function opened(bytes: Uint8Array, fileName: string): HostWorkbook {
  const outcome = openWorkbook(bytes, fileName);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.workbook;
}

/** Names of the parts that came, went and changed. */
function difference(before: Parts, after: Parts): { added: string[]; gone: string[]; changed: string[] } {
  const same = (name: string): boolean =>
    Buffer.from(before.get(name) ?? []).equals(Buffer.from(after.get(name) ?? []));
  return {
    added: [...after.keys()].filter((name) => !before.has(name)).sort(),
    gone: [...before.keys()].filter((name) => !after.has(name)).sort(),
    changed: [...before.keys()].filter((name) => after.has(name) && !same(name)).sort(),
  };
}

const isXml = (name: string): boolean => /\.(xml|rels|vml)$/.test(name);

/** What a reader of the package would stumble over: relationships and ids that lead nowhere, parts without a content type. */
function brokenLinks(parts: Parts): string[] {
  const types = parseXml(partText(parts, '[Content_Types].xml') ?? '').children.map((one) => one.attributes);
  const typed = (name: string): boolean =>
    types.some(({ PartName, Extension }) =>
      PartName === undefined ? name.toLowerCase().endsWith(`.${Extension?.toLowerCase()}`) : PartName === `/${name}`,
    );
  return [...parts.keys()].filter(isXml).flatMap((name) => {
    const xml = partText(parts, name) ?? '';
    const faults = name !== '[Content_Types].xml' && !typed(name) ? [`${name}: no content type`] : [];
    if (name.endsWith('.rels')) {
      const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
      const targets = parseXml(xml).children.map((one) => one.attributes);
      const ids = targets.map(({ Id }) => Id);
      return [
        ...faults,
        ...(new Set(ids).size === ids.length ? [] : [`${name}: an id twice`]),
        ...targets
          .filter(
            ({ TargetMode, Target = '' }) => TargetMode !== 'External' && !parts.has(resolveTarget(owner, Target)),
          )
          .map(({ Target }) => `${name}: ${Target} is not there`),
      ];
    }
    const own = partText(
      parts,
      name.replace(/[^/]*$/, (file) => `_rels/${file}.rels`),
    );
    const known = new Set(own === null ? [] : parseXml(own).children.map((one) => one.attributes.Id));
    const used = [...xml.matchAll(/\sr:(?:id|embed|link|pict)="([^"]+)"/g)].map(([, id]) => id);
    return [...faults, ...used.filter((id) => !known.has(id)).map((id) => `${name}: ${id} leads nowhere`)];
  });
}

/** The elements of a sheet part, each as written, but those that change with its cells. */
function frameOf(parts: Parts, name: string): string[] {
  const xml = partText(parts, name) ?? '';
  const frame = xml.replace(/<sheetData>[^]*<\/sheetData>/, '');
  return sheetFrame(xml)
    .children.filter((one) => one.name !== 'dimension')
    .map((one: XmlElement) => frame.slice(one.start, one.end));
}

/** Cells of a sheet part as written, by address. */
const cellsOf = (parts: Parts, name: string): Map<string, string> =>
  new Map(
    [...(partText(parts, name) ?? '').matchAll(/<c r="([A-Z]+\d+)"(?:[^>]*\/>|[^]*?<\/c>)/g)].map(([xml, address]) => [
      address ?? '',
      xml,
    ]),
  );

const WRITERS: readonly (readonly [
  writer: string,
  file: string,
  write: () => Promise<Uint8Array>,
  kinds: readonly RegExp[],
])[] = [
  [
    'excelize',
    'tracker.xlsm',
    writtenByExcelize,
    [
      /^xl\/charts\/chart3\.xml$/,
      /^xl\/chartsheets\//,
      /^xl\/drawings\/vmlDrawing2\.vml$/,
      /^xl\/slicers\//,
      /^xl\/slicerCaches\//,
      /^docProps\/custom\.xml$/,
      /^xl\/vbaProject\.bin$/,
    ],
  ],
  ['LibreOffice', 'tracker.xlsx', writtenByLibreOffice, [/^xl\/pivotCache\/pivotCacheRecords1\.xml$/]],
  [
    'hucre',
    'tracker.xlsm',
    writtenByHucre,
    [
      /^xl\/featurePropertyBag\//,
      /^xl\/pivotCache\/pivotCacheRecords1\.xml$/,
      /^xl\/media\/image2\.png$/,
      /^xl\/vbaProject\.bin$/,
    ],
  ],
];

/** In each of the three: a chart, a picture, a comment, a pivot table, and what no writer makes. */
const EVERYWHERE = [
  /^xl\/charts\/chart1\.xml$/,
  /^xl\/media\/image1\.png$/,
  /^xl\/comments1\.xml$/,
  /^xl\/pivotTables\/pivotTable1\.xml$/,
  /^xl\/externalLinks\//,
  /^customXml\/item1\.xml$/,
  /^xl\/threadedComments\//,
  /^customUI\//,
];

const MACRO_TYPE = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

describeWith(sofficePath, 'libreoffice-calc').each(WRITERS)('a workbook made by %s', (_, fileName, write, kinds) => {
  let bytes: Uint8Array;
  let before: Parts;
  const open = (): HostWorkbook => opened(bytes, fileName);

  beforeAll(async () => {
    bytes = addForeignParts(await write());
    before = readParts(bytes);
  });

  it('has the parts that this test is about, and they hang together', () => {
    const names = [...before.keys()];
    const missing = [...EVERYWHERE, ...kinds].filter((kind) => !names.some((name) => kind.test(name)));
    expect([missing, brokenLinks(before)]).toEqual([[], []]);
    expect(partText(before, 'xl/worksheets/sheet1.xml')).toContain('<extLst>');
  });

  it('is the same after it was opened and saved', () => {
    const after = readParts(saveWorkbook(open()));
    expect(difference(before, after)).toEqual({ added: [], gone: [], changed: [] });
  });

  it('keeps every part when our tables come into it, and those of its own sheets to the byte', async () => {
    const workbook = open();
    const names = workbook.sheets.map(({ name }) => name);
    const parts = readParts(await withTables(workbook));
    const { added, gone, changed } = difference(before, parts);
    expect({ gone, changed }).toEqual({
      gone: [],
      changed: ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'],
    });
    const made = workbook.sheets.length - names.length;
    expect(added.filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))).toHaveLength(made);
    expect(added.filter((name) => !/^xl\/(?:worksheets|tables)\//.test(name))).toEqual([]);
    expect(brokenLinks(parts)).toEqual([]);
  });

  it('keeps what the workbook part says besides its sheets, names, calculation and which sheet is shown', async () => {
    const say = (parts: Parts): string[] => {
      const xml = partText(parts, 'xl/workbook.xml') ?? '';
      return parseXml(xml)
        .children.filter(({ name }) => !['sheets', 'definedNames', 'calcPr'].includes(name))
        .map(({ start, end }) => xml.slice(start, end).replace(/ (?:activeTab|firstSheet)="\d+"/g, ''));
    };
    const parts = readParts(await withTables(open()));
    expect(say(parts)).toEqual(say(before));
    const calculation = ({ attributes }: XmlElement) => attributes;
    const [old = {}] = descendants(parseXml(partText(before, 'xl/workbook.xml') ?? ''), 'calcPr').map(calculation);
    const [now] = descendants(parseXml(partText(parts, 'xl/workbook.xml') ?? ''), 'calcPr').map(calculation);
    expect(now).toEqual({ ...old, fullCalcOnLoad: '1' });
  });

  it('changes only the cell that was written, and keeps what hangs on its sheet', async () => {
    const after = readParts(await withCell(open()));
    const { added, gone, changed } = difference(before, after);
    const calculated = partText(before, 'xl/workbook.xml')?.includes('fullCalcOnLoad') ? [] : ['xl/workbook.xml'];
    expect({ added, gone, changed }).toEqual({
      added: [],
      gone: [],
      changed: [...calculated, 'xl/worksheets/sheet1.xml'],
    });
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(frameOf(after, sheet)).toEqual(frameOf(before, sheet));
    const [old, now] = [cellsOf(before, sheet), cellsOf(after, sheet)];
    const rewritten = [...old.keys()].filter((address) => old.get(address) !== now.get(address));
    // The sum of the column gets its new result with it.
    expect([rewritten.sort(), [...now.keys()].filter((address) => !old.has(address))]).toEqual([['D5', 'G1'], []]);
    expect(now.get('G1')).toMatch(/<f[^>]*>SUM\(D2:D5\)<\/f><v>205<\/v>/);
    expect(brokenLinks(after)).toEqual([]);
  });

  it('keeps its macros and its kind', async () => {
    const macros = before.get('xl/vbaProject.bin');
    const parts = readParts(await withTables(open()));
    expect(macros === undefined ? null : Buffer.from(macros)).toEqual(
      fileName.endsWith('.xlsm') ? Buffer.from(MACROS) : null,
    );
    expect(parts.get('xl/vbaProject.bin')).toEqual(macros);
    expect(partText(parts, '[Content_Types].xml')?.includes(MACRO_TYPE)).toBe(fileName.endsWith('.xlsm'));
  });

  it('is read by LibreOffice as before, our sheets besides', async () => {
    const original = await read(bytes, fileName);
    const workbook = open();
    await withCell(workbook);
    const saved = await read(await withTables(workbook), fileName);
    // LibreOffice works the pivot table out anew: it still hangs on the tracker.
    const changed: Readonly<Record<string, string>> = { '0': '55', '40': '95', '150': '205' };
    const followed = (name: string, row: readonly string[], i: number): string[] =>
      row.map((value) => (name === 'Pivot' || i === 0 || i === 4 ? (changed[value] ?? value) : value));
    const expected = [...original].map(([name, rows]) => [name, rows.map((row, i) => followed(name, row, i))] as const);
    for (const [name, rows] of expected) expect([name, saved.get(name)]).toEqual([name, rows]);
    expect(original.get(TRACKER.sheet)?.[0]?.slice(0, 7)).toEqual([...TRACKER.header, '', 'Sum of done', '150']);
    expect([...saved.keys()]).toEqual(expect.arrayContaining(['Recommendations', 'Inspections', 'Report details']));
  });
});

/** The bytes after our tables were built in it, through the product's own code and office.js. */
async function withTables(workbook: HostWorkbook): Promise<Uint8Array> {
  const { port, host } = await playOn(workbook);
  const planned = tracked({ recommendations: [recommendation({ ref: 'CC1' })], details: details() });
  const taken = { sheets: workbook.sheets.map(({ name }) => name), tables: [] };
  valueOf(await port.carryOut(planTables(planned, [], taken)));
  host.calculate();
  return saveWorkbook(workbook);
}

/** The bytes after 55 was written into D5 of the tracker through office.js. */
async function withCell(workbook: HostWorkbook): Promise<Uint8Array> {
  const { host } = await playOn(workbook);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(TRACKER.sheet).getRange('D5').values = [[55]];
    await context.sync();
  });
  host.calculate();
  return saveWorkbook(workbook);
}

async function read(bytes: Uint8Array, fileName: string): Promise<Map<string, string[][]>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'panel-tracker-foreign-'));
  try {
    const file = path.join(folder, fileName);
    await writeFile(file, bytes);
    return await sheetsAsCsv(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
