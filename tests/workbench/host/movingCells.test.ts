import fc from 'fast-check';
import type { Area } from '../../../src/domain/workbook/area';
import { moveArea, type CellMove } from '../../../src/workbench/host/moving/cellMoves';
import { moveFormula } from '../../../src/workbench/host/moving/formulaMoves';
import { localAddress, parseReference, SHEET_COLUMNS, SHEET_ROWS } from '../../../src/workbench/host/cells/geometry';
import {
  cellKey,
  DEFAULT_STYLE,
  keyCell,
  type HostSheet,
  type HostWorkbook,
} from '../../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from './buildWorkbook';
import { onSheet, playExcel, refusalOf } from './playExcel';

const areaAt = (address: string): Area => {
  const reference = parseReference(address);
  if (!reference) throw new Error(address);
  return reference.area;
};
const move = (kind: CellMove['kind'], address: string, along: CellMove['along'] = 'rows'): CellMove => ({
  kind,
  along,
  area: areaAt(address),
});

/** The cells of a sheet that have content: address and formula, or value. */
function contents(sheet: HostSheet | undefined): Record<string, unknown> {
  return Object.fromEntries(
    [...(sheet?.cells ?? [])]
      .filter(([, cell]) => cell.value !== '' || cell.formula !== undefined)
      .sort(([a], [b]) => a - b)
      .map(([key, cell]) => [localAddress({ ...keyCell(key), rows: 1, columns: 1 }), cell.formula ?? cell.value]),
  );
}

/** A sheet of that name with those values from A1 on; a text with an equals sign is a formula. */
function sheetWith(name: string, rows: Parameters<typeof sheetOf>[1]): HostSheet {
  const sheet = sheetOf(name, rows);
  for (const cell of sheet.cells.values()) {
    if (typeof cell.value === 'string' && cell.value.startsWith('='))
      Object.assign(cell, { formula: cell.value, value: 0 });
  }
  return sheet;
}

/** Runs the batch on `Sheet1` with those rows, beside an empty `My sheet`; gives the workbook. */
async function over(
  rows: Parameters<typeof sheetOf>[1],
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  prepare: (sheet: HostSheet, workbook: HostWorkbook) => void = () => undefined,
): Promise<HostWorkbook & { first: HostSheet }> {
  const first = sheetWith('Sheet1', rows);
  const workbook = workbookOf(first, sheetOf('My sheet', []));
  prepare(first, workbook);
  await playExcel(workbook);
  await onSheet('Sheet1', batch);
  return { ...workbook, first };
}

const LETTERS = [
  ['a1', 'b1', 'c1'],
  ['a2', 'b2', 'c2'],
  ['a3', 'b3', 'c3'],
];

describe('an area', () => {
  test.each<[string, CellMove, string | null]>([
    ['B2:C5', move('insert', '1:2'), 'B4:C7'],
    ['B2:C5', move('insert', '2:2'), 'B3:C6'],
    ['B2:C5', move('insert', '3:4'), 'B2:C7'],
    ['B2:C5', move('insert', '6:6'), 'B2:C5'],
    ['B2:C5', move('insert', 'B1:C1'), 'B3:C6'],
    ['B2:C5', move('insert', 'B1'), 'B2:C5'],
    ['B2:C5', move('insert', 'C:C', 'columns'), 'B2:D5'],
    ['B2:C5', move('insert', 'A2:A5', 'columns'), 'C2:D5'],
    ['B2:C5', move('insert', 'A2:A4', 'columns'), 'B2:C5'],
    ['B2:C5', move('delete', '1:1'), 'B1:C4'],
    ['B2:C5', move('delete', '1:2'), 'B1:C3'],
    ['B2:C5', move('delete', '3:3'), 'B2:C4'],
    ['B2:C5', move('delete', '5:9'), 'B2:C4'],
    ['B2:C5', move('delete', '2:5'), null],
    ['B2:C5', move('delete', 'B2:C5'), null],
    ['B2:C5', move('delete', 'B2:B5', 'columns'), 'B2:B5'],
    ['B2:C5', move('delete', 'B2:B5'), 'B2:C5'],
    ['A:C', move('insert', '3:4'), 'A:C'],
    ['A:C', move('delete', '3:4'), 'A:C'],
    ['A:C', move('insert', 'B:B', 'columns'), 'A:D'],
    ['3:4', move('delete', '4:9'), '3:3'],
    [`A2:A${SHEET_ROWS}`, move('insert', '2:2'), `A3:A${SHEET_ROWS}`],
    [`A${SHEET_ROWS}`, move('insert', '2:2'), null],
    ['XFD1', move('insert', 'A:A', 'columns'), null],
  ])('%s after %j is %s', (area, cellMove, after) => {
    const moved = moveArea(areaAt(area), cellMove);
    expect(moved && localAddress(moved)).toBe(after);
  });

  const line = fc.integer({ min: 0, max: 40 });
  const size = fc.integer({ min: 1, max: 20 });
  const someArea = fc.record({ row: line, column: line, rows: size, columns: size });
  const someMove = fc.record({ along: fc.constantFrom('rows' as const, 'columns' as const), area: someArea });

  test('is what it was once what was inserted is deleted again', () => {
    fc.assert(
      fc.property(someArea, someMove, (area, { along, area: place }) => {
        const inserted = moveArea(area, { kind: 'insert', along, area: place });
        expect(inserted && moveArea(inserted, { kind: 'delete', along, area: place })).toEqual(area);
      }),
    );
  });
});

