import { cellKey, DEFAULT_STYLE, type HostTable, type HostWorkbook } from '../../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from './buildWorkbook';
import { onSheet, playExcel, refusalOf } from './playExcel';

const ROWS = [
  ['Ref', 'Due', 'RAG'],
  ['A1', 1, ''],
  ['A2', 2, ''],
];

/** Adds the table `Recs` over A1:C3 and runs the batch on it; gives the workbook back. */
async function withTable(
  batch: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<HostWorkbook> {
  const workbook = workbookOf(sheetOf('Sheet1', ROWS));
  await playExcel(workbook);
  await onSheet('Sheet1', async (sheet, context) => {
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'Recs';
    await batch(table, sheet, context);
  });
  return workbook;
}

const tableOf = (workbook: HostWorkbook): HostTable => {
  const table = workbook.sheets[0]?.tables[0];
  if (!table) throw new Error('no table');
  return table;
};
const valueAt = (workbook: HostWorkbook, row: number, column: number): unknown =>
  workbook.sheets[0]?.cells.get(cellKey(row, column))?.value;

describe('adding', () => {
  test('a table has the defaults of Excel and lives on by its id', async () => {
    // excel-host 3.6
    await playExcel(workbookOf(sheetOf('Sheet1', ROWS)));
    await onSheet('Sheet1', async (sheet, context) => {
      const table = sheet.tables.add(sheet.getRange('A1:C3'), true);
      table.load('name,style,showBandedRows,showFilterButton,showTotals,showHeaders');
      table.rows.load('count');
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        name: 'Table1',
        style: 'TableStyleMedium2',
        showBandedRows: true,
        showFilterButton: true,
        showTotals: false,
        showHeaders: true,
      });
      expect(table.rows.count).toBe(2);
      table.columns.load('items/name,items/index,count');
      const [header, body, whole] = [table.getHeaderRowRange(), table.getDataBodyRange(), table.getRange()];
      const due = table.columns.getItem('due').getDataBodyRange();
      for (const range of [header, body, whole, due]) range.load('address');
      await context.sync();
      expect(table.columns.items.map((column) => [column.name, column.index])).toEqual([
        ['Ref', 0],
        ['Due', 1],
        ['RAG', 2],
      ]);
      expect([header, body, whole, due].map((range) => range.address)).toEqual([
        'Sheet1!A1:C1',
        'Sheet1!A2:C3',
        'Sheet1!A1:C3',
        'Sheet1!B2:B3',
      ]);
    });
  });

  test('headers become unique text', async () => {
    const sheet = sheetOf('Sheet1', [
      ['Name', 'name', '', 2020, '', 'Column3'],
      [1, 2, 3, 4, 5, 6],
    ]);
    const workbook = workbookOf(sheet);
    await playExcel(workbook);
    await onSheet('Sheet1', (worksheet) => void worksheet.tables.add('A1:F2', true));
    expect(tableOf(workbook).columns.map((column) => column.name)).toEqual([
      'Name',
      'name2',
      'Column3',
      '2020',
      'Column5',
      'Column32',
    ]);
    expect([valueAt(workbook, 0, 3), valueAt(workbook, 0, 1)]).toEqual(['2020', 'name2']);
  });

  test('a header row alone gets an empty row of body', async () => {
    const workbook = workbookOf(sheetOf('Sheet1', [['Ref', 'Due']]));
    await playExcel(workbook);
    await onSheet('Sheet1', (sheet) => void sheet.tables.add('A1:B1', true));
    expect(tableOf(workbook).area).toEqual({ row: 0, column: 0, rows: 2, columns: 2 });
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    [
      'over another table',
      (sheet) => void sheet.tables.add('C3:D5', true),
      'MergedRangeConflict at TableCollection.add',
    ],
    [
      'over merged cells',
      (sheet) => {
        sheet.getRange('F1:G1').merge();
        sheet.tables.add('F1:G3', true);
      },
      'MergedRangeConflict at TableCollection.add',
    ],
    [
      'without headers',
      (sheet) => void sheet.tables.add('F1:G3', false),
      'NotImplemented at TableCollection.add without headers',
    ],
    ['at a bad address', (sheet) => void sheet.tables.add('F1:G', true), 'InvalidArgument at TableCollection.add'],
    ['and a merge inside a table', (sheet) => sheet.getRange('A2:B2').merge(), 'InvalidOperation at Range.merge'],
  ])('%s is refused', async (_rule, batch, refusal) => {
    // excel-host 3.3
    expect(await refusalOf(withTable((_table, sheet) => batch(sheet)))).toBe(refusal);
  });

  test.each(['', 'My table', '1st', 'A1', 'XFD12', 'R1C1', 'C', 'r', 'a-b', 'x'.repeat(256), 'other', 'defined'])(
    '%j is no name for it',
    async (name) => {
      // excel-host 3.5: duplicates too are InvalidArgument
      const refused = withTable(async (table, sheet, context) => {
        sheet.tables.add('F1:G3', true).name = 'Other';
        context.workbook.names.add('Defined', sheet.getRange('A1'));
        table.name = name;
      });
      expect(await refusalOf(refused)).toBe('InvalidArgument at Table.name');
    },
  );
});

