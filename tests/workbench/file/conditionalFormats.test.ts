import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { areaAddress } from '../../../src/domain/workbook/area';
import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { partText, readParts } from '../../../src/workbench/file/parts';
import { saveWorkbook } from '../../../src/workbench/file/saveWorkbook';
import type { HostWorkbook } from '../../../src/workbench/host/workbook';
import { convertWithLibreOffice } from '../../setup/libreOffice';
import { describeWith, sofficePath } from '../../setup/tools';
import { onSheet, playExcel } from '../host/playExcel';
import { officerFile } from './officerFile';

const PART = 'xl/worksheets/sheet1.xml';
const ROWS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const STYLES = '<fonts/><cellXfs><xf/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs>';

const rule = (formula: string, priority: number): string =>
  `<cfRule type="expression" dxfId="0" priority="${priority}"><formula>${formula}</formula></cfRule>`;
const format = (sqref: string, ...rules: string[]): string =>
  `<conditionalFormatting sqref="${sqref}">${rules.join('')}</conditionalFormatting>`;

function opened(bytes: Uint8Array): HostWorkbook {
  const outcome = openWorkbook(bytes, 'Tracker.xlsx');
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.workbook;
}
const fileWith = (...formats: string[]): Uint8Array =>
  officerFile({ sheets: { Tracker: ROWS + formats.join('') }, styles: STYLES });

/** Address, formula and format of each record; formats are numbered as they come. */
function records(bytes: Uint8Array): [string, string, number][] {
  const formats = opened(bytes).sheets[0]?.conditionalFormats ?? [];
  const ids = [...new Set(formats.map(({ id }) => id))];
  return formats.map(({ id, area, formula }) => [areaAddress(area), formula, ids.indexOf(id)]);
}
const formatsIn = (bytes: Uint8Array): string[] =>
  partText(readParts(bytes), PART)?.match(/<conditionalFormatting.*?<\/conditionalFormatting>/g) ?? [];

async function savedAfter(bytes: Uint8Array, batch: (sheet: Excel.Worksheet) => unknown): Promise<Uint8Array> {
  const workbook = opened(bytes);
  await playExcel(workbook);
  await onSheet('Tracker', batch);
  return saveWorkbook(workbook);
}

describe('a conditional format over several areas', () => {
  it.each<[string, string, string, [string, string, number][]]>([
    [
      'that begin at the top left',
      'A1:B6 B7:C9',
      'A$1&lt;$B1',
      [
        ['A1:B6', '=A$1<$B1', 0],
        ['B7:C9', '=B$1<$B7', 0],
      ],
    ],
    [
      'none of which begins there',
      'D4:D8 B10:D10',
      'B4&gt;$F$1',
      [
        ['D4:D8', '=D4>$F$1', 0],
        ['B10:D10', '=B10>$F$1', 0],
      ],
    ],
  ])('%s has a formula for each', (_, sqref, formula, expected) => {
    expect(records(fileWith(format(sqref, rule(formula, 1))))).toEqual(expected);
  });

  it('is one format, by its priority among the others', () => {
    const bytes = fileWith(format('A1 C1', rule('A1=1', 3), rule('A1=2', 1)), format('A2', rule('A2=3', 2)));
    expect(records(bytes)).toEqual([
      ['A1', '=A1=2', 0],
      ['C1', '=C1=2', 0],
      ['A2', '=A2=3', 1],
      ['A1', '=A1=1', 2],
      ['C1', '=C1=1', 2],
    ]);
  });

  it('is written as one again, its top-left area first', async () => {
    const saved = await savedAfter(fileWith(format('C1 A1:A3', rule('A1=1', 1))), (sheet) => {
      sheet.getRange('A2').conditionalFormats.clearAll();
      sheet.getRange('E5').conditionalFormats.add('Custom').custom.rule.formula = '=E5=2';
    });
    expect(formatsIn(saved).map((xml) => xml.replace(/ dxfId="\d+"/, ''))).toEqual([
      '<conditionalFormatting sqref="E5"><cfRule type="expression" priority="1"><formula>E5=2</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="A1 C1 A3"><cfRule type="expression" priority="2"><formula>A1=1</formula></cfRule></conditionalFormatting>',
    ]);
    expect(records(saved)).toEqual([
      ['E5', '=E5=2', 0],
      ['A1', '=A1=1', 1],
      ['C1', '=C1=1', 1],
      ['A3', '=A3=1', 1],
    ]);
  });

  it('is written as several when no area begins at the top left, about which readers differ', async () => {
    const saved = await savedAfter(fileWith(format('A1:B2', rule('A1&gt;$D$1', 1))), (sheet) =>
      sheet.getRange('A1').conditionalFormats.clearAll(),
    );
    expect(formatsIn(saved).map((xml) => /sqref="([^"]*)"/.exec(xml)?.[1])).toEqual(['B1', 'A2:B2']);
    expect(records(saved)).toEqual([
      ['B1', '=B1>$D$1', 0],
      ['A2:B2', '=A2>$D$1', 1],
    ]);
  });

  it('is written as several when the formulas of its areas came apart', () => {
    const workbook = opened(fileWith(format('A1 A3', rule('A1&gt;A2', 1))));
    const [sheet] = workbook.sheets;
    const second = sheet?.conditionalFormats[1];
    if (!sheet || !second) throw new Error('no second area');
    second.formula = '=A3>#REF!';
    sheet.touched = true;
    expect(records(saveWorkbook(workbook))).toEqual([
      ['A1', '=A1>A2', 0],
      ['A3', '=A3>#REF!', 1],
    ]);
  });
});

describeWith(sofficePath, 'libreoffice-calc')('LibreOffice', () => {
  it('reads the formulas of what we write where we mean them', async () => {
    const saved = await savedAfter(fileWith(format('A1:B6 B7:C9', rule('A$1&lt;$B1', 1))), (sheet) => {
      sheet.getRange('B3').conditionalFormats.clearAll();
      sheet.getRange('D1:E2').conditionalFormats.add('Custom').custom.rule.formula = '=D1=E9';
      sheet.getRange('D1').conditionalFormats.clearAll();
    });
    const folder = await mkdtemp(path.join(tmpdir(), 'panel-tracker-formats-'));
    try {
      const file = path.join(folder, 'saved.xlsx');
      await writeFile(file, saved);
      await convertWithLibreOffice(file, 'fods', folder);
      expect(formatsOf(await readFile(path.join(folder, 'saved.fods'), 'utf8'))).toEqual([
        ['E1', '.E1]=[.F9', 'E1'],
        ['D2:E2', '.D2]=[.E10', 'D2'],
        ['A1:B2 A3 A4:B6 B7:C9', '.A$1]<[.$B1', 'A1'],
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** Areas, formula and the cell that the formula is written for, of each format in a flat OpenDocument file. */
const formatsOf = (fods: string): (string | undefined)[][] =>
  [
    ...fods.matchAll(
      /target-range-address="([^"]*)">\s*<calcext:condition [^>]*?value="formula-is\(\[([^"]*)\]\)"[^>]*?base-cell-address="\w+\.(\w+)"/g,
    ),
  ].map(([, areas = '', formula = '', base]) => [
    areas.replace(/(\w+\.)(\w+):\w+\.(\w+)/g, (_, _sheet, from: string, to: string) =>
      from === to ? from : `${from}:${to}`,
    ),
    formula.replace(/&lt;/g, '<'),
    base,
  ]);
