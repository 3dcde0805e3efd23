import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { BEGUN_WORDING } from '../../app/wording/refusalWording';
import type { PaneState } from '../paneState';
import { problemWording } from '../statusSentence';
import { STRINGS } from '../strings';
import { CopyableDetails } from './CopyableDetails';
import { Note } from './Note';

const useStyles = makeStyles({ body: { whiteSpace: 'normal' } });

interface ProblemMessageProps {
  readonly state: Extract<PaneState, { kind: 'failed' }>;
  readonly retry: () => Promise<void>;
}

/** Why a step wrote nothing, what the officer can do, and another try. */
export function ProblemMessage({ state, retry }: ProblemMessageProps) {
  const styles = useStyles();
  const { problem, step } = state;
  const { title, whatToDo } = problemWording(problem);
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        <Note>
          {STRINGS.failed[step]} {whatToDo}
          {problem.kind === 'refused' && problem.refusal.begun && ` ${BEGUN_WORDING}`}
        </Note>
        {problem.kind === 'refused' && (
          <CopyableDetails text={`${step}: ${problem.refusal.code}\n${problem.refusal.detail}`} />
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void retry()}>
          {STRINGS.retry}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
