import { Button, makeStyles } from '@fluentui/react-components';
import type { Answer } from '../../domain/answers';
import { sameTextAnswer, type Question } from '../../domain/reading/question';
import { STRINGS } from '../strings';
import { Note } from './Note';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { alignSelf: 'start', maxWidth: '100%' },
});

type SameText = Extract<Question, { about: 'sameText' }>;

interface TextsTogetherProps {
  readonly questions: readonly SameText[];
  readonly choose: (question: SameText, answers: readonly Answer[]) => void;
  readonly confirm: () => void;
  readonly busy: boolean;
}

/** One choice for all recommendations that stand in several rows; every card can still be changed before all are confirmed. */
export function TextsTogether({ questions, choose, confirm, busy }: TextsTogetherProps) {
  const styles = useStyles();
  const chooseAll = (same: boolean): void => {
    for (const question of questions)
      choose(
        question,
        question.others.map((other) => sameTextAnswer(question.first, other, same)),
      );
  };
  return (
    <>
      <Note>{STRINGS.answer.allAre}</Note>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => chooseAll(true)}>
          {STRINGS.answer.allSame}
        </Button>
        <Button size="small" onClick={() => chooseAll(false)}>
          {STRINGS.answer.allOther}
        </Button>
      </div>
      <Button className={styles.button} size="small" disabledFocusable={busy} onClick={confirm}>
        {STRINGS.answer.confirmTexts(questions.length)}
      </Button>
    </>
  );
}
