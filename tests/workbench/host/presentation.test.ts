import { cellKey } from '../../../src/workbench/host/workbook';
import { overCounts } from './overCounts';
import { onSheet, refusalOf } from './playExcel';

describe('cell formats', () => {
  test('are written and read back', async () => {
    await overCounts(async (sheet, context) => {
      const { format } = sheet.getRange('A1:B2');
      format.set({ wrapText: true, horizontalAlignment: 'Center', verticalAlignment: 'Top', indentLevel: 2 });
      format.fill.color = '#ddebf7';
      format.font.set({
        name: 'Arial',
        size: 12,
        color: 'navy',
        bold: true,
        italic: true,
        underline: 'Single',
        strikethrough: true,
      });
      format.protection.locked = false;
      format.load(
        'wrapText,horizontalAlignment,verticalAlignment,indentLevel,fill/color,font/name,font/size,font/color,font/bold,font/italic,font/underline,font/strikethrough,protection/locked',
      );
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        wrapText: true,
        horizontalAlignment: 'Center',
        verticalAlignment: 'Top',
        indentLevel: 2,
        fill: { color: '#DDEBF7' },
        font: {
          name: 'Arial',
          size: 12,
          color: '#000080',
          bold: true,
          italic: true,
          underline: 'Single',
          strikethrough: true,
        },
        protection: { locked: false },
      });
    });
  });

  test('read null where cells differ, white where there is no fill', async () => {
    await overCounts(async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('A1').format.fill.clear();
      const range = sheet.getRange('A1:B1').load('format/font/bold,format/fill/color');
      await context.sync();
      expect([range.format.font.bold, range.format.fill.color]).toEqual([null, '#FFFFFF']);
    });
  });

  test('widths are whole pixels, in points, heights are kept', async () => {
    // excel-host 3.4
    await overCounts(async (sheet, context) => {
      sheet.getRange('A:B').format.columnWidth = 28;
      sheet.getRange('1:1').format.rowHeight = 22;
      const [narrow, mixed, row] = [
        sheet.getRange('B1').format,
        sheet.getRange('A:C').format,
        sheet.getRange('1:1').format,
      ];
      narrow.load('columnWidth,rowHeight');
      mixed.load('columnWidth');
      row.load('rowHeight');
      await context.sync();
      expect([narrow.columnWidth, narrow.rowHeight, mixed.columnWidth, row.rowHeight]).toEqual([27.75, 22, null, 22]);
    });
  });

  test('borders lie on the cells of their edge', async () => {
    const sheet = await overCounts(async (worksheet, context) => {
      const { borders } = worksheet.getRange('A1:B2').format;
      borders.getItem('EdgeBottom').style = 'Continuous';
      borders.getItem('EdgeBottom').color = '#808080';
      borders.getItem('InsideVertical').weight = 'Medium';
      const [bottom, top] = [borders.getItem('EdgeBottom'), borders.getItem('EdgeTop')];
      bottom.load('style,weight,color');
      top.load('style');
      await context.sync();
      expect([bottom.style, bottom.weight, bottom.color, top.style]).toEqual(['Continuous', 'Thin', '#808080', 'None']);
    });
    const borders = (row: number, column: number): object | undefined =>
      sheet.cells.get(cellKey(row, column))?.style.borders;
    const medium = { style: 'Continuous', weight: 'Medium', colour: '#000000' };
    const grey = { style: 'Continuous', weight: 'Thin', colour: '#808080' };
    expect([borders(0, 0), borders(0, 1), borders(1, 0), borders(1, 1)]).toEqual([
      { EdgeRight: medium },
      { EdgeLeft: medium },
      { EdgeRight: medium, EdgeBottom: grey },
      { EdgeLeft: medium, EdgeBottom: grey },
    ]);
  });

  test('fitting gives longer text more room', async () => {
    const sheet = await overCounts((worksheet) => {
      worksheet.getRange('B1').values = [['A much longer heading than the first']];
      worksheet.getRange('A1:B1').format.autofitColumns();
    });
    expect(sheet.columnWidths.get(1)).toBeGreaterThan(sheet.columnWidths.get(0) ?? Infinity);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    [
      'an alignment in small letters',
      (sheet) => (sheet.getRange('A1').format.horizontalAlignment = 'center' as 'Center'),
      'InvalidArgument at RangeFormat.horizontalAlignment',
    ],
    [
      'a colour that is none',
      (sheet) => (sheet.getRange('A1').format.fill.color = 'reddish'),
      'InvalidArgument at RangeFill.color',
    ],
    [
      'a font name over 31',
      (sheet) => (sheet.getRange('A1').format.font.name = 'x'.repeat(32)),
      'InvalidArgument at RangeFont.name',
    ],
    [
      'an indent over 250',
      (sheet) => (sheet.getRange('A1').format.indentLevel = 251),
      'InvalidArgument at RangeFormat.indentLevel',
    ],
    [
      'bold as a text',
      (sheet) => (sheet.getRange('A1').format.font.bold = 'yes' as unknown as boolean),
      'InvalidArgument at RangeFont.bold',
    ],
    [
      'a whole column’s format',
      (sheet) => (sheet.getRange('A:A').format.font.bold = true),
      'NotImplemented at RangeFont.bold of whole rows or columns',
    ],
  ])('%s is refused', async (_case, batch, refusal) => {
    expect(await refusalOf(overCounts(batch))).toBe(refusal);
  });
});

