import { axisTicks, barsOf, lettersOn } from '../../../src/workbench/page/chartBars';
import { tableLook } from '../../../src/workbench/page/tableLook';
import type { HostTable } from '../../../src/workbench/host/workbook';
import { sheetOf } from '../host/buildWorkbook';

const TABLE: HostTable = {
  id: '1',
  name: 'Recommendations',
  style: 'TableStyleMedium2',
  area: { row: 1, column: 0, rows: 4, columns: 2 },
  showTotals: false,
  showBandedRows: true,
  showFilterButton: true,
  columns: [],
};

/** The looks of the rows from the one above the table to the one below it. */
function looksOf(change: Partial<HostTable>) {
  const sheet = sheetOf('Tracker', []);
  sheet.tables.push({ ...TABLE, ...change });
  return [0, 1, 2, 3, 4, 5].map((row) => tableLook(sheet, row, 1));
}

describe('tables as they are drawn', () => {
  it.each<[Partial<HostTable>, object[]]>([
    [
      {},
      [
        { backgroundColor: '#4472C4', color: '#FFFFFF', fontWeight: 700 },
        { backgroundColor: '#D9E1F2', borderBottom: '1px solid #4472C4' },
        { borderBottom: '1px solid #4472C4' },
        { backgroundColor: '#D9E1F2', borderBottom: '1px solid #4472C4' },
      ],
    ],
    [
      { style: 'TableStyleLight1', showTotals: true },
      [
        { fontWeight: 700, borderTop: '1px solid #000000', borderBottom: '1px solid #000000' },
        { backgroundColor: '#D9D9D9' },
        {},
        { fontWeight: 700, borderTop: '1px solid #000000' },
      ],
    ],
    [
      { style: 'TableStyleLight10', showBandedRows: false },
      [
        { backgroundColor: '#ED7D31', color: '#FFFFFF', fontWeight: 700 },
        { borderBottom: '1px solid #ED7D31' },
        { borderBottom: '1px solid #ED7D31' },
        { borderBottom: '1px solid #ED7D31' },
      ],
    ],
  ])('%j', (change, looks) => {
    expect(looksOf(change)).toEqual([undefined, ...looks, undefined]);
  });

  it('leaves a style that it does not know to the cells', () => {
    expect(looksOf({ style: 'House style' })).toEqual(Array(6).fill(undefined));
  });
});

describe('charts as they are drawn', () => {
  it('has a bar for each row of the data, in the colours that it was given', () => {
    const sheet = sheetOf('Summary', [
      ['', 'Red', 'Green'],
      ['First', 2, 0],
      ['Second', '', 5],
    ]);
    const chart = {
      id: '1',
      name: 'RAG',
      type: 'BarStacked',
      title: 'RAG',
      data: { row: 0, column: 0, rows: 3, columns: 3 },
      place: { row: 5, column: 0, rows: 5, columns: 5 },
      colours: ['#FF0000', undefined],
      showDataLabels: true,
      legend: null,
    };
    const parts = (red: number, green: number) => [
      { series: 'Red', colour: '#FF0000', value: red },
      { series: 'Green', colour: '#ED7D31', value: green },
    ];
    expect(barsOf(sheet, chart)).toEqual([
      { category: 'First', parts: parts(2, 0) },
      { category: 'Second', parts: parts(0, 5) },
    ]);
  });

  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [19, [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20]],
    [120, [0, 20, 40, 60, 80, 100, 120]],
  ])('marks an axis up to %i at %j', (largest, ticks) => {
    expect(axisTicks(largest)).toEqual(ticks);
  });

  it('writes on dark colours in white, on light ones in black', () => {
    expect(['#8B0000', '#FFC000', '#548235', '#EDEDED'].map(lettersOn)).toEqual([
      '#FFFFFF',
      '#000000',
      '#FFFFFF',
      '#000000',
    ]);
  });
});
