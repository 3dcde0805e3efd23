import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { officerFile, type OfficerFile } from './officerFile';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ROWS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

function opened(file: OfficerFile) {
  const outcome = openWorkbook(officerFile(file), 'Tracker.xlsx');
  if (outcome.kind !== 'opened') throw new Error(outcome.reason);
  return outcome.workbook.sheets[0];
}

describe('what lies over the cells of a sheet and would stay behind when they move', () => {
  test.each<[string, OfficerFile, readonly string[] | undefined]>([
    ['nothing', { sheets: { Tracker: ROWS } }, undefined],
    ['a filter', { sheets: { Tracker: `${ROWS}<autoFilter ref="A1:C9"/>` } }, ['a filter']],
    [
      'comments',
      {
        sheets: { Tracker: ROWS },
        relationships: { Tracker: `<Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/>` },
      },
      ['comments'],
    ],
    [
      'a name of its own',
      {
        sheets: { Tracker: ROWS },
        workbookTail:
          '<definedNames><definedName name="Due" localSheetId="0">Tracker!$A$1</definedName></definedNames>',
      },
      ['names of its own'],
    ],
    [
      'a name of the workbook and a print area',
      {
        sheets: { Tracker: ROWS },
        workbookTail:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Tracker!$A$1</definedName><definedName name="Due">Tracker!$A$1</definedName></definedNames>',
      },
      undefined,
    ],
    [
      'a table that is filtered',
      {
        sheets: { Tracker: `${ROWS}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>` },
        relationships: { Tracker: `<Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/>` },
        parts: {
          'xl/tables/table1.xml': {
            xml: '<table id="1" name="T" displayName="T" ref="A1:A2"><autoFilter ref="A1:A2"><filterColumn colId="0"/></autoFilter><tableColumns count="1"><tableColumn id="1" name="1"/></tableColumns></table>',
          },
        },
      },
      ['a filtered table'],
    ],
    [
      'a colour scale',
      {
        sheets: {
          Tracker: `${ROWS}<conditionalFormatting sqref="A1"><cfRule type="colorScale" priority="1"/></conditionalFormatting>`,
        },
      },
      ['conditional formats of other kinds'],
    ],
    [
      'an array formula',
      { sheets: { Tracker: '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">1</f></c></row></sheetData>' } },
      ['array formulas'],
    ],
    [
      'a picture and a group',
      {
        sheets: {
          Tracker: '<sheetData><row r="1" outlineLevel="1"/></sheetData><drawing r:id="rId1"/>',
        },
        relationships: {
          Tracker: `<Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/>`,
        },
        parts: { 'xl/drawings/drawing1.xml': { xml: '<wsDr><twoCellAnchor><pic/></twoCellAnchor></wsDr>' } },
      },
      ['charts, pictures or shapes', 'groups of rows or columns'],
    ],
  ])('%s', (_what, file, unheld) => {
    expect(opened(file)?.unheld).toEqual(unheld);
  });

  test("the place of the sheet's own filter is read", () => {
    expect(opened({ sheets: { Tracker: `${ROWS}<autoFilter ref="A1:C9"/>` } })?.filter).toEqual({
      row: 0,
      column: 0,
      rows: 9,
      columns: 3,
    });
  });
});
