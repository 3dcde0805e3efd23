import { createPanelTracker, type PanelTrackerOptions } from '../../src/app/createPanelTracker';
import { DECISIONS_KEY, joinDecisions, parseDecisions, rememberedDecisions } from '../../src/app/decisions';
import type { PanelTracker } from '../../src/app/panelTracker';
import { NO_DECISIONS, type Decisions } from '../../src/domain/decisions';
import { DEFAULT_DETAILS } from '../../src/domain/tables/detailsTable';
import { parseIsoDate } from '../../src/domain/workbook/serialDate';
import { playOn, valueOf, type Opened } from '../excel/openTracker';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';

const today = parseIsoDate('2020-10-16') as number;

/** "Zebra" means nothing to anybody but the officer, who was asked. */
const HEADER = ['Ref', 'Inspection', 'Recommendation', 'Zebra', 'Target date', 'Status'];
const ROWS = [
  ['R1', 'Custody suites', 'Check every cell each hour and keep a record of it.', 'DM', '31/03/2021', 'In progress'],
  ['R2', 'Custody suites', 'Train every custody sergeant in first aid.', 'PL', '30/09/2020', 'In progress'],
];

const PANEL = 'Westshire Police and Crime Panel';
const ANSWERS: Decisions = {
  ...NO_DECISIONS,
  columns: [{ header: 'Zebra', field: 'owner' }],
  details: { panel: PANEL, amberDays: 45, nextMeetingDate: today + 90 },
};

const play = (): Promise<Opened> => playOn(workbookOf(sheetOf('Tracker', [HEADER, ...ROWS])));
const over = ({ port }: Opened, options: Partial<PanelTrackerOptions> = {}): PanelTracker =>
  createPanelTracker(port, { today: () => today, ...options });

/** The officer takes away everything that was built, and begins again. */
const startAgain = ({ workbook }: Opened): void => void workbook.sheets.splice(1);

async function kept({ port }: Opened): Promise<Decisions> {
  return rememberedDecisions(valueOf(await port.readWorkbook()).settings);
}

async function fieldsOf(tracker: PanelTracker) {
  const built = await tracker.build();
  if (built.kind !== 'built') throw new Error(built.kind);
  const { recommendations, details } = built.tracked;
  return { owners: recommendations.map(({ owner }) => owner), leads: recommendations.map(({ lead }) => lead), details };
}

describe('what the officer answered', () => {
  it('is saved in the workbook by Build, and not by Check', async () => {
    const opened = await play();
    const tracker = over(opened, { decisions: ANSWERS });
    await tracker.check();
    expect([opened.workbook.settings.has(DECISIONS_KEY), await kept(opened)]).toEqual([false, NO_DECISIONS]);
    await tracker.build();
    const saved = valueOf(await opened.port.readWorkbook()).settings[DECISIONS_KEY];
    expect(parseDecisions(saved ?? '')).toEqual({ ok: true, decisions: ANSWERS });
  });

  it('is used when the same workbook is built later by somebody who answers nothing', async () => {
    const opened = await play();
    await over(opened, { decisions: ANSWERS }).build();
    startAgain(opened);
    const later = over(opened);
    const checked = await later.check();
    if (checked.kind !== 'checked') throw new Error(checked.kind);
    expect([checked.built, checked.reading.recommendations.map(({ owner }) => owner)]).toEqual([false, ['DM', 'PL']]);
    expect(await fieldsOf(later)).toEqual({
      owners: ['DM', 'PL'],
      leads: [null, null],
      details: { ...DEFAULT_DETAILS, positionDate: today, ...ANSWERS.details },
    });
    expect(await kept(opened)).toEqual(ANSWERS);
  });

  it('gives way to what is answered later; what is not asked again stays', async () => {
    const opened = await play();
    await over(opened, { decisions: ANSWERS }).build();
    startAgain(opened);
    const changed: Decisions = {
      ...NO_DECISIONS,
      columns: [{ header: 'Zebra', field: 'lead' }],
      details: { amberDays: 10 },
    };
    expect(await fieldsOf(over(opened, { decisions: changed }))).toEqual({
      owners: [null, null],
      leads: ['DM', 'PL'],
      details: { ...DEFAULT_DETAILS, positionDate: today, ...ANSWERS.details, amberDays: 10 },
    });
    startAgain(opened);
    expect((await fieldsOf(over(opened))).leads).toEqual(['DM', 'PL']);
  });

  it('is nothing in a workbook whose setting is not ours', async () => {
    const opened = await play();
    opened.workbook.settings.set(DECISIONS_KEY, JSON.stringify('not ours'));
    expect(await kept(opened)).toEqual(NO_DECISIONS);
    expect((await over(opened).check()).kind).toBe('checked');
  });
});

describe('later and earlier answers together', () => {
  const later: Decisions = {
    columns: [{ header: 'Zebra', field: 'lead' }],
    blocks: [{ headings: 'Finding | Level', is: 'tracker' }],
    publication: [{ headings: 'Ref | Text', publish: true }],
    dateOrders: [{ header: 'Due', order: 'monthFirst' }],
    inspectionTitles: [{ title: 'PEEL 21', as: 'PEEL 2021' }],
    sameTexts: [{ text: 'Do it.', other: 'Do it now.', same: true }],
    inspections: [{ title: 'PEEL 2021', type: 'PEEL' }],
    findings: [{ inspection: 'PEEL 2021', kind: 'concern', text: 'Later.' }],
    schedule: [{ year: '2022', title: 'Later', status: null, note: null }],
    risks: [{ heading: 'Staffing', text: 'Later.' }],
    details: { panel: 'Later', amberDays: 10 },
  };
  const earlier: Decisions = {
    columns: [{ header: 'Zebra', field: 'owner' }],
    blocks: [{ headings: 'Finding | Level', is: 'other' }],
    publication: [{ headings: 'Ref | Text', publish: false }],
    dateOrders: [{ header: 'Due', order: 'dayFirst' }],
    inspectionTitles: [{ title: 'PEEL 21', as: 'PEEL 2020' }],
    sameTexts: [{ text: 'Do it.', other: 'Do it now.', same: false }],
    inspections: [{ title: 'PEEL 2021', type: 'Thematic' }],
    findings: [{ inspection: 'PEEL 2021', kind: 'finding', text: 'Earlier.' }],
    schedule: [{ year: '2021', title: 'Earlier', status: null, note: null }],
    risks: [{ heading: 'Staffing', text: 'Earlier.' }],
    details: { panel: 'Earlier', comment: 'Earlier' },
  };

  it('have the later first, where the first that fits counts, and its details over the earlier', () => {
    expect(joinDecisions(later, earlier)).toEqual({
      columns: [...later.columns, ...earlier.columns],
      blocks: [...later.blocks, ...earlier.blocks],
      publication: [...later.publication, ...earlier.publication],
      dateOrders: [...later.dateOrders, ...earlier.dateOrders],
      inspectionTitles: [...later.inspectionTitles, ...earlier.inspectionTitles],
      sameTexts: [...later.sameTexts, ...earlier.sameTexts],
      inspections: [...later.inspections, ...earlier.inspections],
      findings: later.findings,
      schedule: later.schedule,
      risks: [...later.risks, ...earlier.risks],
      details: { panel: 'Later', amberDays: 10, comment: 'Earlier' },
    });
  });

  it('are the one when the other has none', () => {
    expect([joinDecisions(NO_DECISIONS, earlier), joinDecisions(later, NO_DECISIONS)]).toEqual([earlier, later]);
  });
});
