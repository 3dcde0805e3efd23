import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { BlockedReason } from '../../src/app/panelTracker';
import { NOTICE_WORDING } from '../../src/app/wording/noticeWording';
import { BEGUN_WORDING, BLOCKED_WORDING } from '../../src/app/wording/refusalWording';
import { issue, type Issue } from '../../src/domain/issues/issue';
import { BuildStep } from '../../src/taskpane/components/BuildStep';
import { CheckStep } from '../../src/taskpane/components/CheckStep';
import { SummaryStep } from '../../src/taskpane/components/SummaryStep';
import type { Pane, PaneState } from '../../src/taskpane/paneState';
import { statusSentence } from '../../src/taskpane/statusSentence';
import { STRINGS } from '../../src/taskpane/strings';
import { MODEL, NOTHING_READ, readingOf, UNASKED } from './fakeTracker';

const paneIn = (state: PaneState, generated = false, more: Partial<Pane> = {}): Pane => ({
  state,
  generated,
  changed: false,
  slow: false,
  stopWaiting: () => undefined,
  noteChange: () => undefined,
  lost: null,
  check: async () => undefined,
  answer: async () => undefined,
  build: async () => undefined,
  mend: async () => undefined,
  mended: null,
  raised: 0,
  summarise: async () => undefined,
  goTo: async () => undefined,
  writeReport: async () => new Uint8Array(),
  ...more,
});

/** The document that an officer gets to see, with the marks of the text resolved. */
function shown(step: ReactElement): string {
  const html = renderToStaticMarkup(<FluentProvider theme={webLightTheme}>{step}</FluentProvider>);
  return html.replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}

const checkedWith = (issues: readonly Issue[]): PaneState => ({
  kind: 'checked',
  checked: { reading: { ...readingOf(40), issues }, built: false, ...UNASKED },
});

/** The drawing in the circle of a step, null where its number stands. */
const drawing = (html: string): string | null =>
  /<li.*?<span[^>]*aria-hidden="true">(<svg.*?<\/svg>)/.exec(html)?.[1] ?? null;

describe('the mark of the check', () => {
  const tick = drawing(shown(<CheckStep pane={paneIn(checkedWith([]))} />));

  it.each([
    ['nothing wrong', checkedWith([]), true],
    ['a warning', checkedWith([issue('cell/ambiguous-date')]), true],
    ['an error', checkedWith([issue('cell/ambiguous-date'), issue('row/missing-text')]), false],
    ['no tracker', { kind: 'checked', checked: { reading: NOTHING_READ, built: false, ...UNASKED } } as const, false],
  ])('%s', (_name, state, ticked) => {
    const html = shown(<CheckStep pane={paneIn(state)} />);
    expect(tick).not.toBeNull();
    expect(drawing(html)).not.toBeNull();
    expect([drawing(html) === tick, html.includes(STRINGS.check.errors)]).toEqual([ticked, !ticked]);
  });

  it('is no tick after a check that failed', () => {
    const state: PaneState = {
      kind: 'failed',
      step: 'check',
      problem: { kind: 'refused', refusal: { code: 'editingCell', detail: '' } },
      checked: { reading: readingOf(40), built: false, ...UNASKED },
      issues: [],
    };
    expect(drawing(shown(<CheckStep pane={paneIn(state)} />))).toBeNull();
  });
});

describe('the build step', () => {
  const checked = { reading: readingOf(40), built: true, ...UNASKED };
  const summarised: PaneState = { kind: 'summarised', checked, model: MODEL, issues: [], kept: null };

  it.each([
    ['built, nothing generated', paneIn({ kind: 'checked', checked }), true],
    ['generated', paneIn(summarised, true), false],
    ['generated and checked again', paneIn({ kind: 'checked', checked }, true), false],
  ])('asks for the details only before the summary: %s', (_name, pane, asks) => {
    expect(shown(<BuildStep pane={pane} />).includes(STRINGS.build.details)).toBe(asks);
  });
});

