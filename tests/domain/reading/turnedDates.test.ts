import { withAnswers, type Answer } from '../../../src/domain/answers';
import { NO_DECISIONS } from '../../../src/domain/decisions';
import { findQuestions } from '../../../src/domain/reading/findQuestions';
import { orderAnswer, proposalOf, type Question } from '../../../src/domain/reading/question';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import { isoDate } from '../../../src/domain/workbook/serialDate';
import { day, grid, workbook, type Short } from '../gridBuilder';

/** A tracker whose column of target dates has these cells. */
const tracker = (targets: readonly Short[]) =>
  workbook(
    grid(
      [
        ['Ref', 'Inspection', 'Recommendation', 'Target date', 'Status'],
        ...targets.map((target, i): Short[] => [
          `R${i + 1}`,
          'Custody',
          `The force should mend matter ${i + 1}.`,
          target,
          'In progress',
        ]),
      ],
      { name: 'Force' },
    ),
  );

function read(targets: readonly Short[], ...answers: readonly Answer[]) {
  const snapshot = tracker(targets);
  const decisions = withAnswers(NO_DECISIONS, answers);
  const reading = readTrackers(snapshot, { decisions, acceptSuggestions: false });
  const questions = findQuestions(snapshot, reading).flatMap((one): Extract<Question, { about: 'dateOrder' }>[] =>
    one.about === 'dateOrder' ? [one] : [],
  );
  return {
    questions,
    dates: reading.recommendations.map(({ targetDate }) => (targetDate === null ? null : isoDate(targetDate))),
    asked: reading.issues.filter(({ code }) => code === 'cell/ambiguous-date').map(({ cell }) => cell),
    counts: reading.issues.flatMap(({ code, data }) => (code === 'column/date-order' ? [data] : [])),
    looked: reading.issues.filter(({ code }) => code === 'cell/interpreted-date').map(({ cell }) => cell),
  };
}

/** The third to the sixth are real dates: one that Excel may have changed over, one that it cannot, and two that stay the same. */
const TARGETS = ['04/25/2024', '03/07/2024', day('2024-05-03'), day('2024-05-13'), day('2024-05-05'), null];

describe('real dates beside texts with their month first', () => {
  const whole = read(TARGETS);
  const [question] = whole.questions as [Extract<Question, { about: 'dateOrder' }>];

  it('are asked about once, with the order of the texts, and nothing is proposed', () => {
    expect(whole.questions).toMatchObject([{ order: 'monthFirst', turned: 1, samples: ['03/07/2024'] }]);
    expect(proposalOf(question)).toEqual([]);
    expect(whole.dates[2]).toBeNull();
  });

  it.each<[string, Answer, string | null, boolean, number]>([
    ['right', orderAnswer(question, 'monthFirst', false), '2024-05-03', false, 0],
    ['changed over', orderAnswer(question, 'monthFirst', true), '2024-03-05', true, 0],
    ['not known yet', orderAnswer(question, 'monthFirst'), null, false, 1],
  ])('are %s, as the officer says', (_, answer, third, isLooked, left) => {
    const { questions, dates, asked, looked, counts } = read(TARGETS, answer);
    expect(counts).toEqual(left === 0 ? [] : [{ count: 0, turned: 1 }]);
    expect(dates).toEqual(['2024-04-25', '2024-03-07', third, '2024-05-13', '2024-05-05', null]);
    expect([questions.length, asked]).toEqual([left, third === null ? ['D4'] : []]);
    expect(looked).toEqual(isLooked ? ['D4'] : []);
  });

  it('stand as they are where the day is first', () => {
    const { questions, dates, asked } = read(['03/07/2024', day('2024-05-03')], orderAnswer(question, 'dayFirst'));
    expect([questions, dates, asked]).toEqual([[], ['2024-07-03', '2024-05-03'], []]);
  });

  it('are asked about where no text of the column can be read both ways, and not where none can be changed over', () => {
    expect(read(['04/25/2024', day('2024-05-03')]).questions).toMatchObject([{ order: 'monthFirst', turned: 1 }]);
    expect(read(['04/25/2024', day('2024-05-13')]).questions).toEqual([]);
  });

  it('are read where no text says anything', () => {
    expect(read([day('2024-05-03')])).toMatchObject({ questions: [], dates: ['2024-05-03'], asked: [] });
  });

  it('are asked about with a suggestion where nothing speaks for the month', () => {
    const { questions, dates } = read(['03/07/2024', day('2024-05-03')]);
    expect(questions).toMatchObject([{ order: 'dayFirst', turned: 1 }]);
    expect(questions.flatMap(proposalOf)).toMatchObject([{ order: 'dayFirst' }]);
    expect(dates).toEqual([null, '2024-05-03']);
  });
});
