import { openWorkbook } from '../../src/workbench/file/openWorkbook';
import { officerFile } from '../workbench/file/officerFile';
import { playOn, valueOf } from './openTracker';

describe('a file that holds formulas without results', () => {
  it('is read with results, as Excel would calculate on opening; what cannot be worked out is an error, never a blank', async () => {
    const opened = openWorkbook(
      officerFile({
        sheets: {
          Tracker:
            '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>IF(A1=2,"No","Yes")</f></c>' +
            '<c r="C1"><f>B1&amp;"!"</f></c><c r="D1"><f>NOSUCHFUNCTION(A1)</f></c><c r="E1"><f>1+1</f><v>7</v></c></row></sheetData>',
        },
      }),
      'made.xlsx',
    );
    if (opened.kind !== 'opened') throw new Error(opened.reason);
    const { port, workbook } = await playOn(opened.workbook);
    const [sheet] = valueOf(await port.readWorkbook()).sheets;
    expect(sheet?.cells[0]?.map(({ value }) => value)).toEqual([
      { kind: 'number', value: 2 },
      { kind: 'text', text: 'No' },
      { kind: 'text', text: 'No!' },
      { kind: 'error', code: '#NAME?' },
      { kind: 'number', value: 7 },
    ]);
    expect(workbook.sheets[0]?.touched).toBe(false);
  });
});
