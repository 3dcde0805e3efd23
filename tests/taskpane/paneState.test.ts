import type { PanelTracker } from '../../src/app/panelTracker';
import type { Refusal } from '../../src/app/ports';
import { issue } from '../../src/domain/issues/issue';
import {
  buildHindrance,
  createPane,
  issuesOf,
  summaryHindrance,
  type PaneDependencies,
} from '../../src/taskpane/paneState';
import { BUILT, CHECKED, fakeTracker, ISSUES, MODEL, NOTHING_READ, readingOf, WRITTEN } from './fakeTracker';

const REFUSAL: Refusal = { code: 'editingCell', detail: 'InvalidOperationInCellEditMode at Workbook.worksheets' };
const REFUSED = { kind: 'refused', refusal: REFUSAL } as const;
const BLOCKED = { kind: 'blocked', reason: 'requiredColumnMissing', names: ['Findings'] } as const;

const paneWith = (tracker: PanelTracker, more: Partial<PaneDependencies> = {}) =>
  createPane({
    tracker,
    goTo: async () => ({ ok: true, value: null }),
    writeReport: async () => new Uint8Array(),
    ...more,
  });

const reading = CHECKED.kind === 'checked' ? CHECKED.reading : null;

describe('the three steps', () => {
  it('goes from check to build to summary, each state with what its screen shows', async () => {
    const pane = paneWith(fakeTracker().tracker);
    const seen: string[] = [];
    pane.subscribe(({ state }) => seen.push(state.kind));
    const { check, build, summarise } = pane.getState();

    await check();
    expect(pane.getState().state).toEqual({ kind: 'checked', checked: { reading, built: false } });
    await build();
    expect(pane.getState().state).toMatchObject({
      kind: 'built',
      checked: { reading, built: true },
      issues: ISSUES.slice(-2),
    });
    await summarise();
    expect(pane.getState().state).toEqual({
      kind: 'summarised',
      checked: { reading, built: true },
      model: MODEL,
      issues: [],
      kept: null,
    });
    expect(seen).toEqual(['checking', 'checked', 'building', 'built', 'summarising', 'summarised']);
  });

  it('begins no step that is not possible now', async () => {
    const { tracker, calls } = fakeTracker();
    const pane = paneWith(tracker);
    await pane.getState().build();
    await pane.getState().summarise();
    expect(calls).toEqual({ check: 0, build: 0, summarise: 0 });
    await pane.getState().check();
    await pane.getState().summarise();
    expect(calls).toEqual({ check: 1, build: 0, summarise: 0 });
  });

  it('runs a step once however often its button is pressed', async () => {
    const { tracker, calls } = fakeTracker();
    const pane = paneWith(tracker);
    await Promise.all([pane.getState().check(), pane.getState().check()]);
    await Promise.all([pane.getState().build(), pane.getState().build(), pane.getState().check()]);
    expect(calls).toEqual({ check: 1, build: 1, summarise: 0 });
  });

  it('goes straight to the summary in a workbook that was built before', async () => {
    const { tracker, calls } = fakeTracker({ check: { kind: 'checked', reading: NOTHING_READ, built: true } });
    const pane = paneWith(tracker);
    await pane.getState().check();
    expect(buildHindrance(pane.getState().state)).toBe('alreadyBuilt');
    await pane.getState().summarise();
    expect(calls).toEqual({ check: 1, build: 0, summarise: 1 });
  });
});

describe('failures', () => {
  it('keeps what was found when building is refused, and tries again', async () => {
    const outcomes: Parameters<typeof fakeTracker>[0] = { build: REFUSED };
    const pane = paneWith(fakeTracker(outcomes).tracker);
    await pane.getState().check();
    await pane.getState().build();
    expect(pane.getState().state).toEqual({
      kind: 'failed',
      step: 'build',
      problem: REFUSED,
      checked: { reading, built: false },
      issues: ISSUES,
    });
    outcomes.build = BUILT;
    await pane.getState().build();
    expect(pane.getState().state.kind).toBe('built');
  });

  it.each([
    ['check', { check: REFUSED }, REFUSED],
    ['build', { build: BLOCKED }, BLOCKED],
    ['summarise', { check: { ...CHECKED, built: true }, summarise: BLOCKED }, BLOCKED],
  ] as const)('%s: an outcome that wrote nothing is a value', async (step, outcomes, problem) => {
    const pane = paneWith(fakeTracker(outcomes).tracker);
    await pane.getState().check();
    await pane.getState().build();
    await pane.getState().summarise();
    expect(pane.getState().state).toMatchObject({ kind: 'failed', step, problem });
  });

  it('shows a thrown error as broken, never as a failure of Excel', async () => {
    const error = new TypeError('a fault of ours');
    const pane = paneWith({ ...fakeTracker().tracker, check: () => Promise.reject(error) });
    await pane.getState().check();
    expect(pane.getState().state).toEqual({ kind: 'broken', error });
  });
});

