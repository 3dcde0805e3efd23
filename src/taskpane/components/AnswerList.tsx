import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
} from '@fluentui/react-components';
import { describeAnswer } from '../../app/wording/answerWording';
import type { Answer } from '../../domain/answers';
import { STRINGS } from '../strings';
import { Note } from './Note';

const useStyles = makeStyles({
  panel: { margin: '0 12px 8px', display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  answer: { display: 'flex', flexDirection: 'column', gap: '2px', alignItems: 'start' },
});

interface AnswerListProps {
  readonly answers: readonly Answer[];
  readonly takeBack: (answer: Answer) => void;
  readonly busy: boolean;
}

/** What this workbook remembers of the officer's answers; each can be taken back. */
export function AnswerList({ answers, takeBack, busy }: AnswerListProps) {
  const styles = useStyles();
  return (
    <Accordion collapsible>
      <AccordionItem value="answers">
        <AccordionHeader as="h4" size="small">
          {STRINGS.answer.answers(answers.length)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {answers.some(({ about }) => about === 'column') && <Note quiet>{STRINGS.answer.holdsElsewhere}</Note>}
          <ul className={styles.list}>
            {answers.map((answer) => (
              <li key={JSON.stringify(answer)} className={styles.answer}>
                <Note>{describeAnswer(answer)}</Note>
                <Button
                  size="small"
                  disabledFocusable={busy}
                  aria-label={STRINGS.answer.takeBackFor(describeAnswer(answer))}
                  onClick={() => takeBack(answer)}
                >
                  {STRINGS.answer.takeBack}
                </Button>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
