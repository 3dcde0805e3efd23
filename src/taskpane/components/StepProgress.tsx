import { Button, makeStyles } from '@fluentui/react-components';
import { NOTICE_WORDING } from '../../app/wording/noticeWording';
import { RUNNING, type Pane, type Step } from '../paneState';
import { STRINGS } from '../strings';
import { Note } from './Note';
import { ProblemMessage } from './ProblemMessage';
import { Progress } from './Progress';

interface StepProgressProps {
  readonly pane: Pane;
  readonly step: Step;
  readonly retry: () => Promise<void>;
  /** "Try again" and "Stop waiting" go away when they are pressed: the focus goes on to what stays. */
  readonly keepFocus: () => void;
}

const useStyles = makeStyles({ button: { alignSelf: 'start', maxWidth: '100%' } });

/** That a step runs, that Excel does not answer it, and what came of it when nothing was written. */
export function StepProgress({ pane, step, retry, keepFocus }: StepProgressProps) {
  const styles = useStyles();
  const { state, slow, stopWaiting } = pane;
  const runs = RUNNING[state.kind] === step;

  async function tryAgain(): Promise<void> {
    keepFocus();
    await retry();
  }

  function giveUp(): void {
    keepFocus();
    stopWaiting();
  }

  return (
    <>
      {runs && <Progress label={STRINGS[step].running} />}
      {runs && slow && (
        <>
          <Note>{NOTICE_WORDING.slow}</Note>
          <Button className={styles.button} size="small" onClick={giveUp}>
            {NOTICE_WORDING.stopWaiting}
          </Button>
        </>
      )}
      {state.kind === 'failed' && state.step === step && <ProblemMessage state={state} retry={tryAgain} />}
    </>
  );
}