describe('a formula of Sheet1', () => {
  test.each<[string, CellMove, string]>([
    ['=A1+$A5+A$5+$A$5', move('insert', '3:3'), '=A1+$A6+A$6+$A$6'],
    ['=SUM(A1:B5)+SUM(B5:A1)', move('insert', '3:3'), '=SUM(A1:B6)+SUM(A1:B6)'],
    ['=SUM($A$1:B$5)', move('delete', '2:3'), '=SUM($A$1:B$3)'],
    ['=SUM(A2:A3)+A3+A4', move('delete', '2:3'), '=SUM(#REF!)+#REF!+A2'],
    ['=SUM(A:C)+SUM(2:4)', move('insert', '3:3'), '=SUM(A:C)+SUM(2:5)'],
    ['=SUM($A:C)', move('delete', 'B:B', 'columns'), '=SUM($A:B)'],
    [
      "=Sheet1!A5+sheet1!A5:A6+'My sheet'!A5+Other!A5",
      move('insert', '1:1'),
      "=Sheet1!A6+sheet1!A6:A7+'My sheet'!A5+Other!A5",
    ],
    ['="A5"&A5&LOG10(A5)&Rate2020', move('insert', '1:1'), '="A5"&A6&LOG10(A6)&Rate2020'],
    ['=SUM(Recs[Due])+[@Due]', move('delete', '1:9'), '=SUM(Recs[Due])+[@Due]'],
    ['=Sheet1!A2', move('delete', 'A2'), '=Sheet1!#REF!'],
    ['=B2+A2:B2', move('insert', 'A1'), '=B2+A2:B2'],
  ])('%s after %j', (formula, cellMove, after) => {
    expect(moveFormula(formula, true, 'Sheet1', cellMove)).toBe(after);
  });

  test('of another sheet is another matter', () => {
    expect(moveFormula('=A5+Sheet1!A5', false, 'Sheet1', move('insert', '1:1'))).toBe('=A5+Sheet1!A6');
  });
});

