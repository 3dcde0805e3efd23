import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { partText, readParts, setPartText, writeParts } from '../../../src/workbench/file/parts';
import { saveWorkbook } from '../../../src/workbench/file/saveWorkbook';
import { cellKey, DEFAULT_STYLE, type HostWorkbook } from '../../../src/workbench/host/workbook';
import { newSheet } from './newSheet';
import { officerFile } from './officerFile';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const text = (value: string): string =>
  `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${value}</t></is></c></row></sheetData>`;

const opened = (bytes: Uint8Array): HostWorkbook => {
  const outcome = openWorkbook(bytes, 'Tracker.xlsx');
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.workbook;
};

/** The file with the text of some parts changed. */
function edited(bytes: Uint8Array, edits: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const parts = readParts(bytes);
  for (const [name, edit] of Object.entries(edits)) setPartText(parts, name, edit(partText(parts, name) ?? ''));
  return writeParts(parts);
}

/** Name and first cell of every sheet. */
const contents = (bytes: Uint8Array): unknown[] =>
  opened(bytes).sheets.map(({ name, cells }) => [name, cells.get(0)?.value]);

const workbookXml = (bytes: Uint8Array): string => partText(readParts(bytes), 'xl/workbook.xml') ?? '';
const listed = (bytes: Uint8Array): string[] =>
  [...workbookXml(bytes).matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name ?? '');
const definedNames = (bytes: Uint8Array): string[] =>
  workbookXml(bytes).match(/<definedName [^]*?<\/definedName>/g) ?? [];

const TWO = officerFile({ sheets: { Tracker: text('tracker'), Other: text('other') } });

describe('a sheet that comes into a file', () => {
  it('takes no part that another sheet has', () => {
    const file = officerFile({
      sheets: { Tracker: text('tracker'), Other: text('other'), Third: text('third'), Fourth: text('fourth') },
      sheetAttributes: { Fourth: 'state="visible"' },
    });
    const workbook = opened(file);
    workbook.sheets.splice(1, 1);
    // Part 2 is free again, 3 and 4 are not.
    const again = opened(saveWorkbook(workbook));
    again.sheets.push(newSheet('New', [['new']]), newSheet('Newer', [['newer']]));
    const bytes = saveWorkbook(again);
    expect(contents(bytes)).toEqual([
      ['Tracker', 'tracker'],
      ['Third', 'third'],
      ['Fourth', 'fourth'],
      ['New', 'new'],
      ['Newer', 'newer'],
    ]);
    expect(workbookXml(bytes)).toContain('<sheet name="Fourth" sheetId="4" state="visible" r:id="rId4"/>');
  });

  it('leaves the names of the others as they are written', () => {
    const file = officerFile({ sheets: { 'Bob&apos;s &#38; mine': text('tracker') } });
    const workbook = opened(file);
    workbook.sheets.push(newSheet("New & 'own'", [['new']]));
    const bytes = saveWorkbook(workbook);
    expect(listed(bytes)).toEqual(['Bob&apos;s &#38; mine', "New &amp; 'own'"]);
    expect(opened(bytes).sheets.map(({ name }) => name)).toEqual(["Bob's & mine", "New & 'own'"]);
  });

  it.each<[string, Readonly<Record<string, (xml: string) => string>>]>([
    [
      'before every name of the workbook part',
      {
        'xl/workbook.xml': (xml) =>
          xml
            .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
            .replace(' xmlns="', ' xmlns:x="')
            .replace('xmlns:r=', 'xmlns:q=')
            .replace(/ r:id=/g, ' q:id='),
      },
    ],
    [
      'before every name of the relationships and the content types',
      Object.fromEntries(
        ['xl/_rels/workbook.xml.rels', '[Content_Types].xml'].map((name) => [
          name,
          (xml: string) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1ns0:').replace(' xmlns="', ' xmlns:ns0="'),
        ]),
      ),
    ],
  ])('comes into a file with a prefix %s', (_, edits) => {
    const file = edited(TWO, edits);
    const workbook = opened(file);
    expect(readParts(saveWorkbook(workbook))).toEqual(readParts(file));
    workbook.sheets.push(newSheet('New', [['new', { formula: '=1+1' }]]));
    workbook.names.push({ name: 'As_at', formula: '=New!$A$1' });
    const bytes = saveWorkbook(workbook);
    expect(contents(bytes)).toEqual([
      ['Tracker', 'tracker'],
      ['Other', 'other'],
      ['New', 'new'],
    ]);
    expect(opened(bytes).names).toEqual([{ name: 'As_at', formula: '=New!$A$1' }]);
    const prefixes = [...workbookXml(bytes).matchAll(/<([\w.-]+:)?[a-z]/gi)].map(([, prefix]) => prefix);
    expect(new Set(prefixes).size).toBe(1);
    const types = partText(readParts(bytes), '[Content_Types].xml') ?? '';
    const prefix = types.includes('ns0:') ? 'ns0:' : '';
    expect(types).toContain(`<${prefix}Override PartName="/xl/worksheets/sheet3.xml"`);
  });

  it('is written as UTF-8 where the workbook part was UTF-16, and says so', () => {
    const parts = readParts(TWO);
    const xml = (partText(parts, 'xl/workbook.xml') ?? '').replace('encoding="UTF-8"', 'encoding="UTF-16"');
    parts.set('xl/workbook.xml', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]));
    const workbook = opened(writeParts(parts));
    workbook.sheets.push(newSheet('New', [['new']]));
    expect(workbookXml(saveWorkbook(workbook))).toMatch(/^<\?xml version="1.0" encoding="UTF-8"/);
  });

  it('leaves a sheet that is a chart alone in its place', () => {
    const file = edited(TWO, {
      'xl/workbook.xml': (xml) =>
        xml
          .replace('<sheet name="Other"', '<sheet name="Poster" sheetId="7" r:id="rId7"/><sheet name="Other"')
          .replace('activeTab="0"', 'activeTab="1"'),
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="rId7" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
        ),
    });
    const workbook = opened(file);
    workbook.sheets.reverse();
    workbook.sheets.push(newSheet('New', [['new']]));
    const bytes = saveWorkbook(workbook);
    expect(listed(bytes)).toEqual(['Other', 'Poster', 'Tracker', 'New']);
    expect(workbookXml(bytes)).toContain('name="New" sheetId="8"');
  });
});

