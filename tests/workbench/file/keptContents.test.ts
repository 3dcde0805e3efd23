import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { partText, readParts, setPartText, writeParts } from '../../../src/workbench/file/parts';
import { saveWorkbook } from '../../../src/workbench/file/saveWorkbook';
import type { HostSheet, HostWorkbook } from '../../../src/workbench/host/workbook';
import { officerFile } from './officerFile';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c></row></sheetData>';

/** A table of the file, with what Excel keeps in its part besides. */
const tablePart = (id: number, name: string, ref: string): { xml: string; type: string } => ({
  type: 'spreadsheetml.table',
  xml:
    `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0" headerRowDxfId="4" dataDxfId="3">` +
    `<autoFilter ref="${ref}"><filterColumn colId="0"><filters><filter val="CC1"/></filters></filterColumn></autoFilter><sortState ref="${ref}"/>` +
    `<tableColumns count="2"><tableColumn id="1" name="Ref" totalsRowLabel="Total" dataDxfId="2"/><tableColumn id="2" name="Days" totalsRowFunction="sum"><calculatedColumnFormula>${name}[[#This Row],[Ref]]</calculatedColumnFormula><totalsRowFormula>1</totalsRowFormula></tableColumn></tableColumns>` +
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="1" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/><extLst><ext uri="{alt}"><own/></ext></extLst></table>',
});

const FILE = officerFile({
  sheets: {
    Tracker:
      `${ROWS}<dataValidations count="2"><dataValidation type="list" sqref="A2:A9"><formula1>"a,b"</formula1></dataValidation><dataValidation showInputMessage="1" prompt="Say why" sqref="C2"/></dataValidations>` +
      '<printOptions gridLines="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/><pageSetup paperSize="9" pageOrder="overThenDown" orientation="portrait" r:id="rId3"/>' +
      '<headerFooter differentFirst="1"><oddHeader>&amp;COld</oddHeader><firstHeader>&amp;CFirst</firstHeader></headerFooter>' +
      '<tableParts count="2"><tablePart r:id="rId2"/><tablePart r:id="rId1"/></tableParts>',
  },
  // The tables stand in the other order than their relationships.
  relationships: {
    Tracker:
      `<Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/><Relationship Id="rId2" Type="${OFFICE}/table" Target="../tables/table2.xml"/>` +
      `<Relationship Id="rId3" Type="${OFFICE}/printerSettings" Target="../printerSettings/printerSettings1.bin"/>`,
  },
  parts: {
    'xl/tables/table1.xml': tablePart(1, 'First', 'A1:B3'),
    'xl/tables/table2.xml': tablePart(2, 'Second', 'D1:E3'),
    'xl/tables/_rels/table2.xml.rels': {
      xml: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/queryTable" Target="../queryTables/queryTable1.xml"/></Relationships>`,
    },
    'xl/queryTables/queryTable1.xml': {
      type: 'spreadsheetml.queryTable',
      xml: `<queryTable xmlns="${MAIN}" name="q" connectionId="1"/>`,
    },
    'xl/printerSettings/printerSettings1.bin': { xml: Uint8Array.from([1, 2, 3]) },
  },
});

/** The file after a change of its sheet. */
function saved(change: (sheet: HostSheet, workbook: HostWorkbook) => void): {
  text: (part: string) => string;
  names: string[];
} {
  const outcome = openWorkbook(FILE, 'Tracker.xlsx');
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  const [sheet] = outcome.workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  sheet.touched = true;
  change(sheet, outcome.workbook);
  const parts = readParts(saveWorkbook(outcome.workbook));
  return { text: (part) => partText(parts, part) ?? '', names: [...parts.keys()] };
}

const original = (part: string): string => partText(readParts(FILE), part) ?? '';

