import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Answer } from '../../domain/answers';
import { proposalOf, type Question } from '../../domain/reading/question';
import { isBusy, type Checked, type Pane } from '../paneState';
import { STRINGS } from '../strings';
import { AnswerList } from './AnswerList';
import { Note } from './Note';
import { QuestionCard } from './QuestionCard';
import { StepProgress } from './StepProgress';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  button: { alignSelf: 'start', maxWidth: '100%' },
});

/** The question, whatever the reading proposes now. */
const keyOf = (question: Question): string =>
  question.about === 'titles'
    ? JSON.stringify(['titles', question.as, question.titles.map(({ title }) => title)])
    : JSON.stringify([question.about, question.sheet, question.cell, question.header]);

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
  const { questions, answers } = checked;
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly Answer[]>>>({});
  const [asked, setAsked] = useState<Parameters<Pane['answer']>>([[], []]);
  const [shown, setShown] = useState(false);
  if (!shown && questions.length + answers.length > 0) setShown(true);
  // What was chosen for a question goes with it: asked again, it begins with the suggestion again
  const open = new Set(questions.map(keyOf));
  if (Object.keys(chosen).some((key) => !open.has(key)))
    setChosen(Object.fromEntries(Object.entries(chosen).filter(([key]) => open.has(key))));
  const busy = isBusy(pane.state);
  const choiceOf = (question: Question): readonly Answer[] => chosen[keyOf(question)] ?? proposalOf(question);

  async function answer(given: readonly Answer[], takenBack: readonly Answer[]): Promise<void> {
    if (busy) return;
    title.current?.focus();
    setAsked([given, takenBack]);
    await pane.answer(given, takenBack);
  }

  if (questions.length + answers.length === 0 && !shown) return null;
  const isChanged = questions.some((question) => chosen[keyOf(question)] !== undefined);
  const all = isChanged ? STRINGS.answer.allAsChosen : STRINGS.answer.all;
  return (
    <section className={styles.section} aria-label={STRINGS.answer.title}>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {STRINGS.answer.title} <span className={styles.count}>({STRINGS.answer.open(questions.length)})</span>
      </h3>
      <Note quiet>{questions.length > 0 ? STRINGS.answer.intro : STRINGS.answer.settled}</Note>
      <StepProgress
        pane={pane}
        step="answer"
        retry={() => pane.answer(...asked)}
        keepFocus={() => title.current?.focus()}
      />
      {questions.length > 1 && (
        <Button
          className={styles.button}
          appearance={pane.changed ? 'secondary' : 'primary'}
          disabledFocusable={busy}
          onClick={() => void answer(questions.flatMap(choiceOf), [])}
        >
          {all(questions.length)}
        </Button>
      )}
      <ul className={styles.list}>
        {questions.map((question) => (
          <li key={keyOf(question)}>
            <QuestionCard
              question={question}
              chosen={choiceOf(question)}
              choose={(answers) => setChosen((before) => ({ ...before, [keyOf(question)]: answers }))}
              confirm={() => void answer(choiceOf(question), [])}
              busy={busy}
              goTo={pane.goTo}
            />
          </li>
        ))}
      </ul>
      {answers.length > 0 && <AnswerList answers={answers} takeBack={(one) => void answer([], [one])} busy={busy} />}
    </section>
  );
}