describe('inserting and deleting', () => {
  test.each<[string, (sheet: Excel.Worksheet) => unknown, Record<string, string>]>([
    [
      'a row',
      (sheet) => sheet.getRange('2:2').insert('Down'),
      { A1: 'a1', B1: 'b1', C1: 'c1', A3: 'a2', B3: 'b2', C3: 'c2', A4: 'a3', B4: 'b3', C4: 'c3' },
    ],
    [
      'columns',
      (sheet) => sheet.getRange('B:C').insert('Right'),
      { A1: 'a1', D1: 'b1', E1: 'c1', A2: 'a2', D2: 'b2', E2: 'c2', A3: 'a3', D3: 'b3', E3: 'c3' },
    ],
    [
      'cells down',
      (sheet) => sheet.getRange('B1:B2').insert('Down'),
      { A1: 'a1', C1: 'c1', A2: 'a2', C2: 'c2', A3: 'a3', B3: 'b1', C3: 'c3', B4: 'b2', B5: 'b3' },
    ],
    [
      'cells right',
      (sheet) => sheet.getRange('B2').insert('Right'),
      { A1: 'a1', B1: 'b1', C1: 'c1', A2: 'a2', C2: 'b2', D2: 'c2', A3: 'a3', B3: 'b3', C3: 'c3' },
    ],
    ['deleted rows', (sheet) => sheet.getRange('1:2').delete('Up'), { A1: 'a3', B1: 'b3', C1: 'c3' }],
    [
      'a deleted column',
      (sheet) => sheet.getRange('A:A').delete('Left'),
      { A1: 'b1', B1: 'c1', A2: 'b2', B2: 'c2', A3: 'b3', B3: 'c3' },
    ],
    ['cells up', (sheet) => sheet.getRange('A1:B2').delete('Up'), { A1: 'a3', B1: 'b3', C1: 'c1', C2: 'c2', C3: 'c3' }],
    [
      'cells left',
      (sheet) => sheet.getRange('A2').delete('Left'),
      { A1: 'a1', B1: 'b1', C1: 'c1', A2: 'b2', B2: 'c2', A3: 'a3', B3: 'b3', C3: 'c3' },
    ],
  ])('%s', async (_what, batch, expected) => {
    expect(contents((await over(LETTERS, batch)).first)).toEqual(expected);
  });

  test('insert gives the new cells', async () => {
    await over(LETTERS, async (sheet, context) => {
      const inserted = sheet.getRange('2:2').insert('Down');
      inserted.load('address');
      await context.sync();
      expect(inserted.address).toBe('Sheet1!2:2');
      inserted.getCell(0, 0).values = [['new']];
      const after = sheet.getRange('A1:A3');
      after.load('values');
      await context.sync();
      expect(after.values).toEqual([['a1'], ['new'], ['a2']]);
    });
  });

  test('what was inserted and is deleted again leaves no trace', async () => {
    const line = fc.integer({ min: 0, max: 6 });
    const size = fc.integer({ min: 1, max: 4 });
    const area = fc.record({ row: line, column: line, rows: size, columns: size });
    const formula = area.map((cells) => `=SUM(${localAddress(cells)})*$B$2`);
    const rows = fc.array(fc.array(fc.oneof(fc.constant(null), fc.integer(), formula), { maxLength: 6 }), {
      maxLength: 6,
    });
    const place = fc.oneof(
      area.map((cells) => ({ ...cells, column: 0, columns: SHEET_COLUMNS })),
      area.map((cells) => ({ ...cells, row: 0, rows: SHEET_ROWS })),
      area,
    );
    await fc.assert(
      fc.asyncProperty(rows, area, place, fc.boolean(), async (values, printArea, inserted, isDown) => {
        const down = inserted.columns === SHEET_COLUMNS || (inserted.rows !== SHEET_ROWS && isDown);
        const sheet = sheetWith('Sheet1', values);
        sheet.merges.push(...(inserted.columns === SHEET_COLUMNS ? [areaAt('B2:C4')] : []));
        sheet.page.printArea = printArea;
        sheet.frozenRows = 2;
        sheet.frozenColumns = 1;
        sheet.rowHeights.set(0, 30);
        sheet.links.set(cellKey(3, 1), { documentReference: 'Sheet1!A1', screenTip: '' });
        const before = structuredClone({ ...sheet, touched: true });
        await playExcel(workbookOf(sheet));
        await onSheet('Sheet1', (worksheet) => {
          worksheet.getRange(localAddress(inserted)).insert(down ? 'Down' : 'Right');
          worksheet.getRange(localAddress(inserted)).delete(down ? 'Up' : 'Left');
        });
        expect(sheet).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test('new cells take the formats, and whole lines the size, of those before them', async () => {
    // The default of Excel's own Insert
    const bold = { ...DEFAULT_STYLE, bold: true };
    const { first } = await over(
      [['x', 'y']],
      (sheet) => sheet.getRange('2:3').insert('Down'),
      (sheet) => {
        sheet.cells.set(cellKey(0, 0), { value: 'x', style: bold });
        sheet.rowHeights.set(0, 30);
      },
    );
    expect([...first.rowHeights]).toEqual([
      [0, 30],
      [1, 30],
      [2, 30],
    ]);
    expect([...first.cells].map(([key, cell]) => [keyCell(key), cell.value, cell.style.bold])).toEqual([
      [{ row: 0, column: 0 }, 'x', true],
      [{ row: 0, column: 1 }, 'y', false],
      [{ row: 1, column: 0 }, '', true],
      [{ row: 2, column: 0 }, '', true],
    ]);
  });

  test('formulas of every sheet and defined names follow', async () => {
    const workbook = await over([[1], [2], ['=SUM(A1:A2)']], (sheet, context) => {
      const other = context.workbook.worksheets.getItem('My sheet');
      other.getRange('A1:A2').formulas = [['=Sheet1!A2*2'], ['=A2+Sheet1!$A$3']];
      context.workbook.names.add('Second', sheet.getRange('A2'));
      sheet.getRange('2:2').insert('Down');
    });
    expect(contents(workbook.first)).toEqual({ A1: 1, A3: 2, A4: '=SUM(A1:A3)' });
    expect(contents(workbook.sheets[1])).toEqual({ A1: '=Sheet1!A3*2', A2: '=A2+Sheet1!$A$4' });
    expect(workbook.names).toEqual([{ name: 'Second', formula: '=Sheet1!$A$3' }]);
  });

  test('what lies on whole rows goes along', async () => {
    const { first } = await over(
      LETTERS,
      (sheet) => sheet.getRange('2:3').insert('Down'),
      (sheet) => {
        sheet.rowHeights.set(4, 40);
        sheet.hiddenRows.add(2);
        sheet.merges.push(areaAt('A2:A3'), areaAt('B1:B2'));
        sheet.links.set(cellKey(2, 0), { documentReference: 'Sheet1!A1', screenTip: '' });
        sheet.page.printArea = areaAt('A1:C3');
        sheet.page.titleRows = { first: 0, last: 1 };
        sheet.page.rowBreaks.push(1, 3);
        sheet.frozenRows = 2;
        sheet.frozenColumns = 1;
        sheet.charts.push({
          id: '{1}',
          name: 'Chart 1',
          type: 'BarStacked',
          title: '',
          data: areaAt('A1:C3'),
          place: areaAt('E2:H9'),
          colours: [],
          showDataLabels: false,
          legend: null,
        });
      },
    );
    expect({
      heights: [...first.rowHeights],
      hidden: [...first.hiddenRows],
      merges: first.merges.map(localAddress),
      links: [...first.links.keys()].map(keyCell),
      printArea: first.page.printArea && localAddress(first.page.printArea),
      titleRows: first.page.titleRows,
      breaks: first.page.rowBreaks,
      frozen: [first.frozenRows, first.frozenColumns],
      chart: first.charts.map(({ data, place }) => [localAddress(data), localAddress(place)]),
    }).toEqual({
      heights: [[6, 40]],
      hidden: [4],
      merges: ['A4:A5', 'B1:B4'],
      links: [{ row: 4, column: 0 }],
      printArea: 'A1:C5',
      titleRows: { first: 0, last: 3 },
      breaks: [3, 5],
      frozen: [4, 1],
      chart: [['A1:C5', 'E4:H11']],
    });
  });

  test('what lies on deleted rows goes', async () => {
    const { first } = await over(
      LETTERS,
      (sheet) => sheet.getRange('1:2').delete('Up'),
      (sheet) => {
        sheet.rowHeights.set(0, 40).set(3, 41);
        sheet.hiddenRows.add(1).add(2);
        sheet.merges.push(areaAt('A1:A2'), areaAt('B2:B3'), areaAt('C2:C5'));
        sheet.links.set(cellKey(1, 0), { documentReference: 'Sheet1!A1', screenTip: '' });
        sheet.page.printArea = areaAt('A1:C2');
        sheet.page.titleRows = { first: 0, last: 1 };
        sheet.page.rowBreaks.push(1, 3);
        sheet.frozenRows = 3;
      },
    );
    expect([
      [...first.rowHeights],
      [...first.hiddenRows],
      first.merges.map(localAddress),
      first.links.size,
      first.page.printArea,
      first.page.titleRows,
      first.page.rowBreaks,
      first.frozenRows,
    ]).toEqual([[[1, 41]], [0], ['C1:C3'], 0, null, null, [1], 1]);
  });

  test('columns have widths, and panes that are frozen', async () => {
    const { first } = await over(
      LETTERS,
      (sheet) => {
        sheet.getRange('B:B').insert('Right');
        sheet.getRange('D:D').delete('Left');
      },
      (sheet) => {
        sheet.columnWidths.set(0, 60).set(1, 70).set(2, 80).set(3, 90);
        sheet.hiddenColumns.add(3);
        sheet.frozenColumns = 2;
        sheet.page.titleRows = { first: 0, last: 0 };
      },
    );
    expect([[...first.columnWidths], [...first.hiddenColumns], first.frozenColumns, first.page.titleRows]).toEqual([
      [
        [0, 60],
        [2, 70],
        [3, 90],
        [1, 60],
      ],
      [3],
      3,
      { first: 0, last: 0 },
    ]);
  });
});

describe('rules of cells follow them', () => {
  const validate = (sheet: Excel.Worksheet, address: string, formula: string): void => {
    sheet.getRange(address).dataValidation.rule = { custom: { formula } };
  };
  const rulesOf = (sheet: HostSheet): unknown[] =>
    sheet.validations.map(({ area, rule }) => [localAddress(area), rule['custom']?.['formula']]);
  const colour = (sheet: Excel.Worksheet, address: string, formula: string): void => {
    sheet.getRange(address).conditionalFormats.add('Custom').custom.rule.formula = formula;
  };
  const formatsOf = (sheet: HostSheet): unknown[] =>
    sheet.conditionalFormats.map(({ area, formula }) => [localAddress(area), formula]);

  // The formula of a rule is relative to the top-left cell of its area
  test.each<[string, (sheet: Excel.Worksheet) => unknown, unknown[]]>([
    ['before them', (sheet) => sheet.getRange('1:1').insert('Down'), [['A3:B10', '=$B3>B$2']]],
    ['inside', (sheet) => sheet.getRange('4:4').insert('Down'), [['A2:B10', '=$B2>B$1']]],
    ['their first row', (sheet) => sheet.getRange('2:3').delete('Up'), [['A2:B7', '=$B2>B$1']]],
    ['all of them', (sheet) => sheet.getRange('2:9').delete('Up'), []],
    ['the row they compare with', (sheet) => sheet.getRange('1:1').delete('Up'), [['A1:B8', '=$B1>#REF!']]],
    [
      'a part of their columns',
      (sheet) => sheet.getRange('B4').insert('Down'),
      [
        ['B2:B10', '=$B2>C$1'],
        ['A2:A9', '=$B2>B$1'],
      ],
    ],
  ])('%s', async (_where, batch, expected) => {
    const { first } = await over([[0, 0]], (sheet) => {
      validate(sheet, 'A2:B9', '=$B2>B$1');
      colour(sheet, 'A2:B9', '=$B2>B$1');
      batch(sheet);
    });
    expect([rulesOf(first), formatsOf(first)]).toEqual([expected, expected]);
    expect(new Set(first.conditionalFormats.map(({ id }) => id)).size).toBe(expected.length);
  });

  test('on another sheet too', async () => {
    const workbook = await over([[0]], (sheet, context) => {
      validate(context.workbook.worksheets.getItem('My sheet'), 'A1', '=Sheet1!$A$2>A3');
      sheet.getRange('1:1').insert('Down');
    });
    expect(rulesOf(workbook.sheets[1] as HostSheet)).toEqual([['A1', '=Sheet1!$A$3>A3']]);
  });
});

describe('what Excel refuses to move', () => {
  const refused = (
    batch: (sheet: Excel.Worksheet) => unknown,
    prepare?: (sheet: HostSheet, workbook: HostWorkbook) => void,
  ): Promise<string> => refusalOf(over(LETTERS, batch, prepare));

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ['merged cells apart', (sheet) => sheet.getRange('A1').insert('Down'), 'InsertDeleteConflict at Range.insert'],
    ['merged cells partly', (sheet) => sheet.getRange('A1').delete('Up'), 'InsertDeleteConflict at Range.delete'],
    [
      'data off the last row',
      (sheet) => {
        sheet.getRange(`E${SHEET_ROWS}`).values = [['x']];
        sheet.getRange('1:1').insert('Down');
      },
      'NonBlankCellOffSheet at Range.insert',
    ],
    [
      'data off the last column',
      (sheet) => {
        sheet.getRangeByIndexes(8, SHEET_COLUMNS - 1, 1, 1).values = [['x']];
        sheet.getRange('F9:G9').insert('Right');
      },
      'NonBlankCellOffSheet at Range.insert',
    ],
    ['whole rows sideways', (sheet) => sheet.getRange('2:2').insert('Right'), 'InvalidArgument at Range.insert'],
    ['whole columns up', (sheet) => sheet.getRange('B:B').delete('Up'), 'InvalidArgument at Range.delete'],
    ['in no direction', (sheet) => sheet.getRange('D9').insert('Up' as 'Down'), 'InvalidArgument at Range.insert'],
  ])('%s', async (_what, batch, refusal) => {
    expect(await refused(batch, (sheet) => void sheet.merges.push(areaAt('A3:B3')))).toBe(refusal);
  });

  test('a refusal leaves everything as it was', async () => {
    const sheet = sheetOf('Sheet1', LETTERS);
    sheet.merges.push(areaAt('A3:B3'));
    const workbook = workbookOf(sheet);
    await playExcel(workbook);
    const before = structuredClone(sheet);
    await refusalOf(onSheet('Sheet1', (worksheet) => void worksheet.getRange('A1').insert('Down')));
    expect(sheet).toEqual(before);
  });

  test('formats alone may leave the sheet', async () => {
    const { first } = await over([['x']], (sheet) => {
      sheet.getRange(`A${SHEET_ROWS}`).format.fill.color = '#FF0000';
      sheet.getRange('2:2').insert('Down');
    });
    expect(contents(first)).toEqual({ A1: 'x' });
  });

  const protect = (allowed: readonly string[]) => (sheet: HostSheet) => {
    const options = Object.fromEntries(allowed.map((option) => [option, true]));
    Object.assign(sheet, { protected: true, protection: { options, selectionMode: 'Normal', password: null } });
  };
  test.each<[string, string[], (sheet: Excel.Worksheet) => unknown, string]>([
    ['an insert', [], (sheet) => sheet.getRange('1:1').insert('Down'), 'AccessDenied at Range.insert'],
    ['cells', ['allowInsertRows'], (sheet) => sheet.getRange('A1').insert('Down'), 'AccessDenied at Range.insert'],
    [
      'columns',
      ['allowInsertRows', 'allowDeleteColumns'],
      (sheet) => sheet.getRange('A:A').insert('Right'),
      'AccessDenied at Range.insert',
    ],
    ['locked rows', ['allowDeleteRows'], (sheet) => sheet.getRange('1:1').delete('Up'), 'AccessDenied at Range.delete'],
  ])('%s on a protected sheet', async (_what, allowed, batch, refusal) => {
    expect(await refused(batch, protect(allowed))).toBe(refusal);
  });

  test('rows that the protection allows to insert are inserted', async () => {
    const { first } = await over(
      [['x']],
      (sheet) => sheet.getRange('1:1').insert('Down'),
      protect(['allowInsertRows']),
    );
    expect(contents(first)).toEqual({ A2: 'x' });
  });

  test.each<[string, (sheet: HostSheet) => unknown, string]>([
    ['comments', (sheet) => (sheet.unheld = ['comments']), 'NotImplemented at Range.delete on a sheet with comments'],
    [
      'the whole of a chart',
      (sheet) =>
        sheet.charts.push({
          id: '{1}',
          name: 'Chart 1',
          type: 'BarStacked',
          title: '',
          data: areaAt('A1:C2'),
          place: areaAt('E5:H9'),
          colours: [],
          showDataLabels: false,
          legend: null,
        }),
      'NotImplemented at Range.delete of all cells of a chart',
    ],
  ])('this host does not move %s', async (_what, prepare, refusal) => {
    expect(await refused((sheet) => sheet.getRange('1:2').delete('Up'), prepare as (sheet: HostSheet) => void)).toBe(
      refusal,
    );
  });
});