describe('a table of the file that changes', () => {
  it('keeps its part, what hangs on it, and what the host does not serve; the other table is the same', () => {
    const { text, names } = saved((sheet) => {
      const second = sheet.tables.find(({ name }) => name === 'Second');
      const column = second?.columns[1];
      if (!second || !column) throw new Error('no table');
      column.name = 'Age';
      column.calculated = '=[@Ref]&"x"';
      second.style = 'TableStyleLight1';
    });
    expect(text('xl/tables/table2.xml')).toBe(
      original('xl/tables/table2.xml')
        .replace('name="Days"', 'name="Age"')
        .replace('Second[[#This Row],[Ref]]', 'Second[[#This Row],[Ref]]&amp;&quot;x&quot;')
        .replace('TableStyleMedium2', 'TableStyleLight1'),
    );
    expect(text('xl/tables/table1.xml')).toBe(original('xl/tables/table1.xml'));
    expect(text('xl/tables/_rels/table2.xml.rels')).toBe(original('xl/tables/_rels/table2.xml.rels'));
    expect(names.filter((name) => /table/i.test(name)).sort()).toEqual([
      'xl/queryTables/queryTable1.xml',
      'xl/tables/_rels/table2.xml.rels',
      'xl/tables/table1.xml',
      'xl/tables/table2.xml',
    ]);
  });

  it('loses its filter and order, which count columns, when it lies elsewhere', () => {
    const { text } = saved((sheet) => {
      const first = sheet.tables.find(({ name }) => name === 'First');
      if (first) first.area = { ...first.area, rows: 4 };
    });
    expect(text('xl/tables/table1.xml')).toBe(
      original('xl/tables/table1.xml')
        .replace(/<autoFilter[^]*<\/autoFilter><sortState[^>]*\/>/, '<autoFilter ref="A1:B4"/>')
        .replace('ref="A1:B3"', 'ref="A1:B4"'),
    );
  });

  it('goes with its part, and only with its own', () => {
    const { text, names } = saved((sheet) => void sheet.tables.shift());
    expect(names.filter((name) => name.includes('able')).sort()).toEqual(['xl/tables/table1.xml']);
    expect(text(SHEET)).toContain('<tableParts count="1">');
    expect(text('xl/tables/table1.xml')).toBe(original('xl/tables/table1.xml'));
  });
});

describe('the formats of the workbook', () => {
  it('keep their bytes when a cell is written that needs no new one, prefixes before every name too', () => {
    const parts = readParts(FILE);
    const styles = (partText(parts, 'xl/styles.xml') ?? '')
      .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
      .replace(' xmlns="', ' xmlns:x="');
    setPartText(parts, 'xl/styles.xml', styles);
    const outcome = openWorkbook(writeParts(parts), 'Tracker.xlsx');
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    const [sheet] = outcome.workbook.sheets;
    const cell = sheet?.cells.get(0);
    if (!sheet || !cell) throw new Error('no cell');
    sheet.touched = true;
    cell.value = 'Reference';
    expect(partText(readParts(saveWorkbook(outcome.workbook)), 'xl/styles.xml')).toBe(styles);
  });
});

describe('rules that change', () => {
  it('leave a message that is no rule', () => {
    const { text } = saved((sheet) => void sheet.validations.shift());
    expect(text(SHEET)).toContain(
      '<dataValidations count="1"><dataValidation showInputMessage="1" prompt="Say why" sqref="C2"/></dataValidations>',
    );
  });
});

describe('a page that changes', () => {
  it('keeps the settings of the printer, the other headers and what the host does not serve', () => {
    const { text, names } = saved((sheet) => {
      sheet.page = { ...sheet.page, orientation: 'Landscape', header: { left: 'New', centre: '', right: '' } };
    });
    expect(text(SHEET)).toContain(
      '<printOptions gridLines="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>' +
        '<pageSetup paperSize="9" pageOrder="overThenDown" orientation="landscape" r:id="rId3"/>' +
        '<headerFooter differentFirst="1"><oddHeader>&amp;LNew</oddHeader><firstHeader>&amp;CFirst</firstHeader></headerFooter>',
    );
    expect(names).toContain('xl/printerSettings/printerSettings1.bin');
  });
});
