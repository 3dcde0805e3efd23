import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Answer } from '../../src/domain/answers';
import { issue } from '../../src/domain/issues/issue';
import type { PublicationQuestion, Question } from '../../src/domain/reading/question';
import { NO_TITLES } from '../../src/domain/reading/rows/inspectionTitles';
import type { Fixable } from '../../src/domain/tables/planFixes';
import { BuildStep } from '../../src/taskpane/components/BuildStep';
import { CheckStep } from '../../src/taskpane/components/CheckStep';
import { Fixes } from '../../src/taskpane/components/Fixes';
import { buildHindrance, createPane, type Checked } from '../../src/taskpane/paneState';
import { foundSentence, statusSentence } from '../../src/taskpane/statusSentence';
import { STRINGS } from '../../src/taskpane/strings';
import { CHECKED, fakeTracker, readingOf, UNASKED } from './fakeTracker';

const COLUMN: Question = {
  about: 'column',
  headings: 'Ref | Recommendation | Person | Due',
  sheet: 'Force plan',
  cell: 'D5',
  header: 'Lead?',
  samples: ['DM', 'PL'],
  field: 'owner',
  runnerUp: 'lead',
  because: 'headingAndCells',
  held: { targetDate: 'Deadline' },
};
const QUESTIONS: readonly Question[] = [
  COLUMN,
  {
    about: 'dateOrder',
    headings: 'Ref | Recommendation | Person | Due',
    sheet: 'Force plan',
    cell: 'C5',
    header: 'Due',
    samples: ['03/04/2021'],
    field: 'targetDate',
    order: 'monthFirst',
    turned: 0,
  },
  {
    about: 'titles',
    titles: [
      {
        title: 'PEEL 2021',
        inspection: 'PEEL 2021',
        proposed: 'PEEL 2021',
        isDoubtful: false,
        isAlone: false,
        sheet: 'Force plan',
        cell: 'B6',
        rows: 12,
      },
      {
        title: 'PEEL 21-22',
        inspection: 'PEEL 21-22',
        proposed: 'PEEL 2021',
        isDoubtful: false,
        isAlone: false,
        sheet: 'Force plan',
        cell: 'B18',
        rows: 1,
      },
    ],
  },
];
const ANSWER: Answer = { about: 'column', sheet: 'Force plan', header: 'Who', field: null };
const FIX: Fixable = {
  ...issue('cell/unknown-status', { field: 'forceStatus' }),
  sheet: 'Recommendations',
  cell: 'O7',
  value: 'Clsoed',
  fix: { kind: 'misspelling', field: 'forceStatus', value: 'complete' },
};
const CHECK = { kind: 'checked', reading: readingOf(40), built: false, ...UNASKED } as const;

const dependencies = {
  goTo: async () => ({ ok: true as const, value: null }),
  writeReport: async () => new Uint8Array(),
  after: () => () => undefined,
};

/** A pane after a check of this outcome. */
async function checkedPane(checked: Partial<Checked>, more: Parameters<typeof fakeTracker>[0] = {}) {
  const { tracker } = fakeTracker({ check: { ...CHECK, ...checked }, ...more });
  const pane = createPane({ tracker, ...dependencies });
  await pane.getState().check();
  return { pane, tracker };
}

const shown = (element: ReactElement): string =>
  renderToStaticMarkup(<FluentProvider theme={webLightTheme}>{element}</FluentProvider>);
const options = (html: string): string[] =>
  [...html.matchAll(/<option[^>]*>(.*?)<\/option>/g)].map(([, text = '']) => text);
const words = (html: string): string => html.replace(/<[^>]+>/g, '\n');

