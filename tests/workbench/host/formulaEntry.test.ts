import type { HostWorkbook } from '../../../src/workbench/host/workbook';
import { recalculate } from '../../../src/workbench/formulas/recalculate';
import { sheetOf, workbookOf } from './buildWorkbook';
import { onSheet, playExcel, refusalOf } from './playExcel';

/** Runs a batch on a sheet that has the table `Tab`, with the columns `a` and `b c`, over A1:B3. */
async function withTable(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) {
  const workbook = workbookOf(
    sheetOf('Sheet1', [
      ['a', 'b c'],
      [1, 2],
      [3, 4],
    ]),
    sheetOf('Other', []),
  );
  const host = await playExcel(workbook, { recalculate });
  await onSheet('Sheet1', async (sheet, context) => {
    sheet.tables.add('A1:B3', true).name = 'Tab';
    await context.sync();
    await batch(sheet, context);
  });
  return { workbook, host };
}

const enter =
  (formula: string, cell = 'F9') =>
  (sheet: Excel.Worksheet) =>
    void (sheet.getRange(cell).formulas = [[formula]]);

const formulaAt = (workbook: HostWorkbook, key: number): string | undefined =>
  workbook.sheets[0]?.cells.get(key)?.formula;

const REFUSED = 'InvalidArgument at Range.formulas';

describe('a formula is refused', () => {
  // excel-host 3.4
  test.each([
    '=IF(TRUE;1;2)',
    '=1;2',
    '=()',
    '={1,2;3}',
    '={1,A1}',
    '={}',
    '=!A1',
    '=1..2',
    '=1e',
    '=1E400',
    '=$A$1$',
    '=A$$1',
    '=$A$1048577',
    '=1 2',
    '=1 A1',
    '=A1 "x"',
    '=(1+2) A1',
    '=1:A1',
    '=A1:',
    '=1#',
    '=1,2',
    '=SUM(A1,2',
    '=SUM(A1))',
    '="open',
    '=A1*',
    '=*A1',
    '=[a',
    '=Tab[[a],[b c],[a]]',
    '- Review by Ch. Supt.; due',
  ])('that is none: %s', async (formula) => {
    expect(await refusalOf(withTable(enter(formula)))).toBe(REFUSED);
  });

  test.each([
    '=IF()',
    '=IF(TRUE)',
    '=IF(TRUE,1,2,3)',
    '=ROUND(1)',
    '=NOT()',
    '=VLOOKUP(1)',
    '=TODAY(1)',
    '=NA(1)',
    '=SUM()',
    '=COUNTIF(A1:A9,1,2)',
    '=COUNTIFS(A1:A9,1,B1:B9)',
    '=SUMIFS(A1:A9,B1:B9)',
    '=1+IFERROR(ROUND(1),2)',
    '=XLOOKUP(1,A1:A9)',
    '=INDEX(A1:A9,1,1,1,1)',
  ])('with too few or too many parameters: %s', async (formula) => {
    expect(await refusalOf(withTable(enter(formula)))).toBe(REFUSED);
  });

  test.each([
    ['F9', '=SUM(NoTable[zz])'],
    ['F9', '=Tab[missing]'],
    ['F9', '=SUM(Tab[[a]:[missing]])'],
    ['F9', '=Tab[@missing]'],
    ['F9', '=[@a]'],
    ['F9', '=1+[a]'],
    ['A2', '=[@missing]'],
    ['A4', '=[@a]'],
    ['F9', '=ROWS(NoTable[])'],
  ])('in %s, over a table or column that is not there: %s', async (cell, formula) => {
    expect(await refusalOf(withTable(enter(formula, cell)))).toBe(REFUSED);
  });

  test('with brackets more than 64 deep', async () => {
    const deep = (levels: number): string => `=${'ABS('.repeat(levels)}1${')'.repeat(levels)}`;
    await withTable(enter(deep(64)));
    expect(await refusalOf(withTable(enter(deep(65))))).toBe(REFUSED);
  });

  test('before its table exists, and nothing of the range is written', async () => {
    const workbook = workbookOf(sheetOf('Sheet1', [['a'], [1]]));
    await playExcel(workbook);
    const tooEarly = onSheet('Sheet1', (sheet) => {
      sheet.getRange('F1:F2').formulas = [['=1+1'], ['=SUM(Tab[a])']];
      sheet.tables.add('A1:A2', true).name = 'Tab';
    });
    expect(await refusalOf(tooEarly)).toBe(REFUSED);
    expect([formulaAt(workbook, 5), workbook.sheets[0]?.tables]).toEqual([undefined, []]);
  });

  test('in the rows and columns that a table gets, and nothing moves', async () => {
    const workbooks: HostWorkbook[] = [];
    const areaAfter = (batch: (table: Excel.Table) => unknown) => async () => {
      const workbook = workbookOf(sheetOf('Sheet1', [['a'], [1]]));
      workbooks.push(workbook);
      await playExcel(workbook);
      await onSheet('Sheet1', (sheet) => batch(sheet.tables.add('A1:A2', true)));
    };
    expect(await refusalOf(areaAfter((table) => table.rows.add(undefined, [['=[@zz]']]))())).toBe(
      'InvalidArgument at TableRowCollection.add',
    );
    expect(await refusalOf(areaAfter((table) => table.columns.add(undefined, [['b'], ['=[@zz]']]))())).toBe(
      'InvalidArgument at TableColumnCollection.add',
    );
    expect(workbooks.map((each) => each.sheets[0]?.tables[0]?.area)).toEqual(
      workbooks.map(() => ({ row: 0, column: 0, rows: 2, columns: 1 })),
    );
  });

  test.each(['=NoTable[a]', '=SUM(1;2)', '=ROUND(1)'])('as what a name stands for: %s', async (formula) => {
    const named = withTable((_sheet, context) => void context.workbook.names.add('x', formula));
    expect(await refusalOf(named)).toBe('InvalidArgument at NamedItemCollection.add');
  });

  test('when it is typed', async () => {
    const { host, workbook } = await withTable(() => undefined);
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    const refused = { ok: false, reason: 'invalidFormula' };
    expect(
      ['=1;2', '=ROUND(1)', '=Tab[zz]', '=SUM(Tab[a])'].map((formula) => host.enter(sheet, 8, 5, formula)),
    ).toEqual([refused, refused, refused, { ok: true }]);
  });
});

