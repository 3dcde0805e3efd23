import { strToU8, zipSync } from 'fflate';
import { openWorkbook, type RefusalReason } from '../../../src/workbench/file/openWorkbook';
import {
  CellError,
  cellKey,
  DEFAULT_STYLE,
  type HostSheet,
  type HostWorkbook,
} from '../../../src/workbench/host/workbook';
import { officerFile, type OfficerFile } from './officerFile';

function opened(file: OfficerFile): HostWorkbook {
  const outcome = openWorkbook(officerFile(file), 'Tracker.xlsx');
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.workbook;
}

function onlySheet(inside: string, more: Omit<OfficerFile, 'sheets'> = {}): HostSheet {
  const [sheet] = opened({ ...more, sheets: { Tracker: inside } }).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;
const first = (sheet: HostSheet): unknown => {
  const { style: _, filedResultOf: __, ...cell } = sheet.cells.get(0) ?? { style: null };
  return cell;
};

const utf16 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0), 0]));
const compound = (name: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...utf16(name)]);

describe('refusals', () => {
  it.each<[string, Uint8Array, RefusalReason]>([
    ['no bytes at all', new Uint8Array(), 'empty'],
    ['text', strToU8('Ref,Status\n1,Open\n'), 'notAWorkbook'],
    ['a zip of something else', zipSync({ 'letter.txt': strToU8('Dear Panel') }), 'notAWorkbook'],
    [
      'a document of Word',
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': strToU8('<w:document/>'),
      }),
      'notAWorkbook',
    ],
    ['a password', compound('EncryptedPackage'), 'passwordProtected'],
    ['an .xls', compound('Workbook'), 'oldFormat'],
    [
      'an .xlsb',
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        ),
        'xl/workbook.bin': new Uint8Array(9),
      }),
      'binaryFormat',
    ],
    ['half of a file', officerFile().subarray(0, 900), 'damaged'],
    ['a sheet that stops in the middle', officerFile({ sheets: { A: '<sheetData><row r="1"><c r="A1"' } }), 'damaged'],
    ['a workbook part that stops in the middle', officerFile({ workbookTail: '<definedNames>' }), 'damaged'],
    ['no worksheet', officerFile({ sheets: {} }), 'noWorksheet'],
  ])('%s', (_, bytes, reason) => {
    expect(openWorkbook(bytes, 'x.xlsx')).toEqual({ kind: 'refused', reason });
  });
});

