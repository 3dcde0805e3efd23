import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { Answer } from '../../domain/answers';
import { alikeTexts, joinedSpellings } from '../../domain/reading/openQuestions';
import { orderAnswer, proposalOf, replacedBy, type Question } from '../../domain/reading/question';
import { isBusy, type Checked, type Pane } from '../paneState';
import { STRINGS } from '../strings';
import { AnswerList } from './AnswerList';
import { CardList } from './CardList';
import { Note } from './Note';
import { QuestionCard } from './QuestionCard';
import { StepProgress } from './StepProgress';
import { TextsTogether } from './TextsTogether';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  button: { alignSelf: 'start', maxWidth: '100%' },
});

/** Cards of what need not be answered that are shown at once. */
const MOST_CARDS = 30;

/** The question, whatever the reading proposes now. */
function keyOf(question: Question): string {
  switch (question.about) {
    case 'titles':
      return JSON.stringify(['titles', question.titles.map(({ title, proposed }) => [title, proposed])]);
    case 'sameText':
      return JSON.stringify(['sameText', question.first, question.others]);
    case 'block':
    case 'publication':
    case 'textColumn':
      return JSON.stringify([question.about, question.sheet, question.cell, question.headings]);
    default:
      return JSON.stringify([question.about, question.sheet, question.cell, question.header]);
  }
}

interface QuestionsProps {
  readonly pane: Pane;
  readonly checked: Checked;
}

/**
 * What the officer is asked before the tables are built, and what was answered. Once there is something here the section stays,
 * since the focus goes to its title when the card that had it goes away.
 */
export function Questions({ pane, checked }: QuestionsProps) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const { questions, answers, reading } = checked;
  const joined = useMemo(() => joinedSpellings(reading), [reading]);
  const alike = useMemo(() => alikeTexts(reading), [reading]);
  const count = questions.length + answers.length + joined.length + alike.length;
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly Answer[]>>>({});
  const [asked, setAsked] = useState<Parameters<Pane['answer']>>([[], []]);
  const [shown, setShown] = useState(false);
  // What is said of a column further down is kept, or refused, here too
  if (!shown && (count > 0 || pane.state.kind === 'answering')) setShown(true);
  // What was chosen for a question goes with it: asked again, it begins with the suggestion again
  const open = new Set([...questions, ...joined, ...alike].map(keyOf));
  if (Object.keys(chosen).some((key) => !open.has(key)))
    setChosen(Object.fromEntries(Object.entries(chosen).filter(([key]) => open.has(key))));
  const busy = isBusy(pane.state);
  const choiceOf = (question: Question): readonly Answer[] => chosen[keyOf(question)] ?? proposalOf(question);
  const settle = (asked: readonly Question[]): Promise<void> =>
    answer(asked.flatMap(choiceOf), asked.flatMap(replacedBy));

  async function answer(given: readonly Answer[], takenBack: readonly Answer[]): Promise<void> {
    if (busy) return;
    title.current?.focus();
    setAsked([given, takenBack]);
    await pane.answer(given, takenBack);
  }

  // Where nothing is proposed there is nothing to use before the officer has chosen
  const ready = questions.filter((question) => choiceOf(question).length > 0);
  if (count === 0 && !shown) return null;
  const choose = (question: Question, answers: readonly Answer[]): void =>
    setChosen((before) => ({ ...before, [keyOf(question)]: answers }));
  // One hand writes a workbook: the order of one column is most likely that of the others
  const orders = questions.filter((question) => question.about === 'dateOrder');
  const allOrders = (question: Question) => ({
    label: STRINGS.answer.confirmOrders(orders.length),
    run: () => {
      const [own] = choiceOf(question);
      if (own?.about === 'dateOrder')
        void answer(
          orders.map((other) => orderAnswer(other, own.order, own.turned)),
          [],
        );
    },
  });
  const cardOf = (question: Question, shown = choiceOf(question)) => (
    <QuestionCard
      key={keyOf(question)}
      question={question}
      chosen={shown}
      choose={(answers) => choose(question, answers)}
      confirm={() => void settle([question])}
      confirmAll={question === orders[0] && orders.length > 1 && shown.length > 0 ? allOrders(question) : undefined}
      busy={busy}
      goTo={pane.goTo}
    />
  );
  // What is not shown is not answered with the others
  const listed = alike.slice(0, MOST_CARDS);
  const isChanged = questions.some((question) => chosen[keyOf(question)] !== undefined);
  const all = isChanged ? STRINGS.answer.allAsChosen : STRINGS.answer.all;
  return (
    <section className={styles.section} aria-label={STRINGS.answer.title}>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {STRINGS.answer.title} <span className={styles.count}>({STRINGS.answer.open(questions.length)})</span>
      </h3>
      {pane.raised > 0 && <Note>{STRINGS.answer.raised(pane.raised)}</Note>}
      <Note quiet>{questions.length > 0 ? STRINGS.answer.intro : STRINGS.answer.settled}</Note>
      <StepProgress
        pane={pane}
        step="answer"
        retry={() => pane.answer(...asked)}
        keepFocus={() => title.current?.focus()}
      />
      {ready.length > 1 && (
        <Button
          className={styles.button}
          appearance={pane.changed ? 'secondary' : 'primary'}
          disabledFocusable={busy}
          onClick={() => void settle(ready)}
        >
          {all(ready.length)}
        </Button>
      )}
      <ul className={styles.list}>
        {questions.map((question) => (
          <li key={keyOf(question)}>{cardOf(question)}</li>
        ))}
      </ul>
      {joined.length > 0 && (
        <CardList
          title={STRINGS.answer.spellings(joined.length)}
          intro={STRINGS.answer.spellingsIntro}
          cards={joined.slice(0, MOST_CARDS).map((one) => cardOf(one, chosen[keyOf(one)] ?? []))}
          more={joined.length - MOST_CARDS}
        />
      )}
      {alike.length > 0 && (
        <CardList
          title={STRINGS.answer.saidTwice(alike.length)}
          intro={STRINGS.answer.bothCount}
          cards={listed.map((one) => cardOf(one))}
          more={alike.length - listed.length}
          forAll={
            listed.length > 1 && (
              <TextsTogether questions={listed} choose={choose} confirm={() => void settle(listed)} busy={busy} />
            )
          }
        />
      )}
      {answers.length > 0 && <AnswerList answers={answers} takeBack={(one) => void answer([], [one])} busy={busy} />}
    </section>
  );
}