describe('a formula is taken', () => {
  test.each([
    ['F9', '=SUM(tab[A])', 4],
    ['A2', '=[@[b c]]+1', 3],
    ['B3', '=SUM(Tab[@])', '#NUM!'],
    ['F9', '=Tab[[#Headers],[b c]]', 'b c'],
    ['F9', '=Tab[[#Totals],[a]]', '#REF!'],
    ['F9', '=A1048577', '#NAME?'],
    ['F9', '=XFE1', '#NAME?'],
    ['F9', '=IF(TRUE,,2)', 0],
    ['F9', '=NoName+1', '#NAME?'],
    ['F9', '=INDEX(A1:B3,2,2)', 2],
    ['F9', '=-200%^2', 4],
    ['F9', '="a ""quoted"" ; text"', 'a "quoted" ; text'],
  ])('in %s: %s gives %j', async (cell, formula, value) => {
    await withTable(async (sheet, context) => {
      const range = sheet.getRange(cell);
      range.formulas = [[formula]];
      range.load('formulas,values');
      await context.sync();
      expect([range.formulas, range.values]).toEqual([[[formula]], [[value]]]);
    });
  });

  // Well formed, and not worked out here
  test.each([
    ['={1,2;-3,"x"}', 'an array constant'],
    ['=@Tab[a]', 'the sign @'],
    ['=A2#', 'cells that a formula spills into'],
    ['=SUM(A:A,1:2)', 'the reference A:A'],
    ['=A2:INDEX(B1:B9,3)', 'a range between references'],
    ['=A1:B3 B2:C9', 'the cells that references have in common'],
    ['=SUM((A1,B2))', 'references side by side'],
    ['=LAMBDA(x,x+1)(5)', 'a function that is made by a formula'],
    ['=Other!Name', 'a name of one sheet'],
    ["='[Old book.xlsx]S'!A1", 'a reference to another workbook or through several sheets'],
    ['=VLOOKUP(1,A1:B3,2,FALSE)', 'the function VLOOKUP'],
    ['=TODAY()', 'the function TODAY'],
    ['=INDEX(A1:B3,1,1,1)', 'INDEX of several areas'],
    ['=SOMETHING.NEW(1,2)', 'the function SOMETHING.NEW'],
  ])('and reported: %s', async (formula, reason) => {
    const { workbook, host } = await withTable(async (sheet, context) => {
      sheet.getRange('F9').formulas = [[formula]];
      sheet.getRange('F9').load('values');
      await context.sync();
    });
    expect([formulaAt(workbook, 8 * 16_384 + 5), host.unsupportedFormulas.map((one) => one.reason)]).toEqual([
      formula,
      [reason],
    ]);
  });
});
