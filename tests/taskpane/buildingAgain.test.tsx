import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CheckOutcome, ReadFrom } from '../../src/app/panelTracker';
import { BLOCKED_WORDING } from '../../src/app/wording/refusalWording';
import { BuildStep } from '../../src/taskpane/components/BuildStep';
import { CheckStep } from '../../src/taskpane/components/CheckStep';
import { SummaryStep } from '../../src/taskpane/components/SummaryStep';
import { buildHindrance, createPane, summaryHindrance } from '../../src/taskpane/paneState';
import { foundSentence } from '../../src/taskpane/statusSentence';
import { STRINGS } from '../../src/taskpane/strings';
import { fakeTracker, readingOf, UNASKED } from './fakeTracker';

const BUILT: CheckOutcome = { kind: 'checked', reading: readingOf(40), built: true, ...UNASKED };
const again = (...workedIn: string[]): CheckOutcome => ({
  kind: 'checked',
  reading: readingOf(40),
  built: false,
  ...UNASKED,
  again: { workedIn },
});

const shown = (element: ReactElement): string =>
  renderToStaticMarkup(<FluentProvider theme={webLightTheme}>{element}</FluentProvider>);

/** A pane beside a workbook with tables: a check of the officer's own sheets comes to `own`. */
function openPane(own: CheckOutcome) {
  const asked: [string, ReadFrom | undefined][] = [];
  const { tracker } = fakeTracker();
  const outcomeOf = (from: ReadFrom | undefined): CheckOutcome => (from === 'ownSheets' ? own : BUILT);
  const pane = createPane({
    tracker: {
      ...tracker,
      check: async (from) => (asked.push(['check', from]), outcomeOf(from)),
      answer: async (_given, _takenBack, from) => (asked.push(['answer', from]), outcomeOf(from)),
      build: async (from) => (asked.push(['build', from]), tracker.build(from)),
    },
    goTo: async () => ({ ok: true, value: null }),
    writeReport: async () => new Uint8Array(),
    after: () => () => undefined,
  });
  return { pane, asked };
}

describe('once the tables are built', () => {
  it('the officer’s own sheets are read until the tables are built again: answers and checks are of them', async () => {
    const { pane, asked } = openPane(again());
    await pane.getState().check();
    await pane.getState().check('ownSheets');
    await pane.getState().check();
    await pane.getState().answer([], []);
    expect([buildHindrance(pane.getState().state), summaryHindrance(pane.getState().state)]).toEqual([null, 'again']);
    await pane.getState().build();
    expect([buildHindrance(pane.getState().state), summaryHindrance(pane.getState().state)]).toEqual([
      'alreadyBuilt',
      null,
    ]);
    await pane.getState().check();
    expect(asked).toEqual([
      ['check', 'tables'],
      ['check', 'ownSheets'],
      ['check', 'ownSheets'],
      ['answer', 'ownSheets'],
      ['build', 'ownSheets'],
      ['check', 'tables'],
    ]);
  });

  it('the way there and back is a button, and both sides say what stays', async () => {
    const { pane } = openPane(again());
    const html = (): string =>
      [CheckStep, BuildStep, SummaryStep].map((Step) => shown(<Step pane={pane.getState()} />)).join('');
    const { ownSheets, back, action, intro, whatItDoes } = STRINGS.build.again;
    const texts = [ownSheets, back, action, intro, whatItDoes, STRINGS.hindrance.again];
    const said = (): boolean[] => texts.map((text) => html().includes(text));
    expect(said()).toEqual([false, false, false, false, false, false]);
    await pane.getState().check();
    expect(said()).toEqual([true, false, false, false, false, false]);
    await pane.getState().check('ownSheets');
    expect(said()).toEqual([false, true, true, true, true, true]);
  });

  it('tables in which somebody has worked are named, and cannot be built again', async () => {
    const { pane } = openPane(again('Recommendations', 'Inspections'));
    await pane.getState().check();
    await pane.getState().check('ownSheets');
    expect(buildHindrance(pane.getState().state)).toBe('workedIn');
    const { title, whatToDo } = BLOCKED_WORDING.tablesWorkedIn(['Recommendations', 'Inspections']);
    const html = shown(<BuildStep pane={pane.getState()} />);
    for (const text of [title, whatToDo, STRINGS.hindrance.workedIn, STRINGS.build.again.back])
      expect(html).toContain(text);
    expect(html).not.toContain(STRINGS.build.again.whatItDoes);
  });

  it('what was found is what stands in the tables', () => {
    const found = { reading: readingOf(40), ...UNASKED };
    expect([foundSentence({ ...found, built: true }), foundSentence({ ...found, built: false })]).toEqual([
      '40 recommendations in the tables.',
      '40 recommendations found on 1 sheet.',
    ]);
  });
});
