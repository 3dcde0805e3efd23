import fc from 'fast-check';
import type { SheetPlan, WorkbookPlan } from '../../src/domain/plan/sheetPlan';
import { cellKey } from '../../src/workbench/host/workbook';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';
import { sheetPlan } from './sheetPlan';
import { counted, playOn, valueOf, type Opened } from './openTracker';

const plan = (...sheets: SheetPlan[]): WorkbookPlan => ({
  sheets,
  additions: [],
  names: [],
  settings: {},
  activate: null,
});

const officers = () => workbookOf(sheetOf('Officer', [['Ref', 'Text']]));

describe('carrying out a plan', () => {
  it('takes three round trips, whatever the number of sheets', async () => {
    const opened = await playOn(officers());
    const sheets = Array.from({ length: 9 }, (_, index) => sheetPlan({ name: `Sheet ${index}` }));
    const { result, roundTrips } = await counted(opened, () => opened.port.carryOut(plan(...sheets)));
    valueOf(result);
    expect(roundTrips).toBe(3);
    expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(['Officer', ...sheets.map(({ name }) => name)]);
    expect(opened.workbook.sheets[0]?.touched).toBe(false);
  });

  const risky = [
    '=SUM(A1:A3)',
    '+44 20 7946 0000',
    '-10% saving',
    '@mention',
    "'quoted'",
    '1/2',
    '3/4/2026',
    '2026-03-05',
    '50%',
    '1,234',
    'TRUE',
    'Mar 21',
    'March 2021',
    '1E5',
    '17',
    ' 17',
    '£5',
    '#N/A',
    '€ 3',
    'AFI 7',
    'line one\n- line two',
  ];

  it.each(risky)('keeps text as text: %j', async (text) => {
    const opened = await playOn(officers());
    valueOf(await opened.port.carryOut(plan(sheetPlan({ values: [[text]] }))));
    const cell = opened.workbook.sheets[1]?.cells.get(cellKey(0, 0));
    expect([cell?.value, cell?.formula]).toEqual([text, undefined]);
  });

  it('keeps any text as text', async () => {
    const texts = fc.array(fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom(...risky)), {
      minLength: 1,
      maxLength: 60,
    });
    const opened = await playOn(officers());
    await fc.assert(
      fc.asyncProperty(texts, async (column) => {
        valueOf(await opened.port.carryOut(plan(sheetPlan({ values: column.map((text) => [text]) }))));
        const written = column.map((_, row) => opened.workbook.sheets[1]?.cells.get(cellKey(row, 0))?.value ?? '');
        expect(written).toEqual(column);
      }),
      { numRuns: 40 },
    );
  });

  it('clears what an earlier plan left: cells, rules, formats, charts, tables', async () => {
    const opened = await playOn(officers());
    const area = { row: 0, column: 0, rows: 3, columns: 2 };
    const full = sheetPlan({
      values: [
        ['Name', 'Count'],
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
      tables: [{ name: 'Ours', area, style: 'TableStyleLight1' }],
      validations: [
        {
          area,
          rule: { kind: 'number', from: 0, to: 9 },
          prompt: { title: 'Count', message: 'A number.' },
          alert: { style: 'Stop', title: 'No', message: 'A number.' },
        },
      ],
      conditionalFormats: [{ area, formula: '=$B2=2', fill: '#FFC7CE' }],
      charts: [
        {
          name: 'Chart',
          title: 'Counts',
          data: area,
          place: { row: 5, column: 0, rows: 5, columns: 5 },
          colours: ['#FF0000'],
        },
      ],
      page: {
        orientation: 'Portrait',
        printArea: area,
        titleRows: { first: 0, count: 1 },
        margins: { top: 50, right: 40, bottom: 50, left: 40, header: 20, footer: 20 },
        header: { left: '', centre: 'OFFICIAL', right: '' },
        footer: { left: '', centre: '', right: 'Page &P of &N' },
        fitToWidth: false,
        breaksBefore: [2],
      },
    });
    valueOf(await opened.port.carryOut(plan(full)));
    valueOf(await opened.port.carryOut(plan(full)));
    const sheet = opened.workbook.sheets[1];
    expect(opened.workbook.sheets.length).toBe(2);
    expect(sheet?.tables.map(({ name, area: where }) => [name, where])).toEqual([['Ours', area]]);
    expect([sheet?.validations.length, sheet?.conditionalFormats.length, sheet?.charts.length]).toEqual([1, 1, 1]);
    expect(sheet?.page).toMatchObject({
      orientation: 'Portrait',
      paperSize: 'A4',
      printArea: area,
      titleRows: { first: 0, last: 0 },
      rowBreaks: [2],
    });

    valueOf(
      await opened.port.carryOut(plan(sheetPlan({ values: [['Name', 'Count'], ['only this']], tables: full.tables }))),
    );
    const left = [...(sheet?.cells.values() ?? [])].map(({ value }) => value).filter((value) => value !== '');
    expect(left).toEqual(['Name', 'Count', 'only this']);
    expect([sheet?.validations.length, sheet?.conditionalFormats.length, sheet?.page.rowBreaks.length]).toEqual([
      0, 0, 0,
    ]);
  });

  it('writes a large sheet in blocks, the remainder too', async () => {
    const opened = await playOn(officers(), { build: 'web' });
    const values = Array.from({ length: 2501 }, (_, row) => [`Reference ${row} ${'word '.repeat(400)}`, row]);
    const { result, roundTrips } = await counted(opened, () => opened.port.carryOut(plan(sheetPlan({ values }))));
    valueOf(result);
    const cells = opened.workbook.sheets[1]?.cells;
    expect(values.map((_, row) => [cells?.get(cellKey(row, 0))?.value, cells?.get(cellKey(row, 1))?.value])).toEqual(
      values,
    );
    expect(roundTrips).toBe(5);
  });
});

