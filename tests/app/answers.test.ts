import { createPanelTracker } from '../../src/app/createPanelTracker';
import { DECISIONS_KEY, rememberedDecisions } from '../../src/app/decisions';
import type { AnswerOutcome, CheckOutcome } from '../../src/app/panelTracker';
import type { Answer } from '../../src/domain/answers';
import { proposalOf } from '../../src/domain/reading/question';
import { parseIsoDate } from '../../src/domain/workbook/serialDate';
import { counted, playOn, valueOf, type Opened } from '../excel/openTracker';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';

const today = parseIsoDate('2020-10-16') as number;

const trackerSheet = () =>
  sheetOf('Tracker', [
    ['Ref', 'Inspection', 'Recommendation', 'Person', 'Outcome', 'Timescale', 'Status'],
    [
      'R1',
      'PEEL 2021',
      'Check every cell each hour and keep a record of it.',
      'DM',
      'Begun',
      '03/04/2021',
      'In progress',
    ],
    ['R2', 'PEEL 2021/22', 'Train every custody sergeant in first aid.', 'PL', 'Begun', '05/06/2021', 'In progress'],
    ['R3', 'PEEL: 21-22', 'Train enough collision investigators.', 'PL', '', '05/06/2021', 'In progress'],
  ]);

async function play() {
  const opened = await playOn(workbookOf(trackerSheet()));
  return { ...opened, tracker: createPanelTracker(opened.port, { today: () => today }) };
}

function checkedOf(outcome: CheckOutcome | AnswerOutcome) {
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return outcome;
}

const remembered = async ({ port }: Opened) => rememberedDecisions(valueOf(await port.readWorkbook()).settings);
const [PERSON, OUTCOME, DUE]: readonly Answer[] = [
  { about: 'column', sheet: 'Tracker', header: 'Person', field: 'owner' },
  { about: 'column', sheet: 'Tracker', header: 'Outcome', field: 'progress' },
  { about: 'dateOrder', sheet: 'Tracker', header: 'Timescale', order: 'dayFirst' },
] as const;

describe('answering', () => {
  it('asks what is not certain, and after each answer one thing less; it costs a check', async () => {
    const playing = await play();
    const { tracker } = playing;
    let { questions, answers } = checkedOf(await tracker.check());
    expect([questions.map(({ about }) => about), answers]).toEqual([['column', 'column', 'dateOrder', 'titles'], []]);
    for (let open = 4; open > 0; open -= 1) {
      const given = proposalOf(questions[0] as (typeof questions)[number]);
      const { result, roundTrips } = await counted(playing, () => tracker.answer(given, []));
      expect(roundTrips).toBe(3);
      ({ questions, answers } = checkedOf(result));
      expect([questions.length, answers.slice(0, given.length).length]).toEqual([open - 1, given.length]);
    }
    const { reading } = checkedOf(await tracker.check());
    expect(
      reading.recommendations.map(({ owner, progress, targetDate, inspection }) => [
        owner,
        progress,
        targetDate,
        inspection,
      ]),
    ).toEqual([
      ['DM', 'Begun', parseIsoDate('2021-04-03'), 'PEEL 2021'],
      ['PL', 'Begun', parseIsoDate('2021-06-05'), 'PEEL 2021'],
      ['PL', null, parseIsoDate('2021-06-05'), 'PEEL 2021'],
    ]);
  });

  it('is kept in the workbook before the tables are built, in the tables, and for who opens it later', async () => {
    const playing = await play();
    await playing.tracker.answer([PERSON, OUTCOME], []);
    expect((await remembered(playing)).columns).toEqual([
      { sheet: 'Tracker', header: 'Person', field: 'owner' },
      { sheet: 'Tracker', header: 'Outcome', field: 'progress' },
    ]);
    const later = createPanelTracker(playing.port, { today: () => today });
    expect(checkedOf(await later.check()).answers).toEqual([PERSON, OUTCOME]);
    const built = await later.build();
    if (built.kind !== 'built') throw new Error(built.kind);
    expect(built.tracked.recommendations.map(({ owner }) => owner)).toEqual(['DM', 'PL', 'PL']);
    const { questions, answers, built: isBuilt } = checkedOf(await later.check());
    expect([isBuilt, questions, answers]).toEqual([true, [], []]);
    expect((await remembered(playing)).columns).toHaveLength(2);
  });

  it('can be taken back, and is then asked again', async () => {
    const playing = await play();
    await playing.tracker.answer([PERSON, DUE], []);
    const back = checkedOf(await playing.tracker.answer([], [PERSON]));
    expect([back.answers, back.questions.map((question) => 'header' in question && question.header)]).toEqual([
      [DUE],
      ['Person', 'Outcome', false],
    ]);
  });

  it('joins what somebody else answered meanwhile', async () => {
    const playing = await play();
    const other = createPanelTracker(playing.port, { today: () => today });
    await playing.tracker.check();
    await other.answer([OUTCOME], []);
    expect(checkedOf(await playing.tracker.answer([PERSON], [])).answers).toEqual([PERSON, OUTCOME]);
  });

  it('changes no sheet', async () => {
    const playing = await play();
    await playing.tracker.answer([PERSON], []);
    expect(playing.workbook.sheets.map(({ name, touched }) => [name, touched])).toEqual([['Tracker', false]]);
  });

  it('is refused in a read-only workbook, and says when Excel does not take it', async () => {
    const readOnly = await play();
    readOnly.workbook.readOnly = true;
    expect(await readOnly.tracker.answer([PERSON], [])).toEqual({ kind: 'blocked', reason: 'readOnly', names: [] });
    const editing = await play();
    const lift = editing.host.fault({ when: { request: 4 }, what: { kind: 'cellEdit' } });
    expect(await editing.tracker.answer([PERSON], [])).toMatchObject({
      kind: 'refused',
      refusal: { code: 'editingCell' },
    });
    lift();
    expect([readOnly, editing].map(({ workbook }) => workbook.settings.has(DECISIONS_KEY))).toEqual([false, false]);
  });
});
