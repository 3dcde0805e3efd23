import type { OutsideChange } from '../../src/app/ports';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';
import { counted, playOn, valueOf } from './openTracker';
import { sheetPlan } from './sheetPlan';

const officers = () => workbookOf(sheetOf('Officer', [['Ref', 'Text']]), sheetOf('Notes', []));
const pushed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function watching() {
  const opened = await playOn(officers());
  const told: OutsideChange[] = [];
  const { result, roundTrips } = await counted(opened, () => opened.port.watchChanges((change) => told.push(change)));
  valueOf(result);
  return { ...opened, told, roundTrips };
}

describe('watching for changes', () => {
  it('hears of what is typed on any sheet, here and by a co-author, for one round trip', async () => {
    const { host, workbook, told, roundTrips } = await watching();
    host.enter(workbook.sheets[1]!, 3, 3, 'typed');
    host.fault({
      when: { request: 1 },
      what: { kind: 'meanwhile', change: ({ enter }) => enter(workbook.sheets[0]!, 0, 0, 'typed elsewhere') },
    });
    await Excel.run((context) => {
      context.workbook.load('name');
      return context.sync();
    });
    await pushed();
    expect([told, roundTrips]).toEqual([[{ remote: false }, { remote: true }], 1]);
  });

  it('does not hear of what the add-in writes itself, nor of recalculation and selection', async () => {
    const { host, port, workbook, told } = await watching();
    const plan = sheetPlan({ values: [['Total'], [{ formula: '=LEN(Officer!A1)' }]] });
    valueOf(await port.carryOut({ sheets: [plan], additions: [], names: [], settings: {}, activate: null }));
    host.select(workbook.sheets[0]!, { row: 5, column: 5, rows: 1, columns: 1 });
    valueOf(await port.goTo('Officer', 'A1'));
    await pushed();
    expect(told).toEqual([]);
  });

  it('that Excel refuses is a value', async () => {
    const { host, port } = await playOn(officers());
    host.fault({ when: 'everyRequest', what: { kind: 'transport', code: 5004 } });
    const outcome = await port.watchChanges(() => undefined);
    expect(outcome.ok ? 'watching' : outcome.refusal.code).toBe('editingCell');
  });
});
