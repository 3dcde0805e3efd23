import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { partText, readParts } from '../../../src/workbench/file/parts';
import { saveWorkbook } from '../../../src/workbench/file/saveWorkbook';
import { recalculate } from '../../../src/workbench/formulas/recalculate';
import { cellKey, type HostWorkbook } from '../../../src/workbench/host/workbook';
import { officerFile } from '../file/officerFile';
import { onSheet, playExcel } from '../host/playExcel';

/** What stands in trackers: formulas, with the result that Excel left in the file, beyond what is worked out here or not. */
const FORMULAS: readonly (readonly [formula: string, result: string | number, isKnown: boolean])[] = [
  ['TODAY()', 44120, false],
  ['NOW()', 44120.5, false],
  ['VLOOKUP("CC1",A1:B3,2,FALSE)', 'Open', false],
  ['_xlfn.XLOOKUP("CC1",A1:A3,B1:B3)', 'Open', false],
  ['EDATE(44120,3)', 44212, false],
  ['EOMONTH(44120,0)', 44135, false],
  ['NETWORKDAYS(44105,44120)', 12, false],
  ['WORKDAY(44105,10)', 44119, false],
  ['DATEDIF(44105,44120,"d")', 15, false],
  ['_xlfn.TEXTJOIN(", ",TRUE,A1:A3)', 'CC1, CC2, AFI1', false],
  ['OFFSET(A1,1,0)', 'CC2', false],
  ['[1]Budget!$A$1', 7, false],
  ['IF(B1="Open",1,0)', 1, true],
  ['IFERROR(INDEX(B1:B3,MATCH("CC2",A1:A3,0)),"")', 'Closed', true],
  ['SUMIFS(C1:C3,B1:B3,"Open")', 50, true],
  ['COUNTIF(B1:B3,"Open")', 2, true],
  ['TEXT(44120,"dd/mm/yyyy")', '16/10/2020', true],
  ['DATE(2020,10,16)', 44120, true],
  ['_xlfn.CONCAT(A1,"-",B1)', 'CC1-Open', true],
  ['LEFT(A1,2)', 'CC', true],
];

const ROWS = [
  ['CC1', 'Open', 10],
  ['CC2', 'Closed', 100],
  ['AFI1', 'Open', 40],
] as const;

const cell = (address: string, value: string | number, formula = ''): string => {
  const f = formula === '' ? '' : `<f>${formula.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</f>`;
  return typeof value === 'number'
    ? `<c r="${address}">${f}<v>${value}</v></c>`
    : `<c r="${address}" t="str">${f}<v>${value}</v></c>`;
};

const line = (row: number, cells: string): string => `<row r="${row}">${cells}</row>`;

const FILE = officerFile({
  sheets: {
    Tracker: `<sheetData>${ROWS.map((values, i) => line(i + 1, values.map((value, c) => cell(`${'ABC'.charAt(c)}${i + 1}`, value)).join(''))).join('')}${FORMULAS.map(([formula, result], i) => line(i + 5, cell(`A${i + 5}`, result, formula))).join('')}</sheetData>`,
    Other: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
  },
});

function opened(): HostWorkbook {
  const outcome = openWorkbook(FILE, 'Tracker.xlsx');
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.workbook;
}

const results = (workbook: HostWorkbook): unknown[] =>
  FORMULAS.map((_, i) => workbook.sheets[0]?.cells.get(cellKey(i + 4, 0))?.value);

const FILED = FORMULAS.map(([, result]) => result);
const unknownOnes = FORMULAS.flatMap(([, , isKnown], i) => (isKnown ? [] : [i + 4]));

describe('formulas that officers have on their sheets', () => {
  it('keep the result of the file, and the file its bytes, while another sheet is written and reads them', async () => {
    const workbook = opened();
    const host = await playExcel(workbook, { recalculate });
    const read = await onSheet('Other', async (sheet, context) => {
      sheet.getRange('A1:A3').formulas = [['=Tracker!A5+1'], ['=Tracker!A7&"!"'], ['=SUM(Tracker!C1:C3)']];
      const range = sheet.getRange('A1:A3').load('values');
      await context.sync();
      return range;
    });
    expect(read.values).toEqual([[44121], ['Open!'], [150]]);
    expect([results(workbook), host.unsupportedFormulas]).toEqual([FILED, []]);
    const part = 'xl/worksheets/sheet1.xml';
    expect(partText(readParts(saveWorkbook(workbook)), part)).toBe(partText(readParts(FILE), part));
  });

  it('are reported when their own sheet is written, and keep the result of the file where none can be worked out', async () => {
    const workbook = opened();
    const host = await playExcel(workbook, { recalculate });
    await onSheet('Tracker', (sheet) => void (sheet.getRange('C1').values = [[20]]));
    host.calculate();
    expect(results(workbook)).toEqual(
      FORMULAS.map(([formula, result]) => (formula.startsWith('SUMIFS') ? 60 : result)),
    );
    expect(host.unsupportedFormulas.map(({ sheet, row }) => [sheet, row])).toEqual(
      unknownOnes.map((row) => ['Tracker', row]),
    );
    const xml = partText(readParts(saveWorkbook(workbook)), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain(cell('A5', 44120, 'TODAY()'));
    expect(xml).toContain(cell('A11', 12, 'NETWORKDAYS(44105,44120)'));
  });

  it('have no result once they are typed anew: an error here, nothing in the file, so that Excel works them out', async () => {
    const workbook = opened();
    const host = await playExcel(workbook, { recalculate });
    const read = await onSheet('Tracker', async (sheet, context) => {
      sheet.getRange('A5').formulas = [['=TODAY()+1']];
      const range = sheet.getRange('A5').load('values');
      await context.sync();
      return range;
    });
    expect([read.values, host.unsupportedFormulas[0]?.reason]).toEqual([[['#NAME?']], 'the function TODAY']);
    const bytes = saveWorkbook(workbook);
    expect(partText(readParts(bytes), 'xl/worksheets/sheet1.xml')).toContain('<c r="A5"><f>TODAY()+1</f></c>');
    expect(partText(readParts(bytes), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('fall back on no result of the file once another was worked out here', async () => {
    const formula = 'IF(A1&gt;5,TODAY(),A1)';
    const sheets = {
      Tracker: `<sheetData>${line(1, `<c r="A1"><v>9</v></c><c r="B1"><f>${formula}</f><v>44120</v></c>`)}</sheetData>`,
    };
    const outcome = openWorkbook(officerFile({ sheets }), 'Tracker.xlsx');
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    await playExcel(outcome.workbook, { recalculate });
    const shown = async (value: number): Promise<unknown> =>
      onSheet('Tracker', async (sheet, context) => {
        sheet.getRange('A1').values = [[value]];
        const range = sheet.getRange('B1').load('values');
        await context.sync();
        return range.values[0]?.[0];
      });
    expect([await shown(8), await shown(2), await shown(8)]).toEqual([44120, 2, '#NAME?']);
  });
});