describe('a table changes with its cells', () => {
  // excel-host 3.6: tables grow over what is written directly under them
  test.each<[string, (sheet: Excel.Worksheet) => void, number]>([
    ['a full row', (sheet) => void (sheet.getRange('A4:C4').values = [['A3', 3, '']]), 4],
    ['one cell of the row', (sheet) => void (sheet.getRange('B4').values = [[3]]), 4],
    ['two rows at once', (sheet) => void (sheet.getRange('A4:A5').values = [['A3'], ['A4']]), 5],
    ['a gap row', (sheet) => void (sheet.getRange('A5').values = [['A3']]), 3],
    ['outside the columns', (sheet) => void (sheet.getRange('D4').values = [['A3']]), 3],
    ['empty texts', (sheet) => void (sheet.getRange('A4:C4').values = [['', '', '']]), 3],
    ['nulls', (sheet) => void (sheet.getRange('A4:C4').values = [[null, null, null]]), 3],
  ])('writing %s', async (_what, write, rows) => {
    expect(tableOf(await withTable((_table, sheet) => write(sheet))).area.rows).toBe(rows);
  });

  test('not below a totals row, nor into another table', async () => {
    const totals = await withTable((table, sheet) => {
      table.showTotals = true;
      sheet.getRange('A5').values = [['x']];
    });
    expect(tableOf(totals).area.rows).toBe(4);
    const two = await withTable((_table, sheet) => {
      sheet.tables.add('B4:C5', true);
      sheet.getRange('B4').values = [['x']];
    });
    expect(tableOf(two).area.rows).toBe(3);
  });

  test('writing a header renames the column, uniquely', async () => {
    const workbook = await withTable((_table, sheet) => void (sheet.getRange('A1:B1').values = [['Reference', 'rag']]));
    expect(tableOf(workbook).columns.map((column) => column.name)).toEqual(['Reference', 'rag', 'RAG2']);
    expect(valueAt(workbook, 0, 2)).toBe('RAG2');
  });

  test('naming a column writes its header', async () => {
    const workbook = await withTable((table) => void (table.columns.getItem('Due').name = '=Target'));
    expect(valueAt(workbook, 0, 1)).toBe('=Target');
    expect(tableOf(workbook).columns[1]).toEqual({ id: '2', name: '=Target' });
  });

  test('one formula over the whole body is a calculated column, which continues in new rows', async () => {
    const formula = '=IF([@Due]>1,"Red","Green")';
    const workbook = await withTable((table, sheet) => {
      table.columns.getItem('RAG').getDataBodyRange().formulas = [[formula], [formula]];
      sheet.getRange('A1').load('address');
    });
    expect(tableOf(workbook).columns[2]?.calculated).toBe(formula);
    await onSheet('Sheet1', (sheet) => void (sheet.getRange('A4').values = [['A3']]));
    expect(workbook.sheets[0]?.cells.get(cellKey(3, 2))?.formula).toBe(formula);
    await onSheet('Sheet1', (sheet) => void (sheet.getRange('C2:C4').values = [['x'], ['y'], ['z']]));
    expect(tableOf(workbook).columns[2]?.calculated).toBeUndefined();
  });

  test('different formulas make no calculated column', async () => {
    const workbook = await withTable((_table, sheet) => void (sheet.getRange('C2:C3').formulas = [['=1'], ['=2']]));
    expect(tableOf(workbook).columns[2]?.calculated).toBeUndefined();
  });

  test('formulas follow a table to its new name', async () => {
    const workbook = await withTable((table, sheet) => {
      sheet.getRange('F1').formulas = [['=SUM(Recs[Due])&"Recs[Due]"&OldRecs']];
      table.name = 'Recommendations';
    });
    expect(workbook.sheets[0]?.cells.get(cellKey(0, 5))?.formula).toBe(
      '=SUM(Recommendations[Due])&"Recs[Due]"&OldRecs',
    );
  });
});