describe('a refusal of Excel', () => {
  it('is a value: a protected workbook, a protected sheet of ours, a read-only one', async () => {
    const locked = officers();
    locked.structureProtected = true;
    const first = await (await playOn(locked)).port.carryOut(plan(sheetPlan({})));
    const sheet = sheetOf('Ours', [['kept']]);
    sheet.protected = true;
    const protectedSheet = workbookOf(sheetOf('Officer', []), sheet);
    const second = await (await playOn(protectedSheet)).port.carryOut(plan(sheetPlan({})));
    expect([first, second].map((outcome) => (outcome.ok ? 'written' : outcome.refusal.code))).toEqual([
      'sheetProtected',
      'sheetProtected',
    ]);
    expect(sheet.cells.get(cellKey(0, 0))?.value).toBe('kept');
  });

  it.each([
    [5004, 'editingCell'],
    [5104, 'tooLarge'],
    [5102, 'unavailable'],
    [7000, 'sheetProtected'],
    [5001, 'notCurrent'],
  ])('of the transport, code %d, is "%s"', async (osfError, code) => {
    const opened = await playOn(officers());
    opened.host.processQuery = () => ({ osfError });
    const outcome = await opened.port.readWorkbook();
    expect(outcome.ok ? 'read' : outcome.refusal.code).toBe(code);
  });

  it('to show a hidden sheet is a value too', async () => {
    const hidden = sheetOf('Hidden', [['x']]);
    hidden.visibility = 'Hidden';
    const opened = await playOn(workbookOf(sheetOf('Officer', [['x']]), hidden));
    expect((await opened.port.goTo('Hidden', 'A1')).ok).toBe(false);
    const { result, roundTrips } = await counted(opened, () => opened.port.goTo('Officer', 'A1'));
    expect([result.ok, roundTrips]).toEqual([true, 1]);
  });
});

describe('a plan whose sheets are known from reading', () => {
  const present = { names: ['Officer', 'Ours', 'Lists'], hidden: ['Lists'], begunTables: [] };
  const known = () =>
    workbookOf(
      sheetOf('Officer', [['Ref', 'Text']]),
      sheetOf('Ours', [['earlier'], ['and longer']]),
      Object.assign(sheetOf('Lists', [['earlier']]), { visibility: 'Hidden' }),
    );
  const ours = sheetPlan({ name: 'Ours', values: [['now']] });
  const lists = sheetPlan({ name: 'Lists', visibility: 'Hidden', values: [['now']] });
  const texts = ({ workbook }: Opened) =>
    workbook.sheets.map(({ cells }) => [...cells.values()].map(({ value }) => value).filter((value) => value !== ''));

  it('takes one round trip when all of them are there, and sets no visibility that is so already', async () => {
    const opened = await playOn(known());
    opened.host.fault({
      when: { member: 'visibility' },
      what: { kind: 'transport', code: 5001 },
    });
    const { result, roundTrips } = await counted(opened, () => opened.port.carryOut(plan(ours, lists), present));
    valueOf(result);
    expect([roundTrips, texts(opened)]).toEqual([1, [['Ref', 'Text'], ['now'], ['now']]]);
  });

  it('shows and hides the sheets that stand otherwise', async () => {
    const opened = await playOn(known());
    const turned = [
      { ...ours, visibility: 'Hidden' as const },
      { ...lists, visibility: 'Visible' as const },
    ];
    valueOf(await opened.port.carryOut(plan(...turned), present));
    expect(opened.workbook.sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'Hidden', 'Visible']);
  });

  it('clears nothing before it is sure to write', async () => {
    const opened = await playOn(known());
    const added = sheetPlan({ name: 'Added' });
    opened.host.fault({ when: { request: 3 }, what: { kind: 'transport', code: 5004 } });
    const outcome = await opened.port.carryOut(plan(ours, lists, added), present);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'editingCell', begun: true } });
    expect(texts(opened).slice(0, 3)).toEqual([['Ref', 'Text'], ['earlier', 'and longer'], ['earlier']]);
  });
});
