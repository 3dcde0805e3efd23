import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { partText, readParts } from '../../../src/workbench/file/parts';
import { saveWorkbook } from '../../../src/workbench/file/saveWorkbook';
import { recalculate } from '../../../src/workbench/formulas/recalculate';
import type { HostWorkbook } from '../../../src/workbench/host/workbook';
import { onSheet, playExcel } from '../host/playExcel';
import { officerFile } from './officerFile';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A table with a calculated column under a title, a total beside it, and what Excel hangs on cells. */
const TRACKER = officerFile({
  sheets: {
    Tracker:
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="2" max="2" width="30" customWidth="1"/></cols>' +
      '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" t="s"><v>0</v></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c></row>' +
      '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"><v>1</v></c><c r="C4"><f>Recs[[#This Row],[Due]]*2</f><v>2</v></c><c r="F4"><f>SUM(B4:B5)+SUM(Recs[Twice])</f><v>9</v></c></row>' +
      '<row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5"><v>2</v></c><c r="C5"><f>Recs[[#This Row],[Due]]*2</f><v>4</v></c></row>' +
      '<row r="8" s="1" customFormat="1" hidden="1"><c r="A8" t="s" s="1"><v>4</v></c></row></sheetData>' +
      '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' +
      '<conditionalFormatting sqref="B4:B5"><cfRule type="expression" priority="1"><formula>B4&gt;$F$4</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="custom" sqref="B4:B5"><formula1>B4&gt;0</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="A8" location="Tracker!A1"/></hyperlinks>' +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      '<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks>' +
      '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    Other: '<sheetData><row r="1"><c r="A1"><f>Tracker!$B$5+Tracker!F4</f><v>11</v></c></row></sheetData>',
  },
  strings: ['Title', 'Ref', 'Due', 'Twice', '<r><t>Rich </t></r><r><rPr><b/></rPr><t>text</t></r>'],
  styles:
    '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf><alignment textRotation="45"/></xf></cellXfs>',
  relationships: { Tracker: `<Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/>` },
  parts: {
    'xl/tables/table1.xml': {
      type: 'spreadsheetml.table',
      xml:
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Recs" displayName="Recs" ref="A3:C5" totalsRowShown="0"><autoFilter ref="A3:C5"/><tableColumns count="3">' +
        '<tableColumn id="1" name="Ref"/><tableColumn id="2" name="Due"/><tableColumn id="3" name="Twice"><calculatedColumnFormula>Recs[[#This Row],[Due]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>',
    },
  },
  workbookTail:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Tracker!$A$1:$F$8</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Tracker!$3:$3</definedName><definedName name="Last">Tracker!$A$8</definedName></definedNames>',
});

function opened(bytes: Uint8Array): HostWorkbook {
  const outcome = openWorkbook(bytes, 'Tracker.xlsx');
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.workbook;
}

/** Three moves, and rows and a column of the table. */
const changeTracker = (sheet: Excel.Worksheet): void => {
  sheet.getRange('2:2').insert('Down');
  sheet.getRange('A:A').insert('Right');
  sheet.getRange('1:1').delete('Up');
  const table = sheet.tables.getItem('Recs');
  table.rows.add(1, [['New', 5, null as unknown as string]]);
  table.columns.add(0, undefined, 'Number');
};

/** What a workbook holds, but for what a file says of itself. */
const held = ({ names, sheets }: HostWorkbook): unknown => ({
  names,
  sheets: sheets.map(({ touched: _, part: __, moves: ____, cells, ...sheet }) => ({
    ...sheet,
    cells: new Map([...cells].map(([key, { filedResultOf: ___, ...cell }]) => [key, cell])),
  })),
});

test('a workbook whose cells moved is read from its file as the host has it', async () => {
  const workbook = opened(TRACKER);
  const host = await playExcel(workbook, { recalculate });
  await onSheet('Tracker', changeTracker);
  host.calculate();
  const [tracker, other] = workbook.sheets;
  const formulas = [tracker, other].map((sheet) =>
    [...(sheet?.cells.values() ?? [])].map(({ formula, value }) => formula && [formula, value]).filter(Boolean),
  );
  expect(formulas).toEqual([
    expect.arrayContaining([
      ['=[@Due]*2', 2],
      ['=[@Due]*2', 10],
      ['=[@Due]*2', 4],
    ]),
    [['=Tracker!$D$6+Tracker!H4', 26]],
  ]);
  expect(held(opened(saveWorkbook(workbook)))).toEqual(held(workbook));
});

test('what the host does not know of a cell goes along with it', async () => {
  const workbook = opened(TRACKER);
  await playExcel(workbook, { recalculate });
  await onSheet('Tracker', (sheet) => {
    changeTracker(sheet);
    sheet.getRange('4:4').delete('Up');
  });
  const xml = partText(readParts(saveWorkbook(workbook)), 'xl/worksheets/sheet1.xml') ?? '';
  // Rich text and a rotation; the format of the row, and the width of a column
  expect(xml.match(/<row r="7".*<\/sheetData>/)?.[0]).toBe(
    '<row r="7" s="1" customFormat="1" hidden="1"/><row r="8"><c r="B8" t="s" s="1"><v>4</v></c></row></sheetData>',
  );
  expect(xml.match(/<cols>.*?<\/cols>/)?.[0]).toBe('<cols><col min="3" max="3" width="30" customWidth="1"/></cols>');
});