describe('the figures of the summary', () => {
  const figures = (counts: Partial<typeof MODEL.counts>, withheld: number): string => {
    const model = { ...MODEL, counts: { ...MODEL.counts, ...counts }, withheld };
    const checked = { reading: readingOf(40), built: true, ...UNASKED };
    return shown(<SummaryStep pane={paneIn({ kind: 'summarised', checked, model, issues: [], kept: null })} />);
  };
  const tiles = (html: string): string[] => [...html.matchAll(/<dt[^>]*>(.*?)<\/dt>/g)].map(([, label = '']) => label);

  it('say what is tracked and neither open nor closed, so that they add up', () => {
    const { outside, whatIsOutside } = STRINGS.figures;
    const html = figures({ outside: 1, open: 29 }, 0);
    expect([tiles(html).includes(outside), html.includes(whatIsOutside(1))]).toEqual([true, true]);
    const plain = figures({}, 0);
    expect([tiles(plain).includes(outside), plain.includes('not counted')]).toEqual([false, false]);
    expect(whatIsOutside(2)).toBe(
      '2 recommendations are tracked but not counted: superseded, not accepted or not for this force. They have no RAG.',
    );
  });

  it('say that what is withheld is not among those tracked', () => {
    const { whatIsWithheld } = STRINGS.figures;
    expect([4, 1, 0].map((withheld) => figures({}, withheld).includes(whatIsWithheld(withheld)))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('what stops a step', () => {
  const failed = (step: 'build' | 'summarise', reason: BlockedReason, names: readonly string[]): PaneState => ({
    kind: 'failed',
    step,
    problem: { kind: 'blocked', reason, names },
    checked: { reading: readingOf(40), built: step === 'summarise', ...UNASKED },
    issues: [],
  });

  it.each([
    ['summarise', 'noPositionDate', []],
    ['summarise', 'tableColumnMissing', ['Recommendations: Target date', 'Inspections: Published']],
    ['summarise', 'rowsBelowTable', ['Recommendations: rows 46 to 48']],
    ['build', 'datesFrom1904', []],
  ] as const)('%s, %s: what is wrong, what to do and another try, the button still there', (step, reason, names) => {
    const Step = step === 'build' ? BuildStep : SummaryStep;
    const html = shown(<Step pane={paneIn(failed(step, reason, names))} />);
    const { title, whatToDo } = BLOCKED_WORDING[reason](names);
    for (const text of [title, whatToDo, ...names, STRINGS.failed[step], STRINGS.retry, STRINGS[step].action]) {
      expect(html).toContain(text);
    }
  });
});

describe('a workbook that has changed since it was checked', () => {
  /** Whether the first button of a step is the one to press next. */
  const isPrimary = (html: string): boolean => {
    const [, classes = ''] = /<button[^>]*class="([^"]*)"/.exec(html) ?? [];
    return classes === PRIMARY;
  };
  const [, PRIMARY = ''] =
    /<button[^>]*class="([^"]*)"/.exec(shown(<CheckStep pane={paneIn({ kind: 'start' })} />)) ?? [];

  it.each([
    ['before the tables are built', false],
    ['after', true],
  ])('%s it is one line, and to check again is what comes next', (_name, built) => {
    const state: PaneState = { kind: 'checked', checked: { reading: readingOf(40), built, ...UNASKED } };
    const shownBy = (changed: boolean) => {
      const pane = paneIn(state, false, { changed });
      const check = shown(<CheckStep pane={pane} />);
      const next = built ? <SummaryStep pane={pane} /> : <BuildStep pane={pane} />;
      return [check.includes(NOTICE_WORDING.changed), isPrimary(check), isPrimary(shown(next))];
    };
    expect([shownBy(false), shownBy(true)]).toEqual([
      [false, false, true],
      [true, true, false],
    ]);
  });

  it('is said aloud', () => {
    const state: PaneState = { kind: 'checked', checked: { reading: readingOf(40), built: false, ...UNASKED } };
    const said = statusSentence(paneIn(state, false, { changed: true }));
    expect(said.endsWith(NOTICE_WORDING.changed)).toBe(true);
    expect(statusSentence(paneIn(state))).not.toContain(NOTICE_WORDING.changed);
  });
});

describe('a step without an answer', () => {
  it('says so after a while and can be ended', () => {
    const shownBy = (slow: boolean) => {
      const html = shown(<CheckStep pane={paneIn({ kind: 'checking' }, false, { slow })} />);
      return [html.includes(NOTICE_WORDING.slow), html.includes(`>${NOTICE_WORDING.stopWaiting}<`)];
    };
    expect([shownBy(false), shownBy(true)]).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it.each([true, false])('that had begun to write says so: %s', (begun) => {
    const state: PaneState = {
      kind: 'failed',
      step: 'build',
      problem: { kind: 'refused', refusal: { code: 'noAnswer', detail: '', ...(begun && { begun }) } },
      checked: { reading: readingOf(40), built: false, ...UNASKED },
      issues: [],
    };
    expect(shown(<BuildStep pane={paneIn(state)} />).includes(BEGUN_WORDING)).toBe(begun);
  });
});