describe('a cell', () => {
  const strings = [
    'Plain',
    ' kept ',
    '=SUM(A1)',
    '<r><t>Rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>guide</t></rPh>',
    'a_x000D_b',
    'x &amp; y &#163;5',
    'a\nb',
  ];
  it.each<[string, string, unknown]>([
    ['a number', '<c r="A1"><v>44120.5</v></c>', { value: 44120.5 }],
    ['a number with an exponent', '<c r="A1" t="n"><v>1.5E-3</v></c>', { value: 0.0015 }],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', { value: 'Plain' }],
    ['spaces at the ends', '<c r="A1" t="s"><v>1</v></c>', { value: ' kept ' }],
    ['text that begins with =', '<c r="A1" t="s"><v>2</v></c>', { value: '=SUM(A1)' }],
    ['rich text without its phonetic guide', '<c r="A1" t="s"><v>3</v></c>', { value: 'Rich text' }],
    ['an escaped carriage return', '<c r="A1" t="s"><v>4</v></c>', { value: 'a\rb' }],
    ['entities', '<c r="A1" t="s"><v>5</v></c>', { value: 'x & y £5' }],
    ['a line break', '<c r="A1" t="s"><v>6</v></c>', { value: 'a\nb' }],
    [
      'an inline string',
      '<c r="A1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>',
      { value: 'inline' },
    ],
    ['text that looks like a number', '<c r="A1" t="inlineStr"><is><t>0012</t></is></c>', { value: '0012' }],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { value: true }],
    ['false', '<c r="A1" t="b"><v>0</v></c>', { value: false }],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { value: new CellError('#N/A') }],
    ['the text of an error', '<c r="A1" t="inlineStr"><is><t>#N/A</t></is></c>', { value: '#N/A' }],
    ['an ISO date', '<c r="A1" t="d"><v>2020-10-16T12:00:00</v></c>', { value: 44120.5 }],
    ['a formula with a number', '<c r="A1"><f>1+1</f><v>2</v></c>', { value: 2, formula: '=1+1' }],
    ['a formula with text', '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', { value: 'ab', formula: '="a"&"b"' }],
    ['a newer function', '<c r="A1"><f>_xlfn.IFS(TRUE,1)</f><v>1</v></c>', { value: 1, formula: '=IFS(TRUE,1)' }],
    [
      'an array formula',
      '<c r="A1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>2</v></c>',
      { value: 2, formula: '=SUM(B1:B2*2)' },
    ],
    ['a format only', '<c r="A1" s="0"/>', { value: '' }],
    ['a cell without an address', '<c><v>3</v></c>', { value: 3 }],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a < b]]></t></is></c>', { value: 'a < b' }],
  ])('%s', (_, xml, expected) => {
    expect(first(onlySheet(row(xml), { strings }))).toEqual(expected);
  });

  it('of a shared formula gets the formula of its own place', () => {
    const sheet = onlySheet(
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$A$1+SUM(A$1:A1)+Other!A1&amp;"A1"</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c></row></sheetData>',
    );
    expect([...sheet.cells.values()].map((cell) => cell.formula)).toEqual([
      '=A1*$A$1+SUM(A$1:A1)+Other!A1&"A1"',
      '=B1*$A$1+SUM(B$1:B1)+Other!B1&"A1"',
      '=A2*$A$1+SUM(A$1:A2)+Other!A2&"A1"',
    ]);
  });

  it('has the place that is written in it, also in a part with a prefix and rows without numbers', () => {
    const part =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c r="D1"><x:v>2</x:v></x:c><x:c><x:v>3</x:v></x:c></x:row><x:row r="5"><x:c r="B5"><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const [sheet] = opened({ parts: { 'xl/worksheets/sheet1.xml': { xml: part } } }).sheets;
    expect([...(sheet?.cells ?? [])].map(([key, cell]) => [key, cell.value])).toEqual([
      [cellKey(0, 0), 1],
      [cellKey(0, 3), 2],
      [cellKey(0, 4), 3],
      [cellKey(4, 1), 4],
    ]);
  });
});

describe('the format of a cell', () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="dd\\ mmmm\\ yyyy"/></numFmts>' +
    '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><b/><i val="0"/><strike/><u val="double"/><sz val="14"/><color rgb="FFFF0000"/><name val="Arial"/></font></fonts>' +
    '<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFff0000"/><bgColor indexed="64"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor theme="9" tint="0.59999389629810485"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/></border><border><left/><right/><top style="thin"><color auto="1"/></top><bottom style="medium"><color rgb="FF00FF00"/></bottom></border></borders>' +
    '<cellXfs count="9"><xf/><xf numFmtId="14"/><xf numFmtId="170"/><xf fontId="1"/><xf fillId="2"/><xf fillId="3"/><xf fillId="4"/><xf fillId="5"/>' +
    '<xf borderId="1" quotePrefix="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/><protection locked="0"/></xf></cellXfs>';
  it.each([
    [0, {}],
    [1, { numberFormat: 'm/d/yyyy' }],
    [2, { numberFormat: 'dd\\ mmmm\\ yyyy' }],
    [
      3,
      { bold: true, strikethrough: true, underline: 'Double', fontSize: 14, fontColour: '#FF0000', fontName: 'Arial' },
    ],
    [4, { fill: '#FF0000' }],
    [5, { fill: '#FFFF00' }],
    // "Green, Accent 6, Lighter 60%" and "Blue, Accent 1, Darker 25%". Excel counts in coarser steps: it shows #C6E0B4.
    [6, { fill: '#C5E0B4' }],
    [7, { fill: '#2E75B6' }],
    [
      8,
      {
        borders: {
          EdgeTop: { style: 'Continuous', weight: 'Thin', colour: '#000000' },
          EdgeBottom: { style: 'Continuous', weight: 'Medium', colour: '#00FF00' },
        },
        horizontal: 'Center',
        vertical: 'Top',
        wrap: true,
        indent: 2,
        locked: false,
      },
    ],
  ])('of style %i', (index, expected) => {
    const sheet = onlySheet(row(`<c r="A1" s="${index}"><v>1</v></c>`), { styles });
    expect(sheet.cells.get(0)?.style).toEqual({ ...DEFAULT_STYLE, ...expected });
  });

  it('tells a text that was entered with an apostrophe', () => {
    expect(first(onlySheet(row('<c r="A1" s="8" t="inlineStr"><is><t>=1+1</t></is></c>'), { styles }))).toEqual({
      value: '=1+1',
      quotePrefix: true,
    });
  });
});

