import { createPanelTracker } from '../../src/app/createPanelTracker';
import { serialOf } from '../../src/domain/workbook/serialDate';
import { shownText } from '../../src/workbench/host/cells/cellText';
import { cellKey, DEFAULT_STYLE, type HostWorkbook } from '../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';
import { playOn } from './openTracker';

const serial = serialOf(2023, 5, 6) as number;
/** Values of the officer's own column, each with its format and what is seen. */
const OWN = [
  [0.6041666666666666, 'h:mm', '14:30'],
  [serial + 0.6041666666666666, 'dd/mm/yyyy hh:mm', '06/05/2023 14:30'],
  [serial + 0.25, 'dd/mm/yyyy', '06/05/2023'],
  [0.5, '0%', '50%'],
  [1234.5, '£#,##0.00', '£1,234.50'],
  [44120, '"16/10/2020";"16/10/2020";"16/10/2020"', '16/10/2020'],
  [17, '@', '17'],
  [17.25, 'General', '17.25'],
] as const;

function officersWorkbook(): HostWorkbook {
  const sheet = sheetOf('Tracker', [
    ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Target date', 'Status', 'File note'],
    ...OWN.map(([value], index) => [
      `R${index}`,
      'Custody suites',
      `Keep a record of matter number ${index} in every suite.`,
      'DM',
      serial + 0.75,
      'In progress',
      value,
    ]),
  ]);
  OWN.forEach(([, numberFormat], index) => {
    const dress = (column: number, format: string): void => {
      const cell = sheet.cells.get(cellKey(1 + index, column));
      if (cell) cell.style = { ...DEFAULT_STYLE, numberFormat: format };
    };
    dress(4, 'dd/mm/yyyy hh:mm');
    dress(6, numberFormat);
  });
  return workbookOf(sheet);
}

/** The cells below a heading of the Recommendations table. */
function columnOf(workbook: HostWorkbook, heading: string) {
  const sheet = workbook.sheets.find(({ name }) => name === 'Recommendations');
  const column = [...Array(60).keys()].find((at) => sheet?.cells.get(cellKey(3, at))?.value === heading);
  if (!sheet || column === undefined) throw new Error(`no ${heading}`);
  return OWN.map((_, index) => {
    const cell = sheet.cells.get(cellKey(4 + index, column));
    if (!cell) throw new Error('no cell');
    return [cell.value, shownText(cell)];
  });
}

describe('a column of the officer’s own', () => {
  it('holds and shows in our table what it holds and shows in the tracker', async () => {
    const { port, workbook } = await playOn(officersWorkbook());
    const tracker = createPanelTracker(port, { today: () => serial });
    await tracker.check();
    expect((await tracker.build()).kind).toBe('built');
    const expected = OWN.map(([value, , shown]) => [value, shown]);
    expect(columnOf(workbook, 'File note')).toEqual(expected);
    // A date that is read is a whole day, whatever its time.
    expect(columnOf(workbook, 'Target date').map(([value]) => value)).toEqual(OWN.map(() => serial));
  });
});
