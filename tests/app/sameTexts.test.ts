import { createPanelTracker } from '../../src/app/createPanelTracker';
import type { AnswerOutcome, CheckOutcome, SummaryOutcome } from '../../src/app/panelTracker';
import { alikeTexts } from '../../src/domain/reading/openQuestions';
import { proposalOf } from '../../src/domain/reading/question';
import { parseIsoDate } from '../../src/domain/workbook/serialDate';
import { playOn } from '../excel/openTracker';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';

const today = parseIsoDate('2021-01-16') as number;

const HEADINGS = ['Ref', 'Inspection', 'Recommendation', 'Target date', 'Status'];
const NATIONAL =
  'Chief constables should, by 31 March 2022, ensure that control rooms grade calls about domestic abuse.';
const FORCE = 'By March 2022 the force should ensure its control room grades all calls about domestic abuse.';

async function play() {
  const opened = await playOn(
    workbookOf(
      sheetOf('National', [HEADINGS, ['1', 'Domestic abuse', NATIONAL, '31/03/2022', 'In progress']]),
      sheetOf('Force', [HEADINGS, ['F1', 'PEEL 2021/22', FORCE, '31/03/2022', 'Off track']]),
    ),
  );
  return createPanelTracker(opened.port, { today: () => today });
}

/** Codes of what is told of texts that are alike. */
function told(outcome: CheckOutcome | AnswerOutcome | SummaryOutcome): string[] {
  const issues = outcome.kind === 'checked' ? outcome.reading.issues : outcome.kind === 'written' ? outcome.issues : [];
  return issues
    .map(({ code }) => code)
    .filter((code) => code === 'row/similar-text' || code === 'row/same-text-differs');
}

function asked(outcome: CheckOutcome | AnswerOutcome) {
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  const [question] = alikeTexts(outcome.reading);
  if (!question) throw new Error('not asked');
  return { question, left: outcome.questions.length };
}

it('one recommendation on a national and a force sheet is answered once, stays two rows, and its rows are compared for good', async () => {
  const tracker = await play();
  const first = await tracker.check();
  const { question, left } = asked(first);
  expect([told(first), left]).toEqual([['row/similar-text'], 0]);
  expect(question).toEqual({
    about: 'sameText',
    first: { text: NATIONAL, places: [{ sheet: 'National', cell: 'C2', ref: '1', inspection: 'Domestic abuse' }] },
    others: [{ text: FORCE, places: [{ sheet: 'Force', cell: 'C2', ref: 'F1', inspection: 'PEEL 2021/22' }] }],
  });

  const same = proposalOf(question);
  expect(same).toEqual([{ about: 'sameText', text: FORCE, other: NATIONAL, same: true }]);
  expect(told(await tracker.answer(same, []))).toEqual(['row/same-text-differs']);
  expect(told(await tracker.answer([], same))).toEqual(['row/similar-text']);
  await tracker.answer(same, []);

  const built = await tracker.build();
  if (built.kind !== 'built') throw new Error(built.kind);
  expect(built.tracked.recommendations.map(({ text }) => text)).toEqual([NATIONAL, FORCE]);
  // In the tables the answer still holds
  expect(told(await tracker.check())).toEqual(['row/same-text-differs']);
  const summary = await tracker.summarise();
  if (summary.kind !== 'written') throw new Error(summary.kind);
  expect([told(summary), summary.model.counts.total]).toEqual([['row/same-text-differs'], 2]);
});

it('two recommendations are not asked about again, and not compared', async () => {
  const tracker = await play();
  const { question } = asked(await tracker.check());
  const two = proposalOf(question).map((answer) => (answer.about === 'sameText' ? { ...answer, same: false } : answer));
  expect(told(await tracker.answer(two, []))).toEqual([]);
  await tracker.build();
  expect(told(await tracker.check())).toEqual([]);
});