describe('please confirm', () => {
  it('shows each question with its place, samples and reason, the suggestion first and the next best after it', async () => {
    const { pane } = await checkedPane({ questions: QUESTIONS });
    const html = shown(<CheckStep pane={pane.getState()} />);
    const choices = options(html);
    expect(choices.slice(0, 3)).toEqual(['Owner (suggested)', 'Lead (also possible)', STRINGS.answer.leaveOut]);
    expect(choices).toContain('Target date (now “Deadline”)');
    expect(choices.slice(1 + FIELDS)).toEqual([
      'the month first (suggested)',
      'the day first',
      '“PEEL 2021”',
      'An inspection by itself',
      '“PEEL 2021”',
      'An inspection by itself',
      'PEEL 2021',
      'PEEL 21-22',
      'Another name…',
    ]);
    for (const text of [
      'Force plan, D5',
      'Such as DM · PL',
      'The heading and the cells suggest Owner; it could also be Lead.',
      'Is this one inspection, “PEEL 2021”?',
      '“PEEL 21-22”',
      'Force plan, B6 and 11 more',
      'Force plan, B18',
      'Use all 3 suggestions',
    ])
      expect(words(html)).toContain(text);
    expect(statusSentence(pane.getState())).toContain('Please confirm: 3 questions open.');
  });
  const FIELDS = 25;

  it('asks what a table is and where the recommendations stand; what has no suggestion has to be chosen', async () => {
    const place = { sheet: 'Force plan', cell: 'F5', headings: 'Finding | Level' } as const;
    const block = { about: 'block', ...place, samples: ['Train staff.'], choices: ['tracker', 'other'] } as const;
    const text: Question = { about: 'textColumn', ...place, columns: [{ ...COLUMN, header: 'Finding' }] };
    const whole = async (question: Question): Promise<[string[], boolean]> => {
      const { pane } = await checkedPane({ questions: [question] });
      const html = shown(<CheckStep pane={pane.getState()} />);
      return [options(html), html.includes(`>${STRINGS.answer.confirm}<`)];
    };
    const { tracker, other, part } = STRINGS.answer.block;
    expect(await whole({ ...block, proposed: null })).toEqual([['Choose…', tracker, other], false]);
    expect(await whole({ ...block, choices: ['part', 'tracker', 'other'], proposed: 'other' })).toEqual([
      [`${other} (suggested)`, part, tracker],
      true,
    ]);
    expect(await whole(text)).toEqual([['Choose…', '“Finding”', STRINGS.answer.noTracker], false]);
    const { pane } = await checkedPane({ questions: [...QUESTIONS, { ...block, proposed: null }, text] });
    expect(words(shown(<CheckStep pane={pane.getState()} />))).toContain(STRINGS.answer.all(3));
  });

  it('comes before building: the button to build is not the first to press while something is asked', async () => {
    const classOf = (html: string): string => /<button[^>]*class="([^"]*)"/.exec(html)?.[1] ?? '';
    const [asked, settled] = await Promise.all([checkedPane({ questions: QUESTIONS }), checkedPane({})]);
    const [before, after] = [asked, settled].map(({ pane }) => classOf(shown(<BuildStep pane={pane.getState()} />)));
    expect(before).not.toBe(after);
  });

  it('comes before building: that it is not asked afterwards is said while something is asked, and then only', async () => {
    const panes = await Promise.all([checkedPane({ questions: QUESTIONS }), checkedPane({})]);
    expect(
      panes.map(({ pane }) => shown(<BuildStep pane={pane.getState()} />).includes(STRINGS.build.asksFirst)),
    ).toEqual([true, false]);
  });

  it('comes before building: how many rows are not read is said by the button, and building is not hindered', async () => {
    const possible = issue('sheet/possible-tracker', { sheet: 'Board', cell: 'A1', data: { unread: 3 } });
    const reading = { ...readingOf(2), issues: [possible] };
    const panes = await Promise.all([{ reading }, {}, { reading, built: true }].map((checked) => checkedPane(checked)));
    expect(
      panes.map(({ pane }) => words(shown(<BuildStep pane={pane.getState()} />)).includes(STRINGS.build.unread(3))),
    ).toEqual([true, false, false]);
    expect(buildHindrance(panes[0]?.pane.getState().state ?? { kind: 'start' })).toBeNull();
  });

  it('asks what may be published of a table that does not say it, with the reason, and proposes nothing', async () => {
    const place = { sheet: 'Old', cell: 'A1', headings: 'Ref | Recommendation', samples: [], rows: 12 } as const;
    const whole = async (other: PublicationQuestion['other']): Promise<[string[], boolean, string]> => {
      const { pane } = await checkedPane({ questions: [{ about: 'publication', ...place, other }] });
      const html = shown(<CheckStep pane={pane.getState()} />);
      return [options(html), html.includes(`>${STRINGS.answer.confirm}<`), words(html)];
    };
    const { yes, no, notRead } = STRINGS.answer.publication;
    const [choices, confirms, beside] = await whole({ sheet: 'Force plan', keptBack: 4 });
    expect([choices, confirms]).toEqual([['Choose…', yes, no, notRead], false]);
    expect(beside).toContain(
      '“Old” has no column that says what may be published, while “Force plan” keeps 4 rows back. Until you answer, its 12 recommendations are kept back.',
    );
    expect((await whole({ sheet: 'Old', keptBack: 1 }))[2]).toContain('while another one there keeps 1 row back.');
    expect((await whole(null))[2]).toContain('The sheet “Old” is hidden and has no column');
  });

  it('says when an answer raised another question, to the eye and to a screen reader, until the next step', async () => {
    const [column, order, titles] = QUESTIONS as [Question, Question, Question];
    const more: Question = { ...column, cell: 'E5', header: 'Rank' } as Question;
    const said = async (after: readonly Question[], given: readonly Answer[]): Promise<number> => {
      const { pane } = await checkedPane(
        { questions: [column, titles] },
        { answer: { ...CHECK, questions: after, answers: given } },
      );
      await pane.getState().answer(given, [ANSWER]);
      const { raised } = pane.getState();
      const sentence = STRINGS.answer.raised(raised);
      const told = [
        words(shown(<CheckStep pane={pane.getState()} />)).includes(sentence),
        statusSentence(pane.getState()).includes(sentence),
      ];
      expect(told).toEqual([raised > 0, raised > 0]);
      await pane.getState().check();
      expect(pane.getState().raised).toBe(0);
      return raised;
    };
    // Titles that are proposed otherwise, or with another one, are the same question
    const others = titles.about === 'titles' ? { ...titles, titles: titles.titles.slice(0, 1) } : titles;
    expect([
      await said([titles], [ANSWER]),
      await said([others], [ANSWER]),
      await said([more, titles], [ANSWER]),
      await said([more, order, titles], [ANSWER]),
      await said([more, column, titles], []),
    ]).toEqual([0, 0, 1, 2, 0]);
    expect([STRINGS.answer.raised(1), STRINGS.answer.raised(2)]).toEqual([
      'Your answer raised one more question.',
      'Your answer raised 2 more questions.',
    ]);
  });

  it('asks with the order of dates whether Excel has changed some over, and proposes no month first then', async () => {
    const [, order] = QUESTIONS as [Question, Question];
    const { monthFirst, dayFirst } = STRINGS.answer.order;
    const { true: changed, false: right } = STRINGS.answer.turned;
    const whole = async (more: Partial<Question>): Promise<[string[], boolean]> => {
      const { pane } = await checkedPane({ questions: [{ ...order, ...more } as Question] });
      const html = shown(<CheckStep pane={pane.getState()} />);
      return [options(html), words(html).includes('in the 2 that it holds as dates in “Due”')];
    };
    expect([await whole({}), await whole({ turned: 2 }), await whole({ turned: 2, order: 'dayFirst' })]).toEqual([
      [[`${monthFirst} (suggested)`, dayFirst], false],
      [['Choose…', changed, right, dayFirst], true],
      [[`${dayFirst} (suggested)`, changed, right], true],
    ]);
  });

  it('offers one answer for all columns of dates where there are several, and then only', async () => {
    const [, order] = QUESTIONS as [Question, Question];
    const another = { ...order, cell: 'F5', header: 'Revised' } as Question;
    const offered = async (...questions: readonly Question[]): Promise<number> => {
      const { pane } = await checkedPane({ questions });
      return words(shown(<CheckStep pane={pane.getState()} />)).split(STRINGS.answer.confirmOrders(2)).length - 1;
    };
    expect([await offered(order), await offered(COLUMN, order, another)]).toEqual([0, 1]);
  });

  it('counts no sheet of which no row could be read', () => {
    const { reading } = CHECKED as Extract<typeof CHECKED, { kind: 'checked' }>;
    const [one] = reading.trackers as [(typeof reading.trackers)[number]];
    const trackers = [one, { ...one, sheet: 'Custody', rows: 0 }];
    const found = foundSentence({ reading: { ...reading, trackers }, built: false, ...UNASKED });
    expect(found).toBe('40 recommendations found on 1 sheet.');
  });

  it.each<[string, readonly string[], string]>([
    ['a few by name', ['Feb', 'Mar'], 'The same heading stands on Feb and Mar: your answer holds there too.'],
    [
      'many by their number',
      ['Feb', 'Mar', 'Apr', 'May', 'Jun'],
      'The same heading stands on 5 more sheets: your answer holds there too.',
    ],
  ])('says on which other sheets an answer holds: %s', async (_, alsoOn, sentence) => {
    const htmlOf = async (question: Question): Promise<string> =>
      words(shown(<CheckStep pane={(await checkedPane({ questions: [question] })).pane.getState()} />));
    expect(await htmlOf({ ...COLUMN, alsoOn } as Question)).toContain(sentence);
    expect(await htmlOf(COLUMN)).not.toContain('The same heading stands on');
  });

  it('names the sheet of each column of dates, since a heading alone may stand on several', async () => {
    const [, order] = QUESTIONS as [Question, Question];
    const { pane } = await checkedPane({ questions: [order, { ...order, sheet: 'National' } as Question] });
    const labels = [...shown(<CheckStep pane={pane.getState()} />).matchAll(/aria-label="(Confirm [^"]*)"/g)];
    expect(labels.map(([, label]) => label)).toEqual([
      'Confirm Dates under “Due” on Force plan',
      'Confirm Dates under “Due” on National',
    ]);
  });

  it('says of what is suggested, too, which heading would lose it', async () => {
    const { pane } = await checkedPane({ questions: [{ ...COLUMN, held: { owner: 'Owner' } }] });
    expect(options(shown(<CheckStep pane={pane.getState()} />))[0]).toBe('Owner (now “Owner”) (suggested)');
  });

  it.each<[string, Partial<Checked>, boolean]>([
    ['nothing is asked', {}, false],
    ['something was answered', { answers: [ANSWER] }, true],
    ['the tables are built', { built: true, questions: QUESTIONS }, false],
  ])('is there when %s: %j', async (_, checked, there) => {
    const { pane } = await checkedPane(checked);
    expect(shown(<CheckStep pane={pane.getState()} />).includes(STRINGS.answer.title)).toBe(there);
  });

  it('has what need not be answered apart from the questions, and none of it once the tables are built', async () => {
    const spelling = { inspection: 'Custody', sheet: 'Force plan', cell: 'B6', rows: 1, isAlone: false };
    const met = ['Custody', 'CUSTODY'].map((title) => ({ ...spelling, title }));
    const similar = issue('row/similar-text', {
      sheet: 'Force plan',
      cell: 'C9',
      value: 'Check cells.',
      data: { firstSheet: 'National', firstCell: 'C2', firstText: 'Check all cells.', firstRef: '7', ref: 'F1' },
    });
    const reading = { ...readingOf(2), titles: { met, alike: [] }, issues: [similar] };
    const headings = [STRINGS.answer.spellings(1), STRINGS.answer.saidTwice(1)];
    const [before, after] = await Promise.all([
      checkedPane({ reading }),
      checkedPane({ reading: { ...reading, titles: NO_TITLES }, built: true }),
    ]);
    const html = words(shown(<CheckStep pane={before.pane.getState()} />));
    for (const text of [...headings, STRINGS.answer.open(0)]) expect(html).toContain(text);
    const built = words(shown(<CheckStep pane={after.pane.getState()} />));
    for (const text of headings) expect(built).not.toContain(text);
  });

  it('an answer checks again, and what was asked stays in view meanwhile', async () => {
    const { pane, tracker } = await checkedPane({ questions: QUESTIONS });
    const given: unknown[] = [];
    tracker.answer = async (...answers) => {
      given.push(answers);
      return { ...CHECK, answers: [ANSWER] };
    };
    const seen: unknown[] = [];
    pane.subscribe(({ state }) => seen.push([state.kind, 'checked' in state && state.checked?.questions.length]));
    await Promise.all([pane.getState().answer([ANSWER], []), pane.getState().answer([ANSWER], [])]);
    expect([given, seen]).toEqual([
      [[[ANSWER], [], 'tables']],
      [
        ['answering', 3],
        ['checked', 0],
      ],
    ]);
  });

  it('an answer that was not kept is said, with another try, and the question stays', async () => {
    const { pane } = await checkedPane(
      { questions: QUESTIONS },
      { answer: { kind: 'blocked', reason: 'readOnly', names: [] } },
    );
    await pane.getState().answer([ANSWER], []);
    const html = words(shown(<CheckStep pane={pane.getState()} />));
    for (const text of [STRINGS.failed.answer, STRINGS.retry, '“Lead?”']) expect(html).toContain(text);
  });
});

