import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { DEFAULT_PAGE } from '../../../src/workbench/file/pageSetup';
import { partText, readParts } from '../../../src/workbench/file/parts';
import { saveWorkbook } from '../../../src/workbench/file/saveWorkbook';
import {
  CellError,
  cellKey,
  DEFAULT_STYLE,
  type HostSheet,
  type HostWorkbook,
} from '../../../src/workbench/host/workbook';
import { sheetsAsCsv } from '../../setup/libreOffice';
import { describeWith, sofficePath } from '../../setup/tools';
import { newSheet } from './newSheet';
import { officerFile } from './officerFile';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** Two sheets with what officers have in them: rich text, a shared formula, an unknown extension, a drawing, a comment. */
const OFFICER = officerFile({
  sheets: {
    Tracker:
      '<sheetPr><tabColor theme="4"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="30" style="1" customWidth="1"/></cols>' +
      '<sheetData><row r="1" ht="20" customHeight="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2*2</f><v>4</v></c><c r="B2"><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c><c r="B3"><v>3</v></c></row></sheetData>' +
      '<conditionalFormatting sqref="B2:B3"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>' +
      '<drawing r:id="rId1"/><extLst><ext uri="{unknown}"><x:own xmlns:x="urn:own" kept="yes"/></ext></extLst>',
    Other: '<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData>',
  },
  strings: ['<r><t>Rich </t></r><r><rPr><b/></rPr><t>title</t></r>', 'plain'],
  styles:
    '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf><alignment textRotation="45"/></xf></cellXfs><dxfs count="1"><dxf><font><i/></font></dxf></dxfs>',
  relationships: { Tracker: `<Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/>` },
  parts: {
    'xl/drawings/drawing1.xml': {
      type: 'drawing',
      xml: `<xdr:wsDr xmlns:xdr="${DRAWING}"><xdr:twoCellAnchor><xdr:from/><xdr:to/><xdr:sp>a shape</xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    },
    'xl/calcChain.xml': {
      type: 'spreadsheetml.calcChain',
      xml: '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A2" i="1"/><c r="A3" i="1"/></calcChain>',
    },
    'xl/vbaProject.bin': { xml: Uint8Array.from([1, 2, 3, 4]) },
  },
  workbookType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  workbookTail:
    '<definedNames><definedName name="Old">Other!$A$1</definedName><definedName name="Kept" localSheetId="1">Other!$A$1</definedName></definedNames>',
});

function opened(bytes: Uint8Array): HostWorkbook {
  const outcome = openWorkbook(bytes, 'Tracker.xlsm');
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.workbook;
}

const sheetNamed = (workbook: HostWorkbook, name: string): HostSheet => {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

const saved = (workbook: HostWorkbook): HostWorkbook => opened(saveWorkbook(workbook));

/** A sheet with everything that the host can put on one. */
const fullSheet = (): HostSheet =>
  newSheet(
    "Panel's <own> & more",
    [
      ['Ref', 'Force status', 'Days', 'RAG'],
      ['R1', 'Closed', 1.5, { formula: '=[@[Force status]]&" & <"&[@Days]' }],
      ['R2', '=2+3', true, { formula: '=[@[Force status]]&" & <"&[@Days]' }],
      [' spaced ', 'line\nbreak\r_x0041_', new CellError('#N/A'), { formula: '=[@[Force status]]&" & <"&[@Days]' }],
    ],
    {
      visibility: 'Hidden',
      tabColour: '#FF8800',
      showGridlines: false,
      columnWidths: new Map([
        [0, 108.75],
        [1, 200.25],
      ]),
      rowHeights: new Map([[0, 30]]),
      hiddenRows: new Set([9]),
      hiddenColumns: new Set([6]),
      merges: [{ row: 10, column: 0, rows: 1, columns: 2 }],
      tables: [
        {
          id: '7',
          name: 'Recs',
          style: 'TableStyleLight1',
          area: { row: 0, column: 0, rows: 4, columns: 4 },
          showTotals: false,
          showBandedRows: true,
          showFilterButton: false,
          columns: [
            { id: '1', name: 'Ref' },
            { id: '2', name: 'Force status' },
            { id: '3', name: 'Days' },
            { id: '4', name: 'RAG', calculated: '=[@[Force status]]&" & <"&[@Days]' },
          ],
        },
      ],
      validations: [
        ['list', { inCellDropDown: true, source: "='Other'!$A$1:$A$5" }],
        ['date', { formula1: '2017-05-02', formula2: '2040-12-31', operator: 'Between' }],
        ['wholeNumber', { formula1: 0, formula2: 100, operator: 'Between' }],
        ['decimal', { formula1: 0.5, operator: 'GreaterThan' }],
        ['textLength', { formula1: 255, operator: 'LessThanOrEqualTo' }],
        ['custom', { formula: '=LEN($A1)<5' }],
      ].map(([kind, body], column) => ({
        area: { row: 1, column, rows: 3, columns: 1 },
        rule: { [kind as string]: body as Record<string, unknown> },
        ignoreBlanks: column % 2 === 0,
        prompt: { showPrompt: true, title: 'Title', message: 'Say <what> & "why"\nin two lines' },
        errorAlert: {
          showAlert: true,
          style: ['Stop', 'Warning', 'Information'][column % 3] ?? 'Stop',
          title: 'No',
          message: 'Not that',
        },
      })),
      conditionalFormats: [
        {
          id: '{00000000-000E-0000-0000-000000000000}',
          area: { row: 1, column: 0, rows: 3, columns: 4 },
          type: 'Custom',
          formula: '=$B2<"Closed"',
          stopIfTrue: true,
          fill: '#C00000',
          fontColour: '#FFFFFF',
          bold: true,
        },
        {
          id: '{00000000-000E-0000-0000-000000000001}',
          area: { row: 1, column: 3, rows: 3, columns: 1 },
          type: 'Custom',
          formula: '=$D2="Amber"',
          stopIfTrue: false,
          fill: '#FFC000',
          fontColour: null,
          bold: null,
        },
      ],
      charts: [
        {
          id: '2',
          name: 'RAG by inspection',
          type: 'BarStacked',
          title: 'RAG & more',
          data: { row: 0, column: 1, rows: 4, columns: 2 },
          place: { row: 12, column: 0, rows: 8, columns: 4 },
          colours: ['#C00000'],
          showDataLabels: true,
          legend: 'Bottom',
        },
      ],
      links: new Map([
        [cellKey(1, 0), { documentReference: "'Tracker'!A2", screenTip: 'To the row' }],
        [cellKey(2, 0), { address: 'https://example.org/?a=1&b=2', screenTip: '' }],
      ]),
      frozenRows: 1,
      frozenColumns: 2,
      page: {
        ...DEFAULT_PAGE,
        orientation: 'Landscape',
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
        margins: { top: 36, right: 36, bottom: 54, left: 36, header: 18, footer: 18 },
        centreHorizontally: true,
        printArea: { row: 0, column: 0, rows: 20, columns: 4 },
        titleRows: { first: 0, last: 0 },
        header: { left: 'OFFICIAL', centre: 'Panel && public', right: '' },
        footer: { left: '', centre: '', right: 'Page &P of &N' },
        rowBreaks: [6, 12],
      },
    },
  );

describe('a file that nobody touched', () => {
  it('keeps every part to the byte, its chain of calculation too', () => {
    const before = readParts(OFFICER);
    const after = readParts(saveWorkbook(opened(OFFICER)));
    expect([...after].map(([name, data]) => [name, Buffer.from(data)]).sort()).toEqual(
      [...before].map(([name, data]) => [name, Buffer.from(data)]).sort(),
    );
  });

  it('is the same each time', () => {
    expect(Buffer.from(saveWorkbook(opened(OFFICER))).equals(Buffer.from(saveWorkbook(opened(OFFICER))))).toBe(true);
  });
});

describe('a sheet that was added', () => {
  it('comes back as it was', () => {
    const workbook = opened(OFFICER);
    const sheet = fullSheet();
    const styles = [
      { bold: true, italic: true, underline: 'Single', fontSize: 16, fontName: 'Arial', fontColour: '#123456' },
      { fill: '#C00000', horizontal: 'Center', vertical: 'Top', wrap: true, indent: 1 },
      { numberFormat: 'd mmm yyyy', locked: false },
      {
        numberFormat: '0%',
        strikethrough: true,
        borders: {
          EdgeTop: { style: 'Continuous', weight: 'Thin', colour: '#BFBFBF' },
          EdgeLeft: { style: 'Double', weight: 'Thick', colour: '#000000' },
        },
      },
    ] as const;
    styles.forEach((style, i) => sheet.cells.set(cellKey(5, i), { value: i, style: { ...DEFAULT_STYLE, ...style } }));
    sheet.cells.set(cellKey(6, 0), { value: '=typed', quotePrefix: true, style: DEFAULT_STYLE });
    sheet.cells.set(cellKey(7, 0), { value: '', style: { ...DEFAULT_STYLE, fill: '#00FF00' } });
    for (const row of [1, 2, 3]) {
      const cell = sheet.cells.get(cellKey(row, 3));
      if (cell) cell.value = ['text & <', 7, true, new CellError('#N/A')][row] ?? '';
    }
    workbook.sheets.push(sheet);
    const { id: _, part: __, touched: ___, ...expected } = sheet;
    expect(sheetNamed(saved(workbook), sheet.name)).toMatchObject(expected);
  });

  it('leaves the parts of the other sheets equal to the byte, and their meaning', () => {
    const workbook = opened(OFFICER);
    workbook.sheets.unshift(fullSheet());
    workbook.names.push({ name: 'As_at', formula: "='Other'!$A$1" });
    workbook.settings.set('key', '{"a":1}');
    const bytes = saveWorkbook(workbook);
    const before = readParts(OFFICER);
    const after = readParts(bytes);
    for (const name of [
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet2.xml',
      'xl/sharedStrings.xml',
      'xl/theme/theme1.xml',
      'xl/drawings/drawing1.xml',
      'xl/vbaProject.bin',
    ]) {
      expect([name, Buffer.from(after.get(name) ?? [])]).toEqual([name, Buffer.from(before.get(name) ?? [])]);
    }
    const again = opened(bytes);
    expect(again.sheets.slice(1)).toEqual(
      opened(OFFICER).sheets.map((sheet) => ({ ...sheet, id: expect.any(String) })),
    );
    expect(again.names).toEqual([
      { name: 'Old', formula: '=Other!$A$1' },
      { name: 'As_at', formula: "='Other'!$A$1" },
    ]);
    expect(partText(after, 'xl/workbook.xml')).toContain('localSheetId="2"');
    expect(partText(after, '[Content_Types].xml')).toContain('macroEnabled');
  });

  it('writes a calculated column and references as Excel files them', () => {
    const workbook = opened(OFFICER);
    workbook.sheets.push(fullSheet());
    const parts = readParts(saveWorkbook(workbook));
    const formula = 'Recs[[#This Row],[Force status]]&amp;&quot; &amp; &lt;&quot;&amp;Recs[[#This Row],[Days]]';
    expect(partText(parts, 'xl/tables/table1.xml')).toContain(
      `<calculatedColumnFormula>${formula}</calculatedColumnFormula>`,
    );
    expect(partText(parts, 'xl/worksheets/sheet3.xml')).toContain(`<f>${formula}</f>`);
  });

  it('marks spaces at the ends of a text, which Excel drops otherwise', () => {
    const workbook = opened(OFFICER);
    workbook.sheets.push(fullSheet());
    expect(partText(readParts(saveWorkbook(workbook)), 'xl/worksheets/sheet3.xml')).toContain(
      '<t xml:space="preserve"> spaced </t>',
    );
  });

  it('has its formulas calculated once more when Excel opens the file', () => {
    const workbook = opened(OFFICER);
    workbook.sheets.push(fullSheet());
    expect(partText(readParts(saveWorkbook(workbook)), 'xl/workbook.xml')).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/);
  });

  it('lets the arrow of a list show', () => {
    const workbook = opened(OFFICER);
    workbook.sheets.push(fullSheet());
    expect(partText(readParts(saveWorkbook(workbook)), 'xl/worksheets/sheet3.xml')).not.toContain('showDropDown');
  });
});

describe('text', () => {
  it('comes back as it was, whatever characters it has', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=1+1', "'x", '_x000D_', ' a ', '\r\n', '\u0000', '\ud800', '<&>"', '\t', '0012', '#N/A', 'TRUE'),
    );
    fc.assert(
      fc.property(
        fc.array(
          text.filter((one) => one !== ''),
          { minLength: 1, maxLength: 150 },
        ),
        (texts) => {
          const workbook = opened(OFFICER);
          workbook.sheets.push(
            newSheet(
              'Texts',
              texts.map((one) => [one]),
            ),
          );
          const back = sheetNamed(saved(workbook), 'Texts');
          expect(texts.map((_, row) => back.cells.get(cellKey(row, 0))?.value)).toEqual(texts);
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('a sheet of the file that was touched', () => {
  const touched = (): { workbook: HostWorkbook; sheet: HostSheet } => {
    const workbook = opened(OFFICER);
    const sheet = sheetNamed(workbook, 'Tracker');
    sheet.touched = true;
    sheet.cells.set(cellKey(1, 1), { value: 9, style: DEFAULT_STYLE });
    return { workbook, sheet };
  };

  it('keeps what the host does not know', () => {
    const { workbook, sheet } = touched();
    sheet.conditionalFormats.push({
      id: 'x',
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      type: 'Custom',
      formula: '=TRUE',
      stopIfTrue: false,
      fill: '#FF0000',
      fontColour: null,
      bold: null,
    });
    const xml = partText(readParts(saveWorkbook(workbook)), 'xl/worksheets/sheet1.xml') ?? '';
    for (const kept of [
      '<c r="A1" t="s" s="1"><v>0</v></c>',
      '<tabColor theme="4"/>',
      'width="30" style="1"',
      '<drawing r:id="rId1"/>',
      '<ext uri="{unknown}">',
      '<cfRule type="colorScale" priority="2">',
      '<c r="A3"><f>B3*2</f><v>6</v></c>',
      '<c r="B2"><v>9</v></c>',
    ]) {
      expect(xml).toContain(kept);
    }
    expect(partText(readParts(saveWorkbook(workbook)), 'xl/styles.xml')).toContain('textRotation="45"');
  });

  it('drops the chain of calculation, which would no longer be true', () => {
    const parts = readParts(saveWorkbook(touched().workbook));
    expect([
      parts.has('xl/calcChain.xml'),
      partText(parts, '[Content_Types].xml')?.includes('calcChain'),
      partText(parts, 'xl/_rels/workbook.xml.rels')?.includes('calcChain'),
    ]).toEqual([false, false, false]);
  });

  it('takes tables, charts, links and rules away and gives others', () => {
    const workbook = opened(OFFICER);
    workbook.sheets.push(fullSheet());
    const again = saved(workbook);
    const sheet = sheetNamed(again, fullSheet().name);
    sheet.touched = true;
    const [table] = sheet.tables;
    if (!table) throw new Error('no table');
    table.area = { ...table.area, rows: 3 };
    sheet.cells.delete(cellKey(3, 3));
    sheet.charts.splice(0);
    sheet.links.clear();
    sheet.validations.splice(0, 5);
    sheet.conditionalFormats.splice(0, 2);
    sheet.merges.splice(0);
    sheet.frozenRows = 0;
    sheet.frozenColumns = 0;
    sheet.page = DEFAULT_PAGE;
    const bytes = saveWorkbook(again);
    const { part: _, touched: __, id: ___, unheld: ____, ...expected } = sheet;
    expect(sheetNamed(opened(bytes), sheet.name)).toMatchObject(expected);
    expect([...readParts(bytes).keys()].filter((name) => /chart|table/.test(name))).toEqual(['xl/tables/table1.xml']);
  });
});

describe('sheets', () => {
  it('are deleted with their parts, renamed and put in order', () => {
    const workbook = opened(OFFICER);
    workbook.sheets.push(fullSheet());
    const again = saved(workbook);
    const [tracker, , full] = again.sheets;
    if (!tracker || !full) throw new Error('no sheets');
    const renamed: HostSheet = { ...tracker, name: "Bill's tracker", touched: true };
    again.sheets.splice(0, 3, newSheet('First', [['x']]), renamed);
    again.activeSheet = 0;
    const bytes = saveWorkbook(again);
    expect(opened(bytes).sheets.map(({ name, cells }) => [name, cells.get(0)?.value])).toEqual([
      ['First', 'x'],
      ["Bill's tracker", 'Rich title'],
    ]);
    expect([...readParts(bytes).keys()].filter((name) => /chart|table|sheet\d/.test(name)).sort()).toEqual([
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
      expect.stringMatching(/sheet\d\.xml/),
    ]);
    expect(opened(bytes).activeSheet).toBe(0);
  });

  it('can change names with each other, and names follow what the host says', () => {
    const workbook = opened(OFFICER);
    for (const sheet of workbook.sheets) sheet.touched = true;
    const [one, two] = workbook.sheets;
    if (!one || !two) throw new Error('no sheets');
    [one.name, two.name] = [two.name, one.name];
    workbook.names.splice(0, 1, { name: 'New', formula: '=Tracker!$A$1' });
    const again = saved(workbook);
    expect(again.sheets.map(({ name, part }) => [name, part])).toEqual([
      ['Other', 'xl/worksheets/sheet1.xml'],
      ['Tracker', 'xl/worksheets/sheet2.xml'],
    ]);
    expect(again.names).toEqual([{ name: 'New', formula: '=Tracker!$A$1' }]);
  });

  it('are never selected two at a time: typing into a group writes to both', () => {
    const workbook = opened(OFFICER);
    workbook.sheets.push(newSheet('New', [['x']]));
    workbook.activeSheet = 2;
    const parts = readParts(saveWorkbook(workbook));
    const selected = [...parts.keys()].filter((name) => partText(parts, name)?.includes('tabSelected="1"'));
    expect([selected, partText(parts, 'xl/workbook.xml')?.includes('activeTab="0"')]).toEqual([
      ['xl/worksheets/sheet1.xml'],
      true,
    ]);
  });
});

describe('settings', () => {
  it('come back, change and go', () => {
    const workbook = opened(OFFICER);
    workbook.settings.set('decisions', '{"a":"<&>\\n\\"quoted\\""}').set('second', '2');
    const once = saved(workbook);
    expect([...once.settings]).toEqual([...workbook.settings]);
    once.settings.delete('second');
    const twice = saved(once);
    expect([...twice.settings]).toEqual([['decisions', '{"a":"<&>\\n\\"quoted\\""}']]);
    expect([...readParts(saveWorkbook(twice)).keys()].filter((name) => name.includes('webextension')).sort()).toEqual([
      'xl/webextensions/_rels/taskpanes.xml.rels',
      'xl/webextensions/taskpanes.xml',
      'xl/webextensions/webextension1.xml',
    ]);
    expect(
      partText(readParts(saveWorkbook(twice)), 'xl/webextensions/taskpanes.xml')?.match(/<wetp:taskpane /g),
    ).toHaveLength(1);
  });
});

describeWith(sofficePath, 'libreoffice-calc')('LibreOffice', () => {
  it('reads the same values, those of untouched sheets included', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'panel-tracker-save-'));
    try {
      const workbook = opened(OFFICER);
      const sheet = newSheet('New', [
        ['Ref', '=text', 1.25, true],
        ['line\nbreak', 'a, "b"', new CellError('#N/A'), { formula: '=C1*2' }],
      ]);
      const result = sheet.cells.get(cellKey(1, 3));
      if (result) result.value = 2.5;
      workbook.sheets.push(sheet);
      const file = path.join(folder, 'saved.xlsx');
      await writeFile(file, saveWorkbook(workbook));
      expect(Object.fromEntries(await sheetsAsCsv(file))).toEqual({
        Tracker: [
          ['Rich title', 'plain'],
          ['4', '2'],
          ['6', '3'],
        ],
        Other: [['plain']],
        New: [
          ['Ref', '=text', '1.25', 'TRUE'],
          ['line\nbreak', 'a, "b"', '#N/A', '2.5'],
        ],
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