describe('going to a place', () => {
  it('passes sheet and cell on and stays where it is', async () => {
    const asked: string[][] = [];
    const pane = paneWith(fakeTracker().tracker, {
      goTo: async (...place) => {
        asked.push(place);
        return { ok: true, value: null };
      },
    });
    await pane.getState().check();
    const before = pane.getState().state;
    await pane.getState().goTo('Force plan', 'F7');
    expect(asked).toEqual([['Force plan', 'F7']]);
    expect(pane.getState().state).toBe(before);
    expect(pane.getState().lost).toBeNull();
  });

  it('says why it did not work until the next step or place', async () => {
    let ok = false;
    const pane = paneWith(fakeTracker().tracker, {
      goTo: async () => (ok ? { ok, value: null } : { ok: false, refusal: REFUSAL }),
    });
    await pane.getState().goTo('Gone', 'A1');
    expect(pane.getState().lost).toEqual(REFUSAL);
    ok = true;
    await pane.getState().goTo('Force plan', 'A1');
    expect(pane.getState().lost).toBeNull();
  });
});

const FROM_1904 = { ...readingOf(40), issues: [issue('workbook/dates-from-1904')] };

describe('why a button is grey', () => {
  it.each([
    ['before the first check', { kind: 'start' }, 'notChecked', 'notChecked'],
    ['while checking', { kind: 'checking' }, 'busy', 'busy'],
    ['tracker found', { kind: 'checked', checked: { reading: readingOf(40), built: false } }, null, 'notBuilt'],
    ['built before', { kind: 'checked', checked: { reading: readingOf(40), built: true } }, 'alreadyBuilt', null],
    ['no tracker', { kind: 'checked', checked: { reading: NOTHING_READ, built: false } }, 'noTracker', 'notBuilt'],
    [
      'nothing read',
      { kind: 'checked', checked: { reading: readingOf(0), built: false } },
      'requiredColumnMissing',
      'notBuilt',
    ],
    [
      'dates counted from 1904',
      { kind: 'checked', checked: { reading: FROM_1904, built: false } },
      'datesFrom1904',
      'notBuilt',
    ],
    ['building', { kind: 'building', checked: { reading: readingOf(40), built: false } }, 'busy', 'busy'],
  ] as const)('%s', (_name, state, build, summary) => {
    expect([buildHindrance(state), summaryHindrance(state)]).toEqual([build, summary]);
  });
});

it('knows that the summary was generated, whatever comes after it', async () => {
  const outcomes: Parameters<typeof fakeTracker>[0] = {};
  const pane = paneWith(fakeTracker(outcomes).tracker);
  await pane.getState().check();
  await pane.getState().build();
  outcomes.summarise = { kind: 'blocked', reason: 'noPositionDate', names: [] };
  await pane.getState().summarise();
  expect(pane.getState().generated).toBe(false);
  delete outcomes.summarise;
  await pane.getState().summarise();
  await pane.getState().check();
  expect(pane.getState().generated).toBe(true);
});

it('takes the issues of the latest step', async () => {
  const pane = paneWith(
    fakeTracker({ summarise: { ...WRITTEN, kind: 'written', issues: ISSUES.slice(0, 1) } as typeof WRITTEN }).tracker,
  );
  expect(issuesOf(pane.getState().state)).toEqual([]);
  await pane.getState().check();
  expect(issuesOf(pane.getState().state)).toEqual(ISSUES);
  await pane.getState().build();
  await pane.getState().summarise();
  expect(issuesOf(pane.getState().state)).toEqual(ISSUES.slice(0, 1));
});
