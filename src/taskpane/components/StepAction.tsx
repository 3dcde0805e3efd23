import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { NOTICE_WORDING } from '../../app/wording/noticeWording';
import type { BuildHindrance, Pane, PaneState, Step, SummaryHindrance } from '../paneState';
import { STRINGS } from '../strings';
import { Note } from './Note';
import { ProblemMessage } from './ProblemMessage';
import { Progress } from './Progress';

interface StepActionProps {
  readonly pane: Pane;
  readonly step: Step;
  readonly label: string;
  readonly primary: boolean;
  /** Why the step cannot be taken now; null when it can. */
  readonly hindrance: BuildHindrance | SummaryHindrance | null;
}

const RUNNING: Readonly<Record<Step, PaneState['kind']>> = {
  check: 'checking',
  build: 'building',
  summarise: 'summarising',
};

const useStyles = makeStyles({ button: { alignSelf: 'start', maxWidth: '100%' } });

/**
 * The button of a step, beneath it why it is grey or that it runs, and what came of it when nothing was written.
 * The button is never taken away, since the keyboard's focus would be lost with it: grey, it keeps its place in the
 * order of the Tab key.
 */
export function StepAction({ pane, step, label, primary, hindrance }: StepActionProps) {
  const styles = useStyles();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { state } = pane;
  // While a step runs its progress bar says enough.
  const reason = hindrance === null || hindrance === 'busy' ? null : STRINGS.hindrance[hindrance];

  async function retry(): Promise<void> {
    // "Try again" goes away with its message: the focus goes on to the button that stays.
    button.current?.focus();
    await pane[step]();
  }

  function stopWaiting(): void {
    button.current?.focus();
    pane.stopWaiting();
  }

  return (
    <>
      <Button
        // A function, since Fluent's type of an object's ref (link or button) takes no element of either.
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        className={styles.button}
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={hindrance !== null}
        onClick={() => void pane[step]()}
        {...(reason === null ? {} : { 'aria-describedby': id })}
      >
        {label}
      </Button>
      {reason !== null && (
        <Note id={id} quiet>
          {reason}
        </Note>
      )}
      {state.kind === RUNNING[step] && <Progress label={STRINGS[step].running} />}
      {state.kind === RUNNING[step] && pane.slow && (
        <>
          <Note>{NOTICE_WORDING.slow}</Note>
          <Button className={styles.button} size="small" onClick={stopWaiting}>
            {NOTICE_WORDING.stopWaiting}
          </Button>
        </>
      )}
      {state.kind === 'failed' && state.step === step && <ProblemMessage state={state} retry={retry} />}
    </>
  );
}
