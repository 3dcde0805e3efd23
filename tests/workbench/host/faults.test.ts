import { ExcelHost } from '../../../src/workbench/host/excelHost';
import type { Fault } from '../../../src/workbench/host/running/faults';
import { cellKey } from '../../../src/workbench/host/workbook';
import { bootOffice, matrixFor } from '../../../src/workbench/office/bootOffice';
import { sheetOf, workbookOf } from './buildWorkbook';

/** An Excel that lets a batch wait for the end of an edit: this file is a realm with an office.js of its own. */
async function play(...faults: Fault[]): Promise<ExcelHost> {
  const host = new ExcelHost(workbookOf(sheetOf('Tracker', [['Ref', 1]])), { faults });
  await bootOffice({ host, matrix: { ...matrixFor('1.14'), DelayForCellEdit: '1.1' } });
  return host;
}

const read = (options: Excel.RunOptions = {}): Promise<unknown> =>
  Excel.run(options, async (context) => {
    const range = context.workbook.worksheets.getItem('Tracker').getRange('A1:B1').load('values,address');
    await context.sync();
    return range.values as unknown;
  });

const write = (value: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Tracker').getRange('A1').values = [[value]];
    await context.sync();
  });

const held = (host: ExcelHost): unknown => host.workbook.sheets[0]?.cells.get(cellKey(0, 0))?.value;
const codeOf = (batch: Promise<unknown>): Promise<unknown> =>
  batch.then(
    () => 'done',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
const turnOfTasks = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('a fault', () => {
  it.each<[number, string]>([
    [7000, 'AccessDenied'],
    [5102, 'ActivityLimitReached'],
    [5012, 'InvalidOrTimedOutSession'],
    [5103, 'RequestPayloadSizeLimitExceeded'],
    [5104, 'ResponsePayloadSizeLimitExceeded'],
    [5016, 'WriteNotSupportedWhenModalDialogOpen'],
    [1014, 'InvalidRequestContext'],
    [5004, 'InvalidOperationInCellEditMode'],
    [5999, 'GeneralException'],
  ])('code %d of the transport is %s to the client', async (code, name) => {
    // excel-host 1.2
    await play({ when: 'everyRequest', what: { kind: 'transport', code } });
    expect(await codeOf(read())).toBe(name);
  });

  it('is for the request of its number, for a member, or for writes, until it is lifted', async () => {
    const host = await play({ when: { request: 2 }, what: { kind: 'transport', code: 5102 } });
    expect([await codeOf(read()), await codeOf(read()), await codeOf(read())]).toEqual([
      'done',
      'ActivityLimitReached',
      'done',
    ]);
    const liftMember = host.fault({ when: { member: 'address' }, what: { kind: 'transport', code: 5102 } });
    expect([await codeOf(read()), await codeOf(write('x'))]).toEqual(['ActivityLimitReached', 'done']);
    liftMember();
    const liftWrites = host.fault({ when: 'everyWrite', what: { kind: 'transport', code: 5102 } });
    expect([await codeOf(read()), await codeOf(write('y'))]).toEqual(['done', 'ActivityLimitReached']);
    liftWrites();
    expect([await codeOf(write('z')), held(host)]).toEqual(['done', 'z']);
  });

  it('may lose only the answer', async () => {
    const host = await play({ when: 'everyWrite', what: { kind: 'transport', code: 5012, done: true } });
    expect([await codeOf(write('written')), held(host)]).toEqual(['InvalidOrTimedOutSession', 'written']);
  });

  it('refuses one action: what came before it stays done, what comes after it is not', async () => {
    // excel-host 1.3
    const host = await play({
      when: 'everyWrite',
      what: { kind: 'refusal', at: 'tabColor', code: 'GeneralException' },
    });
    const batch = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tracker');
      sheet.getRange('A1').values = [['before']];
      sheet.tabColor = '#FF0000';
      sheet.getRange('B1').values = [['after']];
      await context.sync();
    });
    expect([await codeOf(batch), held(host), host.workbook.sheets[0]?.cells.get(cellKey(0, 1))?.value]).toEqual([
      'GeneralException',
      'before',
      1,
    ]);
  });

  it('refuses a call that makes something, which then is not made', async () => {
    const host = await play({ when: 'everyWrite', what: { kind: 'refusal', at: 'add', code: 'AccessDenied' } });
    const batch = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Tracker').tables.add('A1:B2', true);
      await context.sync();
    });
    expect([await codeOf(batch), host.workbook.sheets[0]?.tables]).toEqual(['AccessDenied', []]);
  });

  it('makes values null, and nothing else', async () => {
    await play({ when: { member: 'values' }, what: { kind: 'nullValues' } });
    expect(await read()).toBeNull();
  });

  it('holds an answer back, for a while or for ever', async () => {
    let answer = (): void => undefined;
    const host = await play({
      when: { request: 1 },
      what: { kind: 'late', until: new Promise<void>((done) => (answer = done)) },
    });
    const ended: string[] = [];
    const late = write('late').then(() => ended.push('late'));
    await turnOfTasks();
    expect([held(host), ended]).toEqual(['late', []]);
    answer();
    await late;
    host.fault({ when: { request: 1 }, what: { kind: 'silence', done: true } });
    void write('silent').then(() => ended.push('silent'));
    host.fault({ when: { request: 2 }, what: { kind: 'silence' } });
    void write('never').then(() => ended.push('never'));
    await turnOfTasks();
    expect([held(host), ended]).toEqual(['silent', ['late']]);
  });

  it('lets somebody else do something first, which is told as theirs', async () => {
    const host = await play();
    const told: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, source, triggerSource }) =>
        told.push([address, source, triggerSource]),
      );
      await context.sync();
    });
    host.fault({
      when: { request: 1 },
      what: { kind: 'meanwhile', change: ({ workbook, enter }) => enter(workbook.sheets[0]!, 0, 0, 'theirs') },
    });
    expect(await read()).toEqual([['theirs', 1]]);
    await turnOfTasks();
    expect(told).toEqual([['A1', 'Remote', 'Unknown']]);
  });
});

describe('while a cell is being edited', () => {
  it('every batch is refused, and one that asked to wait is carried out when the editing ends', async () => {
    // excel-host 1.9: flag 64
    const host = await play();
    const endEditing = host.fault({ when: 'everyRequest', what: { kind: 'cellEdit' } });
    expect([await codeOf(read()), await codeOf(write('x'))]).toEqual([
      'InvalidOperationInCellEditMode',
      'InvalidOperationInCellEditMode',
    ]);
    let answered: unknown = 'waiting';
    const waiting = read({ delayForCellEdit: true }).then((values) => (answered = values));
    await turnOfTasks();
    expect(answered).toBe('waiting');
    host.enter(host.workbook.sheets[0]!, 0, 0, 'typed');
    endEditing();
    await waiting;
    expect(answered).toEqual([['typed', 1]]);
  });
});