describe('what can be mended', () => {
  it('shows the cell, what it says and what it would say', async () => {
    const { pane } = await checkedPane({ built: true, fixes: [FIX] });
    const html = words(shown(<Fixes pane={pane.getState()} fixes={[FIX]} />));
    for (const text of ['Recommendations, O7', '“Clsoed” becomes “Closed”.', STRINGS.mend.apply, '1 fix'])
      expect(html).toContain(text);
    expect(html).not.toContain(STRINGS.mend.all(1));
    expect(shown(<Fixes pane={pane.getState()} fixes={[]} />)).not.toContain(STRINGS.mend.title);
  });

  it('applies no more at once than it shows', async () => {
    const { pane } = await checkedPane({ built: true });
    const many = Array.from({ length: 53 }, (_, row) => ({ ...FIX, cell: `O${row + 5}` }));
    const html = words(shown(<Fixes pane={pane.getState()} fixes={many} />));
    expect([html.includes('Apply all 50'), html.includes('and 3 more'), html.split('becomes').length - 1]).toEqual([
      true,
      true,
      50,
    ]);
  });

  it('says what was applied and what was left, and shows the tables as they are then', async () => {
    const now = { ...CHECK, built: true };
    const mend = { kind: 'mended', applied: [FIX], left: [{ ...FIX, cell: 'O9' }], now } as const;
    const { pane } = await checkedPane({ built: true, fixes: [FIX] }, { mend });
    await pane.getState().mend([FIX]);
    const { state, mended } = pane.getState();
    expect([state.kind, mended]).toEqual(['checked', { applied: 1, left: mend.left }]);
    const said = statusSentence(pane.getState());
    expect(said).toContain(STRINGS.mend.done(1));
    expect(said).toContain(STRINGS.mend.left('Recommendations, O9'));
    await pane.getState().check();
    expect(pane.getState().mended).toBeNull();
  });

  it('a refusal is said with another try; a check that is refused afterwards does not hide what was done', async () => {
    const refusal = { code: 'sheetProtected', detail: '' } as const;
    const refused = await checkedPane({ built: true, fixes: [FIX] }, { mend: { kind: 'refused', refusal } });
    await refused.pane.getState().mend([FIX]);
    const html = words(shown(<Fixes pane={refused.pane.getState()} fixes={[FIX]} />));
    for (const text of [STRINGS.failed.mend, STRINGS.retry]) expect(html).toContain(text);
    const unread = await checkedPane(
      { built: true, fixes: [FIX] },
      { mend: { kind: 'mended', applied: [FIX], left: [], now: { kind: 'refused', refusal } } },
    );
    await unread.pane.getState().mend([FIX]);
    expect(unread.pane.getState()).toMatchObject({ state: { kind: 'failed', step: 'check' }, mended: { applied: 1 } });
  });
});

it('nothing is answered or mended before the check, or while a step runs', async () => {
  const { tracker } = fakeTracker();
  tracker.answer = () => Promise.reject(new Error('called'));
  tracker.mend = () => Promise.reject(new Error('called'));
  const pane = createPane({ tracker, ...dependencies });
  await pane.getState().answer([ANSWER], []);
  await pane.getState().mend([FIX]);
  expect([pane.getState().state.kind, CHECKED.kind]).toEqual(['start', 'checked']);
});