describe('a sheet', () => {
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  it('gives what stands round its cells', () => {
    const sheet = onlySheet(
      '<sheetPr><tabColor rgb="FF112233"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView></sheetViews>' +
        '<cols><col min="1" max="2" width="20.7109375" customWidth="1"/><col min="4" max="4" width="9" hidden="1"/></cols>' +
        '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/></sheetData><sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' +
        '<conditionalFormatting sqref="A2:A9"><cfRule type="colorScale" priority="1"/><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>$A2="Red"</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="No" error="Pick one" promptTitle="Status" prompt="From the list" sqref="B2:B9 D2"><formula1>"Open,Closed"</formula1></dataValidation>' +
        '<dataValidation type="date" operator="greaterThan" errorStyle="warning" showDropDown="1" sqref="C2"><formula1>44000</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A3" r:id="rId7" tooltip="Open"/><hyperlink ref="A4" location="Other!A1"/></hyperlinks>' +
        '<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;LOFFICIAL&amp;RPage &amp;P of &amp;N</oddHeader></headerFooter>' +
        '<rowBreaks count="1" manualBreakCount="1"><brk id="20" max="16383" man="1"/></rowBreaks><tableParts count="1"><tablePart r:id="rId8"/></tableParts>',
      {
        relationships: {
          Tracker: `<Relationship Id="rId7" Type="${OFFICE}/hyperlink" Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"/><Relationship Id="rId8" Type="${OFFICE}/table" Target="../tables/table1.xml"/>`,
        },
        parts: {
          'xl/tables/table1.xml': {
            type: 'spreadsheetml.table',
            xml: '<table xmlns="x" id="3" name="T" displayName="Items" ref="A1:B4" totalsRowCount="1"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Ref"/><tableColumn id="5" name="Due_x000a_date"><calculatedColumnFormula>Items[[#This Row],[Ref]]+1</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>',
          },
        },
        styles:
          '<fonts/><cellXfs><xf/></cellXfs><dxfs count="1"><dxf><font><b/><color rgb="FFFFFFFF"/></font><fill><patternFill><bgColor rgb="FFC00000"/></patternFill></fill></dxf></dxfs>',
        workbookTail: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Tracker!$A$1:$D$40</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Tracker!$A:$A,Tracker!$1:$3</definedName></definedNames>`,
      },
    );
    const { cells: _, ...rest } = sheet;
    expect(rest).toEqual({
      id: '{00000000-0001-0000-0000-000000000000}',
      name: 'Tracker',
      visibility: 'Visible',
      protected: true,
      protection: expect.anything(),
      tabColour: '#112233',
      showGridlines: false,
      columnWidths: new Map([
        [0, 108.75],
        [1, 108.75],
      ]),
      rowHeights: new Map([[0, 30]]),
      hiddenRows: new Set([1]),
      hiddenColumns: new Set([3]),
      merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
      tables: [
        {
          id: '3',
          name: 'Items',
          style: 'TableStyleMedium2',
          area: { row: 0, column: 0, rows: 4, columns: 2 },
          showTotals: true,
          showBandedRows: true,
          showFilterButton: true,
          columns: [
            { id: '1', name: 'Ref' },
            { id: '5', name: 'Due\ndate', calculated: '=[@Ref]+1' },
          ],
        },
      ],
      validations: [
        ...[
          { row: 1, column: 1, rows: 8, columns: 1 },
          { row: 1, column: 3, rows: 1, columns: 1 },
        ].map((area) => ({
          area,
          rule: { list: { inCellDropDown: true, source: 'Open,Closed' } },
          ignoreBlanks: true,
          prompt: { showPrompt: true, title: 'Status', message: 'From the list' },
          errorAlert: { showAlert: true, style: 'Stop', title: 'No', message: 'Pick one' },
        })),
        {
          area: { row: 1, column: 2, rows: 1, columns: 1 },
          rule: { date: { formula1: '2020-06-18', operator: 'GreaterThan' } },
          ignoreBlanks: false,
          prompt: { showPrompt: false, title: '', message: '' },
          errorAlert: { showAlert: false, style: 'Warning', title: '', message: '' },
        },
      ],
      conditionalFormats: [
        {
          id: '{00000000-000E-0000-0000-000000000000}',
          area: { row: 1, column: 0, rows: 8, columns: 1 },
          type: 'Custom',
          formula: '=$A2="Red"',
          stopIfTrue: true,
          fill: '#C00000',
          fontColour: '#FFFFFF',
          bold: true,
        },
      ],
      charts: [],
      links: new Map([
        [cellKey(2, 0), { address: 'https://example.org/a?b=1&c=2', screenTip: 'Open' }],
        [cellKey(3, 0), { documentReference: 'Other!A1', screenTip: '' }],
      ]),
      frozenRows: 3,
      frozenColumns: 1,
      page: {
        orientation: 'Landscape',
        paperSize: 'A4',
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
        margins: { top: 72, right: 36, bottom: 72, left: 36, header: 21.6, footer: 21.6 },
        centreHorizontally: false,
        printArea: { row: 0, column: 0, rows: 40, columns: 4 },
        titleRows: { first: 0, last: 2 },
        header: { left: 'OFFICIAL', centre: '', right: 'Page &P of &N' },
        footer: { left: '', centre: '', right: '' },
        rowBreaks: [20],
      },
      part: 'xl/worksheets/sheet1.xml',
      touched: false,
      unheld: ['conditional formats of other kinds'],
    });
  });

  it.each<[string, string, unknown[]]>([
    [
      'type="custom"',
      '<formula1>B2&gt;$A$1</formula1>',
      [{ custom: { formula: '=B2>$A$1' } }, { custom: { formula: '=D7>$A$1' } }],
    ],
    [
      'type="list"',
      '<formula1>$F2:$G2</formula1>',
      [{ list: { inCellDropDown: true, source: '=$F2:$G2' } }, { list: { inCellDropDown: true, source: '=$F7:$G7' } }],
    ],
    [
      'type="list"',
      '<formula1>"A1,B2"</formula1>',
      [{ list: { inCellDropDown: true, source: 'A1,B2' } }, { list: { inCellDropDown: true, source: 'A1,B2' } }],
    ],
    [
      'type="whole" operator="between"',
      '<formula1>5</formula1><formula2>C2</formula2>',
      [
        { wholeNumber: { formula1: 5, formula2: '=C2', operator: 'Between' } },
        { wholeNumber: { formula1: 5, formula2: '=E7', operator: 'Between' } },
      ],
    ],
  ])('gives each area of a validation with %s the formulas of its own place (%#)', (attributes, formulas, rules) => {
    const sheet = onlySheet(
      `<sheetData/><dataValidations><dataValidation ${attributes} sqref="B2:B5 D7">${formulas}</dataValidation></dataValidations>`,
    );
    expect(sheet.validations.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('a workbook', () => {
  it('gives its sheets in order, its names and which sheet is shown', () => {
    const data = '<sheetData/>';
    const workbook = opened({
      sheets: { One: data, 'Two &amp; more': data, Three: data },
      sheetAttributes: { One: 'state="hidden"', Three: 'state="veryHidden"' },
      workbookHead: '<workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="1"/></bookViews>',
      workbookTail:
        '<definedNames><definedName name="AsAt">One!$B$1</definedName><definedName name="Own" localSheetId="0">One!$B$2</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">One!$1:$1</definedName></definedNames>',
    });
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['One', 'Hidden'],
      ['Two & more', 'Visible'],
      ['Three', 'VeryHidden'],
    ]);
    expect(workbook).toMatchObject({
      names: [{ name: 'AsAt', formula: '=One!$B$1' }],
      activeSheet: 1,
      structureProtected: true,
      readOnly: false,
    });
  });

  it('says when it counts days from 1904', () => {
    const years = [true, false].map((on) =>
      openWorkbook(officerFile({ workbookHead: `<workbookPr date1904="${on ? 1 : 0}"/>` }), 'x.xlsx'),
    );
    expect(years.map((one) => one.kind === 'opened' && one.date1904)).toEqual([true, false]);
  });
});
