import { createPanelTracker } from '../../src/app/createPanelTracker';
import type { PanelTracker } from '../../src/app/panelTracker';
import { reconcile } from '../../src/domain/report/reconcile';
import type * as Reconciling from '../../src/domain/report/reconcile';
import { parseIsoDate } from '../../src/domain/workbook/serialDate';
import type { HostWorkbook } from '../../src/workbench/host/workbook';
import { playOn, type Opened } from '../excel/openTracker';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';

// Real until a test says otherwise: no tracker is known whose totals do not add up.
jest.mock('../../src/domain/report/reconcile', () => ({
  reconcile: jest.fn(jest.requireActual<typeof Reconciling>('../../src/domain/report/reconcile').reconcile),
}));

const today = parseIsoDate('2020-10-16') as number;

const ROWS = [
  ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Target date', 'Status'],
  ['R1', 'Custody suites', 'Check every cell each hour and keep a record of it.', 'DM', '31/03/2021', 'In progress'],
  ['R2', 'Custody suites', 'Train every custody sergeant in first aid.', 'PL', '30/09/2020', 'In progress'],
];

async function playBuilt(): Promise<{ opened: Opened; tracker: PanelTracker }> {
  const opened = await playOn(workbookOf(sheetOf('Tracker', ROWS)));
  const tracker = createPanelTracker(opened.port, { today: () => today });
  const { kind } = await tracker.build();
  if (kind !== 'built') throw new Error(kind);
  // From here on a touched sheet is one that the summary touched.
  for (const sheet of opened.workbook.sheets) sheet.touched = false;
  return { opened, tracker };
}

/** Everything that the summary could have changed. */
const stateOf = ({ sheets, names, settings, activeSheet }: HostWorkbook) => ({
  sheets: sheets.map(({ name, touched, cells, tables }) => ({
    name,
    touched,
    cells: [...cells].map(([key, { value, formula }]) => [key, value, formula]),
    tables: tables.map(({ name: table, area }) => [table, area]),
  })),
  names: names.map(({ name, formula }) => [name, formula]),
  settings: [...settings],
  activeSheet,
});

describe('a summary is not written', () => {
  it.each<[string, 'readOnly' | 'structureProtected', string]>([
    ['into a workbook that has become read-only since the tables were built', 'readOnly', 'readOnly'],
    ['into a workbook whose structure was protected since', 'structureProtected', 'workbookProtected'],
  ])('%s', async (_, guard, reason) => {
    const { opened, tracker } = await playBuilt();
    const { workbook } = opened;
    workbook[guard] = true;
    const before = stateOf(workbook);
    expect(await tracker.summarise()).toEqual({ kind: 'blocked', reason, names: [] });
    expect(stateOf(workbook)).toEqual(before);

    workbook[guard] = false;
    expect((await tracker.summarise()).kind).toBe('written');
    expect(stateOf(workbook)).not.toEqual(before);
  });

  it('when its totals do not add up: no sheet is added or touched, no name or setting is changed', async () => {
    const { opened, tracker } = await playBuilt();
    const before = stateOf(opened.workbook);
    jest.mocked(reconcile).mockReturnValueOnce([{ what: 'All inspections: closed', expected: 2, found: 3 }]);
    expect(await tracker.summarise()).toEqual({
      kind: 'blocked',
      reason: 'doesNotReconcile',
      names: ['All inspections: closed: 3 instead of 2'],
    });
    expect(stateOf(opened.workbook)).toEqual(before);
    expect(before.sheets.filter(({ name, touched }) => touched || name.startsWith('Panel summary'))).toEqual([]);
  });

  it('before they were added up: the model that is told is the model that was reconciled', async () => {
    const { tracker } = await playBuilt();
    jest.mocked(reconcile).mockClear();
    const summary = await tracker.summarise();
    if (summary.kind !== 'written') throw new Error(summary.kind);
    expect(jest.mocked(reconcile).mock.calls).toEqual([[summary.model]]);
  });
});
