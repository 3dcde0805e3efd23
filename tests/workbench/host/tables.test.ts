import { localAddress, parseReference } from '../../../src/workbench/host/cells/geometry';
import {
  cellKey,
  DEFAULT_STYLE,
  keyCell,
  PROTECTION_OPTIONS,
  type HostProtection,
  type HostSheet,
  type HostTable,
  type HostWorkbook,
} from '../../../src/workbench/host/workbook';
import type { Build } from '../../../src/workbench/host/builds';
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
  prepare: (sheet: HostSheet) => void = () => undefined,
): Promise<HostWorkbook> {
  const workbook = workbookOf(sheetOf('Sheet1', ROWS));
  prepare(workbook.sheets[0] as HostSheet);
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

/** The formulas of the first sheet by address. */
const formulasIn = (workbook: HostWorkbook): Record<string, unknown> =>
  Object.fromEntries(
    [...(workbook.sheets[0]?.cells ?? [])]
      .filter(([, cell]) => cell.formula !== undefined)
      .sort(([a], [b]) => a - b)
      .map(([key, cell]) => [localAddress({ ...keyCell(key), rows: 1, columns: 1 }), cell.formula]),
  );
/** The values of an area of the first sheet. */
const valuesIn = (workbook: HostWorkbook, address: string): unknown[][] => {
  const area = parseReference(address)?.area;
  if (!area) throw new Error(address);
  return Array.from({ length: area.rows }, (_r, row) =>
    Array.from({ length: area.columns }, (_c, column) => valueAt(workbook, area.row + row, area.column + column) ?? ''),
  );
};
const areaOf = (workbook: HostWorkbook): string => localAddress(tableOf(workbook).area);
const namesOf = (workbook: HostWorkbook): string[] => tableOf(workbook).columns.map(({ name }) => name);

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
      'Column1',
      '2020',
      'Column2',
      'Column3',
    ]);
    expect([valueAt(workbook, 0, 3), valueAt(workbook, 0, 1)]).toEqual(['2020', 'name2']);
  });

  test('without headers a row of them is inserted, within the columns of the table', async () => {
    // excel-host 3.6
    const workbook = workbookOf(
      sheetOf('Sheet1', [
        ['x', 1, 'beside'],
        ['y', 2, 'beside'],
        ['below', '', 'beside'],
      ]),
    );
    await playExcel(workbook);
    await onSheet('Sheet1', (sheet) => {
      sheet.getRange('E1').formulas = [['=SUM(B1:B2)']];
      sheet.tables.add('A1:B2', false);
    });
    expect([areaOf(workbook), valuesIn(workbook, 'A1:C4')]).toEqual([
      'A1:B3',
      [
        ['Column1', 'Column2', 'beside'],
        ['x', 1, 'beside'],
        ['y', 2, 'beside'],
        ['below', '', ''],
      ],
    ]);
    expect(formulasIn(workbook)).toEqual({ E1: '=SUM(B2:B3)' });
  });

  test('a header row alone pushes used cells below down for its row of body', async () => {
    // excel-host 3.6
    const workbook = workbookOf(
      sheetOf('Sheet1', [
        ['Ref', 'Due', 'Other'],
        ['below', 'below', 'beside'],
      ]),
    );
    await playExcel(workbook);
    await onSheet('Sheet1', (sheet) => void sheet.tables.add('A1:B1', true));
    expect([areaOf(workbook), valuesIn(workbook, 'A1:C3')]).toEqual([
      'A1:B2',
      [
        ['Ref', 'Due', 'Other'],
        ['', '', 'beside'],
        ['below', 'below', ''],
      ],
    ]);
  });

  test("over the sheet's own filter is refused", async () => {
    // excel-host 3.6: remove it first
    const refused = withTable(
      (_table, sheet) => void sheet.tables.add('F1:G3', true),
      (sheet) => (sheet.filter = { row: 0, column: 6, rows: 9, columns: 2 }),
    );
    expect(await refusalOf(refused)).toBe('InvalidOperation at TableCollection.add');
  });

  test.each<[Build, string]>([
    ['win-current', 'MergedRangeConflict'],
    ['win-ltsc2021', 'InvalidArgument'],
    ['mac', 'GeneralException'],
    ['web', 'MergedRangeConflict'],
  ])('over another table is refused by %s with %s', async (build, code) => {
    // excel-host 3.3
    await playExcel(workbookOf(sheetOf('Sheet1', ROWS)), { build });
    const refused = onSheet('Sheet1', (sheet) => {
      sheet.tables.add('A1:C3', true);
      sheet.tables.add('C3:D5', true);
    });
    expect(await refusalOf(refused)).toBe(`${code} at TableCollection.add`);
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
    ['from the last column on', (sheet) => void (sheet.getRange('C4:D4').values = [['A3', 'x']]), 3],
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

  test('nor over merged cells', async () => {
    const workbook = await withTable((_table, sheet) => {
      sheet.getRange('B4:C4').merge();
      sheet.getRange('A4').values = [['x']];
    });
    expect(tableOf(workbook).area.rows).toBe(3);
  });

  test('blocks of a large write that end in empty rows leave those outside', async () => {
    // excel-host 3.6: the client writes more than 1500 cells in blocks
    const rows = Array.from({ length: 700 }, (_, index) => (index < 650 ? [`A${index}`, index, ''] : ['', '', '']));
    const workbook = await withTable((_table, sheet) => void (sheet.getRange('A4:C703').values = rows));
    expect(areaOf(workbook)).toBe('A1:C653');
  });

  test('writing a header renames the column, uniquely', async () => {
    const workbook = await withTable((_table, sheet) => void (sheet.getRange('A1:B1').values = [['Reference', 'rag']]));
    expect(tableOf(workbook).columns.map((column) => column.name)).toEqual(['Reference', 'rag', 'RAG2']);
    expect(valueAt(workbook, 0, 2)).toBe('RAG2');
  });

  test('a header that is a formula becomes its text, and formulas follow a column to its new name', async () => {
    const workbook = await withTable((table, sheet) => {
      sheet.getRange('E1:E2').formulas = [['=SUM(Recs[Due])+Recs[[#Headers],[due]]'], ['=SUM(Recs[[Ref]:[Due]])']];
      sheet.getRange('C2:C3').formulas = [['=[@Due]*2'], ['=[@Due]*2']];
      sheet.getRange('A1').formulas = [['="x"']];
      table.columns.getItem('Due').name = 'Due date';
    });
    expect(namesOf(workbook)).toEqual(['0', 'Due date', 'RAG']);
    expect(formulasIn(workbook)).toEqual({
      E1: '=SUM(Recs[Due date])+Recs[[#Headers],[Due date]]',
      E2: '=SUM(Recs[[0]:[Due date]])',
      C2: '=[@[Due date]]*2',
      C3: '=[@[Due date]]*2',
    });
    expect(tableOf(workbook).columns[2]?.calculated).toBe('=[@[Due date]]*2');
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

  test('a formula with relative references is one formula down the column', async () => {
    const workbook = await withTable((_table, sheet) => {
      sheet.getRange('C2:C3').formulas = [['=B2*2'], ['=B3*2']];
    });
    expect(tableOf(workbook).columns[2]?.calculated).toBe('=B2*2');
    await onSheet('Sheet1', (sheet) => void (sheet.getRange('A4').values = [['A3']]));
    expect(formulasIn(workbook)).toEqual({ C2: '=B2*2', C3: '=B3*2', C4: '=B4*2' });
    await onSheet('Sheet1', (sheet) => void sheet.getRange('2:2').insert('Down'));
    expect(formulasIn(workbook)).toEqual({ C2: '=B2*2', C3: '=B3*2', C4: '=B4*2', C5: '=B5*2' });
    expect(tableOf(workbook).columns[2]?.calculated).toBe('=B2*2');
  });

  test('the same text with relative references is not one formula', async () => {
    const workbook = await withTable((_table, sheet) => {
      sheet.getRange('C2:C3').formulas = [['=B2*2'], ['=B2*2']];
    });
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
      { id: '4', name: 'Column1' },
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

  test.each(['A2:C5', 'E1:F5', 'A1:C1'])('%s is no new size', async (address) => {
    expect(await refusalOf(withTable((table) => table.resize(address)))).toBe('InvalidArgument at Table.resize');
  });

  test('references to columns that a resized table leaves behind break', async () => {
    const workbook = await withTable((table, sheet, context) => {
      sheet.getRange('F1:F3').formulas = [['=SUM(Recs[Due])'], ['=COUNTA(Recs[RAG])'], ['=COUNTA(Recs[[Due]:[RAG]])']];
      context.workbook.names.add('Rags', '=Recs[RAG]');
      table.resize('A1:B3');
    });
    expect([formulasIn(workbook), workbook.names[0]?.formula, valuesIn(workbook, 'C1:C2')]).toEqual([
      { F1: '=SUM(Recs[Due])', F2: '=COUNTA(#REF!)', F3: '=COUNTA(#REF!)' },
      '=#REF!',
      [['RAG'], ['']],
    ]);
  });

  test('a table resized to the left and to the right keeps the columns that stay', async () => {
    const workbook = workbookOf(
      sheetOf('Sheet1', [
        ['before', 'a', 'b'],
        [0, 1, 2],
      ]),
    );
    await playExcel(workbook);
    await onSheet('Sheet1', (sheet) => {
      const table = sheet.tables.add('B1:C2', true);
      sheet.getRange('F1:F2').formulas = [['=SUM(Table1[a])'], ['=SUM(Table1[b])']];
      table.resize('A1:B2');
    });
    expect([
      areaOf(workbook),
      tableOf(workbook).columns.map(({ id, name }) => [id, name]),
      formulasIn(workbook),
    ]).toEqual([
      'A1:B2',
      [
        ['3', 'before'],
        ['1', 'a'],
      ],
      { F1: '=SUM(Table1[a])', F2: '=SUM(#REF!)' },
    ]);
  });

  test('a deleted table takes its cells along, with their links; references to it break', async () => {
    const workbook = await withTable((table, sheet) => {
      sheet.getRange('F1').formulas = [['=SUM(Recs[Due])']];
      for (const cell of ['A2', 'A5']) sheet.getRange(cell).hyperlink = { address: 'https://example.org/' };
      sheet.getRange('A5').clear('Contents');
      table.delete();
    });
    expect(workbook.sheets[0]?.tables).toEqual([]);
    expect([...(workbook.sheets[0]?.links.keys() ?? [])]).toEqual([cellKey(4, 0)]);
    expect([...(workbook.sheets[0]?.cells.keys() ?? [])].sort()).toEqual([cellKey(0, 5), cellKey(4, 0)].sort());
    expect(formulasIn(workbook)).toEqual({ F1: '=SUM(#REF!)' });
  });

  test('a table made into a range keeps its cells; formulas over it get addresses', async () => {
    // excel-host 3.6
    const lost = { value: 0, formula: '=Recs[Gone]+OldRecs[Due]', style: DEFAULT_STYLE };
    const workbook = await withTable(
      (table, sheet, context) => {
        sheet.getRange('C2:C3').formulas = [['=[@Due]*2'], ['=Recs[@Due]*2']];
        sheet.getRange('F1:F4').formulas = [
          ['=SUM(Recs[Due])&"Recs[Due]"'],
          ['=COUNTA(Recs[[#Headers],[Ref]:[Due]])'],
          ['=ROWS(Recs)'],
          ['=Recs[@Due]'],
        ];
        context.workbook.names.add('Whole', '=Recs[#All]');
        table.convertToRange();
      },
      (sheet) => sheet.cells.set(cellKey(4, 5), lost),
    );
    expect([workbook.sheets[0]?.tables, valueAt(workbook, 1, 0), workbook.names[0]?.formula]).toEqual([
      [],
      'A1',
      '=Sheet1!$A$1:$C$3',
    ]);
    expect(formulasIn(workbook)).toEqual({
      C2: '=Sheet1!$B$2*2',
      C3: '=Sheet1!$B$3*2',
      F1: '=SUM(Sheet1!$B$2:$B$3)&"Recs[Due]"',
      F2: '=COUNTA(Sheet1!$A$1:$B$1)',
      F3: '=ROWS(Sheet1!$A$2:$C$3)',
      F4: '=#VALUE!',
      F5: '=#REF!+OldRecs[Due]',
    });
  });

  test.each<[string, (table: Excel.Table) => unknown]>([
    ['Table.clearFilters', (table) => table.clearFilters()],
    ['Table.reapplyFilters', (table) => table.reapplyFilters()],
    ['Table.sort', (table) => table.sort.apply([{ key: 0 }])],
    ['TableColumn.filter', (table) => table.columns.getItemAt(0).filter.clear()],
    ['Table.showHeaders = false', (table) => (table.showHeaders = false)],
    [
      'Table.resize with a totals row',
      (table) => {
        table.showTotals = true;
        table.resize('A1:C6');
      },
    ],
  ])('this host has no %s', async (member, batch) => {
    expect(await refusalOf(withTable((table) => void batch(table)))).toBe(`NotImplemented at ${member}`);
  });

  test.each(['', 'TableStyleLight1', 'TableStyleLight21', 'TableStyleMedium28', 'TableStyleDark11'])(
    'the style "%s" is taken',
    async (style) => {
      expect(tableOf(await withTable((table) => (table.style = style))).style).toBe(style);
    },
  );

  test.each(['TableStyleLight0', 'TableStyleLight22', 'TableStyleMedium29', 'TableStyleDark12', 'Medium2', 'My style'])(
    'the style "%s" is refused',
    async (style) => {
      // excel-host 3.3
      expect(await refusalOf(withTable((table) => (table.style = style)))).toBe('InvalidArgument at Table.style');
    },
  );

  test.each<[string, (table: Excel.Table, context: Excel.RequestContext) => { load(what: string): unknown }, string]>([
    ['a table by name', (_table, { workbook }) => workbook.tables.getItem('Nope'), 'TableCollection.getItem'],
    ['a table by place', (_table, { workbook }) => workbook.tables.getItemAt(1), 'TableCollection.getItemAt'],
    ['a column by name', (table) => table.columns.getItem('Nope'), 'TableColumnCollection.getItem'],
    ['a column by place', (table) => table.columns.getItemAt(3), 'TableColumnCollection.getItemAt'],
    ['a row', (table) => table.rows.getItemAt(2), 'TableRowCollection.getItemAt'],
  ])('%s that is not there is ItemNotFound', async (_what, find, member) => {
    const refused = withTable((table, _sheet, context) => void find(table, context).load('$none'));
    expect(await refusalOf(refused)).toBe(`ItemNotFound at ${member}`);
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

describe('a totals row', () => {
  test('pushes used cells down, within the columns of the table', async () => {
    // excel-host 3.6
    const workbook = await withTable((table, sheet) => {
      sheet.getRange('A4:D4').values = [['below', 'below', 'below', 'beside']];
      table.resize('A1:C3');
      table.showTotals = true;
    });
    expect([areaOf(workbook), valuesIn(workbook, 'A4:D5')]).toEqual([
      'A1:C4',
      [
        ['', '', '', 'beside'],
        ['below', 'below', 'below', ''],
      ],
    ]);
  });

  test('takes the place of empty cells, has a range, and goes with its cells', async () => {
    const workbook = await withTable(async (table, sheet, context) => {
      sheet.getRange('A6').values = [['far below']];
      table.showTotals = true;
      const [whole, one] = [table.getTotalRowRange(), table.columns.getItem('Due').getTotalRowRange()];
      whole.values = [['Total', 3, '']];
      sheet.getRange('A4').hyperlink = { address: 'https://example.org/' };
      for (const range of [whole, one]) range.load('address');
      await context.sync();
      expect([whole.address, one.address]).toEqual(['Sheet1!A4:C4', 'Sheet1!B4']);
      table.showTotals = false;
    });
    expect([areaOf(workbook), valuesIn(workbook, 'A4:C6')]).toEqual([
      'A1:C3',
      [
        ['', '', ''],
        ['', '', ''],
        ['far below', '', ''],
      ],
    ]);
    expect([...(workbook.sheets[0]?.links.keys() ?? [])]).toEqual([]);
  });

  test.each<[string, (table: Excel.Table) => unknown]>([
    ['Table', (table) => table.getTotalRowRange().load('address')],
    ['TableColumn', (table) => table.columns.getItemAt(0).getTotalRowRange().load('address')],
  ])('that is not there is not found: %s', async (owner, batch) => {
    expect(await refusalOf(withTable(batch))).toBe(`ItemNotFound at ${owner}.getTotalRowRange`);
  });

  test('deleted with its row of the sheet, the table has none', async () => {
    const workbook = await withTable((table, sheet) => {
      table.showTotals = true;
      sheet.getRange('4:4').delete('Up');
    });
    expect([areaOf(workbook), tableOf(workbook).showTotals]).toEqual(['A1:C3', false]);
  });
});

describe('rows of a table', () => {
  test.each<[string, (table: Excel.Table) => unknown, unknown[][]]>([
    [
      'at the end',
      (table) => table.rows.add(undefined, [['A3', 3, '']]),
      [
        ['A1', 1, ''],
        ['A2', 2, ''],
        ['A3', 3, ''],
      ],
    ],
    [
      'at the end by -1',
      (table) => table.rows.add(-1, [['A3', 3, '']]),
      [
        ['A1', 1, ''],
        ['A2', 2, ''],
        ['A3', 3, ''],
      ],
    ],
    [
      'first',
      (table) => table.rows.add(0, [['A0', 0, '']]),
      [
        ['A0', 0, ''],
        ['A1', 1, ''],
        ['A2', 2, ''],
      ],
    ],
    [
      'several',
      (table) =>
        table.rows.add(1, [
          ['x', 8, ''],
          ['y', 9, ''],
        ]),
      [
        ['A1', 1, ''],
        ['x', 8, ''],
        ['y', 9, ''],
        ['A2', 2, ''],
      ],
    ],
    [
      'blank',
      (table) => table.rows.add(1),
      [
        ['A1', 1, ''],
        ['', '', ''],
        ['A2', 2, ''],
      ],
    ],
  ])('added %s', async (_where, add, body) => {
    const workbook = await withTable((table, sheet) => {
      table.showTotals = true;
      sheet.getRange('A6:D6').values = [['below', '', '', 'beside']];
      add(table);
    });
    const rows = body.length;
    expect([areaOf(workbook), valuesIn(workbook, `A2:C${1 + rows}`)]).toEqual([`A1:C${2 + rows}`, body]);
    // What stands below moves down, what stands beside the table does not
    expect([valueAt(workbook, rows + 3, 0), valueAt(workbook, 5, 3)]).toEqual(['below', 'beside']);
  });

  test('push the cells below down even where the next row is empty, unless that is not wanted', async () => {
    // alwaysInsert of ExcelApi 1.15
    const added = (alwaysInsert: boolean) =>
      withTable((table, sheet) => {
        sheet.getRange('A5').values = [['below']];
        table.rows.add(undefined, [['A3', 3, '']], alwaysInsert);
        table.rows.add(undefined, [['A4', 4, '']], alwaysInsert);
      });
    const [pushed, not] = [await added(true), await added(false)];
    expect([areaOf(pushed), valuesIn(pushed, 'A4:A7')]).toEqual(['A1:C5', [['A3'], ['A4'], [''], ['below']]]);
    expect([areaOf(not), valuesIn(not, 'A4:A7')]).toEqual(['A1:C5', [['A3'], ['A4'], ['below'], ['']]]);
  });

  test('continue calculated columns and take the formats of the rows, not of the header', async () => {
    // excel-host 3.6
    const workbook = await withTable(async (table, sheet, context) => {
      sheet.getRange('A1:C1').format.font.bold = true;
      sheet.getRange('A2:C2').format.fill.color = '#FFFF00';
      table.columns.getItem('RAG').getDataBodyRange().formulas = [['=[@Due]+1'], ['=[@Due]+1']];
      await context.sync();
      table.rows.add(0, [['A0', 0, null as unknown as string]]);
      table.rows.add(undefined, [['A3', 3, null as unknown as string]]);
    });
    expect(formulasIn(workbook)).toEqual({ C2: '=[@Due]+1', C3: '=[@Due]+1', C4: '=[@Due]+1', C5: '=[@Due]+1' });
    const styles = [0, 1, 2].map((row) => workbook.sheets[0]?.cells.get(cellKey(row, 0))?.style);
    expect(styles.map((style) => [style?.bold, style?.fill])).toEqual([
      [true, null],
      [false, '#FFFF00'],
      [false, '#FFFF00'],
    ]);
  });

  test('formulas over the column have the new rows', async () => {
    const workbook = await withTable((table, sheet) => {
      sheet.getRange('F1').formulas = [['=SUM(B2:B3)']];
      table.rows.add(1, [['x', 5, '']]);
    });
    expect(formulasIn(workbook)).toEqual({ F1: '=SUM(B2:B4)' });
  });

  test('are read, written, found and deleted by their position', async () => {
    const workbook = await withTable(async (table, _sheet, context) => {
      const added = table.rows.add(undefined, [['A3', 3, '']]);
      added.load('index,values');
      table.rows.load('items/values,items/index,count');
      await context.sync();
      expect([added.index, added.values, table.rows.count]).toEqual([2, [['A3', 3, '']], 3]);
      expect(table.rows.items.map(({ index, values }) => [index, values])).toEqual([
        [0, [['A1', 1, '']]],
        [1, [['A2', 2, '']]],
        [2, [['A3', 3, '']]],
      ]);
      // The client forgets the row that it added with the batch
      table.rows.getItemAt(2).values = [['A3', 33, 'x']];
      table.rows.getItemAt(0).delete();
      const [first, range] = [table.rows.getItemAt(0), table.rows.getItemAt(1).getRange()];
      first.load('values');
      range.load('address,values');
      await context.sync();
      expect([first.values, range.address, range.values]).toEqual([[['A2', 2, '']], 'Sheet1!A3:C3', [['A3', 33, 'x']]]);
    });
    expect(areaOf(workbook)).toBe('A1:C3');
  });

  test('one that is behind the last is gone: nothing is written below the table', async () => {
    const workbook = workbookOf(sheetOf('Sheet1', [...ROWS, ['A3', 3, '']]));
    await playExcel(workbook);
    const ghost = (use: (row: Excel.TableRow) => unknown) =>
      onSheet('Sheet1', async (sheet, context) => {
        const { rows } = sheet.tables.getItemAt(0);
        const last = rows.getItemAt(2).load('index');
        rows.getItemAt(0).delete();
        use(last);
        await context.sync();
      });
    await onSheet('Sheet1', (sheet) => void sheet.tables.add('A1:C4', true));
    expect(await refusalOf(ghost((row) => (row.values = [['ghost', 1, '']])))).toBe('ItemNotFound at TableRow.values');
    expect([areaOf(workbook), valuesIn(workbook, 'A2:A4')]).toEqual(['A1:C3', [['A2'], ['A3'], ['']]]);
    await onSheet('Sheet1', (sheet) => void sheet.tables.getItemAt(0).rows.add(undefined, [['A4', 4, '']]));
    expect(await refusalOf(ghost((row) => row.delete()))).toBe('ItemNotFound at TableRow.delete');
    expect([areaOf(workbook), valuesIn(workbook, 'A2:A4')]).toEqual(['A1:C3', [['A3'], ['A4'], ['']]]);
  });

  test('the last one stays, blank', async () => {
    // excel-host 3.6
    const workbook = await withTable((table, sheet) => {
      sheet.getRange('A5').values = [['below']];
      table.rows.getItemAt(0).delete();
      table.rows.getItemAt(0).delete();
    });
    expect([areaOf(workbook), valuesIn(workbook, 'A2:A4')]).toEqual(['A1:C2', [[''], [''], ['below']]]);
    const all = await withTable((table, sheet) => {
      sheet.getRange('A5').values = [['below']];
      table.getDataBodyRange().delete('Up');
    });
    expect([areaOf(all), valuesIn(all, 'A2:A4')]).toEqual(['A1:C2', [[''], [''], ['below']]]);
  });

  test.each<[string, (table: Excel.Table, sheet: Excel.Worksheet) => unknown, string]>([
    ['of another width', (table) => table.rows.add(undefined, [['x', 1]]), 'InvalidArgument at TableRowCollection.add'],
    [
      'that are no rows',
      (table) => table.rows.add(undefined, ['x', 1, ''] as unknown as string[][]),
      'InvalidArgument at TableRowCollection.add',
    ],
    [
      'off the sheet',
      (_table, sheet) => sheet.tables.add('E1048574:E1048576', true).rows.add(undefined, [['x']]),
      'NonBlankCellOffSheet at TableRowCollection.add',
    ],
    ['none at all', (table) => table.rows.add(undefined, []), 'InvalidArgument at TableRowCollection.add'],
    ['behind the end', (table) => table.rows.add(3, [['x', 1, '']]), 'InvalidArgument at TableRowCollection.add'],
    ['a broken formula', (table) => table.rows.add(0, [['=(', 1, '']]), 'InvalidArgument at TableRowCollection.add'],
    [
      'above another table',
      (table, sheet) => {
        sheet.tables.add('A6:C8', true);
        table.rows.add(0, [['x', 1, '']]);
      },
      'InsertDeleteConflict at TableRowCollection.add',
    ],
    [
      'a row that is not there',
      (table) => table.rows.getItemAt(2).load('index'),
      'ItemNotFound at TableRowCollection.getItemAt',
    ],
  ])('%s is refused, and nothing moves', async (_what, batch, refusal) => {
    const sheet = sheetOf('Sheet1', ROWS);
    const workbook = workbookOf(sheet);
    await playExcel(workbook);
    const refused = onSheet('Sheet1', (worksheet) => {
      const table = worksheet.tables.add('A1:C3', true);
      batch(table, worksheet);
    });
    expect(await refusalOf(refused)).toBe(refusal);
    expect([areaOf(workbook), valuesIn(workbook, 'A1:A3')]).toEqual(['A1:C3', [['Ref'], ['A1'], ['A2']]]);
  });
});

describe('columns of a table', () => {
  const NEW = [['Owner'], ['Ann'], ['Bob']];
  test.each<[string, (table: Excel.Table) => Excel.TableColumn, string[], unknown[][]]>([
    [
      'at the end',
      (table) => table.columns.add(undefined, NEW),
      ['Ref', 'Due', 'RAG', 'Owner'],
      [
        ['RAG', 'Owner', 'beside'],
        ['', 'Ann', ''],
      ],
    ],
    [
      'by -1, named',
      (table) => table.columns.add(-1, NEW, 'Lead'),
      ['Ref', 'Due', 'RAG', 'Lead'],
      [
        ['RAG', 'Lead', 'beside'],
        ['', 'Ann', ''],
      ],
    ],
    [
      'first',
      (table) => table.columns.add(0, NEW),
      ['Owner', 'Ref', 'Due', 'RAG'],
      [
        ['Due', 'RAG', 'beside'],
        [1, '', ''],
      ],
    ],
    [
      'in between, blank',
      (table) => table.columns.add(1),
      ['Ref', 'Column1', 'Due', 'RAG'],
      [
        ['Due', 'RAG', 'beside'],
        [1, '', ''],
      ],
    ],
    [
      'of one value',
      (table) => table.columns.add(3, 7, 'Days'),
      ['Ref', 'Due', 'RAG', 'Days'],
      [
        ['RAG', 'Days', 'beside'],
        ['', 7, ''],
      ],
    ],
  ])('added %s', async (_where, add, names, values) => {
    const workbook = await withTable(async (table, sheet, context) => {
      sheet.getRange('D1').values = [['beside']];
      sheet.getRange('D5').values = [['below']];
      const column = add(table);
      column.load('id,name,index');
      await context.sync();
      const { name, index } = column;
      expect([column.id, name]).toEqual([4, names[index]]);
    });
    expect([areaOf(workbook), namesOf(workbook), valuesIn(workbook, 'C1:E2'), valueAt(workbook, 4, 3)]).toEqual([
      'A1:D3',
      names,
      values,
      'below',
    ]);
  });

  test('are read, written and deleted; formulas over one that is gone are broken', async () => {
    const workbook = await withTable(async (table, sheet, context) => {
      sheet.getRange('D1').values = [['beside']];
      sheet.getRange('F9').formulas = [['=SUM(Recs[Due])+COUNTA(Recs[Ref])']];
      const column = table.columns.getItem('Due');
      column.load('values');
      await context.sync();
      expect(column.values).toEqual([['Due'], [1], [2]]);
      table.columns.getItem('Ref').values = [['Reference'], ['x'], ['y']];
      column.delete();
    });
    expect([areaOf(workbook), tableOf(workbook).columns.map(({ id, name }) => [id, name])]).toEqual([
      'A1:B3',
      [
        ['1', 'Reference'],
        ['3', 'RAG'],
      ],
    ]);
    expect(valuesIn(workbook, 'A1:C2')).toEqual([
      ['Reference', 'RAG', 'beside'],
      ['x', '', ''],
    ]);
    expect(formulasIn(workbook)).toEqual({ F9: '=SUM(#REF!)+COUNTA(Recs[Reference])' });
  });

  test.each<[string, (table: Excel.Table, sheet: Excel.Worksheet) => unknown, string]>([
    [
      'too few values',
      (table) => table.columns.add(0, [['Owner'], ['Ann']]),
      'InvalidArgument at TableColumnCollection.add',
    ],
    [
      'values two wide',
      (table) =>
        table.columns.add(0, [
          ['x', 'y'],
          [1, 2],
          [3, 4],
        ]),
      'InvalidArgument at TableColumnCollection.add',
    ],
    ['behind the end', (table) => table.columns.add(4), 'InvalidArgument at TableColumnCollection.add'],
    [
      'off the sheet',
      (_table, sheet) => sheet.tables.add('XFD1:XFD3', true).columns.add(),
      'NonBlankCellOffSheet at TableColumnCollection.add',
    ],
    [
      'beside a table that would be torn',
      (table, sheet) => {
        sheet.tables.add('E2:F5', true);
        table.columns.add(undefined, NEW);
      },
      'InsertDeleteConflict at TableColumnCollection.add',
    ],
  ])('%s is refused', async (_what, batch, refusal) => {
    expect(await refusalOf(withTable((table, sheet) => batch(table, sheet)))).toBe(refusal);
  });

  test('a column whose name is longer than a cell holds is refused, and none is added', async () => {
    // The apostrophe that makes text of the name counts
    const workbook = workbookOf(sheetOf('Sheet1', ROWS));
    await playExcel(workbook);
    const added = (length: number) =>
      onSheet('Sheet1', (sheet) => {
        const tables = sheet.tables;
        const table = workbook.sheets[0]?.tables.length ? tables.getItemAt(0) : tables.add('A1:C3', true);
        table.columns.add(undefined, undefined, 'x'.repeat(length));
      });
    expect(await refusalOf(added(32_767))).toBe('InvalidArgument at TableColumnCollection.add');
    expect(namesOf(workbook)).toEqual(['Ref', 'Due', 'RAG']);
    await added(32_766);
    expect(namesOf(workbook)).toEqual(['Ref', 'Due', 'RAG', 'x'.repeat(32_766)]);
  });
});

describe('a table whose cells move', () => {
  test.each<[string, (sheet: Excel.Worksheet) => unknown, string, string[]]>([
    ['rows above', (sheet) => sheet.getRange('1:2').insert('Down'), 'A3:C5', ['Ref', 'Due', 'RAG']],
    ['rows inside', (sheet) => sheet.getRange('3:4').insert('Down'), 'A1:C5', ['Ref', 'Due', 'RAG']],
    ['rows under the header', (sheet) => sheet.getRange('2:2').insert('Down'), 'A1:C4', ['Ref', 'Due', 'RAG']],
    ['its own cells', (sheet) => sheet.getRange('A3:C3').insert('Down'), 'A1:C4', ['Ref', 'Due', 'RAG']],
    ['wider cells above', (sheet) => sheet.getRange('A1:F1').insert('Down'), 'A2:C4', ['Ref', 'Due', 'RAG']],
    ['columns before', (sheet) => sheet.getRange('A:A').insert('Right'), 'B1:D3', ['Ref', 'Due', 'RAG']],
    [
      'columns inside',
      (sheet) => sheet.getRange('B:C').insert('Right'),
      'A1:E3',
      ['Ref', 'Column1', 'Column2', 'Due', 'RAG'],
    ],
    ['deleted rows', (sheet) => sheet.getRange('2:2').delete('Up'), 'A1:C2', ['Ref', 'Due', 'RAG']],
    ['deleted columns', (sheet) => sheet.getRange('A:B').delete('Left'), 'A1:A3', ['RAG']],
    ['deleted cells beside', (sheet) => sheet.getRange('D1:D3').delete('Left'), 'A1:C3', ['Ref', 'Due', 'RAG']],
  ])('%s', async (_what, batch, area, names) => {
    const workbook = await withTable((_table, sheet) => batch(sheet));
    expect([
      areaOf(workbook),
      namesOf(workbook),
      valueAt(workbook, tableOf(workbook).area.row, tableOf(workbook).area.column),
    ]).toEqual([area, names, names[0]]);
  });

  test('goes with all its rows, and formulas over it are broken', async () => {
    const workbook = await withTable((_table, sheet) => {
      sheet.getRange('F9').formulas = [['=SUM(Recs[Due])+ROWS(Recs)']];
      sheet.getRange('1:3').delete('Up');
    });
    expect([workbook.sheets[0]?.tables, formulasIn(workbook)]).toEqual([[], { F6: '=SUM(#REF!)+ROWS(#REF!)' }]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ['a cell of it down', (sheet) => sheet.getRange('B2').insert('Down'), 'InsertDeleteConflict at Range.insert'],
    [
      'cells wider than it down inside',
      (sheet) => sheet.getRange('A2:D2').insert('Down'),
      'InsertDeleteConflict at Range.insert',
    ],
    ['a part of it down', (sheet) => sheet.getRange('C1:F1').insert('Down'), 'InsertDeleteConflict at Range.insert'],
    ['a row of it right', (sheet) => sheet.getRange('A2').insert('Right'), 'InsertDeleteConflict at Range.insert'],
    ['a cell of it up', (sheet) => sheet.getRange('B2').delete('Up'), 'InsertDeleteConflict at Range.delete'],
    ['its header away', (sheet) => sheet.getRange('1:1').delete('Up'), 'InsertDeleteConflict at Range.delete'],
    [
      'its header and a row away',
      (sheet) => sheet.getRange('A1:C2').delete('Up'),
      'InsertDeleteConflict at Range.delete',
    ],
    [
      'every row of the sheet under its header away',
      (sheet) => sheet.getRange('2:3').delete('Up'),
      'NotImplemented at Range.delete of every row of a table',
    ],
    [
      'its last row off the sheet',
      (sheet) => {
        sheet.tables.add('E1048574:E1048576', true);
        sheet.getRange('E9').insert('Down');
      },
      'NonBlankCellOffSheet at Range.insert',
    ],
  ])('does not take %s', async (_what, batch, refusal) => {
    // excel-host 3.3
    expect(await refusalOf(withTable((_table, sheet) => batch(sheet)))).toBe(refusal);
  });
});

describe('a table on a protected sheet', () => {
  // excel-host 3.6: its structure stays even where the options allow to insert and delete rows and columns
  test.each<[string, (table: Excel.Table, sheet: Excel.Worksheet) => unknown, string]>([
    ['rows', (_table, sheet) => sheet.getRange('3:3').insert('Down'), 'Range.insert'],
    ['columns', (_table, sheet) => sheet.getRange('B:B').insert('Right'), 'Range.insert'],
    ['deleted rows', (_table, sheet) => sheet.getRange('3:3').delete('Up'), 'Range.delete'],
    ['rows.add', (table) => table.rows.add(undefined, [['x', 1, '']]), 'TableRowCollection.add'],
    ['rows.add without pushing', (table) => table.rows.add(undefined, [['x', 1, '']], false), 'TableRowCollection.add'],
    ['row.delete', (table) => table.rows.getItemAt(0).delete(), 'TableRow.delete'],
    ['columns.add', (table) => table.columns.add(), 'TableColumnCollection.add'],
    ['column.delete', (table) => table.columns.getItemAt(0).delete(), 'TableColumn.delete'],
    ['resize', (table) => table.resize('A1:C5'), 'Table.resize'],
    ['totals', (table) => (table.showTotals = true), 'Table.showTotals'],
    ['convertToRange', (table) => table.convertToRange(), 'Table.convertToRange'],
    ['delete', (table) => table.delete(), 'Table.delete'],
    ['a name', (table) => (table.name = 'Other'), 'Table.name'],
    ['a style', (table) => (table.style = 'TableStyleLight1'), 'Table.style'],
    ['another table', (_table, sheet) => sheet.tables.add('F1:G3', true), 'TableCollection.add'],
  ])('keeps its structure: %s', async (_what, batch, member) => {
    const sheet = sheetOf('Sheet1', ROWS);
    const workbook = workbookOf(sheet);
    await playExcel(workbook);
    await onSheet('Sheet1', (worksheet) => void worksheet.tables.add('A1:C3', true));
    const unlocked = { ...DEFAULT_STYLE, locked: false };
    for (const cell of sheet.cells.values()) cell.style = unlocked;
    const allowed = Object.fromEntries(PROTECTION_OPTIONS.map((option) => [option, true])) as HostProtection['options'];
    sheet.protected = true;
    sheet.protection = { options: allowed, selectionMode: 'Normal', password: null };
    const refused = onSheet('Sheet1', (worksheet) => batch(worksheet.tables.getItemAt(0), worksheet));
    expect(await refusalOf(refused)).toBe(`AccessDenied at ${member}`);
  });
});
