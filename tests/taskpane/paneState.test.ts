import type { PanelTracker } from '../../src/app/panelTracker';
import type { Refusal } from '../../src/app/ports';
import { issue } from '../../src/domain/issues/issue';
import {
  buildHindrance,
  checkedOf,
  createPane,
  issuesOf,
  summaryHindrance,
  type PaneDependencies,
} from '../../src/taskpane/paneState';
import { BUILT, CHECKED, fakeTracker, ISSUES, MODEL, NOTHING_READ, readingOf, UNASKED, WRITTEN } from './fakeTracker';

const REFUSAL: Refusal = { code: 'editingCell', detail: 'InvalidOperationInCellEditMode at Workbook.worksheets' };
const REFUSED = { kind: 'refused', refusal: REFUSAL } as const;
const BLOCKED = { kind: 'blocked', reason: 'requiredColumnMissing', names: ['Findings'] } as const;

const paneWith = (tracker: PanelTracker, more: Partial<PaneDependencies> = {}) =>
  createPane({
    tracker,
    goTo: async () => ({ ok: true, value: null }),
    writeReport: async () => new Uint8Array(),
    after: () => () => undefined,
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
    expect(pane.getState().state).toEqual({ kind: 'checked', checked: { reading, built: false, ...UNASKED } });
    await build();
    expect(pane.getState().state).toMatchObject({
      kind: 'built',
      checked: { reading, built: true, ...UNASKED },
      issues: ISSUES.slice(-2),
    });
    await summarise();
    expect(pane.getState().state).toEqual({
      kind: 'summarised',
      checked: { reading, built: true, ...UNASKED },
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

  it('shows what can be mended and who holds what from Build on, and anew with each step', async () => {
    const fixes = ['O5', 'F5'].map((cell) => ({
      ...issue('cell/stray-spaces', { sheet: 'Recommendations', cell }),
      sheet: 'Recommendations',
      cell,
      value: 'a  b',
      fix: { kind: 'spaces', field: 'text', value: 'a b' } as const,
    }));
    const holdings = [{ owner: 'DM', counts: MODEL.counts }];
    const { tracker } = fakeTracker({
      build: { ...BUILT, fixes, holdings } as typeof BUILT,
      summarise: { ...WRITTEN, fixes: fixes.slice(1), holdings: [] } as typeof WRITTEN,
    });
    const pane = paneWith(tracker);
    const shown = () => {
      const checked = checkedOf(pane.getState().state);
      return [checked?.fixes, checked?.holdings];
    };
    await pane.getState().check();
    expect(shown()).toEqual([[], []]);
    await pane.getState().build();
    expect(shown()).toEqual([fixes, holdings]);
    await pane.getState().summarise();
    expect(shown()).toEqual([fixes.slice(1), []]);
  });

  it('goes straight to the summary in a workbook that was built before', async () => {
    const { tracker, calls } = fakeTracker({
      check: { kind: 'checked', reading: NOTHING_READ, built: true, ...UNASKED },
    });
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
      checked: { reading, built: false, ...UNASKED },
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
    [
      'tracker found',
      { kind: 'checked', checked: { reading: readingOf(40), built: false, ...UNASKED } },
      null,
      'notBuilt',
    ],
    [
      'built before',
      { kind: 'checked', checked: { reading: readingOf(40), built: true, ...UNASKED } },
      'alreadyBuilt',
      null,
    ],
    [
      'no tracker',
      { kind: 'checked', checked: { reading: NOTHING_READ, built: false, ...UNASKED } },
      'noTracker',
      'notBuilt',
    ],
    [
      'nothing read',
      { kind: 'checked', checked: { reading: readingOf(0), built: false, ...UNASKED } },
      'requiredColumnMissing',
      'notBuilt',
    ],
    [
      'dates counted from 1904',
      { kind: 'checked', checked: { reading: FROM_1904, built: false, ...UNASKED } },
      'datesFrom1904',
      'notBuilt',
    ],
    ['building', { kind: 'building', checked: { reading: readingOf(40), built: false, ...UNASKED } }, 'busy', 'busy'],
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

describe('a workbook that has changed', () => {
  const here = { remote: false };
  const there = { remote: true };
  const changed = (pane: ReturnType<typeof paneWith>) => pane.getState().changed;

  it('is told of after a check, until the next step reads it; nothing is read by itself', async () => {
    const { tracker, calls } = fakeTracker();
    const pane = paneWith(tracker);
    pane.getState().noteChange(here);
    expect(changed(pane)).toBe(false);
    for (const step of ['check', 'build', 'summarise'] as const) {
      await pane.getState()[step]();
      expect([step, changed(pane)]).toEqual([step, false]);
      pane.getState().noteChange(here);
      expect([step, changed(pane)]).toEqual([step, true]);
    }
    expect(calls).toEqual({ check: 1, build: 1, summarise: 1 });
  });

  it('while a step runs is so by a co-author only: what comes from here may be the step’s own', async () => {
    const { tracker } = fakeTracker();
    const changes = [here, there];
    const seen: boolean[] = [];
    const pane = paneWith({
      ...tracker,
      build: async () => {
        for (const change of changes) {
          pane.getState().noteChange(change);
          seen.push(changed(pane));
        }
        return BUILT;
      },
    });
    await pane.getState().check();
    await pane.getState().build();
    expect([seen, changed(pane)]).toEqual([[false, true], true]);
  });

  it('stays so through a step that was refused', async () => {
    const outcomes: Parameters<typeof fakeTracker>[0] = {};
    const pane = paneWith(fakeTracker(outcomes).tracker);
    await pane.getState().check();
    pane.getState().noteChange(here);
    outcomes.check = REFUSED;
    await pane.getState().check();
    expect([pane.getState().state.kind, changed(pane)]).toEqual(['failed', true]);
  });
});

describe('an Excel that does not answer', () => {
  /** A step whose answer comes when it is told to, on a clock that stands still until it is turned on. */
  function waiting(step: 'check' | 'build') {
    let answer = (): void => undefined;
    const { tracker } = fakeTracker();
    const held = new Promise<void>((done) => (answer = done));
    const alarms: (() => void)[] = [];
    let stopped = 0;
    const outcome = async <T>(given: T): Promise<T> => {
      await held;
      return given;
    };
    const pane = paneWith(
      {
        ...tracker,
        ...(step === 'check' ? { check: () => outcome(CHECKED) } : { build: () => outcome(BUILT) }),
      },
      {
        after: (milliseconds, then) => {
          expect(milliseconds).toBe(20_000);
          alarms.push(then);
          return () => void stopped++;
        },
      },
    );
    return { pane, answer: () => answer(), ring: () => alarms.at(-1)?.(), stoppedClocks: () => stopped };
  }

  it('is said to be slow after a while, and the step ends when it answers', async () => {
    const { pane, answer, ring, stoppedClocks } = waiting('check');
    const checking = pane.getState().check();
    expect(pane.getState().slow).toBe(false);
    ring();
    expect([pane.getState().slow, pane.getState().state.kind]).toEqual([true, 'checking']);
    answer();
    await checking;
    expect([pane.getState().slow, pane.getState().state.kind, stoppedClocks()]).toEqual([false, 'checked', 1]);
  });

  it('lets the officer go on, and a step that is given up changes nothing but the hint when it is answered late', async () => {
    const { pane, answer, ring } = waiting('build');
    await pane.getState().check();
    const building = pane.getState().build();
    ring();
    pane.getState().stopWaiting();
    expect(pane.getState()).toMatchObject({
      slow: false,
      changed: false,
      state: { kind: 'failed', step: 'build', problem: { kind: 'refused', refusal: { code: 'noAnswer' } } },
    });
    const checking = pane.getState().check();
    answer();
    await Promise.all([building, checking]);
    expect(pane.getState()).toMatchObject({
      slow: false,
      changed: true,
      state: { kind: 'checked', checked: { built: false, ...UNASKED } },
    });
  });

  it('of a check that was given up leaves what was found before, and no hint', async () => {
    const { pane, answer } = waiting('check');
    const checking = pane.getState().check();
    pane.getState().stopWaiting();
    answer();
    await checking;
    expect(pane.getState()).toMatchObject({ changed: false, state: { kind: 'failed', step: 'check', checked: null } });
  });

  it('is not waited for when no step runs', () => {
    const pane = paneWith(fakeTracker().tracker);
    pane.getState().stopWaiting();
    expect(pane.getState().state).toEqual({ kind: 'start' });
  });
});