describe('the sheet that is shown', () => {
  const shown = (bytes: Uint8Array): string | undefined => /<workbookView[^>]*>/.exec(workbookXml(bytes))?.[0];
  const POSTER = edited(TWO, {
    'xl/workbook.xml': (xml) =>
      xml
        .replace('<sheet name="Tracker"', '<sheet name="Poster" sheetId="7" r:id="rId7"/><sheet name="Tracker"')
        .replace('<workbookView activeTab="0"/>', '<workbookView firstSheet="1" tabRatio="600"/>'),
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rId7" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
      ),
  });

  it('stays the chart that it was', () => {
    const workbook = opened(POSTER);
    workbook.sheets.push(newSheet('New', [['new']]));
    expect(shown(saveWorkbook(workbook))).toBe('<workbookView firstSheet="1" tabRatio="600"/>');
  });

  it('is another once the host shows another, and its tab is in sight', () => {
    const workbook = opened(POSTER);
    workbook.activeSheet = 1;
    expect(shown(saveWorkbook(workbook))).toBe('<workbookView tabRatio="600" activeTab="2"/>');
  });
});

describe('defined names', () => {
  const NAMED = officerFile({
    sheets: { Tracker: text('tracker'), Other: text('other'), Third: text('third') },
    workbookTail:
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">Third!$A$1:$C$9</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="0">Tracker!$A$1:$B$2</definedName><definedName name="Kept" comment="why">Third!$A$1&amp;"Third!"</definedName>' +
      '<definedName name="Local" localSheetId="1">Other!$A$1</definedName></definedNames><calcPr calcId="191029" iterate="1"/>',
  });

  it('stay as they stand when only a sheet comes', () => {
    const workbook = opened(NAMED);
    workbook.sheets.push(newSheet('New', [['new']]));
    expect(definedNames(saveWorkbook(workbook))).toEqual(definedNames(NAMED));
  });

  it('follow their sheets to other places, and go with them', () => {
    const workbook = opened(NAMED);
    const [tracker, , third] = workbook.sheets;
    if (!tracker || !third) throw new Error('no sheets');
    workbook.sheets.splice(0, 3, third, tracker);
    expect(definedNames(saveWorkbook(workbook))).toEqual([
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Third!$A$1:$C$9</definedName>',
      '<definedName name="_xlnm.Print_Area" localSheetId="1">Tracker!$A$1:$B$2</definedName>',
      '<definedName name="Kept" comment="why">Third!$A$1&amp;"Third!"</definedName>',
    ]);
  });

  it('follow their sheets to other names', () => {
    const workbook = opened(NAMED);
    const third = workbook.sheets[2];
    if (!third) throw new Error('no sheet');
    third.name = "Bill's";
    workbook.names.splice(0, 1, { name: 'Kept', formula: "='Bill''s'!$A$1&\"Third!\"" });
    expect(definedNames(saveWorkbook(workbook))).toEqual([
      '<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">\'Bill\'\'s\'!$A$1:$C$9</definedName>',
      '<definedName name="_xlnm.Print_Area" localSheetId="0">Tracker!$A$1:$B$2</definedName>',
      '<definedName name="Kept" comment="why">\'Bill\'\'s\'!$A$1&amp;&quot;Third!&quot;</definedName>',
      '<definedName name="Local" localSheetId="1">Other!$A$1</definedName>',
    ]);
  });

  it('come and go with the host’s, those of the page too', () => {
    const workbook = opened(NAMED);
    const [tracker, other] = workbook.sheets;
    if (!tracker || !other) throw new Error('no sheets');
    tracker.page = { ...tracker.page, printArea: null };
    other.page = { ...other.page, titleRows: { first: 0, last: 1 } };
    workbook.names.splice(0, 1, { name: 'As_at', formula: '=Other!$A$1' });
    expect(definedNames(saveWorkbook(workbook))).toEqual([
      '<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">Third!$A$1:$C$9</definedName>',
      '<definedName name="Local" localSheetId="1">Other!$A$1</definedName>',
      '<definedName name="As_at">Other!$A$1</definedName>',
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Other\'!$1:$2</definedName>',
    ]);
  });
});

describe('how the workbook calculates', () => {
  it('stays, but for once when it is opened', () => {
    const file = officerFile({ workbookTail: '<calcPr calcId="191029" iterate="1" iterateCount="5"/>' });
    const workbook = opened(file);
    const sheet = workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    sheet.touched = true;
    sheet.cells.set(cellKey(2, 2), { value: 2, formula: '=1+1', style: DEFAULT_STYLE });
    expect(workbookXml(saveWorkbook(workbook))).toContain(
      '<calcPr calcId="191029" iterate="1" iterateCount="5" fullCalcOnLoad="1"/>',
    );
  });
});