describe('charts', () => {
  test('a chart over a range, placed, titled and coloured', async () => {
    const sheet = await overCounts(async (worksheet, context) => {
      const chart = worksheet.charts.add('BarStacked', worksheet.getRange('A1:C3'), 'Columns');
      chart.name = 'RAG by inspection';
      chart.title.text = 'RAG by inspection';
      chart.legend.position = 'Bottom';
      chart.setPosition('E2', 'J12');
      chart.dataLabels.showValue = true;
      chart.series.getItemAt(1).format.fill.setSolidColor('#00B050');
      chart.series.load('items/name,count');
      chart.load('height,width,top,left');
      await context.sync();
      expect(chart.series.items.map((series) => series.name)).toEqual(['Red', 'Green']);
      expect([chart.top, chart.left, chart.height, chart.width]).toEqual([15, 192, 165, 288]);
      chart.height = 90;
      const none = worksheet.charts.getItemOrNullObject('Nope');
      worksheet.charts.load('items/name');
      await context.sync();
      expect([none.isNullObject, worksheet.charts.items.map((item) => item.name)]).toEqual([
        true,
        ['RAG by inspection'],
      ]);
    });
    expect(sheet.charts).toEqual([
      {
        id: sheet.charts[0]?.id,
        name: 'RAG by inspection',
        type: 'BarStacked',
        title: 'RAG by inspection',
        data: { row: 0, column: 0, rows: 3, columns: 3 },
        place: { row: 1, column: 4, rows: 6, columns: 6 },
        colours: [undefined, '#00B050'],
        showDataLabels: true,
        legend: 'Bottom',
      },
    ]);
  });

  test('title and legend can be hidden, a chart deleted', async () => {
    const sheet = await overCounts(async (worksheet, context) => {
      const chart = worksheet.charts.add('ColumnClustered', worksheet.getRange('A1:C3'), 'Columns');
      chart.title.visible = false;
      chart.legend.visible = false;
      await context.sync();
    });
    expect(sheet.charts[0]).toMatchObject({ title: '', legend: null });
    await onSheet('Sheet1', (worksheet) => worksheet.charts.getItem('Chart 1').delete());
    expect(sheet.charts).toEqual([]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    [
      'a kind that cannot be saved',
      (sheet) => sheet.charts.add('Sunburst', sheet.getRange('A1:C3')),
      'NotImplemented at ChartCollection.add(Sunburst)',
    ],
    [
      'series by rows',
      (sheet) => sheet.charts.add('Line', sheet.getRange('A1:C3'), 'Rows'),
      'NotImplemented at ChartCollection.add(Rows)',
    ],
    [
      'a series that is not there',
      (sheet) => sheet.charts.add('Line', sheet.getRange('A1:C3')).series.getItemAt(2).load('name'),
      'ItemNotFound at ChartSeriesCollection.getItemAt',
    ],
  ])('%s is refused', async (_case, batch, refusal) => {
    expect(await refusalOf(overCounts(batch))).toBe(refusal);
  });
});