describe('resizing and removing', () => {
  test('a resized table keeps its columns and names new ones', async () => {
    const workbook = await withTable((table) => table.resize('A1:D5'));
    expect(tableOf(workbook).area).toEqual({ row: 0, column: 0, rows: 5, columns: 4 });
    expect(tableOf(workbook).columns).toEqual([
      { id: '1', name: 'Ref' },
      { id: '2', name: 'Due' },
      { id: '3', name: 'RAG' },
      { id: '4', name: 'Column4' },
    ]);
  });

  test('calculated columns continue in the rows of a larger table', async () => {
    const workbook = await withTable(async (table, _sheet, context) => {
      table.columns.getItem('RAG').getDataBodyRange().formulas = [['=[@Due]+1'], ['=[@Due]+1']];
      await context.sync();
      table.resize('A1:C5');
    });
    const formulas = [3, 4, 5].map((row) => workbook.sheets[0]?.cells.get(cellKey(row, 2))?.formula);
    expect(formulas).toEqual(['=[@Due]+1', '=[@Due]+1', undefined]);
  });

  test.each(['=SUM(Recs[Due])', '="x"'])(
    'a table is made into a range unless formulas speak of it: %s',
    async (formula) => {
      const converted = withTable((table, sheet) => {
        sheet.getRange('F1').formulas = [[formula]];
        table.convertToRange();
      });
      const outcome = await converted.then(
        () => 'done',
        () => 'refused',
      );
      expect(outcome).toBe(formula.includes('Recs[') ? 'refused' : 'done');
    },
  );

  test.each(['A2:C5', 'E1:F5', 'A1:C1'])('%s is no new size', async (address) => {
    expect(await refusalOf(withTable((table) => table.resize(address)))).toBe('InvalidArgument at Table.resize');
  });

  test('a deleted table takes its cells along; references to it break', async () => {
    const workbook = await withTable((table, sheet) => {
      sheet.getRange('F1').formulas = [['=SUM(Recs[Due])']];
      table.delete();
    });
    expect(workbook.sheets[0]?.tables).toEqual([]);
    expect([...(workbook.sheets[0]?.cells.values() ?? [])].map((cell) => cell.formula)).toEqual(['=SUM(#REF!)']);
  });

  test('a table made into a range keeps its cells', async () => {
    const workbook = await withTable((table) => void table.convertToRange());
    expect([workbook.sheets[0]?.tables, valueAt(workbook, 1, 0)]).toEqual([[], 'A1']);
  });

  test('a table is found in the workbook by name or id, in any case', async () => {
    await withTable(async (_table, _sheet, context) => {
      const { tables } = context.workbook;
      const [byName, none] = [tables.getItem('RECS'), tables.getItemOrNullObject('Nope')];
      byName.load('id');
      byName.worksheet.load('name');
      tables.load('items/name,count');
      await context.sync();
      expect([byName.id, byName.worksheet.name, none.isNullObject, tables.count]).toEqual(['1', 'Sheet1', true, 1]);
    });
    expect(
      await refusalOf(
        Excel.run(async (context) => {
          context.workbook.tables.getItem('Nope').load('name');
          await context.sync();
        }),
      ),
    ).toBe('ItemNotFound at TableCollection.getItem');
  });

  test('an id is not given twice', async () => {
    const sheet = sheetOf('Sheet1', ROWS);
    const columns = [{ id: '1', name: 'x' }];
    sheet.tables.push({
      id: '7',
      name: 'Old',
      style: '',
      area: { row: 9, column: 0, rows: 2, columns: 1 },
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
      columns,
    });
    sheet.cells.set(cellKey(9, 0), { value: 'x', style: DEFAULT_STYLE });
    const workbook = workbookOf(sheet);
    await playExcel(workbook);
    await onSheet('Sheet1', (worksheet) => {
      worksheet.tables.getItem('Old').delete();
      worksheet.tables.add('A1:C3', true);
    });
    expect(tableOf(workbook)).toMatchObject({ id: '8', name: 'Table1' });
  });
});
